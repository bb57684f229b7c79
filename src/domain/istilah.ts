/**
 * Every regulated term of the cycle once: the stored value → what people read, and where the rule stands.
 * Official forms always print Indonesian; `cetak` is the wording of the form where it is not the label in
 * capitals. Behaviour, posts and people have their own tables: perilaku.ts, jabatan.ts, kepegawaian.ts.
 * Longer than other files because it is a dictionary: one place to look, nothing to follow.
 */
export type Istilah = {
  readonly id: string;
  readonly en: string;
  readonly pasal: string;
  readonly cetak?: string;
};
export const kunci = <K extends string>(tabel: Readonly<Record<K, Istilah>>): readonly K[] =>
  Object.keys(tabel) as K[];
export const anggota = <K extends string>(
  tabel: Readonly<Record<K, Istilah>>,
  nilai: string | null | undefined,
): nilai is K => typeof nilai === "string" && Object.hasOwn(tabel, nilai);
/** In a column of a form, e.g. "Penerima Layanan"; nothing where nothing was chosen. */
export const sebutan = <K extends string>(
  tabel: Readonly<Record<K, Istilah>>,
  nilai: string | null | undefined,
): string =>
  anggota(tabel, nilai) ? tabel[nilai].id.replace(/(^|\s)\p{Ll}/gu, (huruf) => huruf.toUpperCase()) : "";
/** Capitals of the form, e.g. "DIATAS EKSPEKTASI". */
export const cetak = (istilah: Istilah): string => istilah.cetak ?? istilah.id.toUpperCase();

export const rating = {
  "di-atas": {
    id: "Di atas ekspektasi",
    en: "Above expectations",
    pasal: "Ps. 26, hlm. 97",
    cetak: "DIATAS EKSPEKTASI",
  },
  sesuai: { id: "Sesuai ekspektasi", en: "As expected", pasal: "Ps. 26, hlm. 97" },
  "di-bawah": {
    id: "Di bawah ekspektasi",
    en: "Below expectations",
    pasal: "Ps. 26, hlm. 97",
    cetak: "DIBAWAH EKSPEKTASI",
  },
} as const satisfies Record<string, Istilah>;
export type Rating = keyof typeof rating;

export const predikat = {
  "sangat-baik": { id: "Sangat baik", en: "Very good", pasal: "hlm. 99" },
  baik: { id: "Baik", en: "Good", pasal: "hlm. 99" },
  "butuh-perbaikan": { id: "Butuh perbaikan", en: "Needs improvement", pasal: "hlm. 99" },
  "kurang-misconduct": {
    id: "Kurang (misconduct)",
    en: "Poor (misconduct)",
    pasal: "hlm. 99",
    cetak: "KURANG (MISCONDUCT)",
  },
  "sangat-kurang": { id: "Sangat kurang", en: "Very poor", pasal: "hlm. 99" },
} as const satisfies Record<string, Istilah>;
export type Predikat = keyof typeof predikat;

/** The scale of an organisation: its best is Istimewa, and nobody's conduct is in it. */
export const capaian = {
  istimewa: { id: "Istimewa", en: "Outstanding", pasal: "hlm. 92" },
  baik: { id: "Baik", en: "Good", pasal: "hlm. 92" },
  "butuh-perbaikan": { id: "Butuh perbaikan", en: "Needs improvement", pasal: "hlm. 92" },
  kurang: { id: "Kurang", en: "Poor", pasal: "hlm. 92" },
  "sangat-kurang": { id: "Sangat kurang", en: "Very poor", pasal: "hlm. 92" },
} as const satisfies Record<string, Istilah>;
export type Capaian = keyof typeof capaian;

export const aspek = {
  kuantitas: { id: "Kuantitas", en: "Quantity", pasal: "Ps. 9 ayat (2)" },
  kualitas: { id: "Kualitas", en: "Quality", pasal: "Ps. 9 ayat (2)" },
  waktu: { id: "Waktu", en: "Time", pasal: "Ps. 9 ayat (2)" },
  biaya: { id: "Biaya", en: "Cost", pasal: "Ps. 9 ayat (2)" },
} as const satisfies Record<string, Istilah>;
export type Aspek = keyof typeof aspek;

export const perspektif = {
  "penerima-layanan": { id: "Penerima layanan", en: "Service users", pasal: "hlm. 29" },
  "proses-bisnis": { id: "Proses bisnis", en: "Business process", pasal: "hlm. 29" },
  "penguatan-internal": { id: "Penguatan internal", en: "Internal strengthening", pasal: "hlm. 29" },
  anggaran: { id: "Anggaran", en: "Budget", pasal: "hlm. 29" },
} as const satisfies Record<string, Istilah>;
export type Perspektif = keyof typeof perspektif;

/** Decides the form, not the rank: the head of a unit kerja mandiri writes the JPT form (hlm. 26-28). */
export const kelompok = {
  "jpt-unit-mandiri": {
    id: "Pejabat pimpinan tinggi dan pimpinan unit kerja mandiri",
    en: "Senior leaders and heads of autonomous units",
    pasal: "hlm. 32",
  },
  "ja-jf": {
    id: "Pejabat administrasi dan pejabat fungsional",
    en: "Administrative and functional posts",
    pasal: "hlm. 55",
  },
} as const satisfies Record<string, Istilah>;
export type Kelompok = keyof typeof kelompok;

export const pendekatan = {
  kualitatif: { id: "Kualitatif", en: "Qualitative", pasal: "hlm. 50-51" },
  kuantitatif: { id: "Kuantitatif", en: "Quantitative", pasal: "hlm. 50-51" },
} as const satisfies Record<string, Istilah>;
export type Pendekatan = keyof typeof pendekatan;

export const jenisRhk = {
  utama: { id: "Utama", en: "Main", pasal: "hlm. 27, 49" },
  tambahan: { id: "Tambahan", en: "Additional", pasal: "hlm. 27, 49" },
} as const satisfies Record<string, Istilah>;
export type JenisRhk = keyof typeof jenisRhk;

export const keadaanSkp = {
  belum: { id: "Belum disusun", en: "Not started", pasal: "Ps. 14" },
  draf: { id: "Draf", en: "Draft", pasal: "Ps. 14" },
  diajukan: { id: "Diajukan", en: "Submitted", pasal: "Ps. 14 ayat (3)" },
  dikembalikan: { id: "Dikembalikan", en: "Returned", pasal: "Ps. 14 ayat (3)" },
  ditetapkan: { id: "Ditetapkan", en: "Agreed", pasal: "Ps. 14 ayat (3)" },
} as const satisfies Record<string, Istilah>;
export type KeadaanSkp = keyof typeof keadaanSkp;

export const keadaanEvaluasi = {
  pengisian: { id: "Pengisian", en: "Being filled in", pasal: "Ps. 24" },
  dinilai: { id: "Dinilai", en: "Rated", pasal: "Ps. 26" },
  ditandatangani: { id: "Ditandatangani", en: "Signed", pasal: "hlm. 114" },
  disampaikan: { id: "Disampaikan", en: "Delivered", pasal: "hlm. 114" },
  diterima: { id: "Diterima", en: "Accepted", pasal: "hlm. 114" },
  keberatan: { id: "Keberatan", en: "Under objection", pasal: "Ps. 29" },
  final: { id: "Final", en: "Final", pasal: "hlm. 90" },
} as const satisfies Record<string, Istilah>;
export type KeadaanEvaluasi = keyof typeof keadaanEvaluasi;

export const jenisPeriode = {
  triwulan: { id: "Triwulan", en: "Quarter", pasal: "Ps. 24 ayat (2)" },
  bulan: { id: "Bulan", en: "Month", pasal: "Ps. 24 ayat (2)" },
  tahunan: { id: "Tahunan", en: "Year", pasal: "Ps. 25" },
} as const satisfies Record<string, Istilah>;
export type JenisPeriode = keyof typeof jenisPeriode;

export const tahap = {
  perencanaan: { id: "Perencanaan", en: "Planning", pasal: "Ps. 7-14" },
  pengisian: { id: "Pengisian", en: "Filling in", pasal: "Ps. 16" },
  evaluasi: { id: "Evaluasi", en: "Evaluation", pasal: "Ps. 24-25" },
} as const satisfies Record<string, Istilah>;
export type Tahap = keyof typeof tahap;

export const pemberiUmpanBalik = {
  pimpinan: { id: "Pimpinan", en: "Leader", pasal: "Ps. 18, hlm. 69" },
  "rekan-setingkat": { id: "Rekan kerja setingkat", en: "Peer", pasal: "Ps. 18, hlm. 69" },
  bawahan: { id: "Pegawai di bawahnya", en: "Subordinate", pasal: "Ps. 18, hlm. 69" },
  "pihak-lain": { id: "Pihak lain", en: "Other party", pasal: "Ps. 18, hlm. 69" },
  "pimpinan-institusi-tugas-belajar": {
    id: "Pimpinan institusi tugas belajar",
    en: "Head of the study institution",
    pasal: "hlm. 69",
  },
  "tenaga-pengajar-tugas-belajar": { id: "Tenaga pengajar tugas belajar", en: "Lecturer", pasal: "hlm. 69" },
  "rekan-kuliah-tugas-belajar": { id: "Rekan kuliah tugas belajar", en: "Fellow student", pasal: "hlm. 69" },
} as const satisfies Record<string, Istilah>;
export type PemberiUmpanBalik = keyof typeof pemberiUmpanBalik;

export const bentukUmpanBalik = {
  berkala: { id: "Berkala", en: "Scheduled", pasal: "Ps. 19, hlm. 69" },
  insidentil: { id: "Insidentil", en: "Incidental", pasal: "Ps. 19, hlm. 69" },
} as const satisfies Record<string, Istilah>;
export type BentukUmpanBalik = keyof typeof bentukUmpanBalik;

export const instansi = {
  pusat: { id: "Instansi pusat", en: "Central agency", pasal: "hlm. 65" },
  daerah: { id: "Instansi daerah", en: "Regional agency", pasal: "hlm. 65" },
} as const satisfies Record<string, Istilah>;
export type Instansi = keyof typeof instansi;
