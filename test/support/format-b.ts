/**
 * Formats B.1.1-B.1.5 of PermenPANRB 6/2022 as data, written by hand from the printed forms (domain/forms.md) and from
 * nothing in src: paper, title, head of the table, groups, words of the cells, signatures, notes.
 */
export type BentukB = {
  readonly kertas: "lanskap" | "potret";
  readonly judul: readonly string[];
  readonly kepala: readonly string[];
  readonly kelompok: readonly string[];
  readonly kata: readonly string[];
  readonly nipPenilai: string;
  readonly barisLima: string;
  readonly perilaku: readonly string[];
  readonly tandaTangan: readonly string[];
  readonly catatan: string;
};

const REALISASI = "REALISASI BERDASARKAN BUKTI DUKUNG";
const UMPAN = "UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG";
const nomor = (n: number) => Array.from({ length: n }, (_, at) => `(${at + 1})`);
const S1 = ["Pegawai yang Dinilai"];
const S2 = ["Pegawai yang Dinilai", "Pejabat Penilai Kinerja"];
const kerja = {
  kertas: "potret",
  kelompok: [],
  nipPenilai: "NIP",
  barisLima: "UNIT KERJA",
  perilaku: [],
  tandaTangan: S1,
  catatan: "",
} as const;
const rekaman = {
  kertas: "lanskap",
  kelompok: ["A. UTAMA", "B. TAMBAHAN"],
  nipPenilai: "NIP",
  barisLima: "UNIT KERJA",
  perilaku: ["PERILAKU KERJA", UMPAN, "Ekspektasi Khusus Pimpinan:"],
  tandaTangan: S2,
  catatan:
    "*pilih salah satu (periode disesuaikan dengan periode evaluasi siklus pendek yang ditetapkan Instansi Pemerintah)",
} as const;
const REKAMAN = "REKAMAN INFORMASI UMPAN BALIK BERKELANJUTAN";

export const formatB = {
  "B.1.1": { ...kerja, judul: ["RENCANA AKSI"], kepala: ["HASIL KERJA"], kata: ["Rencana Aksi:"] },
  "B.1.2": {
    ...kerja,
    judul: ["PENDOKUMENTASIAN KINERJA"],
    kepala: ["HASIL KERJA"],
    kata: ["Rencana Aksi:", "Realisasi dan Bukti Dukung:"],
  },
  "B.1.3": {
    ...rekaman,
    judul: [REKAMAN, "PENDEKATAN HASIL KERJA KUALITATIF"],
    kepala: ["HASIL KERJA", REALISASI, UMPAN],
    kata: ["Ukuran keberhasilan dan Target:"],
  },
  "B.1.4": {
    ...rekaman,
    judul: [
      REKAMAN,
      "PENDEKATAN HASIL KERJA KUANTITATIF",
      "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
    ],
    kepala: [
      "NO.",
      "RENCANA HASIL KERJA",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      "PERSPEKTIF",
      REALISASI,
      UMPAN,
      ...nomor(7),
    ],
    kata: [],
    nipPenilai: "NIP (*opsional)",
    barisLima: "INSTANSI",
  },
  "B.1.5": {
    ...rekaman,
    judul: [
      REKAMAN,
      "PENDEKATAN HASIL KERJA KUANTITATIF",
      "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
    ],
    kepala: [
      "NO",
      "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI",
      "RENCANA HASIL KERJA",
      "ASPEK",
      "INDIKATOR KINERJA INDIVIDU",
      "TARGET",
      REALISASI,
      UMPAN,
      ...nomor(8),
    ],
    kata: [],
  },
} as const satisfies Record<string, BentukB>;
