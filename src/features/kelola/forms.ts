import * as z from "zod";

export const agencyForm = z.object({
  kota: z.string("kota-kosong").min(1, "kota-kosong").max(80, "kota-panjang"),
  hariKerja: z.enum(["5", "6"], "hari-kosong"),
});
export type AgencyInput = z.output<typeof agencyForm>;
