import { BadSheet } from "./bad-sheet.ts";
import { csvRows } from "./csv.ts";
import { inspectXlsx } from "./xlsx-caps.ts";

/** A cell as it was in the file: a number is told from a text, and a formula from what it shows. */
export type Sel = {
  readonly teks: string;
  readonly jenis: "kosong" | "teks" | "angka" | "tanggal" | "rumus";
};
/** `nomor` is the row's number in the file, as the spreadsheet program shows it. */
export type Baris = { readonly nomor: number; readonly sel: readonly Sel[] };

export const MAX_SHEET_BYTES = 5 * 1024 * 1024;
export const MAX_SHEET_ROWS = 5000;
export const MAX_SHEET_COLUMNS = 100;
const MAX_CELL = 500;
/** Titles and headings above the data. */
const HEADROOM = 20;

/** The first sheet of an XLSX, or a CSV in whatever dialect the office program wrote. Bounded in every way. */
export async function readSheet(bytes: Uint8Array): Promise<readonly Baris[]> {
  if (bytes.length === 0) throw new BadSheet("berkas-kosong");
  if (bytes.length > MAX_SHEET_BYTES) throw new BadSheet("berkas-terlalu-besar");
  const rows: Baris[] = [];
  for await (const row of isZip(bytes) ? xlsxRows(bytes) : textRows(bytes)) {
    if (row.sel.every((s) => s.jenis === "kosong")) continue;
    rows.push(row);
    if (rows.length > MAX_SHEET_ROWS + HEADROOM) throw new BadSheet("baris-terlalu-banyak");
  }
  if (rows.length === 0) throw new BadSheet("berkas-kosong");
  return rows;
}

/** With a BOM and semicolons, as the Indonesian office programs read it; no cell begins a formula (K16). */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(";")).join("\r\n")}\r\n`;

export async function xlsxBytes(
  sheet: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return await writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: widths.map((width) => ({ width, style: { numFmt: "@" } })),
        rows: rows.map((row) => [...row]),
        freezePane: { rows: 1 },
      },
    ],
  });
}

async function* xlsxRows(bytes: Uint8Array): AsyncGenerator<Baris> {
  const { sheet, formulas } = await inspectXlsx(bytes);
  const { streamXlsxRows } = await import("hucre/xlsx");
  try {
    for await (const row of streamXlsxRows(bytes, { sheet, maxRows: MAX_SHEET_ROWS + HEADROOM + 1 })) {
      const values = row.values.slice(0, MAX_SHEET_COLUMNS);
      yield {
        nomor: row.index + 1,
        sel: values.map((value, at) =>
          formulas.has(`${columnName(at)}${row.index + 1}`)
            ? { teks: short(value), jenis: "rumus" }
            : cellOf(value),
        ),
      };
    }
  } catch (error) {
    throw error instanceof BadSheet ? error : new BadSheet("berkas-rusak");
  }
}

async function* textRows(bytes: Uint8Array): AsyncGenerator<Baris> {
  // A binary that is no zip: an old .xls, a PDF, a picture.
  if (bytes.subarray(0, 1024).includes(0)) throw new BadSheet("berkas-tidak-dikenal");
  let nomor = 0;
  for (const fields of csvRows(decode(bytes))) {
    nomor += 1;
    yield {
      nomor,
      sel: fields.slice(0, MAX_SHEET_COLUMNS).map((f) => cellOf(f)),
    };
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

function cellOf(value: unknown): Sel {
  if (value === null || value === undefined || value === "") return { teks: "", jenis: "kosong" };
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { teks: "", jenis: "kosong" }
      : { teks: value.toISOString().slice(0, 10), jenis: "tanggal" };
  const teks = short(value);
  if (typeof value === "number") return { teks, jenis: "angka" };
  return teks === "" ? { teks, jenis: "kosong" } : { teks, jenis: "teks" };
}

const short = (value: unknown) =>
  String(value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? ""))
    .slice(0, MAX_CELL)
    .toWellFormed()
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u001f\u007f]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

const csvCell = (text: string) => {
  const safe = /^[=+\-@\t\r|]/.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};
const isZip = (b: Uint8Array) => b[0] === 0x50 && b[1] === 0x4b;
const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
