import { Hono } from "hono";
import * as z from "zod";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import { agreedStatement, type RhkContent, type SkpFrozen } from "../../data/agency/skp.ts";
import { newId } from "../../data/ids.ts";
import {
  adjust,
  cancel,
  dismiss,
  hariBerlaku,
  revise,
  type SebabPenyesuaian,
  sebabDari,
  sebabPenyesuaian,
} from "../../domain/penyesuaian.ts";
import type { Refusal } from "../../domain/result.ts";
import { tanggalSah, terakhir, terdahulu } from "../../domain/tanggal.ts";
import { usulanBaris } from "../../domain/usulan-penyesuaian.ts";
import { said } from "../../i18n/penolakan.ts";
import { penyesuaianWords } from "../../i18n/penyesuaian.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { type At, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import {
  cancelAdjustment,
  dismissMarks,
  type InForce,
  openAdjustment,
  reviseAdjustment,
} from "./adjustment.ts";
import { AdjustmentPage } from "./adjustment-page.tsx";
import { factsOf } from "./facts.ts";
import { factStatements, marksStatement } from "./queries.ts";
import { actOf, type C, crumbs } from "./request.ts";

const kunci = z.coerce.number("isian-tidak-utuh").int("isian-tidak-utuh").min(0, "isian-tidak-utuh");
const sebab = Object.keys(sebabPenyesuaian) as [SebabPenyesuaian, ...SebabPenyesuaian[]];
const penyesuaianForm = z.object({
  versi: kunci,
  sebab: z.enum(sebab, "sebab-kosong"),
  alasan: z.string("alasan-kosong").trim().min(1, "alasan-kosong").max(4000, "terlalu-panjang"),
  berlakuDari: z.string("tanggal-salah").refine(tanggalSah, "tanggal-salah"),
  usulan: z.literal("ya").optional().catch(undefined),
});
const tidakPerluForm = z.object({
  versi: kunci,
  tidakPerlu: z.string("tidak-perlu-kosong").trim().min(1, "tidak-perlu-kosong").max(4000, "terlalu-panjang"),
});
const batalForm = z.object({ versi: kunci });

export const adjustment = new Hono<AgencyEnv>()
  .get("/skp/:id/penyesuaian", idParam, async (c) => show(c, await load(c)))
  .post("/skp/:id/penyesuaian", idParam, save)
  .post("/skp/:id/penyesuaian/pembatalan", idParam, stop)
  .post("/skp/:id/penyesuaian/tidak-perlu", idParam, needless);

async function load(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { today, agency } = c.var;
  const { me, rows } = await page(c, (me) => [
    ...factStatements(id, me, today),
    agreedStatement(id, me, today),
    marksStatement(id, me, today),
  ]);
  const facts = factsOf(rows, agency.zona);
  const [, , , [agreed], marks] = rows;
  const berlaku = agreed?.berlakuDari ?? facts.head.dari;
  const force: InForce = {
    berlaku,
    sampai: facts.head.sampai,
    isi: agreed ? (JSON.parse(agreed.isi) as SkpFrozen) : facts.content,
  };
  const suggested = marks.flatMap((m) => usulanBaris(m.alasan, m.jabatan ?? "", m.unit ?? ""));
  return { id, me, facts, force, marks, suggested };
}
type Loaded = Awaited<ReturnType<typeof load>>;

/** The rule that stands before the form: the running one is revised, otherwise one is begun. */
const ask = (c: C, { facts, me, force }: Loaded) =>
  facts.sesuai ? revise(facts.skp, me.viewer, force) : adjust(facts.skp, me.viewer, c.var.today, force);

async function save(c: At<"id">) {
  const form = await readForm(c, penyesuaianForm);
  const loaded = await load(c);
  const { facts, force, me, id } = loaded;
  const may = ask(c, loaded);
  if (!may.ok || !form.ok) return show(c, loaded, { ...form, errors: form.ok ? {} : form.errors });
  const here = `${baseOf(c)}/skp/${id}`;
  const mine = me.viewer.pegawai === facts.head.pegawai;
  const to = facts.sesuai ? `${here}?selesai=alasan` : mine ? `${here}/isian` : `${here}?selesai=penyesuaian`;
  const { versi, usulan, ...wish } = form.data;
  const act = actOf(c, me, to);
  const result =
    versi !== facts.head.versi
      ? changedMeanwhile
      : facts.sesuai
        ? await reviseAdjustment(c.var.db, facts, force, wish, act)
        : await openAdjustment(c.var.db, facts, force, wish, usulan ? rowsOf(loaded, c.var.now) : [], act);
  return result.ok ? c.redirect(to, 303) : show(c, loaded, { typed: form.typed, errors: {} }, result);
}

async function stop(c: At<"id">) {
  const form = await readForm(c, batalForm);
  const loaded = await load(c);
  const { facts, force, me, id } = loaded;
  const to = `${baseOf(c)}/skp/${id}?selesai=batal`;
  const may = cancel(facts.skp, me.viewer);
  const result = !may.ok
    ? may
    : !form.ok || form.data.versi !== facts.head.versi
      ? changedMeanwhile
      : await cancelAdjustment(c.var.db, facts, force, actOf(c, me, to));
  return result.ok ? c.redirect(to, 303) : show(c, loaded, undefined, result);
}

async function needless(c: At<"id">) {
  const form = await readForm(c, tidakPerluForm);
  const loaded = await load(c);
  const { facts, marks, me, id } = loaded;
  const to = `${baseOf(c)}/skp/${id}?selesai=tidak-perlu`;
  const tried = { typed: form.typed, errors: form.ok ? {} : form.errors };
  const may = dismiss(facts.skp, me.viewer, marks.length);
  if (may.ok && !form.ok) return show(c, loaded, tried);
  const result =
    !may.ok || !form.ok
      ? may
      : form.data.versi !== facts.head.versi
        ? changedMeanwhile
        : await dismissMarks(c.var.db, facts, marks.length, form.data.tidakPerlu, actOf(c, me, to));
  return result.ok ? c.redirect(to, 303) : show(c, loaded, tried, result);
}

/** Suggested rows take the first main result's link upwards: the pegawai points them elsewhere where it fits. */
const rowsOf = ({ suggested, force, facts }: Loaded, now: number): RhkContent[] => {
  const first = force.isi.rhk.find((r) => r.jenis === "utama");
  return suggested.map(({ teks, indikator }) => ({
    id: newId(now),
    jenis: "utama",
    klasifikasi: "organisasi",
    teks,
    penugasanDari: first?.penugasanDari ?? "",
    rhkPimpinan: first?.rhkPimpinan ?? null,
    rhkPimpinanTeks: first?.rhkPimpinanTeks ?? "",
    indikator: [
      {
        id: newId(now),
        aspek: facts.head.kelompok === "ja-jf" ? indikator.aspek : null,
        perspektif: facts.head.kelompok === "ja-jf" ? null : "proses-bisnis",
        teks: indikator.teks,
        target: indikator.target,
      },
    ],
  }));
};

type Tried = { readonly typed: Typed; readonly errors: FieldErrors };

function show(c: C, loaded: Loaded, tried?: Tried, refusal?: Refusal) {
  const { facts, me, force, marks, suggested } = loaded;
  const may = ask(c, loaded);
  const no = refusal ?? (may.ok ? undefined : may);
  const errors = tried?.errors ?? {};
  if (no) c.status(statusOf(no));
  else if (Object.keys(errors).length > 0) c.status(422);
  const t = penyesuaianWords[c.var.lang];
  const title = facts.sesuai ? t.titleUbah : t.title;
  return c.render(
    <AdjustmentPage
      base={baseOf(c)}
      facts={facts}
      command={newId(c.var.now)}
      marks={marks}
      suggested={suggested}
      hari={hariBerlaku(force)}
      able={may.ok || Object.keys(tried?.typed ?? {}).length > 0}
      cancellable={cancel(facts.skp, me.viewer).ok}
      errors={no && no.kind !== "isi" ? {} : errors}
      refused={no && said(no, c.var.lang)}
      dismissible={dismiss(facts.skp, me.viewer, marks.length).ok}
      typed={typedOf(loaded, c.var.today, tried)}
    />,
    { title, breadcrumb: crumbs(c, facts, title), failed: tried !== undefined || refusal !== undefined },
  );
}

/** The other form of the page is untouched by what was typed into the one that says nothing is needed. */
const typedOf = (loaded: Loaded, today: string, tried?: Tried): Typed =>
  tried === undefined || tried.typed.tidakPerlu !== undefined
    ? { ...startOf(loaded, today), ...tried?.typed }
    : tried.typed;

/** What stands in the form before anybody typed: the running adjustment, or what the newest mark suggests. */
function startOf({ facts, force, marks, suggested }: Loaded, today: string): Typed {
  if (facts.sesuai) {
    const { sebab, alasan, berlakuDari } = facts.sesuai;
    return { sebab, alasan, berlakuDari };
  }
  const { dari, sampai } = hariBerlaku(force);
  const [mark] = marks;
  return {
    sebab: mark ? sebabDari[mark.alasan] : "",
    alasan: "",
    berlakuDari: terdahulu(terakhir(mark?.berlaku ?? today, dari), sampai),
    ...(suggested.length > 0 ? { usulan: "ya" } : {}),
  };
}
