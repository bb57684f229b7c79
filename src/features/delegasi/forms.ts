import * as z from "zod";
import { ID_PATTERN } from "../../data/ids.ts";
import { tanggalSah } from "../../domain/tanggal.ts";

const hari = z.string("tanggal-salah").refine((t) => tanggalSah(t) && t <= "2100-12-31", "tanggal-salah");

export const delegasiForm = z.object({
  /** For whom; left out by the official himself. */
  untuk: z
    .union(
      [z.literal("").transform(() => null), z.string().regex(ID_PATTERN, "bukan-pejabat")],
      "bukan-pejabat",
    )
    .default(null as never),
  nomor: z.string().max(60, "rekan-tidak-ada").default(""),
  dari: hari,
  sampai: hari,
  alasan: z.string("alasan-kosong").min(1, "alasan-kosong").max(500, "alasan-panjang"),
  nomorSurat: z.string().max(100, "surat-panjang").default(""),
});
