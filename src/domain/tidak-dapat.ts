import type { KeadaanSkp } from "./istilah.ts";
import type { Tanggal } from "./tanggal.ts";

/** Why a period of somebody cannot be evaluated (TIDAK_DAPAT_DIEVALUASI, handbook 4.5): evaluation follows planning. */
export const ALASAN_TIDAK_DAPAT = [
  "dikecualikan",
  "tanpa-skp",
  "skp-belum",
  "skp-diajukan",
  "skp-dikembalikan",
  "skp-terlambat",
] as const;
export type AlasanTidakDapat = (typeof ALASAN_TIDAK_DAPAT)[number];

export type FaktaTidakDapat = {
  /** Of the plan that covers the day; null: there is none. */
  readonly skp: KeadaanSkp | null;
  /** Exempt on that day (hlm. 65-66). */
  readonly dikecualikan: boolean;
  readonly ditetapkan: Tanggal | null;
  readonly tutup: Tanggal;
  readonly today: Tanggal;
};

/** null: it can be, or was. `masih`: it comes by itself once the plan is agreed before the window closes. */
export function tidakDapatDievaluasi(
  f: FaktaTidakDapat,
): { readonly alasan: AlasanTidakDapat; readonly masih: boolean } | null {
  const masih = f.today <= f.tutup;
  if (f.dikecualikan) return { alasan: "dikecualikan", masih: false };
  if (f.skp === null) return { alasan: "tanpa-skp", masih };
  if (f.skp === "ditetapkan")
    return f.ditetapkan !== null && f.ditetapkan > f.tutup ? { alasan: "skp-terlambat", masih: false } : null;
  return { alasan: dari[f.skp], masih };
}

const dari = {
  belum: "skp-belum",
  draf: "skp-belum",
  diajukan: "skp-diajukan",
  dikembalikan: "skp-dikembalikan",
} as const satisfies Record<Exclude<KeadaanSkp, "ditetapkan">, AlasanTidakDapat>;
