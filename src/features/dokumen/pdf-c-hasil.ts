import type { Content, TableCell } from "pdfmake/interfaces";
import type { DokumenIsi, RhkTercetak } from "../../data/agency/dokumen-isi.ts";
import { aspek, perspektif } from "../../domain/istilah.ts";
import { aman, kepala, kosong, sel, tabel } from "../../web/formulir/pdf-bagian.ts";
import { baris, indikatorDari, kolomC, nama, realisasi, rhkJpt } from "./kata.ts";

export function hasilKerja(isi: DokumenIsi): Content {
  const format = isi.formatHasil as keyof typeof kolomC;
  const kolom = kolomC[format];
  const utama = isi.rhk.filter((r) => r.jenis === "utama");
  const tambahan = isi.rhk.filter((r) => r.jenis === "tambahan");
  const lebar = LEBAR[format];
  const n = lebar.length;
  const kelompok = (teks: string, rhk: readonly RhkTercetak[], mulai: number): TableCell[][] => [
    [kepala(teks, { colSpan: n }), ...kosong(n - 1)],
    ...(rhk.length === 0
      ? [[sel("-", { colSpan: n }), ...kosong(n - 1)]]
      : rhk.flatMap((r, at) => barisRhk(isi, r, mulai + at))),
  ];
  const tengah = { alignment: "center" };
  const kepalaKolom =
    format === "C.1.1"
      ? [[kepala(kolom[0], { ...tengah, colSpan: 2 }), {}, ...kolom.slice(1).map((k) => kepala(k, tengah))]]
      : [kolom.map((k) => kepala(k, tengah)), kolom.map((_, at) => kepala(`(${at + 1})`, tengah))];
  return tabel(
    lebar,
    [
      ...kepalaKolom,
      ...kelompok("A. UTAMA", utama, 1),
      ...kelompok("B. TAMBAHAN", tambahan, utama.length + 1),
    ],
    kepalaKolom.length,
  );
}

const LEBAR: Record<keyof typeof kolomC, (string | number)[]> = {
  "C.1.1": [18, "*", "28%", "28%"],
  "C.1.2": [22, "22%", "20%", 62, 70, "*", "*"],
  "C.1.3": [22, "16%", "16%", 48, "15%", 62, "*", "*"],
};

/** One row an indicator. Cells that span them are left open below instead of merged: rows may then break over pages. */
function barisRhk(isi: DokumenIsi, r: RhkTercetak, no: number): TableCell[][] {
  const umpanBalik = r.umpanBalik.length > 0 ? r.umpanBalik.map(baris).join("\n") : "-";
  const jaJf = isi.formatHasil === "C.1.3";
  if (isi.formatHasil === "C.1.1") return [barisKualitatif(isi, r, no, umpanBalik)];
  const indikator = indikatorDari(r);
  const span = { rowSpan: indikator.length };
  return indikator.map((i, at) => {
    const buka = (teks: string) => (at === 0 ? sel(teks, span) : {});
    return [
      buka(String(no)),
      ...(jaJf ? [buka(r.rhkPimpinan || "-"), buka(r.teks)] : [buka(rhkJpt(r))]),
      ...(jaJf ? [sel(nama(aspek, i.aspek))] : []),
      sel(i.teks),
      sel(i.target || "-"),
      ...(jaJf ? [] : [sel(nama(perspektif, i.perspektif))]),
      sel(realisasi(i)),
      buka(umpanBalik),
    ];
  });
}

const barisKualitatif = (isi: DokumenIsi, r: RhkTercetak, no: number, umpanBalik: string): TableCell[] => [
  sel(String(no)),
  {
    stack: [
      aman(rhkJpt(r)),
      "Ukuran Keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif****:",
      ...indikatorDari(r).map((i) => {
        const sisi =
          isi.skp.kelompok === "jpt-unit-mandiri" && i.perspektif
            ? ` (Perspektif ${nama(perspektif, i.perspektif)})`
            : "";
        return aman(`- ${[i.teks, i.target].filter(Boolean).join(", ")}${sisi}`);
      }),
    ],
  },
  { stack: indikatorDari(r).map((i) => aman(`- ${realisasi(i)}`)) },
  sel(umpanBalik),
];
