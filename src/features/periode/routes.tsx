import { type Context, Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { changeWindow } from "../../domain/jendela-ubah.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { periodeWords } from "../../i18n/periode.ts";
import { shellWords } from "../../i18n/shell.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAdmin, onlyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { found } from "../../web/stops.ts";
import { moveWindow, openYear } from "./actions.ts";
import { newYearForm, windowForm } from "./forms.ts";
import { PeriodsPage } from "./periods-page.tsx";
import {
  type WindowRow,
  windowStatement,
  windowsStatement,
  type YearRow,
  yearsStatement,
} from "./queries.ts";
import { WindowPage } from "./window-page.tsx";

type C = Context<AgencyEnv>;

export const periode = new Hono<AgencyEnv>()
  .get("/periode", async (c) => periodsPage(c, await load(c)))
  .post("/periode", async (c) => {
    const form = await readForm(c, newYearForm);
    const loaded = await load(c);
    onlyAdmin(loaded.me);
    if (!form.ok) return periodsPage(c, loaded, form.typed, form.errors);
    const { tahun } = form.data;
    if (loaded.years.some((y) => y.tahun === tahun))
      return periodsPage(c, loaded, form.typed, { tahun: "tahun-sudah-ada" }, 409);
    const to = `${baseOf(c)}/periode?dibuka=${tahun}`;
    await openYear(c.var.db, form.data, whoOf(c, loaded.me, to));
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

async function load(c: C) {
  const { me, rows } = await page(c, (id) => [
    yearsStatement(id, c.var.today),
    windowsStatement(id, c.var.today),
  ]);
  onlyAdminOrAuditor(me);
  return { me, years: rows[0], windows: rows[1] };
}

async function loadWindow(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (pegawai) => [windowStatement(id, pegawai, c.var.today)]);
  return { me, window: found(rows[0][0]) };
}

const fieldOf = (code: string) => (code === "alasan-kosong" ? "alasan" : "tutup");

type Loaded = { readonly me: Me; readonly years: readonly YearRow[]; readonly windows: readonly WindowRow[] };

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
      done={dibuka ? t.dibuka(Number(dibuka) || 0) : c.req.query("tersimpan") ? t.tersimpan : undefined}
      typed={typed}
      errors={errors}
      perintah={newId(c.var.now)}
    />,
    { title: t.title, failed, breadcrumb: up(c, loaded.me) },
  );
}

const up = (c: C, me: Me) =>
  isAdmin(me) ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }] : [];

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
      breadcrumb: [{ label: t.title, href: `${baseOf(c)}/periode` }, { label: t.ubah }],
    },
  );
}
