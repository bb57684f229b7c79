import { type Context, Hono } from "hono";
import { icsText } from "../../data/ics.ts";
import { ID_PATTERN, sha256Hex } from "../../data/ids.ts";
import { tenggatWords } from "../../i18n/kalender-tenggat.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { networkOf } from "../../web/network.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { acaraDari } from "./kalender.ts";
import { feedStatements } from "./kalender-queries.ts";

type C = Context<AgencyEnv>;

/** Fetched by a calendar program, without a session: whoever has the address has what is in it. */
export const ics = new Hono<AgencyEnv>().get("/ics/:token", async (c) => {
  const { db, agency, today, now, origin } = c.var;
  const [id = "", rahasia = "", ...rest] = c.req.param("token").split(".");
  const shaped = ID_PATTERN.test(id) && /^[A-Za-z0-9_-]{43}$/.test(rahasia) && rest.length === 0;
  const key = { id: shaped ? id : "-", hash: await sha256Hex(shaped ? rahasia : "-") };
  if (!(await c.var.mayTry(`kalender ${agency.code} ${key.id}`))) return slower(c);
  // Found or not, the same questions are asked of the same indexes.
  const [[feed], ...rows] = await db.batch(feedStatements(key, today, now));
  if (!feed) {
    if (!(await c.var.mayTry(`kalender salah ${agency.code} ${networkOf(c)}`))) return slower(c);
    throw new NotThere();
  }
  const di = { lang: feed.bahasa, zona: agency.zona, code: agency.code, alamat: origin + baseOf(c) };
  const text = icsText(tenggatWords[feed.bahasa].nama(agency.nama), acaraDari(rows, di));
  const etag = `"${(await sha256Hex(text)).slice(0, 32)}"`;
  c.header("etag", etag);
  c.header("cache-control", "no-store");
  c.header("x-robots-tag", "noindex, nofollow");
  if (c.req.header("if-none-match")?.split(/,\s*/).includes(etag)) return c.body(null, 304);
  return c.body(text, 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'attachment; filename="selaras.ics"',
    "content-security-policy": "default-src 'none'; sandbox",
  });
});

const slower = (c: C) => c.body("", 429, { "retry-after": "60", "cache-control": "no-store" });
