import * as z from "zod";
import { ID_PATTERN, PERIODE_PATTERN } from "../../data/ids.ts";

export const periodeForm = z.object({ periode: z.string().regex(PERIODE_PATTERN) });
export const selesaiForm = z.object({
  alasan: z.string().max(2000, "terlalu-panjang").optional(),
  pastikan: z.string().optional(),
});
export const tanggapanForm = z.object({
  tanda: z.string("bukan-catatan").regex(ID_PATTERN, "bukan-catatan"),
  isi: z.string("isi-kosong").min(1, "isi-kosong").max(2000, "terlalu-panjang"),
  bukti: z.string().optional(),
});
