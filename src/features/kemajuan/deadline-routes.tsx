import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import {
  doneStatement,
  latePlans,
  nudgeMany,
  previewStatement,
  remindedOf,
} from "../../data/agency/colek-massal.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { leadsUnitStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import { batasColek } from "../../domain/colek.ts";
import { keadaanSkp } from "../../domain/istilah.ts";
import { hariKerja, tahunDari, tambahHari } from "../../domain/tanggal.ts";
import { jamSkp } from "../../domain/terlambat.ts";
import { waktu } from "../../i18n/dates.ts";
import { kemajuanWords } from "../../i18n/kemajuan.ts";
import { skpWords } from "../../i18n/skp.ts";
import { tenggatSkpWords } from "../../i18n/tenggat-skp.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readTyped } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { DeadlinePage } from "./deadline-page.tsx";
import {
  type Asker,
  countsStatement,
  lateCountsStatement,
  MOST_LINES,
  mayRemind,
  mayRemindStatement,
  missingStatement,
  pathStatement,
  scopesStatement,
} from "./queries.ts";
import { RemindPage } from "./remind-page.tsx";

type C = Context<AgencyEnv>;

/** The deadline of planning by unit: for whoever holds a role, and for heads of units about their own. */
export const deadline = new Hono<AgencyEnv>()
  .get("/kemajuan/skp", async (c) => {
    const { tahun, unit } = asked((name) => c.req.query(name));
    const { now, today } = c.var;
    const told = Number(/^\d{1,15}$/.exec(c.req.query("diingatkan") ?? "")?.[0] ?? -1);
    const ofYear = tahun ?? String(tahunDari(today) + 1);
    const { me, rows } = await page(c, (id) => {
      const asker = askerOf(c, id);
      const scope = { tahap: "skp", lingkup: ofYear } as const;
      return [
        scopesStatement(asker, now),
        countsStatement(asker, scope, unit),
        lateCountsStatement(asker, scope, unit),
        pathStatement(asker, unit ?? ""),
        kalenderStatement(tambahHari(today, -60), sql`${unit ?? ""}`),
        leadsUnitStatement(id, today),
        mayRemindStatement(id, today, unit),
        doneStatement(id, told),
      ] as const;
    });
    const [scopes, counts, late, path, calendar, [head], [remind], [done]] = rows;
    onlyReaders(me, head?.memimpin === 1);
    const namaUnit = unit === null ? null : found(path.at(-1)).nama;
    const years = scopes.filter((s) => s.tahap === "skp").map((s) => s.lingkup);
    const t = tenggatSkpWords[c.var.lang];
    const link = (u: string | null) => `${baseOf(c)}/kemajuan/skp?tahun=${ofYear}${u ? `&unit=${u}` : ""}`;
    return c.render(
      <DeadlinePage
        base={baseOf(c)}
        years={years.includes(ofYear) ? years : [ofYear, ...years]}
        tahun={ofYear}
        unit={unit}
        namaUnit={namaUnit}
        counts={counts}
        late={late}
        jam={jamSkp(Number(ofYear), today, kalenderDari(calendar).kalender)}
        remind={remind?.boleh === 1}
        role={me.viewer.peran.size > 0}
        reminded={told < 0 ? null : (done?.orang ?? 0)}
        command={newId(now)}
      />,
      {
        title: namaUnit ? `${t.title} · ${namaUnit}` : t.title,
        ...(namaUnit
          ? {
              breadcrumb: [
                { label: t.title, href: link(null) },
                ...path.slice(0, -1).map((u) => ({ label: u.nama, href: link(u.unit) })),
                { label: namaUnit },
              ],
            }
          : {}),
      },
    );
  })
  .get("/kemajuan/skp/ingatkan", async (c) =>
    preview(
      c,
      asked((name) => c.req.query(name)),
    ),
  )
  .post("/kemajuan/skp/ingatkan", async (c) => {
    const typed = await readTyped(c);
    const where = asked((name) => typed[name]);
    const { today, now, db } = c.var;
    const { me, rows } = await page(c, (id) => remindStatements(c, id, where));
    const { unit, tahun } = allowed(me, rows, where);
    const { kalender } = kalenderDari(rows[1]);
    if (!hariKerja(today, kalender)) {
      c.status(409);
      return previewPage(c, rows, where);
    }
    const to = `${baseOf(c)}/kemajuan/skp?tahun=${tahun}&unit=${unit}&diingatkan=${now}`;
    const source = latePlans(Number(tahun), unit, mayRemind(me.viewer.pegawai, today, sql`${unit}`));
    const tujuan = { objek: unit, rincian: { tahap: "skp", lingkup: tahun, keadaan: "belum" } };
    await nudgeMany(db, source, batasColek(today, kalender), tujuan, whoOf(c, me, to), false);
    return c.redirect(to, 303);
  })
  .post("/kemajuan/skp/ekspor", async (c) => {
    await readTyped(c);
    const { tahun, unit } = asked((name) => c.req.query(name));
    const { today, now, agency, db } = c.var;
    if (tahun === null) throw new NotThere();
    const { me, rows } = await page(c, (id) => {
      const asker = askerOf(c, id);
      return [
        missingStatement(asker, tahun, unit),
        pathStatement(asker, unit ?? ""),
        leadsUnitStatement(id, today),
      ] as const;
    });
    const [missing, path, [head]] = rows;
    onlyReaders(me, head?.memimpin === 1);
    if (unit !== null) found(path.at(-1));
    // Who takes names away stands in the trail before they leave.
    await db.apply(
      await auditStatement({
        pada: now,
        oleh: me.viewer.pegawai,
        tindakan: "kemajuan.ekspor",
        objek: unit ?? "skp",
        rincian: { tahun, baris: Math.min(missing.length, MOST_LINES) },
      }),
    );
    const t = tenggatSkpWords[c.var.lang];
    const { kolom } = t;
    const lines = [
      [kolom.unit, t.nama, kemajuanWords[c.var.lang].jabatan, skpWords[c.var.lang].keadaan, t.ada, t.sejak],
      ...missing
        .slice(0, MOST_LINES)
        .map((r) => [
          r.namaUnit,
          r.nama,
          r.jabatan,
          keadaanSkp[r.keadaan][c.var.lang],
          r.pada ?? "",
          waktu(r.sejak, agency.zona, c.var.lang),
        ]),
      ...(missing.length > MOST_LINES ? [[t.dipotong(MOST_LINES)]] : []),
    ];
    return c.body(csvText(lines), 200, {
      "content-type": CSV_TYPE,
      "content-disposition": `attachment; filename="skp-belum-${tahun}-${agency.code}-${today}.csv"`,
    });
  });

type Where = { readonly tahun: string | null; readonly unit: string | null };
/** What the address or the form asks for; what is no year or unit of ours is not there. */
function asked(of: (name: "tahun" | "unit") => string | undefined): Where {
  const [tahun, unit] = [of("tahun"), of("unit")];
  if (tahun !== undefined && !/^20\d\d$/.test(tahun)) throw new NotThere();
  if (unit !== undefined && !ID_PATTERN.test(unit)) throw new NotThere();
  return { tahun: tahun ?? null, unit: unit ?? null };
}

const askerOf = (c: C, me: string): Asker => ({ me, today: c.var.today, kepala: true });

function onlyReaders(me: Me, leads: boolean): void {
  if (me.viewer.peran.size === 0 && !leads) throw new NotAllowed();
}

const remindStatements = (c: C, id: string, { tahun, unit }: Where) => {
  const { today } = c.var;
  const source = latePlans(Number(tahun), unit ?? "", mayRemind(id, today, sql`${unit}`));
  return [
    pathStatement(askerOf(c, id), unit ?? ""),
    kalenderStatement(tambahHari(today, -60), sql`''`),
    mayRemindStatement(id, today, unit),
    leadsUnitStatement(id, today),
    previewStatement(source, id, tambahHari(today, -2), today),
  ] as const;
};
type RemindRows = Awaited<ReturnType<typeof page<ReturnType<typeof remindStatements>>>>["rows"];

/** Stranger to the unit: not there. A reader who may not remind: forbidden. */
function allowed(me: Me, [path, , [remind], [head]]: RemindRows, { tahun, unit }: Where) {
  onlyReaders(me, head?.memimpin === 1);
  found(path.at(-1));
  if (remind?.boleh !== 1) throw new NotAllowed();
  if (tahun === null || unit === null) throw new NotThere();
  return { tahun, unit };
}

async function preview(c: C, where: Where) {
  const { me, rows } = await page(c, (id) => remindStatements(c, id, where));
  allowed(me, rows, where);
  return previewPage(c, rows, where);
}

function previewPage(c: C, rows: RemindRows, { tahun, unit }: Where) {
  const [path, calendar, , , held] = rows;
  const { kalender } = kalenderDari(calendar);
  const names = remindedOf(held, batasColek(c.var.today, kalender));
  const namaUnit = found(path.at(-1)).nama;
  const t = tenggatSkpWords[c.var.lang];
  const back = `${baseOf(c)}/kemajuan/skp?tahun=${tahun}&unit=${unit}`;
  return c.render(
    <RemindPage
      here={`${baseOf(c)}/kemajuan/skp/ingatkan`}
      back={back}
      tahun={tahun ?? ""}
      unit={unit ?? ""}
      namaUnit={namaUnit}
      names={names}
      libur={!hariKerja(c.var.today, kalender)}
      command={newId(c.var.now)}
    />,
    { title: t.ingatkanTitle(namaUnit), breadcrumb: [{ label: t.title, href: back }, { label: t.ingatkan }] },
  );
}
