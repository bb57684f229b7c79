import { sql } from "drizzle-orm";
import { type Context, Hono } from "hono";
import { sameStatement, usedStatement } from "../../data/agency/bukti.ts";
import { evaluasiDari, evaluasiStatement } from "../../data/agency/evaluasi.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import {
  berlakuStatement,
  keberatanStatements,
  tandaDari,
  tandaStatements,
} from "../../data/agency/keberatan.ts";
import { newId } from "../../data/ids.ts";
import { decide, examine, object, withdrawObjection } from "../../domain/evaluasi.ts";
import { hear, type Keterangan, pihakDari } from "../../domain/keberatan.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { keberatanWords } from "../../i18n/keberatan.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { actingOf, whoOf } from "../../web/acting.ts";
import type { Kiriman } from "../../web/bukti/kiriman.ts";
import { yearOf } from "../../web/bukti/umum.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, fillForm, readForm, readTyped, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { decideObjection, fileObjection, hearSide, keepRefused, withdraw } from "./actions.ts";
import { keepFiles, readKiriman } from "./berkas.ts";
import { decisionForm, minutesForm, objectionForm, ownForm, withdrawForm } from "./forms.ts";
import { type Formulir, KeberatanPage, type KeberatanProps } from "./keberatan-page.tsx";
import { PutusanPage } from "./putusan-page.tsx";

type C = Context<AgencyEnv>;

export const keberatan = new Hono<AgencyEnv>()
  .get("/evaluasi/:id/keberatan", idParam, async (c) => {
    const l = await load(c);
    const boleh = object(l.ev, l.me.viewer, c.var.today);
    // Who may read the evaluation reads its objections; without any the page is the way to file one.
    return l.semua.length > 0 || boleh.ok ? show(c, l) : refused(c, l, boleh);
  })
  .post("/evaluasi/:id/keberatan", idParam, file)
  .post("/evaluasi/:id/keberatan/keterangan", idParam, hearing)
  .post("/evaluasi/:id/keberatan/penarikan", idParam, takeBack)
  .get("/evaluasi/:id/keberatan/putusan", idParam, async (c) => {
    const l = await loadPutusan(c);
    const boleh = decide(l.ev, l.me.viewer, c.var.today);
    if (boleh.ok) return showPutusan(c, l, {});
    c.status(statusOf(boleh));
    return showPutusan(c, l, { refusal: boleh });
  })
  .post("/evaluasi/:id/keberatan/putusan", idParam, decideStep);

async function file(c: At<"id">): Promise<Response> {
  const kiriman = await readKiriman(c);
  const form = fillForm(objectionForm, kiriman.typed);
  const l = await load(c, kiriman);
  const isian = { dari: "ajukan" as const, typed: kiriman.typed };
  const boleh = object(l.ev, l.me.viewer, c.var.today, kiriman.typed.alasan ?? "");
  const to = `${baseOf(c)}/evaluasi/${l.e.id}/keberatan`;
  if (!boleh.ok && boleh.code !== "alasan-kosong") {
    const milik = l.e.pegawai === l.me.viewer.pegawai;
    if (milik) await keepRefused(actingOf(c, l.me, l.e.versi, to), l.e, kiriman.typed.alasan ?? "", boleh);
    return refused(c, l, boleh, milik ? isian : undefined);
  }
  const salahBerkas = await keepFiles(c, l.me, kiriman, l, { evaluasi: l.e.id, keberatan: null });
  if (!form.ok || salahBerkas.length > 0) {
    c.status(422);
    const errors = form.ok ? {} : form.errors;
    return show(c, await fresh(c, l), { isian: { ...isian, errors }, salahBerkas });
  }
  const result = await fileObjection(
    actingOf(c, l.me, form.data.versi, to),
    l.e,
    form.data.alasan,
    l.hitungan,
  );
  return answer(c, result, { to, again: async (refusal) => show(c, await fresh(c, l), { isian, refusal }) });
}

async function hearing(c: At<"id">): Promise<Response> {
  const kiriman = await readKiriman(c);
  const l = await load(c, kiriman);
  const isian = { dari: "keterangan" as const, typed: kiriman.typed };
  const kini = l.semua.find((k) => k.keadaan === "diajukan");
  const diajukan = tanggalPada(kini?.diajukanPada ?? c.var.now, c.var.agency.zona);
  const boleh = hear(l.ev, l.me.viewer, c.var.today, diajukan);
  if (!boleh.ok || !kini)
    return refused(
      c,
      l,
      boleh.ok ? { ok: false, kind: "keadaan", code: "keberatan-tidak-ada" } : boleh,
      isian,
    );
  const k = keterangan(c, pihakDari(l.ev, l.me.viewer), kiriman.typed);
  if (!k.ok) {
    c.status(422);
    return show(c, l, { isian: { ...isian, errors: k.errors } });
  }
  const rule = hear(l.ev, l.me.viewer, c.var.today, diajukan, k.data);
  if (!rule.ok) return refused(c, l, rule, isian);
  const salahBerkas = await keepFiles(c, l.me, kiriman, l, { evaluasi: l.e.id, keberatan: kini.id });
  if (salahBerkas.length > 0) {
    c.status(422);
    return show(c, await fresh(c, l), { isian, salahBerkas });
  }
  const to = `${baseOf(c)}/evaluasi/${l.e.id}/keberatan`;
  const result = await hearSide({ ...whoOf(c, l.me, to), db: c.var.db }, l.e, kini, k.data);
  return answer(c, result, { to, again: async (refusal) => show(c, await fresh(c, l), { isian, refusal }) });
}

/** One's own words carry today's date; of what the atasan writes down he says when and where it was. */
function keterangan(c: C, pihak: "pegawai" | "penilai" | null, typed: Typed) {
  if (pihak === null) {
    const form = fillForm(minutesForm, typed);
    if (!form.ok) return form;
    const { keterangan: isi, ...minutes } = form.data;
    return { ok: true as const, data: { ...minutes, isi } };
  }
  const own = fillForm(ownForm, typed);
  if (!own.ok) return own;
  const data: Keterangan = {
    pihak,
    cara: "tertulis",
    tanggal: c.var.today,
    tempat: "",
    isi: own.data.keterangan,
  };
  return { ok: true as const, data };
}

async function takeBack(c: At<"id">): Promise<Response> {
  const form = await readForm(c, withdrawForm);
  const l = await load(c);
  const isian = { dari: "tarik" as const, typed: form.typed };
  const boleh = withdrawObjection(l.ev, l.me.viewer, c.var.today);
  const kini = l.semua.find((k) => k.keadaan === "diajukan");
  if (!boleh.ok || !kini)
    return refused(c, l, boleh.ok ? { ok: false, kind: "keadaan", code: "keberatan-tidak-ada" } : boleh);
  if (!form.ok) {
    c.status(422);
    return show(c, l, { isian: { ...isian, errors: form.errors } });
  }
  const to = `${baseOf(c)}/evaluasi/${l.e.id}/keberatan`;
  const result = await withdraw(actingOf(c, l.me, form.data.versi, to), l.e, kini, form.data.alasan);
  return answer(c, result, { to, again: async (refusal) => show(c, await fresh(c, l), { isian, refusal }) });
}

async function decideStep(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const form = fillForm(decisionForm, typed);
  const l = await loadPutusan(c);
  const { viewer } = l.me;
  const boleh = decide(l.ev, viewer, c.var.today);
  if (!boleh.ok) {
    c.status(statusOf(boleh));
    return showPutusan(c, l, { refusal: boleh, typed });
  }
  // Asked only what the two ratings come to: nothing is written.
  if (typed.lihat) return showPutusan(c, l, { typed });
  if (!form.ok) {
    c.status(422);
    return showPutusan(c, l, { typed, errors: form.errors });
  }
  const to = `${baseOf(c)}/evaluasi/${l.e.id}/keberatan`;
  const acting = actingOf(c, l.me, form.data.versi, to);
  const result = await decideObjection(acting, l.e, form.data, {
    keberatan: found(l.semua.find((k) => k.keadaan === "diajukan")),
    berlaku: found(l.berlaku),
    bahan: found(l.bahan),
  });
  return answer(c, result, { to, again: (refusal) => showPutusan(c, l, { refusal, typed }) });
}

/** Eight statements, one round trip. */
const statements = (c: C, id: string, who: string, berkas: Kiriman["berkas"]) => {
  const { today } = c.var;
  return [
    evaluasiStatement(id, who, today),
    kalenderStatement(today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
    ...keberatanStatements(id, who, today),
    usedStatement(who, yearOf(c), today),
    sameStatement(
      who,
      berkas.map((b) => ({ sha256: b.sha256, asalSha256: b.fakta.asalSha256 })),
    ),
  ] as const;
};

async function load(c: At<"id">, kiriman?: Kiriman) {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => statements(c, id, who, kiriman?.berkas ?? []));
  const [[head], kalender, semua, berkas, ditolak, [used], same] = rows;
  const e = found(head);
  const ev = evaluasiDari(e, c.var.today, c.var.agency.zona);
  return { me, e, ev, hitungan: kalenderDari(kalender), semua, berkas, ditolak, used, same };
}
type Loaded = Omit<Awaited<ReturnType<typeof load>>, "used" | "same">;

/** As it stands after something was written, or somebody was first. */
async function fresh(c: C, l: Loaded): Promise<Loaded> {
  const { today, agency, db } = c.var;
  const me = l.me.viewer.pegawai;
  const [[head], semua, berkas, ditolak] = await db.batch([
    evaluasiStatement(l.e.id, me, today),
    ...keberatanStatements(l.e.id, me, today),
  ]);
  const e = found(head);
  return { ...l, e, ev: evaluasiDari(e, today, agency.zona), semua, berkas, ditolak };
}

async function loadPutusan(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (who) => [
    evaluasiStatement(id, who, today),
    ...keberatanStatements(id, who, today),
    berlakuStatement(id, who, today),
    ...tandaStatements(id, who, today),
  ]);
  const [[head], semua, berkas, ditolak, [berlaku], ...tanda] = rows;
  const e = found(head);
  const ev = evaluasiDari(e, today, agency.zona);
  return { me, e, ev, semua, berkas, ditolak, berlaku, bahan: tandaDari(tanda, agency.code) };
}

function refused(c: C, l: Loaded, refusal: Refusal, isian?: { dari: Formulir; typed: Typed }) {
  c.status(statusOf(refusal));
  return show(c, l, { refusal, ...(refusal.kind !== "hak" && isian && { isian }) });
}

type Extra = Pick<KeberatanProps, "isian" | "refusal" | "salahBerkas">;
function show(c: C, l: Loaded, extra: Extra = {}) {
  const t = keberatanWords[c.var.lang];
  const periode = namaPeriode({ jenis: l.e.jenisPeriode, n: l.e.n, tahun: l.e.tahun }, c.var.lang);
  const title = l.semua.length > 0 ? t.judulAda(periode) : t.judul(periode);
  const mode = l.hitungan.modeKeberatan;
  return c.render(<KeberatanPage {...propsOf(c, l)} title={title} mode={mode} {...extra} />, {
    title,
    failed: extra.refusal !== undefined || extra.isian?.errors !== undefined || !!extra.salahBerkas?.length,
    breadcrumb: crumbs(c, l, title),
  });
}

function showPutusan(
  c: C,
  l: Omit<Loaded, "hitungan">,
  { typed = {}, errors = {}, refusal }: { typed?: Typed; errors?: FieldErrors; refusal?: Refusal },
) {
  const title = keberatanWords[c.var.lang].putusanJudul(l.e.nama);
  const boleh = examine(l.ev, l.me.viewer).ok && refusal?.code !== "kedua-pihak-belum-didengar";
  const props = { ...propsOf(c, l), title, mode: "hari-kerja" as const, typed, errors, refusal, boleh };
  return c.render(<PutusanPage {...props} />, {
    title,
    failed: refusal !== undefined || Object.keys(errors).length > 0,
    breadcrumb: crumbs(c, l, title),
  });
}

const propsOf = (c: C, l: Pick<Loaded, "me" | "e" | "semua" | "berkas" | "ditolak">) => ({
  e: l.e,
  viewer: l.me.viewer,
  semua: l.semua,
  berkas: l.berkas,
  ditolak: l.ditolak,
  base: baseOf(c),
  zona: c.var.agency.zona,
  today: c.var.today,
  perintah: newId(c.var.now),
});

function crumbs(c: C, { e, me }: Pick<Loaded, "e" | "me">, label: string) {
  const { lang } = c.var;
  const base = baseOf(c);
  const periode = namaPeriode({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun }, lang);
  return [
    ...(e.pegawai === me.viewer.pegawai
      ? [{ href: `${base}/evaluasi`, label: keberatanWords[lang].evaluasi }]
      : []),
    { href: `${base}/evaluasi/${e.id}`, label: periode },
    { label },
  ];
}
