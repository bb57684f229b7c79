import { accept, type Result, refuse } from "./result.ts";
import { dalamRentang, type Tanggal } from "./tanggal.ts";

/** Whose windows differ. An empty list, and no unit, mean everybody. */
export type KelompokPeriode = {
  readonly id: string;
  readonly urut: number;
  readonly jenisPegawai: readonly string[];
  readonly jenisJabatan: readonly string[];
  readonly unit: string | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};
export type Anggota = {
  readonly jenisPegawai: string;
  readonly jenisJabatan: string;
  /** His unit and all above it. */
  readonly unit: ReadonlySet<string>;
};

/** Exactly one group or none: of those that fit on the day, the one with the smallest number, then the older one. */
export const kelompokPada = <K extends KelompokPeriode>(
  semua: readonly K[],
  siapa: Anggota,
  hari: Tanggal,
): K | null =>
  semua
    .filter(
      (k) =>
        dalamRentang(hari, k.dari, k.sampai) &&
        (k.unit === null || siapa.unit.has(k.unit)) &&
        (k.jenisPegawai.length === 0 || k.jenisPegawai.includes(siapa.jenisPegawai)) &&
        (k.jenisJabatan.length === 0 || k.jenisJabatan.includes(siapa.jenisJabatan)),
    )
    .sort((a, b) => a.urut - b.urut || (a.id < b.id ? -1 : 1))[0] ?? null;

/** Of the three the most particular: an extension before the group's window, that before everybody's. */
export type Jendela = { readonly buka: number; readonly tutup: number };
export function jendelaBagi(
  umum: Jendela,
  kelompok: Jendela | null,
  perpanjangan: readonly number[],
): Jendela {
  const { buka, tutup } = kelompok ?? umum;
  return { buka, tutup: Math.max(tutup, ...perpanjangan) };
}

export type KodeKelompok = "tanpa-syarat" | "sampai-sebelum-dari";
export function defineGroup<K extends Omit<KelompokPeriode, "id">>(k: K): Result<K, KodeKelompok> {
  if (k.sampai !== null && k.sampai < k.dari) return refuse("isi", "sampai-sebelum-dari");
  const semua = k.unit === null && k.jenisPegawai.length === 0 && k.jenisJabatan.length === 0;
  return semua ? refuse("isi", "tanpa-syarat") : accept(k);
}
