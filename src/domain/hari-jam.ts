import { hariKerja, type KalenderKerja, type Tanggal, tambahHari } from "./tanggal.ts";
import type { ModeHari } from "./tenggat.ts";

/** Beyond this no clock of the calendar reaches; a broken row must not spin. */
const PALING_BANYAK = 400;

/**
 * The days a clock runs, one by one: after day 0 up to its last, in working days those alone. The last day always
 * counts, also where a later decree made a holiday of it.
 */
export function hariJam(mulai: Tanggal, batas: Tanggal, mode: ModeHari, kalender: KalenderKerja): Tanggal[] {
  const hari: Tanggal[] = [];
  for (let t = tambahHari(mulai, 1); t <= batas && hari.length < PALING_BANYAK; t = tambahHari(t, 1))
    if (t === batas || mode === "hari-kalender" || hariKerja(t, kalender)) hari.push(t);
  return hari;
}

/** "hari kerja ke-9 dari 14": on the day of the event itself it is day 0. */
export const hariKe = (hari: readonly Tanggal[], today: Tanggal) => ({
  ke: hari.filter((h) => h <= today).length,
  dari: hari.length,
});

export type Pengingat = { readonly tanggal: Tanggal; readonly sisa: number };
/** When half the days are over, with three left, and on the last: each day once. `sisa` counts the day itself. */
export function pengingatJam(hari: readonly Tanggal[]): Pengingat[] {
  const n = hari.length;
  const ke = [...new Set([Math.floor(n / 2), n - 3, n - 1])].filter((i) => i >= 0).sort((a, b) => a - b);
  return ke.flatMap((i) => {
    const tanggal = hari[i];
    return tanggal ? [{ tanggal, sisa: n - i }] : [];
  });
}
