import { type SQL, sql } from "drizzle-orm";
import type { Ritme } from "../../domain/periode.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { RitmeSejak } from "../../domain/umpan-balik.ts";

const KUNCI = "umpan-balik.berkala";
/** Row of `aturan` that holds what two people agreed for one plan. */
export const kunciRitme = (skp: string): string => `${KUNCI}.${skp}`;

/**
 * JSON of which rhythm holds for an SKP from which day: as the two agreed; before that and without that as the agency
 * has it on the plan's first day, else the rhythm of the year. `skp` must be in scope.
 */
export const ritmeJson = (
  today: Tanggal,
): SQL => sql`(SELECT json_group_array(json_object('dari', sejak.dari, 'ritme', sejak.ritme))
  FROM (SELECT '' AS dari, coalesce(
      (SELECT nilai FROM aturan WHERE kunci = ${KUNCI} AND dari <= skp.dari ORDER BY dari DESC LIMIT 1),
      (SELECT CASE periodik WHEN 'bulan' THEN 'bulanan' ELSE 'triwulanan' END FROM tahun_kinerja WHERE tahun = skp.tahun),
      'triwulanan') AS ritme
    UNION ALL SELECT * FROM (SELECT dari, nilai FROM aturan WHERE kunci = ${KUNCI} AND dari > skp.dari AND dari <= ${today}
      AND NOT EXISTS (SELECT 1 FROM aturan x WHERE x.kunci = ${KUNCI} || '.' || skp.id AND x.dari <= aturan.dari) ORDER BY dari)
    UNION ALL SELECT * FROM (SELECT dari, nilai FROM aturan WHERE kunci = ${KUNCI} || '.' || skp.id AND dari <= ${today}
      ORDER BY dari)) sejak)`;

export const ritmeDari = (json: string | undefined): RitmeSejak[] =>
  (JSON.parse(json ?? "[]") as { dari: Tanggal; ritme: string }[])
    .map((r) => ({
      dari: r.dari,
      ritme: (r.ritme === "bulanan" ? "bulanan" : "triwulanan") satisfies Ritme as Ritme,
    }))
    .sort((a, b) => (a.dari < b.dari ? -1 : a.dari > b.dari ? 1 : 0));
