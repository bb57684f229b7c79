import * as z from "zod";
import { kunci, type Rating, rating } from "../../domain/istilah.ts";
import type { Typed } from "../../web/form.ts";

const pilihan = (kosong: string) => z.enum(kunci(rating), kosong);
const teks = z.string().max(4000, "teks-panjang").default("");

export const ratingForm = z.object({
  hasil: pilihan("hasil-kosong"),
  perilaku: pilihan("perilaku-kosong"),
  alasan: teks,
  catatan: teks,
  dipastikan: z.string().optional(),
  lanjut: z.string().optional(),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

export const takeOverForm = ratingForm.extend({ setuju: z.literal("ya", "setuju-kosong") });

export const signForm = z.object({
  setuju: z.literal("ya", "setuju-kosong"),
  lanjut: z.string().optional(),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

export const stepForm = z.object({ versi: z.coerce.number().int().nonnegative().catch(-1) });

/** What was chosen of each RHK that the agreed SKP really has; fields are named rhk-<id>. */
export function penilaianRhk(typed: Typed, rhk: readonly { readonly id: string }[]): Record<string, Rating> {
  const semua = rhk.map(({ id }) => [id, typed[`rhk-${id}`]] as const);
  return Object.fromEntries(semua.filter((p): p is [string, Rating] => isRating(p[1])));
}

export const isRating = (s: string | undefined): s is Rating => s !== undefined && Object.hasOwn(rating, s);
