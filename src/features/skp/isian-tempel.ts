import type { Pendekatan } from "../../domain/istilah.ts";
import { readCells, readTable } from "../../web/browser/lembar-kerja.ts";
import { type Column, vocabulary } from "./grid-columns.ts";
import type { Row } from "./grid-rows.ts";

/** A table pasted into the one field for it, without scripts: the same reading as of a paste into the grid. */
export function pastedRows(text: string, shown: readonly Column[], kolom: Pendekatan): Row[] {
  return readTable(whole(text), shown, vocabulary(shown, kolom))
    .rows.filter((values) => Object.values(values).some(Boolean))
    .map((values) => ({ key: "", values }));
}

/** A field is trimmed when it arrives; a spreadsheet copies rows of equal width, so what the first lacks stood before it. */
function whole(text: string): string {
  const widths = readCells(text).map((row) => row.length);
  return "\t".repeat(Math.max(0, Math.max(0, ...widths.slice(1)) - (widths[0] ?? 0))) + text;
}
