import { type Context, Hono } from "hono";
import { populasiStatement } from "../../data/agency/periksa.ts";
import { outcome } from "../../data/agency/riwayat.ts";
import { newId, PERIODE_PATTERN, sha256Hex } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { type AturanSampel, buka, kunciRekam, sampel, skorRekam, undian } from "../../domain/sampel.ts";
import { said } from "../../i18n/penolakan.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { type At, sampelParam, skpPeriodeParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import { drawSamples, undoSitting } from "./actions.ts";
import { periodeForm } from "./forms.ts";
import { perlu, urutkan } from "./load.ts";
import { AgainPage, PatternsPage, UndoPage } from "./other-pages.tsx";
import { draw, finishSitting, mark, markBesides, reply, showBesides, showPerson } from "./person-routes.tsx";
import {
  type AnggotaRow,
  againStatement,
  type PeriodeRow,
  patternsStatement,
  periodsStatement,
  type SidangRow,
  sittingStatement,
  teamStatement,
  waitingPlans,
} from "./queries.ts";
import { TeamPage } from "./team-page.tsx";

type C = Context<AgencyEnv>;

/** Verification of evidence by sample (hlm. 69): the team, one person, the lot drawn again, what stood out. */
export const periksa = new Hono<AgencyEnv>()
  .get("/periksa", async (c) => {
    const minta = c.req.query("periode") ?? null;
    const { me, rows } = await page(c, (who) => teamOf(c, who, minta));
    return showTeam(c, me, rows, minta);
  })
  .post("/periksa/sampel", begin)
  .get("/periksa/pengurungan", async (c) => {
    const minta = asked(c);
    const { rows } = await page(c, (who) => teamOf(c, who, minta));
    return undoPage(c, rows[2][0], minta);
  })
  .post("/periksa/pengurungan", undo)
  .get("/periksa/pola", async (c) => {
    const periode = asked(c);
    const { me, rows } = await page(c, (who) => [patternsStatement(who, periode, c.var.today)]);
    if (!mayRead(me)) throw new NotAllowed();
    const t = periksaWords[c.var.lang];
    return c.render(<PatternsPage rows={rows[0]} base={baseOf(c)} zona={c.var.agency.zona} />, {
      title: t.pola.catatan,
      breadcrumb: [
        { href: `${baseOf(c)}/periksa?periode=${periode}`, label: t.titleTanpa },
        { label: t.pola.catatan },
      ],
    });
  })
  .get("/periksa/:sampel/ulang", sampelParam, drawAgain)
  .get("/periksa/:skp/:periode", skpPeriodeParam, showPerson)
  .post("/periksa/:skp/:periode/sampel", skpPeriodeParam, draw)
  .post("/periksa/:skp/:periode/tanda", skpPeriodeParam, mark)
  .post("/periksa/:skp/:periode/selesai", skpPeriodeParam, finishSitting)
  .get("/periksa/:skp/:periode/lain", skpPeriodeParam, showBesides)
  .post("/periksa/:skp/:periode/lain", skpPeriodeParam, markBesides)
  .post("/periksa/:skp/:periode/tanggapan", skpPeriodeParam, reply);

const mayRead = (me: Me) => me.punyaBawahan || me.viewer.peran.has("auditor") || me.viewer.peran.has("admin");

function asked(c: C): string {
  const periode = c.req.query("periode") ?? "";
  if (!PERIODE_PATTERN.test(periode)) throw new NotThere();
  return periode;
}

const teamOf = (c: C, who: string, minta: string | null) =>
  [
    periodsStatement(c.var.today),
    teamStatement(who, minta, c.var.today),
    sittingStatement(who, minta, c.var.now, c.var.today),
  ] as const;
type TeamRows = readonly [readonly PeriodeRow[], readonly AnggotaRow[], readonly SidangRow[], ...unknown[]];

function showTeam(c: C, me: Me, [semua, tim, [sidang]]: TeamRows, minta: string | null, refused?: string) {
  const kini = found(sidang);
  const periode = semua.find((p) => p.id === kini.periode) ?? null;
  if (minta !== null && periode === null) throw new NotThere();
  const t = periksaWords[c.var.lang];
  const n = Number(c.req.query("diurungkan"));
  const done =
    Number.isInteger(n) && n > 0 ? t.urung.selesai(n) : c.req.query("selesai") ? t.habis : undefined;
  return c.render(
    <TeamPage
      {...{ base: baseOf(c), periode, semua, sidang: kini, perintah: newId(c.var.now), refused, done }}
      tim={urutkan(tim)}
      pola={mayRead(me)}
    />,
    {
      title: periode ? t.title(namaPeriode(periode, c.var.lang)) : t.titleTanpa,
      breadcrumb: timCrumbs(baseOf(c), c.var.lang, t.titleTanpa),
      failed: refused !== undefined,
    },
  );
}

/** One press: samples for all of the team who have records and none is drawn of yet; on to the first of them. */
async function begin(c: C) {
  const form = await readForm(c, periodeForm);
  const minta = form.ok ? form.data.periode : null;
  const { me, rows } = await page(c, (who) => [
    ...teamOf(c, who, minta ?? "-"),
    populasiStatement(waitingPlans(who, minta ?? "-"), minta ?? "-", who),
  ]);
  const [semua, tim, [sidang], populasi] = rows;
  const periode = semua.find((p) => p.id === minta);
  if (!periode || !sidang) throw new NotThere();
  const anggota = urutkan(tim);
  const belum = anggota.filter((a) => a.sampel === 0 && populasi.some((r) => r.skp === a.skp));
  const pertama = anggota.find((a) => a.keadaan === "jalan" || belum.includes(a) || perlu(a));
  if (belum.length === 0 && !pertama) {
    return refusedTeam(c, me, rows, minta, { ok: false, kind: "keadaan", code: "sampel-kosong" });
  }
  const to = `${baseOf(c)}/periksa/${pertama?.skp ?? belum[0]?.skp}/${periode.id}`;
  const orang = belum.map(({ skp, pegawai }) => ({ skp, pegawai, putaran: 1 }));
  if (orang.length > 0) {
    const masa = { ...periode, n: sidang.n };
    const drawn = outcome(await drawSamples(c.var.db, whoOf(c, me, to), masa, orang, populasi));
    if (!drawn.ok) return refusedTeam(c, me, rows, minta, drawn);
  }
  return c.redirect(to, 303);
}

function refusedTeam(c: C, me: Me, rows: TeamRows, minta: string | null, refusal: Refusal) {
  c.status(statusOf(refusal));
  return showTeam(c, me, rows, minta, said(refusal, c.var.lang));
}

async function undo(c: C) {
  const form = await readForm(c, periodeForm);
  const minta = form.ok ? form.data.periode : "-";
  const { me, rows } = await page(c, (who) => teamOf(c, who, minta));
  const [semua, , [sidang]] = rows;
  if (!semua.some((p) => p.id === minta) || !sidang) throw new NotThere();
  if (sidang.baru === 0) {
    c.status(409);
    return undoPage(c, sidang, minta, periksaWords[c.var.lang].urung.tanpa);
  }
  const to = `${baseOf(c)}/periksa?periode=${minta}&diurungkan=${sidang.baru}`;
  const undone = outcome(await undoSitting(c.var.db, whoOf(c, me, to), minta));
  if (undone.ok) return c.redirect(to, 303);
  c.status(409);
  return undoPage(c, sidang, minta, said(undone, c.var.lang));
}

function undoPage(c: C, sidang: SidangRow | undefined, periode: string, refused?: string) {
  const row = found(sidang);
  if (row.periode !== periode) throw new NotThere();
  const t = periksaWords[c.var.lang];
  return c.render(
    <UndoPage
      base={baseOf(c)}
      periode={periode}
      n={row.baru}
      perintah={newId(c.var.now)}
      refused={refused}
    />,
    {
      title: t.urung.judul,
      failed: refused !== undefined,
      breadcrumb: [
        { href: `${baseOf(c)}/periksa?periode=${periode}`, label: t.titleTanpa },
        { label: t.urung.judul },
      ],
    },
  );
}

/** Nothing is believed: seed, rules and population are read, and the sample is drawn before the reader's eyes. */
async function drawAgain(c: At<"sampel">) {
  const { rows } = await page(c, (who) => [againStatement(c.req.valid("param").sampel, who, c.var.today)]);
  const u = found(rows[0][0]);
  const aturan = JSON.parse(u.aturan) as AturanSampel;
  const populasi = buka(u.isi);
  const dipilih = sampel(populasi, u.benih, aturan).map(kunciRekam);
  const lot = populasi
    .map((r) => ({
      ...r,
      undi: undian(u.benih, r),
      skor: skorRekam(r, aturan),
      dipilih: dipilih.includes(kunciRekam(r)),
    }))
    .sort((a, b) => (a.undi < b.undi ? -1 : 1));
  const t = periksaWords[c.var.lang];
  return c.render(
    <AgainPage
      u={u}
      zona={c.var.agency.zona}
      sama={JSON.stringify(dipilih) === u.butirnya}
      utuh={(await sha256Hex(u.isi)) === u.populasiHash}
      lot={lot.slice(0, 500)}
    />,
    {
      title: t.undi.judul,
      breadcrumb: [
        { href: `${baseOf(c)}/periksa/${u.skp}/${u.periode}`, label: u.nama },
        { label: t.undi.judul },
      ],
    },
  );
}
