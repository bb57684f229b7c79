import type { Content, TableCell } from "pdfmake/interfaces";
import { type BarisLembar, type Lembar, miring, type SelLembar } from "./lembar.ts";
import { aman, BIRU, tabel } from "./pdf-bagian.ts";

/** The same rows on paper. */
export const isiLembarPdf = (lembar: Lembar, kepala: readonly Content[], penutup: Content): Content[] => [
  ...lembar.judul.map(
    (teks): Content => ({
      text: miring(teks).map((t) => ({ text: t.teks, italics: t.miring })),
      bold: true,
      fontSize: 10,
      alignment: "center",
    }),
  ),
  ...kepala,
  ...lembar.tabel.map((t, at): Content => {
    const jumlah = t.lebar.reduce((a, b) => a + b, 0);
    const isi = susun(t.baris, t.lebar.length);
    return {
      ...tabel(
        t.lebar.map((l) => `${(l / jumlah) * 100}%`),
        isi,
      ),
      margin: [0, at === 0 ? 6 : 0, 0, 0],
    };
  }),
  ...lembar.catatan.map((text): Content => ({ text: aman(text), fontSize: 7, margin: [0, 4, 0, 0] })),
  penutup,
];

/** The printer wants an empty cell wherever one reaches over: to the right and below. */
function susun(baris: readonly BarisLembar[], kolom: number): TableCell[][] {
  const tertutup = new Map<number, number>();
  return baris.map((b) => {
    const row: TableCell[] = [];
    const antre = [...b.sel];
    while (row.length < kolom) {
      const at = row.length;
      const sisa = tertutup.get(at) ?? 0;
      if (sisa > 0) {
        tertutup.set(at, sisa - 1);
        row.push({ text: "" });
        continue;
      }
      const s = antre.shift() ?? { teks: "" };
      row.push(sel(b, s));
      const lebar = s.lebar ?? 1;
      for (let n = 0; n < lebar; n += 1) {
        if (s.tinggi) tertutup.set(at + n, s.tinggi - 1);
        if (n > 0) row.push({ text: "" });
      }
    }
    return row;
  });
}

const sel = (b: BarisLembar, s: SelLembar): TableCell =>
  ({
    text: s.pilihan ? pilihan(s.pilihan, s.teks) : aman(s.teks),
    ...(s.lebar && { colSpan: s.lebar }),
    ...(s.tinggi && { rowSpan: s.tinggi }),
    ...(b.jenis !== "isi" && { fillColor: BIRU, alignment: "center" }),
    ...(s.tengah && { alignment: "center" }),
  }) as TableCell;

const pilihan = (semua: readonly string[], dipilih: string) =>
  semua.map((p, at) => ({
    text: `${p}${at < semua.length - 1 ? "/ " : ""}`,
    ...(dipilih !== "" && p !== dipilih && { decoration: "lineThrough" as const }),
  }));
