import type { SkpContent } from "../../data/agency/skp.ts";
import type { Pendekatan } from "../../domain/istilah.ts";
import { type Perilaku, perilaku } from "../../domain/perilaku.ts";
import type { Lists } from "../../web/form.ts";
import type { Draft } from "./conflict.ts";
import { MAX_CELL, type Place, type Row, rowsOf } from "./grid-rows.ts";

export const nilai = Object.keys(perilaku) as Perilaku[];
export const bagianLampiran = ["sumberDaya", "skema", "konsekuensi"] as const;
export const perilakuField = (n: Perilaku) => `perilaku.${n}`;
export const lampiranField = (bagian: (typeof bagianLampiran)[number]) => `lampiran.${bagian}`;

export const draftFields: readonly string[] = [
  "pendekatan",
  ...nilai.map(perilakuField),
  ...bagianLampiran.map(lampiranField),
];

/** The stored text as the page of isian shows it. */
export const draftOf = (content: SkpContent, pendekatan: Pendekatan): Draft => ({
  rows: rowsOf(content),
  fields: {
    pendekatan,
    ...Object.fromEntries(nilai.map((n) => [perilakuField(n), content.perilaku[n] ?? ""])),
    ...Object.fromEntries(bagianLampiran.map((b) => [lampiranField(b), content.lampiran[b].join("\n")])),
  },
});

/** The text as it was sent; from the page of one RHK only that one, and the rest as it is stored. */
export function draftFrom(lists: Lists, places: readonly Place[], stored: Draft, rhk?: string): Draft {
  const rows = places.map(({ row }) => row);
  const fields = Object.fromEntries(draftFields.map((name) => [name, lists[name]?.at(-1) ?? ""]));
  return rhk === undefined
    ? { rows, fields }
    : { rows: replaced(stored.rows, rhk, rows), fields: stored.fields };
}

/** The rows of one RHK: from the row with its id down to the next that has one. */
export function rowsOfRhk(rows: readonly Row[], rhk: string): { readonly from: number; readonly to: number } {
  const from = rows.findIndex(({ key }) => key.startsWith(`${rhk}.`));
  if (from < 0) return { from: rows.length, to: rows.length };
  const next = rows.findIndex(({ key }, at) => at > from && !key.startsWith("."));
  return { from, to: next < 0 ? rows.length : next };
}

function replaced(all: readonly Row[], rhk: string, by: readonly Row[]): Row[] {
  const { from, to } = rowsOfRhk(all, rhk);
  return [...all.slice(0, from), ...by, ...all.slice(to)];
}

/** Names of the fields that hold more than a cell may hold. */
export const tooLong = (draft: Draft): string[] =>
  Object.entries(draft.fields).flatMap(([name, text]) => (text.length > MAX_CELL ? [name] : []));

/** One line, one item. */
export const lampiranFrom = (fields: Draft["fields"]): SkpContent["lampiran"] => ({
  sumberDaya: lines(fields[lampiranField("sumberDaya")]),
  skema: lines(fields[lampiranField("skema")]),
  konsekuensi: lines(fields[lampiranField("konsekuensi")]),
});

export const perilakuFrom = (fields: Readonly<Record<string, string | undefined>>): SkpContent["perilaku"] =>
  Object.fromEntries(nilai.flatMap((n) => (fields[perilakuField(n)] ? [[n, fields[perilakuField(n)]]] : [])));

const lines = (text = "") =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
