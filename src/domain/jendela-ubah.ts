import type { Jendela } from "./jendela.ts";
import { accept, type Result, refuse } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";

export type KodeUbahJendela = "tutup-sebelum-buka" | "tutup-sudah-lewat" | "alasan-kosong";

/** An open window may be moved, also re-opened, but never shut in the past over people's heads. */
export function changeWindow(
  baru: Jendela,
  alasan: string,
  today: Tanggal,
): Result<Jendela, KodeUbahJendela> {
  if (baru.tutup < baru.buka) return refuse("isi", "tutup-sebelum-buka");
  if (baru.tutup < today) return refuse("isi", "tutup-sudah-lewat");
  if (alasan.trim() === "") return refuse("isi", "alasan-kosong");
  return accept(baru);
}
