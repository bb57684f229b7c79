import type { Istilah } from "./istilah.ts";
import { accept, type Result, refuse } from "./result.ts";
import { selisihHari, type Tanggal } from "./tanggal.ts";

/** PP 11/2017 jo. PP 17/2020 for leave. They exempt nobody and move no legal clock; CLTN is a status (hlm. 66). */
export const jenisKetidakhadiran = {
  "cuti-tahunan": { id: "Cuti tahunan", en: "Annual leave", pasal: "PP 11/2017 Ps. 312" },
  "cuti-besar": { id: "Cuti besar", en: "Long leave", pasal: "PP 11/2017 Ps. 316" },
  "cuti-sakit": { id: "Cuti sakit", en: "Sick leave", pasal: "PP 11/2017 Ps. 319" },
  "cuti-melahirkan": { id: "Cuti melahirkan", en: "Maternity leave", pasal: "PP 11/2017 Ps. 325" },
  "cuti-alasan-penting": {
    id: "Cuti karena alasan penting",
    en: "Leave for an important reason",
    pasal: "PP 11/2017 Ps. 328",
  },
  "dinas-luar": { id: "Dinas luar", en: "Duty elsewhere", pasal: "surat tugas" },
} as const satisfies Record<string, Istilah>;
export type JenisKetidakhadiran = keyof typeof jenisKetidakhadiran;

export type Ketidakhadiran = { readonly dari: Tanggal; readonly sampai: Tanggal };
/** Sick leave is the longest: a year, and half a year more (PP 11/2017 Ps. 320). */
export const TERLAMA = 550;
export type KodeKetidakhadiran = "sampai-sebelum-dari" | "terlalu-lama" | "bertemu";

/** One reason for each day: who is on leave is not on dinas luar as well. */
export function addAbsence(
  baru: Ketidakhadiran,
  ada: readonly Ketidakhadiran[],
): Result<Ketidakhadiran, KodeKetidakhadiran> {
  if (baru.sampai < baru.dari) return refuse("isi", "sampai-sebelum-dari");
  if (selisihHari(baru.dari, baru.sampai) >= TERLAMA) return refuse("isi", "terlalu-lama", { hari: TERLAMA });
  const bertemu = ada.some((a) => a.dari <= baru.sampai && a.sampai >= baru.dari);
  return bertemu ? refuse("isi", "bertemu") : accept(baru);
}
