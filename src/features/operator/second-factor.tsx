import type { Context } from "hono";
import * as z from "zod";
import {
  enrolOperator,
  findHalfOperator,
  finishOperatorSession,
  type HalfOperator,
  recordWrongCode,
} from "../../data/directory/operator.ts";
import { seal, unseal } from "../../data/rahasia.ts";
import { newTotpSecret, totpStep, totpUri } from "../../data/totp.ts";
import { akunWords } from "../../i18n/akun.ts";
import { operatorWords } from "../../i18n/operator.ts";
import type { AppEnv } from "../../web/env.ts";
import { type FieldErrors, readForm } from "../../web/form.ts";
import { TotpPage } from "../../web/totp-page.tsx";
import { CodePage } from "./code-page.tsx";
import { operatorPage, readOperatorCookie, setOperatorCookie } from "./session.ts";
import { homeward } from "./sign-in.tsx";

type C = Context<AppEnv>;

const kode = z
  .string("kode-kosong")
  .transform((typed) => typed.replace(/\s/g, ""))
  .pipe(z.string().min(1, "kode-kosong").max(12, "kode-salah"));
const codeForm = z.object({ kode, kembali: z.string().max(500).catch("") });
const enrolForm = z.object({ kode, rahasia: z.string("daftar-lewat").max(500, "daftar-lewat") });

const place = (operator: string) => `totp operator ${operator}`;

/** As in an agency: half a session opens this page and no other, a code is used once. */
export async function showCode(c: C, errors: FieldErrors = {}, half?: HalfOperator, status?: 429) {
  const key = await readOperatorCookie(c);
  const open = half ?? (key ? await findHalfOperator(c.env, key, c.var.now) : undefined);
  if (!open) return c.redirect("/operator/masuk", 303);
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  return c.render(<CodePage nama={open.nama} kembali={c.req.query("kembali") ?? ""} errors={errors} />, {
    title: operatorWords[c.var.lang].kedua.title,
    failed,
  });
}

export async function takeCode(c: C): Promise<Response> {
  const form = await readForm(c, codeForm);
  const key = await readOperatorCookie(c);
  const half = key ? await findHalfOperator(c.env, key, c.var.now) : undefined;
  if (!key || !half) return c.redirect("/operator/masuk", 303);
  if ((half.bolehPada ?? 0) > c.var.now) return showCode(c, { kode: "tunggu" }, half, 429);
  if (!form.ok) return showCode(c, form.errors, half);
  const secret = half.totp && (await unseal(half.totp, c.env.GEMBOK, place(half.id)));
  const step = secret ? totpStep(secret, form.data.kode, c.var.wall, half.totpLangkah) : null;
  const cookie = step === null ? null : await finishOperatorSession(c.env, half, key, step, c.var.now);
  if (!cookie) {
    await recordWrongCode(c.env, half.id, c.var.now);
    return showCode(c, { kode: "kode-salah" }, half);
  }
  setOperatorCookie(c, cookie);
  return c.redirect(homeward(form.data.kembali), 303);
}

/** Who has one already comes here no more: another is set up after a new one-time link. */
export async function showFactor(c: C, secret = newTotpSecret(), errors: FieldErrors = {}, typed?: string) {
  const { me } = await operatorPage(c, []);
  if (me.berfaktor) return c.redirect("/operator", 303);
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(422);
  const sealed = await seal(`${c.var.now + PENDING_MS} ${secret}`, c.env.GEMBOK, `daftar ${place(me.id)}`);
  const shown = totpUri(secret, "Selaras", me.email);
  return c.render(
    <TotpPage
      action="/operator/faktor"
      sealed={sealed}
      {...shown}
      lama={false}
      errors={errors}
      typed={typed}
    />,
    {
      title: akunWords[c.var.lang].totp.title,
      failed,
    },
  );
}

const PENDING_MS = 15 * 60_000;

export async function takeFactor(c: C): Promise<Response> {
  const form = await readForm(c, enrolForm);
  const { me } = await operatorPage(c, []);
  const opened = await unseal(form.typed.rahasia ?? "", c.env.GEMBOK, `daftar ${place(me.id)}`);
  const [sampai = "0", secret = ""] = opened?.split(" ") ?? [];
  if (!(Number(sampai) > c.var.now))
    return showFactor(c, newTotpSecret(), { kode: "daftar-lewat" }, form.typed.kode);
  if (!form.ok) return showFactor(c, secret, form.errors, form.typed.kode);
  const step = totpStep(secret, form.data.kode, c.var.wall, 0);
  const sealed = await seal(secret, c.env.GEMBOK, place(me.id));
  if (step === null || !(await enrolOperator(c.env, me.id, sealed, step)))
    return showFactor(c, secret, { kode: "kode-salah" }, form.typed.kode);
  return c.redirect("/operator", 303);
}
