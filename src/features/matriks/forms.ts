import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { bacaSel, type SalahSel, samaSel, TANPA_PERAN, tulisSel } from "../../domain/matriks.ts";
import { type Lists, MAX_GRID_BYTES } from "../../web/form.ts";
import { kunciSel, type Matriks, teksSel } from "./isi.ts";

export const MAX_KOLOM = 60;
export const MAX_ORANG = 400;

/** What the form carries beside its cells: the lock, and whom and what its cells stand for, in order. */
export const matriksForm = z.object({
  revisi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  orang: z
    .string("isian-tidak-utuh")
    .transform(ids)
    .pipe(z.array(z.string()).max(MAX_ORANG, "isian-tidak-utuh")),
  kolom: z
    .string("isian-tidak-utuh")
    .transform(ids)
    .pipe(z.array(z.string()).max(MAX_KOLOM, "isian-tidak-utuh")),
  langkah: z
    .string()
    .regex(/^(simpan|tanpa-(baris|kolom)\.\d{1,3})$/)
    .catch("simpan"),
  kembali: z.string().regex(ID_PATTERN).optional().catch(undefined),
});
export type MatriksForm = z.output<typeof matriksForm>;

function ids(list: string): string[] {
  return list.split(",").filter((id) => ID_PATTERN.test(id));
}

/** The name of a cell's field: short, because there may be a thousand. */
export const fieldOf = (row: number, column: number) => `s${row}.${column}`;

export type Diketik = {
  /** By kunciSel; a cell that was not sent is not here and stays as it is. */
  readonly sel: ReadonlyMap<string, string>;
  /** Texts for people or heads that are no longer there. */
  readonly asing: readonly string[];
};

/** What was typed, by person and column, with what a press on "no part for the rest" fills in. */
export function readCells(lists: Lists, form: MatriksForm, m: Matriks): Diketik {
  const sel = new Map<string, string>();
  const asing: string[] = [];
  const [people, heads] = [new Set(m.orang.map((o) => o.pegawai)), new Set(m.kolom.map((k) => k.id))];
  const [, what, at] = /^tanpa-(baris|kolom)\.(\d+)$/.exec(form.langkah) ?? [];
  form.orang.forEach((pegawai, row) => {
    form.kolom.forEach((kolom, column) => {
      const sent = lists[fieldOf(row, column)]?.at(-1);
      const known = people.has(pegawai) && heads.has(kolom);
      if (!known) {
        if (sent) asing.push(sent);
        return;
      }
      const text = sent ?? teksSel(m, kolom, pegawai);
      const fills =
        what !== undefined && Number(at) === (what === "baris" ? row : column) && text.trim() === "";
      if (fills) sel.set(kunciSel(kolom, pegawai), TANPA_PERAN);
      else if (sent !== undefined) sel.set(kunciSel(kolom, pegawai), sent);
    });
  });
  return { sel, asing };
}

export type SelSalah = { readonly key: string; readonly code: SalahSel };
export const cellErrors = (typed: Diketik): SelSalah[] =>
  [...typed.sel].flatMap(([key, text]) => {
    const read = bacaSel(text);
    return read.ok ? [] : [{ key, code: read.salah }];
  });

/** Cells that would be another than what is stored. */
export const changedCells = (typed: Diketik, m: Matriks): string[] =>
  [...typed.sel].flatMap(([key, text]) => {
    const [kolom = "", pegawai = ""] = key.split(" ");
    return samaSel(text, teksSel(m, kolom, pegawai)) ? [] : [key];
  });

/** Would a form with every cell, and room to write in, still arrive? If not, people are filled in one by one. */
export function muatSekaligus(m: Matriks): boolean {
  let size = 0;
  for (const sel of m.sel.values()) size += encodeURIComponent(tulisSel(sel)).length;
  return size + m.orang.length * (30 + m.kolom.length * 10) < MAX_GRID_BYTES * 0.7;
}
