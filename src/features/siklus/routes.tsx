import { type Context, Hono } from "hono";
import { changedMeanwhile } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";
import { newId, sha256Hex } from "../../data/ids.ts";
import type { Refusal } from "../../domain/result.ts";
import { kurangSiap, type LangkahSiklus, moveAgency } from "../../domain/siklus.ts";
import { awalHari } from "../../domain/tanggal.ts";
import { kelolaWords } from "../../i18n/kelola.ts";
import { teksPerjanjian } from "../../i18n/perjanjian.ts";
import { siklusWords } from "../../i18n/siklus.ts";
import { whoOf } from "../../web/acting.ts";
import type { AgencyEnv, Me } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { onlyAdmin } from "../../web/guards.ts";
import { page } from "../../web/page.ts";
import { idParam } from "../../web/params.ts";
import { baseOf } from "../../web/paths.ts";
import { statusOf } from "../../web/refusal.tsx";
import { found } from "../../web/stops.ts";
import {
  acceptAgreement,
  askToClose,
  cancelRequest,
  endRequest,
  explainLines,
  grantSupport,
  revokeSupport,
  saveContact,
} from "./actions.ts";
import { AgreementPage } from "./agreement-page.tsx";
import { ContactPage } from "./contact-page.tsx";
import { ekspor } from "./export-routes.tsx";
import { agreementForm, contactForm, emptyForm, freezeForm, leaveForm, reasonForm } from "./forms.ts";
import {
  faktaOf,
  faktaStatement,
  izinStatement,
  kontakStatement,
  mintaTutupStatement,
  perjanjianStatement,
  riwayatStatement,
} from "./queries.ts";
import { type Again, SiklusPage } from "./siklus-page.tsx";
import { settleLifecycle, takeOwnStep } from "./steps.ts";
import { SupportPage } from "./support-page.tsx";

type C = Context<AgencyEnv>;
const HOME = "/kelola/siklus";
const HELP = "/kelola/bantuan-operator";

export const siklus = new Hono<AgencyEnv>()
  .get("/kelola/siklus", async (c) => siklusPage(c, await load(c)))
  .post("/kelola/siklus/pengajuan", (c) => plain(c, "ajukan"))
  .post("/kelola/siklus/penarikan", (c) => plain(c, "tarik"))
  .post("/kelola/siklus/pembukaan", (c) => plain(c, "buka"))
  .post("/kelola/siklus/pembekuan", freeze)
  .post("/kelola/siklus/penjelasan", explain)
  .post("/kelola/siklus/penutupan", close)
  .post("/kelola/siklus/penutupan/persetujuan", agreeToClose)
  .post("/kelola/siklus/penutupan/pembatalan", cancelClosing)
  .get("/kelola/siklus/perjanjian", (c) => agreementPage(c))
  .post("/kelola/siklus/perjanjian", accept)
  .get("/kelola/siklus/kontak", (c) => contactPage(c))
  .post("/kelola/siklus/kontak", keepContact)
  .get("/kelola/bantuan-operator", (c) => supportPage(c))
  .post("/kelola/bantuan-operator", allow)
  .post("/kelola/bantuan-operator/:id/pencabutan", idParam, async (c) => {
    const { id } = c.req.valid("param");
    await readForm(c, emptyForm);
    const { me, rows } = await page(c, (who) => [izinStatement(who, c.var.today)]);
    onlyAdmin(me);
    found(rows[0].find((z) => z.id === id));
    await revokeSupport(c.var.db, id, whoOf(c, me, baseOf(c) + HELP));
    return c.redirect(baseOf(c) + HELP, 303);
  })
  .route("/", ekspor);

async function load(c: C) {
  const { today } = c.var;
  const { me, rows } = await page(c, (id) => [
    faktaStatement(id, today),
    riwayatStatement(id, today),
    mintaTutupStatement(id, today),
  ]);
  onlyAdmin(me);
  const [[fakta], riwayat, [minta]] = rows;
  // Not from the cache of the isolate: a step is decided on what stands there now.
  return { me, fakta: found(fakta), riwayat, minta, now: await c.var.siklus.read() };
}
type Loaded = Awaited<ReturnType<typeof load>>;

async function siklusPage(c: C, at: Loaded, again: Again = {}) {
  const failed = again.errors !== undefined || again.refused !== undefined;
  if (again.errors) c.status(422);
  if (again.refused) c.status(statusOf(again.refused));
  const { agency, lang, now } = c.var;
  const props = {
    base: baseOf(c),
    agency,
    siklus: at.now,
    fakta: at.fakta,
    riwayat: at.riwayat,
    minta: at.minta,
  };
  return c.render(
    <SiklusPage {...props} saya={at.me.viewer.pegawai} now={now} perintah={newId(now)} again={again} />,
    { title: siklusWords[lang].title, failed, breadcrumb: toKelola(c) },
  );
}

type Wish = {
  readonly form: string;
  readonly alasan?: string;
  readonly sampaiPada?: number | null;
  readonly duaAdmin?: boolean;
  readonly typed?: Typed;
};

/** The rule on what stands there now; then noted, taken in the directory, confirmed. */
async function step(
  c: C,
  at: Loaded,
  langkah: LangkahSiklus,
  wish: Wish,
  effects: Statement<unknown>[] = [],
) {
  const { now, agency, db } = c.var;
  const { alasan = "", sampaiPada = null, duaAdmin = false, form, typed } = wish;
  const kurang = kurangSiap(faktaOf(at.fakta));
  const decided = moveAgency(at.now, langkah, { pelaku: "admin", now, alasan, sampaiPada, duaAdmin, kurang });
  const again = (refused: Refusal) => siklusPage(c, at, { refused, form, typed });
  const who = whoOf(c, at.me, baseOf(c) + HOME);
  if (!decided.ok) {
    // The same form once more, whose first answer was lost behind the directory: it is done, and only to be told.
    const [last] = await c.var.siklus.history(at.now.versi - 1);
    if (!last || last.id !== who.perintah?.kunci) return again(decided);
    await settleLifecycle(db, c.var.siklus, { versi: at.now.versi, zona: agency.zona, code: agency.code });
    return c.redirect(baseOf(c) + HOME, 303);
  }
  const recorded = await takeOwnStep(
    db,
    c.var.siklus,
    {
      id: who.perintah?.kunci ?? newId(now),
      versi: at.now.versi,
      langkah,
      dari: at.now.keadaan,
      ke: decided.value,
      sebagai: "admin",
      oleh: null,
      alasan,
      pada: now,
    },
    { oleh: at.me.viewer.pegawai, zona: agency.zona, perintah: who.perintah },
    effects,
  );
  return recorded === "berubah" ? again(changedMeanwhile) : c.redirect(baseOf(c) + HOME, 303);
}

async function plain(c: C, langkah: LangkahSiklus) {
  await readForm(c, emptyForm);
  return step(c, await load(c), langkah, { form: langkah });
}

async function freeze(c: C) {
  const form = await readForm(c, freezeForm);
  const at = await load(c);
  if (!form.ok) return siklusPage(c, at, { ...form, form: "pembekuan" });
  const { alasan, sampai } = form.data;
  const sampaiPada = sampai ? awalHari(sampai, c.var.agency.zona) : null;
  return step(c, at, "bekukan", { form: "pembekuan", alasan, sampaiPada, typed: form.typed });
}

async function explain(c: C) {
  const form = await readForm(c, reasonForm);
  const at = await load(c);
  if (!form.ok) return siklusPage(c, at, { ...form, form: "penjelasan" });
  const who = whoOf(c, at.me, baseOf(c) + HOME);
  await explainLines(c.var.db, at.fakta.tanpaPenilai, form.data.alasan, who);
  return c.redirect(baseOf(c) + HOME, 303);
}

/** A trial closes by one admin's word; an agency that was live by two. */
async function close(c: C) {
  const form = await readForm(c, reasonForm);
  const at = await load(c);
  if (!form.ok) return siklusPage(c, at, { ...form, form: "penutupan" });
  const { alasan } = form.data;
  const wish = { form: "penutupan", alasan, typed: form.typed };
  const { now } = c.var;
  const decided = moveAgency(at.now, "tutup", { pelaku: "admin", now, alasan });
  if (decided.ok) return step(c, at, "tutup", wish);
  if (decided.code !== "siklus-perlu-admin-kedua")
    return siklusPage(c, at, { refused: decided, form: "penutupan", typed: form.typed });
  const asked = await askToClose(c.var.db, alasan, whoOf(c, at.me, baseOf(c) + HOME));
  return asked === "berubah"
    ? siklusPage(c, await load(c), { refused: changedMeanwhile, form: "penutupan", typed: form.typed })
    : c.redirect(baseOf(c) + HOME, 303);
}

async function agreeToClose(c: C) {
  await readForm(c, emptyForm);
  const at = await load(c);
  const { minta, me } = at;
  if (!minta) return siklusPage(c, at, { refused: changedMeanwhile, form: "penutupan/persetujuan" });
  const wish = {
    form: "penutupan/persetujuan",
    alasan: minta.alasan,
    duaAdmin: minta.oleh !== me.viewer.pegawai,
  };
  const who = { viewer: me.viewer, now: c.var.now };
  return step(c, at, "tutup", wish, [endRequest(minta.id, "disetujui", who)]);
}

async function cancelClosing(c: C) {
  await readForm(c, emptyForm);
  const at = await load(c);
  if (at.now.keadaan === "menutup" || !at.minta)
    return step(c, at, "batal-tutup", { form: "penutupan/pembatalan" });
  await cancelRequest(c.var.db, at.minta.id, whoOf(c, at.me, baseOf(c) + HOME));
  return c.redirect(baseOf(c) + HOME, 303);
}

type Shown = { readonly typed?: Typed; readonly errors?: FieldErrors };

async function agreementPage(c: C, again: Shown = {}) {
  const { me, rows } = await page(c, (id) => [perjanjianStatement(id, c.var.today)]);
  onlyAdmin(me);
  const failed = again.errors !== undefined;
  if (failed) c.status(422);
  const hash = await sha256Hex(teksPerjanjian());
  return c.render(<AgreementPage ada={rows[0][0]} hash={hash} perintah={newId(c.var.now)} {...again} />, {
    title: siklusWords[c.var.lang].perjanjian.title,
    failed,
    breadcrumb: toSiklus(c),
  });
}

async function accept(c: C) {
  const form = await readForm(c, agreementForm);
  const late = form.ok && form.data.tanggal > c.var.today;
  if (!form.ok || late)
    return agreementPage(c, {
      typed: form.typed,
      errors: form.ok ? { tanggal: "tanggal-salah" } : form.errors,
    });
  const me = await admin(c);
  await acceptAgreement(c.var.db, form.data, whoOf(c, me, baseOf(c) + HOME));
  return c.redirect(baseOf(c) + HOME, 303);
}

async function contactPage(c: C, again?: { readonly typed: Typed; readonly errors: FieldErrors }) {
  const { me, rows } = await page(c, (id) => [kontakStatement(id, c.var.today)]);
  onlyAdmin(me);
  if (again) c.status(422);
  const tersimpan = c.req.query("tersimpan") === "ya";
  const props = { typed: again?.typed ?? { ...rows[0][0] }, errors: again?.errors, tersimpan };
  return c.render(<ContactPage {...props} perintah={newId(c.var.now)} />, {
    title: siklusWords[c.var.lang].kontak.title,
    failed: again !== undefined,
    breadcrumb: toSiklus(c),
  });
}

async function keepContact(c: C) {
  const form = await readForm(c, contactForm);
  if (!form.ok) return contactPage(c, form);
  const me = await admin(c);
  const to = `${baseOf(c)}/kelola/siklus/kontak?tersimpan=ya`;
  await saveContact(c.var.db, form.data, whoOf(c, me, to));
  return c.redirect(to, 303);
}

async function supportPage(c: C, again: Shown = {}) {
  const { me, rows } = await page(c, (id) => [izinStatement(id, c.var.today)]);
  onlyAdmin(me);
  const failed = again.errors !== undefined;
  if (failed) c.status(422);
  const { agency, now, lang } = c.var;
  const props = { base: baseOf(c), agency, izin: rows[0], now, perintah: newId(now) };
  return c.render(<SupportPage {...props} {...again} />, {
    title: siklusWords[lang].bantuan.title,
    failed,
    breadcrumb: toKelola(c),
  });
}

async function allow(c: C) {
  const form = await readForm(c, leaveForm);
  if (!form.ok) return supportPage(c, form);
  const me = await admin(c);
  await grantSupport(c.var.db, form.data, whoOf(c, me, baseOf(c) + HELP));
  return c.redirect(baseOf(c) + HELP, 303);
}

async function admin(c: C): Promise<Me> {
  const { me } = await page(c, () => []);
  onlyAdmin(me);
  return me;
}

const toKelola = (c: C) => [{ href: `${baseOf(c)}/kelola`, label: kelolaWords[c.var.lang].title }];
const toSiklus = (c: C) => [
  ...toKelola(c),
  { href: `${baseOf(c)}/kelola/siklus`, label: siklusWords[c.var.lang].title },
];
