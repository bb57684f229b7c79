import * as z from "zod";
import { ID_PATTERN } from "../../../data/ids.ts";

export const cabutForm = z.object({
  versi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  alasan: z.string().max(1000, "terlalu-panjang").optional(),
});
/** Ids of chosen plans come as repeated `skp`. */
export const chosen = (list: readonly string[] | undefined): ReadonlySet<string> =>
  new Set((list ?? []).filter((id) => ID_PATTERN.test(id)));
