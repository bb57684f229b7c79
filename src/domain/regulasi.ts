import { permenpanrb6 } from "./regulasi/permenpanrb-6-2022.ts";
import { se3 } from "./regulasi/se-3-2023.ts";
import type { Tanggal } from "./tanggal.ts";

export type AturanDistribusi = "se-3-2023" | "pola-6-2022";
export type Regulasi = typeof permenpanrb6 & { readonly distribusi: AturanDistribusi };

/**
 * What was in force on a day: old cycles are judged by old numbers for ever. Nothing before 2022 is judged
 * here (Ps. 39; older results are only imported), so the first set also answers for earlier days.
 */
export const regulasiPada = (tanggal: Tanggal): Regulasi => ({
  ...permenpanrb6,
  distribusi: tanggal >= se3.berlaku ? "se-3-2023" : "pola-6-2022",
});
