import type { Content, TableCell } from "pdfmake/interfaces";
import { bernomor } from "../../domain/strategi.ts";
import { kepala, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import { bagianStrategi, barisStrategi, JUDUL_STRATEGI, jenisButir } from "./kata.ts";
import type { LembarStrategi } from "./strategi-sheet.tsx";

/** A.1.4, a page for each strategy. */
export const pdfStrategi = (lembar: readonly LembarStrategi[]): Content[] =>
  lembar.map((l, at) => ({ stack: satu(l), ...(at > 0 && { pageBreak: "before" as const }) }));

const satu = (l: LembarStrategi): Content[] => [
  {
    text: [{ text: JUDUL_STRATEGI[0], italics: true }, ` ${JUDUL_STRATEGI[1]}`],
    bold: true,
    fontSize: 10,
    alignment: "center",
    margin: [0, 0, 0, 6],
  },
  tabel(
    ["20%", "*", "20%", "*"],
    barisStrategi.map(([kiri, isiKiri, kanan, isiKanan]) => [
      sel(kiri),
      sel(l[isiKiri]),
      sel(kanan),
      sel(l[isiKanan]),
    ]),
  ),
  tabel(
    [24, "*"],
    bagianStrategi.flatMap(([bagian, judul]): TableCell[][] => [
      [kepala(judul, { colSpan: 2, alignment: "center" }), {}],
      ...bernomor(l.butir, bagian).flatMap(({ jenis, list }): TableCell[][] => [
        [kepala(jenisButir[jenis], { colSpan: 2 }), {}],
        ...(list.length > 0
          ? list.map(({ nomor, b }) => [sel(`${nomor}.`, { alignment: "center" }), sel(b.teks)])
          : [[sel(""), sel("-")]]),
      ]),
    ]),
  ),
];
