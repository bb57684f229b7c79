import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import * as z from "zod";
import { evaluasiDari, evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import { tandaDari, tandaStatements } from "../../data/agency/keberatan.ts";
import {
  daftarStatements,
  type PembukaanRow,
  pembukaanDari,
  pembukaanStatement,
} from "../../data/agency/pembukaan.ts";
import type { Acting } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { reseal } from "../../domain/evaluasi.ts";
import { kunci, rating } from "../../domain/istilah.ts";
import { request } from "../../domain/pembukaan.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { pembukaanWords } from "../../i18n/pembukaan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { actingOf } from "../../web/acting.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, fillForm, readForm, readTyped, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import {
  approveReopening,
  closeReopening,
  declineReopening,
  requestReopening,
  resealEvaluation,
  withdrawReopening,
} from "./actions.ts";
import { DaftarPage } from "./list-page.tsx";
import { PembukaanPage, TulisPage } from "./pembukaan-page.tsx";

type C = Context<AgencyEnv>;

export const pembukaan = new Hono<AgencyEnv>()
  .get("/kelola/pembukaan", async (c) => {
    const sebelum = Number(/^\d{1,15}$/.exec(c.req.query("sebelum") ?? "")?.[0] ?? Number.MAX_SAFE_INTEGER);
    const { me, rows } = await page(c, (who) => daftarStatements(who, c.var.today, sebelum));
    onlyAdmin(me);
    return c.render(<DaftarPage base={baseOf(c)} berjalan={rows[0]} lama={rows[1]} />, {
      title: pembukaanWords[c.var.lang].daftar,
    });
  })
  .get("/evaluasi/:id/pembukaan", idParam, async (c) => {
    const l = await load(c);
    const boleh = request(l.ev, l.me.viewer, pembukaanDari(l.semua[0]));
    if (boleh.ok || l.semua.length > 0) return show(c, l);
    c.status(statusOf(boleh));
    return show(c, l, { refusal: boleh });
  })
  .post("/evaluasi/:id/pembukaan", idParam, async (c) => {
    const form = await readForm(c, mintaForm);
    const l = await load(c);
    const boleh = request(l.ev, l.me.viewer, pembukaanDari(l.semua[0]));
    if (!boleh.ok) return refused(c, l, boleh, form.typed);
    if (!form.ok) return invalid(c, l, form);
    const { versi, ...minta } = form.data;
    return step(c, l, versi, form.typed, (a) => requestReopening(a, l.e, l.semua[0], minta));
  })
  .post("/evaluasi/:id/pembukaan/persetujuan", idParam, (c) =>
    plain(c, (a, l, kini) => approveReopening(a, l.e, kini, l.hitungan)),
  )
  .post("/evaluasi/:id/pembukaan/penolakan", idParam, async (c) => {
    const form = await readForm(c, tolakForm);
    const l = await load(c);
    const kini = l.semua[0];
    if (!kini) throw new NotThere();
    const versi = form.ok ? form.data.versi : -1;
    return step(c, l, versi, form.typed, (a) =>
      declineReopening(a, l.e, kini, form.typed.catatan?.slice(0, 4000) ?? ""),
    );
  })
  .post("/evaluasi/:id/pembukaan/penarikan", idParam, (c) =>
    plain(c, (a, l, kini) => withdrawReopening(a, l.e, kini)),
  )
  .post("/evaluasi/:id/pembukaan/penutupan", idParam, (c) =>
    plain(c, (a, l, kini) => closeReopening(a, l.e, kini)),
  )
  .get("/evaluasi/:id/pembukaan/penandatanganan", idParam, async (c) => {
    const l = await load(c);
    const boleh = reseal(l.ev, l.me.viewer, c.var.today);
    if (!boleh.ok) return refused(c, l, boleh);
    return tulis(c, l, { catatan: l.e.catatan });
  })
  .post("/evaluasi/:id/pembukaan/penandatanganan", idParam, sealStep);

const versi = z.coerce.number().int().nonnegative().catch(-1);
const stepForm = z.object({ versi });
const tolakForm = z.object({ catatan: z.string().max(4000).default(""), versi });
const mintaForm = z.object({
  alasan: z
    .string("alasan-kosong")
    .max(4000, "alasan-panjang")
    .refine((s) => [...s].length >= 10, "alasan-kosong"),
  hari: z.coerce.number("hari-salah").int("hari-salah").min(1, "hari-salah").max(14, "hari-salah"),
  versi,
});
const teks = z.string().max(4000, "alasan-panjang").default("");
const sealForm = z.object({
  hasil: z.enum(kunci(rating), "hasil-kosong"),
  perilaku: z.enum(kunci(rating), "perilaku-kosong"),
  alasan: teks,
  catatan: teks,
  setuju: z.literal("ya", "setuju-kosong"),
  versi,
});

async function sealStep(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const form = fillForm(sealForm, typed);
  const l = await load(c);
  const kini = l.semua[0];
  const boleh = reseal(l.ev, l.me.viewer, c.var.today);
  if (!boleh.ok || !kini) return refused(c, l, boleh.ok ? GONE : boleh);
  if (typed.lihat) return tulis(c, l, typed);
  if (!form.ok) {
    c.status(422);
    return tulis(c, l, typed, form.errors);
  }
  const to = `${baseOf(c)}/evaluasi/${l.e.id}`;
  const result = await resealEvaluation(actingOf(c, l.me, form.data.versi, to), l.e, form.data, {
    pembukaan: kini,
    bahan: found(l.bahan),
    hitungan: l.hitungan,
  });
  return answer(c, result, { to, again: (refusal) => tulis(c, l, typed, {}, refusal) });
}
const GONE: Refusal = { ok: false, kind: "keadaan", code: "pembukaan-tidak-ada" };

/** A step that is only a button. */
async function plain(
  c: At<"id">,
  act: (a: Acting, l: Loaded, kini: PembukaanRow) => Promise<Result<unknown>>,
): Promise<Response> {
  const form = await readForm(c, stepForm);
  const l = await load(c);
  const kini = l.semua[0];
  if (!kini) throw new NotThere();
  return step(c, l, form.ok ? form.data.versi : -1, {}, (a) => act(a, l, kini));
}

function step(c: C, l: Loaded, versi: number, typed: Typed, act: (a: Acting) => Promise<Result<unknown>>) {
  const to = `${baseOf(c)}/evaluasi/${l.e.id}/pembukaan`;
  return act(actingOf(c, l.me, versi, to)).then((result) =>
    answer(c, result, { to, again: (refusal) => show(c, l, { refusal, typed }) }),
  );
}

/** The result that is opened and all that a new signature freezes: one round trip. */
async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (who) => [
    evaluasiStatement(id, who, today),
    kalenderStatement(today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
    pembukaanStatement(id, who, today),
    ...tandaStatements(id, who, today),
  ]);
  const [[head], kalender, semua, ...tanda] = rows;
  const e = found(head);
  // Before delivery there is nothing here for whom it is about: not even that it was signed.
  if (e.pegawai === me.viewer.pegawai && e.disampaikanPada === null) throw new NotThere();
  const ev = evaluasiDari(e, today, agency.zona);
  return { me, e, ev, semua, hitungan: kalenderDari(kalender), bahan: tandaDari(tanda, agency.code) };
}
type Loaded = Awaited<ReturnType<typeof load>>;

function refused(c: C, l: Loaded, refusal: Refusal, typed: Typed = {}) {
  c.status(statusOf(refusal));
  return show(c, l, { refusal, typed });
}

function invalid(c: C, l: Loaded, form: { readonly typed: Typed; readonly errors: FieldErrors }) {
  c.status(422);
  return show(c, l, form);
}

function show(c: C, l: Loaded, extra: { typed?: Typed; errors?: FieldErrors; refusal?: Refusal } = {}) {
  const title = pembukaanWords[c.var.lang].judul(periodeOf(c, l));
  return c.render(<PembukaanPage {...propsOf(c, l, title)} {...extra} />, {
    title,
    failed: extra.refusal !== undefined || extra.errors !== undefined,
    breadcrumb: [{ href: `${baseOf(c)}/evaluasi/${l.e.id}`, label: l.e.nama }, { label: title }],
  });
}

function tulis(c: C, l: Loaded, typed: Typed, errors: FieldErrors = {}, refusal?: Refusal) {
  const title = pembukaanWords[c.var.lang].tulisJudul(l.e.nama);
  return c.render(<TulisPage {...propsOf(c, l, title)} {...{ typed, errors, refusal }} />, {
    title,
    failed: refusal !== undefined || Object.keys(errors).length > 0,
    breadcrumb: [{ href: `${baseOf(c)}/evaluasi/${l.e.id}`, label: l.e.nama }, { label: title }],
  });
}

const periodeOf = (c: C, { e }: Loaded) =>
  namaPeriode({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun }, c.var.lang);

const propsOf = (c: C, l: Loaded, title: string) => ({
  e: l.e,
  viewer: l.me.viewer,
  semua: l.semua,
  title,
  base: baseOf(c),
  zona: c.var.agency.zona,
  today: c.var.today,
  perintah: newId(c.var.now),
  typed: {},
  errors: {},
});
