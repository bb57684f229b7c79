import type { UnitVersi } from "./indeks-garis.ts";
import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal, tambahHari } from "./tanggal.ts";

export type PenolakanUnit = "induk-diri-sendiri" | "induk-melingkar" | "induk-belum-ada";

/** The versions of all units as they will be when one unit gets a new version from a day on. */
export function denganVersi(semua: readonly UnitVersi[], baru: UnitVersi): readonly UnitVersi[] {
  return [
    ...semua.flatMap((v) => {
      if (v.unit !== baru.unit || v.dari > baru.dari) return [v];
      if (v.dari === baru.dari) return [];
      return [berlakuPada(v, baru.dari) ? { ...v, sampai: tambahHari(baru.dari, -1) } : v];
    }),
    { ...baru, sampai: akhirVersi(semua, baru.unit, baru.dari) },
  ];
}

/** A version lasts until the day before the next one that is already entered. */
export function akhirVersi(semua: readonly UnitVersi[], unit: string, dari: Tanggal): Tanggal | null {
  const berikut = semua
    .filter((v) => v.unit === unit && v.dari > dari)
    .map((v) => v.dari)
    .sort()[0];
  return berikut === undefined ? null : tambahHari(berikut, -1);
}

/** A unit may not stand under itself on any day, also not by way of a move that is entered for later. */
export function placeUnit(
  semua: readonly UnitVersi[],
  baru: UnitVersi,
): Result<readonly UnitVersi[], PenolakanUnit> {
  if (baru.induk === baru.unit) return refuse("isi", "induk-diri-sendiri");
  const nanti = denganVersi(semua, baru);
  if (baru.induk !== null && !nanti.some((v) => v.unit === baru.induk && berlakuPada(v, baru.dari)))
    return refuse("isi", "induk-belum-ada");
  const hari = [...new Set([baru.dari, ...nanti.map((v) => v.dari).filter((t) => t > baru.dari)])];
  return hari.some((t) => melingkar(nanti, baru.unit, t)) ? refuse("isi", "induk-melingkar") : accept(nanti);
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
