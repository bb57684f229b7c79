import { aspek, jenisRhk, type Kelompok, type Pendekatan, perspektif } from "../../domain/istilah.ts";
import { namaPeriodePendek } from "../../i18n/periode-nama.ts";
import { skpWords } from "../../i18n/skp.ts";
import type { Lang } from "../../i18n/words.ts";
import { fold, type Vocabulary } from "../../web/browser/lembar-kerja.ts";
import type { Lists } from "../../web/form.ts";

/** Columns of the grid. What belongs to the RHK stands in its first row; empty = as in the row above. */
export type Column = BaseColumn | `lintasan.${string}`;
type BaseColumn =
  | "jenis"
  | "rhkPimpinan"
  | "teks"
  | "penugasanDari"
  | "aspek"
  | "indikator"
  | "target"
  | "perspektif"
  | "klasifikasi"
  | "pk";

/** In the order of the official form, so that a paste from it falls into place. */
export const columnsFor = (kelompok: Kelompok, pendekatan: Pendekatan): readonly BaseColumn[] =>
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
} as const satisfies Record<Kelompok, Record<Pendekatan, readonly BaseColumn[]>>;

/** Targets on the way: "lintasan.triwulan-1". */
export const LINTASAN = "lintasan.";
export const lintasanColumns = (periods: readonly string[]): Column[] =>
  periods.map((periode): Column => `${LINTASAN}${periode}`);

/** The columns a form brought along: those of its approach, and of the others whichever it has. */
export const columnsIn = (
  lists: Lists,
  kelompok: Kelompok,
  kolom: Pendekatan,
  periods: readonly string[],
): Column[] => [
  ...columnsFor(kelompok, kolom),
  ...(["pk", ...lintasanColumns(periods)] as const).filter((column) => column in lists),
];

/** Not a regulated term: e-Kinerja's two kinds of RHK, kept for exchange. */
export const klasifikasi = {
  organisasi: { id: "Organisasi", en: "Organisation" },
  individu: { id: "Individu", en: "Individual" },
} as const;
type Labels = Readonly<Record<string, { readonly id: string; readonly en: string }>>;
/** Columns in which only one of a list may stand. */
export const closed: Partial<Record<Column, Labels>> = { jenis: jenisRhk, aspek, perspektif, klasifikasi };

export function headOf(column: Column, kolom: Pendekatan, lang: Lang): string {
  const t = skpWords[lang].isian;
  if (column === "indikator" && kolom === "kualitatif") return t.ukuran;
  if (!column.startsWith(LINTASAN)) return t.kolom[column as BaseColumn];
  const [jenis, n] = column.slice(LINTASAN.length).split("-");
  return namaPeriodePendek({ jenis: jenis === "bulan" ? "bulan" : "triwulan", n: Number(n), tahun: 0 }, lang);
}

/** What a pasted table may call a column or a choice: as on the page or on the official form, in either language. */
export function vocabulary(shown: readonly Column[], kolom: Pendekatan): Vocabulary {
  const names = shown.flatMap((column) => [
    ...(["id", "en"] as const).map((lang) => [fold(headOf(column, kolom, lang)), column] as const),
    ...(also[column] ?? []).map((name) => [name, column] as const),
  ]);
  const choices = shown.flatMap((column) => {
    const words = Object.entries(closed[column] ?? {}).flatMap(([value, label]) =>
      [value, label.id, label.en].map((word) => [fold(word), value] as const),
    );
    return words.length > 0 ? [[column, Object.fromEntries(words)] as const] : [];
  });
  return {
    columns: { no: "", nomor: "", ...Object.fromEntries(names) },
    choices: Object.fromEntries(choices),
    group: { field: "jenis", begins: "teks" },
  };
}

/** Folded, as the forms of the regulation and common sheets have it. */
const also: Partial<Record<Column, readonly string[]>> = {
  rhkPimpinan: [
    "rencana hasil kerja pimpinan yang diintervensi",
    "rencana hasil kerja atasan yang diintervensi",
    "rhk pimpinan",
    "rhk atasan yang diintervensi",
  ],
  teks: ["rencana hasil kerja", "rhk", "hasil kerja utama", "planned result"],
  penugasanDari: ["penugasan dari", "pemberi tugas"],
  indikator: [
    "indikator kinerja individu",
    "indikator kinerja",
    "indikator",
    "iki",
    "ukuran keberhasilan",
    "ukuran keberhasilan indikator kinerja individu dan target",
    "ukuran keberhasilan indikator kinerja individu target dan perspektif",
  ],
  target: ["target tahunan", "target"],
};
