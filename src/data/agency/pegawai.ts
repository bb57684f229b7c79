import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { openPlansStatement } from "./buka-skp.ts";
import { guardStatement } from "./riwayat.ts";
import { change, rows } from "./statement.ts";

/** Each change of a person is made on the version the page showed; the second of two is told (409). */
export const lockPerson = (id: string, versi: number) => [
  change`UPDATE pegawai SET versi = versi + 1 WHERE id = ${id} AND versi = ${versi}`,
  guardStatement(),
];

/** The years whose planning is open: who is added now gets his SKP of them at once. */
export const openYearsStatement = (today: Tanggal, now: number) => rows<{ tahun: number }>`
  SELECT t.tahun FROM tahun_kinerja t WHERE t.tahun >= ${tahunDari(today)} AND EXISTS (
    SELECT 1 FROM periode p JOIN jendela j ON j.periode = p.id
    WHERE p.tahun = t.tahun AND j.tahap = 'perencanaan' AND j.buka_pada <= ${now})`;

export const plansFor = (
  years: readonly { readonly tahun: number }[],
  siapa: readonly string[],
  today: Tanggal,
  now: number,
) => years.map(({ tahun }) => openPlansStatement(tahun, today, now, siapa));

/**
 * A mutasi ends one SKP and begins another (hlm. 64): what was already being written or agreed ends on the eve,
 * and the rest of the year is a new SKP under the new line. One nobody has begun just moves along.
 * `before` stands before the line is written, `after` behind it.
 */
export const splitPlanStatements = (pegawai: string, unit: string, dari: Tanggal, now: number) => {
  const eve = sql`date(${dari}, '-1 day')`;
  return {
    before: [
      change`UPDATE skp SET sampai = ${eve}, diubah_pada = ${now}
        WHERE pegawai = ${pegawai} AND keadaan <> 'belum' AND dari < ${dari} AND sampai >= ${dari} AND unit <> ${unit}`,
    ],
    after: [
      change`INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan,
          keadaan, diubah_pada)
        SELECT hex(randomblob(13)), s.pegawai, g.penempatan, g.unit, g.penilai, g.atasan, s.tahun, ${dari},
          s.tahun || '-12-31',
          CASE WHEN n.jenis_jabatan LIKE 'jpt-%' OR (n.memimpin = 1 AND EXISTS (SELECT 1 FROM unit_versi v
              WHERE v.unit = n.unit AND v.jenis = 'unit-mandiri' AND v.dari <= ${dari}
                AND (v.sampai IS NULL OR v.sampai >= ${dari})))
            THEN 'jpt-unit-mandiri' ELSE 'ja-jf' END, s.pendekatan, 'belum', ${now}
        FROM skp s JOIN garis_penilai g ON g.pegawai = s.pegawai AND g.dari <= ${dari}
          AND (g.sampai IS NULL OR g.sampai >= ${dari})
          JOIN penempatan n ON n.id = g.penempatan
        WHERE s.pegawai = ${pegawai} AND s.sampai = ${eve} AND s.unit <> ${unit} AND s.diubah_pada = ${now}
          AND NOT EXISTS (SELECT 1 FROM skp l WHERE l.pegawai = s.pegawai AND l.sampai >= ${dari}
            AND l.dari <= s.tahun || '-12-31')`,
    ],
  };
};
