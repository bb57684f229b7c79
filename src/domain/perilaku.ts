import type { Istilah } from "./istilah.ts";

/** Seven values, three fixed lines each (Ps. 10 ayat (3), hlm. 29-30): printed word for word on every SKP. */
export const perilaku = {
  "berorientasi-pelayanan": {
    id: "Berorientasi pelayanan",
    en: "Service oriented",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Memahami dan memenuhi kebutuhan masyarakat",
      "Ramah, cekatan, solutif, dan dapat diandalkan",
      "Melakukan perbaikan tiada henti",
    ],
  },
  akuntabel: {
    id: "Akuntabel",
    en: "Accountable",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
      "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
      "Tidak menyalahgunakan kewenangan jabatan",
    ],
  },
  kompeten: {
    id: "Kompeten",
    en: "Competent",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
      "Membantu orang lain belajar",
      "Melaksanakan tugas dengan kualitas terbaik",
    ],
  },
  harmonis: {
    id: "Harmonis",
    en: "Harmonious",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Menghargai setiap orang apapun latar belakangnya",
      "Suka menolong orang lain",
      "Membangun lingkungan kerja yang kondusif",
    ],
  },
  loyal: {
    id: "Loyal",
    en: "Loyal",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia pada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah",
      "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
      "Menjaga rahasia jabatan dan negara",
    ],
  },
  adaptif: {
    id: "Adaptif",
    en: "Adaptive",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Cepat menyesuaikan diri menghadapi perubahan",
      "Terus berinovasi dan mengembangkan kreativitas",
      "Bertindak proaktif",
    ],
  },
  kolaboratif: {
    id: "Kolaboratif",
    en: "Collaborative",
    pasal: "Ps. 10 ayat (3)",
    panduan: [
      "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
      "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
      "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
    ],
  },
} as const satisfies Record<string, Istilah & { readonly panduan: readonly [string, string, string] }>;
export type Perilaku = keyof typeof perilaku;
