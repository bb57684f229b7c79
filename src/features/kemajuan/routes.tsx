import { type Context, Hono } from "hono";
import { newId, PERIODE_PATTERN } from "../../data/ids.ts";
import { anggota, keadaanEvaluasi, keadaanSkp } from "../../domain/istilah.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { alasanTerlambat } from "../../domain/terlambat.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { isAnyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, unitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotThere } from "../../web/stops.ts";
import { deadline } from "./deadline-routes.tsx";
import { NamesPage } from "./names-page.tsx";
import { ProgressPage, queryOf } from "./progress-page.tsx";
import {
  countsStatement,
  lateNamesStatement,
  namesStatement,
  pathStatement,
  type Scope,
  scopesStatement,
} from "./queries.ts";
import { silence } from "./silence-routes.tsx";

type C = Context<AgencyEnv>;

export const kemajuan = new Hono<AgencyEnv>()
  .get("/kemajuan", (c) => progressPage(c, null))
  .route("/", deadline)
  .route("/", silence)
  .get("/kemajuan/:unit", unitParam, (c) => progressPage(c, c.req.valid("param").unit))
  .get("/kemajuan/:unit/pegawai", unitParam, namesPage);

/** What the address asks for; this year's SKP when it asks for nothing sensible. */
function scopeOf(c: C): Scope {
  const lingkup = c.req.query("lingkup") ?? "";
  if (c.req.query("tahap") === "evaluasi" && PERIODE_PATTERN.test(lingkup))
    return { tahap: "evaluasi", lingkup };
  return { tahap: "skp", lingkup: /^\d{4}$/.test(lingkup) ? lingkup : String(tahunDari(c.var.today)) };
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
  onlyAdminOrAuditor(me);
  const [scopes, counts, path] = rows;
  const namaUnit = unit === null ? null : found(path.at(-1)).nama;
  const title = kemajuanWords[c.var.lang].title;
  const up = path
    .slice(0, -1)
    .map((u) => ({ label: u.nama, href: `${baseOf(c)}/kemajuan/${u.unit}?${queryOf(scope)}` }));
  return c.render(
    <ProgressPage
      base={baseOf(c)}
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
              { label: title, href: `${baseOf(c)}/kemajuan?${queryOf(scope)}` },
              ...up,
              { label: namaUnit },
            ],
          }
        : {}),
    },
  );
}

async function namesPage(c: At<"unit">): Promise<Response> {
  const scope = scopeOf(c);
  const { unit } = c.req.valid("param");
  const keadaan = c.req.query("keadaan") ?? "";
  const late = scope.tahap === "skp" && keadaan === "terlambat";
  const known =
    late || (scope.tahap === "skp" ? anggota(keadaanSkp, keadaan) : anggota(keadaanEvaluasi, keadaan));
  if (!known) throw new NotThere();
  const halaman = Math.min(2000, Math.max(1, Number.parseInt(c.req.query("halaman") ?? "1", 10) || 1));
  const { me, rows } = await page(c, (id) => {
    // The head of a unit has the names of the planning deadline too.
    const asker = { me: id, today: c.var.today, kepala: scope.tahap === "skp" };
    return [
      pathStatement(asker, unit),
      late
        ? lateNamesStatement(asker, scope.lingkup, unit, reasonOf(c.req.query("alasan")), halaman)
        : namesStatement(asker, scope, unit, keadaan, halaman),
    ] as const;
  });
  if (rows[0].length === 0) onlyAdminOrAuditor(me);
  const namaUnit = found(rows[0].at(-1)).nama;
  const title = kemajuanWords[c.var.lang].title;
  return c.render(
    <NamesPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      scope={scope}
      unit={unit}
      namaUnit={namaUnit}
      keadaan={keadaan}
      halaman={halaman}
      names={rows[1]}
      ingatkan={isAnyAdmin(me) && !late && !DONE.includes(keadaan)}
      role={me.viewer.peran.size > 0}
      alasan={late ? (c.req.query("alasan") ?? "") : ""}
      perintah={newId(c.var.now)}
    />,
    {
      title: `${title} · ${namaUnit}`,
      breadcrumb: [
        me.viewer.peran.size > 0
          ? { label: title, href: `${baseOf(c)}/kemajuan?${queryOf(scope)}` }
          : {
              label: tenggatSkpWords[c.var.lang].title,
              href: `${baseOf(c)}/kemajuan/skp?tahun=${scope.lingkup}`,
            },
        {
          label: namaUnit,
          // Without a role there is only the view of the deadline.
          href:
            me.viewer.peran.size > 0
              ? `${baseOf(c)}/kemajuan/${unit}?${queryOf(scope)}`
              : `${baseOf(c)}/kemajuan/skp?tahun=${scope.lingkup}&unit=${unit}`,
        },
      ],
    },
  );
}

/** The reason that was asked for; "tanpa": those that gave none; nothing: all. */
const reasonOf = (asked: string | undefined): string | null =>
  asked === "tanpa" ? "" : asked !== undefined && Object.hasOwn(alasanTerlambat, asked) ? asked : null;

/** Nobody holds these up any more. */
const DONE: readonly string[] = ["ditetapkan", "diterima", "final"];
