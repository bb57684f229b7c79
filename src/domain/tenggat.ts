import { type KalenderKerja, type Tanggal, tambahHari, tambahHariKerja } from "./tanggal.ts";

export type ModeHari = "hari-kerja" | "hari-kalender";

/** Day 0 is the day of the event; the deadline is the whole last day (calendar.md 1). */
export const tenggat = (
  peristiwa: Tanggal,
  jumlah: number,
  mode: ModeHari,
  kalender: KalenderKerja,
): Tanggal =>
  mode === "hari-kerja" ? tambahHariKerja(peristiwa, jumlah, kalender) : tambahHari(peristiwa, jumlah);
