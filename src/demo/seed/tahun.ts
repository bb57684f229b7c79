import { change } from "../../data/agency/statement.ts";
import { openYearStatements } from "../../data/agency/tahun.ts";
import type { Zona } from "../../domain/tanggal.ts";
import type { Tulisan } from "./tulis.ts";

export type JendelaLain = { readonly periode: string; readonly tahap: string; readonly tutup: number };

/** A year with its windows, in the states they have at `now`, and the steps that brought them there. */
export const tahunStatements = (
  tahun: number,
  zona: Zona,
  now: number,
  lain: readonly JendelaLain[] = [],
): Tulisan[] => [
  ...openYearStatements({ tahun, periodik: "triwulan", zona, now: Date.UTC(tahun - 1, 9, 15, 2) }),
  ...lain.map(
    (j) =>
      change`UPDATE jendela SET tutup_pada = ${j.tutup} WHERE periode = ${j.periode} AND tahap = ${j.tahap}`,
  ),
  change`INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, pada)
    SELECT id, 2, 'periode', 'buka', 'belum', 'buka', buka_pada FROM jendela
    WHERE buka_pada <= ${now} AND keadaan = 'belum'
    UNION ALL
    SELECT id, 3, 'periode', 'tutup', 'buka', 'tutup', tutup_pada FROM jendela
    WHERE tutup_pada <= ${now} AND keadaan = 'belum'`,
  change`UPDATE jendela SET keadaan = CASE WHEN tutup_pada <= ${now} THEN 'tutup' ELSE 'buka' END,
    versi = CASE WHEN tutup_pada <= ${now} THEN 3 ELSE 2 END WHERE buka_pada <= ${now} AND keadaan = 'belum'`,
];
