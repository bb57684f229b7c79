import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { Evidence } from "../data/evidence.ts";
import type { At } from "./at.ts";

/** Once a local day, whenever the agency first wakes in it: counters recounted, files compared with rows. */
export async function nightly(db: AgencyDb, _evidence: Evidence, at: At): Promise<string[]> {
  const slot = `harian:${at.today}`;
  const [already] = await db.read(
    rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
  );
  if (already) return [];
  const wrong = await recount(db);
  await db.apply(change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES (${slot}, ${at.now}, ${`selisih ${wrong}`})
    ON CONFLICT DO NOTHING`);
  if (wrong > 0)
    console.warn(JSON.stringify({ job: "hitung-ulang", agency: at.agency.code, selisih: wrong }));
  return wrong > 0 ? [`hitungan berbeda di ${wrong} tempat`] : [];
}

/** How many counters differ from a recount. The counters are kept by triggers, so any difference is a fault. */
export async function recount(db: AgencyDb): Promise<number> {
  const [row] = await db.read(rows<{ n: number }>`
    WITH nyata AS (
      SELECT 'skp' AS tahap, CAST(tahun AS TEXT) AS lingkup, unit, keadaan, count(*) AS n FROM skp GROUP BY 2, 3, 4
      UNION ALL SELECT 'evaluasi', periode, unit, keadaan, count(*) FROM evaluasi GROUP BY 2, 3, 4)
    SELECT count(*) AS n FROM (
      SELECT tahap, lingkup, unit, keadaan, n FROM nyata EXCEPT SELECT tahap, lingkup, unit, keadaan, n FROM hitungan
      UNION ALL
      SELECT tahap, lingkup, unit, keadaan, n FROM hitungan WHERE n <> 0 EXCEPT SELECT tahap, lingkup, unit, keadaan, n FROM nyata)`);
  return row?.n ?? 0;
}
