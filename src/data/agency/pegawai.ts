import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { groupOf, openPlansStatement } from "./buka-skp.ts";
import { opensFirst } from "./jendela.ts";
import { guardStatement } from "./riwayat.ts";
import { agreedNumber } from "./skp.ts";
import { change, rows } from "./statement.ts";

/** Each change of a person is made on the version the page showed; the second of two is told (409). */
export const lockPerson = (id: string, versi: number) => [
  change`UPDATE pegawai SET versi = versi + 1 WHERE id = ${id} AND versi = ${versi}`,
  guardStatement(),
];

/**
 * Inside the write: from a day on each of these units has one definitive head at most. Whoever wrote two at once,
 * or applies what was looked at long ago, is told that it changed.
 */
export const oneHeadStatement = (unit: SQL, dari: Tanggal) => change`
  INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
    SELECT 1 FROM penempatan a JOIN penempatan b ON b.unit = a.unit AND b.id > a.id
    WHERE a.unit IN (${unit}) AND a.memimpin = 1 AND b.memimpin = 1 AND a.jenis = 'definitif' AND b.jenis = 'definitif'
      AND a.pegawai <> b.pegawai AND coalesce(a.sampai, '9999') >= max(b.dari, ${dari})
      AND coalesce(b.sampai, '9999') >= max(a.dari, ${dari}))`;

/** The years whose planning is open: who is added now gets his SKP of them at once. */
export const openYearsStatement = (today: Tanggal, now: number) => rows<{ tahun: number }>`
  SELECT t.tahun FROM tahun_kinerja t WHERE t.tahun >= ${tahunDari(today)} AND EXISTS (
    SELECT 1 FROM periode p JOIN jendela j ON j.periode = p.id
    WHERE p.tahun = t.tahun AND j.tahap = 'perencanaan' AND ${opensFirst()} <= ${now})`;

export const plansFor = (
  years: readonly { readonly tahun: number }[],
  siapa: readonly string[],
  today: Tanggal,
  now: number,
) => years.map(({ tahun }) => openPlansStatement(tahun, today, now, siapa));

/** Agreed now or before, and not taken back: then its words stand as they are. */
export const onceAgreed = (alias: "skp"): SQL =>
  sql`(${sql.raw(alias)}.keadaan = 'ditetapkan' OR ${agreedNumber(sql.raw(`${alias}.id`))} IS NOT NULL)`;

/** Who moves where from which day on. */
export type Pindah = { readonly pegawai: string; readonly unit: string; readonly dari: Tanggal };

/**
 * A mutasi ends an agreed SKP on the eve and begins another for the rest of the year (hlm. 65 C.6). What was never
 * agreed has nothing to keep and moves along, text and all: as domain/mutasi-skp.ts does it for a letter.
 * `before` stands before the line is written, `after` behind it; both know the cut ones by `now`.
 */
export const splitPlanStatements = (moves: readonly Pindah[], now: number) => {
  if (moves.length === 0) return { before: [], after: [] };
  const pindah = sql`(SELECT value ->> 'pegawai' AS pegawai, value ->> 'unit' AS unit, value ->> 'dari' AS dari
    FROM json_each(${JSON.stringify(moves)}))`;
  return {
    before: [
      change`UPDATE skp SET sampai = date(m.dari, '-1 day'), diubah_pada = ${now} FROM ${pindah} m
        WHERE skp.pegawai = m.pegawai AND ${onceAgreed("skp")} AND skp.dari < m.dari AND skp.sampai >= m.dari
          AND skp.unit <> m.unit`,
    ],
    after: [
      change`INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan,
          keadaan, diubah_pada)
        SELECT hex(randomblob(13)), s.pegawai, g.penempatan, g.unit, g.penilai, g.atasan, s.tahun, m.dari,
          s.tahun || '-12-31',
          ${groupOf(sql`n`, sql`m.dari`)}, s.pendekatan, 'belum', ${now}
        FROM ${pindah} m JOIN skp s ON s.pegawai = m.pegawai AND s.sampai = date(m.dari, '-1 day')
            AND s.unit <> m.unit AND s.diubah_pada = ${now}
          JOIN garis_penilai g ON g.pegawai = s.pegawai AND g.dari <= m.dari AND (g.sampai IS NULL OR g.sampai >= m.dari)
          JOIN penempatan n ON n.id = g.penempatan
        WHERE NOT EXISTS (SELECT 1 FROM skp l WHERE l.pegawai = s.pegawai AND l.sampai >= m.dari
          AND l.dari <= s.tahun || '-12-31')`,
    ],
  };
};
