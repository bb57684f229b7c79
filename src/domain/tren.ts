import { kunci, type Predikat, predikat } from "./istilah.ts";

export type Tren = "naik" | "tetap" | "turun";

/**
 * Compared with the period before it: a step up or down the five predicates, never a number and never an average
 * (handbook 4.5). Of one period alone there is no trend.
 */
export function tren(lalu: Predikat | null | undefined, kini: Predikat | null | undefined): Tren | null {
  if (!lalu || !kini) return null;
  const beda = urutan.indexOf(lalu) - urutan.indexOf(kini);
  return beda > 0 ? "naik" : beda < 0 ? "turun" : "tetap";
}

/** Oldest first: each with how it stands to the one before it that has a result. */
export function trenBerurut(semua: readonly (Predikat | null)[]): readonly (Tren | null)[] {
  let lalu: Predikat | null = null;
  return semua.map((kini) => {
    const hasil = tren(lalu, kini);
    lalu = kini ?? lalu;
    return hasil;
  });
}

/** Best first, as the regulation lists them. */
const urutan = kunci(predikat);
