import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { type EvaluasiHead, overdueDeliveryStatement } from "../data/agency/evaluasi.ts";
import { deliverByClock } from "../data/agency/evaluasi-serah.ts";
import { kalenderDari, kalenderStatement } from "../data/agency/kalender.ts";
import { apart } from "./apart.ts";
import type { At } from "./at.ts";

const AT_ONCE = 100;

/**
 * EV-04, EV-06: what was signed and not delivered in time is delivered by the clock, unless the agency's dated rule of
 * that day says otherwise. The pegawai's own time begins with the day he really has it in hand.
 */
export async function deliverOverdue(db: AgencyDb, at: At, sampai: number): Promise<string[]> {
  const rows = apart();
  let delivered = 0;
  for (const e of await db.read(overdueDeliveryStatement(sampai, AT_ONCE)))
    if (await rows.each(() => deliverOne(db, e, at), false)) delivered += 1;
  rows.done();
  return delivered > 0 ? [`${delivered} dokumen disampaikan sistem`] : [];
}

async function deliverOne(db: AgencyDb, e: EvaluasiHead, at: At): Promise<boolean> {
  const kalender = kalenderStatement(at.today, sql`(SELECT unit FROM evaluasi WHERE id = ${e.id})`);
  const hitungan = kalenderDari(await db.read(kalender));
  return deliverByClock(db, e, { now: at.now, today: at.today, zona: at.agency.zona }, hitungan);
}
