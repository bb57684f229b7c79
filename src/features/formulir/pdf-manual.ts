import type { Content, TableCell } from "pdfmake/interfaces";
import { masaPenilaian } from "../../web/formulir/kepala.ts";
import { judul, kosong, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import { barisInstansi } from "../../web/formulir/pdf-lembar.ts";
import { JUDUL_MANUAL, labelManual as label, pilihanKualitas, pilihanPeriode } from "./kata.ts";
import type { LembarManual } from "./manual-sheet.tsx";

/** A.1.3, a page for each indicator. */
export const pdfManual = (lembar: readonly LembarManual[]): Content[] =>
  lembar.map((l, at) => ({ stack: satu(l), ...(at > 0 && { pageBreak: "before" as const }) }));

function satu(l: LembarManual): Content[] {
  const { manual } = l;
  const baris = (teks: string, isi: string): TableCell[] => [
    sel(teks),
    sel(isi, { colSpan: 12 }),
    ...kosong(11),
  ];
  const lebar = (isi: string): TableCell[] => [{}, sel(isi, { colSpan: 12 }), ...kosong(11)];
  const pilihan = (teks: string, semua: readonly string[]): TableCell[] => {
    const n = 12 / semua.length;
    return [sel(teks), ...semua.flatMap((s) => [sel(s, { colSpan: n }), ...kosong(n - 1)])];
  };
  return [
    ...judul(JUDUL_MANUAL),
    barisInstansi(l.instansi, masaPenilaian(l.dari, l.sampai)),
    tabel(
      ["25%", ...Array.from({ length: 12 }, () => "*")],
      [
        baris(label.rhk, l.rhk),
        baris(label.indikator, l.indikator),
        baris(label.tujuan, manual.tujuan),
        [sel(label.deskripsi, { rowSpan: 4 }), sel(label.definisi, { colSpan: 12 }), ...kosong(11)],
        lebar(manual.definisi),
        lebar(label.formula),
        lebar(manual.formula),
        baris(label.satuan, manual.satuan),
        pilihan(label.kualitas, pilihanKualitas(manual.kualitas)),
        baris(label.sumberData, manual.sumberData),
        pilihan(label.periode, pilihanPeriode(manual.periodePelaporan)),
      ],
    ),
  ];
}
