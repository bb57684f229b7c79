import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { Behind, openAgency } from "../data/agency/database.ts";
import { type Agency, findAgency } from "../data/directory/database.ts";
import { lifecycleOf } from "../data/directory/siklus.ts";
import { wakeAt } from "../data/directory/wake.ts";
import { openEvidence } from "../data/evidence.ts";
import type { WorkMessage } from "../data/work.ts";
import { bolehMenulis } from "../domain/siklus.ts";
import { tanggalPada } from "../domain/tanggal.ts";
import type { AgencyEnv, AppEnv } from "./env.ts";
import { refuseWhileLent } from "./lent.ts";
import { logLook } from "./looks.ts";
import { found, Maintenance, NotThere, ReadOnly, Suspended } from "./stops.ts";

/** From here on there are no bindings, only this agency's own database and files. Reads no table itself. */
export const enterAgency = createMiddleware<AppEnv>(async (c, next) => {
  const agency = found(await findAgency(c.env, c.req.param("agency") ?? "", c.var.now));
  if (agency.keadaan === "ditangguhkan") throw new Suspended();
  if (agency.keadaan === "ditutup") throw new NotThere();
  const db = await openAgency(c.env, agency).catch((error: unknown) => {
    throw error instanceof Behind ? new Maintenance() : error;
  });
  const inside = c as unknown as Context<AgencyEnv>;
  inside.set("agency", agency);
  inside.set("db", db);
  inside.set("evidence", openEvidence(c.env.EVIDENCE, agency));
  inside.set("today", tanggalPada(c.var.now, agency.zona));
  inside.set("pepper", c.env.PEPPER);
  inside.set("gembok", c.env.GEMBOK);
  inside.set("origin", c.env.ORIGIN);
  inside.set("mayTry", async (key) => (await c.env.MASUK_RL.limit({ key })).success);
  inside.set("siklus", lifecycleOf(c.env, agency));
  inside.set("work", async (what) => {
    await c.env.WORK.send({ agency: agency.id, ...what } satisfies WorkMessage);
  });
  inside.set("me", null);
  if (WRITES.test(c.req.method) && !bolehMenulis(agency.keadaan) && !OPEN_WHILE_READING.test(insideOf(c)))
    throw new ReadOnly();
  if (WRITES.test(c.req.method)) await refuseWhileLent(inside);
  await next();
  logLook(inside);
  if (c.req.method !== "GET" && c.res.status === 303)
    c.executionCtx.waitUntil(wakeSoon(c.env, agency, c.var.now));
});

const WRITES = /^(?!GET$|HEAD$|OPTIONS$)/;
/**
 * In an agency that is read-only: signing in and out and what belongs to one's own access, how pages look, taking
 * data along, the life of the agency itself, and leave for support.
 */
const OPEN_WHILE_READING =
  /^\/(masuk|keluar|tampilan|sandi|undangan|lupa-sandi|pemulihan|akun|pegawai\/ekspor|kelola\/siklus|kelola\/bantuan-operator|kelola\/sso\/(?:penghentian|pelepasan))(\/|$)/;
const insideOf = (c: Context<AppEnv>) => c.req.path.replace(/^\/[av]\/[^/]+/, "");

/** What was saved may have put a letter into the outbox or moved a window: look within a minute, asked for once. */
async function wakeSoon(env: Env, agency: Agency, now: number): Promise<void> {
  const asked = lastAsked.get(agency.id) ?? 0;
  if (now >= asked && now < asked + SOON_MS) return;
  lastAsked.set(agency.id, now);
  await wakeAt(env, agency, now + SOON_MS);
}

const SOON_MS = 30_000;
const lastAsked = new Map<string, number>();
