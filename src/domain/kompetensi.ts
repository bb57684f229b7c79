/** B.1.8 and B.1.9 word for word (hlm. 83-85): the forms are printed from here. */
export const kriteriaBimbingan = [
  {
    subjek: "TENTANG PEGAWAI",
    kriteria: [
      "Saya merasa diperhatikan dan dipahami",
      "Saya merasa tindakan/langkah yang telah saya lakukan dihargai",
      "Saya merasa dapat dengan bebas mengemukakan pendapat/pemikiran saya",
    ],
  },
  {
    subjek: "TENTANG PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
    kriteria: [
      "Saya merasa bahwa pandangan yang diberikan berdasarkan data/fakta yang akurat",
      "Saya merasa bahwa pandangan/pendapat yang diberikan kepada saya bersifat positif",
      "Lebih banyak menggunakan metode bertanya dibandingkan menggurui",
    ],
  },
  {
    subjek: "TENTANG PEGAWAI DAN PIMPINAN/ PIHAK LAIN YANG DIBERIKAN PENUGASAN KHUSUS",
    kriteria: [
      "Saya merasa dibantu dalam mencari solusi dan aksi tindak lanjut",
      "Saya tahu apa yang harus saya lakukan setelah mengikuti kegiatan bimbingan kinerja ini",
      "Saya memahami maksud dan tujuan kegiatan bimbingan kinerja ini",
    ],
  },
] as const;
export const N_KRITERIA = kriteriaBimbingan.reduce((n, k) => n + k.kriteria.length, 0);

export const kompetensi = [
  {
    nama: "Manajerial",
    butir: [
      ["integritas", "Integritas"],
      ["kerjasama", "Kerjasama"],
      ["komunikasi", "Komunikasi"],
      ["orientasi-hasil", "Orientasi pada Hasil"],
      ["pelayanan-publik", "Pelayanan Publik"],
      ["pengembangan", "Pengembangan Diri dan Orang Lain"],
      ["perubahan", "Mengelola Perubahan"],
      ["keputusan", "Pengambilan Keputusan"],
    ],
  },
  { nama: "Sosio Kultural", butir: [["perekat", "Perekat dan Pemersatu Bangsa"]] },
] as const;
/** The rows the form fixes; the technical ones are named by whoever fills it. */
export const KOMPETENSI_TETAP: readonly (readonly [kunci: string, nama: string])[] = kompetensi.flatMap(
  (k): readonly (readonly [string, string])[] => k.butir,
);

export const skalaKompetensi = [
  "Sangat Kurang",
  "Kurang memadai",
  "Memadai",
  "Diatas Memadai",
  "Istimewa",
] as const;
/** What each step of the scale means (hlm. 85). */
export const artiSkala = {
  id: [
    "tidak ada indikator kompetensi yang dipenuhi",
    "satu atau dua indikator dipenuhi",
    "tiga indikator dipenuhi",
    "tiga indikator dipenuhi dan perilakunya di atas level yang dipersyaratkan",
    "tiga indikator dipenuhi dan perilakunya jauh di atas level yang dipersyaratkan",
  ],
  en: [
    "no indicator of the competence is met",
    "one or two indicators are met",
    "three indicators are met",
    "three are met and behaviour is above the required level",
    "three are met and behaviour is far above the required level",
  ],
} as const;

export type NilaiKompetensi = {
  readonly kunci: string;
  /** Of a technical competence, as it was named; of the fixed rows the form's own words. */
  readonly nama: string;
  readonly nilai: number;
  readonly alasan: string;
};
