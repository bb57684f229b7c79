import { Hono } from "hono";
import { change, rows } from "../../data/agency/statement.ts";
import { inboxWords, noticeText } from "../../i18n/pemberitahuan.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { InboxPage, type NoticeRow } from "./inbox-page.tsx";

/** Newest hundred of one's own: older ones have been acted on or superseded. */
const inboxStatement = (me: string) => rows<NoticeRow>`
  SELECT id, jenis, data, tautan, dibuat_pada AS dibuatPada, dibaca_pada AS dibacaPada FROM pemberitahuan
  WHERE pegawai = ${me} ORDER BY dibuat_pada DESC LIMIT 100`;

export const pemberitahuan = new Hono<AgencyEnv>()
  .get("/pemberitahuan", async (c) => {
    const { rows: results } = await page(c, (me) => [inboxStatement(me)]);
    const { lang, agency } = c.var;
    const notices = results[0].map((n) => ({
      ...n,
      ...noticeText(n.jenis, JSON.parse(n.data), lang, agency.zona),
    }));
    return c.render(<InboxPage notices={notices} base={`/a/${agency.code}`} zona={agency.zona} />, {
      title: inboxWords[lang].title,
    });
  })
  .post("/pemberitahuan/pembacaan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    await c.var.db.apply(change`UPDATE pemberitahuan SET dibaca_pada = ${c.var.now}
      WHERE pegawai = ${me.viewer.pegawai} AND dibaca_pada IS NULL`);
    return c.redirect(`/a/${c.var.agency.code}/pemberitahuan`, 303);
  });
