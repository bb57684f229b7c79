import type { Istilah } from "./istilah.ts";

/** PP 30/2019 Ps. 41: the scale of 0 to 120 of years before 2022. Read only; "Cukup" is never renamed. */
export const predikatLama = {
  "sangat-baik": { id: "Sangat Baik", en: "Very good", pasal: "PP 30/2019 Ps. 41" },
  baik: { id: "Baik", en: "Good", pasal: "PP 30/2019 Ps. 41" },
  cukup: { id: "Cukup", en: "Sufficient", pasal: "PP 30/2019 Ps. 41" },
  kurang: { id: "Kurang", en: "Poor", pasal: "PP 30/2019 Ps. 41" },
  "sangat-kurang": { id: "Sangat Kurang", en: "Very poor", pasal: "PP 30/2019 Ps. 41" },
} as const satisfies Record<string, Istilah>;
export type PredikatLama = keyof typeof predikatLama;

/** 2021 had two SKP (PermenPANRB 6/2022 Ps. 39): January to June, July to December. */
export const bagianTahun = {
  setahun: { id: "Januari–Desember", en: "January–December", pasal: "PP 30/2019 Ps. 41" },
  "semester-1": { id: "Januari–Juni", en: "January–June", pasal: "PermenPANRB 6/2022 Ps. 39" },
  "semester-2": { id: "Juli–Desember", en: "July–December", pasal: "PermenPANRB 6/2022 Ps. 39" },
} as const satisfies Record<string, Istilah>;
export type BagianTahun = keyof typeof bagianTahun;

/** From 110 on only with a new idea; 115 without one is Baik. */
export function predikatDariNilai(nilai: number, ideBaru: boolean): PredikatLama {
  if (nilai >= 110 && ideBaru) return "sangat-baik";
  if (nilai >= 90) return "baik";
  if (nilai >= 70) return "cukup";
  return nilai >= 50 ? "kurang" : "sangat-kurang";
}

/** SKP and behaviour by percent: 70/30, or 60/40 where peers and subordinates were asked. Not rounded. */
export function nilaiLama(skp: number, perilaku: number, bobot: "70-30" | "60-40"): number {
  const persen = bobot === "70-30" ? 70 : 60;
  return tepat((skp * persen + perilaku * (100 - persen)) / 100);
}

/** Only what the binary fraction added is taken away. */
const tepat = (n: number) => Number(n.toPrecision(12));
