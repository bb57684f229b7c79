import type { Column, Content, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { periodeBulan, periodePenilaian, pilihanPeriode, TRIWULAN } from "./kata.ts";

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

export const kepala = (teks: string, lain: Partial<Record<string, unknown>> = {}): TableCell =>
  ({ text: aman(teks), fillColor: BIRU, ...lain }) as TableCell;

export const sel = (teks: string, lain: Partial<Record<string, unknown>> = {}): TableCell =>
  ({ text: aman(teks), ...lain }) as TableCell;

export const kosong = (n: number): TableCell[] => Array.from({ length: n }, () => ({ text: "" }));

export const judul = (baris: readonly string[]): Content[] =>
  baris.map((text) => ({ text, bold: true, fontSize: 10, alignment: "center" as const }));

/** All options, those not chosen struck through (forms.md 0, rule 5). */
export const tercoret = (semua: readonly string[], satu: string, bintang = ""): Content => ({
  text: [
    ...semua.map((o, at) => {
      const text = at < semua.length - 1 ? `${o}/ ` : o;
      return o === satu ? text : { text, decoration: "lineThrough" as const, color: "#555555" };
    }),
    bintang,
  ],
});

export function periodeBaris(d: DokumenIsi, bintang: string, pilih: string): Content {
  const satu = pilihanPeriode(d.periode);
  const isi =
    satu === null
      ? [periodeBulan(d.periode)]
      : [
          "TRIWULAN ",
          ...TRIWULAN.map((o, at) => {
            const text = at < TRIWULAN.length - 1 ? `${o}/ ` : o;
            return o === satu ? text : { text, decoration: "lineThrough" as const, color: "#555555" };
          }),
          pilih,
        ];
  return { text: [`PERIODE${bintang}: `, ...isi], alignment: "center", margin: [0, 2, 0, 6] };
}

export const instansiBaris = (d: DokumenIsi): Content => ({
  columns: [
    { text: aman(d.instansi.nama.toUpperCase()), width: "*" },
    { text: `PERIODE PENILAIAN: ${periodePenilaian(d)}`, width: "auto", alignment: "right" },
  ],
  columnGap: 12,
  margin: [0, 0, 0, 4],
});

export const garis: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  paddingTop: () => 2.5,
  paddingBottom: () => 2.5,
  paddingLeft: () => 4,
  paddingRight: () => 4,
};

export const tabel = (widths: (string | number)[], body: TableCell[][], headerRows = 0): ContentTable => ({
  table: { widths, body, headerRows, dontBreakRows: false, keepWithHeaderRows: headerRows > 0 ? 1 : 0 },
  layout: garis,
});

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
          { text: `NIP. ${p.nip}` },
        ],
      };
