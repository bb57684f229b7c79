/**
 * Formats A.1.1-A.1.4 and A.1.6-A.1.8 of PermenPANRB 6/2022 as data: blocks in their order, wording, columns, merged
 * heads, signatures. Written by hand from the printed forms (domain/forms.md), and from nothing in src: a word that
 * changes there must be seen here.
 */
export type Blok =
  | { readonly judul: readonly string[] }
  /** Left and right of the line above the first table; "…" is filled in. */
  | { readonly baris: readonly [kiri: string, kanan: string] }
  | { readonly identitas: { readonly kepala: readonly string[]; readonly baris: readonly string[][] } }
  /** Head rows as [words, columns they span], then the group rows of the body. */
  | {
      readonly tabel: {
        readonly kepala: readonly Kepala[][];
        readonly kelompok: readonly string[];
        readonly kolom: number;
      };
    }
  | {
      readonly perilaku: {
        readonly kepala: string;
        readonly nilai: readonly (readonly [string, readonly string[]])[];
        readonly kanan: string;
      };
    }
  | { readonly label: readonly string[][] }
  | { readonly tandaTangan: readonly string[] }
  | { readonly catatan: readonly string[] };
export type Kepala = readonly [kata: string, kolom: number];
export type Bentuk = { readonly kertas: "lanskap" | "potret"; readonly blok: readonly Blok[] };

const satuBaris = (t: readonly string[]): Kepala[] => t.map((kata) => [kata, 1]);
const nomor = (n: number): Kepala[] => Array.from({ length: n }, (_, at) => [`(${at + 1})`, 1]);

const identitas = (nipPenilai: string): Blok => ({
  identitas: {
    kepala: ["NO", "PEGAWAI YANG DINILAI", "NO", "PEJABAT PENILAI KINERJA"],
    baris: [
      ["1", "NAMA", "1", "NAMA"],
      ["2", "NIP", "2", nipPenilai],
      ["3", "PANGKAT/ GOL. RUANG", "3", "PANGKAT/ GOL. RUANG"],
      ["4", "JABATAN", "4", "JABATAN"],
      ["5", "UNIT KERJA", "5", "UNIT KERJA"],
    ],
  },
});

/** Seven values, three fixed lines each (handbook 2.6). */
const perilaku = (kepala: string): Blok => ({
  perilaku: {
    kepala,
    kanan: "Ekspektasi Khusus Pimpinan:",
    nilai: [
      [
        "Berorientasi pelayanan",
        [
          "Memahami dan memenuhi kebutuhan masyarakat",
          "Ramah, cekatan, solutif, dan dapat diandalkan",
          "Melakukan perbaikan tiada henti",
        ],
      ],
      [
        "Akuntabel",
        [
          "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
          "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
          "Tidak menyalahgunakan kewenangan jabatan",
        ],
      ],
      [
        "Kompeten",
        [
          "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
          "Membantu orang lain belajar",
          "Melaksanakan tugas dengan kualitas terbaik",
        ],
      ],
      [
        "Harmonis",
        [
          "Menghargai setiap orang apapun latar belakangnya",
          "Suka menolong orang lain",
          "Membangun lingkungan kerja yang kondusif",
        ],
      ],
      [
        "Loyal",
        [
          "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
          "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
          "Menjaga rahasia jabatan dan negara",
        ],
      ],
      [
        "Adaptif",
        [
          "Cepat menyesuaikan diri menghadapi perubahan",
          "Terus berinovasi dan mengembangkan kreativitas",
          "Bertindak proaktif",
        ],
      ],
      [
        "Kolaboratif",
        [
          "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
          "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
          "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
        ],
      ],
    ],
  },
});

const S2: Blok = { tandaTangan: ["Pegawai yang Dinilai", "Pejabat Penilai Kinerja"] };
const baris: Blok = { baris: ["INSTANSI", "PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026"] };
const kelompok = ["A. UTAMA", "B. TAMBAHAN"];
const bintang: Blok = {
  catatan: [
    "* Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai.",
  ],
};
const JPT = "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI";
const JAJF = "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL";

export const formatA = {
  "A.1.1": {
    kertas: "lanskap",
    blok: [
      { judul: ["SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUALITATIF", JPT] },
      baris,
      identitas("NIP (*opsional)"),
      { tabel: { kepala: [[["HASIL KERJA", 2]]], kelompok, kolom: 2 } },
      perilaku("PERILAKU KERJA*"),
      S2,
      bintang,
    ],
  },
  "A.1.2": {
    kertas: "lanskap",
    blok: [
      { judul: ["SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUANTITATIF", JPT] },
      baris,
      identitas("NIP (*opsional)"),
      {
        tabel: {
          kepala: [
            [["HASIL KERJA", 5]],
            satuBaris(["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"]),
            nomor(5),
          ],
          kelompok,
          kolom: 5,
        },
      },
      perilaku("PERILAKU KERJA*"),
      S2,
      bintang,
    ],
  },
  "A.1.3": {
    kertas: "lanskap",
    blok: [
      {
        judul: ["MANUAL INDIKATOR KINERJA", "SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"],
      },
      baris,
      {
        label: [
          ["RENCANA HASIL KERJA", "…"],
          ["UKURAN KEBERHASILAN/ INDIKATOR KINERJA", "…"],
          ["TUJUAN", "…"],
          ["DESKRIPSI", "Definisi"],
          ["…"],
          ["Formula (opsional bagi pendekatan hasil kerja kualitatif)"],
          ["…"],
          ["SATUAN PENGUKURAN (opsional bagi pendekatan hasil kerja kualitatif)", "…"],
          [
            "KUALITAS DAN TINGKAT KENDALI",
            "(  ) Outcome",
            "(X) Outcome Antara",
            "(  ) Output kendali rendah",
          ],
          ["SUMBER DATA", "…"],
          ["PERIODE PELAPORAN", "(  ) Bulanan", "(  ) Triwulanan", "(X) Semesteran", "(  ) Tahunan"],
        ],
      },
    ],
  },
  "A.1.4": {
    kertas: "potret",
    blok: [
      { judul: ["WORKBLOCK UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA"] },
      {
        label: [
          ["JUDUL INISIATIF STRATEGI PENCAPAIAN IKU", "…", "INDIKATOR DAN TARGET YANG DIINTERVENSI", "…"],
          ["PEMILIK STRATEGI", "…", "PIHAK YANG TERLIBAT", "…"],
          ["WAKTU PENYELESAIAN", "…", "PENERIMA MANFAAT", "…"],
          ["TUJUAN", "…", "ANGGARAN", "…"],
        ],
      },
      {
        label: [
          ["STRATEGI (KEY ACTIVITIES)"],
          ["A. RUTIN"],
          ["1.", "…"],
          ["B. TRANSFORMATIF"],
          ["2.", "…"],
          ["3.", "…"],
          ["KELUARAN KUNCI (KEY MILESTONE)"],
          ["A. RUTIN"],
          ["1.", "…"],
          ["2.", "…"],
          ["B. TRANSFORMATIF"],
          ["3.", "…"],
        ],
      },
    ],
  },
  "A.1.6": {
    kertas: "lanskap",
    blok: [
      { judul: ["SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUALITATIF", JAJF] },
      baris,
      identitas("NIP"),
      { tabel: { kepala: [[["HASIL KERJA", 2]]], kelompok, kolom: 2 } },
      perilaku("PERILAKU KERJA*"),
      S2,
      bintang,
    ],
  },
  "A.1.7": {
    kertas: "lanskap",
    blok: [
      { judul: ["SASARAN KINERJA PEGAWAI", "PENDEKATAN HASIL KERJA KUANTITATIF", JAJF] },
      baris,
      identitas("NIP"),
      {
        tabel: {
          kepala: [
            [["HASIL KERJA", 6]],
            satuBaris([
              "NO.",
              "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
              "RENCANA HASIL KERJA",
              "ASPEK",
              "INDIKATOR KINERJA INDIVIDU",
              "TARGET",
            ]),
            nomor(6),
          ],
          kelompok,
          kolom: 6,
        },
      },
      perilaku("PERILAKU KERJA**"),
      S2,
      {
        catatan: [
          "* Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri/ organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang diintervensi",
          "** Pimpinan dapat memberikan Ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai",
        ],
      },
    ],
  },
  "A.1.8": {
    kertas: "potret",
    blok: [
      { judul: ["LAMPIRAN SASARAN KINERJA PEGAWAI"] },
      baris,
      {
        label: [
          ["DUKUNGAN SUMBER DAYA"],
          ["1.", "…"],
          ["2.", "…"],
          ["SKEMA PERTANGGUNGJAWABAN"],
          ["1.", "…"],
          ["KONSEKUENSI"],
          ["1.", "…"],
          ["2.", "…"],
        ],
      },
      S2,
    ],
  },
} as const satisfies Record<string, Bentuk>;
