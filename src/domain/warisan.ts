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

/** A row of an old list as it was typed there. */
export type KetikanWarisan = Readonly<
  Record<
    | "nip"
    | "tahun"
    | "bagian"
    | "nilaiSkp"
    | "nilaiPerilaku"
    | "nilai"
    | "ideBaru"
    | "predikat"
    | "jabatan"
    | "unit"
    | "penilai",
    string
  >
>;
export type NilaiLama = {
  readonly tahun: number;
  readonly bagian: BagianTahun;
  /** Decimal digits with a point, as many as there were. */
  readonly nilaiSkp: string | null;
  readonly nilaiPerilaku: string | null;
  readonly nilai: string;
  readonly ideBaru: boolean;
  readonly predikat: PredikatLama;
  /** What Ps. 41 would have otherwise; it is kept as the document says it all the same. */
  readonly berbeda: "" | "nilai" | "predikat" | "nilai predikat";
};
export type SalahWarisan = "tahun" | "bagian" | "nilai" | "ide-baru" | "predikat" | "predikat-kuadran";

/** Years whose results were numbers (Ps. 39): older ones are not taken in, later ones are judged by the quadrant. */
export const TAHUN_LAMA: readonly number[] = [2021, 2022];

/** Reads one row; nothing is worked out, nothing renamed. */
export function bacaNilaiLama(k: KetikanWarisan): NilaiLama | SalahWarisan {
  const tahun = Number(k.tahun.trim());
  if (!TAHUN_LAMA.includes(tahun)) return "tahun";
  const bagian = bacaBagian(k.bagian);
  if (!bagian) return "bagian";
  const [nilai, skp, perilaku] = [k.nilai, k.nilaiSkp, k.nilaiPerilaku].map(bacaAngka);
  if (!nilai || skp === undefined || perilaku === undefined) return "nilai";
  const ide = k.ideBaru.trim().toLowerCase();
  const ideBaru = /^(ya|y|ada|1|yes)$/.test(ide);
  if (!ideBaru && !/^(|-|tidak|t|tidak ada|0|no)$/.test(ide)) return "ide-baru";
  const kata = k.predikat.trim().toLowerCase().replace(/\s+/g, "-");
  // A name of the quadrant on a numeric result is another year's, or somebody has rewritten it.
  if (/butuh-perbaikan|misconduct/.test(kata)) return "predikat-kuadran";
  if (!(kata in predikatLama)) return "predikat";
  const predikat = kata as PredikatLama;
  const salah = [
    skp !== null && perilaku !== null && !cocok(skp, perilaku, nilai) && "nilai",
    predikatDariNilai(Number(nilai), ideBaru) !== predikat && "predikat",
  ];
  const berbeda = salah.filter(Boolean).join(" ") as NilaiLama["berbeda"];
  return { tahun, bagian, nilaiSkp: skp, nilaiPerilaku: perilaku, nilai, ideBaru, predikat, berbeda };
}

/** Two results of one person that speak of the same months. */
export const bertumpuk = (
  a: { readonly tahun: number; readonly bagian: BagianTahun },
  b: { readonly tahun: number; readonly bagian: BagianTahun },
): boolean =>
  a.tahun === b.tahun && (a.bagian === b.bagian || a.bagian === "setahun" || b.bagian === "setahun");

/** null: nothing is there · undefined: no number from 0 to 120. */
function bacaAngka(teks: string): string | null | undefined {
  const polos = teks.trim().replace(",", ".");
  if (polos === "" || polos === "-") return null;
  if (!/^\d{1,3}(\.\d{1,17})?$/.test(polos) || Number(polos) > 120) return undefined;
  // What a spreadsheet's binary fraction added is taken away again.
  return /\.\d{7,}$/.test(polos) ? String(Number(Number(polos).toFixed(4))) : polos;
}

function bacaBagian(teks: string): BagianTahun | null {
  const polos = teks.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (/^(|setahun|tahunan|januaridesember|jandes|12bulan)$/.test(polos)) return "setahun";
  if (/^(semester|smt)?(1|i)$|^jan(uari)?juni?$/.test(polos)) return "semester-1";
  return /^(semester|smt)?(2|ii)$|^juli?des(ember)?$/.test(polos) ? "semester-2" : null;
}

/** By either weighting, as near as two decimals are written. */
const cocok = (skp: string, perilaku: string, nilai: string): boolean =>
  (["70-30", "60-40"] as const).some(
    (bobot) => Math.abs(nilaiLama(Number(skp), Number(perilaku), bobot) - Number(nilai)) <= 0.010001,
  );
