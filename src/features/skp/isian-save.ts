import { rolesToTake, withRoles } from "../../data/agency/matriks.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { edit } from "../../domain/skp.ts";
import type { FieldErrors, Lists } from "../../web/form.ts";
import { saveDraft } from "./actions.ts";
import { type Choice, type Draft, merge } from "./conflict.ts";
import { choiceName } from "./conflict-page.tsx";
import { draftFrom, lampiranFrom, perilakuFrom, tooLong } from "./draft.ts";
import { isianForm } from "./forms.ts";
import { type Column, columnsIn } from "./grid-columns.ts";
import { assemble, type Place, type RowError, readPlaces } from "./grid-rows.ts";
import type { Loaded } from "./isian-load.ts";
import { actOf, type C } from "./request.ts";

/** What a form of isian brought, read with what it is about. */
export type Sent = {
  readonly form: ReturnType<typeof isianForm.safeParse>;
  readonly lists: Lists;
  readonly kolom: Loaded["facts"]["head"]["pendekatan"];
  readonly shown: readonly Column[];
  readonly typed: Draft;
  readonly places: readonly Place[];
};

export function readIsian(lists: Lists, { facts, periods, stored }: Loaded, rhk?: string): Sent {
  const last = Object.fromEntries(Object.entries(lists).map(([name, all]) => [name, all.at(-1)]));
  const form = isianForm.safeParse(rhk === undefined ? last : { ...stored.fields, ...last });
  const kolom = form.success ? form.data.kolom : facts.head.pendekatan;
  const shown = columnsIn(lists, facts.head.kelompok, kolom, periods);
  const places = readPlaces(lists, shown);
  return { form, lists, kolom, shown, places, typed: draftFrom(lists, places, stored, rhk) };
}

export type Attempt =
  | { readonly kind: "ditolak"; readonly refusal: Refusal }
  | { readonly kind: "rusak"; readonly fieldErrors: FieldErrors }
  | {
      readonly kind: "salah";
      readonly draft: Draft;
      readonly rowErrors: readonly RowError[];
      readonly fieldErrors: FieldErrors;
    }
  | {
      readonly kind: "bentrok";
      readonly open: readonly string[];
      readonly choice: (path: string) => Choice | undefined;
    }
  /** Written elsewhere while this was on its way: to be read anew. */
  | { readonly kind: "kalah"; readonly draft: Draft; readonly content: SkpContent }
  | Kept;
/** `written` is false when it stood there already, word for word. */
export type Kept = {
  readonly kind: "tersimpan";
  readonly written: boolean;
  readonly content: SkpContent;
  readonly keys: readonly string[];
};

/** How the two ways of saving differ: by a button, or by itself after a pause. */
type Way = {
  readonly to: string;
  /** Nothing is written when nothing has changed, and the trail hears of it once in a while. */
  readonly otomatis: boolean;
};

/** One rule for every way of saving: may it be written, is it whole, was nobody first. */
export async function trySave(c: C, loaded: Loaded, sent: Sent, way: Way): Promise<Attempt> {
  const { facts, me } = loaded;
  const may = edit(facts.skp, me.viewer, c.var.today);
  if (!may.ok) return { kind: "ditolak", refusal: may };
  const { form, lists, typed, shown } = sent;
  if (!form.success)
    return {
      kind: "rusak",
      fieldErrors: Object.fromEntries(form.error.issues.map((i) => [i.path.join("."), i.message])),
    };
  const late = form.data.revisi !== facts.head.revisi;
  if (late && !way.otomatis) return { kind: "bentrok", open: [], choice: () => undefined };
  const choice = choiceIn(lists);
  const merged = lists.bandingkan === undefined ? null : merge(typed, loaded.stored, shown, choice);
  if (merged && merged.open.length > 0) return { kind: "bentrok", open: merged.open, choice };
  const draft = merged ? merged.draft : typed;

  const { rhk, keys, errors } = assemble(draft.rows, {
    shown,
    stored: facts.content,
    leader: loaded.leader.rhk,
    pk: loaded.pk,
    makeId: () => newId(c.var.now),
  });
  const taken = withRoles(rhk, rolesToTake(loaded.peran, lists.ambil ?? []), () => newId(c.var.now));
  const content = {
    rhk: taken,
    perilaku: perilakuFrom(draft.fields),
    lampiran: lampiranFrom(draft.fields),
  };
  const pendekatan = draft.fields.pendekatan === "kualitatif" ? "kualitatif" : "kuantitatif";
  if (way.otomatis && pendekatan === facts.head.pendekatan && sameText(content, facts.content))
    return {
      kind: "tersimpan",
      written: false,
      content: facts.content,
      keys: keysAsStored(rhk, keys, facts.content),
    };
  if (late) return { kind: "bentrok", open: [], choice: () => undefined };
  const fieldErrors = Object.fromEntries(tooLong(draft).map((name) => [name, "terlalu-panjang"]));
  if (errors.length > 0 || Object.keys(fieldErrors).length > 0)
    return { kind: "salah", draft, rowErrors: errors, fieldErrors };
  const act = { ...actOf(c, me, way.to), ...(way.otomatis ? { sekaliDalam: SELA_JEJAK } : {}) };
  const saved = await saveDraft(c.var.db, facts, { pendekatan, content }, act);
  return saved.ok ? { kind: "tersimpan", written: true, content, keys } : { kind: "kalah", draft, content };
}

/** Saves by themselves are told to the trail once in ten minutes (docs/decisions/2026-11-22-autosave.md). */
const SELA_JEJAK = 10 * 60_000;

const choiceIn =
  (lists: Lists) =>
  (path: string): Choice | undefined => {
    const chosen = lists[choiceName(path)]?.at(-1);
    return chosen === "anda" || chosen === "tersimpan" ? chosen : undefined;
  };

/** Word for word and in the same order; ids aside, for rows that are new have none to compare. */
export const sameText = (one: SkpContent, other: SkpContent): boolean => bare(one) === bare(other);

const bare = ({ rhk, perilaku, lampiran }: SkpContent): string =>
  JSON.stringify([
    rhk.map((r) => [
      ...[r.jenis, r.klasifikasi, r.teks, r.penugasanDari, r.rhkPimpinan, r.rhkPimpinanTeks],
      r.indikatorPimpinan ?? null,
      r.indikator.map((i) => [
        ...[i.aspek, i.perspektif, i.teks, i.target, i.pk ?? null],
        Object.entries(i.lintasan ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
      ]),
    ]),
    Object.entries(perilaku).sort(([a], [b]) => (a < b ? -1 : 1)),
    lampiran.sumberDaya,
    lampiran.skema,
    lampiran.konsekuensi,
  ]);

/** The answer was lost the first time and new rows came again without their ids: they are those that stand there. */
function keysAsStored(rhk: SkpContent["rhk"], keys: readonly string[], stored: SkpContent): string[] {
  const ids = new Map<string, string>();
  rhk.forEach((r, at) => {
    const same = stored.rhk[at];
    ids.set(r.id, same?.id ?? r.id);
    r.indikator.forEach((i, n) => {
      ids.set(i.id, same?.indikator[n]?.id ?? i.id);
    });
  });
  return keys.map((key) =>
    key
      .split(".")
      .map((id) => ids.get(id) ?? id)
      .join("."),
  );
}
