import { type AgencyDb, openAgency } from "../data/agency/database.ts";
import { lapseDue } from "../data/agency/pembukaan.ts";
import { rows } from "../data/agency/statement.ts";
import type { Agency } from "../data/directory/database.ts";
import { finishSlot, takeSlot } from "../data/directory/tugas.ts";
import { sleepUntil, wakeAt } from "../data/directory/wake.ts";
import { openEvidence } from "../data/evidence.ts";
import { bolehMenulis } from "../domain/siklus.ts";
import { tanggalPada } from "../domain/tanggal.ts";
import { apart } from "./apart.ts";
import type { At } from "./at.ts";
import { catchUp } from "./catch-up.ts";
import { nextChore } from "./chores.ts";
import { copyHolidays } from "./copy-holidays.ts";
import { sendDigests } from "./digest.ts";
import { fenceLetters, live } from "./live.ts";
import { nextInstant } from "./next-instant.ts";
import { nightly } from "./nightly.ts";
import { remindOfReports } from "./overdue-reports.ts";
import { recomputeClocks } from "./recompute-clocks.ts";
import { regroup } from "./regroup.ts";
import { remind } from "./remind.ts";
import { remindOfClocks } from "./remind-clocks.ts";
import { remindOfFeedback } from "./remind-feedback.ts";
import { remindOfGuidance } from "./remind-guidance.ts";
import { resumeWork } from "./resume-work.ts";
import { seal } from "./seal.ts";
import { sealSigned } from "./seal-documents.ts";
import { sendLetters } from "./send-letters.ts";
import { sendNotices } from "./send-notices.ts";
import { sendReports } from "./send-reports.ts";
import { startClocks } from "./start-clocks.ts";

export type WakeMessage = { readonly agency: string };

/**
 * All that is due for one agency at an instant, each part idempotent: effect and mark in one batch. Killed
 * halfway, the slot's lease runs out and the whole is run again, finding what is already done.
 */
export async function wakeAgency(env: Env, agency: Agency, now: number): Promise<string[]> {
  const slot = `bangun:${agency.id}:${now}`;
  if (!(await takeSlot(env, slot, agency.id, now))) return [];
  await wakeAt(env, agency, now);
  const db = await openAgency(env, agency);
  const at = { now, agency, today: tanggalPada(now, agency.zona) };
  const lived = await live(env, db, at);
  if (lived === null) {
    await finishSlot(env, slot, now, "ditutup");
    return [`${agency.code}: ditutup`];
  }
  const parts = apart();
  const done = [
    ...lived,
    // Read-only, or closing: nothing changes, only letters that wait still go.
    ...(bolehMenulis(agency.keadaan) ? await allDue(env, db, at, parts) : []),
    ...(await sendNotices(db, env.ORIGIN, at)),
    ...(await sendDigests(db, env.ORIGIN, at)),
    ...(await fenceLetters(db, at)),
    ...(await sendLetters(db, env, at)),
    ...(await sealSigned(env, db, at)),
    ...(await seal(env, db, at)),
  ];
  parts.done();
  await finishSlot(env, slot, now, done.join("; "));
  await sleepUntil(env, agency, now, await nextOf(env, db, at));
  return done.map((what) => `${agency.code}: ${what}`);
}

/** Also the agency's own hour, and an export of which more parts wait. */
async function nextOf(env: Env, db: AgencyDb, at: At): Promise<number> {
  const next = Math.min(await nextInstant(db, at), await nextChore(env, db, at));
  const [open] = await db.read(rows<{ id: string }>`SELECT id FROM ekspor_penuh WHERE keadaan = 'menunggu'`);
  const hour = at.agency.sampaiPada ?? Number.POSITIVE_INFINITY;
  return Math.min(next, hour > at.now ? hour : next, open ? at.now + 1000 : next);
}

/** A part that cannot be done keeps none of the others waiting. */
async function allDue(env: Env, db: AgencyDb, at: At, parts: ReturnType<typeof apart>): Promise<string[]> {
  const done: string[] = [];
  for (const part of [
    () => copyHolidays(env, db, at),
    () => regroup(db, at),
    () => recomputeClocks(db, at),
    () => lapse(db, at),
    () => startClocks(db, at),
    () => catchUp(db, at),
    () => sendReports(db, at),
    () => remindOfClocks(db, at),
    () => remind(db, at),
    () => remindOfReports(db, at),
    () => remindOfGuidance(db, at),
    () => remindOfFeedback(db, at),
    () => nightly(db, openEvidence(env.EVIDENCE, at.agency), at),
    () => resumeWork(env, db, at),
  ])
    done.push(...(await parts.each(part, [])));
  return done;
}

/** A box that is over lets what it held up go on: settling comes after it. */
async function lapse(db: AgencyDb, at: At): Promise<string[]> {
  const lapsed = await lapseDue(db, at.now);
  return lapsed > 0 ? [`${lapsed} pembukaan berakhir`] : [];
}
