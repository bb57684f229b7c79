/** What an admin has besides the set-up list; words in i18n/kelola.ts, one entry for each path. */
export const MENU = {
  orang: ["unit", "pegawai", "undangan", "impor"],
  waktu: ["periode"],
  pengawasan: ["dokter", "laporan", "kemajuan"],
} as const;

type Groups = typeof MENU;
export type Entry = Groups[keyof Groups][number];

export const PATHS: Readonly<Record<Entry, string>> = {
  pegawai: "/pegawai",
  impor: "/pegawai/impor",
  periode: "/periode",
  kemajuan: "/kemajuan",
  dokter: "/kelola/dokter",
  laporan: "/kelola/laporan",
  unit: "/unit",
  undangan: "/kelola/undangan",
};

/** What the admin of a unit has too, for his own people and units. */
export const UNIT_MENU: ReadonlySet<Entry> = new Set<Entry>([
  "unit",
  "pegawai",
  "undangan",
  "dokter",
  "laporan",
  "kemajuan",
]);
