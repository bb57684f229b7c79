import { type Context, Hono } from "hono";
import { ID_PATTERN, PERIODE_PATTERN } from "../../data/ids.ts";
import { anggota, keadaanEvaluasi, keadaanSkp } from "../../domain/istilah.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { NamesPage } from "./names-page.tsx";
import { ProgressPage, queryOf } from "./progress-page.tsx";
import { countsStatement, namesStatement, pathStatement, type Scope, scopesStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const kemajuan = new Hono<AgencyEnv>()
  .get("/kemajuan", (c) => progressPage(c, null))
  .get("/kemajuan/:unit", (c) => progressPage(c, unitOf(c)))
  .get("/kemajuan/:unit/pegawai", namesPage);

const base = (c: C) => `/a/${c.var.agency.code}`;

function unitOf(c: C): string {
  const unit = c.req.param("unit") ?? "";
  if (!ID_PATTERN.test(unit)) throw new NotThere();
  return unit;
}

/** What the address asks for; this year's SKP when it asks for nothing sensible. */
function scopeOf(c: C): Scope {
  const lingkup = c.req.query("lingkup") ?? "";
  if (c.req.query("tahap") === "evaluasi" && PERIODE_PATTERN.test(lingkup))
    return { tahap: "evaluasi", lingkup };
  return { tahap: "skp", lingkup: /^\d{4}$/.test(lingkup) ? lingkup : String(tahunDari(c.var.today)) };
}

function mayLook(me: Me): void {
  if (me.viewer.peran.size === 0) throw new NotAllowed();
}

async function progressPage(c: C, unit: string | null): Promise<Response> {
  const scope = scopeOf(c);
  const { me, rows } = await page(c, (id) => {
    const asker = { me: id, today: c.var.today };
    return [
      scopesStatement(asker, c.var.now),
      countsStatement(asker, scope, unit),
      pathStatement(asker, unit ?? ""),
    ] as const;
  });
  mayLook(me);
  const [scopes, counts, path] = rows;
  const namaUnit = unit === null ? null : found(path.at(-1)).nama;
  const title = kemajuanWords[c.var.lang].title;
  const up = path
    .slice(0, -1)
    .map((u) => ({ label: u.nama, href: `${base(c)}/kemajuan/${u.unit}?${queryOf(scope)}` }));
  return c.render(
    <ProgressPage
      base={base(c)}
      scopes={scopes}
      scope={scope}
      unit={unit}
      namaUnit={namaUnit}
      counts={counts}
    />,
    {
      title: namaUnit ? `${title} · ${namaUnit}` : title,
      ...(namaUnit
        ? {
            breadcrumb: [
              { label: title, href: `${base(c)}/kemajuan?${queryOf(scope)}` },
              ...up,
              { label: namaUnit },
            ],
          }
        : {}),
    },
  );
}

async function namesPage(c: C): Promise<Response> {
  const [scope, unit] = [scopeOf(c), unitOf(c)];
  const keadaan = c.req.query("keadaan") ?? "";
  const known = scope.tahap === "skp" ? anggota(keadaanSkp, keadaan) : anggota(keadaanEvaluasi, keadaan);
  if (!known) throw new NotThere();
  const halaman = Math.min(2000, Math.max(1, Number.parseInt(c.req.query("halaman") ?? "1", 10) || 1));
  const { me, rows } = await page(c, (id) => {
    const asker = { me: id, today: c.var.today };
    return [pathStatement(asker, unit), namesStatement(asker, scope, unit, keadaan, halaman)] as const;
  });
  mayLook(me);
  const namaUnit = found(rows[0].at(-1)).nama;
  const title = kemajuanWords[c.var.lang].title;
  return c.render(
    <NamesPage
      base={base(c)}
      zona={c.var.agency.zona}
      scope={scope}
      unit={unit}
      namaUnit={namaUnit}
      keadaan={keadaan}
      halaman={halaman}
      names={rows[1]}
    />,
    {
      title: `${title} · ${namaUnit}`,
      breadcrumb: [
        { label: title, href: `${base(c)}/kemajuan?${queryOf(scope)}` },
        { label: namaUnit, href: `${base(c)}/kemajuan/${unit}?${queryOf(scope)}` },
      ],
    },
  );
}
