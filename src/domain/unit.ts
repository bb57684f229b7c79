import type { UnitVersi } from "./indeks-garis.ts";
import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal, tambahHari } from "./tanggal.ts";

export type PenolakanUnit = "induk-diri-sendiri" | "induk-melingkar" | "induk-belum-ada" | "induk-ditutup";

/**
 * The versions of all units as they will be when one unit gets a new version from a day on; `tutup`: its last day,
 * when one is set and this version begins before it.
 */
export function denganVersi(
  semua: readonly UnitVersi[],
  baru: UnitVersi,
  tutup: Tanggal | null = null,
): readonly UnitVersi[] {
  return [
    ...semua.flatMap((v) => {
      if (v.unit !== baru.unit || v.dari > baru.dari) return [v];
      if (v.dari === baru.dari) return [];
      return [berlakuPada(v, baru.dari) ? { ...v, sampai: tambahHari(baru.dari, -1) } : v];
    }),
    { ...baru, sampai: akhirVersi(semua, baru.unit, baru.dari, tutup) },
  ];
}

/** A version lasts until the day before the next one that is already entered, or to the unit's last day. */
export function akhirVersi(
  semua: readonly UnitVersi[],
  unit: string,
  dari: Tanggal,
  tutup: Tanggal | null = null,
): Tanggal | null {
  const berikut = semua
    .filter((v) => v.unit === unit && v.dari > dari)
    .map((v) => v.dari)
    .sort()[0];
  if (berikut !== undefined) return tambahHari(berikut, -1);
  return tutup !== null && tutup >= dari ? tutup : null;
}

/** A unit may not stand under itself on any day, also not by way of a move that is entered for later. */
export function placeUnit(
  semua: readonly UnitVersi[],
  baru: UnitVersi,
  tutup: Tanggal | null = null,
): Result<readonly UnitVersi[], PenolakanUnit> {
  if (baru.induk === baru.unit) return refuse("isi", "induk-diri-sendiri");
  const nanti = denganVersi(semua, baru, tutup);
  const induk = nanti.filter((v) => v.unit === baru.induk);
  if (baru.induk !== null && !induk.some((v) => berlakuPada(v, baru.dari)))
    return refuse("isi", "induk-belum-ada");
  const sampai = akhirVersi(semua, baru.unit, baru.dari, tutup);
  if (baru.induk !== null && !induk.some((v) => v.sampai === null || (sampai !== null && v.sampai >= sampai)))
    return refuse("isi", "induk-ditutup");
  return berputar(nanti, baru.unit, baru.dari) ? refuse("isi", "induk-melingkar") : accept(nanti);
}

/** Does a unit stand under itself on this day, or on a later one that is already entered? */
export function berputar(semua: readonly UnitVersi[], unit: string, dari: Tanggal): boolean {
  const hari = new Set([dari, ...semua.map((v) => v.dari).filter((t) => t > dari)]);
  return [...hari].some((t) => melingkar(semua, unit, t));
}

function melingkar(semua: readonly UnitVersi[], unit: string, tanggal: Tanggal): boolean {
  const induk = new Map(semua.filter((v) => berlakuPada(v, tanggal)).map((v) => [v.unit, v.induk]));
  const dilalui = new Set([unit]);
  for (let u = induk.get(unit) ?? null; u !== null; u = induk.get(u) ?? null) {
    if (dilalui.has(u)) return true;
    dilalui.add(u);
  }
  return false;
}

const berlakuPada = (v: UnitVersi, tanggal: Tanggal) => dalamRentang(tanggal, v.dari, v.sampai);

export type DiPohon<U> = U & { readonly tingkat: number };

/** Units as an indented list: each under its parent, by order number and then by name. Nobody is left out. */
export function urutPohon<U extends { id: string; induk: string | null; nama: string; urut: number }>(
  semua: readonly U[],
): readonly DiPohon<U>[] {
  const ada = new Set(semua.map((u) => u.id));
  const anak = new Map<string | null, U[]>();
  for (const u of semua) {
    const induk = u.induk !== null && ada.has(u.induk) ? u.induk : null;
    anak.set(induk, [...(anak.get(induk) ?? []), u]);
  }
  const hasil: DiPohon<U>[] = [];
  const tambah = (induk: string | null, tingkat: number): void => {
    const saudara = anak.get(induk) ?? [];
    anak.delete(induk);
    for (const u of saudara.sort((a, b) => a.urut - b.urut || a.nama.localeCompare(b.nama))) {
      hasil.push({ ...u, tingkat });
      tambah(u.id, tingkat + 1);
    }
  };
  tambah(null, 0);
  return hasil;
}
