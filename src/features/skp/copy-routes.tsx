import { Hono } from "hono";
import { pustakaPakaiStatements } from "../../data/agency/pustaka.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { type RhkSumber, type SumberSalin, salin, sesuaikan } from "../../domain/salin.ts";
import { edit } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { salinWords } from "../../i18n/salin.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type Lists, readLists } from "../../web/form.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { saveDraft } from "./actions.ts";
import { askedOf, type Loaded, loadCopy, queryOf } from "./copy-load.ts";
import { CopyPage } from "./copy-page.tsx";
import { MAX_ROWS } from "./grid-rows.ts";
import { actOf, type C, crumbs } from "./request.ts";

/** Into a plan of one's own: from what was agreed before, and from the library. */
export const copying = new Hono<AgencyEnv>()
  .get("/skp/:id/salin", idParam, async (c) => {
    const loaded = await loadCopy(
      c,
      askedOf((name) => c.req.query(name)),
    );
    const may = edit(loaded.facts.skp, loaded.me.viewer, c.var.today);
    return show(c, loaded, may.ok ? {} : { refusal: may, closed: true });
  })
  .post("/skp/:id/salin", idParam, async (c) => {
    const lists = await readLists(c);
    const loaded = await loadCopy(
      c,
      askedOf((name) => lists[name]?.at(-1)),
      pilihanOf(lists),
    );
    const { facts, me, source, id } = loaded;
    const here = `${baseOf(c)}/skp/${id}/salin`;
    const again = (refusal: Refusal) => show(c, loaded, { refusal, pilihan: pilihanOf(lists) });
    const may = edit(facts.skp, me.viewer, c.var.today);
    if (!may.ok) return answer(c, may, { to: here, again });
    const { head, content } = facts;
    // An empty plan takes the form of one's own last one with its rows.
    const own = source.sumber === "tahun-lalu" && content.rhk.length === 0 && head.jalan === "belum";
    const pendekatan = (own && source.row?.pendekatan) || head.pendekatan;
    const bentuk = { kelompok: head.kelompok, pendekatan, periode: loaded.periods };
    const jadi = salin<RhkSumber, RhkContent>(content.rhk, source.tawaran, pilihanOf(lists), {
      palingBanyak: MAX_ROWS,
      jadikan: (r) =>
        copyOf(
          r,
          source.sumber,
          c.var.now,
          r.indikator.map((i) => sesuaikan(i, bentuk)),
        ),
    });
    if (!jadi.ok) return answer(c, jadi, { to: here, again });
    const { rhk, baru, dari } = jadi.value;
    const to = `${here}?${queryOf({ ...loaded.asked, q: "", halaman: 1 })}&selesai=${baru.length}`;
    if (baru.length === 0) return c.redirect(to, 303);
    const asal =
      source.sumber === "pustaka" ? baru.map((r, at) => ({ rhk: r.id, pustaka: dari[at]?.id ?? "" })) : [];
    const text = { pendekatan, content: { ...content, rhk } };
    const act = actOf(c, me, to);
    return answer(c, await saveDraft(c.var.db, facts, text, act, pustakaPakaiStatements(asal)), {
      to,
      again,
    });
  });

const pilihanOf = (lists: Lists): readonly string[] => lists.pilih ?? [];

/**
 * A row of its own from now on. What it serves at the superior's stays as words, to be linked to his new plan; of a
 * colleague's there are none.
 */
const copyOf = (
  r: RhkSumber,
  asal: SumberSalin,
  now: number,
  indikator: readonly ReturnType<typeof sesuaikan>[],
): RhkContent => ({
  id: newId(now),
  jenis: r.jenis,
  klasifikasi: r.klasifikasi,
  teks: r.teks,
  penugasanDari: r.penugasanDari ?? "",
  rhkPimpinan: null,
  rhkPimpinanTeks: r.rhkPimpinanTeks ?? "",
  asal,
  indikator: indikator.map((i) => ({ ...i, id: newId(now), pk: null })),
});

type Shown = {
  readonly refusal?: Refusal;
  readonly closed?: boolean;
  readonly pilihan?: readonly string[];
};
function show(c: C, loaded: Loaded, { refusal, closed = false, pilihan }: Shown) {
  if (refusal) c.status(statusOf(refusal));
  const t = salinWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  return c.render(
    <CopyPage
      {...loaded}
      base={baseOf(c)}
      pilihan={pilihan}
      refused={refusal && said(refusal, c.var.lang)}
      closed={closed}
      done={/^\d{1,3}$/.test(selesai) && !refusal ? Number(selesai) : undefined}
      command={newId(c.var.now)}
    />,
    { title: t.title, breadcrumb: crumbs(c, loaded.facts, t.title), failed: refusal !== undefined },
  );
}
