import * as z from "zod";
import { type JenisKetidakhadiran, jenisKetidakhadiran } from "../../domain/kehadiran.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const tanggal = z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah");

export const weekForm = z.object({
  dari: tanggal,
  pekan: z.enum(["5", "6", "7", "ikut"], "pekan-kosong"),
  liburUmum: z.literal("ya").optional().catch(undefined),
  dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(500, "dasar-kosong"),
  versi: z.coerce.number().int().catch(-1),
});

export const specialForm = z.object({
  jenis: z.enum(["libur", "masuk"], "jenis-kosong"),
  dari: tanggal,
  sampai: tanggal,
  keterangan: z.string("keterangan-kosong").min(1, "keterangan-kosong").max(200, "keterangan-kosong"),
});

export const absenceForm = z.object({
  jenis: z.enum(
    Object.keys(jenisKetidakhadiran) as [JenisKetidakhadiran, ...JenisKetidakhadiran[]],
    "jenis-kosong",
  ),
  dari: tanggal,
  sampai: tanggal,
  nomorSurat: z.string().max(100, "nomor-panjang").default(""),
  keterangan: z.string().max(500, "keterangan-panjang").default(""),
});

export const emptyForm = z.object({});
