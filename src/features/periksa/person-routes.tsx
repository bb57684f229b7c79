import { faktaBuktiStatement, peringatanDari } from "../../data/agency/bukti.ts";
import { populasiStatement } from "../../data/agency/periksa.ts";
import { changedMeanwhile, outcome } from "../../data/agency/riwayat.ts";
import { newId } from "../../data/ids.ts";
import { answer as mayAnswer } from "../../domain/periksa.ts";
import { type Pola, pola } from "../../domain/pola-periksa.ts";
import type { Refusal } from "../../domain/result.ts";
import { buka } from "../../domain/sampel.ts";
import { said } from "../../i18n/penolakan.ts";
import { periksaWords } from "../../i18n/periksa.ts";
import { whoOf } from "../../web/acting.ts";
import type { Me } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { page } from "../../web/page.ts";
import type { At } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import { answerMark, drawSamples, saveMarks, type TandaBaru } from "./actions.ts";
import { BesidesPage } from "./besides-page.tsx";
import { Status } from "./butir.tsx";
import { selesaiForm, tanggapanForm } from "./forms.ts";
import { GuardPage } from "./guard-page.tsx";
import {
  type Berkas,
  type Butir,
  berikutnya,
  berkasDari,
  bolehPeriksa,
  bolehUrung,
  butirDari,
  loadStatements,
} from "./load.ts";
import { marksOf, takenBack } from "./marks.ts";
import { Kemajuan, PersonPage } from "./person-page.tsx";
import {
  drawnStatement,
  habitStatements,
  LUAR_SEHALAMAN,
  restEvidence,
  restStatement,
  sittingStatement,
} from "./queries.ts";

type C = At<"skp" | "periode">;
/** The team's list goes by periods; who is verified for a year comes back to the one that runs. */
const timDari = (c: C, periode: string): string =>
  `${baseOf(c)}/periksa${periode.includes("tahunan") ? "" : `?periode=${periode}`}`;
type Shown = {
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

const pathOf = (c: C) => {
  const { skp, periode } = c.req.valid("param");
  return { skp, periode, at: `${baseOf(c)}/periksa/${skp}/${periode}` };
};

async function load(c: C): Promise<{ me: Me; b: Berkas }> {
  const { skp, periode } = pathOf(c);
  const { me, rows } = await page(c, (who) => loadStatements(skp, periode, who, c.var.today));
  return { me, b: found(berkasDari(rows)) };
}

export async function showPerson(c: C) {
  const { me, b } = await load(c);
  return show(c, me, b);
}

function show(c: C, me: Me, b: Berkas, shown: Shown = {}) {
  const { lang, now, agency } = c.var;
  const t = periksaWords[lang];
  if (shown.refusal) c.status(statusOf(shown.refusal));
  else if (shown.errors) c.status(422);
  const done = { urung: t.diurungkan, tanggapan: t.tanggapan.terkirim, simpan: t.tersimpan("") }[
    c.req.query("selesai") ?? ""
  ];
  const saya = b.h.pegawai === me.viewer.pegawai;
  return c.render(
    <PersonPage
      {...{ b, base: baseOf(c), at: pathOf(c).at, viewer: me.viewer, zona: agency.zona, now }}
      {...shown}
      perintah={newId(now)}
      boleh={bolehPeriksa(b, me.viewer).ok}
      done={done?.trim()}
    />,
    {
      title: saya ? t.judulSaya : t.judul(b.h.nama),
      failed: shown.refusal !== undefined || shown.errors !== undefined,
      breadcrumb: saya
        ? [{ href: `${baseOf(c)}/pelaksanaan`, label: t.evaluasiBaris.judul }, { label: t.judulSaya }]
        : [{ href: timDari(c, b.h.periode), label: t.titleTanpa }, { label: b.h.nama }],
    },
  );
}

/** The first sample, or one of what came since: a round of its own, so that the earlier one stays as it was drawn. */
export async function draw(c: C) {
  await readTyped(c);
  const { skp, periode, at } = pathOf(c);
  const { me, rows } = await page(c, (who) => [
    ...loadStatements(skp, periode, who, c.var.today),
    populasiStatement(JSON.stringify([skp]), periode, who),
    sittingStatement(who, periode, c.var.now, c.var.today),
    drawnStatement(skp, periode),
  ]);
  const b = found(berkasDari(rows));
  const [populasi, [sidang], sudah] = [rows[8], rows[9], rows[10]];
  const boleh = bolehPeriksa(b, me.viewer);
  if (!boleh.ok) return show(c, me, b, { refusal: boleh });
  const lama = new Set(sudah.flatMap((d) => buka(d.isi)).map((r) => `${r.jenis}.${r.objek}`));
  if (!sidang || populasi.every((r) => lama.has(`${r.jenis}.${r.objek}`)))
    return show(c, me, b, { refusal: { ok: false, kind: "keadaan", code: "sampel-kosong" } });
  const orang = [{ skp, pegawai: b.h.pegawai, putaran: b.sampel.length + 1 }];
  const masa = { id: periode, sampai: b.h.sampai, n: sidang.n };
  const drawn = outcome(await drawSamples(c.var.db, whoOf(c, me, at), masa, orang, populasi, lama));
  return drawn.ok ? c.redirect(at, 303) : show(c, me, b, { refusal: drawn });
}

/** A press on one record, or the whole page's form: what is new is kept, what is refused stays typed. */
export async function mark(c: C) {
  const typed = await readMarks(c);
  const { me, b } = await load(c);
  return keep(c, me, b, typed, b.butir, pathOf(c).at, (shown) => show(c, me, b, shown));
}

/** The form's key is for the form: a press is sent with it each time, and the same press twice changes nothing. */
async function readMarks(c: C): Promise<Typed> {
  const typed = await readTyped(c);
  if (c.req.query("butir") !== undefined) c.set("command", null);
  return typed;
}

async function keep(
  c: C,
  me: Me,
  b: Berkas,
  typed: Typed,
  butir: readonly Butir[],
  to: string,
  again: (shown: Shown) => Response | Promise<Response>,
): Promise<Response> {
  const satu = c.req.query("butir") ?? null;
  const boleh = bolehPeriksa(b, me.viewer);
  const refused = (refusal: Refusal) =>
    satu === null || !wantsFragment(c)
      ? again({ typed, refusal })
      : line(c, me, b, butir, satu, said(refusal, c.var.lang), statusOf(refusal));
  if (!boleh.ok) return refused(boleh);
  if (b.sampel.length === 0) return refused({ ok: false, kind: "keadaan", code: "sampel-belum-ada" });
  const urung = typed.urungkan === undefined ? undefined : butir.find((r) => r.kunci === typed.urungkan);
  if (urung?.hasil && !bolehUrung(b, me.viewer, urung.tandaPada ?? 0, c.var.now))
    return refused({ ok: false, kind: "keadaan", code: "lewat-batas-urung" });
  const isian = urung
    ? { tanda: urung.hasil ? [takenBack(urung)] : [], errors: {} }
    : marksOf(typed, butir, satu);
  const { skp, periode } = pathOf(c);
  const at = { skp, periode, pegawai: b.h.pegawai };
  const result =
    isian.tanda.length === 0
      ? outcome("done")
      : outcome(await saveMarks(c.var.db, whoOf(c, me, to), at, isian.tanda));
  if (!result.ok) return refused(changedMeanwhile);
  const [salah] = Object.values(isian.errors);
  if (satu !== null && wantsFragment(c)) {
    const kata = salah && periksaWords[c.var.lang].salah[salah as "catatan-wajib"];
    return line(
      c,
      me,
      sesudah(b, isian.tanda, me, c.var.now),
      marked(butir, isian.tanda, me, c.var.now),
      satu,
      kata,
      kata ? 422 : 200,
    );
  }
  if (salah) return again({ typed, errors: isian.errors });
  return c.redirect(`${to}${to.includes("?") ? "&" : "?"}selesai=${urung ? "urung" : "simpan"}`, 303);
}

/** The line under one mark and the counts above: nothing else of the page moves. */
function line(
  c: C,
  me: Me,
  b: Berkas,
  butir: readonly Butir[],
  kunci: string,
  kata: string | undefined,
  status: 200 | 403 | 409 | 422,
) {
  const n = butir.findIndex((r) => r.kunci === kunci);
  const r = found(butir[n]);
  c.status(status);
  const ke = `${c.req.path}${c.req.query("halaman") ? `?halaman=${halamanOf(c)}` : ""}`;
  return fragment(
    c,
    <>
      <Status {...{ b, r, n: n + 1, ke, kata }} viewer={me.viewer} zona={c.var.agency.zona} now={c.var.now} />
      <Kemajuan b={b} sisip />
    </>,
  );
}

/** The records as they stand after a save, without asking again. */
const marked = (butir: readonly Butir[], tanda: readonly TandaBaru[], me: Me, now: number): Butir[] =>
  butir.map((r) => {
    const t = tanda.find((x) => x.jenis === r.jenis && x.objek === r.objek);
    return t
      ? {
          ...r,
          hasil: t.hasil,
          catatan: t.catatan,
          tandaPada: now,
          tandaOleh: me.viewer.pegawai,
          tanda: r.tanda ?? "",
        }
      : r;
  });

function sesudah(b: Berkas, tanda: readonly TandaBaru[], me: Me, now: number): Berkas {
  const butir = marked(b.butir, tanda, me, now);
  const n = (sampel: string, hasil?: Butir["hasil"]) =>
    butir.filter((r) => r.sampel === sampel && r.hasil !== null && (hasil === undefined || r.hasil === hasil))
      .length;
  return {
    ...b,
    butir,
    sampel: b.sampel.map((s) => ({
      ...s,
      diperiksa: n(s.sampel),
      sesuai: n(s.sampel, "sesuai"),
      kurang: n(s.sampel, "kurang"),
      tidakSesuai: n(s.sampel, "tidak-sesuai"),
    })),
  };
}

/** Through with one person: what stands out is asked about once, then he is told, and the next one is there. */
export async function finishSitting(c: C) {
  const form = await readForm(c, selesaiForm);
  const { skp, periode, at } = pathOf(c);
  const { me, rows } = await page(c, (who) => [
    ...loadStatements(skp, periode, who, c.var.today),
    ...habitStatements(who, periode, c.var.now),
  ]);
  const b = found(berkasDari(rows));
  const [sidang, [biasa]] = [rows[8], rows[9]];
  const { typed } = form;
  const boleh = bolehPeriksa(b, me.viewer);
  if (!boleh.ok) return show(c, me, b, { typed, refusal: boleh });
  if (b.sampel.length === 0)
    return show(c, me, b, { typed, refusal: { ok: false, kind: "keadaan", code: "sampel-belum-ada" } });
  const isian = marksOf(typed, b.butir, null);
  const tempat = { skp, periode, pegawai: b.h.pegawai };
  const jadi = marked(b.butir, isian.tanda, me, c.var.now);
  if (Object.keys(isian.errors).length > 0 || jadi.some((r) => r.hasil === null)) {
    if (isian.tanda.length > 0) await saveMarks(c.var.db, whoOf(c, me, at), tempat, isian.tanda);
    const errors = Object.keys(isian.errors).length > 0 ? isian.errors : { formulir: "belum-semua" };
    return show(c, me, sesudah(b, isian.tanda, me, c.var.now), { typed, errors });
  }
  const ganti = new Set(isian.tanda.map((t) => `${t.jenis}:${t.objek}`));
  const tanda = [
    ...sidang.filter((t) => !ganti.has(t.kunci)),
    ...isian.tanda.flatMap((t) => (t.hasil ? [{ hasil: t.hasil, catatan: t.catatan, pada: c.var.now }] : [])),
  ];
  const menonjol = pola(tanda, biasa ?? { n: 0, tidak: 0 });
  const alasan = form.ok ? (form.data.alasan ?? "") : "";
  if (menonjol.length > 0 && alasan === "") {
    if (isian.tanda.length > 0) await saveMarks(c.var.db, whoOf(c, me, at), tempat, isian.tanda);
    return guard(c, b, menonjol, typed, form.ok ? undefined : "terlalu-panjang");
  }
  const lanjut = berikutnya(b.tim, skp);
  const to = lanjut
    ? `${baseOf(c)}/periksa/${lanjut.skp}/${periode}`
    : `${timDari(c, periode)}${periode.includes("tahunan") ? "?" : "&"}selesai=ya`;
  const terbuka = b.sampel
    .filter((s) => s.selesaiPada === null || isian.tanda.length > 0 || remarked(b, s))
    .map((s) => ({ id: s.sampel, dulu: s.selesaiPada }));
  if (terbuka.length === 0 && isian.tanda.length === 0) return c.redirect(to, 303);
  const selesai = { sampel: terbuka, pola: menonjol, alasan };
  const saved = outcome(await saveMarks(c.var.db, whoOf(c, me, to), tempat, isian.tanda, selesai));
  return saved.ok ? c.redirect(to, 303) : show(c, me, b, { typed, refusal: saved });
}

/** After it was finished something was marked anew: he is told again. */
const remarked = (b: Berkas, s: Berkas["sampel"][number]): boolean =>
  [...b.butir, ...b.luar].some((r) => r.sampel === s.sampel && (r.tandaPada ?? 0) > (s.selesaiPada ?? 0));

function guard(
  c: C,
  b: Berkas,
  menonjol: readonly Pola[],
  typed: Typed,
  salah: "terlalu-panjang" | undefined,
) {
  const { at, periode } = pathOf(c);
  const t = periksaWords[c.var.lang];
  const ditanya = typed.pastikan === "ya";
  c.status(ditanya ? 422 : 409);
  return c.render(
    <GuardPage
      {...{ at, periode, base: baseOf(c), pola: menonjol, perintah: newId(c.var.now), alasan: typed.alasan }}
      error={salah ?? (ditanya ? "alasan-kosong" : undefined)}
    />,
    {
      title: t.pola.judul,
      failed: ditanya,
      breadcrumb: [{ href: at, label: b.h.nama }, { label: t.pola.judul }],
    },
  );
}

const halamanOf = (c: C): number =>
  Math.max(1, Math.min(1000, Math.trunc(Number(c.req.query("halaman") ?? "1")) || 1));

async function loadBesides(c: C) {
  const { skp, periode } = pathOf(c);
  const { me, rows } = await page(c, (who) => [
    ...loadStatements(skp, periode, who, c.var.today),
    restStatement(skp, periode, who, halamanOf(c)),
    faktaBuktiStatement(restEvidence(skp, periode, who, halamanOf(c)), who, c.var.today),
  ]);
  const b = found(berkasDari(rows));
  const peringatan = new Map([...b.peringatan, ...peringatanDari(rows[9])]);
  return { me, b: { ...b, peringatan }, lain: rows[8].map(butirDari) };
}

export async function showBesides(c: C) {
  const { me, b, lain } = await loadBesides(c);
  return besides(c, me, b, lain);
}

export async function markBesides(c: C) {
  const typed = await readMarks(c);
  const { me, b, lain } = await loadBesides(c);
  const to = `${pathOf(c).at}/lain?halaman=${halamanOf(c)}`;
  return keep(c, me, b, typed, lain.slice(0, LUAR_SEHALAMAN), to, (shown) => besides(c, me, b, lain, shown));
}

function besides(c: C, me: Me, b: Berkas, lain: readonly Butir[], shown: Shown = {}) {
  const { lang, now, agency } = c.var;
  const t = periksaWords[lang];
  const boleh = bolehPeriksa(b, me.viewer);
  const refusal = shown.refusal ?? (boleh.ok ? undefined : boleh);
  if (refusal) c.status(statusOf(refusal));
  else if (shown.errors) c.status(422);
  const { at } = pathOf(c);
  return c.render(
    <BesidesPage
      {...{
        b,
        base: baseOf(c),
        at,
        viewer: me.viewer,
        zona: agency.zona,
        now,
        perintah: newId(now),
        boleh: boleh.ok,
      }}
      {...shown}
      refusal={refusal}
      lain={lain.slice(0, LUAR_SEHALAMAN)}
      halaman={halamanOf(c)}
      lagi={lain.length > LUAR_SEHALAMAN}
    />,
    {
      title: t.lainJudul(b.h.nama),
      failed: refusal !== undefined || shown.errors !== undefined,
      breadcrumb: [{ href: at, label: b.h.nama }, { label: t.lain }],
    },
  );
}

export async function reply(c: C) {
  const form = await readForm(c, tanggapanForm);
  const { me, b } = await load(c);
  const { skp, periode, at } = pathOf(c);
  const boleh = mayAnswer(b.p, me.viewer);
  const { typed } = form;
  if (!boleh.ok) return show(c, me, b, { typed, refusal: boleh });
  if (!form.ok) return show(c, me, b, { typed, errors: form.errors });
  const r = [...b.butir, ...b.luar].find((x) => x.tanda === form.data.tanda);
  const bukti = b.punya.find((f) => f.id === form.data.bukti)?.id ?? null;
  if (!r?.tandaOleh) return show(c, me, b, { typed, refusal: changedMeanwhile });
  const to = `${at}?selesai=tanggapan`;
  const tanda = { id: form.data.tanda, oleh: r.tandaOleh };
  const saved = outcome(
    await answerMark(
      c.var.db,
      whoOf(c, me, to),
      { skp, periode, pegawai: b.h.pegawai },
      tanda,
      form.data.isi,
      bukti,
    ),
  );
  return saved.ok ? c.redirect(to, 303) : show(c, me, b, { typed, refusal: saved });
}
