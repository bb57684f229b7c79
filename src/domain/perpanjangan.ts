import { accept, type Result, refuse } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";
import { selisihHari } from "./tanggal.ts";

/** Longer than a quarter it would be another period, not more time for this one. */
export const PERPANJANGAN_TERLAMA = 92;
export type KodePerpanjangan =
  | "belum-lebih-lama"
  | "sudah-lewat"
  | "terlalu-lama"
  | "alasan-kosong"
  | "sasaran-kosong"
  | "sasaran-ganda";

export type Perpanjangan = { readonly sampai: Tanggal; readonly alasan: string };

/** More time for some, never less: `tutup` is the last day as it stands for them now. */
export function extendWindow(
  p: Perpanjangan,
  tutup: Tanggal,
  today: Tanggal,
): Result<Perpanjangan, KodePerpanjangan> {
  if (p.sampai < today) return refuse("isi", "sudah-lewat");
  if (p.sampai <= tutup) return refuse("isi", "belum-lebih-lama", { tanggal: tutup });
  if (selisihHari(tutup > today ? tutup : today, p.sampai) > PERPANJANGAN_TERLAMA)
    return refuse("isi", "terlalu-lama", { hari: PERPANJANGAN_TERLAMA });
  return p.alasan.trim() === "" ? refuse("isi", "alasan-kosong") : accept(p);
}

/** What was granted ends with the day on which it is withdrawn: nobody loses hours he was counting on. */
export function withdrawExtension(
  p: { readonly sampai: Tanggal; readonly dicabut: boolean },
  alasan: string,
  today: Tanggal,
): Result<Tanggal, "sudah-dicabut" | "sudah-berakhir" | "alasan-kosong"> {
  if (p.dicabut) return refuse("keadaan", "sudah-dicabut");
  if (p.sampai <= today) return refuse("keadaan", "sudah-berakhir");
  return alasan.trim() === "" ? refuse("isi", "alasan-kosong") : accept(today);
}
