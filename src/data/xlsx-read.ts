import { BadSheet } from "./bad-sheet.ts";
import type { Sel } from "./spreadsheet.ts";
import { dateStyles, firstSheet, serialDay } from "./xlsx-parts.ts";
import { attribute, elements, textIn } from "./xml-scan.ts";
import { type Allowance, type Part, partsOf, textOf } from "./zip-read.ts";

/** 30,000 rows of 80 formatted columns; only the parts that are read count, and they are never whole in memory. */
export const MAX_INFLATED = 160 * 1024 * 1024;
/** Texts that cells share are the one thing kept whole. */
const MAX_SHARED = 400_000;
const MAX_SHARED_CHARS = 12_000_000;

export type XlsxRow = { readonly nomor: number; readonly sel: readonly Sel[] };

/** The rows of the first visible sheet, one at a time. What a formula last showed is marked as a formula's. */
export async function* xlsxRows(bytes: Uint8Array, maxColumns: number): AsyncGenerator<XlsxRow> {
  const parts = partsOf(bytes);
  const part = (name: string) => parts.find((p) => p.name.toLowerCase() === name.toLowerCase());
  const allowance: Allowance = { left: MAX_INFLATED };
  const workbook = await whole(bytes, part("xl/workbook.xml"), allowance);
  if (workbook === null) throw new BadSheet("berkas-tidak-dikenal");
  const rels = await whole(bytes, part("xl/_rels/workbook.xml.rels"), allowance);
  const sheet = part(firstSheet(workbook, rels ?? ""));
  if (!sheet) throw new BadSheet("berkas-rusak");
  const reads: Reads = {
    shared: await sharedStrings(bytes, part("xl/sharedStrings.xml"), allowance),
    dates: dateStyles((await whole(bytes, part("xl/styles.xml"), allowance)) ?? ""),
    epoch: /\bdate1904="(1|true)"/.test(workbook) ? "1904-01-01" : "1899-12-30",
  };
  let nomor = 0;
  for await (const row of elements(textOf(bytes, sheet, allowance), "row")) {
    nomor = Number(attribute(row.attributes, "r")) || nomor + 1;
    yield { nomor, sel: cellsOf(row.inner, reads, maxColumns) };
  }
}

type Reads = {
  readonly shared: readonly string[];
  readonly dates: ReadonlySet<number>;
  readonly epoch: string;
};

const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const FORMULA = /<(?:\w+:)?f[\s/>]/;
const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)</;

function cellsOf(inner: string, reads: Reads, maxColumns: number): Sel[] {
  const sel: Sel[] = [];
  let at = -1;
  for (const [, attributes = "", body] of inner.matchAll(CELL)) {
    const column = columnOf(attribute(attributes, "r"));
    at = column ?? at + 1;
    if (at >= maxColumns || body === undefined) continue;
    while (sel.length < at) sel.push(blank);
    sel[at] = cellOf(attributes, body, reads);
  }
  return sel;
}

function cellOf(attributes: string, body: string, { shared, dates, epoch }: Reads): Sel {
  const type = attribute(attributes, "t");
  const value = VALUE.exec(body)?.[1] ?? "";
  const jenis = FORMULA.test(body) ? "rumus" : undefined;
  if (type === "inlineStr") return said(textIn(body), jenis);
  if (type === "s") return said(shared[Number(value)] ?? "", jenis);
  if (type === "b") return said(value === "1" ? "true" : "false", jenis);
  if (type === "str" || type === "e") return said(textIn(`<t>${value}</t>`), jenis);
  if (type === "d") return said(value.slice(0, 10), jenis ?? "tanggal");
  if (value === "") return jenis ? { teks: "", jenis } : blank;
  const day = dates.has(Number(attribute(attributes, "s"))) ? serialDay(Number(value), epoch) : null;
  return day ? said(day, jenis ?? "tanggal") : said(plain(value), jenis ?? "angka");
}

/** As it would be printed: 1.99E+17 is a number too, and says so. */
const plain = (value: string) => (/^-?\d+$/.test(value) ? value : String(Number(value)));
const blank: Sel = { teks: "", jenis: "kosong" };
const said = (teks: string, jenis: Sel["jenis"] = "teks"): Sel => ({ teks, jenis });

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (!letters) return undefined;
  let n = 0;
  for (const letter of letters) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

async function sharedStrings(bytes: Uint8Array, part: Part | undefined, allowance: Allowance) {
  const all: string[] = [];
  if (!part) return all;
  let chars = 0;
  for await (const { inner } of elements(textOf(bytes, part, allowance), "si")) {
    // Copied out of the piece it stood in, or each text would keep its whole piece alive.
    const text = ` ${textIn(inner).slice(0, 2100)}`.slice(1);
    chars += text.length;
    all.push(text);
    if (all.length > MAX_SHARED || chars > MAX_SHARED_CHARS) throw new BadSheet("berkas-mengembang");
  }
  return all;
}

/** Small parts only: a list of sheets, a list of styles. */
async function whole(bytes: Uint8Array, part: Part | undefined, allowance: Allowance) {
  if (!part) return null;
  let text = "";
  for await (const piece of textOf(bytes, part, allowance)) {
    text += piece;
    if (text.length > 8_000_000) throw new BadSheet("berkas-mengembang");
  }
  return text;
}
