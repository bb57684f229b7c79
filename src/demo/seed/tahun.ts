import { prepare } from "../../data/agency/statement.ts";
import { openYearStatements } from "../../data/agency/tahun.ts";
import type { Zona } from "../../domain/tanggal.ts";

export type JendelaLain = { readonly periode: string; readonly tahap: string; readonly tutup: number };

/** A year with its windows, in the states they have at `now`, and the steps that brought them there. */
export const tahunStatements = (
  d1: D1Database,
  tahun: number,
  zona: Zona,
  now: number,
  lain: readonly JendelaLain[] = [],
): D1PreparedStatement[] => [
  ...openYearStatements({ tahun, periodik: "triwulan", zona, now: Date.UTC(tahun - 1, 9, 15, 2) }).map((s) =>
    prepare(d1, s),
  ),
  ...lain.map((j) =>
    d1
      .prepare("UPDATE jendela SET tutup_pada = ?1 WHERE periode = ?2 AND tahap = ?3")
      .bind(j.tutup, j.periode, j.tahap),
  ),
  d1
    .prepare(
      `INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, pada)
        SELECT id, 2, 'periode', 'buka', 'belum', 'buka', buka_pada FROM jendela WHERE buka_pada <= ?1 AND keadaan = 'belum'
        UNION ALL
        SELECT id, 3, 'periode', 'tutup', 'buka', 'tutup', tutup_pada FROM jendela WHERE tutup_pada <= ?1 AND keadaan = 'belum'`,
    )
    .bind(now),
  d1
    .prepare(
      `UPDATE jendela SET keadaan = CASE WHEN tutup_pada <= ?1 THEN 'tutup' ELSE 'buka' END,
        versi = CASE WHEN tutup_pada <= ?1 THEN 3 ELSE 2 END WHERE buka_pada <= ?1 AND keadaan = 'belum'`,
    )
    .bind(now),
];
