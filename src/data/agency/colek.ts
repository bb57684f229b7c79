import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { closesFor } from "./jendela.ts";
import { onLeave } from "./kehadiran.ts";
import { keadaanJalan } from "./skp.ts";
import { rows } from "./statement.ts";

export type Terakhir = { readonly tanggal: Tanggal; readonly oleh: string; readonly siapa: string };

/** JSON of the last reminder of a thing, or null: when, and by whom. */
export const lastNudge = (
  objek: SQL,
): SQL => sql`(SELECT json_object('tanggal', c.tanggal, 'oleh', o.nama, 'siapa', c.oleh)
  FROM colek c JOIN pegawai o ON o.id = c.oleh WHERE c.objek = ${objek} ORDER BY c.tanggal DESC LIMIT 1)`;
export const terakhirOf = (json: string | null | undefined): Terakhir | null =>
  json ? (JSON.parse(json) as Terakhir) : null;

/** For the page of the thing itself: whoever may see it may know that somebody has reminded. */
export const lastNudgeStatement = (objek: string) => rows<{ readonly terakhir: string | null }>`
  SELECT ${lastNudge(sql`${objek}`)} AS terakhir`;

/** Nobody is there to be reminded: leave, or a status other than at work. */
export const notThere = (pegawai: SQL, today: Tanggal): SQL => sql`(${onLeave(pegawai, today)} OR EXISTS (
  SELECT 1 FROM status_pegawai sp WHERE sp.pegawai = ${pegawai} AND sp.status <> 'aktif' AND sp.dari <= ${today}
    AND (sp.sampai IS NULL OR sp.sampai >= ${today})))`;

/** Who holds up a plan or the adjustment of one: the penilai once it was submitted, before that its owner. */
export const holderOfSkp = (alias: "skp" | "s"): SQL => {
  const s = sql.raw(alias);
  return sql`CASE ${keadaanJalan(alias)} WHEN 'diajukan' THEN ${s}.penilai WHEN 'ditetapkan' THEN NULL ELSE ${s}.pegawai END`;
};

/** Who holds up an evaluation; after its window has closed that is the atasan (hlm. 90). `j`: its row of jendela. */
export const holderOfEvaluasi = (alias: "evaluasi" | "e", now: number): SQL => {
  const e = sql.raw(alias);
  return sql`CASE ${e}.keadaan WHEN 'disampaikan' THEN ${e}.pegawai WHEN 'keberatan' THEN ${e}.atasan
    WHEN 'ditandatangani' THEN CASE ${e}.jalur WHEN 'biasa' THEN ${e}.penilai ELSE ${e}.atasan END
    WHEN 'pengisian' THEN CASE WHEN ${closesFor(alias)} <= ${now} THEN ${e}.atasan ELSE ${e}.penilai END
    WHEN 'dinilai' THEN CASE WHEN ${closesFor(alias)} <= ${now} THEN ${e}.atasan ELSE ${e}.penilai END END`;
};

/** Who leads a unit on a day. */
export const headOf = (
  unit: SQL,
  today: Tanggal,
): SQL => sql`(SELECT n.pegawai FROM penempatan n WHERE n.unit = ${unit}
  AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
  ORDER BY n.jenis = 'definitif' DESC, n.dari DESC LIMIT 1)`;
