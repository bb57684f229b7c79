import { type SQL, sql } from "drizzle-orm";
import type { Zona } from "../../domain/tanggal.ts";
import { jamZona, tanggalPada } from "../../domain/tanggal.ts";
import { notExempt } from "./buka-skp.ts";
import { closesFor, inRhythm, opensFor } from "./jendela.ts";
import { explainNewStatement } from "./siapa-menilai.ts";
import { agreedNumber } from "./skp.ts";
import { change } from "./statement.ts";

/**
 * One evaluation for each agreed SKP of a period whose window is open, once. The line is that of the day
 * the window opened: a penilai who moves later, inside the window, still evaluates his old unit; one who
 * moved before does not (hlm. 91 A.14). One a person and period, also where a mutasi was entered late and split the
 * plan behind an evaluation that had begun. It rests on the version in force on the last day it can see. `skp` narrows it to a plan, or to
 * those that SQL yields, that were approved while it was open.
 */
export const openEvaluationsStatement = (now: number, zona: Zona, skp?: string | SQL) => {
  const buka = sql`date((${opensFor("s")} + ${jamZona[zona] * 3_600_000}) / 1000, 'unixepoch')`;
  const hari = sql`min(t.sampai, ${buka})`;
  const hanya = skp ? sql`AND s.id IN (${skp})` : sql``;
  return change`
    INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai, unit_penilai, atasan)
    SELECT hex(randomblob(13)), s.id, ${agreedNumber(sql`s.id`, hari)}, t.id, s.pegawai, g.unit,
      g.penilai, g.unit_penilai, g.atasan
    FROM jendela j JOIN periode t ON t.id = j.periode
      JOIN skp s ON s.tahun = t.tahun AND s.keadaan = 'ditetapkan'
        AND ${hari} BETWEEN s.dari AND s.sampai
      JOIN garis_penilai g ON g.pegawai = s.pegawai AND g.dari <= ${buka} AND (g.sampai IS NULL OR g.sampai >= ${buka})
    WHERE j.tahap = 'evaluasi' AND ${opensFor("s")} <= ${now} AND ${closesFor("s")} > ${now} AND ${inRhythm("s")} ${hanya}
      AND ${agreedNumber(sql`s.id`)} IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.pegawai = s.pegawai AND e.periode = t.id)
      AND ${notExempt(sql`s.pegawai`, buka)}`;
};

/** … and by which rule each penilai was chosen. */
export const openEvaluationsStatements = (now: number, zona: Zona, skp?: string | SQL) =>
  [
    openEvaluationsStatement(now, zona, skp),
    explainNewStatement({ today: tanggalPada(now, zona), now }, skp === undefined ? undefined : sql`${skp}`),
  ] as const;
