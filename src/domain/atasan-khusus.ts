import { accept, type Result, refuse } from "./result.ts";
import type { Tanggal } from "./tanggal.ts";

export type PenolakanKhusus = "penilai-sendiri" | "khusus-bertemu" | "tanggal-terbalik" | "khusus-diri";

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal | null };

/**
 * Somebody else than the line says assesses him. One exception at a time; nobody himself; and no admin names
 * himself: that another admin enters it is the second look. Circles are looked for where the line is derived.
 */
export function setKhusus(
  baru: Masa & { readonly pegawai: string; readonly penilai: string },
  ada: readonly Masa[],
  oleh: string,
): Result<null, PenolakanKhusus> {
  if (baru.penilai === baru.pegawai) return refuse("isi", "penilai-sendiri");
  if (baru.penilai === oleh) return refuse("hak", "khusus-diri");
  if (baru.sampai !== null && baru.sampai < baru.dari) return refuse("isi", "tanggal-terbalik");
  const bertemu = ada.some(
    (a) => (a.sampai === null || a.sampai >= baru.dari) && (baru.sampai === null || baru.sampai >= a.dari),
  );
  return bertemu ? refuse("isi", "khusus-bertemu") : accept(null);
}
