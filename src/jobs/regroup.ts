import { openEvaluationsStatements } from "../data/agency/buka-evaluasi.ts";
import type { AgencyDb } from "../data/agency/database.ts";
import { regroupStatements, ulangStatement } from "../data/agency/kelompok.ts";
import type { At } from "./at.ts";

/** Plans have their group of the day: when a rule was written, and once a day for rules and people that change with it. */
export async function regroup(db: AgencyDb, at: At): Promise<string[]> {
  const kelompok = (await db.read(ulangStatement)).find((u) => u.apa === "kelompok");
  if (!kelompok || (kelompok.berubah === kelompok.dihitung && kelompok.hari >= at.today)) return [];
  const [, moved] = await db.batch([
    ...regroupStatements(at.today, kelompok.berubah),
    // Whose rhythm is another now has evaluations of periods that are open.
    ...(kelompok.berubah > kelompok.dihitung ? openEvaluationsStatements(at.now, at.agency.zona) : []),
  ]);
  return moved ? [`${moved} SKP berganti kelompok periode`] : [];
}
