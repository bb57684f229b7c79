import * as z from "zod";
import { CARA_PEMULIHAN } from "../../domain/pemulihan.ts";

const tick = z
  .literal("ya")
  .optional()
  .catch(undefined)
  .transform((t) => t === "ya");

export const recoveryForm = z.object({
  cara: z.enum(CARA_PEMULIHAN, "cara-kosong"),
  surelMati: tick,
  lepasFaktor: tick,
  catatan: z.string().max(500, "catatan-panjang").default(""),
});
