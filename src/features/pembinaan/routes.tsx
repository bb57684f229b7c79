import { type Context, Hono } from "hono";
import {
  bimbinganDipimpinStatement,
  bimbinganSayaStatement,
  bimbinganTimStatement,
  calonSkpStatement,
  satuCalonStatement,
} from "../../data/agency/pembinaan.ts";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { ID_PATTERN, newId } from "../../data/ids.ts";
import { KOMPETENSI_TETAP, N_KRITERIA, type NilaiKompetensi } from "../../domain/kompetensi.ts";
import {
  bagianBoleh,
  beriUmpanBalik,
  bukaBimbingan,
  catatSesi,
  type IsiBimbingan,
  jenisBimbingan,
  kolomBimbingan,
  type LangkahBimbingan,
  langkahBimbingan,
  langkahTindak,
  nilaiKompetensi,
} from "../../domain/pembinaan.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { tahunDari } from "../../domain/tanggal.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, type Lists, readForm, readLists, readTyped, type Typed } from "../../web/form.ts";
import { jawabPdf } from "../../web/formulir/pdf-jawab.ts";
import { kerjaCrumbs, timCrumbs } from "../../web/kerja-tabs.tsx";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import {
  addFollowUp,
  addSession,
  begin,
  evaluate,
  giveFeedback,
  moveFollowUp,
  saveText,
  step,
} from "./actions.ts";
import { CompetencePage } from "./competence-page.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import {
  alasanForm,
  baruForm,
  kompetensiForm,
  mulaiForm,
  N_TEKNIS,
  penugasanForm,
  sesiForm,
  setujuForm,
  tindakBaruForm,
  tindakForm,
  umpanBalikForm,
} from "./forms.ts";
import { GuidancePage } from "./guidance-page.tsx";
import { IsianPage } from "./isian-page.tsx";
import { ListPage } from "./list-page.tsx";
import { type Loaded, load } from "./load.ts";
import { NewPage } from "./new-page.tsx";
import { SheetBimbingan } from "./sheets.tsx";

/** Bimbingan kinerja: coaching and mentoring with their forms B.1.6 to B.1.9 (hlm. 78-85). */
export const pembinaan = new Hono<AgencyEnv>()
  .get("/pembinaan", async (c) => {
    const sebelum = batasDari(c.req.query("sebelum"));
    const { rows } = await page(c, (me) => [bimbinganSayaStatement(me, sebelum)]);
    const t = pembinaanWords[c.var.lang];
    return c.render(
      <ListPage base={baseOf(c)} tim={false} daftar={[{ judul: t.saya, isi: rows[0], lanjut: true }]} />,
      { title: t.title, breadcrumb: kerjaCrumbs(baseOf(c), c.var.lang, t.title) },
    );
  })
  .get("/pembinaan/tim", async (c) => {
    const sebelum = batasDari(c.req.query("sebelum"));
    const { rows } = await page(c, (me) => [
      bimbinganDipimpinStatement(me, sebelum),
      bimbinganTimStatement(me, tahunDari(c.var.today)),
    ]);
    const t = pembinaanWords[c.var.lang];
    const daftar = [
      { judul: t.dipimpin, isi: rows[0], lanjut: true },
      { judul: t.tim, isi: rows[1], lanjut: false },
    ];
    return c.render(<ListPage base={baseOf(c)} tim daftar={daftar} />, {
      title: t.titleTim,
      breadcrumb: timCrumbs(baseOf(c), c.var.lang, t.titleTim),
    });
  })
  .get("/pembinaan/baru", async (c) => {
    const asked = c.req.query("skp") ?? "";
    const jenis = c.req.query("jenis") ?? "";
    return showNew(c, {
      skp: ID_PATTERN.test(asked) ? asked : "",
      jenis: jenis in jenisBimbingan ? jenis : "",
    });
  })
  .post("/pembinaan/baru", async (c) => {
    const form = await readForm(c, baruForm);
    const asked = form.typed.skp ?? "";
    if (!form.ok) return showNew(c, form.typed, form.errors);
    const { me, rows } = await page(c, (me) => [
      calonSkpStatement(me, tahunDari(c.var.today)),
      satuCalonStatement(asked, me, c.var.today),
    ]);
    const skp = found(rows[1][0]);
    const may = bukaBimbingan(skp, me.viewer);
    const id = newId(c.var.now);
    const to = `${baseOf(c)}/pembinaan/${id}?selesai=baru`;
    const result = may.ok ? await begin(c.var.db, id, skp, form.data, whoOf(c, me, to)) : may;
    return result.ok
      ? c.redirect(to, 303)
      : renderNew(c, { saya: me.viewer.pegawai, calon: rows[0], typed: form.typed, refused: result });
  })
  .get("/pembinaan/:id", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    return show(c, l);
  })
  .get("/pembinaan/:id/isian", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    return showText(c, l, l.isi, l.head.revisi);
  })
  .post("/pembinaan/:id/isian", idParam, saveIt)
  .post("/pembinaan/:id/mulai", idParam, (c) => take(c, "mulai", "mulai"))
  .post("/pembinaan/:id/penugasan", idParam, (c) => take(c, "penugasan", "tunjuk"))
  .post("/pembinaan/:id/kesepakatan", idParam, (c) => take(c, "kesepakatan", "setuju"))
  .post("/pembinaan/:id/perbaikan", idParam, (c) => take(c, "perbaikan", "buka"))
  .post("/pembinaan/:id/pembatalan", idParam, (c) => take(c, "pembatalan", "batal"))
  .post("/pembinaan/:id/sesi", idParam, async (c) => {
    const form = await readForm(c, sesiForm);
    const l = await load(c);
    const may = catatSesi(l.b, l.me.viewer, c.var.today, form.ok ? form.data.tanggal : undefined);
    const tried = { pada: "sesi", typed: form.typed };
    if (!may.ok) return show(c, l, tried, may);
    if (!form.ok) return show(c, l, { ...tried, errors: form.errors });
    const to = done(c, "sesi", "#pertemuan");
    return finish(c, l, to, tried, await addSession(c.var.db, l, form.data, whoOf(c, l.me, to)));
  })
  .post("/pembinaan/:id/tindak-lanjut", idParam, async (c) => {
    const typed = await readTyped(c);
    return typed.tindak === undefined ? newFollowUp(c, typed) : followUp(c, typed);
  })
  .get("/pembinaan/:id/umpan-balik", idParam, async (c) => {
    const l = await load(c);
    return showFeedback(c, l);
  })
  .post("/pembinaan/:id/umpan-balik", idParam, async (c) => {
    const form = await readForm(c, umpanBalikForm);
    const l = await load(c);
    const may = beriUmpanBalik(l.b, l.me.viewer, l.umpanBalik !== null, l.penerima?.id ?? null);
    if (!may.ok) return showFeedback(c, l, { typed: form.typed }, may);
    if (!form.ok) return showFeedback(c, l, { typed: form.typed, errors: form.errors });
    const of = form.data as Readonly<Record<string, string>>;
    const jawaban = Array.from({ length: N_KRITERIA }, (_, at) => of[`k${at + 1}`] ?? "");
    const to = `${baseOf(c)}/pembinaan/${l.head.id}/umpan-balik`;
    const result = await giveFeedback(c.var.db, l, l.penerima?.id ?? "", jawaban, whoOf(c, l.me, to));
    return result.ok ? c.redirect(to, 303) : showFeedback(c, l, { typed: form.typed }, result);
  })
  .get("/pembinaan/:id/umpan-balik/pdf", idParam, async (c) => {
    const l = await load(c);
    const { pdfUmpanBalik } = await import("./pdf.ts");
    return jawabPdf(c, pdfUmpanBalik(c, l), "umpan-balik-bimbingan-b18");
  })
  .get("/pembinaan/:id/kompetensi", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    return showCompetence(c, l);
  })
  .post("/pembinaan/:id/kompetensi", idParam, async (c) => {
    const form = await readForm(c, kompetensiForm);
    const l = await load(c);
    const may = nilaiKompetensi(l.b, l.me.viewer, l.kompetensi !== null);
    if (!may.ok) return showCompetence(c, l, { typed: form.typed }, may);
    if (!form.ok) return showCompetence(c, l, { typed: form.typed, errors: form.errors });
    const of = form.data as Readonly<Record<string, string>>;
    const to = `${baseOf(c)}/pembinaan/${l.head.id}/kompetensi`;
    const result = await evaluate(c.var.db, l, nilaiDari(of), of.rekomendasi ?? "", whoOf(c, l.me, to));
    return result.ok ? c.redirect(to, 303) : showCompetence(c, l, { typed: form.typed }, result);
  })
  .get("/pembinaan/:id/kompetensi/pdf", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    const { pdfKompetensi } = await import("./pdf.ts");
    return jawabPdf(c, pdfKompetensi(c, l), "evaluasi-kompetensi-b19");
  })
  .get("/pembinaan/:id/formulir", idParam, print)
  .get("/pembinaan/:id/pdf", idParam, async (c) => {
    const l = await load(c);
    if (!boleh(l)) throw new NotThere();
    const { pdfBimbingan } = await import("./pdf.ts");
    return jawabPdf(c, pdfBimbingan(c, l), l.b.jenis === "coaching" ? "coaching-b16" : "mentoring-b17");
  });

type C = At<"id">;
type Tried = {
  readonly pada?: string;
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
};

/** Whoever only got B.1.8 reads that and nothing else. */
const boleh = (l: Loaded): boolean => l.head.umum === 1;

const batasDari = (asked: string | undefined): number =>
  asked !== undefined && /^\d{1,15}$/.test(asked) ? Number(asked) : Number.MAX_SAFE_INTEGER;

const done = (c: C, apa: string, more = "") =>
  `${baseOf(c)}/pembinaan/${c.req.valid("param").id}?selesai=${apa}${more}`;

/** Accepted: on. Refused: the same page with what was typed. */
const finish = (c: C, l: Loaded, to: string, tried: Tried, result: Result<unknown>) =>
  result.ok ? c.redirect(to, 303) : show(c, l, tried, result);

function show(c: C, l: Loaded, tried: Tried = {}, refusal?: Refusal) {
  status(c, tried.errors, refusal);
  const t = pembinaanWords[c.var.lang];
  const selesai = c.req.query("selesai") ?? "";
  const kata: Readonly<Record<string, string>> = t.selesai;
  return c.render(
    <GuidancePage
      base={baseOf(c)}
      l={l}
      today={c.var.today}
      zona={c.var.agency.zona}
      pada={tried.pada}
      typed={tried.typed ?? {}}
      errors={tried.errors ?? {}}
      refused={refusal && said(refusal, c.var.lang)}
      done={refusal || tried.typed || !Object.hasOwn(kata, selesai) ? undefined : kata[selesai]}
      command={() => newId(c.var.now)}
    />,
    {
      title: `${jenisBimbingan[l.b.jenis][c.var.lang]} ${l.head.nama}`,
      breadcrumb: crumbs(c, l),
      failed: tried.typed !== undefined,
    },
  );
}

function status(c: { status: (s: 403 | 409 | 422) => void }, errors?: FieldErrors, refusal?: Refusal) {
  if (refusal) c.status(statusOf(refusal));
  else if (Object.keys(errors ?? {}).length > 0) c.status(422);
}

const crumbs = (c: C, l: Loaded, here?: string) => {
  const list = { label: pembinaanWords[c.var.lang].title, href: `${baseOf(c)}/pembinaan` };
  if (here === undefined) return [list, { label: l.head.nama }];
  return [list, { label: l.head.nama, href: `${baseOf(c)}/pembinaan/${l.head.id}` }, { label: here }];
};

async function showNew(c: Context<AgencyEnv>, typed: Typed, errors: FieldErrors = {}) {
  const { me, rows } = await page(c, (me) => [calonSkpStatement(me, tahunDari(c.var.today))]);
  return renderNew(c, { saya: me.viewer.pegawai, calon: rows[0], typed, errors });
}

function renderNew(
  c: Context<AgencyEnv>,
  p: {
    readonly saya: string;
    readonly calon: Parameters<typeof NewPage>[0]["calon"];
    readonly typed: Typed;
    readonly errors?: FieldErrors;
    readonly refused?: Refusal;
  },
) {
  status(c, p.errors, p.refused);
  const t = pembinaanWords[c.var.lang];
  return c.render(
    <NewPage
      {...p}
      base={baseOf(c)}
      errors={p.errors ?? {}}
      refused={p.refused && said(p.refused, c.var.lang)}
      command={newId(c.var.now)}
    />,
    {
      title: t.baru.judul,
      breadcrumb: [{ label: t.title, href: `${baseOf(c)}/pembinaan` }, { label: t.baru.judul }],
      failed: p.errors !== undefined && Object.keys(p.errors).length > 0,
    },
  );
}

const MOST_ROWS = 20;
const MOST_TEXT = 4000;

async function saveIt(c: C) {
  const lists = await readLists(c);
  const l = await load(c);
  const may = bagianBoleh(l.b, l.me.viewer);
  const isi = isiDari(l, lists, may.ok ? may.value : { pegawai: false, bersama: false });
  const revisi = Number(lists.revisi?.[0] ?? "");
  if (!may.ok) return showText(c, l, isi, l.head.revisi, {}, may);
  const errors = salahDari(isi);
  if (!Number.isSafeInteger(revisi) || lists.revisi === undefined)
    return showText(c, l, isi, l.head.revisi, { laporan: "isian-tidak-utuh" });
  if (Object.keys(errors).length > 0) return showText(c, l, isi, revisi, errors);
  const to = done(c, "isi");
  const result =
    revisi === l.head.revisi
      ? await saveText(c.var.db, l, isi, revisi, whoOf(c, l.me, to))
      : changedMeanwhile;
  // Once refused the form carries the number of now: sending it again is the decision to put one's own text.
  return result.ok ? c.redirect(to, 303) : showText(c, l, isi, l.head.revisi, {}, result);
}

/** What stands in the fields that were sent; the rest is what was there. */
function isiDari(l: Loaded, lists: Lists, boleh: { pegawai: boolean; bersama: boolean }): IsiBimbingan {
  const kolom = kolomBimbingan[l.b.jenis];
  const rows = (names: readonly string[]) => {
    const n = Math.max(0, ...names.map((k) => lists[k]?.length ?? 0));
    return Array.from({ length: n }, (_, at) =>
      Object.fromEntries(names.map((k) => [k, lists[k]?.[at] ?? ""])),
    ).filter((r) => Object.entries(r).some(([k, v]) => v !== "" && k !== "penyesuaian"));
  };
  const langkah = rows(kolom.langkah).map((r) => ({
    ...r,
    penyesuaian: r.penyesuaian === "ya" ? "ya" : "tidak",
  }));
  return {
    ...l.isi,
    ...(boleh.pegawai && {
      laporan: lists.laporan?.[0] ?? "",
      peluang: lists.peluang?.[0] ?? "",
      tujuan: rows(kolom.tujuan),
      fakta: rows(kolom.fakta),
    }),
    ...(boleh.bersama && { langkah }),
  };
}

function salahDari(isi: IsiBimbingan): FieldErrors {
  const errors: Record<string, string> = {};
  for (const k of ["laporan", "peluang"] as const)
    if (isi[k].length > MOST_TEXT) errors[k] = "terlalu-panjang";
  for (const k of ["tujuan", "fakta", "langkah"] as const) {
    if (isi[k].length > MOST_ROWS) errors[k] = "baris-banyak";
    if (isi[k].some((r) => Object.values(r).some((v) => v.length > MOST_TEXT))) errors[k] = "terlalu-panjang";
  }
  return errors;
}

function showText(
  c: C,
  l: Loaded,
  isi: IsiBimbingan,
  revisi: number,
  errors: FieldErrors = {},
  refusal?: Refusal,
) {
  const may = bagianBoleh(l.b, l.me.viewer);
  const no = refusal ?? (may.ok ? undefined : may);
  status(c, errors, no);
  const t = pembinaanWords[c.var.lang];
  return c.render(
    <IsianPage
      base={baseOf(c)}
      l={l}
      boleh={may.ok ? may.value : { pegawai: false, bersama: false }}
      isi={isi}
      revisi={revisi}
      errors={errors}
      refused={no && said(no, c.var.lang)}
      command={newId(c.var.now)}
    />,
    { title: t.isian.judul, breadcrumb: crumbs(c, l, t.isian.judul), failed: refusal !== undefined },
  );
}

const LANGKAH_FORM = {
  mulai: mulaiForm,
  tunjuk: penugasanForm,
  setuju: setujuForm,
  buka: alasanForm,
  batal: alasanForm,
} as const;

/** A step of the states: whose it is, whether it can follow, then what was typed. */
async function take(c: C, pada: string, langkah: LangkahBimbingan) {
  const form = await readForm(c, LANGKAH_FORM[langkah]);
  const l = await load(c, form.typed.nomor);
  const may = langkahBimbingan(l.b, langkah, l.me.viewer);
  const tried = { pada, typed: form.typed };
  if (!may.ok) return show(c, l, tried, may);
  if (!form.ok) return show(c, l, { ...tried, errors: form.errors });
  const data = form.data as {
    versi: number;
    revisi?: number;
    alasan?: string;
    surat?: string;
    suratTanggal?: string;
  };
  const tunjuk =
    langkah === "tunjuk" && l.calon
      ? { pembimbing: l.calon.id, surat: data.surat ?? "", suratTanggal: data.suratTanggal ?? "" }
      : undefined;
  if (langkah === "tunjuk" && !tunjuk) return show(c, l, { ...tried, errors: { nomor: "nip-tidak-ada" } });
  if (tunjuk?.pembimbing === l.b.pegawai)
    return show(c, l, { ...tried, errors: { nomor: "pembimbing-sendiri" } });
  const to = done(c, pada);
  const result =
    data.versi !== l.head.versi || (data.revisi ?? l.head.revisi) !== l.head.revisi
      ? changedMeanwhile
      : await step(
          c.var.db,
          l,
          {
            langkah,
            ke: may.value,
            versi: data.versi,
            ...(data.alasan && { alasan: data.alasan }),
            ...(tunjuk && { tunjuk }),
          },
          whoOf(c, l.me, to),
        );
  return finish(c, l, to, tried, result);
}

async function newFollowUp(c: C, typed: Typed) {
  const form = tindakBaruForm.safeParse(typed);
  const l = await load(c);
  const may = catatSesi(l.b, l.me.viewer, c.var.today);
  const tried = { pada: "tindak", typed };
  if (!may.ok) return show(c, l, tried, may);
  if (!form.success) {
    const errors = Object.fromEntries(form.error.issues.map((i) => [i.path.join("."), i.message]));
    return show(c, l, { ...tried, errors });
  }
  const to = done(c, "tindak", "#tindak-lanjut");
  return finish(c, l, to, tried, await addFollowUp(c.var.db, l, form.data, whoOf(c, l.me, to)));
}

async function followUp(c: C, typed: Typed) {
  const form = tindakForm.safeParse(typed);
  const l = await load(c);
  const row = form.success ? l.tindak.find((t) => t.id === form.data.tindak) : undefined;
  const pihak = catatSesi({ ...l.b, keadaan: "berlangsung" }, l.me.viewer, c.var.today);
  if (!pihak.ok) return show(c, l, {}, pihak);
  if (!form.success) return show(c, l, { typed, errors: { formulir: "isian-tidak-utuh" } });
  if (!row) return show(c, l, {}, changedMeanwhile);
  const may = langkahTindak(l.b, row, form.data.langkah, l.me.viewer);
  const to = done(c, "tindak", "#tindak-lanjut");
  return finish(
    c,
    l,
    to,
    {},
    may.ok ? await moveFollowUp(c.var.db, l, row.id, form.data.langkah, whoOf(c, l.me, to)) : may,
  );
}

function showFeedback(c: C, l: Loaded, tried: Tried = {}, refusal?: Refusal) {
  const may = beriUmpanBalik(l.b, l.me.viewer, l.umpanBalik !== null, l.penerima?.id ?? null);
  const no = refusal ?? (may.ok || l.umpanBalik ? undefined : may);
  status(c, tried.errors, no);
  const t = pembinaanWords[c.var.lang];
  return c.render(<FeedbackPage {...formProps(c, l, tried, no)} able={may.ok} />, {
    title: t.umpanBalik.judul,
    breadcrumb: crumbs(c, l, t.umpanBalik.judul),
    paper: "potret",
    failed: tried.typed !== undefined,
  });
}

function showCompetence(c: C, l: Loaded, tried: Tried = {}, refusal?: Refusal) {
  const may = nilaiKompetensi(l.b, l.me.viewer, l.kompetensi !== null);
  const no = refusal ?? (may.ok || l.kompetensi ? undefined : may);
  status(c, tried.errors, no);
  const t = pembinaanWords[c.var.lang];
  return c.render(<CompetencePage {...formProps(c, l, tried, no)} able={may.ok} />, {
    title: t.kompetensi.judul,
    breadcrumb: crumbs(c, l, t.kompetensi.judul),
    paper: "potret",
    failed: tried.typed !== undefined,
  });
}

const formProps = (c: C, l: Loaded, tried: Tried, no: Refusal | undefined) => ({
  base: baseOf(c),
  l,
  zona: c.var.agency.zona,
  typed: tried.typed ?? {},
  errors: tried.errors ?? {},
  refused: no && said(no, c.var.lang),
  command: newId(c.var.now),
});

function nilaiDari(of: Readonly<Record<string, string>>): NilaiKompetensi[] {
  const teknis = Array.from({ length: N_TEKNIS }, (_, at) => `teknis${at + 1}`)
    .filter((k) => of[`nama-${k}`])
    .map((k) => [k, of[`nama-${k}`] ?? ""] as const);
  return [...KOMPETENSI_TETAP, ...teknis].map(([kunci, nama]) => ({
    kunci,
    nama,
    nilai: Number(of[`nilai-${kunci}`]),
    alasan: of[`alasan-${kunci}`] ?? "",
  }));
}

async function print(c: C) {
  const l = await load(c);
  if (!boleh(l)) throw new NotThere();
  const t = pembinaanWords[c.var.lang];
  const here = `${baseOf(c)}/pembinaan/${l.head.id}`;
  return c.render(
    <div class="stack-l">
      <div class="jangan-cetak">
        <PageHead
          overline={l.head.nama}
          title={jenisBimbingan[l.b.jenis][c.var.lang]}
          actions={
            <>
              <LinkButton compact icon="arrow-left" href={here}>
                {t.kembali}
              </LinkButton>
              <PrintButton>{t.cetak}</PrintButton>
              <LinkButton compact icon="download" href={`${here}/pdf`} download>
                PDF A4
              </LinkButton>
              <LinkButton compact icon="download" href={`${here}/pdf?kertas=f4`} download>
                PDF F4
              </LinkButton>
            </>
          }
        />
      </div>
      <SheetBimbingan l={l} zona={c.var.agency.zona} />
    </div>,
    { title: t.formulir, breadcrumb: crumbs(c, l, t.formulir), paper: "potret" },
  );
}
