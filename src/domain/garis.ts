import type { IndeksGaris, Penempatan, Waktu } from "./indeks-garis.ts";
import { lingkaranDi } from "./lingkaran-garis.ts";
import { penilaiDari, tempat } from "./naik-garis.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

export type MasalahGaris =
  | "tanpa-penempatan"
  | "tanpa-penilai"
  | "tanpa-atasan"
  | "induk-melingkar"
  | "penilai-melingkar";
export type Garis = {
  readonly unit: string | null;
  readonly penilai: string | null;
  /** The unit the penilai leads: its organisation result counts (hlm. 94 g). */
  readonly unitPenilai: string | null;
  readonly atasan: string | null;
  readonly masalah?: MasalahGaris;
};
export type RentangGaris = Garis & { readonly dari: Tanggal; readonly sampai: Tanggal };

/**
 * Who assesses and who reviews a pegawai on a day, derived from units and appointments alone (handbook 1.2).
 * Upwards from where he serves to the first head who may assess; a vacancy and a JF without delegation are
 * stepped over; a Plt counts while the post is vacant, and is himself assessed from above where he acts.
 */
export const garisPada = (indeks: IndeksGaris, pegawai: string, tanggal: Tanggal): Garis =>
  hitung(indeks, pegawai, { tanggal, berikut: null });

/** The same over a range, as intervals to be stored: they touch, never overlap, and neighbours differ. */
export function rentangGaris(
  indeks: IndeksGaris,
  pegawai: string,
  dari: Tanggal,
  sampai: Tanggal,
): readonly RentangGaris[] {
  const hasil: RentangGaris[] = [];
  for (let mulai: Tanggal | null = dari; mulai !== null && mulai <= sampai; ) {
    const waktu: Waktu = { tanggal: mulai, berikut: null };
    const garis = hitung(indeks, pegawai, waktu);
    const akhir: Tanggal =
      waktu.berikut !== null && waktu.berikut <= sampai ? tambahHari(waktu.berikut, -1) : sampai;
    const akhirnya = hasil.at(-1);
    if (akhirnya && sama(akhirnya, garis)) hasil[hasil.length - 1] = { ...akhirnya, sampai: akhir };
    else hasil.push({ ...garis, dari: mulai, sampai: akhir });
    mulai = waktu.berikut;
  }
  return hasil;
}

/** Where he serves on a day: the definitive appointment before Plt and Plh; membership of a team is none. */
export const tempatPada = (indeks: IndeksGaris, pegawai: string, tanggal: Tanggal): Penempatan | undefined =>
  tempat(indeks, pegawai, { tanggal, berikut: null });

function hitung(indeks: IndeksGaris, pegawai: string, waktu: Waktu): Garis {
  const unit = tempat(indeks, pegawai, waktu)?.unit ?? null;
  const penilai = penilaiDari(indeks, pegawai, new Set([pegawai]), waktu);
  if (penilai.siapa === null) {
    const masalah =
      unit === null && !penilai.melingkar ? "tanpa-penempatan" : (penilai.melingkar ?? "tanpa-penilai");
    return { unit, penilai: null, unitPenilai: null, atasan: null, masalah };
  }
  const atas = penilaiDari(indeks, penilai.siapa, new Set([pegawai, penilai.siapa]), waktu, penilai.unit);
  const garis = { unit, penilai: penilai.siapa, unitPenilai: penilai.unit, atasan: atas.siapa };
  if (lingkaranDi(indeks, pegawai, waktu)) return { ...garis, masalah: "penilai-melingkar" };
  if (atas.siapa !== null) return garis;
  return { ...garis, masalah: atas.melingkar ?? "tanpa-atasan" };
}

const sama = (a: Garis, b: Garis) =>
  a.unit === b.unit &&
  a.penilai === b.penilai &&
  a.unitPenilai === b.unitPenilai &&
  a.atasan === b.atasan &&
  a.masalah === b.masalah;
