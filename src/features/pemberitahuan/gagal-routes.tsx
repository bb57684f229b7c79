import { type Context, Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { inboxWords } from "../../i18n/pemberitahuan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { gagalWords } from "../../i18n/surat-gagal.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { tryAgain } from "./actions.ts";
import { GagalPage } from "./gagal-page.tsx";
import { FAILED_MS, failedStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

/** Letters that did not arrive, by address: the admin corrects it and sends once more. */
export const gagal = new Hono<AgencyEnv>()
  .get("/pemberitahuan/tidak-sampai", async (c) => {
    const { me, rows } = await page(c, (id) => [failedStatement(id, c.var.today, c.var.now)]);
    onlyAdmin(me);
    return c.render(
      <GagalPage
        rows={rows[0]}
        base={baseOf(c)}
        zona={c.var.agency.zona}
        diulang={c.req.query("diulang") === "ya"}
        perintah={newId(c.var.now)}
      />,
      { title: gagalWords[c.var.lang].title, breadcrumb: crumbs(c) },
    );
  })
  .post("/pemberitahuan/tidak-sampai/pengulangan", async (c) => {
    await readTyped(c);
    const { me } = await page(c, () => []);
    onlyAdmin(me);
    const to = `${baseOf(c)}/pemberitahuan/tidak-sampai?diulang=ya`;
    await tryAgain(c.var.db, c.var.now - FAILED_MS, whoOf(c, me, to));
    return c.redirect(to, 303);
  });

const crumbs = (c: C) => [
  { href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola },
  { href: `${baseOf(c)}/pemberitahuan`, label: inboxWords[c.var.lang].title },
];
