import { type Context, Hono } from "hono";
import { openedPeriodsStatement } from "../../data/agency/periode-evaluasi.ts";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";
import { ID_PATTERN, newId, newSecret, PERIODE_PATTERN } from "../../data/ids.ts";
import { aturanPola } from "../../domain/distribusi.ts";
import { cancel, lock, move, openSession, respond, saranPola, undo, vote } from "../../domain/kalibrasi.ts";
import { tolak } from "../../domain/penolakan.ts";
import { predikatDari } from "../../domain/predikat.ts";
import type { Refusal, Result } from "../../domain/result.ts";
import { buatanUjiCoba } from "../../domain/siklus.ts";
import { kalibrasiWords } from "../../i18n/kalibrasi.ts";
import { namaPeriode } from "../../i18n/periode-nama.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { actingOf, whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, readTyped, type Typed } from "../../web/form.ts";
import { fragment, wantsFragment } from "../../web/fragment.tsx";
import { isAnyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { type At, idOrangParam, idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { answer, statusOf } from "../../web/refusal.tsx";
import { found, NotAllowed, NotThere } from "../../web/stops.ts";
import {
  answerPanel,
  cancelSession,
  lockSession,
  movePerson,
  openCalibration,
  openTheBoard,
  saveVotes,
} from "./actions.ts";
import { batalForm, bukaForm, geserForm, jawabForm, kunciForm, stepForm, suaraDari } from "./forms.ts";
import { BatalPage, KunciPage } from "./kunci-page.tsx";
import { BukaPage, ListPage } from "./list-page.tsx";
import {
  aturanSesi,
  barisDari,
  dua,
  kelompokDari,
  type Orang,
  orangDari,
  type Sesi,
  sesiDari,
} from "./load.ts";
import { type Notulen, notulenDari, petikan } from "./notulen.ts";
import { NotulenPage } from "./notulen-page.tsx";
import { OrangPage, PolaKini } from "./orang-page.tsx";
import {
  type BukaRow,
  bukaStatement,
  daftarStatement,
  instansiStatement,
  type KelompokRow,
  kelompokStatement,
  loadSesi,
  notulenStatement,
  semuaBarisStatement,
  semuaGeserStatement,
  semuaSuaraStatement,
  sesiStatement,
  type UnitRow,
  unitsStatement,
  wajarStatement,
} from "./queries.ts";
import { SesiPage } from "./sesi-page.tsx";
import { WajarPage } from "./wajar-page.tsx";

type C = Context<AgencyEnv>;

/** Calibration before signing: list, opening, first voices, board, one person, lock, minutes, fairness. */
export const kalibrasi = new Hono<AgencyEnv>()
  .get("/kalibrasi", async (c) => {
    const { today, now, agency } = c.var;
    const { me, rows } = await page(c, (who) => [
      daftarStatement(who, today, now),
      unitsStatement(who, today),
    ]);
    const props = {
      base: baseOf(c),
      sesi: rows[0],
      zona: agency.zona,
      bolehBuka: rows[1].length > 0,
      tim: me.punyaBawahan,
    };
    return c.render(<ListPage {...props} />, { title: kalibrasiWords[c.var.lang].judul });
  })
  .get("/kalibrasi/baru", (c) =>
    showOpening(c, { unit: c.req.query("unit") ?? "", periode: c.req.query("periode") ?? "" }),
  )
  .post("/kalibrasi", openStep)
  .get("/kalibrasi/:id", idParam, async (c) => {
    const { me, s } = await load(c);
    return sesiPage(c, me, s, { lihat: c.req.query("lihat") === "kuadran" ? "kuadran" : "tabel" });
  })
  .post("/kalibrasi/:id/suara", idParam, voteStep)
  .post("/kalibrasi/:id/papan", idParam, async (c) => {
    const form = await readForm(c, stepForm);
    const { me, s } = await load(c);
    const to = alamat(c, s);
    const result = await openTheBoard(actingOf(c, me, form.ok ? form.data.versi : -1, to), s);
    return answer(c, result, { to, again: (refusal) => sesiPage(c, me, s, { refusal }) });
  })
  .get("/kalibrasi/:id/penguncian", idParam, async (c) => {
    const { me, s } = await load(c);
    const boleh = lock(aturanSesi(s), me.viewer);
    return boleh.ok ? kunciPage(c, me, s, {}) : refusedSesi(c, me, s, boleh);
  })
  .post("/kalibrasi/:id/penguncian", idParam, lockStep)
  .get("/kalibrasi/:id/pembatalan", idParam, async (c) => {
    const { me, s } = await load(c);
    const boleh = cancel(aturanSesi(s), me.viewer);
    return boleh.ok ? batalPage(c, me, s, {}) : refusedSesi(c, me, s, boleh);
  })
  .post("/kalibrasi/:id/pembatalan", idParam, cancelStep)
  .get("/kalibrasi/:id/notulen", idParam, async (c) => {
    const n = await loadNotulen(c);
    const t = kalibrasiWords[c.var.lang];
    return c.render(<NotulenPage base={baseOf(c)} {...n} zona={c.var.agency.zona} />, {
      title: t.notulen.judul,
      breadcrumb: [
        ...crumbs(c),
        { label: n.isi.unit.nama, href: `${baseOf(c)}/kalibrasi/${n.isi.sesi}` },
        { label: t.notulen.judul },
      ],
    });
  })
  .get("/kalibrasi/:id/notulen/pdf", idParam, async (c) => {
    const n = await loadNotulen(c);
    const ujiCoba = buatanUjiCoba(c.var.agency, n.isi.dikunciPada) ? siklusWords.id.ujiCoba.tanda : null;
    const { notulenPdf } = await import("./pdf.ts");
    return file(c, await notulenPdf(n.isi, n.petikan, n.hash, ujiCoba), "application/pdf", "pdf");
  })
  .get("/kalibrasi/:id/notulen/json", idParam, async (c) => {
    const n = await loadNotulen(c);
    // What was frozen is given whole or not at all.
    if (n.petikan) throw new NotAllowed();
    return file(c, n.beku, "application/json; charset=utf-8", "json");
  })
  .get("/kalibrasi/:id/kewajaran", idParam, async (c) => {
    const { id } = c.req.valid("param");
    const { rows } = await page(c, (me) => [
      sesiStatement(id, me, c.var.today),
      wajarStatement(id, me, c.var.today),
    ]);
    const s = found(rows[0][0]);
    if (s.wajar === 0) throw new NotAllowed();
    const t = kalibrasiWords[c.var.lang];
    const sesi = t.sesi(s.namaUnit, namaPeriode(s, c.var.lang));
    return c.render(
      s.keadaan === "terkunci" ? <WajarPage rows={rows[1]} sesi={sesi} /> : <p>{t.wajar.belum}</p>,
      {
        title: t.wajar.judul,
        breadcrumb: [...crumbs(c), { label: s.namaUnit, href: alamat(c, s) }, { label: t.wajar.judul }],
      },
    );
  })
  .get("/kalibrasi/:id/orang/:orang", idOrangParam, async (c) => {
    const { me, s, o } = await loadOrang(c);
    return orangPage(c, me, s, o, {});
  })
  .post("/kalibrasi/:id/orang/:orang/pratinjau", idOrangParam, async (c) => {
    const typed = await readTyped(c);
    const { me, s, o } = await loadOrang(c);
    const boleh = move(aturanSesi(s), me.viewer, barisDari(o));
    if (!boleh.ok) return refusedOrang(c, me, s, o, boleh, typed);
    return wantsFragment(c)
      ? fragment(c, <PolaKini s={s} o={o} typed={typed} />)
      : orangPage(c, me, s, o, { typed });
  })
  .post("/kalibrasi/:id/orang/:orang/usulan", idOrangParam, moveStep)
  .post("/kalibrasi/:id/orang/:orang/pengurungan", idOrangParam, undoStep)
  .post("/kalibrasi/:id/orang/:orang/jawaban", idOrangParam, answerStep);

const alamat = (c: C, s: { readonly id: string }): string => `${baseOf(c)}/kalibrasi/${s.id}`;
const crumbs = (c: C) => [{ label: kalibrasiWords[c.var.lang].judul, href: `${baseOf(c)}/kalibrasi` }];

async function load(c: At<"id">): Promise<{ me: Me; s: Sesi }> {
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadSesi(id, who, c.var.today));
  return { me, s: found(sesiDari(rows)) };
}

/** Whoever he never sees is not there for him. */
async function loadOrang(c: At<"id" | "orang">): Promise<{ me: Me; s: Sesi; o: Orang }> {
  const { id, orang } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => loadSesi(id, who, c.var.today));
  const s = found(sesiDari(rows));
  return { me, s, o: found(s.orang.find((x) => x.id === orang)) };
}

type Lagi = {
  readonly typed?: Typed | undefined;
  readonly errors?: FieldErrors | undefined;
  readonly refusal?: Refusal | undefined;
};

const dasar = (c: C, me: Me) => ({
  base: baseOf(c),
  viewer: me.viewer,
  zona: c.var.agency.zona,
  perintah: newId(c.var.now),
});
const gagal = (x: Lagi): boolean => x.errors !== undefined || x.refusal !== undefined;

function sesiPage(c: C, me: Me, s: Sesi, x: Lagi & { readonly lihat?: "tabel" | "kuadran" }) {
  return c.render(<SesiPage {...dasar(c, me)} s={s} {...x} />, {
    title: kalibrasiWords[c.var.lang].sesi(s.namaUnit, namaPeriode(s, c.var.lang)),
    breadcrumb: [...crumbs(c), { label: s.namaUnit }],
    failed: gagal(x),
  });
}
function refusedSesi(c: C, me: Me, s: Sesi, refusal: Refusal, typed?: Typed) {
  c.status(statusOf(refusal));
  return sesiPage(c, me, s, { refusal, typed });
}
const bawah = (c: C, s: Sesi, label: string) => [
  ...crumbs(c),
  { label: s.namaUnit, href: alamat(c, s) },
  { label },
];

function kunciPage(c: C, me: Me, s: Sesi, x: Lagi) {
  const title = kalibrasiWords[c.var.lang].kunci.judul;
  return c.render(<KunciPage {...dasar(c, me)} s={s} {...x} />, {
    title,
    breadcrumb: bawah(c, s, title),
    failed: gagal(x),
  });
}
function batalPage(c: C, me: Me, s: Sesi, x: Lagi) {
  const title = kalibrasiWords[c.var.lang].batal.judul;
  return c.render(<BatalPage {...dasar(c, me)} s={s} {...x} />, {
    title,
    breadcrumb: bawah(c, s, title),
    failed: gagal(x),
  });
}
function orangPage(c: C, me: Me, s: Sesi, o: Orang, x: Lagi) {
  return c.render(<OrangPage {...dasar(c, me)} s={s} o={o} {...x} />, {
    title: o.nama,
    breadcrumb: bawah(c, s, o.nama),
    failed: gagal(x),
  });
}
function refusedOrang(c: C, me: Me, s: Sesi, o: Orang, refusal: Refusal, typed?: Typed) {
  c.status(statusOf(refusal));
  return orangPage(c, me, s, o, { refusal, typed });
}

const bukaOf = (c: C, who: string, typed: Typed) => {
  const { today, now } = c.var;
  const [unit, periode] = [typed.unit ?? "", typed.periode ?? ""];
  const ada = ID_PATTERN.test(unit) && PERIODE_PATTERN.test(periode);
  return [
    unitsStatement(who, today),
    openedPeriodsStatement(now),
    bukaStatement(ada ? unit : "-", ada ? periode : "-", who, today, now),
    kelompokStatement(ada ? unit : "-", ada ? periode : "-", who, today),
  ] as const satisfies readonly Statement<unknown>[];
};

/** Why it cannot be opened, as its rule says. */
function halangan(me: Me, fakta: BukaRow, kelompok: readonly KelompokRow[]): Refusal | undefined {
  if (fakta.ada !== null) return tolak("kalibrasi-sudah-ada");
  const penilai = new Set(kelompok.map((k) => k.penilai)).size;
  const boleh = openSession(fakta.ketua === me.viewer.pegawai || isAnyAdmin(me), {
    ...{ ketua: fakta.ketua, orang: kelompok.length, penilai, dibuka: fakta.dibuka === 1 },
  });
  return boleh.ok ? undefined : boleh;
}

async function showOpening(c: C, typed: Typed) {
  const { me, rows } = await page(c, (who) => bukaOf(c, who, typed));
  return openingPage(c, me, rows, typed);
}

type Buka = readonly [
  readonly UnitRow[],
  Parameters<typeof BukaPage>[0]["periode"],
  readonly BukaRow[],
  readonly KelompokRow[],
  ...unknown[],
];

function openingPage(c: C, me: Me, [units, periode, [fakta], kelompok]: Buka, typed: Typed, x: Lagi = {}) {
  // A function of those who lead or keep a unit, for nobody else.
  if (units.length === 0) throw new NotAllowed();
  if (!fakta && typed.unit && typed.periode) throw new NotThere();
  const cegah = x.refusal ?? (fakta && halangan(me, fakta, kelompok));
  const props = {
    base: baseOf(c),
    units,
    periode,
    typed,
    fakta,
    kelompok,
    halangan: cegah,
    errors: x.errors,
    perintah: newId(c.var.now),
  };
  const t = kalibrasiWords[c.var.lang];
  return c.render(<BukaPage {...props} />, {
    title: t.baru.judul,
    breadcrumb: [...crumbs(c), { label: t.baru.judul }],
    failed: gagal(x),
  });
}

async function openStep(c: C): Promise<Response> {
  const form = await readForm(c, bukaForm);
  const { me, rows } = await page(c, (who) => bukaOf(c, who, form.typed));
  if (!form.ok) {
    c.status(422);
    return openingPage(c, me, rows, form.typed, { errors: form.errors });
  }
  const [, , [fakta], kelompok] = rows;
  if (!fakta) {
    if (rows[0].length === 0) throw new NotAllowed();
    throw new NotThere();
  }
  const again = (refusal: Refusal) => openingPage(c, me, rows, form.typed, { refusal });
  const cegah = halangan(me, fakta, kelompok);
  if (cegah || !fakta.ketua) return answer(c, cegah ?? tolak("kalibrasi-tanpa-ketua"), { to: "", again });
  const id = newId(c.var.now);
  const to = alamat(c, { id });
  const aturan = aturanPola(fakta.setelan, fakta.sampai);
  const baru = { id, unit: form.data.unit, periode: form.data.periode, ketua: fakta.ketua, aturan };
  return answer(c, await openCalibration(actingOf(c, me, 0, to), baru, kelompok), { to, again });
}

async function voteStep(c: At<"id">): Promise<Response> {
  const typed = await readTyped(c);
  const { me, s } = await load(c);
  const boleh = vote(aturanSesi(s), me.viewer);
  if (!boleh.ok) return refusedSesi(c, me, s, boleh, typed);
  const milik = s.orang.filter((o) => o.penilai !== me.viewer.pegawai);
  const { suara, separuh } = suaraDari(typed, milik);
  if (separuh.length > 0) {
    c.status(422);
    return sesiPage(c, me, s, {
      typed,
      errors: Object.fromEntries(separuh.map((f) => [f, "suara-separuh"])),
    });
  }
  const to = alamat(c, s);
  const result = await saveVotes(
    actingOf(c, me, s.versi, to),
    s,
    suara,
    typed.selesai === "ya",
    typed.dulu || (s.suaraSaya ?? ""),
  );
  return answer(c, result, { to, again: (refusal) => sesiPage(c, me, s, { refusal, typed }) });
}

async function moveStep(c: At<"id" | "orang">): Promise<Response> {
  const form = await readForm(c, geserForm);
  const { me, s, o } = await loadOrang(c);
  const boleh = move(aturanSesi(s), me.viewer, barisDari(o));
  if (!boleh.ok) return refusedOrang(c, me, s, o, boleh, form.typed);
  if (!form.ok) {
    c.status(422);
    return orangPage(c, me, s, o, { typed: form.typed, errors: form.errors });
  }
  const { hasil, perilaku, alasan, versi } = form.data;
  const to = `${alamat(c, s)}#orang-${o.id}`;
  const jadi = move(aturanSesi(s), me.viewer, barisDari(o), { hasil, perilaku }, alasan);
  const result: Result<unknown> = jadi.ok
    ? await movePerson(actingOf(c, me, versi, to), s, o, { hasil, perilaku }, alasan)
    : jadi;
  return answer(c, result, {
    to,
    again: (refusal) => orangPage(c, me, s, o, { refusal, typed: form.typed }),
  });
}

async function undoStep(c: At<"id" | "orang">): Promise<Response> {
  const form = await readForm(c, stepForm);
  const { me, s, o } = await loadOrang(c);
  const [akhir] = o.geser;
  const boleh = undo(aturanSesi(s), me.viewer, barisDari(o), akhir && akhir.urung === 0 ? akhir.oleh : null);
  if (!boleh.ok || !akhir) return refusedOrang(c, me, s, o, boleh.ok ? changedMeanwhile : boleh);
  const to = `${alamat(c, s)}/orang/${o.id}`;
  const acting = actingOf(c, me, form.ok ? form.data.versi : -1, to);
  const result = await movePerson(acting, s, o, dua(akhir.dariHasil, akhir.dariPerilaku), "", true);
  return answer(c, result, { to, again: (refusal) => orangPage(c, me, s, o, { refusal }) });
}

async function answerStep(c: At<"id" | "orang">): Promise<Response> {
  const form = await readForm(c, jawabForm);
  const { me, s, o } = await loadOrang(c);
  const boleh = respond(aturanSesi(s), me.viewer, barisDari(o));
  if (!boleh.ok) return refusedOrang(c, me, s, o, boleh, form.typed);
  if (!form.ok) {
    c.status(422);
    return orangPage(c, me, s, o, { typed: form.typed, errors: form.errors });
  }
  const { jawaban, alasan } = form.data;
  // Whoever agrees is led to where he changes it himself.
  const to = jawaban === "setuju" ? `${baseOf(c)}/evaluasi/${o.evaluasi}` : `${alamat(c, s)}/orang/${o.id}`;
  const jadi = respond(aturanSesi(s), me.viewer, barisDari(o), { jawaban, alasan });
  const result: Result<unknown> = jadi.ok
    ? await answerPanel(c.var.db, whoOf(c, me, to), o, jawaban, alasan)
    : jadi;
  return answer(c, result, {
    to,
    again: (refusal) => orangPage(c, me, s, o, { refusal, typed: form.typed }),
  });
}

/** The minutes hold everybody, also whom the chair himself may not see; only what he sees decides what he is asked. */
async function lockStep(c: At<"id">): Promise<Response> {
  const form = await readForm(c, kunciForm);
  const { id } = c.req.valid("param");
  const { me, rows } = await page(c, (who) => [
    ...loadSesi(id, who, c.var.today),
    semuaBarisStatement(id, who),
    semuaSuaraStatement(id, who),
    semuaGeserStatement(id, who),
    instansiStatement,
  ]);
  const s = found(sesiDari(rows));
  const boleh = lock(aturanSesi(s), me.viewer);
  if (!boleh.ok) return refusedSesi(c, me, s, boleh);
  if (!form.ok) {
    c.status(422);
    return kunciPage(c, me, s, { typed: form.typed, errors: form.errors });
  }
  const { alasan, catatan, versi } = form.data;
  const hadir = s.anggota.map((a) => a.pegawai).filter((p) => form.typed[`hadir.${p}`] === "ya");
  const again = (refusal: Refusal) => kunciPage(c, me, s, { refusal, typed: form.typed });
  const [k] = kelompokDari(s, s.orang);
  const menyimpang = (k?.capaian ? saranPola(s.aturan, k.capaian, k.jumlah) : []).some(
    (b) => b.kurangi + b.tambah > 0,
  );
  const jadi = lock(aturanSesi(s), me.viewer, { hadir, menyimpang, alasan });
  const to = `${alamat(c, s)}/notulen`;
  if (!jadi.ok) return answer(c, jadi, { to, again });
  const semua = orangDari(rows[5], rows[6], rows[7]);
  const { nama, kota } = found(rows[8][0]);
  const notulen = notulenDari(s, semua, (d) => predikatDari(d.hasil, d.perilaku).predikat, {
    instansi: { kode: c.var.agency.code, nama, kota, zona: c.var.agency.zona },
    ...{ garam: newSecret(), hadir, alasanPola: alasan, catatan, pada: c.var.now },
  });
  return answer(c, await lockSession(actingOf(c, me, versi, to), s, semua, notulen), { to, again });
}

async function cancelStep(c: At<"id">): Promise<Response> {
  const form = await readForm(c, batalForm);
  const { me, s } = await load(c);
  const boleh = cancel(aturanSesi(s), me.viewer);
  if (!boleh.ok) return refusedSesi(c, me, s, boleh, form.typed);
  const again = (refusal: Refusal) => batalPage(c, me, s, { refusal, typed: form.typed });
  if (!form.ok) {
    c.status(422);
    return batalPage(c, me, s, { errors: form.errors, typed: form.typed });
  }
  const jadi = cancel(aturanSesi(s), me.viewer, form.data.alasan);
  const to = `${baseOf(c)}/kalibrasi`;
  return answer(
    c,
    jadi.ok ? await cancelSession(actingOf(c, me, form.data.versi, to), s, form.data.alasan) : jadi,
    { to, again },
  );
}

async function loadNotulen(c: At<"id">) {
  const { id } = c.req.valid("param");
  const { rows } = await page(c, (me) => [notulenStatement(id, me, c.var.today)]);
  const row = found(rows[0][0]);
  const beku = found(row.notulen);
  const jadi = petikan(JSON.parse(beku) as Notulen, JSON.parse(row.tanpa) as string[]);
  // The hash says nothing to whom a part is missing, and is not shown to him either.
  return { ...jadi, beku, hash: jadi.petikan ? "" : (row.hash ?? "") };
}

const file = (c: C, isi: ArrayBuffer | string, tipe: string, akhiran: string) =>
  c.body(isi, 200, {
    "content-type": tipe,
    "content-disposition": `attachment; filename="notulen-kalibrasi.${akhiran}"`,
    "content-security-policy": "default-src 'none'; sandbox",
  });
