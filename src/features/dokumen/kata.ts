import type {
  DokumenIsi,
  OrangTercetak,
  RhkTercetak,
  UmpanBalikTercetak,
} from "../../data/agency/dokumen-isi.ts";
import { capaian, cetak, type Istilah, kunci, predikat, rating } from "../../domain/istilah.ts";
import { tanggalPada, type Zona } from "../../domain/tanggal.ts";
import { awalanPemberi } from "../../domain/umpan-balik.ts";
import { tanggalPanjang, waktu } from "../../i18n/dates.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { NIP_OPSIONAL } from "../../web/formulir/kepala.ts";

/**
 * The words of the official forms, Indonesian whatever the reader's language (forms.md): the page and the PDF
 * print from the same place. Typing errors of the regulation are not reproduced.
 */
export const TRIWULAN = ["I", "II", "III", "IV-AKHIR"] as const;

export const pilihanPeriode = ({ jenis, n }: DokumenIsi["periode"]): string | null =>
  jenis === "bulan" ? null : (TRIWULAN[jenis === "tahunan" ? 3 : n - 1] ?? null);

export const periodeBulan = (p: DokumenIsi["periode"]): string =>
  `BULAN ${namaPeriode(p, "id").toUpperCase()}`;

/** "1 JANUARI SD 31 DESEMBER TAHUN 2026": the SKP's own first and last day. */
export function periodePenilaian({ skp }: DokumenIsi): string {
  const [dari, sampai] = [tanggalPanjang(skp.dari, "id"), tanggalPanjang(skp.sampai, "id")];
  return `${dari.replace(/ \d{4}$/, "")} SD ${sampai.replace(/ \d{4}$/, "")} TAHUN ${skp.sampai.slice(0, 4)}`.toUpperCase();
}

const semua = (tabel: Readonly<Record<string, Istilah>>): string[] =>
  kunci(tabel).map((k) => cetak(tabel[k] as Istilah));

export const pilihan = {
  capaian: { semua: semua(capaian), satu: (d: DokumenIsi) => cetak(capaian[d.capaian.nilai]) },
  ratingHasil: { semua: semua(rating), satu: (d: DokumenIsi) => cetak(rating[d.ratingHasil]) },
  ratingPerilaku: { semua: semua(rating), satu: (d: DokumenIsi) => cetak(rating[d.ratingPerilaku]) },
  predikat: { semua: semua(predikat), satu: (d: DokumenIsi) => cetak(predikat[d.predikat]) },
} as const;

export const nip = (o: OrangTercetak | null): string =>
  o?.nomor ? o.nomor.replace(/^(\d{8})(\d{6})(\d)(\d{3})$/, "$1 $2 $3 $4") : "-";

export const barisOrang = (o: OrangTercetak | null): readonly (readonly [string, string])[] => [
  ["NAMA", o?.nama ?? "-"],
  ["NIP", nip(o)],
  ["PANGKAT/ GOL. RUANG", o?.pangkat ?? "-"],
  ["JABATAN", o?.jabatan ?? "-"],
  ["UNIT KERJA", o?.unit ?? "-"],
];

/** The right half of the head of C: "(*opsional)" and the agency where the form has them (forms.md 0.9, 0.1). */
export const barisPenilaiC = (d: DokumenIsi): readonly (readonly [string, string])[] =>
  barisOrang(d.penilai).map(([label, nilai]) => {
    if (label === "NIP" && d.formatHasil !== "C.1.3") return [NIP_OPSIONAL, nilai];
    if (label === "UNIT KERJA" && d.formatHasil === "C.1.2") return ["INSTANSI", d.instansi.nama];
    return [label, nilai];
  });

export const tempatTanggal = (d: DokumenIsi, pada: number): string =>
  [d.instansi.kota, tanggalPanjang(tanggalPada(pada, d.instansi.zona), "id")].filter(Boolean).join(", ");

export const tandaElektronik = (kata: string, pada: number, zona: Zona): string =>
  `${kata} secara elektronik ${waktu(pada, zona, "id")}`;

export const baris = (u: UmpanBalikTercetak): string => `${awalanPemberi(u)}: ${u.isi}`;

export const realisasi = (i: RhkTercetak["indikator"][number]): string =>
  i.realisasi && i.sumber ? `${i.realisasi} berdasarkan ${i.sumber}` : i.realisasi || "-";

export const rhkJpt = (r: RhkTercetak): string =>
  r.penugasanDari ? `${r.teks} (penugasan dari ${r.penugasanDari})` : r.teks;

/** One row an indicator; an RHK without one still has its row. */
export const indikatorDari = (r: RhkTercetak): RhkTercetak["indikator"] =>
  r.indikator.length > 0
    ? r.indikator
    : [{ aspek: null, perspektif: null, teks: "-", target: "-", realisasi: "", sumber: "" }];

export const judulC = (d: DokumenIsi): readonly string[] => [
  "HASIL EVALUASI KINERJA PEGAWAI",
  `PENDEKATAN HASIL KERJA ${d.skp.pendekatan.toUpperCase()}`,
  ...(d.skp.pendekatan === "kualitatif"
    ? []
    : [
        d.skp.kelompok === "ja-jf"
          ? "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
          : "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
      ]),
];

const REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG";

export const UMPAN_BALIK = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";

export const kolomC = {
  "C.1.1": ["HASIL KERJA", REALISASI, UMPAN_BALIK],
  "C.1.2": [
    "NO.",
    "RENCANA HASIL KERJA",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    "PERSPEKTIF",
    REALISASI,
    UMPAN_BALIK,
  ],
  "C.1.3": [
    "NO.",
    "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
    "RENCANA HASIL KERJA",
    "ASPEK",
    "INDIKATOR KINERJA INDIVIDU",
    "TARGET",
    REALISASI,
    UMPAN_BALIK,
  ],
} as const;

export const CATATAN_D = [
  "* periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
  "** pilih salah satu",
] as const;

export const catatanC = (d: DokumenIsi): readonly string[] => [
  "* pilih salah satu",
  "** rating hasil dan rating perilaku kerja Pegawai ditetapkan dengan mempertimbangkan pola distribusi predikat Kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap Kinerja Organisasi",
  "*** periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah",
  ...(d.formatHasil === "C.1.1"
    ? ["**** perspektif hanya digunakan untuk pejabat pimpinan tinggi dan pimpinan unit kerja mandiri"]
    : []),
];

export const KAPTION_KURVA = (d: DokumenIsi): string =>
  `KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI ${cetak(capaian[d.capaian.nilai])}`;

export type PenandaD = {
  readonly peran: string;
  readonly orang: OrangTercetak | null;
  /** When, in the service; null: not (yet), and the room stays free for a pen. */
  readonly pada: number | null;
  readonly kata: string;
};

/** Left, right and, of D.1.3, below: the pegawai signs for receipt, after a takeover block 3 signs instead of block 2. */
export function penandaD(d: DokumenIsi, diterimaPada: number | null): readonly PenandaD[] {
  const pegawai = { orang: d.pegawai, pada: diterimaPada, kata: "Diterima" };
  const teken = { pada: d.ditandatangani.pada, kata: "Ditandatangani" };
  if (d.format === "D.1.3")
    return [
      { ...pegawai, peran: "10. Pegawai yang Dinilai" },
      {
        peran: "9. Pejabat Penilai Kinerja",
        orang: d.penilai,
        pada: d.keberatan?.penjelasan?.pada ?? null,
        kata: "Memberi penjelasan",
      },
      { ...teken, peran: "11. Atasan Pejabat Penilai Kinerja", orang: d.atasan },
    ];
  const kanan =
    d.jalur === "ambil-alih"
      ? { peran: "6. Atasan Pejabat Penilai Kinerja", orang: d.atasan }
      : { peran: "6. Pejabat Penilai Kinerja", orang: d.penilai };
  return [
    { ...pegawai, peran: "7. Pegawai yang Dinilai" },
    { ...teken, ...kanan },
  ];
}

/** Who answers for the ratings on C: whoever set those that hold. */
export const penandaC = (d: DokumenIsi): { readonly peran: string; readonly orang: OrangTercetak | null } =>
  d.jalur === "ambil-alih" || d.keberatan?.putusan === "mengubah"
    ? { peran: "Atasan Pejabat Penilai Kinerja", orang: d.atasan }
    : { peran: "Pejabat Penilai Kinerja", orang: d.penilai };

/** Blocks 6-8 of D.1.3 (hlm. 118); none on the other two. */
export function blokKeberatan(d: DokumenIsi): readonly { no: string; judul: string; teks: string }[] {
  const k = d.keberatan;
  if (!k || d.format !== "D.1.3") return [];
  return [
    { no: "6.", judul: "KEBERATAN", teks: k.alasan },
    {
      no: "7.",
      judul: "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
      teks: k.penjelasan?.teks || "-",
    },
    {
      no: "8.",
      judul: "KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA",
      teks: [...perubahan(d, k.semula), k.keputusan].filter(Boolean).join("\n"),
    },
  ];
}

const perubahan = (d: DokumenIsi, s: NonNullable<DokumenIsi["keberatan"]>["semula"]): string[] => {
  const ubah = (apa: string, tabel: Readonly<Record<string, Istilah>>, lama: string, baru: string) => {
    const kini = cetak(tabel[baru] as Istilah);
    return lama === baru
      ? `${apa}: tetap ${kini}`
      : `${apa}: diubah dari ${cetak(tabel[lama] as Istilah)} menjadi ${kini}`;
  };
  return [
    ubah("Rating hasil kerja", rating, s.ratingHasil, d.ratingHasil),
    ubah("Rating perilaku kerja", rating, s.ratingPerilaku, d.ratingPerilaku),
    ubah("Predikat kinerja pegawai", predikat, s.predikat, d.predikat),
  ];
};

export const nama = (tabel: Readonly<Record<string, Istilah>>, nilai: string | null): string =>
  (nilai && tabel[nilai]?.id) || "-";
