import { sql } from "drizzle-orm";
import { type EvaluasiHead, evaluasiDari } from "../../data/agency/evaluasi.ts";
import { bahanDari } from "../../data/agency/evaluasi-bahan.ts";
import { rateEvaluation, signEvaluation } from "../../data/agency/evaluasi-langkah.ts";
import { deliverEvaluation } from "../../data/agency/evaluasi-serah.ts";
import { kalenderDari, kalenderStatement } from "../../data/agency/kalender.ts";
import type { SkpContent } from "../../data/agency/skp.ts";
import type { Results } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import { deliver, rate, sign } from "../../domain/evaluasi.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { jamMenit } from "../../i18n/dates.ts";
import { nilaiWords } from "../../i18n/nilai.ts";
import { said } from "../../i18n/penolakan.ts";
import { actingOf } from "../../web/acting.ts";
import type { Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found, NotThere } from "../../web/stops.ts";
import { saveDraft } from "./actions.ts";
import { type Baris, barisDari, isiDari, majuDari, tahapDari } from "./baris.ts";
import { belumDisimpan, drafForm, isianDari, nilaiForm, serahForm, tandaForm } from "./forms.ts";
import { MajuLine } from "./grid-page.tsx";
import { gridPage } from "./pages.tsx";
import { type HitunganRow, loadSatu, loadTanda, loadTim } from "./queries.ts";
import { type Kembali, Orang, TanpaBaris } from "./row.tsx";

type C = At<"id">;
type Satu = Results<ReturnType<typeof loadSatu>>;
type SatuRows = readonly [Satu[0], Satu[1], Satu[2], Satu[3], ...unknown[]];

/** The row of somebody whom `me` evaluates himself; an evaluation that he only sees is not on his grid. */
export function satu(c: Pick<C, "var">, me: Me, rows: SatuRows): Baris {
  const b = lihat(c, me, rows);
  if (b.e.penilai !== me.viewer.pegawai) throw new NotThere();
  return b;
}

/** … for a step: whoever sees the evaluation is told by the rule that it is not his to give. */
const lihat = (c: Pick<C, "var">, me: Me, [[e], [bahan]]: SatuRows): Baris =>
  barisDari(found(e), bahan, me.viewer, c.var.today, c.var.agency.zona);

/** What he weighs, kept while he does: answered with a word, the row stays as it is. */
export async function draftStep(c: C): Promise<Response> {
  const form = await readForm(c, drafForm);
  // The key of the form is for the step that gives the rating.
  c.set("command", null);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadSatu(id, who, c.var.today));
  const b = lihat(c, me, rows);
  const { lang, now, agency } = c.var;
  const t = nilaiWords[lang];
  if (!form.ok) return c.json({ kata: t.salah["teks-panjang"] }, 422);
  const { versi, ...data } = form.data;
  const isi = { ...isianDari(form.typed, isiDari(b)), hasil: data.hasil, perilaku: data.perilaku };
  const result = await saveDraft(actingOf(c, me, versi, ""), b.e, isi);
  return result.ok
    ? c.json({ kata: t.drafTersimpan(jamMenit(now, agency.zona)) })
    : c.json({ kata: said(result, lang) }, statusOf(result));
}

export async function rateStep(c: C): Promise<Response> {
  const form = await readForm(c, nilaiForm);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadSatu(id, who, c.var.today));
  const b = lihat(c, me, rows);
  const { today, agency, now } = c.var;
  const boleh = rate(evaluasiDari(b.e, today, agency.zona), me.viewer, today);
  if (!boleh.ok) return again(c, me, b, rows, { typed: form.typed, refusal: boleh });
  if (!form.ok) return again(c, me, b, rows, { typed: form.typed, errors: form.errors });
  const { hasil, perilaku, dipastikan } = form.data;
  const { alasan, catatan } = isianDari(form.typed, isiDari(b));
  const rating = { hasil, perilaku, alasan, catatan };
  const result = await rateEvaluation(actingOf(c, me, form.data.versi, ke(c, b)), b.e, {
    ...rating,
    rhk: b.penilaianRhk,
    fakta: b.fakta,
    dipastikan: dipastikan !== undefined,
  });
  if (!result.ok) return again(c, me, b, rows, { typed: form.typed, refusal: result });
  const baru = rate(evaluasiDari(b.e, today, agency.zona), me.viewer, today, rating);
  return done(c, me, b, rows, {
    keadaan: "dinilai",
    ratingHasil: hasil,
    ratingPerilaku: perilaku,
    predikat: (baru.ok && baru.value.sel?.predikat) || null,
    alasan,
    catatan,
    dinilaiPada: now,
  });
}

export async function signStep(c: C): Promise<Response> {
  const form = await readForm(c, tandaForm);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadTanda(id, who, c.var.today));
  const b = lihat(c, me, rows);
  const { today, agency, now } = c.var;
  const boleh = sign(evaluasiDari(b.e, today, agency.zona), me.viewer, today);
  if (!boleh.ok) return again(c, me, b, rows, { refusal: boleh });
  const beda = belumDisimpan(b, form.typed);
  if (beda) return again(c, me, b, rows, { typed: form.typed, errors: beda });
  if (!form.ok) return again(c, me, b, rows, { errors: form.errors });
  const [isi, realisasi, bukti, umpanBalik, penilaian, lain, kalender, orang, [instansi]] = [
    ...[rows[4][0], rows[5], rows[6], rows[7], rows[8], rows[9], rows[10], rows[11], rows[12]],
  ] as const;
  const { nama, kota } = found(instansi);
  const bahan = {
    ...{ realisasi, bukti, umpanBalik, penilaian, orang, lain: bahanDari(lain) },
    skp: JSON.parse(found(isi).isi) as SkpContent,
    skpHash: found(isi).hash,
    instansi: { kode: agency.code, nama, kota },
  };
  const acting = actingOf(c, me, form.data.versi, ke(c, b));
  const result = await signEvaluation(acting, b.e, bahan, kalenderDari(kalender));
  if (!result.ok) return again(c, me, b, rows, { refusal: result });
  return done(c, me, b, rows, { keadaan: "ditandatangani", ditandatanganiPada: now });
}

export async function deliverStep(c: C): Promise<Response> {
  const form = await readForm(c, serahForm);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(
    c,
    (who) =>
      [
        ...loadSatu(id, who, c.var.today),
        kalenderStatement(c.var.today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
      ] as const,
  );
  const b = lihat(c, me, rows);
  const { today, agency, now } = c.var;
  const boleh = deliver(evaluasiDari(b.e, today, agency.zona), me.viewer, today);
  const versi = form.ok ? form.data.versi : -1;
  const result: Result<unknown> = boleh.ok
    ? await deliverEvaluation(actingOf(c, me, versi, ke(c, b)), b.e, kalenderDari(rows[4]))
    : boleh;
  if (!result.ok) return again(c, me, b, rows, { refusal: result });
  return done(c, me, b, rows, { keadaan: "disampaikan", disampaikanPada: now });
}

const ke = (c: C, b: Baris): string =>
  `${baseOf(c)}/tim/nilai?periode=${b.e.periode}&orang=${b.e.id}#p-${b.e.id}`;

/** Saved: the row as it stands now and the counts, without asking again; the whole grid without scripts. */
function done(c: C, me: Me, b: Baris, rows: SatuRows, baru: Partial<EvaluasiHead>) {
  if (!wantsFragment(c)) return c.redirect(ke(c, b), 303);
  const e: EvaluasiHead = { ...b.e, ...baru, versi: b.e.versi + 1 };
  const kini: Baris = {
    ...b,
    e,
    draf: null,
    ...tahapDari(e, false, me.viewer, c.var.today, c.var.agency.zona),
  };
  return row(c, kini, rows, { kata: nilaiWords[c.var.lang].tersimpan }, pindah(rows[3], b.e, e));
}

/** Refused: the row comes back with what was typed; after a lost race with what stands there now beside it. */
async function again(c: C, me: Me, b: Baris, rows: SatuRows, kembali: Salah): Promise<Response> {
  const { refusal, typed, errors } = kembali;
  c.status(refusal ? statusOf(refusal) : 422);
  const who = me.viewer.pegawai;
  const { now, today, lang } = c.var;
  const lama = refusal?.code === "sudah-berubah";
  const orang = {
    ...(typed && { typed }),
    ...(errors && { errors }),
    ...(refusal && { refusal }),
    ...(lama && b.e.alasan && { kata: nilaiWords[lang].lamaTersimpan(b.e.alasan) }),
  };
  if (!wantsFragment(c)) {
    const tim = await c.var.db.batch(loadTim(who, now, b.e.penilai === who ? b.e.periode : null));
    return gridPage(c, me, tim, { ...orang, id: b.e.id });
  }
  // Whoever sees the evaluation elsewhere learns why it is not his step, and gets no row of another's grid.
  if (b.e.penilai !== who && refusal)
    return fragment(c, <TanpaBaris id={b.e.id}>{said(refusal, lang)}</TanpaBaris>);
  if (!lama) return row(c, b, rows, orang);
  const segar = await c.var.db.batch(loadSatu(b.e.id, who, today));
  const kini = lihat(c, me, segar);
  return row(c, kini, segar, {
    ...orang,
    ...(kini.e.alasan && { kata: nilaiWords[lang].lamaTersimpan(kini.e.alasan) }),
  });
}
type Salah = {
  readonly typed?: Typed;
  readonly errors?: FieldErrors;
  readonly refusal?: Refusal;
};

function row(c: C, b: Baris, rows: SatuRows, kembali: Kembali, hitungan = rows[3]) {
  return fragment(
    c,
    <>
      <Orang
        {...{ b, base: baseOf(c), zona: c.var.agency.zona, hasilSaya: rows[2] }}
        {...kembali}
        perintah={newId(c.var.now)}
      />
      <MajuLine maju={majuDari(hitungan)} sisip />
    </>,
  );
}

/** One of the team has moved on. */
const pindah = (hitungan: readonly HitunganRow[], dari: EvaluasiHead, ke: EvaluasiHead): HitunganRow[] => [
  ...hitungan.map((h) =>
    h.keadaan === dari.keadaan && h.predikat === dari.predikat ? { ...h, n: h.n - 1 } : h,
  ),
  { keadaan: ke.keadaan, predikat: ke.predikat, n: 1 },
];
