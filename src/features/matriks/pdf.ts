import type { Content, TableCell } from "pdfmake/interfaces";
import { aman, judul, kepala, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import { type Bagian, JUDUL, KEPALA, type SelCetak } from "./lembar.ts";

/** A.1.5 as on the page. */
export const pdfMatriks = (bagian: readonly Bagian[]): Content[] => [
  ...judul([JUDUL]),
  ...bagian.map((b): Content => ({ ...tabelBagian(b), margin: [0, 8, 0, 4] })),
];

function tabelBagian(b: Bagian) {
  const n = Math.max(b.kolom.length, 1);
  const tengah = { alignment: "center" };
  const penuh = (cells: TableCell[]) => [
    ...cells,
    ...Array.from({ length: n - cells.length }, () => sel("")),
  ];
  return tabel(
    [84, 84, ...Array.from({ length: n }, () => "*")],
    [
      [
        kepala(KEPALA[0], tengah),
        kepala(KEPALA[1], tengah),
        kepala(KEPALA[2], { ...tengah, colSpan: n }),
        ...Array.from({ length: n - 1 }, () => ({ text: "" })),
      ],
      [sel(b.nama), sel(b.jabatan), ...penuh(b.kolom.map((teks) => sel(teks)))],
      ...b.baris.map((o) => [sel(o.nama), sel(o.jabatan), ...penuh(o.sel.map(isiSel))]),
    ],
    1,
  );
}

const isiSel = (isi: SelCetak): TableCell =>
  isi.length > 1 ? { ul: isi.map((teks) => aman(teks)) } : sel(isi[0] ?? "");
