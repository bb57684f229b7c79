import type { Context } from "hono";
import type { Acting, Who } from "../data/agency/riwayat.ts";
import type { AgencyEnv, Me } from "./env.ts";
import { commandTo } from "./form.ts";

/** Who saves, when, and where the answer of this command leads. */
export const whoOf = (c: Context<AgencyEnv>, me: Me, to: string): Who => ({
  viewer: me.viewer,
  now: c.var.now,
  today: c.var.today,
  zona: c.var.agency.zona,
  perintah: commandTo(c, to),
});

/** The same for a decision, on the version that was looked at. */
export const actingOf = (c: Context<AgencyEnv>, me: Me, versi: number, to: string): Acting => ({
  ...whoOf(c, me, to),
  db: c.var.db,
  versi,
});
