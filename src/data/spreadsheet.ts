import { BadSheet } from "./bad-sheet.ts";
import { csvRows } from "./csv.ts";
import { xlsxRows } from "./xlsx-read.ts";

/** A cell as it was in the file: a number is told from a text, and a formula from what it shows. */
export type Sel = {
  readonly teks: string;
  readonly jenis: "kosong" | "teks" | "angka" | "tanggal" | "rumus";
};
/** `nomor` is the row's number in the file, as the spreadsheet program shows it. */
export type Baris = { readonly nomor: number; readonly sel: readonly Sel[] };

export const MAX_SHEET_BYTES = 15 * 1024 * 1024;
export const MAX_SHEET_ROWS = 30_000;
const MAX_SHEET_COLUMNS = 100;
const MAX_CELL = 500;
/** Titles and headings above the data. */
const HEADROOM = 20;

/**
 * The rows of the first sheet of an XLSX, or of a CSV in whatever dialect the office program wrote, one at a time:
 * blank ones are left out. Bounded in every way; what cannot be read is a BadSheet.
 */
export async function* sheetRows(bytes: Uint8Array, most = MAX_CELL): AsyncGenerator<Baris> {
  if (bytes.length === 0) throw new BadSheet("berkas-kosong");
  if (bytes.length > MAX_SHEET_BYTES) throw new BadSheet("berkas-terlalu-besar");
  let many = 0;
  for await (const row of isZip(bytes) ? xlsxRows(bytes, MAX_SHEET_COLUMNS) : textRows(bytes)) {
    const sel = row.sel.map((s) => tidy(s, most));
    if (sel.every((s) => s.jenis === "kosong")) continue;
    many += 1;
    if (many > MAX_SHEET_ROWS + HEADROOM) throw new BadSheet("baris-terlalu-banyak");
    yield { nomor: row.nomor, sel };
  }
  if (many === 0) throw new BadSheet("berkas-kosong");
}

/** The first rows only: enough to see headings and samples, however long the file is. */
export async function firstRows(bytes: Uint8Array, most: number): Promise<readonly Baris[]> {
  const rows: Baris[] = [];
  // A CSV of many lines is not decoded for its first thirty.
  const part = isZip(bytes) || bytes.length > MAX_SHEET_BYTES ? bytes : upToLine(bytes, 262_144);
  for await (const row of sheetRows(part)) {
    rows.push(row);
    if (rows.length >= most) break;
  }
  return rows;
}

function upToLine(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length <= most) return bytes;
  const end = bytes.lastIndexOf(10, most);
  return bytes.subarray(0, end < 0 ? most : end);
}

function* textRows(bytes: Uint8Array): Generator<{ nomor: number; sel: Sel[] }> {
  // A binary that is no zip: an old .xls, a PDF, a picture.
  if (bytes.subarray(0, 1024).includes(0)) throw new BadSheet("berkas-tidak-dikenal");
  let nomor = 0;
  for (const fields of csvRows(decode(bytes))) {
    nomor += 1;
    yield { nomor, sel: fields.slice(0, MAX_SHEET_COLUMNS).map((teks) => ({ teks, jenis: "teks" })) };
  }
}

/** Office programs still write the old code page; UTF-8 that does not hold is read as that. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** As text of ours: one line, well-formed, no control characters. An apostrophe that guards a formula's sign goes (K16). */
function tidy({ teks, jenis }: Sel, most: number): Sel {
  if (teks === "") return jenis === "rumus" ? { teks, jenis } : KOSONG;
  const text = PLAIN.test(teks) && teks.length <= most ? teks.trim() : squeezed(teks, most);
  const bare = jenis === "teks" ? unguarded(text) : text;
  return bare === "" && jenis !== "rumus" ? KOSONG : { teks: bare, jenis };
}

const KOSONG: Sel = { teks: "", jenis: "kosong" };
/** Most of what there is: printable, without two blanks in a row. */
const PLAIN = /^(?:[\x21-\x7e]| (?! ))*$/;

export const squeezed = (text: string, most = MAX_CELL): string =>
  text
    .slice(0, most)
    .toWellFormed()
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f\ufffe\uffff]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a spreadsheet program would take for a formula begins with an apostrophe in a CSV, however many it had (K16). */
export const guarded = (text: string): string => (/^'*[=+\-@|\t\r]/.test(text) ? `'${text}` : text);
const unguarded = (text: string): string => (/^'+[=+\-@|]/.test(text) ? text.slice(1) : text);

const isZip = (b: Uint8Array) => b[0] === 0x50 && b[1] === 0x4b;
