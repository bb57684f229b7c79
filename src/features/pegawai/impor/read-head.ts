import { BadSheet, type SheetProblem } from "../../../data/bad-sheet.ts";
import { CSV_TYPE, XLSX_TYPE } from "../../../data/sheet-write.ts";
import { firstRows } from "../../../data/spreadsheet.ts";
import { findHeader, type Ingatan, type Kepala } from "./kenali.ts";

/** Titles, headings and some rows of data. */
const ROWS = 60;

/** What can be said of a file at once, from its first rows; the rest of it is the queue's. */
export async function headOf(
  bytes: Uint8Array,
  ingatan: Ingatan,
): Promise<{ readonly kepala: Kepala; readonly type: string } | SheetProblem | "judul-tidak-ada"> {
  try {
    const kepala = findHeader(await firstRows(bytes, ROWS), ingatan);
    const type = bytes[0] === 0x50 && bytes[1] === 0x4b ? XLSX_TYPE : CSV_TYPE;
    return kepala ? { kepala, type } : "judul-tidak-ada";
  } catch (error) {
    if (error instanceof BadSheet) return error.code;
    throw error;
  }
}
