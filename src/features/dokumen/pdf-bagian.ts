import type { Content } from "pdfmake/interfaces";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { aman } from "../../web/formulir/pdf-bagian.ts";
import { periodeBulan, periodePenilaian, pilihanPeriode, TRIWULAN } from "./kata.ts";

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
