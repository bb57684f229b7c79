import type { Content, TableCell } from "pdfmake/interfaces";
import type { DokumenIsi, RhkTercetak } from "../../data/agency/dokumen.ts";
import { aspek, type Istilah, perspektif, predikat } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { sumbuKurva, tinggiKurva } from "../../domain/regulasi/permenpanrb-6-2022.ts";
import {
  baris,
  barisOrang,
  catatanC,
  indikatorDari,
  judulC,
  KAPTION_KURVA,
  kolomC,
  nip,
  pilihan,
  realisasi,
  rhkJpt,
  tandaElektronik,
  tempatTanggal,
  UMPAN_BALIK,
} from "./kata.ts";
import {
  aman,
  instansiBaris,
  judul,
  kepala,
  kosong,
  periodeBaris,
  sel,
  tabel,
  tandaTangan,
  tercoret,
} from "./pdf-bagian.ts";

/** C.1.1, C.1.2 or C.1.3, landscape. The blocks follow each other as one table, as on the form. */
export function pdfFormulirC(isi: DokumenIsi): Content[] {
  const penanda = isi.jalur === "ambil-alih" ? isi.atasan : isi.penilai;
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
              peran:
                isi.jalur === "ambil-alih" ? "Atasan Pejabat Penilai Kinerja" : "Pejabat Penilai Kinerja",
              tanda: tandaElektronik("Ditandatangani", isi.ditandatangani.pada, isi.instansi.zona),
              nama: penanda?.nama ?? "-",
              nip: nip(penanda),
            }),
          ],
        },
        ...catatanC(isi).map((text): Content => ({ text, fontSize: 6.5 })),
      ],
    },
  ];
}

function identitas(isi: DokumenIsi): Content {
  const [kiri, kanan] = [barisOrang(isi.pegawai), barisOrang(isi.penilai)];
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
        const instansi = at === 4 && isi.formatHasil === "C.1.2";
        const [k, v] = instansi ? (["INSTANSI", isi.instansi.nama] as const) : (kanan[at] ?? ["", ""]);
        return [sel(String(at + 1)), sel(label), sel(nilai), sel(String(at + 1)), sel(k), sel(v)];
      }),
    ],
  );
}

const pilih = (teks: string, apa: keyof typeof pilihan, isi: DokumenIsi, bintang = ""): TableCell[][] => [
  [kepala(teks, { bold: true })],
  [tercoret(pilihan[apa].semua, pilihan[apa].satu(isi), bintang) as TableCell],
];

/** The printed curve of hlm. 95-97 from its five points, drawn with flat turns as on the page. */
function kurva(isi: DokumenIsi): Content[] {
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

function hasilKerja(isi: DokumenIsi): Content {
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

const nama = (tabelIstilah: Readonly<Record<string, Istilah>>, nilai: string | null): string =>
  (nilai && tabelIstilah[nilai]?.id) || "-";
