import { type HasilPeriksa, hasilPeriksa, perluCatatan } from "../../domain/periksa.ts";
import type { JenisRekam } from "../../domain/sampel.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import type { TandaBaru } from "./actions.ts";
import type { Butir } from "./load.ts";

export const MAX_CATATAN = 2000;

export type Isian = { readonly tanda: readonly TandaBaru[]; readonly errors: FieldErrors };

/**
 * What a form says of these records, compared with what stands: only what is new is saved, what is not in the form
 * stays. `satu`: a press on one of them; the others wait for theirs.
 */
export function marksOf(typed: Typed, butir: readonly Butir[], satu: string | null): Isian {
  const errors: Record<string, string> = {};
  const tanda = butir
    .filter((b) => satu === null || b.kunci === satu)
    .flatMap((b): TandaBaru[] => {
      const [hasil, catatan] = [typed[`hasil.${b.kunci}`], typed[`catatan.${b.kunci}`] ?? b.catatan ?? ""];
      if (hasil === undefined || (hasil === "" && b.hasil === null)) return [];
      if (!isHasil(hasil)) {
        errors[`hasil.${b.kunci}`] = "tanda-tidak-dikenal";
        return [];
      }
      if (catatan.length > MAX_CATATAN) errors[`catatan.${b.kunci}`] = "terlalu-panjang";
      else if (perluCatatan(hasil) && catatan === "") errors[`catatan.${b.kunci}`] = "catatan-wajib";
      else if (hasil !== b.hasil || catatan !== b.catatan) return [baru(b, hasil, catatan)];
      return [];
    });
  return { tanda, errors };
}

export const takenBack = (b: Butir): TandaBaru => baru(b, null, "");

const baru = (b: Butir, hasil: HasilPeriksa | null, catatan: string): TandaBaru => ({
  sampel: b.sampel,
  jenis: b.jenis as JenisRekam,
  objek: b.objek,
  dalam: b.urut > 0,
  lama: b.tanda,
  hasil,
  catatan,
});

const isHasil = (s: string): s is HasilPeriksa => (hasilPeriksa as readonly string[]).includes(s);
