import { selisihHari, type Tanggal } from "./tanggal.ts";

/**
 * Where one result of one person stands while work is done (Ps. 15, hlm. 69). A picture to help by: nothing follows
 * from it by itself.
 */
export const keadaanPantau = ["lewat", "diam", "belum", "berjalan", "diambil-alih"] as const;
export type KeadaanPantau = (typeof keadaanPantau)[number];

export type DenyutRhk = {
  /** Day of the last note, evidence or realisation; null: never. */
  readonly terakhir: Tanggal | null;
  /** Day from which the agreed version counts. */
  readonly sejak: Tanggal;
  /** Indicators of this result, and how many have a realisation for the last period whose window has closed. */
  readonly indikator: number;
  readonly terisi: number;
  /** Such a period exists, and the plan held days of it. */
  readonly periodeTutup: boolean;
  readonly diambilAlih: boolean;
  /** On leave today: silence says nothing. */
  readonly cuti: boolean;
};

export function pantau(d: DenyutRhk, today: Tanggal, diamHari: number): KeadaanPantau {
  if (d.diambilAlih) return "diambil-alih";
  if (d.periodeTutup && d.terisi < d.indikator) return "lewat";
  if (d.cuti) return d.terakhir === null ? "belum" : "berjalan";
  if (hariDiam(d, today) >= diamHari) return "diam";
  return d.terakhir === null ? "belum" : "berjalan";
}

/** Days since something was last done, or since the plan counts. Never below 0. */
export const hariDiam = (d: Pick<DenyutRhk, "terakhir" | "sejak">, today: Tanggal): number =>
  Math.max(0, selisihHari(d.terakhir === null || d.terakhir < d.sejak ? d.sejak : d.terakhir, today));

const bobot: Readonly<Record<KeadaanPantau, number>> = {
  lewat: 3,
  diam: 2,
  belum: 1,
  berjalan: 0,
  "diambil-alih": 0,
};

/** How much somebody may need help; 0 = nothing to ask about. An order of conversation, not a grade. */
export const perluBantuan = (semua: readonly KeadaanPantau[]): number =>
  semua.reduce((jumlah, k) => jumlah + bobot[k], 0);
