import type { KalenderKerja, Tanggal } from "../../domain/tanggal.ts";
import type { ModeHari } from "../../domain/tenggat.ts";
import { rows } from "./statement.ts";

export type KalenderRow = { readonly kunci: string; readonly nilai: string };
export type Hitungan = { readonly kalender: KalenderKerja; readonly modeKeberatan: ModeHari };

/** Holidays of a span and the settings in force on its first day: all that a legal clock needs. */
export const kalenderStatement = (dari: Tanggal) => rows<KalenderRow>`
  SELECT 'libur' AS kunci, tanggal AS nilai FROM hari_libur WHERE tanggal >= ${dari}
  UNION ALL
  SELECT a.kunci, a.nilai FROM aturan a WHERE a.kunci IN ('kalender.hari-kerja', 'keberatan.mode')
    AND a.dari = (SELECT max(b.dari) FROM aturan b WHERE b.kunci = a.kunci AND b.dari <= ${dari})`;

/** Five days and working days unless the agency's own dated rule says otherwise (calendar.md 1). */
export function kalenderDari(baris: readonly KalenderRow[]): Hitungan {
  const aturan = (kunci: string) => baris.find((b) => b.kunci === kunci)?.nilai;
  const libur = new Set(baris.filter((b) => b.kunci === "libur").map((b) => b.nilai));
  return {
    kalender: { hariKerja: aturan("kalender.hari-kerja") === "6" ? 6 : 5, libur },
    modeKeberatan: aturan("keberatan.mode") === "hari-kalender" ? "hari-kalender" : "hari-kerja",
  };
}
