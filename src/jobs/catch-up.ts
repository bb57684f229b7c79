import type { AgencyDb } from "../data/agency/database.ts";
import { rows } from "../data/agency/statement.ts";
import { apart } from "./apart.ts";
import type { At } from "./at.ts";
import { deliverOverdue } from "./deliver-overdue.ts";
import { moveWindows } from "./move-windows.ts";
import { runClocks } from "./run-clocks.ts";
import { settleDue } from "./settle.ts";

/** In one waking; what is left is due at once again (next-instant.ts), behind the other agencies. */
const STEPS = 200;
const SETTLED_AT_ONCE = 200;

/**
 * Windows, objections that closed and clocks that ran out, in the order in which they fell due: after an outage what
 * was due on day 3 happens before what was due on day 5, and what begins on day 3 may be due on day 5. What is done
 * carries the instant it was done; the clock's own log keeps when it was due.
 */
export async function catchUp(db: AgencyDb, at: At): Promise<string[]> {
  const done: string[] = [];
  const parts = apart();
  const doing = async (what: () => Promise<string[]>) => void done.push(...(await parts.each(what, [])));
  for (let step = 0, last = -1; step < STEPS; step += 1) {
    const [[due], [left]] = await db.batch([nextDueStatement(at.now), leftStatement(at.now)]);
    const pada = due?.pada ?? null;
    if (pada === null) {
      // What waited for something else: a result that was open again, a delivery that failed halfway.
      if (left?.ada === 1) {
        await doing(() => settle(db, at, at.now));
        await doing(() => deliverOverdue(db, at, at.now));
      }
      break;
    }
    const before = done.length;
    await doing(() => moveWindows(db, at, pada));
    await doing(() => settle(db, at, pada));
    await doing(() => runClocks(db, at, pada));
    await doing(() => deliverOverdue(db, at, pada));
    // A twin is at it: what it leaves, the next waking does. What cannot be done is passed by, out of its order.
    if (pada === last && done.length === before) {
      if (!parts.any()) break;
      await doing(() => moveWindows(db, at));
      await doing(() => settle(db, at, at.now));
      await doing(() => runClocks(db, at));
      await doing(() => deliverOverdue(db, at, at.now));
      break;
    }
    last = pada;
  }
  parts.done();
  return done;
}

/** What nobody objected to in time is final before its clock is called late. */
async function settle(db: AgencyDb, at: At, sampai: number): Promise<string[]> {
  let all = 0;
  for (;;) {
    const n = await settleDue(
      db,
      { now: at.now, today: at.today, zona: at.agency.zona },
      SETTLED_AT_ONCE,
      sampai,
    );
    all += n;
    if (n < SETTLED_AT_ONCE) break;
  }
  return all > 0 ? [`${all} evaluasi final`] : [];
}

const leftStatement = (now: number) => rows<{ ada: 0 | 1 }>`SELECT EXISTS (SELECT 1 FROM jam b
  JOIN evaluasi e ON e.id = b.objek AND e.keadaan IN ('ditandatangani', 'disampaikan', 'diterima')
  WHERE b.keadaan = 'lewat' AND b.batas_pada BETWEEN ${now - 60 * 86_400_000} AND ${now}
    AND b.kewajiban IN ('EV-04', 'EV-06', 'EV-07', 'EV-08', 'OB-01')) AS ada`;

const nextDueStatement = (now: number) => rows<{ pada: number | null }>`SELECT min(pada) AS pada FROM (
  SELECT min(CASE keadaan WHEN 'belum' THEN buka_pada ELSE tutup_pada END) AS pada FROM jendela
    WHERE (keadaan = 'belum' AND buka_pada <= ${now}) OR (keadaan = 'buka' AND tutup_pada <= ${now})
  UNION ALL SELECT min(CASE keadaan WHEN 'belum' THEN buka_pada ELSE tutup_pada END) FROM jendela_kelompok
    WHERE (keadaan = 'belum' AND buka_pada <= ${now}) OR (keadaan = 'buka' AND tutup_pada <= ${now})
  UNION ALL SELECT min(sampai_pada) FROM perpanjangan WHERE keadaan = 'berlaku' AND sampai_pada <= ${now}
  UNION ALL SELECT min(batas_pada) FROM jam WHERE keadaan = 'berjalan' AND batas_pada <= ${now})`;
