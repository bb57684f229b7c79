import { Hono } from "hono";
import { keadaanPantau } from "../../domain/pantau.ts";
import { pantauWords } from "../../i18n/pantau.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { petaDari } from "./peta.ts";
import { diamHariStatement, timStatement } from "./queries.ts";
import { TeamPage } from "./team-page.tsx";

/** A supervisor's view of work under way (Ps. 15, hlm. 69): for help, never for punishment. */
export const pantauTim = new Hono<AgencyEnv>().get("/tim/pantau", async (c) => {
  const { today, now, agency } = c.var;
  const { rows } = await page(c, (me) => [timStatement(me, today, now), diamHariStatement(today)] as const);
  const { lang } = c.var;
  const diamHari = rows[1][0]?.hari ?? 30;
  const saring = keadaanPantau.find((k) => k === c.req.query("saring")) ?? null;
  return c.render(
    <TeamPage
      base={baseOf(c)}
      orang={petaDari(rows[0], today, agency.zona, diamHari)}
      diamHari={diamHari}
      saring={saring}
    />,
    {
      title: pantauWords[lang].judul,
      breadcrumb: timCrumbs(baseOf(c), c.var.lang, pantauWords[lang].judul),
    },
  );
});
