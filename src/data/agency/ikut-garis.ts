import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { groupOf } from "./buka-skp.ts";
import { closingDay, inForce, openingDay, pltUnit, servesNoMore } from "./hari-garis.ts";
import { explainStatements } from "./siapa-menilai.ts";
import { change } from "./statement.ts";

/**
 * Plans and open evaluations follow the line (handbook 1.2), decided once, here:
 *
 * SKP: the line of today, or of its nearest end when today lies outside it. A plan that is over (a year that
 * passed, the part before a mutasi) keeps its people. What is agreed keeps its appointment and its words; the
 * new pejabat penilai has the next steps. Nothing agreed is ever rewritten. What is not agreed moves along, and takes
 * the form its new post asks for.
 *
 * Evaluasi: only while nothing is rated ('pengisian'). The line of the day the window opened, because a penilai
 * who moves inside the window still evaluates his old unit (hlm. 91 A.14.b); but when the pegawai himself has
 * moved to another unit since (A.13), has begun or ended as Plt (hlm. 89 A.5-6), or that penilai serves no more
 * (A.2-3), the line of today. Each choice keeps its reason, and the three whom it concerns are told.
 *
 * Without `siapa`: everybody whose line begins today. The morning job calls it so, for changes entered ahead.
 */
export function followLineStatements(pada: {
  readonly today: Tanggal;
  readonly now: number;
  readonly siapa?: readonly string[];
}) {
  const { today, now } = pada;
  const siapa =
    pada.siapa === undefined
      ? sql`SELECT pegawai FROM garis_penilai WHERE dari = ${today}`
      : sql`SELECT value FROM json_each(${JSON.stringify(pada.siapa)})`;
  const hari = sql`min(max(${today}, skp.dari), skp.sampai)`;
  // What moves after the window closed moves nobody: the task has gone to the atasan by then (hlm. 90 A.11).
  const last = sql`min(${today}, ${closingDay})`;
  return [
    change`
      UPDATE skp SET penilai = g.penilai, atasan = g.atasan, unit = g.unit,
        penempatan = CASE WHEN skp.keadaan = 'ditetapkan' THEN skp.penempatan ELSE g.penempatan END,
        kelompok = CASE WHEN skp.keadaan = 'ditetapkan' OR skp.penempatan = g.penempatan THEN skp.kelompok
          ELSE (SELECT ${groupOf(sql`n`, hari)} FROM penempatan n WHERE n.id = g.penempatan) END,
        diubah_pada = ${now}
      FROM garis_penilai g
      WHERE skp.pegawai IN (${siapa}) AND skp.sampai >= ${today} AND g.pegawai = skp.pegawai
        AND g.dari <= ${hari} AND (g.sampai IS NULL OR g.sampai >= ${hari})
        AND (skp.penilai IS NOT g.penilai OR skp.atasan IS NOT g.atasan OR skp.unit <> g.unit
          OR (skp.keadaan <> 'ditetapkan' AND skp.penempatan <> g.penempatan))`,
    change`
      UPDATE evaluasi SET penilai = g.penilai, atasan = g.atasan, unit = g.unit, unit_penilai = g.unit_penilai
      FROM periode t, jendela j, instansi i, garis_penilai g
      WHERE evaluasi.pegawai IN (${siapa}) AND evaluasi.keadaan = 'pengisian' AND t.id = evaluasi.periode
        AND j.periode = t.id AND j.tahap = 'evaluasi' AND g.pegawai = evaluasi.pegawai
        AND g.rowid = coalesce(
          (SELECT k.rowid FROM garis_penilai k WHERE k.pegawai = evaluasi.pegawai AND ${inForce("k", last)}
            AND (k.unit IS NOT (${lineOnOpening(sql`o.unit`)}) OR ${pltUnit(sql`evaluasi.pegawai`, last)}
              IS NOT ${pltUnit(sql`evaluasi.pegawai`, openingDay)} OR EXISTS (${lineOnOpening(sql`1`)}
              AND ${servesNoMore(sql`o.penilai`, last)}))),
          (${lineOnOpening(sql`o.rowid`)}))
        AND (evaluasi.penilai IS NOT g.penilai OR evaluasi.atasan IS NOT g.atasan OR evaluasi.unit <> g.unit
          OR evaluasi.unit_penilai IS NOT g.unit_penilai)`,
    ...explainStatements(pada, siapa),
    ...nextSuperior(pada, siapa),
  ] as const;
}

/**
 * What is rated stays with who rated it. But where the atasan serves no more, his duties (to take over, to decide an
 * objection) go to who stands there now: a right that nobody can exercise is none.
 */
const nextSuperior = ({ today }: { readonly today: Tanggal }, siapa: SQL) => [
  change`
    UPDATE evaluasi SET atasan = g.atasan FROM garis_penilai g
    WHERE evaluasi.pegawai IN (${siapa}) AND evaluasi.jalur = 'biasa' AND evaluasi.keadaan <> 'final'
      AND g.pegawai = evaluasi.pegawai AND ${inForce("g", today)} AND g.unit_penilai IS evaluasi.unit_penilai
      AND g.atasan <> evaluasi.atasan AND g.atasan IS NOT evaluasi.penilai AND ${servesNoMore(sql`evaluasi.atasan`, today)}`,
  change`
    UPDATE keberatan SET kepada = e.atasan FROM evaluasi e
    WHERE e.pegawai IN (${siapa}) AND keberatan.evaluasi = e.id AND keberatan.keadaan = 'diajukan'
      AND keberatan.kepada <> e.atasan AND ${servesNoMore(sql`keberatan.kepada`, today)}`,
  change`
    UPDATE jam SET pemegang = e.atasan FROM evaluasi e
    WHERE e.pegawai IN (${siapa}) AND jam.objek = e.id AND jam.kewajiban IN ('EV-05', 'OB-02') AND jam.keadaan = 'berjalan'
      AND jam.pemegang <> e.atasan AND ${servesNoMore(sql`jam.pemegang`, today)}`,
];

const lineOnOpening = (what: SQL) => sql`
  SELECT ${what} FROM garis_penilai o WHERE o.pegawai = evaluasi.pegawai AND ${inForce("o", openingDay)}`;
