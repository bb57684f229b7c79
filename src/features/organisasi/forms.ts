import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const hari = z
  .string("tanggal-salah")
  .refine((t) => tanggalSah(t) && t >= "1945-08-17" && t <= "2100-12-31", "tanggal-salah");
/** Of the newest version when the page was opened. */
const kunci = z.string().max(26).catch("");
const alasan = z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang");
const nomorSurat = z.string().max(100, "surat-panjang").default("");

export const closeForm = z.object({ sampai: hari, alasan, nomorSurat, kunci });
export type CloseInput = z.output<typeof closeForm>;
export const mergeForm = z.object({
  ke: z.string("ke-kosong").regex(ID_PATTERN, "ke-kosong"),
  dari: hari,
  alasan,
  nomorSurat,
  kunci,
});
export type MergeInput = z.output<typeof mergeForm>;

export const unitForm = z.object({
  nama: z.string("nama-kosong").min(1, "nama-kosong").max(200, "nama-panjang"),
  kode: z.string().max(50, "kode-panjang").default(""),
  jenis: z.enum(["unit-kerja", "unit-mandiri", "tim-kerja"], "jenis-kosong"),
  induk: z
    .union([z.literal(""), z.string().regex(ID_PATTERN, "induk-belum-ada")], "induk-belum-ada")
    .default(""),
  dari: hari,
  urut: z
    .string()
    .regex(/^\d{0,3}$/, "urut-salah")
    .default("0"),
  kunci,
});
export type UnitInput = z.output<typeof unitForm>;
