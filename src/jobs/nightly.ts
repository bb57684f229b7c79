import type { AgencyDb } from "../data/agency/database.ts";
import { rebuildCountersStatements, recount } from "../data/agency/hitungan.ts";
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
  const wrong = await recount(db, at.today);
  await db.apply(change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES (${slot}, ${at.now}, ${`selisih ${wrong}`})
    ON CONFLICT DO NOTHING`);
  if (wrong > 0) await db.batch(rebuildCountersStatements(at.today));
  if (wrong > 0)
    console.warn(JSON.stringify({ job: "hitung-ulang", agency: at.agency.code, selisih: wrong }));
  return wrong > 0 ? [`hitungan berbeda di ${wrong} tempat`] : [];
}
