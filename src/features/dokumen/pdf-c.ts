import type { Content, TableCell } from "pdfmake/interfaces";
import type { DokumenIsi } from "../../data/agency/dokumen-isi.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { judul, kepala, sel, tabel, tandaTangan } from "../../web/formulir/pdf-bagian.ts";
import {
  baris,
  barisOrang,
  barisPenilaiC,
  catatanC,
  judulC,
  nip,
  penandaC,
  pilihan,
  tandaElektronik,
  tempatTanggal,
  UMPAN_BALIK,
} from "./kata.ts";
import { instansiBaris, periodeBaris, tercoret } from "./pdf-bagian.ts";
import { hasilKerja } from "./pdf-c-hasil.ts";
import { kurva } from "./pdf-kurva.ts";

/** C.1.1, C.1.2 or C.1.3, landscape. The blocks follow each other as one table, as on the form. */
export function pdfFormulirC(isi: DokumenIsi): Content[] {
  const penanda = penandaC(isi);
  return [
    ...judul(judulC(isi)),
    periodeBaris(isi, "***", "*"),
    instansiBaris(isi),
    identitas(isi),
    { text: " ", fontSize: 4 },
    tabel(
      ["*"],
      [
        ...pilih("CAPAIAN KINERJA ORGANISASI*", "capaian", isi),
        [kepala("POLA DISTRIBUSI", { bold: true })],
        [{ stack: kurva(isi), alignment: "center" }],
      ],
    ),
    hasilKerja(isi),
    tabel(["*"], pilih("RATING HASIL KERJA*", "ratingHasil", isi, "**")),
    perilakuKerja(isi),
    {
      unbreakable: true,
      stack: [
        tabel(
          ["*"],
          [
            ...pilih("RATING PERILAKU KERJA*", "ratingPerilaku", isi, "**"),
            ...pilih("PREDIKAT KINERJA PEGAWAI*", "predikat", isi),
          ],
        ),
        {
          margin: [0, 10, 0, 4],
          columns: [
            tandaTangan(null),
            tandaTangan({
              tempatTanggal: tempatTanggal(isi, isi.ditandatangani.pada),
              peran: penanda.peran,
              tanda: tandaElektronik("Ditandatangani", isi.ditandatangani.pada, isi.instansi.zona),
              nama: penanda.orang?.nama ?? "-",
              nip: `NIP. ${nip(penanda.orang)}`,
            }),
          ],
        },
        ...catatanC(isi).map((text): Content => ({ text, fontSize: 6.5 })),
      ],
    },
  ];
}

function identitas(isi: DokumenIsi): Content {
  const [kiri, kanan] = [barisOrang(isi.pegawai), barisPenilaiC(isi)];
  return tabel(
    [18, 96, "*", 18, 96, "*"],
    [
      [
        kepala("NO", { alignment: "center" }),
        kepala("PEGAWAI YANG DINILAI", { colSpan: 2, alignment: "center" }),
        {},
        kepala("NO", { alignment: "center" }),
        kepala("PEJABAT PENILAI KINERJA", { colSpan: 2, alignment: "center" }),
        {},
      ],
      ...kiri.map(([label, nilai], at) => {
        const [k, v] = kanan[at] ?? ["", ""];
        return [sel(String(at + 1)), sel(label), sel(nilai), sel(String(at + 1)), sel(k), sel(v)];
      }),
    ],
  );
}

const pilih = (teks: string, apa: keyof typeof pilihan, isi: DokumenIsi, bintang = ""): TableCell[][] => [
  [kepala(teks, { bold: true })],
  [tercoret(pilihan[apa].semua, pilihan[apa].satu(isi), bintang) as TableCell],
];

const perilakuKerja = (isi: DokumenIsi): Content =>
  tabel(
    [18, "*", "28%", "28%"],
    [
      [
        kepala("PERILAKU KERJA", { colSpan: 3, alignment: "center" }),
        {},
        {},
        kepala(UMPAN_BALIK, { alignment: "center" }),
      ],
      ...isi.perilaku.flatMap((p, at): TableCell[][] => [
        [sel(String(at + 1), { rowSpan: 2 }), sel(perilaku[p.nilai].id, { colSpan: 3 }), {}, {}],
        [
          {},
          { stack: perilaku[p.nilai].panduan.map((x) => `- ${x}`) },
          sel(`Ekspektasi Khusus Pimpinan:\n${p.ekspektasi || "-"}`),
          sel(p.umpanBalik.length > 0 ? p.umpanBalik.map(baris).join("\n") : "-"),
        ],
      ]),
    ],
    1,
  );
