import { dueAgencies, findAgencyById } from "../data/directory/database.ts";
import { nextWake } from "../data/directory/wake.ts";
import { continueSignups, tidySignups } from "../features/pendaftaran/actions.ts";
import { type WakeMessage, wakeAgency } from "./wake-agency.ts";

export type Clock = (env: Env) => number | Promise<number>;

/** The timetable. Cron and queue only trigger: the state of every job is a row. */
export const createJobs = (clock: Clock) => ({
  /** Costs what is due: one indexed look-up, one message an agency that has something to do. */
  async scheduled(_controller: ScheduledController, env: Env, _ctx: ExecutionContext): Promise<void> {
    const now = await clock(env);
    await tidySignups(env, now);
    await continueSignups(env, now);
    const due = await dueAgencies(env, now);
    for (let at = 0; at < due.length; at += SEND_AT_ONCE) {
      const part = due.slice(at, at + SEND_AT_ONCE);
      await env.JOBS.sendBatch(part.map((a) => ({ body: { agency: a.id } satisfies WakeMessage })));
    }
  },

  /** One agency's failure is its own: its message is retried, the others are done. */
  async queue(batch: MessageBatch, env: Env, _ctx: ExecutionContext): Promise<void> {
    const now = await clock(env);
    for (const message of batch.messages) {
      const agency = await findAgencyById(env, (message.body as Partial<WakeMessage>)?.agency ?? "");
      try {
        if (agency) await wakeAgency(env, agency, now);
        message.ack();
      } catch (error) {
        console.warn(JSON.stringify({ job: "bangun", agency: agency?.code, error: String(error) }));
        message.retry({ delaySeconds: 60 });
      }
    }
  },
});

/** Everything that falls due up to `target`, each at its own instant and in order: a clock moved forward. */
export async function runUntil(env: Env, target: number): Promise<string[]> {
  const log: string[] = [];
  let last = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = await nextWake(env);
    if (next === null || next > target) return log;
    last = Math.max(next, last + 1);
    for (const agency of await dueAgencies(env, last)) log.push(...(await wakeAgency(env, agency, last)));
  }
  return log;
}

const MAX_STEPS = 5000;
/** Limit of a queue's sendBatch. */
const SEND_AT_ONCE = 100;
