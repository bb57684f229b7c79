import type { JenisPeriode } from "../domain/istilah.ts";
import type { Lang } from "./words.ts";

type Named = { readonly jenis: JenisPeriode; readonly n: number; readonly tahun: number };

const ROMAN = ["I", "II", "III", "IV"] as const;
const MONTHS = {
  id: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
} as const;

/** "Triwulan III 2026", "November 2026", "Tahun 2026". */
export function namaPeriode({ jenis, n, tahun }: Named, lang: Lang): string {
  if (jenis === "tahunan") return lang === "id" ? `Tahun ${tahun}` : `Year ${tahun}`;
  if (jenis === "bulan") return `${MONTHS[lang][n - 1]} ${tahun}`;
  return lang === "id" ? `Triwulan ${ROMAN[n - 1]} ${tahun}` : `Quarter ${n} ${tahun}`;
}

/** Fits a tab: "TW III", "Nov", "2026". */
export function namaPeriodePendek({ jenis, n, tahun }: Named, lang: Lang): string {
  if (jenis === "tahunan") return String(tahun);
  if (jenis === "bulan") return (MONTHS[lang][n - 1] ?? "").slice(0, 3);
  return lang === "id" ? `TW ${ROMAN[n - 1]}` : `Q${n}`;
}

/** Month 0-11. */
export const namaBulan = (month: number, lang: Lang): string => MONTHS[lang][month] ?? "";
