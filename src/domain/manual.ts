import type { Istilah, KeadaanSkp, Kelompok, Pendekatan } from "./istilah.ts";
import { tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import type { Viewer } from "./wewenang.ts";

/** What A.1.3 lets tick, in its order (hlm. 28, 38). */
export const kualitasManual = {
  outcome: { id: "Outcome", en: "Outcome", pasal: "hlm. 28, 38" },
  "outcome-antara": { id: "Outcome Antara", en: "Intermediate outcome", pasal: "hlm. 28, 38" },
  "output-kendali-rendah": {
    id: "Output kendali rendah",
    en: "Output under low control",
    pasal: "hlm. 28, 38",
  },
} as const satisfies Record<string, Istilah>;
export type KualitasManual = keyof typeof kualitasManual;

export const periodePelaporan = {
  bulanan: { id: "Bulanan", en: "Monthly", pasal: "hlm. 38" },
  triwulanan: { id: "Triwulanan", en: "Quarterly", pasal: "hlm. 38" },
  semesteran: { id: "Semesteran", en: "Half-yearly", pasal: "hlm. 38" },
  tahunan: { id: "Tahunan", en: "Yearly", pasal: "hlm. 38" },
} as const satisfies Record<string, Istilah>;
export type PeriodePelaporan = keyof typeof periodePelaporan;

/** The manual of one indicator: how it is measured, so that everybody measures the same. */
export type ManualIndikator = {
  readonly tujuan: string;
  readonly definisi: string;
  readonly formula: string;
  readonly satuan: string;
  readonly kualitas: KualitasManual | null;
  readonly sumberData: string;
  readonly periodePelaporan: PeriodePelaporan | null;
  /** Is the indicator understood by all staff? If not, its manual is compulsory (hlm. 37). */
  readonly dipahamiSemua: boolean;
};
export type BagianManual = Exclude<keyof ManualIndikator, "dipahamiSemua">;

/** In the order of the form. Formula and unit are optional in the qualitative approach (hlm. 38). */
const bagian = {
  tujuan: "selalu",
  definisi: "selalu",
  formula: "kuantitatif",
  satuan: "kuantitatif",
  kualitas: "selalu",
  sumberData: "selalu",
  periodePelaporan: "selalu",
} as const satisfies Record<BagianManual, "selalu" | "kuantitatif">;

/** What is still empty; nothing: the manual is there. */
export const manualKurang = (m: ManualIndikator, pendekatan: Pendekatan): readonly BagianManual[] =>
  (Object.keys(bagian) as BagianManual[]).filter(
    (b) => (bagian[b] === "selalu" || pendekatan === "kuantitatif") && !m[b]?.trim(),
  );

export type KeadaanManual = "ada" | "sebagian" | "belum";

/** Only said to be misunderstood is not begun: `belum`. */
export function keadaanManual(m: ManualIndikator | undefined, pendekatan: Pendekatan): KeadaanManual {
  if (!m || (Object.keys(bagian) as BagianManual[]).every((b) => !m[b]?.trim())) return "belum";
  return manualKurang(m, pendekatan).length === 0 ? "ada" : "sebagian";
}

/** A plan as far as its own documents ask. `jalan`: where the text that is being worked on stands. */
export type RencanaInduk = {
  readonly pegawai: string;
  readonly kelompok: Kelompok;
  readonly jalan: KeadaanSkp;
};

/**
 * The manual is stage 3 of planning, after the SKP (hlm. 26), so it may be written and mended once the SKP is agreed.
 * Only while the penilai weighs the SKP it stands still: it is frozen with what he agrees.
 */
export function editManual(rencana: RencanaInduk, viewer: Viewer): Result<null> {
  if (viewer.pegawai !== rencana.pegawai) return tolak("bukan-pemilik");
  if (rencana.jalan === "belum") return tolak("skp-belum-disusun");
  return rencana.jalan === "diajukan" ? tolak("skp-sudah-diajukan") : accept(null);
}
