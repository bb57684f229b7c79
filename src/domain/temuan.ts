/** What can be wrong with an agency's data, the most pressing first: without a penilai nothing can proceed. */
export const JENIS_TEMUAN = [
  "tanpa-penilai",
  "melingkar",
  "penilai-tidak-aktif",
  "unit-tanpa-pimpinan",
  "unit-yatim",
  "celah-penempatan",
  "nomor-mustahil",
  "nomor-ganda",
  "nomor-kosong",
  "akun-tertinggal",
  "belum-pernah-masuk",
] as const;
export type JenisTemuan = (typeof JENIS_TEMUAN)[number];

/** Findings about a unit; all others are about a person. */
export const TEMUAN_UNIT: ReadonlySet<JenisTemuan> = new Set(["unit-tanpa-pimpinan", "unit-yatim"]);

/** Stops work until it is repaired; the others are to be tidied up. */
export const TEMUAN_MENAHAN: ReadonlySet<JenisTemuan> = new Set([
  "tanpa-penilai",
  "melingkar",
  "penilai-tidak-aktif",
  "unit-yatim",
]);
