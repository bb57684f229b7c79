import * as z from "zod";
import type { Realisasi, RencanaAksi } from "../../data/agency/pelaksanaan.ts";
import type { RhkContent } from "../../data/agency/skp.ts";
import type { FieldErrors, Lists } from "../../web/form.ts";

/** One row of the grid; an empty key is a new row. */
export type Baris = {
  readonly key: string;
  readonly teks: string;
  readonly target: string;
  /** Its place among the rows that were sent. */
  readonly at?: number;
  readonly baru?: boolean;
};
export type Isi = { readonly teks: string; readonly sumber: string; readonly angka: string };
/** What the page shows in its fields: what is stored, or what was typed. */
export type Isian = {
  readonly rencana: ReadonlyMap<string, readonly Baris[]>;
  readonly realisasi: ReadonlyMap<string, Isi>;
};
type Stored = {
  readonly rencana: readonly RencanaAksi[];
  readonly realisasi: readonly Realisasi[];
};

/** The form all fields of the page belong to; it stands outside, so that each card can hold its own upload. */
export const FORM = "isian";
/** Names of fields, and ids of cells as ui/grid.tsx makes them. */
export const nama = {
  grid: (rhk: string) => `ra-${rhk}`,
  teks: (rhk: string) => `teks-${rhk}`,
  target: (rhk: string) => `target-${rhk}`,
  realisasi: (indikator: string) => `realisasi-${indikator}`,
  sumber: (indikator: string) => `sumber-${indikator}`,
  angka: (indikator: string) => `angka-${indikator}`,
  sel: (rhk: string, kolom: "teks" | "target", at: number) => `ra-${rhk}-${kolom}-${rhk}-${at + 1}`,
};

export const storedIsian = (rhk: readonly RhkContent[], stored: Stored): Isian => ({
  rencana: new Map(rhk.map((r) => [r.id, rowsOf(r.id, stored)])),
  realisasi: new Map(
    indikatorOf(rhk).map((i) => [i.id, isiOf(stored.realisasi.find((a) => a.indikator === i.id))]),
  ),
});

/** What was typed. Rows another tab has saved since and this form does not know stand behind them. */
export function typedIsian(lists: Lists, rhk: readonly RhkContent[], stored: Stored): Isian {
  return {
    rencana: new Map(rhk.map((r) => [r.id, typedRows(lists, r.id, stored)])),
    realisasi: typedRealisasi(lists, rhk),
  };
}

/** A figure alone is its own text; `mentah`: as it was typed, to be shown again. */
export const typedRealisasi = (
  lists: Lists,
  rhk: readonly RhkContent[],
  mentah = false,
): Isian["realisasi"] =>
  new Map(
    indikatorOf(rhk).map((i) => {
      const angka = lists[nama.angka(i.id)]?.[0] ?? "";
      const teks = lists[nama.realisasi(i.id)]?.[0] ?? "";
      return [
        i.id,
        { teks: teks || (mentah ? "" : angka), sumber: lists[nama.sumber(i.id)]?.[0] ?? "", angka },
      ];
    }),
  );

const barisForm = z
  .object({ teks: z.string().max(2000, "teks-panjang"), target: z.string().max(300, "target-panjang") })
  .refine((b) => b.teks !== "" || b.target === "", { path: ["teks"], message: "teks-kosong" });
const isiForm = z
  .object({
    teks: z.string().max(2000, "teks-panjang"),
    sumber: z.string().max(500, "sumber-panjang"),
    angka: z.string().max(60, "angka-panjang"),
  })
  .refine((i) => i.teks !== "" || i.sumber === "", { path: ["teks"], message: "realisasi-kosong" });
const MAX_BARIS = 30;

/** Field id → key of a message. `berbukti`: rencana aksi that carry evidence and so cannot vanish. */
export function errorsIn(isian: Isian, berbukti: ReadonlySet<string>): FieldErrors {
  const errors: Record<string, string> = {};
  for (const [rhk, baris] of isian.rencana) {
    baris.forEach((b, at) => {
      for (const [kolom, message] of problems(barisForm, b))
        errors[nama.sel(rhk, kolom as "teks" | "target", at)] = message;
      if (b.teks === "" && berbukti.has(b.key)) errors[nama.sel(rhk, "teks", at)] = "masih-berbukti";
    });
    if (baris.filter((b) => b.teks !== "").length > MAX_BARIS)
      errors[nama.sel(rhk, "teks", MAX_BARIS)] = "terlalu-banyak";
  }
  return { ...errors, ...errorsInRealisasi(isian.realisasi) };
}

export function errorsInRealisasi(realisasi: Isian["realisasi"]): FieldErrors {
  const errors: Record<string, string> = {};
  for (const [indikator, isi] of realisasi)
    for (const [kolom, message] of problems(isiForm, isi)) {
      const field = kolom === "teks" ? "realisasi" : (kolom as "sumber" | "angka");
      // A figure too long for its field is said once, not again of the text that repeats it.
      if (!(field === "realisasi" && isi.teks !== "" && isi.teks === isi.angka))
        errors[nama[field](indikator)] = message;
    }
  return errors;
}

/** Field id → what is stored there now, where it is not what was typed. */
export function conflictsOf(typed: Isian, stored: Isian): FieldErrors {
  const conflicts: Record<string, string> = {};
  for (const [rhk, baris] of typed.rencana) {
    const kini = new Map((stored.rencana.get(rhk) ?? []).map((b) => [b.key, b]));
    baris.forEach((b, at) => {
      const other = kini.get(b.key);
      for (const kolom of ["teks", "target"] as const)
        if (other && other[kolom] !== b[kolom]) conflicts[nama.sel(rhk, kolom, at)] = other[kolom];
    });
  }
  for (const [indikator, isi] of typed.realisasi) {
    const other = stored.realisasi.get(indikator);
    if (other && other.teks !== isi.teks) conflicts[nama.realisasi(indikator)] = other.teks;
    if (other && other.sumber !== isi.sumber) conflicts[nama.sumber(indikator)] = other.sumber;
    if (other && other.angka !== isi.angka) conflicts[nama.angka(indikator)] = other.angka;
  }
  return conflicts;
}

export const isEmpty = (isian: Isian): boolean =>
  [...isian.rencana.values()].every((baris) => baris.every((b) => b.teks === "" && b.target === "")) &&
  [...isian.realisasi.values()].every((isi) => isi.teks === "" && isi.sumber === "");

/** Ids made for a save that was refused are nobody's. */
export const withoutNew = (isian: Isian): Isian => ({
  ...isian,
  rencana: new Map(
    [...isian.rencana].map(([rhk, baris]) => [rhk, baris.map((b) => (b.baru ? { ...b, key: "" } : b))]),
  ),
});

/** Word for word what is stored, and in the same order: then a save that came twice is one. */
export const sameIsian = (sent: Isian, stored: Isian): boolean =>
  bare({
    ...sent,
    // Rows that were put behind what was sent are those of the first time, or of another tab.
    rencana: new Map([...sent.rencana].map(([rhk, rows]) => [rhk, rows.filter((b) => b.at !== undefined)])),
  }) === bare(stored);
const bare = (isian: Isian): string =>
  JSON.stringify([
    [...isian.rencana].map(([rhk, baris]) => [
      rhk,
      baris.filter((b) => b.teks !== "" || b.target !== "").map((b) => [b.teks, b.target]),
    ]),
    [...isian.realisasi].map(([id, { teks, sumber, angka }]) => [id, teks, sumber, angka]),
  ]);

const isiOf = (r: Realisasi | undefined): Isi => ({
  ...{ teks: r?.teks ?? "", sumber: r?.sumber ?? "", angka: r?.angka ?? "" },
});
const indikatorOf = (rhk: readonly RhkContent[]) => rhk.flatMap((r) => r.indikator);
const rowsOf = (rhk: string, stored: Stored): Baris[] =>
  stored.rencana.filter((a) => a.rhk === rhk).map((a) => ({ key: a.id, teks: a.teks, target: a.target }));

function typedRows(lists: Lists, rhk: string, stored: Stored): Baris[] {
  const known = rowsOf(rhk, stored);
  const keys = lists[`${nama.grid(rhk)}-baris`] ?? [];
  const typed = keys.map(
    (key, at): Baris => ({
      at,
      // A row that was deleted elsewhere meanwhile keeps its text as a new row.
      key: known.some((k) => k.key === key) ? key : "",
      teks: lists[nama.teks(rhk)]?.[at] ?? "",
      target: lists[nama.target(rhk)]?.[at] ?? "",
    }),
  );
  const rest = known.filter((k) => !keys.includes(k.key));
  return [...typed.filter((b) => b.key !== "" || b.teks !== "" || b.target !== ""), ...rest];
}

const problems = (form: z.ZodType, value: unknown): [string, string][] => {
  const parsed = form.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]);
};
