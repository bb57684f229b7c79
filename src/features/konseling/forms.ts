import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { kunci } from "../../domain/istilah.ts";
import { perilaku } from "../../domain/perilaku.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const versi = z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh");
const wajib = (kosong: string, paling = 4000) =>
  z.string(kosong).min(1, kosong).max(paling, "terlalu-panjang");
const bebas = z.string().max(4000, "terlalu-panjang").default("");
const hari = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");
const tanda = z.literal("ya", "pernyataan-belum");

/** B.1.10. The problem stands at the values it touches. */
export const laporForm = z
  .object({
    skp: z.string("skp-kosong").regex(ID_PATTERN, "skp-kosong"),
    diberitahuTanggal: hari,
    diberitahuRujukan: wajib("rujukan-kosong", 1000),
    ...Object.fromEntries(kunci(perilaku).map((n) => [`masalah-${n}`, bebas])),
    ekspektasi: bebas,
    uraian: wajib("uraian-kosong"),
    lainnya: z.enum(["ya", "tidak"], "lainnya-kosong"),
    tindakan: wajib("tindakan-kosong"),
    pernyataan: tanda,
  })
  .refine((f) => kunci(perilaku).some((n) => (f as Readonly<Record<string, string>>)[`masalah-${n}`]), {
    path: [`masalah-${kunci(perilaku)[0]}`],
    message: "masalah-kosong",
  });

export const polosForm = z.object({ versi });
export const tolakForm = z.object({ versi, alasan: wajib("alasan-kosong", 1000) });
export const tunjukForm = z.object({ versi, nomor: z.string("nip-salah").regex(/^\d{18}$/, "nip-salah") });
export const jadwalForm = z.object({
  versi,
  tanggal: hari,
  jam: z.string("jam-salah").regex(/^([01]\d|2[0-3]):[0-5]\d$/, "jam-salah"),
  tempat: wajib("tempat-kosong", 200),
});
export const catatForm = z.object({
  versi,
  tanggal: hari,
  kesepakatan: wajib("kesepakatan-kosong"),
  tindakLanjut: bebas,
  pembahasan: bebas,
  dibagikan: z.literal("ya").optional(),
  pernyataan: tanda,
});
export const unitForm = z.object({ unit: z.string("unit-kosong").regex(ID_PATTERN, "unit-kosong") });
