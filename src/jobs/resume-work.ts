import type { AgencyDb } from "../data/agency/database.ts";
import type { WorkMessage } from "../data/work.ts";
import { finishMerges } from "../features/pegawai/ganda/actions.ts";
import { stalledStatement } from "../features/pegawai/impor/actions.ts";
import type { At } from "./at.ts";
import { resumeChores } from "./chores.ts";

/** Queues lose nothing, but a runner may be killed between its work and the next message: then the row waits. */
export async function resumeWork(env: Env, db: AgencyDb, at: At): Promise<string[]> {
  const stalled = await db.read(stalledStatement(at.now));
  for (const { id } of stalled)
    await env.WORK.send({ agency: at.agency.id, impor: id } satisfies WorkMessage);
  await finishMerges(db, at);
  await resumeChores(env, db, at);
  return stalled.length > 0 ? [`${stalled.length} impor dilanjutkan`] : [];
}
