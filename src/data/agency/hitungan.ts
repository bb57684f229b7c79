import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { AgencyDb } from "./database.ts";
import { change, rows, type Statement } from "./statement.ts";

/** After units moved: the tree of a day anew, and every counter with it. Triggers keep both from then on. */
export const rebuildCountersStatements = (today: Tanggal): Statement<number>[] => [
  change`DELETE FROM unit_leluhur`,
  change`INSERT INTO unit_leluhur (unit, leluhur, jarak) ${treeOf(today)}`,
  change`DELETE FROM hitungan`,
  change`INSERT INTO hitungan (tahap, lingkup, unit, keadaan, n) ${counted}`,
  change`DELETE FROM hitungan_terlambat`,
  change`INSERT INTO hitungan_terlambat (tahun, unit, alasan, n) ${countedLate}`,
];

/** How many rows of tree and counters differ from a recount. Kept by triggers, so any difference is a fault. */
export async function recount(db: AgencyDb, today: Tanggal): Promise<number> {
  const [row] = await db.read(rows<{ n: number }>`
    WITH pohon AS (${treeOf(today)}), nyata AS (${counted})
    SELECT (SELECT count(*) FROM (SELECT unit, leluhur FROM pohon EXCEPT SELECT unit, leluhur FROM unit_leluhur))
      + (SELECT count(*) FROM (SELECT unit, leluhur FROM unit_leluhur EXCEPT SELECT unit, leluhur FROM pohon))
      + (SELECT count(*) FROM (SELECT tahap, lingkup, unit, keadaan, n FROM nyata
          EXCEPT SELECT tahap, lingkup, unit, keadaan, n FROM hitungan))
      + (SELECT count(*) FROM (SELECT tahap, lingkup, unit, keadaan, n FROM hitungan WHERE n <> 0
          EXCEPT SELECT tahap, lingkup, unit, keadaan, n FROM nyata))
      + (SELECT count(*) FROM (SELECT * FROM (${countedLate}) EXCEPT SELECT tahun, unit, alasan, n FROM hitungan_terlambat))
      + (SELECT count(*) FROM (SELECT tahun, unit, alasan, n FROM hitungan_terlambat WHERE n <> 0
          EXCEPT SELECT * FROM (${countedLate}))) AS n`);
  return row?.n ?? 0;
}

const treeOf = (today: Tanggal) => sql`
  SELECT unit, leluhur, min(jarak) AS jarak FROM (
    WITH RECURSIVE naik (unit, leluhur, jarak) AS (
      SELECT id, id, 0 FROM unit
      UNION
      SELECT naik.unit, v.induk, naik.jarak + 1 FROM naik
        JOIN unit_versi v ON v.unit = naik.leluhur AND v.induk IS NOT NULL AND v.dari = (
          SELECT max(dari) FROM unit_versi WHERE unit = naik.leluhur AND dari <= ${today})
      WHERE naik.jarak < 30)
    SELECT unit, leluhur, jarak FROM naik) GROUP BY unit, leluhur`;

const counted = sql`
  SELECT 'skp' AS tahap, CAST(s.tahun AS TEXT) AS lingkup, a.leluhur AS unit, s.keadaan, count(*) AS n
  FROM skp s JOIN unit_leluhur a ON a.unit = s.unit GROUP BY 2, 3, 4
  UNION ALL
  SELECT 'evaluasi', e.periode, a.leluhur, e.keadaan, count(*)
  FROM evaluasi e JOIN unit_leluhur a ON a.unit = e.unit GROUP BY 2, 3, 4`;

const countedLate = sql`
  SELECT t.tahun AS tahun, a.leluhur AS unit, t.alasan AS alasan, count(*) AS n
  FROM skp_terlambat t JOIN unit_leluhur a ON a.unit = t.unit WHERE t.ditetapkan = 1 GROUP BY 1, 2, 3`;
