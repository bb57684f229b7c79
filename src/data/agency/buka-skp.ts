import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { change } from "./statement.ts";

/** Statuses that exempt from planning and evaluation while they last (PermenPANRB 6/2022 hlm. 65-66). */
const EXEMPT = [
  "pejabat-negara",
  "pimpinan-lembaga-nonstruktural",
  "anggota-lembaga-nonstruktural",
  "diberhentikan-sementara",
  "cltn",
  "mpp",
  "pensiun",
];

export const notExempt = (pegawai: SQL, pada: SQL | Tanggal): SQL => sql`NOT EXISTS (
  SELECT 1 FROM status_pegawai st WHERE st.pegawai = ${pegawai} AND st.dari <= ${pada}
    AND (st.sampai IS NULL OR st.sampai >= ${pada}) AND st.status IN ${EXEMPT})`;

/** Which of the two forms an appointment asks for on a day (domain/jabatan.ts: kelompokSkp). */
export const groupOf = (n: SQL, hari: SQL): SQL => sql`CASE WHEN ${n}.jenis_jabatan LIKE 'jpt-%'
  OR (${n}.memimpin = 1 AND EXISTS (SELECT 1 FROM unit_versi v WHERE v.unit = ${n}.unit AND v.jenis = 'unit-mandiri'
    AND v.dari <= ${hari} AND (v.sampai IS NULL OR v.sampai >= ${hari}))) THEN 'jpt-unit-mandiri' ELSE 'ja-jf' END`;

/**
 * Every pegawai with a line on the day gets his SKP of the year in keadaan 'belum', once: run it when
 * planning opens and again after people were added. `siapa` narrows it to some of them.
 */
export const openPlansStatement = (tahun: number, today: Tanggal, now: number, siapa?: readonly string[]) => {
  const [awal, akhir] = [`${tahun}-01-01`, `${tahun}-12-31`];
  const pada = today < awal ? awal : today > akhir ? akhir : today;
  const hanya = siapa ? sql`AND g.pegawai IN (SELECT value FROM json_each(${JSON.stringify(siapa)}))` : sql``;
  return change`
    INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan,
      keadaan, diubah_pada)
    SELECT hex(randomblob(13)), g.pegawai, g.penempatan, g.unit, g.penilai, g.atasan, ${tahun},
      max(${awal}, (SELECT min(dari) FROM penempatan WHERE pegawai = g.pegawai)), ${akhir},
      ${groupOf(sql`n`, sql`${pada}`)},
      'kuantitatif', 'belum', ${now}
    FROM garis_penilai g JOIN penempatan n ON n.id = g.penempatan JOIN pegawai p ON p.id = g.pegawai
    WHERE g.dari <= ${pada} AND (g.sampai IS NULL OR g.sampai >= ${pada}) AND p.jenis <> 'pejabat-negara' ${hanya}
      AND EXISTS (SELECT 1 FROM tahun_kinerja t WHERE t.tahun = ${tahun})
      AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.pegawai = g.pegawai AND s.dari <= ${akhir} AND s.sampai >= ${awal})
      AND ${notExempt(sql`g.pegawai`, pada)}`;
};
