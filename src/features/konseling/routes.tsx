import { type Context, Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { unitChoicesStatement } from "../../data/agency/unit.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { kunci } from "../../domain/istilah.ts";
import {
  diberitahuDulu,
  konselorIndependen,
  type LangkahKonseling,
  langkahKonseling,
  laporkan,
  sesiTerjadi,
} from "../../domain/konseling.ts";
import { perilaku } from "../../domain/perilaku.ts";
import type { Refusal } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { konselingWords } from "../../i18n/konseling.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import { readSessionCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { kerjaCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import { markUnit, type Perubahan, report, step } from "./actions.ts";
import { CasePage } from "./case-page.tsx";
import { catatForm, jadwalForm, laporForm, polosForm, tolakForm, tunjukForm, unitForm } from "./forms.ts";
import { ListPage } from "./list-page.tsx";
import { type Loaded, load, pihakStatements } from "./load.ts";
import { print, printed } from "./print.tsx";
import * as q from "./queries.ts";
import { ReportPage } from "./report-page.tsx";
import { AccessPage, UnitPage } from "./side-pages.tsx";

/** Konseling kinerja, from B.1.10 to the signed record (hlm. 85-88). Whoever is not named in a case finds nothing. */
export const konseling = new Hono<AgencyEnv>()
  .get("/konseling", async (c) => {
    const { today, agency } = c.var;
    const { rows } = await page(c, (me) => [
      q.daftarStatement(me, today),
      q.calonStatement(me, tahunDari(today)),
    ]);
    return c.render(
      <ListPage base={baseOf(c)} zona={agency.zona} daftar={rows[0]} menilai={rows[1].length > 0} />,
      {
        title: konselingWords[c.var.lang].title,
        breadcrumb: kerjaCrumbs(baseOf(c), c.var.lang, konselingWords[c.var.lang].title),
      },
    );
  })
  .get("/konseling/unit", (c) => showUnit(c))
  .post("/konseling/unit", async (c) => {
    const form = await readForm(c, unitForm);
    if (!form.ok) return showUnit(c, form.typed.unit ?? "", form.errors);
    const { me, rows } = await page(c, (me) => [unitChoicesStatement(me, c.var.today)]);
    onlyAdmin(me);
    if (!rows[0].some((u) => u.id === form.data.unit)) throw new NotThere();
    const to = `${baseOf(c)}/konseling/unit?selesai=unit`;
    await markUnit(c.var.db, form.data.unit, whoOf(c, me, to));
    return c.redirect(to, 303);
  })
  .get("/konseling/baru", async (c) => {
    const asked = c.req.query("skp") ?? "";
    return showReport(c, ID_PATTERN.test(asked) ? asked : "", {});
  })
  .post("/konseling/baru", sendReport)
  .get("/konseling/:id", idParam, async (c) => show(c, await load(c)))
  .get("/konseling/:id/akses", idParam, accesses)
  .get("/konseling/:id/formulir", idParam, print)
  .get("/konseling/:id/pdf", idParam, printed)
  .post("/konseling/:id/penarikan", idParam, (c) => take(c, "tarik"))
  .post("/konseling/:id/pemilihan", idParam, (c) => take(c, "pilih"))
  .post("/konseling/:id/penolakan", idParam, (c) => take(c, "tolak"))
  .post("/konseling/:id/penunjukan", idParam, (c) => take(c, "tunjuk"))
  .post("/konseling/:id/jadwal", idParam, (c) => take(c, "jadwal"))
  .post("/konseling/:id/catatan", idParam, (c) => take(c, "catat"))
  .post("/konseling/:id/penutupan", idParam, (c) => take(c, "tutup"));

type C = At<"id">;
type Tried = { readonly pada?: LangkahKonseling; readonly typed?: Typed; readonly errors?: FieldErrors };

function show(c: C, l: Loaded, tried: Tried = {}, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  else if (tried.errors && Object.keys(tried.errors).length > 0) c.status(422);
  const t = konselingWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  const kata: Readonly<Record<string, string>> = t.selesai;
  return c.render(
    <CasePage
      base={baseOf(c)}
      l={l}
      zona={c.var.agency.zona}
      pada={tried.pada}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={refusal && said(refusal, c.var.lang)}
      done={refusal || tried.typed || !Object.hasOwn(kata, selesai) ? undefined : kata[selesai]}
      command={() => newId(c.var.now)}
    />,
    {
      title: t.title,
      breadcrumb: [{ label: t.title, href: `${baseOf(c)}/konseling` }, { label: t.laporan }],
      failed: tried.typed !== undefined,
    },
  );
}

const LANGKAH_FORM = {
  tarik: polosForm,
  pilih: polosForm,
  tolak: tolakForm,
  tunjuk: tunjukForm,
  jadwal: jadwalForm,
  catat: catatForm,
  tutup: polosForm,
} as const;

/** One step: whose it is and whether it can follow, then what was typed. */
async function take(c: C, langkah: LangkahKonseling) {
  const form = await readForm(c, LANGKAH_FORM[langkah]);
  const l = await load(c, "berkas", form.typed.nomor);
  const may = langkahKonseling(l.k.keadaan, langkah, l.pihak);
  const tried = { pada: langkah, typed: form.typed };
  if (!may.ok) return show(c, l, may.kind === "hak" ? { typed: form.typed } : tried, may);
  if (!form.ok) return show(c, l, { ...tried, errors: form.errors });
  const data = form.data as Readonly<Record<string, string>> & { readonly versi: number };
  if (langkah === "tunjuk" && !l.calon) return show(c, l, { ...tried, errors: { nomor: "nip-tidak-ada" } });
  const more =
    langkah === "tunjuk"
      ? konselorIndependen(l.calon?.id ?? "", l.k)
      : langkah === "catat"
        ? sesiTerjadi(data.tanggal ?? "", c.var.today)
        : may;
  if (!more.ok) return show(c, l, tried, more);
  const to = `${baseOf(c)}/konseling/${l.k.id}?selesai=${langkah}`;
  const change: Perubahan = { langkah, ke: may.value, versi: data.versi, ...isiLangkah(langkah, data, l) };
  const result =
    data.versi === l.k.versi ? await step(c.var.db, l.k, change, whoOf(c, l.me, to)) : changedMeanwhile;
  return result.ok ? c.redirect(to, 303) : show(c, l, tried, result);
}

function isiLangkah(
  langkah: LangkahKonseling,
  data: Readonly<Record<string, string>>,
  l: Loaded,
): Partial<Perubahan> {
  const { tanggal = "", jam = "", tempat = "" } = data;
  if (langkah === "tolak") return { putusan: data.alasan ?? "" };
  if (langkah === "tunjuk") return { konselor: l.calon?.id ?? "" };
  if (langkah === "jadwal") return { jadwal: { tanggal, jam, tempat } };
  if (langkah !== "catat") return {};
  return {
    catatan: {
      tanggal,
      kesepakatan: data.kesepakatan ?? "",
      tindakLanjut: data.tindakLanjut ?? "",
      pembahasan: data.pembahasan ?? "",
      dibagikan: data.dibagikan === "ya",
    },
  };
}

/** Also this page is one that is noted. */
async function accesses(c: C) {
  const { id } = c.req.valid("param");
  const { today, now, agency } = c.var;
  const key = await readSessionCookie(c, agency.code);
  const { me, rows } = await page(c, (me) => [
    q.kasusStatement(id, me, today),
    q.aksesStatement(id, "akses", key, me, today, now),
    q.daftarAksesStatement(id, me, today),
  ]);
  const k = found(rows[0][0]);
  if (k.pengelola !== 1 && k.pegawai !== me.viewer.pegawai) throw new NotThere();
  const t = konselingWords[c.var.lang];
  const here = `${baseOf(c)}/konseling/${k.id}`;
  return c.render(<AccessPage here={here} zona={agency.zona} rows={rows[2]} />, {
    title: t.aksesJudul,
    breadcrumb: [
      { label: t.title, href: `${baseOf(c)}/konseling` },
      { label: t.laporan, href: here },
      { label: t.akses },
    ],
  });
}

async function loadReport(c: Context<AgencyEnv>, skp: string) {
  const { today } = c.var;
  const { me, rows } = await page(c, (me) => [
    q.calonStatement(me, tahunDari(today)),
    q.satuCalonStatement(skp, me),
    q.umpanBalikStatement(skp, me),
    ...pihakStatements(skp, today),
  ]);
  const [calon, [satu], bukti, orang, [instansi]] = rows;
  return { me, calon, satu: satu ?? null, bukti, orang, kota: instansi?.kota ?? "" };
}

async function showReport(c: Context<AgencyEnv>, skp: string, typed: Typed) {
  const r = await loadReport(c, skp);
  if (skp !== "" && !r.satu) throw new NotThere();
  return renderReport(c, r, typed);
}

function renderReport(
  c: Context<AgencyEnv>,
  r: Awaited<ReturnType<typeof loadReport>>,
  typed: Typed,
  errors: FieldErrors = {},
  refusal?: Refusal,
) {
  if (refusal) c.status(statusOf(refusal));
  else if (Object.keys(errors).length > 0) c.status(422);
  const t = konselingWords[c.var.lang];
  return c.render(
    <ReportPage
      base={baseOf(c)}
      calon={r.calon}
      skp={r.satu}
      bukti={r.bukti}
      dipilih={new Set(r.bukti.map((u) => u.id).filter((id) => typed[`bukti-${id}`] === "ya"))}
      typed={typed}
      errors={errors}
      refused={refusal && said(refusal, c.var.lang)}
      command={newId(c.var.now)}
    />,
    {
      title: t.baru.judul,
      breadcrumb: [{ label: t.title, href: `${baseOf(c)}/konseling` }, { label: t.baru.judul }],
      failed: refusal !== undefined || Object.keys(errors).length > 0,
    },
  );
}

async function sendReport(c: Context<AgencyEnv>) {
  const form = await readForm(c, laporForm);
  const asked = form.typed.skp ?? "";
  const r = await loadReport(c, ID_PATTERN.test(asked) ? asked : "");
  if (asked !== "" && !r.satu) throw new NotThere();
  if (!form.ok || !r.satu)
    return renderReport(c, r, form.typed, form.ok ? { skp: "skp-kosong" } : form.errors);
  const isi = form.data as typeof form.data & Readonly<Record<string, string>>;
  const may = laporkan(r.satu, r.me.viewer.pegawai);
  const told = may.ok ? diberitahuDulu(isi.diberitahuTanggal, c.var.today) : may;
  if (!told.ok) return renderReport(c, r, form.typed, {}, told);
  const id = newId(c.var.now);
  const to = `${baseOf(c)}/konseling/${id}?selesai=lapor`;
  const orang = (siapa: string | null) => r.orang.find((o) => o.id === siapa);
  const result = await report(
    c.var.db,
    id,
    r.satu,
    {
      ...isi,
      lainnya: isi.lainnya === "ya",
      masalah: Object.fromEntries(
        kunci(perilaku).flatMap((n) => (isi[`masalah-${n}`] ? [[n, isi[`masalah-${n}`] ?? ""]] : [])),
      ),
      bukti: r.bukti.filter((u) => form.typed[`bukti-${u.id}`] === "ya"),
      pihak: { pegawai: orang(r.satu.pegawai), penilai: orang(r.satu.penilai), kota: r.kota },
    },
    whoOf(c, r.me, to),
  );
  return result.ok ? c.redirect(to, 303) : renderReport(c, r, form.typed, {}, result);
}

async function showUnit(c: Context<AgencyEnv>, typed = "", errors: FieldErrors = {}) {
  const { today } = c.var;
  const { me, rows } = await page(c, (me) => [
    unitChoicesStatement(me, today),
    q.unitKepegawaianStatement(me, today),
  ]);
  onlyAdmin(me);
  if (Object.keys(errors).length > 0) c.status(422);
  return c.render(
    <UnitPage
      base={baseOf(c)}
      units={rows[0]}
      kini={rows[1]}
      typed={typed}
      errors={errors}
      done={c.req.query("selesai") === "unit"}
      command={newId(c.var.now)}
    />,
    { title: konselingWords[c.var.lang].unit.judul },
  );
}
