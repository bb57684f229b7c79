import { type Context, Hono } from "hono";
import { evaluasiDari } from "../../data/agency/evaluasi.ts";
import { faktaDari } from "../../data/agency/evaluasi-fakta.ts";
import {
  type Penilaian,
  rateEvaluation,
  signEvaluation,
  takeOverEvaluation,
} from "../../data/agency/evaluasi-langkah.ts";
import { acknowledgeEvaluation, deliverEvaluation } from "../../data/agency/evaluasi-serah.ts";
import type { Acting } from "../../data/agency/riwayat.ts";
import { rate, sign, takeOver } from "../../domain/evaluasi.ts";
import type { Result } from "../../domain/result.ts";
import { evaluasiWords } from "../../i18n/evaluasi.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { readForm, readTyped, type Typed } from "../../web/form.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { penilaianRhk, ratingForm, signForm, stepForm, takeOverForm } from "./forms.ts";
import { EvaluasiListPage } from "./list-page.tsx";
import { type Berkas, bahanFakta, berkasDari } from "./load.ts";
import { again, evaluasiPage, invalid, refused, signPage, tersimpan } from "./pages.tsx";
import { Pratinjau } from "./pratinjau.tsx";
import { loadEvaluasi, loadTandaTangan, ownEvaluationsStatement } from "./queries.ts";

type C = Context<AgencyEnv>;

export const evaluasi = new Hono<AgencyEnv>()
  .get("/evaluasi", async (c) => {
    const { rows } = await page(c, (me) => [ownEvaluationsStatement(me, c.var.today)]);
    const props = { rows: rows[0], base: baseOf(c), zona: c.var.agency.zona };
    return c.render(<EvaluasiListPage {...props} />, { title: evaluasiWords[c.var.lang].daftar.title });
  })
  .get("/evaluasi/:id", idParam, showEvaluasi)
  .post("/evaluasi/:id/pratinjau", idParam, preview)
  .post("/evaluasi/:id/penilaian", idParam, rateStep)
  .get("/evaluasi/:id/penandatanganan", idParam, async (c) => {
    const { me, b } = await load(c, loadEvaluasi);
    const boleh = sign(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
    return boleh.ok ? signPage(c, b) : refused(c, me, b, boleh);
  })
  .post("/evaluasi/:id/penandatanganan", idParam, signStep)
  .get("/evaluasi/:id/pengambilalihan", idParam, async (c) => {
    const { me, b } = await load(c, loadEvaluasi);
    const boleh = takeOver(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
    return boleh.ok
      ? evaluasiPage(c, me, b, { isian: { ambilAlih: true, typed: tersimpan(b) } })
      : refused(c, me, b, boleh);
  })
  .post("/evaluasi/:id/pengambilalihan", idParam, takeOverStep)
  .post("/evaluasi/:id/penyampaian", idParam, (c) =>
    plainStep(c, (acting, b) => deliverEvaluation(acting, b.e, b.hitungan)),
  )
  .post("/evaluasi/:id/penerimaan", idParam, (c) =>
    plainStep(c, (acting, b) => acknowledgeEvaluation(acting, b.e)),
  );

/** Whoever may rate sees the form while nothing is rated yet, or when he asks to change it. */
async function showEvaluasi(c: C): Promise<Response> {
  const { me, b } = await load(c, loadEvaluasi);
  const boleh = rate(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today).ok;
  const menilai = boleh && (b.e.keadaan === "pengisian" || c.req.query("ubah") === "ya");
  return evaluasiPage(c, me, b, menilai ? { isian: { ambilAlih: false, typed: tersimpan(b) } } : {});
}

/** Writes nothing: a part for htmx, the whole page for a browser without scripts. */
async function preview(c: C): Promise<Response> {
  const typed = await readTyped(c);
  const { me, b } = await load(c, loadEvaluasi);
  const { today, agency } = c.var;
  const ev = evaluasiDari(b.e, today, agency.zona);
  const ambilAlih = takeOver(ev, me.viewer, today).ok;
  const boleh = rate(ev, me.viewer, today);
  if (!ambilAlih && !boleh.ok) return refused(c, me, b, boleh);
  if (!wantsFragment(c)) return evaluasiPage(c, me, b, { isian: { ambilAlih, typed } });
  return fragment(c, <Pratinjau bahan={bahanFakta(b, today, agency.zona)} href={c.req.path} typed={typed} />);
}

async function rateStep(c: C): Promise<Response> {
  const form = await readForm(c, ratingForm);
  const { me, b } = await load(c, loadEvaluasi);
  const boleh = rate(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
  if (!boleh.ok) return refused(c, me, b, boleh, { ambilAlih: false, typed: form.typed });
  const isian = { ambilAlih: false, typed: form.typed };
  if (!form.ok) return invalid(c, me, b, { ...isian, errors: form.errors });
  const to = form.data.lanjut ? berikutnya(c, b, ["pengisian"]) : `${baseOf(c)}/evaluasi/${b.e.id}`;
  const acting = actingOf(c, me, form.data.versi, to);
  const result = await rateEvaluation(acting, b.e, penilaianDari(c, b, form.data, form.typed));
  return answer(c, result, { to, again: (refusal) => again(c, me, b, refusal, isian) });
}

async function signStep(c: C): Promise<Response> {
  const form = await readForm(c, signForm);
  const { me, b, extra } = await loadTanda(c);
  const boleh = sign(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
  if (!boleh.ok) return refused(c, me, b, boleh);
  if (!form.ok) {
    c.status(422);
    return signPage(c, b, form.errors);
  }
  const to = form.data.lanjut ? berikutnya(c, b, ["dinilai"]) : `${baseOf(c)}/evaluasi/${b.e.id}`;
  const acting = actingOf(c, me, form.data.versi, to);
  const result = await signEvaluation(acting, b.e, { ...b, ...extra }, b.hitungan);
  return answer(c, result, { to, again: (refusal) => again(c, me, b, refusal) });
}

async function takeOverStep(c: C): Promise<Response> {
  const form = await readForm(c, takeOverForm);
  const { me, b, extra } = await loadTanda(c);
  const boleh = takeOver(evaluasiDari(b.e, c.var.today, c.var.agency.zona), me.viewer, c.var.today);
  const isian = { ambilAlih: true, typed: form.typed };
  if (!boleh.ok) return refused(c, me, b, boleh, isian);
  if (!form.ok) return invalid(c, me, b, { ...isian, errors: form.errors });
  const to = `${baseOf(c)}/evaluasi/${b.e.id}`;
  const acting = actingOf(c, me, form.data.versi, to);
  const penilaian = penilaianDari(c, b, form.data, form.typed);
  const result = await takeOverEvaluation(acting, b.e, penilaian, { ...b, ...extra }, b.hitungan);
  return answer(c, result, { to, again: (refusal) => again(c, me, b, refusal, isian) });
}

/** A step that is only a button: delivery, receipt. */
async function plainStep(
  c: C,
  act: (acting: Acting, b: Berkas) => Promise<Result<unknown>>,
): Promise<Response> {
  const form = await readForm(c, stepForm);
  const { me, b } = await load(c, loadEvaluasi);
  const to = `${baseOf(c)}/evaluasi/${b.e.id}`;
  const result = await act(actingOf(c, me, form.ok ? form.data.versi : -1, to), b);
  return answer(c, result, { to, again: (refusal) => again(c, me, b, refusal) });
}

async function load(c: At<"id">, statements: typeof loadEvaluasi): Promise<{ me: Me; b: Berkas }> {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => statements(id, who, c.var.today));
  return { me, b: found(berkasDari(rows)) };
}

async function loadTanda(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadTandaTangan(id, who, c.var.today));
  const b = found(berkasDari(rows));
  const [orang, [instansi]] = [rows[12], rows[13]];
  const { nama, kota } = found(instansi);
  return { me, b, extra: { orang, instansi: { kode: c.var.agency.code, nama, kota } } };
}

const penilaianDari = (
  c: C,
  b: Berkas,
  data: Pick<Penilaian, "hasil" | "perilaku" | "alasan" | "catatan"> & { dipastikan?: string | undefined },
  typed: Typed,
): Penilaian => {
  const rhk = penilaianRhk(typed, b.skp.rhk);
  return {
    hasil: data.hasil,
    perilaku: data.perilaku,
    alasan: data.alasan,
    catatan: data.catatan,
    rhk,
    fakta: faktaDari(bahanFakta(b, c.var.today, c.var.agency.zona), rhk),
    dipastikan: data.dipastikan !== undefined,
  };
};

/** The next one of the team that still waits for the same; none left: back to the list. */
function berikutnya(c: C, b: Berkas, keadaan: readonly string[]): string {
  const ke = b.tim.findIndex((a) => a.id === b.e.id);
  const urut = [...b.tim.slice(ke + 1), ...b.tim.slice(0, Math.max(ke, 0))];
  const next = urut.find((a) => keadaan.includes(a.keadaan));
  return next ? `${baseOf(c)}/evaluasi/${next.id}` : `${baseOf(c)}/tim?periode=${b.e.periode}`;
}
