import { Behind, SCHEMA_NEEDED } from "../data/agency/database.ts";
import { dueAgencies, findAgencyById } from "../data/directory/database.ts";
import { keepDeadMessage, markCron } from "../data/directory/pesan.ts";
import { nextWake } from "../data/directory/wake.ts";
import { ID_PATTERN } from "../data/ids.ts";
import type { WorkMessage } from "../data/work.ts";
import { continueSignups, tidySignups } from "../features/pendaftaran/actions.ts";
import { continueErasures } from "./erase-agency.ts";
import { type WakeMessage, wakeAgency } from "./wake-agency.ts";
import { isWork, work } from "./work.ts";

export type Clock = (env: Env) => number | Promise<number>;

/** The timetable. Cron and queue only trigger: the state of every job is a row. */
export const createJobs = (clock: Clock) => ({
  /** Costs what is due: one indexed look-up, one message an agency that has something to do. */
  async scheduled(_controller: ScheduledController, env: Env, _ctx: ExecutionContext): Promise<void> {
    const now = await clock(env);
    await tidySignups(env, now);
    await continueSignups(env, now);
    await continueErasures(env, now);
    await markCron(env, now);
    const due = await dueAgencies(env, now, SCHEMA_NEEDED);
    for (let at = 0; at < due.length; at += SEND_AT_ONCE) {
      const part = due.slice(at, at + SEND_AT_ONCE);
      await env.JOBS.sendBatch(part.map((a) => ({ body: { agency: a.id } satisfies WakeMessage })));
    }
  },

  /** One agency's failure is its own: its message is retried, the others are done. */
  async queue(batch: MessageBatch, env: Env, _ctx: ExecutionContext): Promise<void> {
    const now = await clock(env);
    for (const message of batch.messages) {
      if (batch.queue.endsWith("-dlq")) {
        await bury(message, batch.queue, env, now);
        continue;
      }
      if (isWork(message.body)) {
        await takeWork(message as Message<WorkMessage>, env, now);
        continue;
      }
      await takeWake(message, env, now);
    }
  },
});

/** A message says an id and nothing else that is believed; whatever is not one of ours is put aside, not tried. */
async function takeWake(message: Message, env: Env, now: number): Promise<void> {
  const id = agencyIn(message.body);
  try {
    const agency = id ? await findAgencyById(env, id) : null;
    if (agency && !ASLEEP.has(agency.keadaan)) await wakeAgency(env, agency, now);
    message.ack();
  } catch (error) {
    // Being migrated: the next cron wakes it when it is done.
    if (error instanceof Behind) return message.ack();
    console.warn(JSON.stringify({ job: "bangun", agency: id, error: String(error) }));
    message.retry({ delaySeconds: 60 });
  }
}

/** What the queue gave up on is kept where the operator sees it. */
async function bury(message: Message, queue: string, env: Env, now: number): Promise<void> {
  const isi = JSON.stringify({ antrean: queue, pesan: message.body }).slice(0, 1000);
  const row = { id: message.id, agency: agencyIn(message.body), isi, percobaan: message.attempts, pada: now };
  await keepDeadMessage(env, row).then(
    () => message.ack(),
    () => message.retry({ delaySeconds: 60 }),
  );
}

function agencyIn(body: unknown): string | null {
  const id = (body as Partial<WakeMessage> | null)?.agency;
  return typeof id === "string" && ID_PATTERN.test(id) ? id : null;
}
const ASLEEP = new Set(["ditangguhkan", "ditutup"]);

async function takeWork(message: Message<WorkMessage>, env: Env, now: number): Promise<void> {
  try {
    await work(env, message.body, now);
    message.ack();
  } catch (error) {
    console.warn(JSON.stringify({ job: "kerja", ...message.body, error: String(error) }));
    message.retry({ delaySeconds: Math.min(300, 5 * 2 ** message.attempts) });
  }
}

/** Everything that falls due up to `target`, each at its own instant and in order: a clock moved forward. */
export async function runUntil(env: Env, target: number): Promise<string[]> {
  const log: string[] = [];
  let last = 0;
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = await nextWake(env, SCHEMA_NEEDED);
    if (next === null || next > target) break;
    last = Math.max(next, last + 1);
    for (const agency of await dueAgencies(env, last, SCHEMA_NEEDED))
      log.push(...(await wakeAgency(env, agency, last)));
  }
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const erased = await continueErasures(env, target);
    if (erased.length === 0) break;
    log.push(...erased);
  }
  return log;
}

const MAX_STEPS = 5000;
/** Limit of a queue's sendBatch. */
const SEND_AT_ONCE = 100;
