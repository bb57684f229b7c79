import * as z from "zod";
import { tanggalSah } from "../../domain/tanggal.ts";

const tahun = z.coerce
  .number("tahun-salah")
  .int("tahun-salah")
  .min(2022, "tahun-salah")
  .max(2100, "tahun-salah");
const tanggal = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");

export const newYearForm = z.object({
  tahun,
  periodik: z.enum(["triwulan", "bulan"], "periodik-salah"),
  alasan: z.string().max(1000, "alasan-panjang").default(""),
});

export const windowForm = z.object({
  buka: tanggal,
  tutup: tanggal,
  alasan: z.string("alasan-kosong").max(1000, "alasan-kosong"),
  versi: z.coerce.number().int().catch(-1),
});
