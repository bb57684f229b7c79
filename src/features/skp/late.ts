import { sql } from "drizzle-orm";
import { lateReason, TANPA_ALASAN, type Terlambat } from "../../data/agency/setelah-tetap.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { tanyaAlasan } from "../../domain/terlambat.ts";
import type { Facts } from "./facts.ts";

export const lateOf = (data: {
  readonly terlambat: Terlambat["alasan"];
  readonly keterangan: string;
}): Terlambat => ({
  alasan: data.terlambat,
  keterangan: data.keterangan,
});

/** Whoever asks has been shown the plan itself. */
export const lateReasonStatement = (id: string) => rows<{ readonly terlambat: string | null }>`
  SELECT ${lateReason(sql`${id}`)} AS terlambat`;

/** What was said so far, where the reason is asked at all. */
export const lateAt = (
  { head }: Pick<Facts, "head">,
  today: Tanggal,
  given: { readonly terlambat: string | null } | undefined,
): Terlambat | null =>
  !tanyaAlasan(head.dari, today, head.penyesuaian !== null)
    ? null
    : given?.terlambat
      ? (JSON.parse(given.terlambat) as Terlambat)
      : TANPA_ALASAN;
