import type { Content, ContentTable, TDocumentDefinitions } from "pdfmake/interfaces";
import { nipBerjarak } from "./kepala.ts";
import { aman, kepala, type Penanda, sel, tabel, tandaTangan } from "./pdf-bagian.ts";

export type Kertas = "a4" | "f4";

type Lembar = {
  readonly judul: string;
  readonly penulis: string;
  /** The instant of what is printed, never of the printing: same input, same bytes. */
  readonly dibuat: number;
  readonly kertas: Kertas;
  readonly orientasi: "landscape" | "portrait";
  /** Across every page: "KONSEP", "UJI COBA". */
  readonly tanda: string;
  readonly kaki: string;
  readonly isi: Content[];
};

/** Folio as the regulation has it, or A4 (forms.md 0, rule 1). */
export const lembarPdf = (p: Lembar): TDocumentDefinitions => {
  const dibuat = new Date(p.dibuat);
  return {
    pageSize: p.kertas === "f4" ? { width: 609.45, height: 935.43 } : "A4",
    pageOrientation: p.orientasi,
    pageMargins: [40, 34, 40, 40],
    info: {
      title: aman(p.judul),
      author: aman(p.penulis),
      creator: "Selaras",
      producer: "Selaras",
      creationDate: dibuat,
      modDate: dibuat,
    },
    language: "id-ID",
    version: "1.7",
    subset: "PDF/A-2b",
    ...(p.tanda && {
      watermark: { text: p.tanda, color: "#e4b9b0", opacity: 0.35, bold: true, angle: -35 },
    }),
    defaultStyle: { font: "Jakarta", fontSize: 8, lineHeight: 1.15 },
    content: p.isi,
    footer: (halaman, semua) => ({
      text: aman(`${p.tanda ? `${p.tanda} · ` : ""}${p.kaki} · ${halaman}/${semua}`),
      alignment: "right",
      fontSize: 6.5,
      color: "#333333",
      margin: [40, 12, 40, 0],
    }),
  };
};

/** Agency on the left, period of assessment on the right; portrait forms print it on two lines. */
export const barisInstansi = (instansi: string, masa: string, duaBaris = false): Content => ({
  columns: [
    { text: aman(instansi.toUpperCase()), width: "*" },
    { text: `PERIODE PENILAIAN:${duaBaris ? "\n" : " "}${masa}`, width: "auto", alignment: "right" },
  ],
  columnGap: 12,
  margin: [0, 6, 0, 4],
});

type Pihak = readonly (readonly [label: string, isi: string])[];

/** Both people in one table, so their rows stay level (forms.md 0.1). */
export const identitasPdf = (kiri: Pihak, kanan: Pihak): ContentTable => {
  const tengah = { alignment: "center" };
  return tabel(
    [18, 96, "*", 18, 96, "*"],
    [
      [
        kepala("NO", tengah),
        kepala("PEGAWAI YANG DINILAI", { ...tengah, colSpan: 2 }),
        {},
        kepala("NO", tengah),
        kepala("PEJABAT PENILAI KINERJA", { ...tengah, colSpan: 2 }),
        {},
      ],
      ...kiri.map((satu, at) =>
        [satu, kanan[at] ?? ["", ""]].flatMap(([label = "", isi = ""]) => [
          sel(String(at + 1), tengah),
          sel(label),
          sel(nipBerjarak(isi)),
        ]),
      ),
    ],
  );
};

/** S2: the pegawai left, the pejabat penilai right, with place and day (forms.md 0.3). */
export const tandaTanganPdf = (penanda: readonly Penanda[]): Content => ({
  margin: [0, 10, 0, 4],
  columns: penanda.map((p) => tandaTangan({ ...p, nip: nipBerjarak(p.nip) })),
});
