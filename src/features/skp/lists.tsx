import { recentActsStatement } from "../../data/agency/penetapan.ts";
import { leadsUnitStatement } from "../../data/agency/unit.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { skpWords } from "../../i18n/skp.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { ListPage } from "./list-page.tsx";
import {
  minePlansStatement,
  myLineStatement,
  myStatusStatement,
  teamCountsStatement,
  teamStatement,
  yearsStatement,
} from "./queries.ts";
import { isTanda, QueuePage, type Saringan, saringan } from "./queue-page.tsx";
import type { C } from "./request.ts";

export async function list(c: C) {
  const { today, now, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    minePlansStatement(me, today),
    yearsStatement(),
    myLineStatement(me, today),
    teamCountsStatement(me),
    myStatusStatement(me, today),
    leadsUnitStatement(me, today),
  ]);
  const [plans, years, [line], team, [status], [head]] = rows;
  const tahun = yearAsked(c) ?? newest(plans, tahunDari(today));
  const waiting = team.filter((t) => t.keadaan === "diajukan").reduce((n, t) => n + t.n, 0);
  const his = me.pinjam?.jenis !== "delegasi";
  const ofMine = his && (me.punyaBawahan || team.length > 0) ? waiting : null;
  const props = {
    base: baseOf(c),
    zona: agency.zona,
    now,
    tahun,
    plans,
    years,
    line,
    status,
    waiting: ofMine,
    leads: head?.memimpin === 1,
  };
  return c.render(<ListPage {...props} />, { title: skpWords[c.var.lang].daftar.title });
}

export async function queue(c: C) {
  const { today, agency } = c.var;
  const asked = yearAsked(c);
  const { rows } = await page(c, (me) => [
    teamStatement(me, asked, tahunDari(today)),
    teamCountsStatement(me),
    recentActsStatement(me, c.var.now),
  ]);
  const flag = c.req.query("tanda") ?? "";
  const tanda = isTanda(flag) ? flag : null;
  const tahun = asked ?? rows[0][0]?.tahun ?? tahunDari(today);
  const wanted = c.req.query("keadaan") ?? "";
  const filter = Object.hasOwn(saringan, wanted) ? (wanted as Saringan) : null;
  const t = skpWords[c.var.lang];
  const done = c.req.query("selesai") === "habis" ? t.antrean.habis : undefined;
  const props = { base: baseOf(c), zona: agency.zona, tahun, filter, rows: rows[0], counts: rows[1], done };
  return c.render(<QueuePage {...props} tanda={tanda} acts={rows[2]} />, {
    title: t.antrean.title,
    breadcrumb: [{ label: t.skp, href: `${baseOf(c)}/skp` }, { label: t.antrean.title }],
  });
}

type Dated = { readonly tahun: number; readonly keadaan: KeadaanSkp };
/** The newest that still wants something, then this year's, then the newest at all. */
const newest = (plans: readonly Dated[], tahun: number): number =>
  plans.find((p) => p.keadaan !== "ditetapkan" && p.tahun >= tahun)?.tahun ??
  plans.find((p) => p.tahun === tahun)?.tahun ??
  plans[0]?.tahun ??
  tahun;

function yearAsked(c: C): number | null {
  const asked = c.req.query("tahun");
  return asked && /^20\d\d$/.test(asked) ? Number(asked) : null;
}
