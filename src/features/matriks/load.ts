import {
  columnsStatement,
  matricesStatement,
  noRolesStatement,
  ownMatrix,
  peopleStatement,
  rolesStatement,
  withTeams,
} from "../../data/agency/matriks.ts";
import { skpStatement } from "../../data/agency/skp.ts";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { found } from "../../web/stops.ts";
import { matriksDari } from "./isi.ts";

/** The matrix of whoever may see the plan it hangs on: one round trip, however many people and results. */
export async function load(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (me) => [
    skpStatement(skp, me, today),
    ...statementsOf(ownMatrix(skp, me, today), today),
  ]);
  const [heads, ...rest] = rows;
  return { me, head: found(heads[0]), m: found(matriksDari(rest, skp)) };
}
export type Loaded = Awaited<ReturnType<typeof load>>;

/** With the teams of those who lead one: what is printed. */
export async function loadAll(c: At<"skp">) {
  const { skp } = c.req.valid("param");
  const { today } = c.var;
  const { me, rows } = await page(c, (me) => [
    skpStatement(skp, me, today),
    ...statementsOf(withTeams(skp, me, today), today),
  ]);
  const [heads, ...rest] = rows;
  const own = found(matriksDari(rest, skp));
  const teams = own.orang.flatMap((o) => {
    const m = o.skpnya === null ? null : matriksDari(rest, o.skpnya);
    return m && m.skp !== skp && m.kolom.length > 0 ? [{ ketua: o, m }] : [];
  });
  return { me, head: found(heads[0]), m: own, teams };
}

const statementsOf = (ids: ReturnType<typeof ownMatrix>, today: string) =>
  [
    matricesStatement(ids),
    columnsStatement(ids),
    peopleStatement(ids, today),
    rolesStatement(ids),
    noRolesStatement(ids),
  ] as const;
