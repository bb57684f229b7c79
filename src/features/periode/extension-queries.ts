import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { closesFor } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import { KEEPERS, keepsPerson, reaches, reachesPerson } from "../../data/agency/visible.ts";
import type { JenisPeriode, Tahap } from "../../domain/istilah.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type ExtensionRow = {
  readonly id: string;
  readonly periode: string;
  readonly tahap: Tahap;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly pegawai: string | null;
  readonly unit: string | null;
  /** Of the person or the unit. */
  readonly nama: string;
  readonly sampaiPada: number;
  readonly sampaiSemulaPada: number;
  readonly alasan: string;
  readonly oleh: string | null;
  readonly dicabutPada: number | null;
  readonly keadaan: "berlaku" | "berakhir";
  readonly versi: number;
  readonly bolehUbah: 0 | 1;
};

/** Of this year and the last, for whoever keeps or oversees the person or unit. */
export const extensionsStatement = (me: string, today: Tanggal) => rows<ExtensionRow>`
  ${extension(me, today)} WHERE x.periode IN (SELECT id FROM periode WHERE tahun >= ${tahunDari(today) - 1})
    AND ${within(me, today)} ORDER BY x.keadaan = 'berlaku' DESC, x.pada DESC LIMIT 100`;

export const extensionStatement = (id: string, me: string, today: Tanggal) => rows<ExtensionRow>`
  ${extension(me, today)} WHERE x.id = ${id} AND ${within(me, today)}`;

const within = (me: string, today: Tanggal) => sql`CASE WHEN x.pegawai IS NULL
  THEN ${reaches(me, today, PERAN, sql`x.unit`)} ELSE ${reachesPerson(me, today, PERAN, sql`x.pegawai`)} END`;

const extension = (me: string, today: Tanggal) => sql`
  SELECT x.id, x.periode, x.tahap, t.tahun, t.jenis, t.n, x.pegawai, x.unit,
    coalesce(p.nama, ${namaUnit(sql`x.unit`, today)}) AS nama, x.sampai_pada AS sampaiPada,
    x.sampai_semula_pada AS sampaiSemulaPada, x.alasan, o.nama AS oleh, x.dicabut_pada AS dicabutPada, x.keadaan, x.versi,
    CASE WHEN x.pegawai IS NULL THEN ${reaches(me, today, KEEPERS, sql`x.unit`)}
      ELSE ${keepsPerson(me, today, sql`x.pegawai`)} END AS bolehUbah
  FROM perpanjangan x JOIN periode t ON t.id = x.periode LEFT JOIN pegawai p ON p.id = x.pegawai
    LEFT JOIN pegawai o ON o.id = x.oleh`;

export type ChoosableWindow = {
  readonly periode: string;
  readonly tahap: Tahap;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly bukaPada: number;
  readonly tutupPada: number;
};
const DAY = 86_400_000;
/** Windows one may want to be longer: open, soon open, or closed in the last half year. */
export const choosableStatement = (now: number) => rows<ChoosableWindow>`
  SELECT t.id AS periode, j.tahap, t.tahun, t.jenis, t.n, j.buka_pada AS bukaPada, j.tutup_pada AS tutupPada
  FROM jendela j JOIN periode t ON t.id = j.periode
  WHERE j.tutup_pada > ${now - 180 * DAY} AND j.buka_pada < ${now + 60 * DAY}
  ORDER BY t.sampai DESC, t.jenis, j.tutup_pada DESC LIMIT 60`;

export type Target = { readonly id: string; readonly nama: string; readonly tutupPada: number };

/** Whose window, with the instant at which it closes for him now. Only people this admin keeps. */
export const personTargetStatement = (
  nomor: string,
  w: { readonly periode: string; readonly tahap: string },
  me: string,
  today: Tanggal,
) => rows<Target>`
  SELECT p.id, p.nama, ${closesFor("s")} AS tutupPada
  FROM nomor_pegawai m JOIN pegawai p ON p.id = m.pegawai JOIN periode t ON t.id = ${w.periode}
    JOIN jendela j ON j.periode = t.id AND j.tahap = ${w.tahap}
    LEFT JOIN skp s ON s.id = (SELECT id FROM skp WHERE pegawai = p.id AND tahun = t.tahun ORDER BY dari DESC LIMIT 1)
  WHERE m.nomor = ${nomor} AND ${keepsPerson(me, today, sql`p.id`)}`;

export const unitTargetStatement = (
  unit: string,
  w: { readonly periode: string; readonly tahap: string },
  me: string,
  today: Tanggal,
) => rows<Target>`
  SELECT s.unit AS id, ${namaUnit(sql`s.unit`, today)} AS nama, ${closesFor("s")} AS tutupPada
  FROM (SELECT u.id AS unit, NULL AS pegawai, NULL AS kelompok_periode FROM unit u WHERE u.id = ${unit}) s
    JOIN jendela j ON j.periode = ${w.periode} AND j.tahap = ${w.tahap}
  WHERE ${reaches(me, today, KEEPERS, sql`s.unit`)}`;

/** The plans an extension is about. */
export const plansOf = (x: {
  readonly pegawai: string | null;
  readonly unit: string | null;
  readonly periode: string;
}): SQL =>
  x.pegawai
    ? sql`skp s JOIN periode t ON t.id = ${x.periode} AND t.tahun = s.tahun WHERE s.pegawai = ${x.pegawai}`
    : sql`unit_leluhur l JOIN periode t ON t.id = ${x.periode} JOIN skp s ON s.unit = l.unit AND s.tahun = t.tahun
        WHERE l.leluhur = ${x.unit}`;
