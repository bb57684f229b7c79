import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import type { KunciAturan } from "../../domain/aturan-pelaksanaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** The keys of `aturan` that say how a team is compared and how a head's rating follows. */
export const KUNCI_POLA = [
  "pola.aturan",
  "capaian.rating-pimpinan",
] as const satisfies readonly KunciAturan[];

export type PolaRow = {
  readonly kunci: (typeof KUNCI_POLA)[number];
  readonly nilai: string;
  readonly dari: Tanggal;
  readonly dasar: string;
  readonly sidik: string;
};
/** What the choices are, in one line. */
export const sidik = sql`SELECT coalesce(group_concat(x.baris, ';'), '') FROM (SELECT kunci || ' ' || dari || ' ' || nilai AS baris
  FROM aturan WHERE kunci IN ${KUNCI_POLA} ORDER BY kunci, dari) x`;

export const polaStatement = (me: string, today: Tanggal) => rows<PolaRow>`
  SELECT kunci, nilai, dari, dasar, (${sidik}) AS sidik FROM aturan
  WHERE kunci IN ${KUNCI_POLA} AND ${holdsRole(me, today, PERAN)} ORDER BY dari DESC, kunci LIMIT 100`;
