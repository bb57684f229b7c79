import type { Content } from "pdfmake/interfaces";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { predikat } from "../../domain/istilah.ts";
import { sumbuKurva, tinggiKurva } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import { KAPTION_KURVA } from "./kata.ts";

/** The printed curve of hlm. 95-97 from its five points, drawn with flat turns as on the page. */
export function kurva(isi: DokumenIsi): Content[] {
  const [lebar, tinggi, langkah] = [300, 70, 60];
  const titik = tinggiKurva[isi.capaian.nilai].map(
    (t, at) => [30 + at * langkah, tinggi - (t / 7) * tinggi] as const,
  );
  const points = titik.flatMap(([x, y], at) => {
    const lanjut = titik[at + 1];
    if (!lanjut) return [{ x, y }];
    return Array.from({ length: 12 }, (_, i) => {
      const bagian = (1 - Math.cos((Math.PI * i) / 12)) / 2;
      return { x: x + (langkah * i) / 12, y: y + (lanjut[1] - y) * bagian };
    });
  });
  return [
    { text: "Frekuensi Pegawai", fontSize: 6.5, margin: [0, 0, 300, 2] },
    {
      alignment: "center",
      canvas: [
        { type: "line", x1: 0, y1: tinggi, x2: lebar, y2: tinggi, lineWidth: 0.7 },
        { type: "line", x1: 0, y1: 0, x2: 0, y2: tinggi, lineWidth: 0.7 },
        { type: "polyline", points, lineWidth: 1.4, lineColor: "#1F4E79" },
      ],
    },
    {
      alignment: "center",
      fontSize: 6,
      columns: [
        { text: "", width: "*" },
        ...sumbuKurva.map((p) => ({ text: predikat[p].id, width: langkah, alignment: "center" as const })),
        { text: "", width: "*" },
      ],
    },
    { text: "Predikat Kinerja Pegawai", fontSize: 6.5, margin: [0, 1, 0, 2] },
    { text: KAPTION_KURVA(isi), fontSize: 6.5 },
  ];
}
