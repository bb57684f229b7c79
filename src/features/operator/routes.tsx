import { type Context, Hono } from "hono";
import { directoryBatch } from "../../data/directory/database.ts";
import {
  addHolidayStatements,
  holidaysOfYearStatement,
  liburStatement,
  revokeHolidayStatements,
} from "../../data/directory/libur.ts";
import {
  agenciesStatement,
  finishedStatement,
  kabarStatement,
  poolCountStatement,
  unfinishedStatement,
} from "../../data/directory/pool.ts";
import { tahunDari, tanggalPada } from "../../domain/tanggal.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { found, NotThere } from "../../web/stops.ts";
import { AgenciesPage } from "./agencies-page.tsx";
import { holidayForm, revokeForm } from "./forms.ts";
import { HolidaysPage } from "./holidays-page.tsx";
import { RunsPage } from "./runs-page.tsx";
import { showCode, showFactor, takeCode, takeFactor } from "./second-factor.tsx";
import { operatorPage } from "./session.ts";
import { showInvitation, signIn, signInPage, signOut, takeInvitation } from "./sign-in.tsx";
import { agencyPage, readAsSupport, step } from "./steps.tsx";
import {
  announce,
  endIncident,
  ignoreMessage,
  incidentsPage,
  messagesPage,
  poolPage,
  release,
  repeatMessage,
} from "./watch.tsx";

type C = Context<AppEnv>;

/** Metadata of agencies and machinery; an agency's own room only by its leave (steps.tsx). */
export const operator = new Hono<AppEnv>()
  .get("/masuk", (c) => signInPage(c))
  .post("/masuk", signIn)
  .get("/masuk/langkah-kedua", (c) => showCode(c))
  .post("/masuk/langkah-kedua", takeCode)
  .get("/faktor", (c) => showFactor(c))
  .post("/faktor", takeFactor)
  .post("/keluar", signOut)
  .get("/undangan/:token", showInvitation)
  .post("/undangan/:token", takeInvitation)
  .get("/", agencies)
  .get("/instansi/:id", (c) => agencyPage(c))
  .post("/instansi/:id/persetujuan", step("setujui"))
  .post("/instansi/:id/pengembalian", step("kembalikan"))
  .post("/instansi/:id/pembekuan", step("bekukan"))
  .post("/instansi/:id/pembukaan", step("buka"))
  .post("/instansi/:id/pembatalan-penutupan", step("batal-tutup"))
  .post("/instansi/:id/penangguhan", step("tangguhkan"))
  .post("/instansi/:id/pengaktifan", step("pulihkan"))
  .post("/instansi/:id/bantuan", readAsSupport)
  .get("/pool", (c) => poolPage(c))
  .post("/pool/:binding/pelepasan", release)
  .get("/pesan", (c) => messagesPage(c))
  .post("/pesan/:id/pengulangan", repeatMessage)
  .post("/pesan/:id/pengabaian", ignoreMessage)
  .get("/gangguan", (c) => incidentsPage(c))
  .post("/gangguan", announce)
  .post("/gangguan/:id/penyelesaian", endIncident)
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
