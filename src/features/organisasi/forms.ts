import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

export const unitForm = z.object({
  nama: z.string("nama-kosong").min(1, "nama-kosong").max(200, "nama-panjang"),
  kode: z.string().max(50, "kode-panjang").default(""),
  jenis: z.enum(["unit-kerja", "unit-mandiri", "tim-kerja"], "jenis-kosong"),
  induk: z
    .union([z.literal(""), z.string().regex(ID_PATTERN, "induk-belum-ada")], "induk-belum-ada")
    .default(""),
  dari: z
    .string("tanggal-salah")
    .refine((t) => tanggalSah(t) && t >= "1945-08-17" && t <= "2100-12-31", "tanggal-salah"),
  urut: z
    .string()
    .regex(/^\d{0,3}$/, "urut-salah")
    .default("0"),
  /** Of the newest version when the page was opened. */
  kunci: z.string().max(26).catch(""),
});
export type UnitInput = z.output<typeof unitForm>;
