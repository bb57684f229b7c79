import { type IndeksGaris, pada, type Waktu } from "./indeks-garis.ts";
import { penilaiDari } from "./naik-garis.ts";
import type { Tanggal } from "./tanggal.ts";

/** People who assess each other, one after the other round: the first of them is assessed by the second. */
export type Lingkaran = { readonly tanggal: Tanggal; readonly siapa: readonly string[] };

/** A circle through this pegawai on a day, by units, Plt and exceptions together; null: there is none. */
export function lingkaranDi(indeks: IndeksGaris, pegawai: string, waktu: Waktu): readonly string[] | null {
  if (!menilai(indeks, pegawai, waktu)) return null;
  const jalan = [pegawai];
  for (let siapa: string | null = pegawai; siapa !== null; ) {
    siapa = penilaiDari(indeks, siapa, new Set([siapa]), waktu).siapa;
    if (siapa === pegawai) return jalan;
    if (siapa === null || jalan.includes(siapa)) return null;
    jalan.push(siapa);
  }
  return null;
}

/** The first circle that any of these people is in from a day on, also on a day that is only entered ahead. */
export function lingkaranMulai(
  indeks: IndeksGaris,
  siapa: readonly string[],
  dari: Tanggal,
): Lingkaran | null {
  for (const pegawai of siapa) {
    for (let tanggal: Tanggal | null = dari; tanggal !== null; ) {
      const waktu: Waktu = { tanggal, berikut: null };
      const lingkaran = lingkaranDi(indeks, pegawai, waktu);
      if (lingkaran) return { tanggal, siapa: lingkaran };
      tanggal = waktu.berikut;
    }
  }
  return null;
}

/** Only who leads something, or is somebody's exception, can be part of one. */
function menilai(indeks: IndeksGaris, pegawai: string, waktu: Waktu): boolean {
  const memimpin = pada(indeks.penempatan.get(pegawai), waktu).some((p) => p.memimpin);
  return memimpin || indeks.penilaiKhusus.has(pegawai);
}
