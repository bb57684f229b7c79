import { type Garis, garisPada } from "./garis.ts";
import type { IndeksGaris, Waktu } from "./indeks-garis.ts";
import { type LangkahGaris, penilaiDari } from "./naik-garis.ts";
import type { Tanggal } from "./tanggal.ts";

/** Why this penilai and this atasan: the same walk as the line itself, told step by step. */
export type Penjelasan = {
  readonly garis: Garis;
  readonly penilai: readonly LangkahGaris[];
  readonly atasan: readonly LangkahGaris[];
};

export function jelaskanGaris(indeks: IndeksGaris, pegawai: string, tanggal: Tanggal): Penjelasan {
  const waktu: Waktu = { tanggal, berikut: null };
  const penilai: LangkahGaris[] = [];
  const atasan: LangkahGaris[] = [];
  const temu = penilaiDari(indeks, pegawai, new Set([pegawai]), waktu, null, (l) => penilai.push(l));
  if (temu.siapa !== null) {
    const bukan = new Set([pegawai, temu.siapa]);
    penilaiDari(indeks, temu.siapa, bukan, waktu, temu.unit, (l) => atasan.push(l));
  }
  return { garis: garisPada(indeks, pegawai, tanggal), penilai, atasan };
}
