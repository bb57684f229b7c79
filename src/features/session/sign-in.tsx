import type { Context } from "hono";
import { countOnStatements } from "../../data/agency/faktor.ts";
import { ownNumberStatement, ssoButtonStatement } from "../../data/agency/sso.ts";
import { verifyPassword } from "../../data/password.ts";
import { sessionWords } from "../../i18n/session.ts";
import type { AgencyEnv } from "../../web/env.ts";
import { type FieldErrors, readForm, type Typed } from "../../web/form.ts";
import {
  askToSign,
  passkeysPossible,
  readAnswer,
  signedSchema,
  verifySigned,
} from "../../web/kunci-sandi.ts";
import { beginSession } from "../../web/masuk.ts";
import { networkOf } from "../../web/network.ts";
import { baseOf } from "../../web/paths.ts";
import { passkeyForm, signInForm } from "./forms.ts";
import { gateOf, keysBefore, tidyName } from "./gate.ts";
import { accountStatements, keyStatement } from "./queries.ts";
import { SignInPage } from "./sign-in-page.tsx";

type C = Context<AgencyEnv>;

/** Two round trips: look, then write. With a second factor the second of them makes no session yet. */
export async function signIn(c: C): Promise<Response> {
  const { db, today, pepper } = c.var;
  const form = await readForm(c, signInForm);
  if (!form.ok) return signInPage(c, form.typed, form.errors);
  const pengenal = tidyName(form.data.pengenal);
  const before = await keysBefore(c, pengenal);
  const keys = [before.nobody, ...(before.network ? [before.network] : [])];
  const [[account], waits] = await db.batch(accountStatements(pengenal, today, keys));
  const gate = await gateOf(c, account?.pegawai, waits, before);
  if (gate.slow) return signInPage(c, form.typed, { pengenal: "tunggu" }, 429);
  if (!(await verifyPassword(account?.sandiHash ?? null, form.data.sandi, pepper)) || !account) {
    await db.batch(gate.failed);
    return signInPage(c, form.typed, { pengenal: "tidak-cocok" });
  }
  // Whoever signs in by the number knows it as his: a provider may name it again.
  const bersama = pengenal === account.nomor ? [ownNumberStatement(account.pegawai)] : [];
  const begun = await beginSession(c, account, { cara: "sandi", lengkap: false, bersama }, form.data.kembali);
  return begun ?? signInPage(c, form.typed, { pengenal: "tidak-cocok" });
}

/** A passkey is two factors: the thing itself, and the finger, face or PIN it has asked for. */
export async function signInWithKey(c: C): Promise<Response> {
  const form = await readForm(c, passkeyForm);
  const jawaban = form.ok ? readAnswer(form.data.jawaban, signedSchema) : null;
  const refused = () => signInPage(c, form.typed, { formulir: "kunci-ditolak" });
  if (!jawaban || !form.ok || !(await c.var.mayTry(`kunci ${c.var.agency.code} ${networkOf(c)}`)))
    return refused();
  const [key] = await c.var.db.read(keyStatement(jawaban.id, c.var.today));
  const signed = key && (await verifySigned(c, "masuk", jawaban, key));
  if (!signed) return refused();
  const bersama = [...signed.sekali, ...countOnStatements(key, signed.hitungan, c.var.now)];
  const bukti = { cara: "kunci-sandi", lengkap: true, bersama } as const;
  return (await beginSession(c, key, bukti, form.data.kembali)) ?? refused();
}

export async function signInPage(c: C, typed: Typed = {}, errors: FieldErrors = {}, status?: 429) {
  const [sso] = await c.var.db.read(ssoButtonStatement());
  const failed = Object.keys(errors).length > 0;
  if (failed) c.status(status ?? 422);
  return c.render(
    <SignInPage
      base={baseOf(c)}
      instansi={c.var.agency.nama}
      sso={sso?.nama}
      kembali={typed.kembali ?? c.req.query("kembali") ?? ""}
      kunci={passkeysPossible(c) ? await askToSign(c, "masuk") : null}
      typed={typed}
      errors={errors}
    />,
    { title: sessionWords[c.var.lang].masuk.title, failed },
  );
}
