import { type RentangGaris, rentangGaris, tempatPada } from "./garis.ts";
import type { IndeksGaris } from "./indeks-garis.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

/** A line as it is stored: always with the appointment it rests on; an open end is null. */
export type BarisGaris = {
  readonly pegawai: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly penempatan: string;
  readonly unit: string;
  readonly penilai: string | null;
  readonly unitPenilai: string | null;
  readonly atasan: string | null;
  readonly masalah: string | null;
};

/** The lines of a pegawai from a day on. Where he serves nowhere there is no row. */
export function barisGaris(indeks: IndeksGaris, pegawai: string, dari: Tanggal): readonly BarisGaris[] {
  return rentangGaris(indeks, pegawai, dari, UJUNG).flatMap((r) => potong(indeks, pegawai, r));
}

export type BedaGaris = { readonly hapus: readonly BarisGaris[]; readonly tulis: readonly BarisGaris[] };

/**
 * What must be written so that the rows of one pegawai say `baru` from `dari` on. What was before that day
 * stays as it was; an interval that runs into it is continued or cut.
 */
export function bedaGaris(
  lama: readonly BarisGaris[],
  baru: readonly BarisGaris[],
  dari: Tanggal,
): BedaGaris {
  const menyentuh = lama.find(
    (l) => l.dari < dari && (l.sampai === null || l.sampai >= tambahHari(dari, -1)),
  );
  const mulai = menyentuh?.dari ?? dari;
  const target = menyentuh ? sambung(menyentuh, baru, dari) : baru;
  const dahulu = new Map(lama.filter((l) => l.dari >= mulai).map((l) => [l.dari, l]));
  const kini = new Set(target.map((t) => t.dari));
  return {
    hapus: [...dahulu.values()].filter((l) => !kini.has(l.dari)),
    tulis: target.filter((t) => !persis(dahulu.get(t.dari), t)),
  };
}

const UJUNG = "9999-12-31";

/** A line may stay while the appointment under it changes: a promotion inside the same unit. */
function potong(indeks: IndeksGaris, pegawai: string, r: RentangGaris): BarisGaris[] {
  const milik = indeks.penempatan.get(pegawai) ?? [];
  const batas = milik
    .flatMap((p) => [p.dari, ...(p.sampai === null ? [] : [tambahHari(p.sampai, 1)])])
    .filter((t) => t > r.dari && t <= r.sampai);
  const mulai = [...new Set([r.dari, ...batas])].sort();
  const hasil: BarisGaris[] = [];
  for (const [at, dari] of mulai.entries()) {
    const tempat = tempatPada(indeks, pegawai, dari);
    if (r.unit === null || tempat?.id === undefined) continue;
    const berikut = mulai[at + 1];
    const akhir = berikut === undefined ? r.sampai : tambahHari(berikut, -1);
    const sampai = akhir === UJUNG ? null : akhir;
    const sebelum = hasil.at(-1);
    if (sebelum?.penempatan === tempat.id) hasil[hasil.length - 1] = { ...sebelum, sampai };
    else hasil.push(baris(pegawai, r, tempat.id, r.unit, dari, sampai));
  }
  return hasil;
}

const baris = (
  pegawai: string,
  r: RentangGaris,
  penempatan: string,
  unit: string,
  dari: Tanggal,
  sampai: Tanggal | null,
): BarisGaris => ({
  pegawai,
  dari,
  sampai,
  penempatan,
  unit,
  penilai: r.penilai,
  unitPenilai: r.unitPenilai,
  atasan: r.atasan,
  masalah: r.masalah ?? null,
});

function sambung(sebelum: BarisGaris, baru: readonly BarisGaris[], dari: Tanggal): readonly BarisGaris[] {
  const [pertama, ...sisa] = baru;
  if (pertama?.dari === dari && isiSama(sebelum, pertama))
    return [{ ...sebelum, sampai: pertama.sampai }, ...sisa];
  const akhir = tambahHari(dari, -1);
  return [
    sebelum.sampai === null || sebelum.sampai > akhir ? { ...sebelum, sampai: akhir } : sebelum,
    ...baru,
  ];
}

const isiSama = (a: BarisGaris, b: BarisGaris) =>
  a.penempatan === b.penempatan &&
  a.unit === b.unit &&
  a.penilai === b.penilai &&
  a.unitPenilai === b.unitPenilai &&
  a.atasan === b.atasan &&
  a.masalah === b.masalah;
const persis = (a: BarisGaris | undefined, b: BarisGaris) =>
  a !== undefined && a.dari === b.dari && a.sampai === b.sampai && isiSama(a, b);
