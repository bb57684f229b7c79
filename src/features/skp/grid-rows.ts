import type { PkChoice } from "../../data/agency/pk.ts";
import type { IndikatorContent, RhkContent, SkpContent } from "../../data/agency/skp.ts";
import { anggota, jenisRhk } from "../../domain/istilah.ts";
import type { Lists } from "../../web/form.ts";
import { type Column, closed, LINTASAN } from "./grid-columns.ts";
import type { LeaderRhk } from "./leader.ts";

/** `key` is "rhk.indikator", ids of rows that are stored; either may be empty. */
export type Row = { readonly key: string; readonly values: Readonly<Partial<Record<Column, string>>> };

export function rowsOf(content: SkpContent): Row[] {
  return content.rhk.flatMap((r): Row[] => {
    const head = {
      jenis: r.jenis,
      klasifikasi: r.klasifikasi,
      teks: r.teks,
      penugasanDari: r.penugasanDari,
      rhkPimpinan: r.rhkPimpinanTeks,
    };
    if (r.indikator.length === 0) return [{ key: `${r.id}.`, values: head }];
    return r.indikator.map((i, at) => ({
      key: `${at === 0 ? r.id : ""}.${i.id}`,
      values: {
        ...(at === 0 ? head : {}),
        aspek: i.aspek ?? "",
        perspektif: i.perspektif ?? "",
        indikator: i.teks,
        target: i.target,
        pk: i.pk ?? "",
        ...Object.fromEntries(Object.entries(i.lintasan ?? {}).map(([k, v]) => [`${LINTASAN}${k}`, v])),
      },
    }));
  });
}

export const GRID = "rhk";

/** What was sent, without the rows that hold nothing. */
/** A row, and the how-manieth of the rows sent it was. */
export type Place = { readonly place: number; readonly row: Row };
export const readPlaces = (lists: Lists, shown: readonly Column[]): Place[] =>
  (lists[`${GRID}-baris`] ?? [])
    .map((key, place) => ({
      place,
      row: { key, values: Object.fromEntries(shown.map((column) => [column, lists[column]?.[place] ?? ""])) },
    }))
    .filter(({ row }) => shown.some((column) => row.values[column]));

export const MAX_CELL = 4000;
export const MAX_ROWS = 200;
export type RowError = { readonly row: number; readonly column: Column; readonly code: RowErrorCode };
export type RowErrorCode = "terlalu-panjang" | "rhk-kosong" | "tidak-dikenal" | "terlalu-banyak";
type Assembled = {
  readonly rhk: readonly RhkContent[];
  readonly errors: readonly RowError[];
  /** The key each row has from now on. */
  readonly keys: readonly string[];
};
type Source = {
  readonly shown: readonly Column[];
  /** What is stored: gives the columns this form does not show, and the ids that may be kept. */
  readonly stored: SkpContent;
  readonly leader: readonly LeaderRhk[];
  readonly pk: readonly PkChoice[];
  readonly makeId: () => string;
};

/** Rows of the grid → RHK with their indikator, and what keeps a row from being stored. */
export function assemble(rows: readonly Row[], source: Source): Assembled {
  const errors: RowError[] = rows.flatMap((row, at) => cellErrors(row, at, source));
  if (rows.length > MAX_ROWS) errors.push({ row: MAX_ROWS, column: "teks", code: "terlalu-banyak" });
  const known = new Map(source.stored.rhk.map((r) => [r.id, r]));
  const knownIndikator = new Map(source.stored.rhk.flatMap((r) => r.indikator).map((i) => [i.id, i]));
  const rhk: (Omit<RhkContent, "indikator"> & { indikator: IndikatorContent[] })[] = [];
  const keys: string[] = [];
  rows.forEach(({ key, values: v }, at) => {
    const [rhkId = "", indikatorId = ""] = key.split(".");
    keys.push(".");
    if (v.teks || rhk.length === 0) {
      if (!v.teks) errors.push({ row: at, column: "teks", code: "rhk-kosong" });
      const old = take(known, rhkId);
      const above = rhk.at(-1);
      const text = v.rhkPimpinan ?? old?.rhkPimpinanTeks ?? "";
      const chosen = source.leader.find((l) => l.number === text || l.text === text);
      // A link stays while its words do, also when the superior's read otherwise by now (page selaras).
      const kept = old?.rhkPimpinan && text === old.rhkPimpinanTeks ? old : undefined;
      rhk.push({
        id: old?.id ?? source.makeId(),
        jenis: anggota(jenisRhk, v.jenis) ? v.jenis : (above?.jenis ?? "utama"),
        klasifikasi: v.klasifikasi === "individu" ? "individu" : "organisasi",
        teks: v.teks ?? "",
        penugasanDari: v.penugasanDari ?? old?.penugasanDari ?? "",
        rhkPimpinan: kept?.rhkPimpinan ?? chosen?.id ?? null,
        rhkPimpinanTeks: kept ? text : (chosen?.text ?? text),
        indikatorPimpinan: (kept ? kept.indikatorPimpinan : chosen?.indikator) ?? null,
        matriks: old?.matriks ?? null,
        asal: old?.asal ?? "",
        indikator: [],
      });
      keys[at] = `${rhk.at(-1)?.id}.`;
    } else if (v.rhkPimpinan || v.penugasanDari) errors.push({ row: at, column: "teks", code: "rhk-kosong" });
    if (!hasIndikator(v)) return;
    const old = take(knownIndikator, indikatorId);
    const id = old?.id ?? source.makeId();
    const pk = "pk" in v ? v.pk || null : (old?.pk ?? null);
    // Choosing an indicator of the PK is enough: its words and its targets come along where nothing was written.
    const chosen = pk !== old?.pk ? source.pk.find((p) => p.id === pk) : undefined;
    const target = v.target ?? old?.target ?? "";
    rhk.at(-1)?.indikator.push({
      id,
      aspek: "aspek" in v ? v.aspek || null : (old?.aspek ?? null),
      perspektif: "perspektif" in v ? v.perspektif || null : (old?.perspektif ?? null),
      teks: v.indikator || (chosen?.teks ?? ""),
      target: target || (chosen?.target ?? ""),
      pk,
      lintasan: lintasanOf(v, old?.lintasan ?? (chosen ? readLintasan(chosen.lintasan) : {})),
    });
    keys[at] += id;
  });
  return { rhk, errors, keys };
}

const hasIndikator = (v: Row["values"]): boolean =>
  Object.entries(v).some(
    ([column, text]) => text && (ofIndikator.has(column) || column.startsWith(LINTASAN)),
  );
const ofIndikator: ReadonlySet<string> = new Set(["indikator", "target", "aspek", "perspektif", "pk"]);

/** What the form does not show is kept; what it shows empty is taken away. */
function lintasanOf(v: Row["values"], old: Readonly<Record<string, string>>): Record<string, string> {
  const next = { ...old };
  for (const [column, text] of Object.entries(v)) {
    if (!column.startsWith(LINTASAN)) continue;
    const periode = column.slice(LINTASAN.length);
    if (text) next[periode] = text;
    else delete next[periode];
  }
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const readLintasan = (json: string) => JSON.parse(json) as Readonly<Record<string, string>>;

/** An id is kept once and only when it is this SKP's own: a row never takes over somebody else's. */
function take<T>(known: Map<string, T>, id: string): T | undefined {
  const one = known.get(id);
  known.delete(id);
  return one;
}

function cellErrors(row: Row, at: number, { shown, pk, stored }: Source): RowError[] {
  return shown.flatMap((column): RowError[] => {
    const value = row.values[column] ?? "";
    if (value.length > MAX_CELL) return [{ row: at, column, code: "terlalu-panjang" }];
    if (column === "pk") {
      const known =
        pk.some((p) => p.id === value) || stored.rhk.some((r) => r.indikator.some((i) => i.pk === value));
      return value && !known ? [{ row: at, column, code: "tidak-dikenal" }] : [];
    }
    const choices = closed[column];
    return value && choices && !Object.hasOwn(choices, value)
      ? [{ row: at, column, code: "tidak-dikenal" }]
      : [];
  });
}
