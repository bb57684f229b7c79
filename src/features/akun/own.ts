import type { Context } from "hono";
import { whoOf } from "../../web/acting.ts";
import { readSessionCookie } from "../../web/cookie.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { SignInFirst } from "../../web/stops.ts";
import {
  type KeyRow,
  keysStatement,
  type OwnRow,
  ownStatement,
  type SessionRow,
  sessionsStatement,
} from "./queries.ts";

export type C = Context<AgencyEnv>;

/** Signed in or proved again so recently that it is the owner who sits there. */
const FRESH_MS = 15 * 60_000;

export type Own = {
  readonly me: Me;
  readonly sesi: string;
  readonly akun: OwnRow;
  readonly kunci: readonly KeyRow[];
  readonly sessions: readonly SessionRow[];
  readonly segar: boolean;
};

/** All there is about one's own account, in the one round trip of the page. */
export async function loadOwn(c: C): Promise<Own> {
  const sesi = (await readSessionCookie(c, c.var.agency.code))?.id ?? "";
  const { me, rows } = await page(c, (id) => [
    ownStatement(id, sesi),
    keysStatement(id),
    sessionsStatement(id, c.var.now),
  ]);
  const [[akun], kunci, sessions] = rows;
  if (!akun) throw new SignInFirst();
  return { me, sesi, akun, kunci, sessions, segar: akun.buktiPada > c.var.now - FRESH_MS };
}

/** Who changes it: himself. */
export const asOwner = (c: C, own: Own, to = "/akun?tersimpan=ya") => ({
  ...whoOf(c, own.me, baseOf(c) + to),
  db: c.var.db,
  agency: c.var.agency.id,
  pepper: c.var.pepper,
});
