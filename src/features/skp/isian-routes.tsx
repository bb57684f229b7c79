import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { edit } from "../../domain/skp.ts";
import { said } from "../../i18n/penolakan.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { MAX_GRID_BYTES, readLists } from "../../web/form.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { byItself } from "../../web/kunci-sandi.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { type Choice, differences } from "./conflict.ts";
import { ConflictPage } from "./conflict-page.tsx";
import { columnsFor, lintasanColumns } from "./grid-columns.ts";
import { MAX_ROWS } from "./grid-rows.ts";
import { IsianTelaah } from "./isian-aside.tsx";
import { type Loaded, loadIsian } from "./isian-load.ts";
import { answerOtomatis } from "./isian-otomatis.ts";
import { IsianPage, type IsianProps } from "./isian-page.tsx";
import { readIsian, type Sent, trySave } from "./isian-save.ts";
import { pastedRows } from "./isian-tempel.ts";
import { type C, crumbs } from "./request.ts";

type Here = At<"id">;

export const isian = new Hono<AgencyEnv>()
  .get("/skp/:id/isian", idParam, async (c) => {
    const part = wantsFragment(c);
    const alone = part ? null : byItself(c);
    if (alone) return alone;
    const loaded = await loadIsian(c);
    const may = edit(loaded.facts.skp, loaded.me.viewer, c.var.today);
    if (part) return may.ok ? fragment(c, <IsianTelaah facts={loaded.facts} />) : c.body(null, 204);
    if (!may.ok) c.status(statusOf(may));
    const saved = c.req.query("selesai") === "simpan" && may.ok;
    const done = saved ? skpWords[c.var.lang].selesai.tersimpan : undefined;
    const refused = may.ok ? undefined : said(may, c.var.lang);
    return isianPage(c, loaded, { refused, done, closed: !may.ok });
  })
  .post("/skp/:id/isian", idParam, save);

/** One save for the whole SKP. Whatever comes back instead of a 303 still holds every word that was typed. */
async function save(c: Here) {
  const lists = await readLists(c, MAX_GRID_BYTES);
  const loaded = await loadIsian(c);
  const sent = readIsian(lists, loaded);
  const { form } = sent;
  const asked = form.success ? form.data.langkah : "simpan";
  // A table that was pasted and not put into rows yet is not dropped by the other button.
  const langkah = (asked === "simpan" || asked === "lanjut") && pastedIn(sent) ? "tempel" : asked;
  const here = `${baseOf(c)}/skp/${loaded.id}`;
  const to = langkah === "lanjut" ? `${here}?selesai=tersimpan` : `${here}/isian?selesai=simpan`;
  const otomatis = langkah === "otomatis";
  if (edit(loaded.facts.skp, loaded.me.viewer, c.var.today).ok && form.success)
    if (langkah !== "simpan" && langkah !== "lanjut" && !otomatis) return comeBack(c, loaded, sent, langkah);

  let now = loaded;
  let attempt = await trySave(c, now, sent, { to, otomatis });
  if (attempt.kind === "kalah") {
    now = await loadIsian(c);
    if (!otomatis) return conflict(c, now, { ...sent, typed: attempt.draft });
    attempt = await trySave(c, now, sent, { to, otomatis });
  }
  if (otomatis) return answerOtomatis(c, now, sent, attempt);
  if (attempt.kind === "tersimpan") return c.redirect(to, 303);
  if (attempt.kind === "bentrok") return conflict(c, now, sent, attempt.choice, attempt.open);
  if (attempt.kind === "ditolak") {
    c.status(statusOf(attempt.refusal));
    return isianPage(c, now, { ...shownOf(sent), refused: said(attempt.refusal, c.var.lang) });
  }
  c.status(422);
  return isianPage(c, now, { ...shownOf(sent), ...(attempt.kind === "kalah" ? {} : attempt) });
}

/** What a form had on it, to be shown again as it was. */
const shownOf = (sent: Sent) => {
  const { typed, kolom, shown } = sent;
  return { draft: typed, kolom, shown, kotor: true, tempelan: pastedIn(sent) };
};
const pastedIn = ({ lists }: Sent) => lists.tempelan?.at(-1) ?? "";

/** Nothing is saved: the page again with what was typed and with what was asked for. */
function comeBack(c: C, loaded: Loaded, sent: Sent, langkah: "tambah" | "tempel" | "lintasan" | "pulih") {
  const t = skpWords[c.var.lang].isian;
  const { form, kolom, shown, typed } = sent;
  const again = { ...shownOf(sent), ...(form.success ? { revisi: form.data.revisi } : {}) };
  if (langkah === "tambah") return isianPage(c, loaded, { ...again, spare: 5, done: t.ditambah });
  if (langkah === "pulih") return isianPage(c, loaded, { ...again, done: t.dipulihkan });
  if (langkah === "lintasan") {
    const plain = shown.filter((column) => !column.startsWith("lintasan."));
    const open = plain.length === shown.length;
    return isianPage(c, loaded, {
      ...again,
      shown: open ? [...plain, ...lintasanColumns(loaded.periods)] : plain,
    });
  }
  const tempelan = pastedIn(sent);
  const pasted = pastedRows(tempelan, shown, kolom);
  if (typed.rows.length + pasted.length > MAX_ROWS) {
    c.status(422);
    return isianPage(c, loaded, { ...again, fieldErrors: { tempelan: "terlalu-banyak" } });
  }
  const draft = { ...typed, rows: [...typed.rows, ...pasted] };
  return isianPage(c, loaded, { ...again, tempelan: "", draft, done: t.tertempel(pasted.length) });
}

export function conflict(
  c: C,
  loaded: Loaded,
  { typed, kolom, shown, lists }: Pick<Sent, "typed" | "kolom" | "shown" | "lists">,
  chosen: (path: string) => Choice | undefined = () => undefined,
  open: readonly string[] = [],
) {
  c.status(open.length > 0 ? 422 : 409);
  const { facts, stored, pk } = loaded;
  const title = skpWords[c.var.lang].bentrok.title;
  return c.render(
    <ConflictPage
      base={baseOf(c)}
      facts={facts}
      mine={typed}
      kolom={kolom}
      shown={shown}
      ambil={lists.ambil ?? []}
      pk={pk}
      differences={differences(typed, stored, shown)}
      chosen={chosen}
      open={open}
      command={newId(c.var.now)}
      zona={c.var.agency.zona}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed: true },
  );
}

type Shown = Partial<
  Pick<
    IsianProps,
    | "draft"
    | "kolom"
    | "shown"
    | "revisi"
    | "rowErrors"
    | "fieldErrors"
    | "refused"
    | "done"
    | "spare"
    | "closed"
    | "kotor"
    | "tempelan"
  >
>;

/** What every page of isian shows, whatever was typed into it. */
export function frameOf(c: C, { facts, notes, leader, stored, me, pk, periods, peran, mulai }: Loaded) {
  return {
    draft: stored,
    kolom: facts.head.pendekatan,
    revisi: facts.head.revisi,
    base: baseOf(c),
    facts,
    peran,
    mulai,
    pk,
    periods,
    salinan: `isian:${c.var.agency.code}:${facts.head.id}:${me.pinjam?.tangan.pegawai ?? me.viewer.pegawai}`,
    zona: c.var.agency.zona,
    notes: facts.head.keadaan === "dikembalikan" ? notes : [],
    leader,
  };
}

function isianPage(c: C, loaded: Loaded, shown: Shown) {
  const { facts, pk, periods } = loaded;
  const title = skpWords[c.var.lang].isian.title(facts.head.tahun);
  const failed =
    shown.refused !== undefined ||
    (shown.rowErrors ?? []).length > 0 ||
    Object.keys(shown.fieldErrors ?? {}).length > 0;
  const { kelompok, pendekatan } = facts.head;
  return c.render(
    <IsianPage
      {...frameOf(c, loaded)}
      command={newId(c.var.now)}
      shown={[
        ...columnsFor(kelompok, pendekatan),
        ...(pk.length > 0 ? (["pk"] as const) : []),
        ...(c.req.query("lintasan") === "ya" ? lintasanColumns(periods) : []),
      ]}
      {...shown}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed },
  );
}
