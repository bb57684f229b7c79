import { rolesForStatement } from "../../data/agency/matriks.ts";
import { pkChoicesStatement } from "../../data/agency/pk.ts";
import { beginningsStatement } from "../../data/agency/salin.ts";
import { rows as read } from "../../data/agency/statement.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { draftOf } from "./draft.ts";
import { factsOf } from "./facts.ts";
import { leaderOf } from "./leader.ts";
import { leaderStatement } from "./leader-query.ts";
import { factStatements, notesStatement } from "./queries.ts";

/** Everything the pages of isian need, in one round trip. */
export async function loadIsian(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    notesStatement(id, me, today),
    leaderStatement(id, me),
    pkChoicesStatement(id, me),
    periodsStatement(id),
    rolesForStatement(id, me, today),
    beginningsStatement(id, me, today),
  ]);
  const facts = factsOf(rows, agency.zona);
  const [, , , notes, leader, pk, periods, peran, [mulai]] = rows;
  const stored = draftOf(facts.content, facts.head.pendekatan);
  return {
    id,
    me,
    facts,
    notes,
    stored,
    leader: leaderOf(leader),
    pk: facts.head.kelompok === "jpt-unit-mandiri" ? pk : [],
    /** What the matrix of his superior asks of him. */
    peran,
    /** Where it may begin, while it is empty. */
    mulai,
    /** "triwulan-1" … or "bulan-1" …, as the agency's year is divided. */
    periods: periods.map((p) => p.kunci),
  };
}
export type Loaded = Awaited<ReturnType<typeof loadIsian>>;

export const periodsStatement = (skp: string) => read<{ readonly kunci: string }>`
  SELECT jenis || '-' || n AS kunci FROM periode
  WHERE tahun = (SELECT tahun FROM skp WHERE id = ${skp}) AND jenis <> 'tahunan' ORDER BY jenis, n`;
