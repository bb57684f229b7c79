import type { BarisGaris } from "./baris-garis.ts";
import { type Baris, teksDari } from "./mutasi.ts";
import { type Tanggal, terdahulu } from "./tanggal.ts";

/** The four things an evaluation takes from a line. */
export type GarisEvaluasi = {
  readonly unit: string;
  readonly penilai: string | null;
  readonly unitPenilai: string | null;
  readonly atasan: string | null;
};
export type EvaluasiTerbuka = {
  readonly baris: Baris;
  /** The days its window opened and closes; the line of the first, and where he led as Plt then. */
  readonly buka: Tanggal;
  readonly tutup: Tanggal;
  readonly pltBuka: string | null;
  readonly garisBuka: GarisEvaluasi | null;
};
export type FaktaEvaluasi = {
  readonly garis: (pegawai: string, hari: Tanggal) => BarisGaris | undefined;
  /** Does he still serve on this day, after the letter? Who is gone for good evaluates nobody (hlm. 89 A.2). */
  readonly bertugas: (pegawai: string, hari: Tanggal) => boolean;
  /** The unit he leads as Plt on this day, after the letter. */
  readonly plt: (pegawai: string, hari: Tanggal) => string | null;
  readonly dari: Tanggal;
  readonly today: Tanggal;
};

/**
 * Who evaluates now, as followLineStatements does it: the line of the day the window opened, because a penilai who
 * moves inside the window still evaluates his old unit (hlm. 91 A.14.b); the line of today where the pegawai
 * himself is in another unit (A.13), has begun or ended as Plt (hlm. 89 A.5-6), or where that penilai is gone for
 * good (hlm. 89 A.2-3). What was rated stays, and so does whatever the window has closed over.
 */
export function evaluasiSetelah(e: EvaluasiTerbuka, f: FaktaEvaluasi): Baris {
  const b = e.baris;
  const hari = terdahulu(f.today, e.tutup);
  if (b.keadaan !== "pengisian" || hari < f.dari) return b;
  const pegawai = teksDari(b, "pegawai");
  const buka = e.buka >= f.dari ? f.garis(pegawai, e.buka) : e.garisBuka;
  const kini = f.garis(pegawai, hari);
  const hilang = buka?.penilai != null && !f.bertugas(buka.penilai, hari);
  const plt = (e.buka >= f.dari ? f.plt(pegawai, e.buka) : e.pltBuka) !== f.plt(pegawai, hari);
  const g = kini && (!buka || kini.unit !== buka.unit || plt || hilang) ? kini : buka;
  if (!g) return b;
  const baru = { ...b, penilai: g.penilai, atasan: g.atasan, unit: g.unit, unit_penilai: g.unitPenilai };
  return (["penilai", "atasan", "unit", "unit_penilai"] as const).every((k) => baru[k] === (b[k] ?? null))
    ? b
    : baru;
}

/** A running clock goes with the duty: whoever owed it as penilai or atasan hands it on. */
export function jamSetelah(jam: Baris, sebelum: Baris, sesudah: Baris): Baris {
  for (const peran of ["penilai", "atasan"] as const)
    if (jam.pemegang !== null && jam.pemegang === sebelum[peran] && sebelum[peran] !== sesudah[peran])
      return { ...jam, pemegang: sesudah[peran] ?? null };
  return jam;
}
