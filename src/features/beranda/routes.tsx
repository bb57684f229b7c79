import { Hono } from "hono";
import { catatStatement } from "../../data/agency/catat.ts";
import { tindakSayaStatement } from "../../data/agency/pembinaan.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { berandaWords } from "../../i18n/beranda.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { page } from "../../web/page.ts";
import { BerandaPage } from "./beranda-page.tsx";
import { harianStatement } from "./harian-tasks.ts";
import { kalibrasiTasksStatement } from "./kalibrasi-tasks.ts";
import { laporTasksStatement } from "./lapor-tasks.ts";
import { lembarTasksStatement } from "./lembar-tasks.ts";
import * as q from "./queries.ts";
import { umpanStatement } from "./umpan-tasks.ts";

export const beranda = new Hono<AgencyEnv>().get("/", async (c) => {
  const { now, today, agency } = c.var;
  const tahun = tahunDari(today);
  const { me, rows } = await page(c, (pegawai) => [
    q.skpStatement(pegawai, tahun, today),
    q.windowsStatement(pegawai, tahun, now),
    q.workStatement(pegawai, today),
    q.evaluationsStatement(pegawai),
    q.lastFeedbackStatement(pegawai, tahun),
    q.queueStatement(pegawai, tahun, now),
    q.progressStatement(pegawai, tahun, today, now),
    q.clocksStatement(pegawai, today),
    q.resultsOwedStatement(pegawai, today, now),
    q.movesStatement(pegawai, tahun, today),
    q.openReportsStatement(pegawai, today),
    catatStatement(pegawai, today),
    tindakSayaStatement(pegawai),
    umpanStatement(pegawai, today, now),
    lembarTasksStatement(pegawai),
    harianStatement(pegawai, today),
    kalibrasiTasksStatement(pegawai),
    laporTasksStatement(pegawai),
  ]);
  const [
    skp,
    windows,
    [work],
    evaluations,
    [feedback],
    queue,
    progress,
    clocks,
    results,
    moves,
    [reports],
    catat,
    bimbingan,
    umpan,
    lembar,
    [harian],
    kalibrasi,
    lapor,
  ] = rows;
  const { lang } = c.var;
  // The team is for the official himself; his delegate prepares what is his own.
  const team =
    me.pinjam?.jenis === "delegasi"
      ? { queue: [], clocks: [], results: [], umpan: [], lembar: [], kalibrasi: [], lapor: [] }
      : { queue, clocks, results, umpan, lembar, kalibrasi, lapor };
  const shared = { me, now, today, tahun, zona: agency.zona, lang, base: `/a/${agency.code}` };
  const facts = {
    ...shared,
    skp,
    windows,
    work,
    evaluations,
    feedback,
    progress,
    moves,
    reports,
    catat,
    bimbingan: me.pinjam ? [] : bimbingan,
    harian: me.pinjam ? undefined : harian,
    ...team,
  };
  return c.render(<BerandaPage facts={facts} />, { title: berandaWords[lang].title });
});
