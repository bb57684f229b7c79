import { urutPohon } from "../../domain/unit.ts";
import type { Choice } from "./choice-field.tsx";

type Unit = { id: string; induk: string | null; nama: string; urut: number };

/** Units as they hang together: depth drawn in the label, since a list box has no tree. */
export const unitChoices = (units: readonly Unit[]): Choice[] =>
  urutPohon(units).map((u) => ({ value: u.id, label: `${"\u2003".repeat(u.tingkat)}${u.nama}` }));
