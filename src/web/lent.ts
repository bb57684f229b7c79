import type { Context } from "hono";
import { beOneself } from "../data/agency/pinjam.ts";
import { bolehDikirim } from "../domain/pinjam.ts";
import { dropLentCookie, readLentCookie, readSessionCookie } from "./cookie.ts";
import type { AgencyEnv, Me } from "./env.ts";
import { page } from "./page.ts";
import { SignInFirst } from "./stops.ts";

/**
 * Before any handler: what a lent session may not send ends here, whether that handler asks who is signed in or
 * not. Without a session the loan is a leftover, and signing in is nobody's delegation.
 */
export async function refuseWhileLent(c: Context<AgencyEnv>): Promise<void> {
  const { code } = c.var.agency;
  const lent = readLentCookie(c, code);
  if (!lent || bolehDikirim(lent.jenis, c.req.path.slice(`/a/${code}`.length))) return;
  try {
    await page(c, () => []);
  } catch (stop) {
    if (!(stop instanceof SignInFirst)) throw stop;
    dropLentCookie(c, code);
  }
}

/** Who really sits there: whose language, whose session, whose door out. */
export const handOf = (me: Me): string => me.pinjam?.tangan.pegawai ?? me.viewer.pegawai;

/** The way back, from wherever one was lent to. */
export async function beMyself(c: Context<AgencyEnv>, to: string): Promise<Response> {
  const { agency, db, now } = c.var;
  const { me } = await page(c, () => []);
  const key = await readSessionCookie(c, agency.code);
  if (!key) throw new SignInFirst();
  if (me.pinjam) await beOneself(db, key, { jenis: me.pinjam.jenis, sebagai: me.viewer.pegawai }, now);
  dropLentCookie(c, agency.code);
  return c.redirect(`/a/${agency.code}${to}`, 303);
}
