import { type Context, Hono } from "hono";
import { startRunStatement } from "../../data/agency/gudang.ts";
import { write } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { gudangWords } from "../../i18n/gudang.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { commandTo, readTyped } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { placeOf, storeStatements } from "./queries.ts";
import { StorePage } from "./store-page.tsx";

export const gudang = new Hono<AgencyEnv>()
  .get("/kelola/bukti", show)
  .post("/kelola/bukti/pemeriksaan", begin);

type C = Context<AgencyEnv>;

async function show(c: C) {
  const sesudah = placeOf(c.req.query("sesudah"));
  const { me, rows } = await page(c, (id) => storeStatements(id, c.var.today, sesudah));
  onlyAdmin(me);
  const [[total], runs, findings, units, people, links, quarantined] = rows;
  const t = gudangWords[c.var.lang];
  return c.render(
    <StorePage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      total={found(total)}
      runs={runs}
      findings={findings}
      units={units}
      people={people}
      links={links}
      quarantined={quarantined}
      sesudah={sesudah}
      begun={c.req.query("mulai") === "ya"}
    />,
    {
      title: t.title,
      breadcrumb: [
        { href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola },
        { label: t.title },
      ],
    },
  );
}

/** Begins a whole check, or joins the one under way; the queue does it bit by bit. */
async function begin(c: C): Promise<Response> {
  await readTyped(c);
  const { me } = await page(c, () => []);
  onlyAdmin(me);
  const { db, now } = c.var;
  const oleh = me.viewer.pegawai;
  const to = `${baseOf(c)}/kelola/bukti?mulai=ya`;
  await write(
    db,
    { pada: now, oleh, tindakan: "gudang.periksa", objek: "instansi" },
    [startRunStatement({ id: newId(now), pemicu: "admin", oleh, penuh: true, now })],
    commandTo(c, to),
  );
  await c.var.work({ kerja: "gudang" });
  return c.redirect(to, 303);
}
