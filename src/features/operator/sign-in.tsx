import type { Context } from "hono";
import {
  endOperatorSession,
  findOperator,
  findOperatorInvitation,
  recordOperatorFailure,
  startOperatorSession,
  takeOperatorInvitation,
} from "../../data/directory/operator.ts";
import { ID_PATTERN } from "../../data/ids.ts";
import { hashPassword, verifyPassword } from "../../data/password.ts";
import { sandiBoleh } from "../../domain/sandi.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import { anyLocalPath } from "../../web/paths.ts";
import { passwordForm, signInForm } from "./forms.ts";
import { readOperatorCookie, rememberDevice, setOperatorCookie, throttleKeys } from "./session.ts";
import { InvitationOver, InvitationPage, SignInPage } from "./sign-in-page.tsx";

type C = Context<AppEnv>;

/** As in an agency: same words and same time whether the account exists, throttled and never locked. */
export async function signIn(c: C): Promise<Response> {
  const form = await readForm(c, signInForm);
  if (!form.ok) return signInPage(c, form.typed, form.errors);
  const { email, sandi } = form.data;
  const { keys, mine } = await throttleKeys(c, email);
  const { account, waits } = await findOperator(c.env, email, keys);
  const wait = waits.find((w) => w.kunci === mine);
  const slow = (wait && wait.bolehPada > c.var.now) || !(await mayTry(c, mine));
  if (slow) return signInPage(c, form.typed, { email: "tunggu" }, 429);
  if (!(await verifyPassword(account?.sandiHash ?? null, sandi, c.env.PEPPER)) || !account) {
    await recordOperatorFailure(c.env, mine, c.var.now);
    return signInPage(c, form.typed, { email: "tidak-cocok" });
  }
  setOperatorCookie(c, await startOperatorSession(c.env, account, c.var.now, mine));
  await rememberDevice(c, email);
  if (account.berfaktor) {
    const back = new URLSearchParams({ kembali: form.typed.kembali ?? "" });
    return c.redirect(`/operator/masuk/langkah-kedua?${back}`, 303);
  }
  return c.redirect(homeward(form.typed.kembali), 303);
}

/** Back to where one wanted to go, in the operator's area only. */
export function homeward(kembali = ""): string {
  const path = anyLocalPath(kembali);
  return path.startsWith("/operator") ? path : "/operator";
}

export async function signOut(c: C): Promise<Response> {
  const key = await readOperatorCookie(c);
  if (key) await endOperatorSession(c.env, key);
  setOperatorCookie(c, "");
  return c.redirect("/operator/masuk", 303);
}

/** GET shows, POST consumes. */
export async function showInvitation(c: C) {
  const open = await openInvitation(c);
  return open ? invitationPage(c, open.nama) : over(c);
}

export async function takeInvitation(c: C): Promise<Response> {
  const form = await readForm(c, passwordForm);
  const open = await openInvitation(c);
  if (!open) return over(c);
  if (!form.ok) return invitationPage(c, open.nama, form.errors);
  const strong = sandiBoleh(form.data.sandi, [open.nama, open.email]);
  if (!strong.ok) return invitationPage(c, open.nama, { sandi: strong.code });
  const hash = await hashPassword(form.data.sandi, c.env.PEPPER);
  const cookie = await takeOperatorInvitation(c.env, open, hash, c.var.now);
  if (!cookie) return over(c);
  setOperatorCookie(c, cookie);
  await rememberDevice(c, open.email);
  return c.redirect("/operator", 303);
}

async function openInvitation(c: C) {
  const [id = "", secret = ""] = (c.req.param("token") ?? "").split(".");
  if (!ID_PATTERN.test(id) || secret === "") return null;
  const row = await findOperatorInvitation(c.env, id, secret, c.var.now);
  return row ? { ...row, secret } : null;
}

const mayTry = async (c: C, key: string) => (await c.env.MASUK_RL.limit({ key: `operator ${key}` })).success;

export function signInPage(c: C, typed: Typed = {}, errors: FieldErrors = {}, status: 422 | 429 = 422) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const kembali = typed.kembali ?? c.req.query("kembali") ?? "";
  return c.render(<SignInPage typed={typed} errors={errors} kembali={kembali} />, {
    title: operatorWords[c.var.lang].masuk.title,
    failed,
  });
}

function invitationPage(c: C, nama: string, errors: FieldErrors = {}) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const title = operatorWords[c.var.lang].undangan.title;
  return c.render(<InvitationPage nama={nama} errors={errors} />, { title, failed });
}

function over(c: C) {
  c.status(404);
  return c.render(<InvitationOver />, { title: operatorWords[c.var.lang].undangan.habis });
}
