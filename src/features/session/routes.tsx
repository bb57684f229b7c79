import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { change } from "../../data/agency/statement.ts";
import { ID_PATTERN, sha256Hex } from "../../data/ids.ts";
import { hashPassword, verifyPassword } from "../../data/password.ts";
import { failureStatement } from "../../data/throttle.ts";
import { sandiBoleh } from "../../domain/sandi.ts";
import { sessionWords } from "../../i18n/session.ts";
import { readSessionCookie, setSessionCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { page } from "../../web/page.ts";
import { localPath } from "../../web/paths.ts";
import { acceptInvitation, changePassword, endSession, startSession } from "./actions.ts";
import { rememberDevice, throttleKeys } from "./device.ts";
import { changePasswordForm, displayForm, setPasswordForm, signInForm } from "./forms.ts";
import { InvitationOver, PasswordPage } from "./password-page.tsx";
import { accountStatements, invitationStatement, ownPasswordStatement } from "./queries.ts";
import { SignInPage } from "./sign-in-page.tsx";

type C = Context<AgencyEnv>;

export const session = new Hono<AgencyEnv>()
  .get("/masuk", (c) => signInPage(c, c.req.query("kembali") ?? ""))
  .post("/masuk", signIn)
  .post("/keluar", signOut)
  .get("/undangan/:token", async (c) => {
    const invitation = await openInvitation(c);
    return invitation ? passwordPage(c, invitation) : invitationOver(c);
  })
  .post("/undangan/:token", takeInvitation)
  .get("/sandi", async (c) => {
    const { me } = await page(c, () => []);
    return passwordPage(c, { pengenal: me.email ?? me.viewer.nama, done: c.req.query("selesai") === "ya" });
  })
  .post("/sandi", replacePassword)
  .post("/tampilan", display);

async function signIn(c: C): Promise<Response> {
  const { db, now, today, agency, pepper } = c.var;
  const form = await readForm(c, signInForm);
  const kembali = form.typed.kembali ?? "";
  if (!form.ok) return signInPage(c, kembali, form.typed, form.errors);
  const pengenal = form.data.pengenal.includes("@")
    ? form.data.pengenal
    : form.data.pengenal.replace(/[\s'.-]/g, "");
  const { keys, mine } = await throttleKeys(c, pengenal);
  const [[account], waits] = await db.batch(accountStatements(pengenal, today, keys));
  const wait = waits.find((w) => w.kunci === mine);
  const slow = (wait && wait.bolehPada > now) || !(await c.var.mayTry(`${agency.code} ${mine}`));
  if (slow) return signInPage(c, kembali, form.typed, { pengenal: "tunggu" }, 429);
  if (!(await verifyPassword(account?.sandiHash ?? null, form.data.sandi, pepper)) || !account) {
    await db.apply(failureStatement(mine, now));
    return signInPage(c, kembali, form.typed, { pengenal: "tidak-cocok" });
  }
  const who = { pegawai: account.pegawai, epoch: account.epoch, khusus: account.khusus === 1 };
  const started = await startSession(db, who, now, c.req.header("user-agent") ?? "", mine);
  setSessionCookie(c, agency.code, started.cookie, started.maxAgeSeconds);
  await rememberDevice(c, pengenal);
  return c.redirect(localPath(kembali, agency.code), 303);
}

async function signOut(c: C): Promise<Response> {
  const key = await readSessionCookie(c, c.var.agency.code);
  if (key) {
    const { me } = await page(c, () => []);
    await endSession(c.var.db, key.id, me.viewer.pegawai, c.var.now);
  }
  setSessionCookie(c, c.var.agency.code, "", 0);
  return c.redirect(`/a/${c.var.agency.code}/masuk`, 303);
}

async function openInvitation(c: C) {
  const [id, secret] = (c.req.param("token") ?? "").split(".");
  if (!id || !secret || !ID_PATTERN.test(id)) return null;
  const statement = invitationStatement(id, await sha256Hex(secret), c.var.now, c.var.today);
  const [row] = await c.var.db.read(statement);
  return row ? { ...row, pengenal: row.nomor ?? row.email ?? "" } : null;
}

async function takeInvitation(c: C): Promise<Response> {
  const { db, now, agency, pepper } = c.var;
  const form = await readForm(c, setPasswordForm);
  const invitation = await openInvitation(c);
  if (!invitation) return invitationOver(c);
  if (!form.ok) return passwordPage(c, invitation, form.errors);
  const strong = sandiBoleh(form.data.sandi, [
    invitation.nama,
    invitation.pengenal,
    agency.nama,
    agency.code,
  ]);
  if (!strong.ok) return passwordPage(c, invitation, { sandi: strong.code });
  const hash = await hashPassword(form.data.sandi, pepper);
  const who = { id: invitation.id, pegawai: invitation.pegawai, khusus: invitation.khusus === 1 };
  const { recorded, session } = await acceptInvitation(db, who, hash, now, c.req.header("user-agent") ?? "");
  if (recorded !== "done") return invitationOver(c);
  setSessionCookie(c, agency.code, session.cookie, session.maxAgeSeconds);
  await rememberDevice(c, invitation.pengenal);
  return c.redirect(localPath(c.req.query("kembali") ?? "", agency.code), 303);
}

async function replacePassword(c: C): Promise<Response> {
  const { db, now, agency, pepper } = c.var;
  const form = await readForm(c, changePasswordForm);
  const { me, rows } = await page(c, (id) => [ownPasswordStatement(id, guesses(id))]);
  const account = rows[0][0];
  const person = { pengenal: account?.nomor ?? me.email ?? "" };
  if (!form.ok) return passwordPage(c, person, form.errors);
  // Who finds a session open shall not find out the password by trying.
  if ((account?.bolehPada ?? 0) > now) return passwordPage(c, person, { lama: "tunggu" }, 429);
  if (!(await verifyPassword(account?.sandiHash ?? null, form.data.lama, pepper))) {
    await db.apply(failureStatement(guesses(me.viewer.pegawai), now));
    return passwordPage(c, person, { lama: "sandi-lama-salah" });
  }
  const strong = sandiBoleh(form.data.sandi, [me.viewer.nama, person.pengenal, agency.nama, agency.code]);
  if (!strong.ok) return passwordPage(c, person, { sandi: strong.code });
  const who = { pegawai: me.viewer.pegawai, epoch: account?.epoch ?? 0, khusus: me.viewer.peran.size > 0 };
  const hash = await hashPassword(form.data.sandi, pepper);
  const device = c.req.header("user-agent") ?? "";
  const fresh = await changePassword(db, who, hash, now, device, guesses(who.pegawai));
  setSessionCookie(c, agency.code, fresh.cookie, fresh.maxAgeSeconds);
  return c.redirect(`/a/${agency.code}/sandi?selesai=ya`, 303);
}

const guesses = (pegawai: string) => `sandi ${pegawai}`;

async function display(c: C): Promise<Response> {
  const form = await readForm(c, displayForm);
  const { me } = await page(c, () => []);
  const bahasa = (form.ok && form.data.bahasa) || c.var.lang;
  const tema = (form.ok && form.data.tema) || c.var.tema;
  await c.var.db.apply(
    change`UPDATE akun SET bahasa = ${bahasa}, tema = ${tema} WHERE pegawai = ${me.viewer.pegawai}`,
  );
  for (const [name, value] of [
    ["bahasa", bahasa],
    ["tema", tema],
  ] as const)
    setCookie(c, name, value, { path: "/", sameSite: "Lax", secure: true, maxAge: 31_536_000 });
  return c.redirect(localPath(form.typed.kembali ?? "", c.var.agency.code), 303);
}

function signInPage(c: C, kembali: string, typed: Typed = {}, errors: FieldErrors = {}, status?: 429) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  const instansi = c.var.agency.nama;
  return c.render(<SignInPage instansi={instansi} kembali={kembali} typed={typed} errors={errors} />, {
    title: sessionWords[c.var.lang].masuk.title,
    failed,
  });
}

type Person = { readonly nama?: string; readonly pengenal: string; readonly done?: boolean };
function passwordPage(c: C, person: Person, errors: FieldErrors = {}, status: 422 | 429 = 422) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const t = sessionWords[c.var.lang];
  return c.render(<PasswordPage {...person} errors={errors} />, {
    title: person.nama ? t.undangan.title : t.ganti.title,
    failed,
  });
}

function invitationOver(c: C) {
  c.status(404);
  const title = sessionWords[c.var.lang].undangan.habis;
  return c.render(<InvitationOver base={`/a/${c.var.agency.code}`} />, { title });
}
