import { type Context, Hono } from "hono";
import { openAgency } from "../../data/agency/database.ts";
import { findAgency } from "../../data/directory/database.ts";
import { findSignup, prove, type Seen, type Taken } from "../../data/directory/pendaftaran.ts";
import { ID_PATTERN, newId, newSecret, sha256Hex } from "../../data/ids.ts";
import { type KodeNip, periksaNip } from "../../domain/nip.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { pendaftaranWords } from "../../i18n/pendaftaran.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { found, NotThere } from "../../web/stops.ts";
import {
  beginSignup,
  confirmationLink,
  confirmationSecret,
  continueSignup,
  firstInvitation,
  invitationLetter,
  sendConfirmation,
} from "./actions.ts";
import { CheckMailPage, ConfirmPage, LetterOver } from "./confirm-page.tsx";
import { signupForm } from "./forms.ts";
import { renewInvitation, stateOfInvitation } from "./queries.ts";
import { SignupPage } from "./signup-page.tsx";
import { ReadyPage, WaitingPage, waitsForRoom } from "./status-page.tsx";

type C = Context<AppEnv>;

export const pendaftaran = new Hono<AppEnv>()
  .get("/daftar", (c) => formPage(c))
  .post("/daftar", signUp)
  // From the letter: whoever reads that mailbox.
  .get("/daftar/konfirmasi/:token", fromLetter)
  .post("/daftar/konfirmasi/:token", confirm)
  // From the form: whoever filled it in, proved or not.
  .get("/daftar/:token", status)
  .post("/daftar/:token/surat", sendAgain)
  .post("/daftar/:token/lanjutan", goOn)
  .post("/daftar/:token/undangan", renew);

async function signUp(c: C): Promise<Response> {
  const form = await readForm(c, signupForm);
  const person = numberOf(form.typed.nomor ?? "", c.var.now);
  const errors = { ...(form.ok ? {} : form.errors), ...(form.typed.nomor ? person.errors : {}) };
  if (!form.ok || !person.ok) return formPage(c, form.typed, inOrder(errors));
  const network = c.req.header("cf-connecting-ip") ?? "";
  if (!(await c.env.MASUK_RL.limit({ key: `daftar ${network}` })).success)
    return formPage(c, form.typed, { formulir: "terlalu" }, 429);
  const input = { ...form.data, ...tokenOf(form.typed, c.var.now) };
  const begun = await beginSignup(c.env, input, person, network, c.var.now).catch(said);
  if (!begun) return formPage(c, { ...form.typed, ...input }, { formulir: "belum" }, 503);
  if (!begun.ok && begun.taken.penuh) return formPage(c, form.typed, { formulir: "penuh" }, 429);
  if (!begun.ok) return formPage(c, form.typed, takenErrors(begun.taken));
  await sendConfirmation(c.env, begun.signup, c.var.now).catch(said);
  return c.redirect(`/daftar/${input.id}.${input.rahasia}`, 303);
}

async function status(c: C) {
  const { seen, token } = await open(c);
  const t = pendaftaranWords[c.var.lang];
  const at = `/daftar/${token}`;
  const { signup } = seen;
  if (signup.langkah === 0) {
    const demo = c.var.demo ? await confirmationLink(c.env, signup) : null;
    const penuh = signup.suratN >= MOST_LETTERS;
    const props = { signup, demo, penuh, action: `${at}/surat`, now: c.var.now };
    return c.render(<CheckMailPage {...props} />, { title: t.periksa.title });
  }
  if (signup.langkah !== 4) return waiting(c, seen, at);
  const undangan = await stateOfInvitation(await roomOf(c, seen), signup.id, c.var.now);
  const props = {
    nama: signup.nama,
    alamat: `${c.env.ORIGIN}/a/${signup.code}`,
    undangan,
    action: `${at}/undangan`,
  };
  return c.render(<ReadyPage {...props} />, { title: t.status.siap });
}

/** GET shows, POST consumes: what scans letters for viruses opens every link in them. */
async function fromLetter(c: C) {
  const opened = await openLetter(c);
  if (!opened) return letterOver(c);
  const { seen, token } = opened;
  const t = pendaftaranWords[c.var.lang];
  const { signup } = seen;
  if (signup.langkah === 0) return c.render(<ConfirmPage signup={signup} />, { title: t.konfirmasi.title });
  if (signup.langkah !== 4) return waiting(c, seen, `/daftar/konfirmasi/${token}`);
  const undangan = await stateOfInvitation(await roomOf(c, seen), signup.id, c.var.now);
  const alamat = `${c.env.ORIGIN}/a/${signup.code}`;
  const tautan = await firstInvitation(c.env, signup);
  return c.render(<ReadyPage nama={signup.nama} alamat={alamat} undangan={undangan} tautan={tautan} />, {
    title: t.status.siap,
  });
}

/** The mailbox is proved: now, and not before, a database is claimed. Straight on to the admin's password. */
async function confirm(c: C): Promise<Response> {
  const opened = await openLetter(c);
  if (!opened) return letterOver(c);
  const { seen, token } = opened;
  const here = `/daftar/konfirmasi/${token}`;
  const proved = (await prove(c.env, seen.signup.id, c.var.now).catch(said)) ?? seen.signup;
  const after = (await continueSignup(c.env, proved, c.var.now).catch(said)) ?? proved;
  if (c.req.header("hx-request") === "true") {
    if (after.langkah !== seen.signup.langkah) c.header("hx-redirect", here);
    return c.body(null, 204);
  }
  if (after.langkah !== 4) return c.redirect(here, 303);
  const open = await stateOfInvitation(await roomOf(c, { ...seen, signup: after }), after.id, c.var.now);
  return c.redirect(open === "terbuka" ? await firstInvitation(c.env, after) : here, 303);
}

async function sendAgain(c: C): Promise<Response> {
  const { seen, token } = await open(c);
  const { signup } = seen;
  const network = c.req.header("cf-connecting-ip") ?? "";
  const may =
    signup.suratN < MOST_LETTERS && (await c.env.MASUK_RL.limit({ key: `surat ${network}` })).success;
  if (may) await sendConfirmation(c.env, { ...signup, suratPada: c.var.now }, c.var.now).catch(said);
  return c.redirect(`/daftar/${token}`, 303);
}

const MOST_LETTERS = 5;

function waiting(c: C, seen: Seen, at: string) {
  const t = pendaftaranWords[c.var.lang].status;
  const title = waitsForRoom(seen) ? t.antre : t.terhenti;
  // From the letter the same button as before goes on: proved once, it only continues.
  const action = at.startsWith("/daftar/konfirmasi/") ? at : `${at}/lanjutan`;
  return c.render(<WaitingPage seen={seen} action={action} />, { title });
}

/** By the visitor's button, and every few seconds by the waiting page itself: then only a change is answered. */
async function goOn(c: C): Promise<Response> {
  const { seen, token } = await open(c);
  const after = (await continueSignup(c.env, seen.signup, c.var.now).catch(said)) ?? seen.signup;
  if (c.req.header("hx-request") !== "true") return c.redirect(`/daftar/${token}`, 303);
  if (after.langkah !== seen.signup.langkah) c.header("hx-redirect", `/daftar/${token}`);
  return c.body(null, 204);
}

async function renew(c: C): Promise<Response> {
  const { seen, token } = await open(c);
  const { signup } = seen;
  if (signup.langkah === 4) {
    const link = await firstInvitation(c.env, signup);
    await renewInvitation(await roomOf(c, seen), signup.id, c.var.now, (to, nama) =>
      invitationLetter(to, nama, signup.nama, link, c.var.now),
    );
  }
  return c.redirect(`/daftar/${token}`, 303);
}

async function open(c: C): Promise<{ seen: Seen; token: string }> {
  const { seen, token, secret } = await read(c);
  if (seen?.signup.rahasiaHash !== (await sha256Hex(secret))) throw new NotThere();
  return { seen: found(seen), token };
}

async function openLetter(c: C): Promise<{ seen: Seen; token: string } | null> {
  const { seen, token, secret } = await read(c);
  if (!seen || secret !== (await confirmationSecret(c.env, seen.signup.id))) return null;
  return { seen, token };
}

function letterOver(c: C) {
  c.status(404);
  return c.render(<LetterOver />, { title: pendaftaranWords[c.var.lang].konfirmasi.habis });
}

async function read(c: C) {
  const token = c.req.param("token") ?? "";
  const [id = "", secret = ""] = token.split(".");
  const seen = ID_PATTERN.test(id) ? await findSignup(c.env, id) : null;
  // The timetable forgets it within minutes; until then it is as gone.
  const over = (seen?.signup.kedaluwarsaPada ?? c.var.now + 1) <= c.var.now;
  return { token, secret, seen: over ? null : seen };
}

const roomOf = async (c: C, { signup }: Seen) =>
  openAgency(c.env, found(await findAgency(c.env, signup.code, c.var.now)));

/** Digits 13 and 14 tell them apart: a month in a NIP, something else in a NI PPPK. */
function numberOf(typed: string, now: number) {
  const acuan = tanggalPada(now, "WIT");
  const pns = periksaNip(typed, "pns", acuan);
  const checked = !pns.sah && pns.kode === "bulan-tmt-tidak-valid" ? periksaNip(typed, "pppk", acuan) : pns;
  if (!checked.sah) return { ok: false as const, errors: { nomor: checked.kode satisfies KodeNip } };
  return { ok: true as const, errors: {}, nomor: checked.isi.normal, jenis: checked.isi.jenis };
}

/** The summary names the fields from top to bottom. */
const inOrder = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(
    Object.keys(signupForm.shape).flatMap((name) => (errors[name] ? [[name, errors[name]]] : [])),
  );

const takenErrors = (taken: Taken): FieldErrors => ({
  ...(taken.nama ? { nama: "nama-dipakai" } : {}),
  ...(taken.code || !taken.nama ? { kode: "kode-dipakai" } : {}),
});

function tokenOf(typed: Typed, now: number) {
  const { id = "", rahasia = "" } = typed;
  const whole = ID_PATTERN.test(id) && /^[\w-]{43}$/.test(rahasia);
  return whole ? { id, rahasia } : { id: newId(now), rahasia: newSecret() };
}

function formPage(c: C, typed: Typed = {}, errors: FieldErrors = {}, status?: 429 | 503) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  const token = tokenOf(typed, c.var.now);
  return c.render(<SignupPage token={token} origin={c.env.ORIGIN} typed={typed} errors={errors} />, {
    title: pendaftaranWords[c.var.lang].title,
    failed,
  });
}

/** What failed is logged and shown as a state that can be resumed, never as a lost form. */
function said(error: unknown): null {
  console.error(JSON.stringify({ path: "/daftar", error: String(error) }));
  return null;
}
