import type { Agency } from "../data/directory/database.ts";
import type { Tanggal } from "../domain/tanggal.ts";

/** When and for whom a job runs: one instant, never the clock. */
export type At = { readonly now: number; readonly today: Tanggal; readonly agency: Agency };
