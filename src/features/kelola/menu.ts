/** What an admin has besides the set-up list; words in i18n/kelola.ts, one entry for each path. */
export const MENU = {
  orang: ["unit", "pegawai", "mutasi", "undangan", "impor", "eksporPegawai", "ganda", "penilaiLuar"],
  waktu: ["periode", "kesiapan", "kalender", "kelompok", "perpanjangan"],
  keamanan: ["peran", "simulasi", "pemulihan", "keamanan", "sso"],
  kinerja: ["pk", "pohon", "pustaka", "penelaah", "pelaksanaan", "pola", "warisan", "unitKepegawaian"],
  pengawasan: ["dokter", "gudang", "laporan", "kemajuan", "jejak", "surat"],
  instansi: ["siklus", "bantuanOperator", "ekspor"],
} as const;

type Groups = typeof MENU;
export type Entry = Groups[keyof Groups][number];

export const PATHS: Readonly<Record<Entry, string>> = {
  pk: "/pk",
  pustaka: "/pustaka",
  pohon: "/pohon",
  penelaah: "/kelola/penelaah",
  pelaksanaan: "/kelola/pelaksanaan",
  pola: "/kelola/pola",
  warisan: "/kelola/warisan",
  unitKepegawaian: "/konseling/unit",
  siklus: "/kelola/siklus",
  bantuanOperator: "/kelola/bantuan-operator",
  ekspor: "/kelola/siklus/ekspor",
  pegawai: "/pegawai",
  pemulihan: "/pemulihan",
  keamanan: "/kelola/keamanan",
  sso: "/kelola/sso",
  mutasi: "/mutasi",
  impor: "/pegawai/impor",
  penilaiLuar: "/pegawai/luar",
  eksporPegawai: "/pegawai/ekspor",
  ganda: "/pegawai/ganda",
  periode: "/periode",
  kesiapan: "/periode/kesiapan",
  kalender: "/kalender",
  kelompok: "/periode/kelompok",
  perpanjangan: "/periode/perpanjangan",
  kemajuan: "/kemajuan",
  jejak: "/jejak",
  surat: "/pemberitahuan/tidak-sampai",
  dokter: "/kelola/dokter",
  gudang: "/kelola/bukti",
  laporan: "/kelola/laporan",
  peran: "/kelola/peran",
  simulasi: "/simulasi",
  unit: "/unit",
  undangan: "/kelola/undangan",
};

/** What the admin of a unit has too, for his own people and units. */
export const UNIT_MENU: ReadonlySet<Entry> = new Set<Entry>([
  "pk",
  "pohon",
  "simulasi",
  "unit",
  "pegawai",
  "pemulihan",
  "mutasi",
  "undangan",
  "eksporPegawai",
  "kalender",
  "perpanjangan",
  "dokter",
  "laporan",
  "kemajuan",
  "jejak",
]);
