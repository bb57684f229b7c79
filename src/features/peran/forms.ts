import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

const hari = z.string("tanggal-salah").refine((t) => tanggalSah(t) && t <= "2100-12-31", "tanggal-salah");
const blank = z.literal("").transform(() => null);

export const giveForm = z.object({
  /** From the person's own page; else the number names him. */
  pegawai: z
    .union([blank, z.string().regex(ID_PATTERN, "pegawai-tidak-ada")], "pegawai-tidak-ada")
    .default(null as never),
  nomor: z.string().max(60, "pegawai-tidak-ada").default(""),
  peran: z.enum(PERAN, "peran-kosong"),
  lingkup: z
    .union([blank, z.string().regex(ID_PATTERN, "lingkup-kosong")], "lingkup-kosong")
    .default(null as never),
  dari: hari,
  sampai: z.union([blank, hari], "tanggal-salah").default(null as never),
  dasar: z.string("dasar-kosong").min(1, "dasar-kosong").max(500, "dasar-panjang"),
});

export const endForm = z.object({
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang"),
});

export const filterForm = z.object({
  peran: z.enum(PERAN).or(z.literal("")).catch(""),
  lama: z.literal("ya").optional().catch(undefined),
  halaman: z.coerce.number().int().min(1).max(40).catch(1),
});
