import { type Context, Hono } from "hono";
import { ID_PATTERN } from "../../data/ids.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { pkWords } from "../../i18n/pk.ts";
import { pohonWords } from "../../i18n/pohon.ts";
import { shellWords } from "../../i18n/shell.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { isAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { EmptyState } from "../../web/ui/notice.tsx";
import {
  type Awal,
  homeStatement,
  looseStatement,
  nodesStatement,
  promisedStatement,
  startStatement,
} from "./queries.ts";
import { TreePage } from "./tree-page.tsx";

type C = Context<AgencyEnv>;

export const pohon = new Hono<AgencyEnv>().get("/pohon", async (c) => {
  const awal = awalOf(c);
  if (awal === null) return home(c);
  const { today } = c.var;
  const { me, rows } = await page(c, (who) => [
    startStatement(awal, who, today),
    nodesStatement(awal, who, today),
    promisedStatement(awal, who, today),
    looseStatement(awal, who, today),
  ]);
  const start = found(rows[0][0]);
  const title = pohonWords[c.var.lang].judul(start.nama, start.tahun);
  return c.render(
    <TreePage
      base={baseOf(c)}
      awal={awal}
      start={start}
      nodes={rows[1]}
      promised={rows[2]}
      loose={rows[3]}
      viewer={me.viewer}
    />,
    { title, breadcrumb: crumbs(c, me, start.skp !== null && awal.dari === "skp" ? start.skp : null, title) },
  );
});

/** What the address names, in this order; what is no name of ours is not there. */
function awalOf(c: C): Awal | null {
  for (const dari of ["rhk", "skp", "pk", "unit"] as const) {
    const id = c.req.query(dari);
    if (id === undefined) continue;
    if (!ID_PATTERN.test(id)) throw new NotThere();
    return dari === "unit" ? { dari, id, tahun: yearOf(c) } : { dari, id };
  }
  return null;
}

const yearOf = (c: C): number => {
  const asked = Number(c.req.query("tahun"));
  return Number.isInteger(asked) && asked >= 2022 && asked <= 2100 ? asked : tahunDari(c.var.today);
};

/** Nothing named: where this reader's tree begins. */
async function home(c: C) {
  const tahun = yearOf(c);
  const { me, rows } = await page(c, (who) => [homeStatement(tahun, who, c.var.today)]);
  const row = rows[0][0];
  const unit = row?.unitPk ?? row?.puncak;
  const to = unit ? `unit=${unit}&tahun=${tahun}` : row?.skp ? `skp=${row.skp}` : null;
  if (to) return c.redirect(`${baseOf(c)}/pohon?${to}`, 303);
  const t = pohonWords[c.var.lang];
  return c.render(
    <EmptyState icon="network" title={t.tanpaAwal} why={t.tanpaAwalMengapa} who={t.tanpaAwalSiapa} />,
    { title: t.title, breadcrumb: crumbs(c, me, null, t.title) },
  );
}

const crumbs = (c: C, me: Me, skp: string | null, title: string) => {
  const base = baseOf(c);
  const { menu } = shellWords[c.var.lang];
  return [
    ...(isAnyAdmin(me) ? [{ href: `${base}/kelola`, label: menu.kelola }] : []),
    skp
      ? { href: `${base}/skp/${skp}`, label: menu.skp }
      : { href: `${base}/pk`, label: pkWords[c.var.lang].title },
    { label: title },
  ];
};
