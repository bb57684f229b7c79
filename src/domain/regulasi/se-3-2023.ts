import type { Capaian, Predikat } from "../istilah.ts";

export type SyaratDistribusi = { readonly kode: string } & (
  | { readonly maks: number; readonly dari: readonly Predikat[] }
  | { readonly min: number; readonly dari: readonly Predikat[] }
  | { readonly terbanyak: Predikat }
  | { readonly adaSalahSatu: readonly Predikat[] }
);

/** SE MenPANRB 3/2023 in percent of the people one penilai assesses, in the order the codes are reported. */
export const se3 = {
  nama: "SE MenPANRB 3/2023",
  berlaku: "2023-01-31",
  distribusi: {
    istimewa: [
      { kode: "sangat-baik-maks-70", maks: 70, dari: ["sangat-baik"] },
      { kode: "sangat-baik-bukan-sebagian-besar", terbanyak: "sangat-baik" },
    ],
    baik: [
      { kode: "baik-maks-70", maks: 70, dari: ["baik"] },
      { kode: "baik-bukan-sebagian-besar", terbanyak: "baik" },
      {
        kode: "harus-ada-butuh-perbaikan-atau-kurang",
        adaSalahSatu: ["butuh-perbaikan", "kurang-misconduct"],
      },
    ],
    "butuh-perbaikan": [
      { kode: "butuh-perbaikan-min-60", min: 60, dari: ["butuh-perbaikan"] },
      { kode: "sangat-baik-maks-10", maks: 10, dari: ["sangat-baik"] },
    ],
    kurang: [
      { kode: "kurang-min-60", min: 60, dari: ["kurang-misconduct"] },
      { kode: "butuh-perbaikan-min-10", min: 10, dari: ["butuh-perbaikan"] },
      { kode: "sangat-baik-maks-10", maks: 10, dari: ["sangat-baik"] },
    ],
    "sangat-kurang": [
      { kode: "sangat-kurang-min-60", min: 60, dari: ["sangat-kurang"] },
      {
        kode: "kurang-atau-butuh-perbaikan-min-10",
        min: 10,
        dari: ["kurang-misconduct", "butuh-perbaikan"],
      },
      { kode: "sangat-baik-harus-0", maks: 0, dari: ["sangat-baik"] },
    ],
  },
} as const satisfies {
  readonly nama: string;
  readonly berlaku: string;
  readonly distribusi: Record<Capaian, readonly SyaratDistribusi[]>;
};
