import type { RhkContent, SkpContent } from "../../data/agency/skp.ts";
import {
  anggota,
  aspek,
  jenisRhk,
  type Kelompok,
  type Pendekatan,
  perspektif,
} from "../../domain/istilah.ts";
import type { Lists } from "../../web/form.ts";
import type { LeaderRhk } from "./leader.ts";

/** Columns of the grid. What belongs to the RHK stands in its first row; empty = as in the row above. */
export type Column =
  | "jenis"
  | "rhkPimpinan"
  | "teks"
  | "penugasanDari"
  | "aspek"
  | "indikator"
  | "target"
  | "perspektif"
  | "klasifikasi";

/** In the order of the official form, so that a paste from it falls into place. */
export const columnsFor = (kelompok: Kelompok, pendekatan: Pendekatan): readonly Column[] =>
  columns[kelompok][pendekatan];

const columns = {
  "jpt-unit-mandiri": {
    kuantitatif: ["jenis", "teks", "penugasanDari", "indikator", "target", "perspektif", "klasifikasi"],
    kualitatif: ["jenis", "teks", "penugasanDari", "indikator", "perspektif", "klasifikasi"],
  },
  "ja-jf": {
    kuantitatif: ["jenis", "rhkPimpinan", "teks", "aspek", "indikator", "target", "klasifikasi"],
    kualitatif: ["jenis", "teks", "penugasanDari", "indikator", "klasifikasi"],
  },
} as const satisfies Record<Kelompok, Record<Pendekatan, readonly Column[]>>;

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
      },
    }));
  });
}

export const GRID = "rhk";

/** What was sent, without the rows that hold nothing. */
export function readRows(lists: Lists, shown: readonly Column[]): Row[] {
  return (lists[`${GRID}-baris`] ?? [])
    .map((key, at) => ({
      key,
      values: Object.fromEntries(shown.map((column) => [column, lists[column]?.[at] ?? ""])),
    }))
    .filter(({ values }) => shown.some((column) => values[column]));
}

export const MAX_CELL = 4000;
export const MAX_ROWS = 200;
export type RowError = { readonly row: number; readonly column: Column; readonly code: RowErrorCode };
export type RowErrorCode = "terlalu-panjang" | "rhk-kosong" | "tidak-dikenal" | "terlalu-banyak";
type Assembled = { readonly rhk: readonly RhkContent[]; readonly errors: readonly RowError[] };
type Source = {
  readonly shown: readonly Column[];
  /** What is stored: gives the columns this form does not show, and the ids that may be kept. */
  readonly stored: SkpContent;
  readonly leader: readonly LeaderRhk[];
  readonly makeId: () => string;
};

/** Rows of the grid → RHK with their indikator, and what keeps a row from being stored. */
export function assemble(rows: readonly Row[], source: Source): Assembled {
  const errors: RowError[] = rows.flatMap((row, at) => cellErrors(row, at, source.shown));
  if (rows.length > MAX_ROWS) errors.push({ row: MAX_ROWS, column: "teks", code: "terlalu-banyak" });
  const known = new Map(source.stored.rhk.map((r) => [r.id, r]));
  const knownIndikator = new Map(source.stored.rhk.flatMap((r) => r.indikator).map((i) => [i.id, i]));
  const rhk: (Omit<RhkContent, "indikator"> & { indikator: RhkContent["indikator"][number][] })[] = [];
  rows.forEach(({ key, values: v }, at) => {
    const [rhkId = "", indikatorId = ""] = key.split(".");
    if (v.teks || rhk.length === 0) {
      if (!v.teks) errors.push({ row: at, column: "teks", code: "rhk-kosong" });
      const old = take(known, rhkId);
      const above = rhk.at(-1);
      const text = v.rhkPimpinan ?? old?.rhkPimpinanTeks ?? "";
      const chosen = source.leader.find((l) => l.number === text || l.text === text);
      rhk.push({
        id: old?.id ?? source.makeId(),
        jenis: anggota(jenisRhk, v.jenis) ? v.jenis : (above?.jenis ?? "utama"),
        klasifikasi: v.klasifikasi === "individu" ? "individu" : "organisasi",
        teks: v.teks ?? "",
        penugasanDari: v.penugasanDari ?? old?.penugasanDari ?? "",
        rhkPimpinan: chosen?.id ?? null,
        rhkPimpinanTeks: chosen?.text ?? text,
        indikatorPimpinan: chosen?.indikator ?? null,
        matriks: old?.matriks ?? null,
        asal: old?.asal ?? "",
        indikator: [],
      });
    } else if (v.rhkPimpinan || v.penugasanDari) errors.push({ row: at, column: "teks", code: "rhk-kosong" });
    if (!(v.indikator || v.target || v.aspek || v.perspektif)) return;
    const old = take(knownIndikator, indikatorId);
    rhk.at(-1)?.indikator.push({
      id: old?.id ?? source.makeId(),
      aspek: "aspek" in v ? v.aspek || null : (old?.aspek ?? null),
      perspektif: "perspektif" in v ? v.perspektif || null : (old?.perspektif ?? null),
      teks: v.indikator ?? "",
      target: v.target ?? old?.target ?? "",
      pk: old?.pk ?? null,
      lintasan: old?.lintasan ?? {},
    });
  });
  return { rhk, errors };
}

/** An id is kept once and only when it is this SKP's own: a row never takes over somebody else's. */
function take<T>(known: Map<string, T>, id: string): T | undefined {
  const one = known.get(id);
  known.delete(id);
  return one;
}

function cellErrors(row: Row, at: number, shown: readonly Column[]): RowError[] {
  return shown.flatMap((column): RowError[] => {
    const value = row.values[column] ?? "";
    if (value.length > MAX_CELL) return [{ row: at, column, code: "terlalu-panjang" }];
    const choices = closed[column];
    return value && choices && !Object.hasOwn(choices, value)
      ? [{ row: at, column, code: "tidak-dikenal" }]
      : [];
  });
}

/** Not a regulated term: e-Kinerja's two kinds of RHK, kept for exchange. */
export const klasifikasi = {
  organisasi: { id: "Organisasi", en: "Organisation" },
  individu: { id: "Individu", en: "Individual" },
} as const;
const closed: Partial<Record<Column, object>> = { jenis: jenisRhk, aspek, perspektif, klasifikasi };
