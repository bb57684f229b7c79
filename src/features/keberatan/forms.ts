import * as z from "zod";
import { kunci, rating } from "../../domain/istilah.ts";
import { CARA_DIDENGAR, PIHAK } from "../../domain/keberatan.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const versi = z.coerce.number().int().nonnegative().catch(-1);
const teks = z.string().max(8000, "alasan-panjang").default("");

export const objectionForm = z.object({
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(8000, "alasan-panjang"),
  versi,
});

/** One's own words. */
export const ownForm = z.object({ keterangan: teks.refine((s) => s !== "", "keterangan-kosong") });

/** Minutes, or that somebody kept silent. */
export const minutesForm = z.object({
  cara: z.enum(CARA_DIDENGAR, "cara-kosong"),
  pihak: z.enum(PIHAK, "pihak-kosong"),
  tanggal: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
  tempat: z.string().max(300, "alasan-panjang").default(""),
  keterangan: teks.refine((s) => s !== "", "keterangan-kosong"),
});

export const withdrawForm = z.object({ tarik: z.literal("ya", "setuju-kosong"), alasan: teks, versi });

const pilihan = z.preprocess(
  (v) => (v === "" || v === undefined ? null : v),
  z.enum(kunci(rating), "rating-kosong").nullable(),
);
export const decisionForm = z.object({
  putusan: z.enum(["menguatkan", "mengubah"], "putusan-kosong"),
  pertimbangan: teks,
  rekomendasi: z.string().max(4000, "alasan-panjang").default(""),
  hasil: pilihan,
  perilaku: pilihan,
  setuju: z.literal("ya", "setuju-kosong"),
  versi,
});
