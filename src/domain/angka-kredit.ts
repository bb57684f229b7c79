import type { Predikat } from "./istilah.ts";
import type { Jenjang } from "./jabatan.ts";

/**
 * Peraturan BKN 3/2023, PermenPANRB 1/2023: points a year by level, a percentage by predicate, and what a rise
 * needs. Counted in hundredths, so that no binary fraction rounds the wrong way.
 */
const perTahun = {
  "ahli-utama": { koefisien: 5000, pangkat: 200, jenjang: null },
  "ahli-madya": { koefisien: 3750, pangkat: 150, jenjang: 450 },
  "ahli-muda": { koefisien: 2500, pangkat: 100, jenjang: 200 },
  "ahli-pertama": { koefisien: 1250, pangkat: 50, jenjang: 100 },
  penyelia: { koefisien: 2500, pangkat: 100, jenjang: null },
  mahir: { koefisien: 1250, pangkat: 50, jenjang: 100 },
  terampil: { koefisien: 500, pangkat: 20, jenjang: 60 },
  pemula: { koefisien: 375, pangkat: 15, jenjang: 15 },
} as const satisfies Record<
  Jenjang,
  { readonly koefisien: number; readonly pangkat: number; readonly jenjang: number | null }
>;

export const persenPredikat = {
  "sangat-baik": 150,
  baik: 100,
  "butuh-perbaikan": 75,
  "kurang-misconduct": 50,
  "sangat-kurang": 25,
} as const satisfies Record<Predikat, number>;

export type PeriodeAngkaKredit = {
  readonly jenjang: Jenjang;
  readonly predikat: Predikat;
  /** Whole months, 1 to 12. */
  readonly bulan: number;
};

/** persen x koefisien x bulan/12, half up to two decimals, each period for itself. */
export function angkaKredit({ jenjang, predikat, bulan }: PeriodeAngkaKredit) {
  const { koefisien } = perTahun[jenjang];
  const persen = persenPredikat[predikat];
  return { koefisien: koefisien / 100, persen, angkaKredit: seratus(koefisien, persen, bulan) / 100 };
}

/** The sum of the rounded periods. */
export const angkaKreditKumulatif = (periode: readonly PeriodeAngkaKredit[]): number =>
  periode.reduce(
    (n, p) => n + seratus(perTahun[p.jenjang].koefisien, persenPredikat[p.predikat], p.bulan),
    0,
  ) / 100;

/** What a rise in rank or level needs. Null: there is no level above. */
export function angkaKreditMinimal(jenjang: Jenjang, untuk: "pangkat" | "jenjang", kumulatif: number) {
  const minimal = perTahun[jenjang][untuk];
  if (minimal === null) return null;
  const selisih = (Math.round(kumulatif * 100) - minimal * 100) / 100;
  return { minimal, memenuhi: selisih >= 0, selisih };
}

/** In hundredths of a point; half a hundredth goes up. Everything is whole before the one division. */
const seratus = (koefisien: number, persen: number, bulan: number): number =>
  Math.floor((2 * koefisien * persen * bulan + 1200) / 2400);
