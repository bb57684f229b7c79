import { type Context, Hono } from "hono";
import { change, rows } from "../../data/agency/statement.ts";
import { inboxWords, noticeText } from "../../i18n/pemberitahuan.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { isAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { gagal } from "./gagal-routes.tsx";
import { ics } from "./ics-routes.ts";
import { InboxPage } from "./inbox-page.tsx";
import { pilihan } from "./pilihan-routes.tsx";
import {
  failedCountStatement,
  failedToMeStatement,
  inboxStatement,
  NOTICES_A_PAGE,
  type Sesudah,
} from "./queries.ts";

type C = Context<AgencyEnv>;

export const pemberitahuan = new Hono<AgencyEnv>()
  .get("/pemberitahuan", inbox)
  .post("/pemberitahuan/pembacaan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    await c.var.db.apply(change`UPDATE pemberitahuan SET dibaca_pada = ${c.var.now}
      WHERE pegawai = ${me.viewer.pegawai} AND dibaca_pada IS NULL`);
    return c.redirect(`${baseOf(c)}/pemberitahuan`, 303);
  })
  // Twice is as once: what has been read stays read at its first time.
  .post("/pemberitahuan/:id/pembacaan", idParam, async (c) => {
    const typed = await readTyped(c);
    const { id } = c.req.valid("param");
    const { rows: results } = await page(c, (me) => [
      rows<{ tautan: string }>`SELECT tautan FROM pemberitahuan WHERE id = ${id} AND pegawai = ${me}`,
    ]);
    const { tautan } = found(results[0][0]);
    await c.var.db.apply(
      change`UPDATE pemberitahuan SET dibaca_pada = ${c.var.now} WHERE id = ${id} AND dibaca_pada IS NULL`,
    );
    const back = `/pemberitahuan${typed.belum === "ya" ? "?belum=ya" : ""}`;
    return c.redirect(baseOf(c) + (typed.buka === "ya" && tautan ? tautan : back), 303);
  })
  .route("/", pilihan)
  .route("/", gagal)
  .route("/", ics);

async function inbox(c: C) {
  const { agency, today, now } = c.var;
  const belum = c.req.query("belum") === "ya";
  const sesudah = sesudahDari(c.req.query("sesudah"));
  const { me, rows: results } = await page(c, (id) => [
    inboxStatement(id, belum, sesudah),
    failedToMeStatement(id, now),
    failedCountStatement(id, today, now),
  ]);
  const [list, [gagalSaya], [gagalSemua]] = results;
  const notices = list.slice(0, NOTICES_A_PAGE).map((n) => ({
    ...n,
    ...noticeText(n.jenis, JSON.parse(n.data), c.var.lang, agency.zona),
  }));
  const last = list.length > NOTICES_A_PAGE ? list[NOTICES_A_PAGE - 1] : undefined;
  return c.render(
    <InboxPage
      notices={notices}
      belum={belum}
      nBelum={me.belumDibaca}
      berikut={
        last
          ? `${baseOf(c)}/pemberitahuan?${belum ? "belum=ya&" : ""}sesudah=${last.dibuatPada}-${last.baris}`
          : null
      }
      lanjutan={sesudah !== null}
      gagalSaya={gagalSaya?.n ?? 0}
      gagalSemua={isAdmin(me) ? (gagalSemua?.n ?? 0) : null}
      email={me.email}
      base={baseOf(c)}
      zona={agency.zona}
      today={today}
    />,
    { title: inboxWords[c.var.lang].title },
  );
}

/** What is no place in the list is its beginning. */
function sesudahDari(s: string | undefined): Sesudah | null {
  const m = /^(\d{1,15})-(\d{1,15})$/.exec(s ?? "");
  return m ? { pada: Number(m[1]), baris: Number(m[2]) } : null;
}
