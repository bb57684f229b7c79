import * as z from "zod";
import { kunci, rating } from "../../domain/istilah.ts";
import type { Typed } from "../../web/form.ts";
import type { Suara } from "./actions.ts";
import type { Orang } from "./load.ts";

const versi = z.coerce.number().int().nonnegative().catch(-1);
const teks = z.string().max(4000, "teks-panjang").default("");
const nilai = (kosong: string) => z.enum(kunci(rating), kosong);

export const stepForm = z.object({ versi });
export const bukaForm = z.object({
  unit: z.string("unit-kosong").min(1, "unit-kosong"),
  periode: z.string("periode-kosong").min(1, "periode-kosong"),
});
export const geserForm = z.object({
  hasil: nilai("hasil-kosong"),
  perilaku: nilai("perilaku-kosong"),
  alasan: teks,
  versi,
});
export const kunciForm = z.object({
  alasan: teks,
  catatan: teks,
  setuju: z.literal("ya", "setuju-kosong"),
  versi,
});
export const batalForm = z.object({ alasan: teks, versi });
export const jawabForm = z.object({ jawaban: z.enum(["setuju", "tidak"], "jawaban-kosong"), alasan: teks });

export const isNilai = (s: string | undefined): s is Suara["hasil"] =>
  s !== undefined && Object.hasOwn(rating, s);

/** Both sides of a person or none; half a voice is a question back. Fields are hasil.<id> and perilaku.<id>. */
export function suaraDari(typed: Typed, orang: readonly Orang[]): { suara: Suara[]; separuh: string[] } {
  const [suara, separuh]: [Suara[], string[]] = [[], []];
  for (const { id } of orang) {
    const [hasil, perilaku] = [typed[`hasil.${id}`], typed[`perilaku.${id}`]];
    if (isNilai(hasil) && isNilai(perilaku)) suara.push({ orang: id, hasil, perilaku });
    else if (isNilai(hasil) || isNilai(perilaku))
      separuh.push(isNilai(hasil) ? `perilaku.${id}` : `hasil.${id}`);
  }
  return { suara, separuh };
}
