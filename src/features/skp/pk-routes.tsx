import { sql } from "drizzle-orm";
import { Hono } from "hono";
import { penempatanUtama } from "../../data/agency/identitas.ts";
import { type PkChoice, pkChoicesStatement } from "../../data/agency/pk.ts";
import type { IndikatorContent, RhkContent } from "../../data/agency/skp.ts";
import { rows as read } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { bawaPk, cakupanPk, type Lintasan } from "../../domain/pk.ts";
import type { Refusal } from "../../domain/result.ts";
import { edit } from "../../domain/skp.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { said } from "../../i18n/penolakan.ts";
import { pkWords } from "../../i18n/pk.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { saveDraft } from "./actions.ts";
import { factsOf } from "./facts.ts";
import { PkPage } from "./pk-page.tsx";
import { factStatements } from "./queries.ts";
import { actOf, type C, crumbs } from "./request.ts";

export const pkDalamSkp = new Hono<AgencyEnv>()
  .get("/skp/:id/pk", idParam, async (c) => show(c, await load(c)))
  .post("/skp/:id/pk", idParam, async (c) => {
    await readTyped(c);
    const loaded = await load(c);
    const { facts, me, butir, id } = loaded;
    const here = `${baseOf(c)}/skp/${id}/pk`;
    const again = (refusal: Refusal) => show(c, loaded, refusal);
    const may = edit(facts.skp, me.viewer, c.var.today);
    if (!may.ok) return answer(c, may, { to: here, again });
    if (cakupanPk(butir, facts.content.rhk).celah.length === 0) return c.redirect(here, 303);
    const rhk = bawaPk<RhkContent>(facts.content.rhk, sasaranOf(butir), maker(c, loaded.penugasan));
    const to = `${here}?selesai=ya`;
    const text = { pendekatan: facts.head.pendekatan, content: { ...facts.content, rhk } };
    return answer(c, await saveDraft(c.var.db, facts, text, actOf(c, me, to)), { to, again });
  });

/** What the owner's unit promised; to every other reader of the plan, what it must carry. */
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (who) => [
    ...factStatements(id, who, today),
    pkChoicesStatement(id, who),
    assignerStatement(id, who, today),
  ]);
  const facts = factsOf(rows, agency.zona);
  const butir: readonly PkChoice[] = rows[3].length > 0 ? rows[3] : facts.pk;
  return { id, me, facts, butir, penugasan: rows[4][0]?.jabatan ?? "" };
}
type Loaded = Awaited<ReturnType<typeof load>>;

/** "penugasan dari Sekretaris Jenderal": the post of the pejabat penilai, whose PK it answers. */
const assignerStatement = (id: string, me: string, today: Tanggal) => read<{ readonly jabatan: string }>`
  SELECT n.jabatan FROM skp JOIN penempatan n ON n.id = ${penempatanUtama(sql`skp.penilai`, today)}
  WHERE skp.id = ${id} AND skp.pegawai = ${me}`;

function sasaranOf(butir: readonly PkChoice[]) {
  const teks = [...new Set(butir.map((b) => b.sasaran))];
  return teks.map((t) => ({
    teks: t,
    butir: butir
      .filter((b) => b.sasaran === t)
      .map((b) => ({ ...b, lintasan: JSON.parse(b.lintasan) as Lintasan })),
  }));
}

const maker = (c: C, penugasanDari: string) => ({
  rhk: (teks: string) => ({
    id: newId(c.var.now),
    jenis: "utama" as const,
    klasifikasi: "organisasi" as const,
    teks,
    penugasanDari,
    rhkPimpinan: null,
    rhkPimpinanTeks: "",
  }),
  indikator: (b: { id: string; teks: string; target: string; lintasan: Lintasan }): IndikatorContent => ({
    id: newId(c.var.now),
    aspek: null,
    perspektif: null,
    teks: b.teks,
    target: b.target,
    pk: b.id,
    lintasan: b.lintasan,
  }),
});

function show(c: C, { id, me, facts, butir }: Loaded, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  const t = pkWords[c.var.lang].skp;
  return c.render(
    <PkPage
      base={baseOf(c)}
      facts={facts}
      butir={butir}
      able={edit(facts.skp, me.viewer, c.var.today).ok}
      here={`${baseOf(c)}/skp/${id}`}
      command={newId(c.var.now)}
      refused={refusal && said(refusal, c.var.lang)}
      done={c.req.query("selesai") === "ya" && !refusal}
    />,
    { title: t.title, breadcrumb: crumbs(c, facts, t.title), failed: refusal !== undefined },
  );
}
