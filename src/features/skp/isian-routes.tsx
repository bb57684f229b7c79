import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { edit } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, type Lists, readLists } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { saveDraft } from "./actions.ts";
import { type Choice, type Draft, differences, merge } from "./conflict.ts";
import { ConflictPage, choiceName } from "./conflict-page.tsx";
import { draftOf, lampiranFrom, perilakuFrom, readDraft, tooLong } from "./draft.ts";
import { factsOf } from "./facts.ts";
import { isianForm } from "./forms.ts";
import { assemble, columnsFor, type RowError } from "./grid-rows.ts";
import { IsianPage, type IsianProps } from "./isian-page.tsx";
import { leaderRhk } from "./leader.ts";
import { factStatements, leaderStatement, notesStatement } from "./queries.ts";
import { actOf, type C, crumbs } from "./request.ts";

export const isian = new Hono<AgencyEnv>()
  .get("/skp/:id/isian", idParam, async (c) => {
    const loaded = await load(c);
    const may = edit(loaded.facts.skp, loaded.me.viewer, c.var.today);
    if (!may.ok) c.status(statusOf(may));
    const saved = c.req.query("selesai") === "simpan" && may.ok;
    const done = saved ? skpWords[c.var.lang].selesai.tersimpan : undefined;
    const refused = may.ok ? undefined : said(may, c.var.lang);
    return isianPage(c, loaded, { refused, done, closed: !may.ok });
  })
  .post("/skp/:id/isian", idParam, save);

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    notesStatement(id, me, today),
    leaderStatement(id, me),
  ]);
  const facts = factsOf(rows, agency.zona);
  const [, , , notes, [leader]] = rows;
  const stored = draftOf(facts.content, facts.head.pendekatan);
  return { id, me, facts, notes, stored, leader: { nama: leader?.nama ?? "", rhk: leaderRhk(leader) } };
}
type Loaded = Awaited<ReturnType<typeof load>>;

/** One save for the whole SKP. Whatever comes back instead of a 303 still holds every word that was typed. */
async function save(c: C) {
  const lists = await readLists(c);
  const loaded = await load(c);
  const { facts, me, id } = loaded;
  const form = isianForm.safeParse(
    Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, all.at(-1)])),
  );
  const kolom = form.success ? form.data.kolom : facts.head.pendekatan;
  const shown = columnsFor(facts.head.kelompok, kolom);
  const typed = readDraft(lists, shown);
  const may = edit(facts.skp, me.viewer, c.var.today);
  if (!may.ok) {
    c.status(statusOf(may));
    return isianPage(c, loaded, { draft: typed, kolom, refused: said(may, c.var.lang) });
  }
  if (!form.success) {
    c.status(422);
    const fieldErrors = Object.fromEntries(form.error.issues.map((i) => [i.path.join("."), i.message]));
    return isianPage(c, loaded, { draft: typed, kolom, fieldErrors });
  }
  if (form.data.langkah === "tambah")
    return isianPage(c, loaded, {
      draft: typed,
      kolom,
      revisi: form.data.revisi,
      spare: 5,
      done: skpWords[c.var.lang].isian.ditambah,
    });
  if (form.data.revisi !== facts.head.revisi) return conflict(c, loaded, typed, kolom, () => undefined);

  const choice = choiceIn(lists);
  const merged = lists.bandingkan === undefined ? null : merge(typed, loaded.stored, shown, choice);
  if (merged && merged.open.length > 0) return conflict(c, loaded, typed, kolom, choice, merged.open);
  const draft = merged ? merged.draft : typed;

  const makeId = () => newId(c.var.now);
  const source = { shown, stored: facts.content, leader: loaded.leader.rhk, makeId };
  const { rhk, errors: rowErrors } = assemble(draft.rows, source);
  const fieldErrors = Object.fromEntries(tooLong(draft).map((name) => [name, "terlalu-panjang"]));
  if (rowErrors.length > 0 || Object.keys(fieldErrors).length > 0) {
    c.status(422);
    return isianPage(c, loaded, { draft, kolom, rowErrors, fieldErrors });
  }
  const pendekatan = draft.fields.pendekatan === "kualitatif" ? "kualitatif" : "kuantitatif";
  const content = { rhk, perilaku: perilakuFrom(draft.fields), lampiran: lampiranFrom(draft.fields) };
  const here = `${baseOf(c)}/skp/${id}`;
  const to = form.data.langkah === "lanjut" ? `${here}?selesai=tersimpan` : `${here}/isian?selesai=simpan`;
  const saved = await saveDraft(c.var.db, facts, { pendekatan, content }, actOf(c, me, to));
  if (saved.ok) return c.redirect(to, 303);
  return conflict(c, await load(c), draft, kolom, () => undefined);
}

const choiceIn =
  (lists: Lists) =>
  (path: string): Choice | undefined => {
    const chosen = lists[choiceName(path)]?.at(-1);
    return chosen === "anda" || chosen === "tersimpan" ? chosen : undefined;
  };

function conflict(
  c: C,
  loaded: Loaded,
  mine: Draft,
  kolom: IsianProps["kolom"],
  chosen: (path: string) => Choice | undefined,
  open: readonly string[] = [],
) {
  c.status(open.length > 0 ? 422 : 409);
  const { facts, stored } = loaded;
  const shown = columnsFor(facts.head.kelompok, kolom);
  const title = skpWords[c.var.lang].bentrok.title;
  return c.render(
    <ConflictPage
      base={baseOf(c)}
      facts={facts}
      mine={mine}
      kolom={kolom}
      differences={differences(mine, stored, shown)}
      chosen={chosen}
      open={open}
      command={newId(c.var.now)}
      zona={c.var.agency.zona}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed: true },
  );
}

type Shown = {
  readonly draft?: Draft;
  readonly kolom?: IsianProps["kolom"];
  readonly revisi?: number;
  readonly rowErrors?: readonly RowError[];
  readonly fieldErrors?: FieldErrors;
  readonly refused?: string | undefined;
  readonly done?: string | undefined;
  readonly spare?: number;
  readonly closed?: boolean;
};

function isianPage(c: C, loaded: Loaded, shown: Shown) {
  const { facts, notes, leader, stored } = loaded;
  const title = skpWords[c.var.lang].isian.title(facts.head.tahun);
  const failed =
    shown.refused !== undefined ||
    (shown.rowErrors ?? []).length > 0 ||
    Object.keys(shown.fieldErrors ?? {}).length > 0;
  return c.render(
    <IsianPage
      draft={stored}
      kolom={facts.head.pendekatan}
      revisi={facts.head.revisi}
      {...shown}
      base={baseOf(c)}
      facts={facts}
      command={newId(c.var.now)}
      zona={c.var.agency.zona}
      notes={facts.head.keadaan === "dikembalikan" ? notes : []}
      leader={leader}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed },
  );
}
