import { type Context, Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { changeWindow } from "../../domain/jendela-ubah.ts";
import { terhalang } from "../../domain/kesiapan.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { kesiapanWords } from "../../i18n/kesiapan.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found, NotAllowed } from "../../web/stops.ts";
import { moveWindow, openYear } from "./actions.ts";
import { extensions } from "./extension-routes.tsx";
import { newYearForm, windowForm } from "./forms.ts";
import { groups } from "./group-routes.tsx";
import { PeriodsPage } from "./periods-page.tsx";
import {
  type WindowRow,
  windowStatement,
  windowsStatement,
  type YearRow,
  yearsStatement,
} from "./queries.ts";
import { readinessOf } from "./readiness.ts";
import { ReadinessPage } from "./readiness-page.tsx";
import { type ReadinessRow, readinessStatement, yearWindowsStatement } from "./readiness-queries.ts";
import { WindowPage } from "./window-page.tsx";

type C = Context<AgencyEnv>;

export const periode = new Hono<AgencyEnv>()
  .route("/", extensions)
  .route("/", groups)
  .get("/periode", async (c) => periodsPage(c, await load(c)))
  .get("/periode/kesiapan", async (c) => {
    const { today, agency } = c.var;
    const asked = Number(c.req.query("tahun"));
    const tahun = Number.isInteger(asked) && asked >= 2022 && asked <= 2100 ? asked : tahunDari(today) + 1;
    const { me, rows } = await page(c, (who) => [
      readinessStatement(tahun, who, today, c.var.now),
      yearWindowsStatement(tahun, who, today),
    ]);
    onlyAdminOrAuditor(me);
    const row = rows[0][0];
    if (!row) throw new NotAllowed();
    const t = kesiapanWords[c.var.lang];
    return c.render(
      <ReadinessPage
        base={baseOf(c)}
        tahun={tahun}
        opened={row.periodik !== null}
        daftar={readinessOf(row, rows[1], { tahun, today, zona: agency.zona })}
      />,
      {
        title: t.title(tahun),
        breadcrumb: [
          ...up(c, me),
          { label: periodeWords[c.var.lang].title, href: `${baseOf(c)}/periode` },
          { label: t.title(tahun) },
        ],
      },
    );
  })
  .post("/periode", async (c) => {
    const form = await readForm(c, newYearForm);
    const loaded = await load(c, form.ok ? form.data.tahun : undefined);
    onlyAdmin(loaded.me);
    if (!form.ok) return periodsPage(c, loaded, form.typed, form.errors);
    const { tahun, alasan } = form.data;
    if (loaded.years.some((y) => y.tahun === tahun))
      return periodsPage(c, loaded, form.typed, { tahun: "tahun-sudah-ada" }, 409);
    const daftar = readyFor(c, loaded, tahun, form.data.periodik);
    if (terhalang(daftar) && alasan.trim() === "")
      return periodsPage(c, { ...loaded, ask: true }, form.typed, { alasan: "belum-siap" });
    const to = `${baseOf(c)}/periode?dibuka=${tahun}`;
    const belumSiap = daftar.filter((k) => k.berat !== "siap").map((k) => `${k.butir}: ${k.n}`);
    await openYear(c.var.db, { ...form.data, belumSiap }, whoOf(c, loaded.me, to));
    return c.redirect(to, 303);
  })
  .get("/periode/jendela/:id", idParam, async (c) => {
    const { me, window } = await loadWindow(c);
    onlyAdmin(me);
    return windowPage(c, window);
  })
  .post("/periode/jendela/:id", idParam, async (c) => {
    const form = await readForm(c, windowForm);
    const { me, window } = await loadWindow(c);
    onlyAdmin(me);
    if (!form.ok) return windowPage(c, window, form.typed, form.errors);
    const allowed = changeWindow(form.data, form.data.alasan, c.var.today);
    if (!allowed.ok) return windowPage(c, window, form.typed, { [fieldOf(allowed.code)]: allowed.code });
    const to = `${baseOf(c)}/periode?tersimpan=ya#tahun-${window.tahun}`;
    const recorded = await moveWindow(c.var.db, window, form.data, whoOf(c, me, to));
    if (recorded === "berubah") return windowPage(c, window, form.typed, { buka: "sudah-berubah" }, 409);
    return c.redirect(to, 303);
  });

/** Readiness is asked of the year that is being opened; before anybody chose, of the one that is suggested. */
async function load(c: C, tahun?: number) {
  const { today, now } = c.var;
  const { me, rows } = await page(c, (id) => [
    yearsStatement(id, today),
    windowsStatement(id, today),
    readinessStatement(tahun ?? tahunDari(today), id, today, now),
  ]);
  onlyAdminOrAuditor(me);
  const ready = rows[2][0];
  return { me, years: rows[0], windows: rows[1], ready, ask: false };
}

const readyFor = (c: C, { ready }: Loaded, tahun: number, periodik: string) =>
  ready ? readinessOf(ready, [], { tahun, today: c.var.today, zona: c.var.agency.zona, periodik }) : [];

async function loadWindow(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [windowStatement(id, pegawai, c.var.today)]);
  return { me, window: found(rows[0][0]) };
}

const fieldOf = (code: string) => (code === "alasan-kosong" ? "alasan" : "tutup");

type Loaded = {
  readonly me: Me;
  readonly years: readonly YearRow[];
  readonly windows: readonly WindowRow[];
  readonly ready: ReadinessRow | undefined;
  /** The form asks for the reason of opening all the same. */
  readonly ask: boolean;
};

function periodsPage(
  c: C,
  loaded: Loaded,
  typed: Typed = {},
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const t = periodeWords[c.var.lang];
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const dibuka = c.req.query("dibuka");
  return c.render(
    <PeriodsPage
      base={baseOf(c)}
      zona={c.var.agency.zona}
      years={loaded.years}
      windows={loaded.windows}
      mayChange={isAdmin(loaded.me)}
      suggest={suggestYear(loaded.years, tahunDari(c.var.today))}
      askReason={loaded.ask || typed.alasan !== undefined}
      done={dibuka ? t.dibuka(Number(dibuka) || 0) : c.req.query("tersimpan") ? t.tersimpan : undefined}
      typed={typed}
      errors={errors}
      perintah={newId(c.var.now)}
    />,
    { title: t.title, failed, breadcrumb: up(c, loaded.me) },
  );
}

const kelola = (c: C) => [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }];
const up = (c: C, me: Me) => (isAdmin(me) ? kelola(c) : []);

const suggestYear = (years: readonly YearRow[], thisYear: number) =>
  years.some((y) => y.tahun === thisYear) ? thisYear + 1 : thisYear;

function windowPage(
  c: C,
  window: WindowRow,
  typed: Typed = {},
  errors: FieldErrors = {},
  status: 409 | 422 = 422,
) {
  const t = periodeWords[c.var.lang];
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  return c.render(
    <WindowPage
      window={window}
      zona={c.var.agency.zona}
      perintah={newId(c.var.now)}
      typed={typed}
      errors={errors}
    />,
    {
      title: t.ubah,
      failed,
      breadcrumb: [...kelola(c), { label: t.title, href: `${baseOf(c)}/periode` }, { label: t.ubah }],
    },
  );
}
