import {
  anggota,
  aspek,
  type JenisRhk,
  jenisRhk,
  type Pendekatan,
  perspektif,
} from "../../domain/istilah.ts";
import { kembarDalam, kunciIsi, kunciJabatan, rapikanJabatan } from "../../domain/pustaka.ts";
import type { IndikatorSumber } from "../../domain/salin.ts";
import { samaTeks } from "../../domain/salin.ts";
import { pustakaWords } from "../../i18n/pustaka.ts";
import { fold, readCells, readTable, type Vocabulary } from "../../web/browser/lembar-kerja.ts";
import type { Lists } from "../../web/form.ts";

/** As people have it in their sheets: jabatan | RHK | aspek | indikator | target. */
export const MANY = ["jabatan", "teks", "aspek", "indikator", "target", "jenis", "perspektif"] as const;
/** Of one entry: only what measures it. */
export const ONE = ["aspek", "indikator", "target", "perspektif"] as const;
export type Column = (typeof MANY)[number];
export type Row = { readonly key: string; readonly values: Readonly<Partial<Record<Column, string>>> };
export type Salah = Exclude<keyof (typeof pustakaWords)["id"]["salah"], "isian-tidak-utuh">;
export type RowError = { readonly row: number; readonly column: Column; readonly code: Salah };

export const GRID = "pustaka";
export const MAX_ROWS = 400;
export const MAX_CELL = 4000;
export const MAX_JABATAN = 200;

/** Columns in which only one of a list may stand. */
export const closed = { aspek, jenis: jenisRhk, perspektif } as const;
const isClosed = (column: Column): column is keyof typeof closed => Object.hasOwn(closed, column);

export const readRows = (lists: Lists, columns: readonly Column[]): Row[] =>
  (lists[`${GRID}-baris`] ?? [])
    .map((_, at) => ({
      key: "",
      values: Object.fromEntries(columns.map((column) => [column, lists[column]?.[at] ?? ""])),
    }))
    .filter(({ values }) => columns.some((column) => values[column]));

export type Entry = {
  readonly jabatan: string;
  readonly kunci: string;
  readonly jenis: JenisRhk;
  readonly pendekatan: Pendekatan;
  readonly teks: string;
  readonly isi: readonly IndikatorSumber[];
};

/** Rows → entries. A sheet leaves out what is the same as above, or says it again: both are one result. */
export function assembleMany(
  rows: readonly Row[],
  ada: ReadonlySet<string>,
): { readonly entries: readonly Entry[]; readonly errors: readonly RowError[] } {
  const errors = cellErrors(rows, MANY);
  const entries: (Omit<Entry, "isi" | "pendekatan"> & { isi: IndikatorSumber[]; readonly row: number })[] =
    [];
  rows.forEach(({ values: v }, at) => {
    const above = entries.at(-1);
    const jabatan = rapikanJabatan(v.jabatan ?? "") || (above?.jabatan ?? "");
    const sama = above !== undefined && kunciJabatan(jabatan) === above.kunci;
    if (!(sama && (!v.teks || samaTeks(v.teks) === samaTeks(above.teks)))) {
      if (jabatan === "") errors.push({ row: at, column: "jabatan", code: "jabatan-kosong" });
      if (!v.teks) errors.push({ row: at, column: "teks", code: "rhk-kosong" });
      entries.push({
        row: at,
        jabatan,
        kunci: kunciJabatan(jabatan),
        jenis: v.jenis === "tambahan" ? "tambahan" : "utama",
        teks: v.teks ?? "",
        isi: [],
      });
    }
    const indikator = indikatorOf(v);
    if (indikator) entries.at(-1)?.isi.push(indikator);
  });
  for (const at of kembarDalam(entries, ada))
    errors.push({ row: entries[at]?.row ?? 0, column: "teks", code: "kembar" });
  if (rows.length > MAX_ROWS) errors.push({ row: MAX_ROWS, column: "teks", code: "terlalu-banyak" });
  return {
    entries: entries.map(({ row: _, ...e }) => ({ ...e, pendekatan: pendekatanOf(e.isi) })),
    errors: errors.sort((a, b) => a.row - b.row),
  };
}

export const assembleOne = (rows: readonly Row[]) => ({
  isi: rows.flatMap(({ values }) => indikatorOf(values) ?? []),
  errors: [
    ...cellErrors(rows, ONE),
    ...(rows.length > MAX_ROWS
      ? [{ row: MAX_ROWS, column: "indikator", code: "terlalu-banyak" } as const]
      : []),
  ],
});

export const rowsOf = (isi: readonly IndikatorSumber[]): Row[] =>
  isi.map((i) => ({
    key: "",
    values: { aspek: i.aspek ?? "", indikator: i.teks, target: i.target, perspektif: i.perspektif ?? "" },
  }));

/** What names an entry among those that are there. */
export const namesOf = (rows: readonly { readonly jabatan: string; readonly teks: string }[]) =>
  new Set(rows.map(kunciIsi));

const pendekatanOf = (isi: readonly IndikatorSumber[]): Pendekatan =>
  isi.length > 0 && isi.every((i) => i.target === "") ? "kualitatif" : "kuantitatif";

function indikatorOf(v: Row["values"]): IndikatorSumber | null {
  if (!v.indikator && !v.target) return null;
  return {
    aspek: anggota(aspek, v.aspek) ? v.aspek : null,
    perspektif: anggota(perspektif, v.perspektif) ? v.perspektif : null,
    teks: v.indikator ?? "",
    target: v.target ?? "",
  };
}

const cellErrors = (rows: readonly Row[], columns: readonly Column[]): RowError[] =>
  rows.flatMap((row, at) =>
    columns.flatMap((column): RowError[] => {
      const value = row.values[column] ?? "";
      if (value.length > (column === "jabatan" ? MAX_JABATAN : MAX_CELL))
        return [{ row: at, column, code: "terlalu-panjang" }];
      return value && isClosed(column) && !Object.hasOwn(closed[column], value)
        ? [{ row: at, column, code: "tidak-dikenal" }]
        : [];
    }),
  );

/** A table pasted into the one field for it, for whoever has no scripts. */
export function pastedRows(text: string): Row[] {
  const widths = readCells(text).map((row) => row.length);
  // A field is trimmed when it arrives: what the first row lacks stood before it.
  const lacking = Math.max(0, Math.max(0, ...widths.slice(1)) - (widths[0] ?? 0));
  return readTable("\t".repeat(lacking) + text, MANY, vocabulary)
    .rows.filter((values) => Object.values(values).some(Boolean))
    .map((values) => ({ key: "", values }));
}

const vocabulary: Vocabulary = {
  columns: {
    no: "",
    nomor: "",
    "nama jabatan": "jabatan",
    "rencana hasil kerja": "teks",
    "hasil kerja": "teks",
    "indikator kinerja": "indikator",
    "indikator kinerja individu": "indikator",
    iki: "indikator",
    "target tahunan": "target",
    ...Object.fromEntries(
      (["id", "en"] as const).flatMap((lang) =>
        MANY.map((column) => [fold(pustakaWords[lang].kolom[column]), column]),
      ),
    ),
  },
  choices: Object.fromEntries(
    Object.entries(closed).map(([column, labels]) => [
      column,
      Object.fromEntries(
        Object.entries(labels).flatMap(([value, label]) =>
          [value, label.id, label.en].map((word) => [fold(word), value]),
        ),
      ),
    ]),
  ),
  group: { field: "jenis", begins: "teks" },
};
