import * as z from "zod";
import { kunci, rating } from "../../domain/istilah.ts";
import type { FieldErrors, Typed } from "../../web/form.ts";
import type { Baris, Isi } from "./baris.ts";

const pilihan = (kosong: string) => z.enum(kunci(rating), kosong);
const teks = z.string().max(4000, "teks-panjang").default("");
const versi = z.coerce.number().int().nonnegative().catch(-1);

/** The row of one person as it is sent: the same fields whichever of its buttons was pressed. */
export const nilaiForm = z.object({
  hasil: pilihan("hasil-kosong"),
  perilaku: pilihan("perilaku-kosong"),
  alasan: teks,
  catatan: teks,
  dipastikan: z.string().optional(),
  versi,
});

/** Half a choice is a draft too. */
export const drafForm = z.object({
  hasil: z.enum(kunci(rating)).nullable().catch(null),
  perilaku: z.enum(kunci(rating)).nullable().catch(null),
  alasan: teks,
  catatan: teks,
  versi,
});

export const tandaForm = z.object({ setuju: z.literal("ya", "setuju-kosong"), versi });
export const serahForm = z.object({ versi });

/** Nobody signs something else than what he looks at. */
export function belumDisimpan({ e }: Baris, typed: Typed): FieldErrors | null {
  const beda =
    (typed.hasil !== undefined && typed.hasil !== e.ratingHasil) ||
    (typed.perilaku !== undefined && typed.perilaku !== e.ratingPerilaku) ||
    (typed.alasan !== undefined && typed.alasan !== e.alasan) ||
    (typed.catatan !== undefined && typed.catatan !== e.catatan);
  return beda ? { setuju: "penilaian-belum-disimpan" } : null;
}

/** What was typed goes before what is stored. */
export const isianDari = (typed: Typed, tersimpan: Isi): Isi => ({
  hasil: kunci(rating).find((r) => r === typed.hasil) ?? (typed.hasil === undefined ? tersimpan.hasil : null),
  perilaku:
    kunci(rating).find((r) => r === typed.perilaku) ??
    (typed.perilaku === undefined ? tersimpan.perilaku : null),
  alasan: typed.alasan ?? tersimpan.alasan,
  catatan: typed.catatan ?? tersimpan.catatan,
});
