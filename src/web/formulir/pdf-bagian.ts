import type { Column, Content, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces";

/** Parts of an official form on paper, for every chapter that prints one. */

/** Light blue of the regulation's heads (forms.md 0, rule 2). */
export const BIRU = "#DEEAF6";

/** The font has Latin-1; what it cannot draw is written in letters it has, and never left as an empty box. */
export const aman = (teks: string): string =>
  teks
    .replaceAll("→", "->")
    .replaceAll("≥", ">=")
    .replaceAll("≤", "<=")
    .replaceAll("✓", "v")
    .replaceAll("\t", " ")
    .replace(/[^\n\u0020-\u007e\u00a0-\u00ff–—“”‘’…•′″‹›€]/gu, "?")
    // The printer measures a word again with every letter: nine thousand of them without a space took it a minute.
    .replace(/\S{200}(?=\S)/g, "$& ");

type Lain = Partial<Record<string, unknown>>;

export const kepala = (teks: string, lain: Lain = {}): TableCell =>
  ({ text: aman(teks), fillColor: BIRU, ...lain }) as TableCell;

export const sel = (teks: string, lain: Lain = {}): TableCell => ({ text: aman(teks), ...lain }) as TableCell;

export const kosong = (n: number): TableCell[] => Array.from({ length: n }, () => ({ text: "" }));

export const judul = (baris: readonly string[]): Content[] =>
  baris.map((text) => ({ text, bold: true, fontSize: 10, alignment: "center" as const }));

export const garis: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

export const tabel = (widths: (string | number)[], body: TableCell[][], headerRows = 0): ContentTable => ({
  table: {
    // The printer writes into its own list.
    widths: [...widths],
    body,
    headerRows,
    dontBreakRows: false,
    keepWithHeaderRows: headerRows > 0 && pendek(widths, body[headerRows] ?? []) ? 1 : 0,
  },
  layout: garis,
});

/** The printer drops what it was told to keep together and cannot: only a short row stays with its head. */
const pendek = (widths: readonly (string | number)[], row: readonly TableCell[]): boolean =>
  row.every((cell, at) => baris(cell, lebar(widths[at])) <= PENDEK);

/** Lines; a quarter of the lowest page. */
const PENDEK = 14;

/** Points, and rather too few. */
function lebar(w: string | number | undefined): number {
  if (typeof w === "number") return w;
  return w?.endsWith("%") ? (Number.parseFloat(w) / 100) * 500 : 60;
}

/** How many lines a cell takes, and rather too many: everything in it stands below the other. */
function baris(cell: unknown, w: number): number {
  if (typeof cell === "string")
    return cell.split("\n").reduce((sum, b) => sum + Math.max(1, Math.ceil((b.length * 5) / w)), 0);
  if (Array.isArray(cell)) return cell.reduce((sum: number, c) => sum + baris(c, w), 0);
  if (typeof cell !== "object" || cell === null) return 0;
  return Object.entries(cell).reduce((sum, [k, v]) => (ISI.has(k) ? sum + baris(v, w) : sum), 0);
}
const ISI = new Set(["text", "stack", "ul", "ol", "columns", "table", "body"]);

export type Penanda = {
  readonly tempatTanggal: string;
  readonly peran: string;
  readonly tanda: string;
  readonly nama: string;
  readonly nip: string;
};

export const tandaTangan = (p: Penanda | null): Column =>
  p === null
    ? { text: "", width: "*" }
    : {
        width: "*",
        alignment: "center",
        stack: [
          { text: aman(p.tempatTanggal) || " " },
          { text: p.peran },
          { text: p.tanda || " ", fontSize: 7, color: "#333333", margin: [0, 12, 0, 12] },
          { text: aman(p.nama), bold: true, decoration: "underline" },
          { text: p.nip },
        ],
      };
