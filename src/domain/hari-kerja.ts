import { hariDalamMinggu, type KalenderKerja, type Tanggal, tambahHari } from "./tanggal.ts";

/** Perpres 21/2023 Ps. 3 and 7: Monday to Friday, or to Saturday where the public is served six days. */
export const hariKerja = (t: Tanggal, kalender: KalenderKerja): boolean => {
  const hari = hariDalamMinggu(t);
  return hari >= 1 && hari <= kalender.hariKerja && !kalender.libur.has(t);
};

/** The n-th working day after t. The day of the event is day 0, also when nobody works on it. */
export function tambahHariKerja(t: Tanggal, n: number, kalender: KalenderKerja): Tanggal {
  let hari = t;
  for (let sisa = n; sisa > 0; ) {
    hari = tambahHari(hari, 1);
    if (hariKerja(hari, kalender)) sisa -= 1;
  }
  return hari;
}
