import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { groupOf } from "./buka-skp.ts";
import { opensFor } from "./jendela.ts";
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
 * moved to another unit since, or that penilai serves no more (hlm. 89 A.2-3), the line of today: the new penilai
 * evaluates (hlm. 91 A.13).
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
          (SELECT k.rowid FROM garis_penilai k WHERE k.pegawai = evaluasi.pegawai AND k.dari <= ${today}
            AND (k.sampai IS NULL OR k.sampai >= ${today})
            AND (k.unit IS NOT (${lineOnOpening(sql`o.unit`)}) OR EXISTS (${lineOnOpening(sql`1`)}
              AND ${servesNoMore(sql`o.penilai`, today)}))),
          (${lineOnOpening(sql`o.rowid`)}))
        AND (evaluasi.penilai IS NOT g.penilai OR evaluasi.atasan IS NOT g.atasan OR evaluasi.unit <> g.unit
          OR evaluasi.unit_penilai IS NOT g.unit_penilai)`,
  ] as const;
}

const openingDay = sql`date((${opensFor("evaluasi")} + CASE i.zona WHEN 'WIB' THEN 25200000 WHEN 'WITA' THEN 28800000
  ELSE 32400000 END) / 1000, 'unixepoch')`;
const lineOnOpening = (what: ReturnType<typeof sql>) => sql`
  SELECT ${what} FROM garis_penilai o WHERE o.pegawai = evaluasi.pegawai AND o.dari <= ${openingDay}
    AND (o.sampai IS NULL OR o.sampai >= ${openingDay})`;

/** Served once and serves no more: pension, the end of a contract, death. Who never had a post here is no such person. */
export const servesNoMore = (pegawai: SQL, today: Tanggal): SQL => sql`EXISTS (
  SELECT 1 FROM penempatan x WHERE x.pegawai = ${pegawai}) AND NOT EXISTS (SELECT 1 FROM penempatan y
    WHERE y.pegawai = ${pegawai} AND y.dari <= ${today} AND (y.sampai IS NULL OR y.sampai >= ${today}))`;
