import { type Context, Hono } from "hono";
import { directoryBatch, forgetAgencies } from "../../data/directory/database.ts";
import {
  addHolidayStatements,
  holidaysOfYearStatement,
  liburStatement,
  revokeHolidayStatements,
} from "../../data/directory/libur.ts";
import {
  agenciesStatement,
  agencyStatement,
  finishedStatement,
  kabarStatement,
  poolCountStatement,
  poolStatement,
  reactivateStatements,
  runsOfStatement,
  suspendStatements,
  unfinishedStatement,
  waitingStatement,
} from "../../data/directory/pool.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { tahunDari, tanggalPada } from "../../domain/tanggal.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { found, NotThere } from "../../web/stops.ts";
import { AgenciesPage } from "./agencies-page.tsx";
import { AgencyPage } from "./agency-page.tsx";
import { holidayForm, reasonForm, revokeForm } from "./forms.ts";
import { HolidaysPage } from "./holidays-page.tsx";
import { PoolPage } from "./pool-page.tsx";
import { RunsPage } from "./runs-page.tsx";
import { operatorPage } from "./session.ts";
import { showInvitation, signIn, signInPage, signOut, takeInvitation } from "./sign-in.tsx";

type C = Context<AppEnv>;

/** Metadata of agencies and machinery. No statement here can reach an agency's own database. */
export const operator = new Hono<AppEnv>()
  .get("/masuk", (c) => signInPage(c))
  .post("/masuk", signIn)
  .post("/keluar", signOut)
  .get("/undangan/:token", showInvitation)
  .post("/undangan/:token", takeInvitation)
  .get("/", agencies)
  .get("/instansi/:id", (c) => agencyPage(c))
  .post("/instansi/:id/penangguhan", (c) => change(c, suspendStatements))
  .post("/instansi/:id/pengaktifan", (c) => change(c, reactivateStatements))
  .get("/pool", pool)
  .get("/tugas", runs)
  .get("/libur", (c) => holidaysPage(c))
  .post("/libur", addHoliday)
  .post("/libur/pencabutan", revokeHoliday);

async function agencies(c: C) {
  const tahun = tahunDari(tanggalPada(c.var.now, "WIB"));
  const { me, rows } = await operatorPage(c, [
    agenciesStatement(),
    poolCountStatement(),
    kabarStatement(),
    holidaysOfYearStatement(tahun),
  ]);
  const [list, [count], kabar, [libur]] = rows;
  return c.render(
    <AgenciesPage
      nama={me.nama}
      agencies={list}
      pool={found(count)}
      kabar={kabar}
      tanpaLibur={libur?.n === 0}
    />,
    { title: operatorWords[c.var.lang].instansi.title },
  );
}

type Again = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly stale?: boolean };

async function agencyPage(c: C, again: Again = {}) {
  const id = idOf(c);
  const { me, rows } = await operatorPage(c, [agencyStatement(id), runsOfStatement(id)]);
  const [[row], list] = rows;
  const agency = found(row);
  const failed = again.errors !== undefined;
  if (failed) c.status(422);
  if (again.stale) c.status(409);
  return c.render(<AgencyPage nama={me.nama} agency={agency} runs={list} now={c.var.now} {...again} />, {
    title: agency.nama,
    failed,
  });
}

async function change(c: C, statements: typeof suspendStatements): Promise<Response> {
  const form = await readForm(c, reasonForm);
  const id = idOf(c);
  if (!form.ok) return agencyPage(c, { typed: form.typed, errors: form.errors });
  const { me, rows } = await operatorPage(c, [agencyStatement(id)]);
  found(rows[0][0]);
  const { now } = c.var;
  const [changed] = await directoryBatch(c.env, statements(id, me.nama, form.data.alasan, newId(now), now));
  forgetAgencies(c.env);
  return changed === 0
    ? agencyPage(c, { typed: form.typed, stale: true })
    : c.redirect(`/operator/instansi/${id}`, 303);
}

async function pool(c: C) {
  const { me, rows } = await operatorPage(c, [poolCountStatement(), poolStatement(), waitingStatement()]);
  const [[count], list, waiting] = rows;
  return c.render(<PoolPage nama={me.nama} count={found(count)} pool={list} waiting={waiting} />, {
    title: operatorWords[c.var.lang].pool.title,
  });
}

async function runs(c: C) {
  const { me, rows } = await operatorPage(c, [unfinishedStatement(), finishedStatement()]);
  const [unfinished, finished] = rows;
  return c.render(<RunsPage nama={me.nama} unfinished={unfinished} finished={finished} now={c.var.now} />, {
    title: operatorWords[c.var.lang].tugas.title,
  });
}

async function holidaysPage(c: C, again: { typed?: Typed; errors?: FieldErrors; status?: 409 } = {}) {
  const { me, rows } = await operatorPage(c, [liburStatement()]);
  const asked = /^\d{4}/.exec(c.req.query("tahun") ?? again.typed?.tanggal ?? "")?.[0];
  const tahun = Number(asked ?? tahunDari(tanggalPada(c.var.now, "WIB")));
  const failed = again.errors !== undefined;
  if (failed) c.status(again.status ?? 422);
  return c.render(
    <HolidaysPage nama={me.nama} days={rows[0]} tahun={tahun} typed={again.typed} errors={again.errors} />,
    { title: operatorWords[c.var.lang].libur.title, failed },
  );
}

async function addHoliday(c: C): Promise<Response> {
  const form = await readForm(c, holidayForm);
  if (!form.ok) return holidaysPage(c, form);
  await operatorPage(c, []);
  const [added] = await directoryBatch(c.env, addHolidayStatements(form.data, c.var.now));
  const errors = { tanggal: "libur-sudah-ada" };
  if (added === 0) return holidaysPage(c, { typed: form.typed, errors, status: 409 });
  return c.redirect(`/operator/libur?tahun=${form.data.tanggal.slice(0, 4)}`, 303);
}

async function revokeHoliday(c: C): Promise<Response> {
  const form = await readForm(c, revokeForm);
  await operatorPage(c, []);
  if (!form.ok) throw new NotThere();
  const { tanggal, jenis } = form.data;
  const [revoked] = await directoryBatch(c.env, revokeHolidayStatements(tanggal, jenis, c.var.now));
  if (revoked === 0) throw new NotThere();
  return c.redirect(`/operator/libur?tahun=${tanggal.slice(0, 4)}`, 303);
}

function idOf(c: C): string {
  const id = c.req.param("id") ?? "";
  if (!ID_PATTERN.test(id)) throw new NotThere();
  return id;
}
