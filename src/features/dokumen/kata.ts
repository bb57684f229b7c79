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

/** Who signs on the right of D: block 3 after a takeover, block 2 otherwise. */
export const penandaTangan = (
  d: DokumenIsi,
): { readonly peran: string; readonly orang: OrangTercetak | null } =>
  d.jalur === "ambil-alih"
    ? { peran: "6. Atasan Pejabat Penilai Kinerja", orang: d.atasan }
    : { peran: "6. Pejabat Penilai Kinerja", orang: d.penilai };

export const nama = (tabel: Readonly<Record<string, Istilah>>, nilai: string | null): string =>
  (nilai && tabel[nilai]?.id) || "-";
