import type { Istilah } from "./istilah.ts";

export const jenisPegawai = {
  pns: { id: "PNS", en: "Civil servant (PNS)", pasal: "Ps. 4" },
  cpns: { id: "CPNS", en: "Civil servant on probation (CPNS)", pasal: "Ps. 4" },
  pppk: { id: "PPPK", en: "Contract civil servant (PPPK)", pasal: "Ps. 4" },
  "pppk-paruh-waktu": { id: "PPPK paruh waktu", en: "Part-time PPPK", pasal: "Ps. 4" },
  "pejabat-negara": { id: "Pejabat negara", en: "State official", pasal: "hlm. 65" },
} as const satisfies Record<string, Istilah>;
export type JenisPegawai = keyof typeof jenisPegawai;

export const statusPegawai = {
  aktif: { id: "Aktif", en: "Active", pasal: "Ps. 4" },
  "cuti-besar": { id: "Cuti besar", en: "Long leave", pasal: "PP 11/2017" },
  "cuti-sakit": { id: "Cuti sakit", en: "Sick leave", pasal: "PP 11/2017" },
  "cuti-melahirkan": { id: "Cuti melahirkan", en: "Maternity leave", pasal: "PP 11/2017" },
  "tugas-belajar": { id: "Tugas belajar", en: "Study assignment", pasal: "hlm. 62-65" },
  diperbantukan: { id: "Diperbantukan", en: "Seconded", pasal: "hlm. 92" },
  "pejabat-negara": { id: "Pejabat negara", en: "State official", pasal: "hlm. 65" },
  "pimpinan-lembaga-nonstruktural": {
    id: "Pimpinan lembaga nonstruktural",
    en: "Leader of a non-structural body",
    pasal: "hlm. 65",
  },
  "anggota-lembaga-nonstruktural": {
    id: "Anggota lembaga nonstruktural",
    en: "Member of a non-structural body",
    pasal: "hlm. 65",
  },
  "diberhentikan-sementara": { id: "Diberhentikan sementara", en: "Suspended", pasal: "hlm. 66" },
  cltn: { id: "Cuti di luar tanggungan negara", en: "Unpaid leave", pasal: "hlm. 66" },
  mpp: { id: "Masa persiapan pensiun", en: "Pre-retirement", pasal: "hlm. 66" },
} as const satisfies Record<string, Istilah>;
export type StatusPegawai = keyof typeof statusPegawai;

/** definitif | Plt of a vacant post | Plh of an absent holder | member of a tim kerja (hlm. 44, 50, 89). */
export const jenisPenempatan = {
  definitif: { id: "Definitif", en: "Definitive", pasal: "hlm. 89" },
  plt: { id: "Plt", en: "Acting (vacant post)", pasal: "hlm. 50, 89" },
  plh: { id: "Plh", en: "Acting (absent holder)", pasal: "hlm. 89" },
  tim: { id: "Tim kerja", en: "Work team", pasal: "hlm. 44, 49" },
} as const satisfies Record<string, Istilah>;
export type JenisPenempatan = keyof typeof jenisPenempatan;

export const jenisUnit = {
  "unit-kerja": { id: "Unit kerja", en: "Unit", pasal: "hlm. 26" },
  "unit-mandiri": { id: "Unit kerja mandiri", en: "Autonomous unit", pasal: "hlm. 26-28" },
  "tim-kerja": { id: "Tim kerja", en: "Work team", pasal: "hlm. 44" },
} as const satisfies Record<string, Istilah>;
export type JenisUnit = keyof typeof jenisUnit;
