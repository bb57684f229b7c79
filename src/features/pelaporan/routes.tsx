import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { type LaporIsi, laporStatements, type Susunan, susun } from "../../data/agency/pelaporan.ts";
import { openedPeriodsStatement } from "../../data/agency/periode-evaluasi.ts";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { CSV_TYPE, csvText } from "../../data/sheet-write.ts";
import { predikat } from "../../domain/istilah.ts";
import { batasLapor, sebabKurang, statusLapor } from "../../domain/pelaporan.ts";
import type { Refusal } from "../../domain/result.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { pelaporanWords } from "../../i18n/pelaporan.ts";
import { said } from "../../i18n/penolakan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { shellWords } from "../../i18n/shell.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm, readTyped } from "../../web/form.ts";
import { jawabPdf, kertasDari } from "../../web/formulir/pdf-jawab.ts";
import { page } from "../../web/page.ts";
import { type At, idParam, periodeUnitParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { receiveReport, sendReport } from "./actions.ts";
import { ListPage, ReportPage, UnitPage } from "./pages.tsx";
import { laporanPdf } from "./pdf.ts";
import { complianceStatement, type LaporanPenuh, reportStatement, waitingStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

/** Reports upward, step by step, to the PyB (hlm. 115-119, Ps. 28, EV-09). */
export const pelaporan = new Hono<AgencyEnv>()
  .get("/pelaporan", list)
  .get("/pelaporan/laporan/:id", idParam, async (c) => showReport(c, await loadReport(c)))
  .get("/pelaporan/laporan/:id/pdf", idParam, async (c) => {
    const { l, isi } = await loadReport(c);
    const tanda = buatanUjiCoba(c.var.agency, isi.pada) ? siklusWords.id.ujiCoba.tanda : "";
    return jawabPdf(
      c,
      laporanPdf(isi, l.hash, kertasDari(c), tanda),
      `laporan-evaluasi-${l.periode}-${l.nomor}`,
    );
  })
  .post("/pelaporan/laporan/:id/penerimaan", idParam, async (c) => {
    await readTyped(c);
    const loaded = await loadReport(c);
    const to = `${baseOf(c)}/pelaporan/laporan/${loaded.l.id}?diterima=ya`;
    const result = await receiveReport(actingOf(c, loaded.me, 0, to), loaded.l);
    return answer(c, result, { to, again: (refusal) => showReport(c, loaded, refusal) });
  })
  .post("/pelaporan/laporan/:id/ekspor", idParam, exported)
  .get("/pelaporan/:periode/:unit", periodeUnitParam, async (c) => showUnit(c, await loadUnit(c)))
  .post("/pelaporan/:periode/:unit/pengiriman", periodeUnitParam, async (c) => {
    const form = await readForm(c, z.object({ versi: z.coerce.number().int().nonnegative().catch(-1) }));
    const loaded = await loadUnit(c);
    const { periode, unit } = c.req.valid("param");
    const to = `${baseOf(c)}/pelaporan/${periode}/${unit}?terkirim=ya`;
    const versi = form.ok ? form.data.versi : -1;
    const result = await sendReport(actingOf(c, loaded.me, versi, to), loaded.s);
    return answer(c, result, { to, again: (refusal) => showUnit(c, loaded, refusal) });
  });

async function list(c: C) {
  const { today, now } = c.var;
  const minta = c.req.query("periode");
  const unit = c.req.query("unit") ?? null;
  if (unit !== null && !ID_PATTERN.test(unit)) throw new NotThere();
  const { me, rows } = await page(c, (who) => {
    // Unasked, the newest whose window has closed: that is the one to report.
    const satu = minta && /^[\w-]{1,30}$/.test(minta) ? minta : null;
    return [
      openedPeriodsStatement(now),
      complianceStatement(satu ?? "-", unit, who, today),
      waitingStatement(who, today),
    ];
  });
  const [semua, units, masuk] = rows;
  const periode = semua.find((p) => p.id === minta) ?? null;
  if (minta !== undefined && !periode) throw new NotThere();
  if (units.length === 0 && masuk.length === 0) throw unit === null ? new NotAllowed() : new NotThere();
  const tutup = semua.find((p) => p.tutupPada <= now) ?? semua[0];
  if (!periode && tutup) return c.redirect(`${baseOf(c)}/pelaporan?periode=${tutup.id}`, 303);
  const t = pelaporanWords[c.var.lang];
  return c.render(
    <ListPage {...{ base: baseOf(c), zona: c.var.agency.zona, semua, periode, unit, units, masuk }} />,
    {
      title: periode ? t.judulPeriode(namaPeriode(periode, c.var.lang)) : t.judul,
      breadcrumb:
        me.punyaBawahan && me.viewer.peran.size === 0
          ? [{ href: `${baseOf(c)}/tim`, label: shellWords[c.var.lang].menu.tim }]
          : [],
    },
  );
}

type Loaded = { readonly me: Me; readonly s: Susunan; readonly batas: Tanggal };

async function loadUnit(c: At<"periode" | "unit">): Promise<Loaded> {
  const { periode, unit } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (who) => [
    ...laporStatements(periode, unit, who, today),
    kalenderStatement(`${Number(periode.slice(0, 4))}-01-01`, sql`${unit}`),
  ]);
  const [a, b, d, e, f, kalender] = rows;
  const s = found(susun([a, b, d, e, f], today) ?? undefined);
  const batas = batasLapor(tanggalPada(s.head.tutupPada - 1, agency.zona), kalenderDari(kalender).kalender);
  return { me, s, batas };
}

function showUnit(c: C, { s, batas }: Loaded, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  const { today, now, agency, lang } = c.var;
  const t = pelaporanWords[lang];
  return c.render(
    <UnitPage
      {...{ s, base: baseOf(c), zona: agency.zona, today, batas, perintah: newId(now) }}
      refused={refusal && said(refusal, lang)}
      done={!refusal && c.req.query("terkirim") === "ya"}
    />,
    {
      title: `${t.judulPeriode(namaPeriode(s.head, lang))} · ${s.head.nama}`,
      failed: refusal !== undefined,
      breadcrumb: [
        { href: `${baseOf(c)}/pelaporan?periode=${s.head.periode}`, label: t.judul },
        { label: s.head.nama },
      ],
    },
  );
}

type LoadedReport = { readonly me: Me; readonly l: LaporanPenuh; readonly isi: LaporIsi };

async function loadReport(c: At<"id">): Promise<LoadedReport> {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [reportStatement(id, who, c.var.today)]);
  const l = found(rows[0][0]);
  return { me, l, isi: JSON.parse(l.isi) as LaporIsi };
}

function showReport(c: C, { me, l, isi }: LoadedReport, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  const { now, agency, lang } = c.var;
  const t = pelaporanWords[lang];
  return c.render(
    <ReportPage
      {...{ l, isi, base: baseOf(c), zona: agency.zona, viewer: me.viewer, perintah: newId(now) }}
      refused={refusal && said(refusal, lang)}
      done={!refusal && c.req.query("diterima") === "ya"}
    />,
    {
      title: `${t.judulPeriode(namaPeriode(isi.periode, lang))} · ${isi.unit.nama}`,
      failed: refusal !== undefined,
      breadcrumb: [
        { href: `${baseOf(c)}/pelaporan?periode=${l.periode}`, label: t.judul },
        { href: `${baseOf(c)}/pelaporan/${l.periode}/${l.unit}`, label: isi.unit.nama },
        { label: isi.nomor === 1 ? t.utama : t.susulanKe(isi.nomor - 1) },
      ],
    },
  );
}

/** Who takes names and ratings away stands in the trail before they leave. */
async function exported(c: At<"id">) {
  await readTyped(c);
  const { me, l, isi } = await loadReport(c);
  const { now, today, agency, db, lang } = c.var;
  await db.apply(
    await auditStatement({
      pada: now,
      oleh: me.viewer.pegawai,
      tindakan: "pelaporan.ekspor",
      objek: l.id,
      rincian: { periode: l.periode, unit: l.unit, baris: isi.baris.length + isi.kurang.length },
    }),
  );
  const t = pelaporanWords[lang];
  const lines = [
    [t.unit, t.nama, "NIP", t.jabatan, t.penilai, t.predikat, t.status, t.dokumen, "SHA-256"],
    ...isi.baris.map((b) => [
      ...[isi.unit.nama, b.nama, b.nomor ?? "", b.jabatan, b.penilai, predikat[b.predikat][lang]],
      ...[statusLapor[b.status][lang], b.format, b.hash],
    ]),
    ...isi.kurang.map((k) => [
      isi.unit.nama,
      k.nama,
      "",
      k.jabatan,
      k.penilai,
      "",
      sebabKurang[k.sebab][lang],
      "",
      "",
    ]),
    ...isi.anak.map((a) => [
      a.nama,
      t.jumlah(a.dilaporkan, a.keberatan, a.kurang),
      "",
      "",
      "",
      "",
      "",
      "",
      a.hash,
    ]),
    ...isi.anakBelum.map((a) => [a.nama, t.anakBelum, "", "", "", "", "", "", ""]),
  ];
  return c.body(csvText(lines), 200, {
    "content-type": CSV_TYPE,
    "content-disposition": `attachment; filename="laporan-${l.periode}-${l.nomor}-${agency.code}-${today}.csv"`,
  });
}
