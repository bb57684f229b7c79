import * as z from "zod";
import { ID_PATTERN } from "../../../data/ids.ts";

/** Ids of chosen plans come as repeated `skp`; the tick binds. */
export const setujuForm = z.object({ pernyataan: z.literal("ya", "pernyataanBelum") });
export const cabutForm = z.object({
  versi: z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh"),
  alasan: z.string().max(1000, "terlalu-panjang").optional(),
});
export const chosen = (list: readonly string[] | undefined): ReadonlySet<string> =>
  new Set((list ?? []).filter((id) => ID_PATTERN.test(id)));
