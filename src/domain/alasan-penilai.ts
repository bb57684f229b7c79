/** Why this pejabat penilai: the rule of handbook 1.2 that chose him, kept with each evaluation. */
export const alasanPenilai = {
  garis: { pasal: "Ps. 1 angka 9, hlm. 45" },
  berjenjang: { pasal: "hlm. 45, 89 A.2-3" },
  "penilai-plt": { pasal: "hlm. 89 A.3" },
  "penilai-plh": { pasal: "hlm. 89 A.3" },
  "penilai-jf": { pasal: "hlm. 89 A.7" },
  khusus: { pasal: "Ps. 1 angka 9, hlm. 45" },
  plt: { pasal: "hlm. 89 A.5-6" },
  "mutasi-pegawai": { pasal: "hlm. 91 A.13" },
  "penilai-pindah-dalam": { pasal: "hlm. 91 A.14.b" },
  "penilai-pindah-luar": { pasal: "hlm. 91 A.14.a" },
  "penilai-berhalangan": { pasal: "hlm. 89 A.2-3" },
  diperbantukan: { pasal: "hlm. 92 A.15" },
  "tugas-belajar": { pasal: "hlm. 92 A.16" },
  tanpa: { pasal: "hlm. 45" },
} as const satisfies Record<string, { readonly pasal: string }>;
export type AlasanPenilai = keyof typeof alasanPenilai;
export const ALASAN_PENILAI = Object.keys(alasanPenilai) as [AlasanPenilai, ...AlasanPenilai[]];
