import { type Context, Hono } from "hono";
import { setCookie } from "hono/cookie";
import { change } from "../../data/agency/statement.ts";
import { hashPassword, verifyPassword } from "../../data/password.ts";
import { failureStatement } from "../../data/throttle.ts";
import { sandiBoleh } from "../../domain/sandi.ts";
import { sessionWords } from "../../i18n/session.ts";
import { dropLentCookie, readSessionCookie, setSessionCookie } from "../../web/cookie.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm } from "../../web/form.ts";
import { byItself } from "../../web/kunci-sandi.ts";
import { handOf } from "../../web/lent.ts";
import { page } from "../../web/page.ts";
import { localPath } from "../../web/paths.ts";
import { changePassword, endSession } from "./actions.ts";
import { askForgotten, forgotPage } from "./forgot.tsx";
import { changePasswordForm, displayForm } from "./forms.ts";
import { letterOf, showLink, takeLink } from "./links.tsx";
import { PasswordPage } from "./password-page.tsx";
import { ownPasswordStatement } from "./queries.ts";
import { showSecondStep, takeSecondStep } from "./second-step.tsx";
import { signIn, signInPage, signInWithKey } from "./sign-in.tsx";

type C = Context<AgencyEnv>;

export const session = new Hono<AgencyEnv>()
  .get("/masuk", async (c) => byItself(c) ?? signInPage(c))
  .post("/masuk", signIn)
  .post("/masuk/kunci-sandi", signInWithKey)
  .get("/masuk/langkah-kedua", showSecondStep)
  .post("/masuk/langkah-kedua", takeSecondStep)
  .post("/keluar", signOut)
  .get("/lupa-sandi", (c) => forgotPage(c))
  .post("/lupa-sandi", askForgotten)
  .get("/lupa-sandi/:token", (c) => showLink(c, "lupa"))
  .post("/lupa-sandi/:token", (c) => takeLink(c, "lupa"))
  .get("/undangan/:token", (c) => showLink(c, "undangan"))
  .post("/undangan/:token", (c) => takeLink(c, "undangan"))
  .get("/sandi", async (c) => {
    const { me } = await page(c, () => []);
    return ownPage(c, me.email ?? me.viewer.nama);
  })
  .post("/sandi", replacePassword)
  .post("/tampilan", display);

async function signOut(c: C): Promise<Response> {
  const key = await readSessionCookie(c, c.var.agency.code);
  if (key) {
    await page(c, () => []);
    await endSession(c.var.db, key.id, key.pegawai, c.var.now);
  }
  setSessionCookie(c, c.var.agency.code, "", 0);
  dropLentCookie(c, c.var.agency.code);
  return c.redirect(`/a/${c.var.agency.code}/masuk`, 303);
}

async function replacePassword(c: C): Promise<Response> {
  const { db, now, today, agency, pepper } = c.var;
  const form = await readForm(c, changePasswordForm);
  const { me, rows } = await page(c, (id) => [ownPasswordStatement(id, guesses(id), today)]);
  const account = rows[0][0];
  const pengenal = account?.nomor ?? me.email ?? "";
  if (!form.ok) return ownPage(c, pengenal, form.errors);
  // Who finds a session open shall not find out the password by trying.
  if ((account?.bolehPada ?? 0) > now) return ownPage(c, pengenal, { lama: "tunggu" }, 429);
  if (!account || !(await verifyPassword(account.sandiHash, form.data.lama, pepper))) {
    await db.apply(failureStatement(guesses(me.viewer.pegawai), now));
    return ownPage(c, pengenal, { lama: "sandi-lama-salah" });
  }
  const own = [me.viewer.nama, pengenal, agency.nama, agency.code];
  const strong = sandiBoleh(form.data.sandi, own, me.faktor.punya);
  if (!strong.ok) return ownPage(c, pengenal, { sandi: strong.code });
  const hash = await hashPassword(form.data.sandi, pepper);
  const device = c.req.header("user-agent") ?? "";
  const letter = letterOf(c, account.pegawai);
  const fresh = await changePassword(db, account, hash, now, device, guesses(account.pegawai), letter);
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
    change`UPDATE akun SET bahasa = ${bahasa}, tema = ${tema} WHERE pegawai = ${handOf(me)}`,
  );
  for (const [name, value] of [
    ["bahasa", bahasa],
    ["tema", tema],
  ] as const)
    setCookie(c, name, value, { path: "/", sameSite: "Lax", secure: true, maxAge: 31_536_000 });
  return c.redirect(localPath(form.typed.kembali ?? "", c.var.agency.code), 303);
}

function ownPage(c: C, pengenal: string, errors: FieldErrors = {}, status: 422 | 429 = 422) {
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status);
  const t = sessionWords[c.var.lang].ganti;
  return c.render(
    <PasswordPage
      title={t.title}
      note={t.catatan}
      button={t.tombol}
      pengenal={pengenal}
      errors={errors}
      done={!failed && c.req.query("selesai") === "ya"}
      old
    />,
    { title: t.title, failed },
  );
}
