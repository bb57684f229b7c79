/** What an admin has besides the set-up list; words in i18n/kelola.ts, one entry for each path. */
export const MENU = {
  orang: ["pegawai", "impor"],
  waktu: ["periode"],
  pengawasan: ["kemajuan"],
} as const;

type Groups = typeof MENU;
export type Entry = Groups[keyof Groups][number];

export const PATHS: Readonly<Record<Entry, string>> = {
  pegawai: "/pegawai",
  impor: "/pegawai/impor",
  periode: "/periode",
  kemajuan: "/kemajuan",
};
