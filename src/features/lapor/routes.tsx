import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import {
  laporanStatement,
  ownFactsStatement,
  ownReportsStatement,
  queueStatement,
  teamFactsStatement,
} from "../../data/agency/laporan.ts";
import { servesIn } from "../../data/agency/visible.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { JENIS_LAPORAN, type LangkahLaporan } from "../../domain/laporan.ts";
import type { Refusal } from "../../domain/result.ts";
import { laporWords } from "../../i18n/lapor.ts";
import { said } from "../../i18n/penolakan.ts";
import { shellWords } from "../../i18n/shell.ts";
import { actingOf, whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { isAnyAdmin, onlyAdminOrAuditor } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { fileReport, stepReport } from "./actions.ts";
import { MyPage } from "./my-page.tsx";
import { PAGE, QueuePage } from "./queue-page.tsx";
import { PATHS, ReportPage } from "./report-page.tsx";
import { TeamPage } from "./team-page.tsx";

type C = Context<AgencyEnv>;
type Extra = { readonly typed?: Typed; readonly errors?: FieldErrors; readonly refusal?: Refusal };

export const lapor = new Hono<AgencyEnv>()
  .get("/lapor", async (c) => showMine(c, await loadMine(c)))
  .post("/lapor", async (c) => {
    const form = await readForm(c, reportForm);
    const loaded = await loadMine(c);
    if (!form.ok) return showMine(c, loaded, { typed: form.typed, errors: form.errors });
    const to = `${baseOf(c)}/lapor?terkirim=ya`;
    const { jenis, keterangan } = form.data;
    const who = whoOf(c, loaded.me, to);
    const result = await fileReport(c.var.db, who, jenis, loaded.fakta, keterangan, loaded.kalender);
    return answer(c, result, { to, again: (refusal) => showMine(c, loaded, { typed: form.typed, refusal }) });
  })
  .get("/lapor/tim", async (c) => showTeam(c, await loadTeam(c)))
  .post("/lapor/tim", async (c) => {
    const form = await readForm(c, teamForm);
    const loaded = await loadTeam(c);
    if (!form.ok) return showTeam(c, loaded, { typed: form.typed, errors: form.errors });
    const fakta = found(loaded.team.find((p) => p.pegawai === form.data.pegawai));
    const to = `${baseOf(c)}/lapor?terkirim=ya`;
    const who = whoOf(c, loaded.me, to);
    const result = await fileReport(
      c.var.db,
      who,
      "bukan-bawahan",
      fakta,
      form.data.keterangan,
      loaded.kalender,
    );
    return answer(c, result, { to, again: (refusal) => showTeam(c, loaded, { typed: form.typed, refusal }) });
  })
  .get("/lapor/:id", idParam, async (c) => showOne(c, await loadOne(c)))
  .post(`/lapor/:id/${PATHS.kerjakan}`, idParam, (c) => step(c, "kerjakan"))
  .post(`/lapor/:id/${PATHS.selesaikan}`, idParam, (c) => step(c, "selesaikan"))
  .post(`/lapor/:id/${PATHS.tolak}`, idParam, (c) => step(c, "tolak"))
  .post(`/lapor/:id/${PATHS.teruskan}`, idParam, (c) => step(c, "teruskan"))
  .post(`/lapor/:id/${PATHS.tarik}`, idParam, (c) => step(c, "tarik"))
  .get("/kelola/laporan", async (c) => {
    const tampil = c.req.query("tampil") === "selesai" ? "selesai" : "terbuka";
    const asked = c.req.query("halaman") ?? "";
    const halaman = /^\d{1,3}$/.test(asked) ? Math.min(100, Math.max(1, Number(asked))) : 1;
    const { me, rows } = await page(c, (id) => [
      queueStatement({ tampil, dari: (halaman - 1) * PAGE, banyak: PAGE }, id, c.var.today),
    ]);
    onlyAdminOrAuditor(me);
    const props = { base: baseOf(c), zona: c.var.agency.zona, now: c.var.now, tampil, halaman } as const;
    return c.render(<QueuePage {...props} rows={rows[0]} />, {
      title: laporWords[c.var.lang].antrean.title,
      breadcrumb: isAnyAdmin(me)
        ? [{ href: `${baseOf(c)}/kelola`, label: shellWords[c.var.lang].menu.kelola }]
        : [],
    });
  });

const keterangan = z.string().max(2000, "isi-panjang").default("");
const reportForm = z.object({
  jenis: z.enum(JENIS_LAPORAN, "jenis-kosong").exclude(["bukan-bawahan"], "jenis-kosong"),
  keterangan,
});
const teamForm = z.object({
  pegawai: z.string("pegawai-kosong").regex(ID_PATTERN, "pegawai-kosong"),
  keterangan,
});
const stepForm = z.object({
  jawaban: z.string().max(2000, "isi-panjang").default(""),
  versi: z.coerce.number().int().nonnegative().catch(-1),
});

async function loadMine(c: C) {
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    ownFactsStatement(id, today),
    ownReportsStatement(id, today),
    kalenderStatement(today, servesIn(sql`${id}`, today)),
  ]);
  return { me, fakta: found(rows[0][0]), reports: rows[1], kalender: kalenderDari(rows[2]).kalender };
}

function showMine(c: C, l: Awaited<ReturnType<typeof loadMine>>, extra: Extra = {}) {
  const failed = failedWith(c, extra);
  const { lang, now, agency } = c.var;
  return c.render(
    <MyPage
      base={baseOf(c)}
      fakta={l.fakta}
      reports={l.reports}
      zona={agency.zona}
      now={now}
      perintah={newId(now)}
      leads={l.me.punyaBawahan}
      sent={c.req.query("terkirim") === "ya"}
      typed={extra.typed}
      errors={extra.errors}
      refused={extra.refusal && said(extra.refusal, lang)}
    />,
    { title: laporWords[lang].title, failed },
  );
}

async function loadTeam(c: C) {
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    teamFactsStatement(id, today),
    kalenderStatement(today, servesIn(sql`${id}`, today)),
  ]);
  return { me, team: rows[0], kalender: kalenderDari(rows[1]).kalender };
}

function showTeam(c: C, l: Awaited<ReturnType<typeof loadTeam>>, extra: Extra = {}) {
  const failed = failedWith(c, extra);
  const { lang, now } = c.var;
  const props = { base: baseOf(c), team: l.team, perintah: newId(now), isi: extra.typed?.keterangan ?? "" };
  return c.render(
    <TeamPage {...props} errors={extra.errors} refused={extra.refusal && said(extra.refusal, lang)} />,
    {
      title: laporWords[lang].tim.title,
      failed,
      breadcrumb: [{ href: `${baseOf(c)}/tim`, label: shellWords[lang].menu.tim }],
    },
  );
}

async function loadOne(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [laporanStatement(id, who, c.var.today)]);
  return { me, l: found(rows[0][0]) };
}

async function step(c: At<"id">, langkah: LangkahLaporan) {
  const form = await readForm(c, stepForm);
  const loaded = await loadOne(c);
  if (!form.ok) return showOne(c, loaded, { typed: form.typed, errors: form.errors });
  const to = `${baseOf(c)}/lapor/${loaded.l.id}`;
  const { versi, jawaban } = form.data;
  const result = await stepReport(actingOf(c, loaded.me, versi, to), langkah, loaded.l, jawaban);
  return answer(c, result, { to, again: (refusal) => showOne(c, loaded, { typed: form.typed, refusal }) });
}

function showOne(c: C, { me, l }: Awaited<ReturnType<typeof loadOne>>, extra: Extra = {}) {
  const failed = failedWith(c, extra);
  const { lang, now, agency } = c.var;
  const t = laporWords[lang];
  const refused = extra.refusal
    ? said(extra.refusal, lang)
    : extra.errors && t.salah[Object.values(extra.errors)[0] as "isi-panjang"];
  const queue = { href: `${baseOf(c)}/kelola/laporan`, label: t.antrean.title };
  const kelola = { href: `${baseOf(c)}/kelola`, label: shellWords[lang].menu.kelola };
  const up =
    l.mengurus === 0 && l.pelapor === me.viewer.pegawai
      ? [{ href: `${baseOf(c)}/lapor`, label: t.title }]
      : [queue];
  return c.render(
    <ReportPage
      base={baseOf(c)}
      l={l}
      me={me.viewer.pegawai}
      zona={agency.zona}
      now={now}
      perintah={newId(now)}
      jawaban={extra.typed?.jawaban ?? ""}
      refused={refused}
    />,
    {
      title: t.satu.title(t.jenis[l.jenis], l.namaTentang),
      failed,
      breadcrumb: isAnyAdmin(me) && l.mengurus === 1 ? [kelola, ...up] : up,
    },
  );
}

function failedWith(c: C, { errors, refusal }: Extra): boolean {
  if (refusal) c.status(statusOf(refusal));
  else if (errors) c.status(422);
  return refusal !== undefined || errors !== undefined;
}
