import { Hono } from "hono";
import { newId } from "../../data/ids.ts";
import { KOMPETENSI_TETAP, N_KRITERIA, type NilaiKompetensi } from "../../domain/kompetensi.ts";
import { beriUmpanBalik, jenisBimbingan, nilaiKompetensi } from "../../domain/pembinaan.ts";
import type { Refusal } from "../../domain/result.ts";
import { pembinaanWords } from "../../i18n/pembinaan.ts";
import { said } from "../../i18n/penolakan.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { readForm } from "../../web/form.ts";
import { jawabPdf } from "../../web/formulir/pdf-jawab.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { NotThere } from "../../web/stops.ts";
import { LinkButton, PrintButton } from "../../web/ui/button.tsx";
import { PageHead } from "../../web/ui/page-head.tsx";
import { evaluate, giveFeedback } from "./actions.ts";
import { CompetencePage } from "./competence-page.tsx";
import { FeedbackPage } from "./feedback-page.tsx";
import { kompetensiForm, N_TEKNIS, umpanBalikForm } from "./forms.ts";
import { type Loaded, load } from "./load.ts";
import { boleh, type C, crumbs, status, type Tried } from "./request.tsx";
import { SheetBimbingan } from "./sheets.tsx";

/** The papers: B.1.8 for the atasan, B.1.9, and B.1.6 or B.1.7 to print. */
export const formRoutes = new Hono<AgencyEnv>()
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
