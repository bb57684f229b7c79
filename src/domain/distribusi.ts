import type { Capaian, Predikat } from "./istilah.ts";
import { polaDominan } from "./regulasi/permenpanrb-6-2022.ts";
import { type SyaratDistribusi, se3 } from "./regulasi/se-3-2023.ts";
import { type AturanDistribusi, regulasiPada } from "./regulasi.ts";
import type { Tanggal } from "./tanggal.ts";

type KodeSe3 = (typeof se3.distribusi)[Capaian][number]["kode"];
export type PelanggaranDistribusi = KodeSe3 | "predikat-dominan-tidak-sesuai";
export type CatatanDistribusi = "tidak-ada-pegawai" | "n-terlalu-kecil" | "n-kecil";
export type JumlahPegawai = Readonly<Record<Predikat, number>>;
export type Distribusi = {
  /** null: too few people to say. */
  readonly sesuai: boolean | null;
  readonly pelanggaran: readonly PelanggaranDistribusi[];
  readonly catatan: readonly CatatanDistribusi[];
  /** The pattern is a consideration (hlm. 94-97): it asks for a reason, it never blocks. */
  readonly memblokir: false;
};

/** What the agency judges its periods by: by the day, or by one of the two sets. */
export type SetelanPola = "tanggal" | AturanDistribusi;

/** The set of a period is that of its last day: a later choice leaves old periods as they were. */
export const aturanPola = (setelan: SetelanPola, akhirPeriode: Tanggal): AturanDistribusi =>
  setelan === "tanggal" || akhirPeriode < se3.berlaku ? regulasiPada(akhirPeriode).distribusi : setelan;

export function periksaDistribusi(
  aturan: AturanDistribusi,
  capaian: Capaian,
  jumlah: JumlahPegawai,
): Distribusi {
  const n = jumlahDari(jumlah, Object.keys(jumlah) as Predikat[]);
  if (n === 0) return tanpaPendapat("tidak-ada-pegawai");
  if (aturan === "pola-6-2022") {
    return pendapat(terbanyak(jumlah, polaDominan[capaian]) ? [] : ["predikat-dominan-tidak-sesuai"], []);
  }
  if (n < 3 && capaian !== "butuh-perbaikan") return tanpaPendapat("n-terlalu-kecil");
  const syarat = se3.distribusi[capaian];
  const pelanggaran = syarat.filter((s) => !terpenuhi(s, jumlah, n)).map((s) => s.kode);
  // One person of fewer than ten is more than 10 %: the same check, read with care.
  return pendapat(pelanggaran, n < 10 ? ["n-kecil"] : []);
}

function terpenuhi(syarat: SyaratDistribusi, jumlah: JumlahPegawai, n: number): boolean {
  if ("maks" in syarat) return jumlahDari(jumlah, syarat.dari) * 100 <= syarat.maks * n;
  if ("min" in syarat) return jumlahDari(jumlah, syarat.dari) * 100 >= syarat.min * n;
  if ("terbanyak" in syarat) return terbanyak(jumlah, syarat.terbanyak);
  return jumlahDari(jumlah, syarat.adaSalahSatu) > 0;
}

export type BarisPola = {
  readonly kode: PelanggaranDistribusi;
  readonly ada: number;
  /** People it allows or asks for, of n; null where there is no percentage. */
  readonly batas: number | null;
  readonly terpenuhi: boolean;
  /** How many fewer (below zero) or more people there would have to be. */
  readonly ubah: number;
};
/** Each line of the pattern with what a team has beside it: "5 dari 7, paling banyak 70% = 4: kurangi 1". */
export function barisPola(
  aturan: AturanDistribusi,
  capaian: Capaian,
  jumlah: JumlahPegawai,
): readonly BarisPola[] {
  const n = jumlahDari(jumlah, Object.keys(jumlah) as Predikat[]);
  const dominan = polaDominan[capaian];
  if (aturan === "pola-6-2022") {
    const terpenuhi = n === 0 || terbanyak(jumlah, dominan);
    return [{ kode: "predikat-dominan-tidak-sesuai", ada: jumlah[dominan], batas: null, terpenuhi, ubah: 0 }];
  }
  return se3.distribusi[capaian].map((s: SyaratDistribusi & { readonly kode: KodeSe3 }) => {
    const dari = "terbanyak" in s ? [s.terbanyak] : "adaSalahSatu" in s ? s.adaSalahSatu : s.dari;
    const ada = jumlahDari(jumlah, dari);
    const batas =
      "maks" in s
        ? Math.floor((s.maks * n) / 100)
        : "min" in s
          ? Math.ceil((s.min * n) / 100)
          : "adaSalahSatu" in s
            ? 1
            : null;
    const cukup = n === 0 || terpenuhi(s, jumlah, n);
    return { kode: s.kode, ada, batas, terpenuhi: cukup, ubah: cukup || batas === null ? 0 : batas - ada };
  });
}

/** "Sebagian besar" read as a strict plurality (handbook 4.3). */
const terbanyak = (jumlah: JumlahPegawai, predikat: Predikat) =>
  Object.entries(jumlah).every(([lain, n]) => lain === predikat || n < jumlah[predikat]);
const jumlahDari = (jumlah: JumlahPegawai, dari: readonly Predikat[]) =>
  dari.reduce((n, p) => n + jumlah[p], 0);

const pendapat = (
  pelanggaran: readonly PelanggaranDistribusi[],
  catatan: readonly CatatanDistribusi[],
): Distribusi => ({ sesuai: pelanggaran.length === 0, pelanggaran, catatan, memblokir: false });
const tanpaPendapat = (catatan: CatatanDistribusi): Distribusi => ({
  sesuai: null,
  pelanggaran: [],
  catatan: [catatan],
  memblokir: false,
});
