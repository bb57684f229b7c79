import { Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { edit } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { selarasWords } from "../../i18n/selaras.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { NotAllowed } from "../../web/stops.ts";
import { factsOf } from "./facts.ts";
import { bedaOf, leaderOf } from "./leader.ts";
import { leaderStatement } from "./leader-query.ts";
import { factStatements } from "./queries.ts";
import { actOf, type C, crumbs } from "./request.ts";
import { linkAll, linksFrom } from "./selaras.ts";
import { SelarasPage, type SelarasProps } from "./selaras-page.tsx";

/** What differs from the leader's plan, and the one step that links it. For the owner: only he reads the leader's draft. */
export const selaras = new Hono<AgencyEnv>()
  .get("/skp/:id/selaras", idParam, async (c) => show(c, await load(c)))
  .post("/skp/:id/selaras", idParam, async (c) => {
    const typed = await readTyped(c);
    const loaded = await load(c);
    const { facts, leader, beda, me, here } = loaded;
    const may = edit(facts.skp, me.viewer, c.var.today);
    if (!may.ok) return refused(c, loaded, typed, may);
    if (typed.revisi === undefined || typed.sidik === undefined)
      return wrong(c, loaded, typed, "isian-tidak-utuh");
    // Somebody saved, or the leader's text is another than the one that was looked at.
    if (typed.revisi !== String(facts.head.revisi) || typed.sidik !== leader.sidik)
      return refused(
        c,
        loaded,
        { ...typed, revisi: String(facts.head.revisi), sidik: leader.sidik },
        changedMeanwhile,
      );
    const { links, unknown } = linksFrom(typed, beda, facts, leader);
    if (unknown.length > 0) return wrong(c, loaded, typed, undefined, unknown);
    if (links.length === 0) return wrong(c, loaded, typed, "tidak-ada-pilihan");
    const to = `${here}/selaras?tertaut=${links.length}`;
    const result = await linkAll(c.var.db, facts, links, actOf(c, me, to));
    return result.ok ? c.redirect(to, 303) : refused(c, loaded, typed, result);
  });

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, c.var.today),
    leaderStatement(id, me),
  ]);
  const facts = factsOf(rows, c.var.agency.zona);
  if (facts.head.pegawai !== me.viewer.pegawai) throw new NotAllowed();
  const leader = leaderOf(rows[3]);
  return { me, facts, leader, beda: bedaOf(facts, leader), here: `${baseOf(c)}/skp/${id}` };
}
type Loaded = Awaited<ReturnType<typeof load>>;

function refused(c: C, loaded: Loaded, typed: Typed, refusal: Refusal) {
  c.status(statusOf(refusal));
  return show(c, loaded, { typed, tried: true, refused: said(refusal, c.var.lang) });
}

function wrong(
  c: C,
  loaded: Loaded,
  typed: Typed,
  error: SelarasProps["error"],
  unknown: readonly string[] = [],
) {
  c.status(422);
  return show(c, loaded, { typed, tried: true, error, unknown });
}

function show(
  c: C,
  { facts, leader, beda, me, here }: Loaded,
  tried: Partial<Pick<SelarasProps, "typed" | "tried" | "error" | "unknown" | "refused">> = {},
) {
  const title = selarasWords[c.var.lang].title;
  const done = tried.tried ? undefined : Number(/^\d{1,3}$/.exec(c.req.query("tertaut") ?? "")?.[0] ?? 0);
  return c.render(
    <SelarasPage
      here={here}
      facts={facts}
      leader={leader}
      beda={beda}
      able={edit(facts.skp, me.viewer, c.var.today).ok}
      adjustable={facts.head.jalan === "ditetapkan"}
      command={newId(c.var.now)}
      typed={{}}
      tried={false}
      unknown={[]}
      done={done || undefined}
      {...tried}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed: tried.tried === true },
  );
}
