import type { Istilah, Kelompok } from "./istilah.ts";

export const jenisJabatan = {
  /** A minister or head of region: assesses, is not a pegawai (Ps. 1 angka 9, hlm. 65). */
  "pejabat-negara": { id: "Pejabat negara", en: "State official", pasal: "hlm. 65" },
  "jpt-utama": { id: "JPT Utama", en: "Senior leader, first rank", pasal: "UU 20/2023 Ps. 14" },
  "jpt-madya": { id: "JPT Madya", en: "Senior leader, middle rank", pasal: "UU 20/2023 Ps. 14" },
  "jpt-pratama": { id: "JPT Pratama", en: "Senior leader, junior rank", pasal: "UU 20/2023 Ps. 14" },
  administrator: { id: "Administrator", en: "Administrator", pasal: "UU 20/2023 Ps. 14" },
  pengawas: { id: "Pengawas", en: "Supervisor", pasal: "UU 20/2023 Ps. 14" },
  pelaksana: { id: "Pelaksana", en: "Executor", pasal: "UU 20/2023 Ps. 18" },
  jf: { id: "Jabatan fungsional", en: "Functional post", pasal: "UU 20/2023 Ps. 18" },
} as const satisfies Record<string, Istilah>;
export type JenisJabatan = keyof typeof jenisJabatan;

/** At least a pejabat pengawas: assesses by the post alone (Ps. 1 angka 9, hlm. 45). */
export const menilaiKarenaJabatan = (jenis: JenisJabatan): boolean => jenis !== "jf" && jenis !== "pelaksana";

/** Which form an SKP takes: the post's, or the JPT's for whoever leads a unit kerja mandiri (hlm. 26-28). */
export const kelompokSkp = (jenis: JenisJabatan, memimpinUnitMandiri: boolean): Kelompok =>
  jenis.startsWith("jpt-") || memimpinUnitMandiri ? "jpt-unit-mandiri" : "ja-jf";

export const jenjang = {
  pemula: { id: "Pemula", en: "Beginner", pasal: "PermenPANRB 1/2023" },
  terampil: { id: "Terampil", en: "Skilled", pasal: "PermenPANRB 1/2023" },
  mahir: { id: "Mahir", en: "Proficient", pasal: "PermenPANRB 1/2023" },
  penyelia: { id: "Penyelia", en: "Lead technician", pasal: "PermenPANRB 1/2023" },
  "ahli-pertama": { id: "Ahli Pertama", en: "First expert", pasal: "PermenPANRB 1/2023" },
  "ahli-muda": { id: "Ahli Muda", en: "Junior expert", pasal: "PermenPANRB 1/2023" },
  "ahli-madya": { id: "Ahli Madya", en: "Middle expert", pasal: "PermenPANRB 1/2023" },
  "ahli-utama": { id: "Ahli Utama", en: "Senior expert", pasal: "PermenPANRB 1/2023" },
} as const satisfies Record<string, Istilah>;
export type Jenjang = keyof typeof jenjang;

/** Golongan ruang of a PNS → pangkat (handbook 1.3). */
export const pangkat = {
  "I/a": "Juru Muda",
  "I/b": "Juru Muda Tingkat I",
  "I/c": "Juru",
  "I/d": "Juru Tingkat I",
  "II/a": "Pengatur Muda",
  "II/b": "Pengatur Muda Tingkat I",
  "II/c": "Pengatur",
  "II/d": "Pengatur Tingkat I",
  "III/a": "Penata Muda",
  "III/b": "Penata Muda Tingkat I",
  "III/c": "Penata",
  "III/d": "Penata Tingkat I",
  "IV/a": "Pembina",
  "IV/b": "Pembina Tingkat I",
  "IV/c": "Pembina Utama Muda",
  "IV/d": "Pembina Utama Madya",
  "IV/e": "Pembina Utama",
} as const;
export type Golongan = keyof typeof pangkat;

/** PPPK have a golongan without pangkat. */
export const golonganPppk = [
  ...["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
  ...["X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"],
] as readonly string[];

/** "Penata Tingkat I (III/d)"; a PPPK "IX"; nothing known "-" (forms.md 0, rule 9). */
export const pangkatGolongan = (golongan: string | null): string => {
  if (!golongan) return "-";
  return Object.hasOwn(pangkat, golongan) ? `${pangkat[golongan as Golongan]} (${golongan})` : golongan;
};
