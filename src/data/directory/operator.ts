import { change, rows } from "../agency/statement.ts";
import { newId, newSecret, sha256Hex } from "../ids.ts";
import { CODE_PACE, failureStatement, forgetFailuresStatement } from "../throttle.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";

export type OperatorSession = {
  readonly id: string;
  readonly operator: string;
  readonly rahasiaHash: string;
};
export type OperatorRow = {
  readonly id: string;
  readonly nama: string;
  readonly email: string;
  /** Has a second factor. */
  readonly berfaktor: number;
};

/** As strict as an admin: a quarter of an hour of silence, eight hours at most. */
export const OPERATOR_IDLE_MS = 15 * 60_000;
export const OPERATOR_ABSOLUTE_MS = 8 * 3_600_000;

export const operatorSessionStatement = (key: OperatorSession, now: number) => rows<OperatorRow>`
  SELECT o.id, o.nama, o.email, o.totp IS NOT NULL AS berfaktor FROM operator_sesi s JOIN operator o ON o.id = s.operator
  WHERE s.id = ${key.id} AND s.operator = ${key.operator} AND s.rahasia_hash = ${key.rahasiaHash}
    AND s.tahap = 'penuh' AND s.epoch = o.sesi_epoch AND s.berakhir_pada > ${now}
    AND s.dipakai_pada > ${now - OPERATOR_IDLE_MS}`;

export type HalfOperator = OperatorRow & {
  readonly epoch: number;
  readonly totp: string | null;
  readonly totpLangkah: number;
  readonly bolehPada: number | null;
};

/** Between the password and the code: ten minutes, and no page knows such a session. */
export async function findHalfOperator(
  env: DirectoryBinding,
  key: OperatorSession,
  now: number,
): Promise<HalfOperator | undefined> {
  const [[row]] = await directoryBatch(env, [
    rows<HalfOperator>`
      SELECT o.id, o.nama, o.email, o.totp IS NOT NULL AS berfaktor, o.sesi_epoch AS epoch, o.totp,
        o.totp_langkah AS totpLangkah, (SELECT boleh_pada FROM percobaan_masuk WHERE kunci = ${codeKey(key.operator)}) AS bolehPada
      FROM operator_sesi s JOIN operator o ON o.id = s.operator
      WHERE s.id = ${key.id} AND s.operator = ${key.operator} AND s.rahasia_hash = ${key.rahasiaHash}
        AND s.tahap = 'kedua' AND s.epoch = o.sesi_epoch AND s.dibuat_pada > ${now - HALF_MS}`,
  ]);
  return row;
}

const HALF_MS = 10 * 60_000;
const codeKey = (operator: string) => `kedua ${operator}`;

export const recordWrongCode = (env: DirectoryBinding, operator: string, now: number) =>
  directoryBatch(env, [failureStatement(codeKey(operator), now, CODE_PACE)]);

/** The step of time is used, the half session goes, a new token comes. Null: that code was used at this moment. */
export async function finishOperatorSession(
  env: DirectoryBinding,
  half: HalfOperator,
  key: OperatorSession,
  step: number,
  now: number,
): Promise<string | null> {
  const { cookie, statement } = await sessionOf(half, now, "penuh", true);
  const [, made] = await directoryBatch(env, [
    change`UPDATE operator SET totp_langkah = ${step} WHERE id = ${half.id} AND totp_langkah < ${step}`,
    statement,
    change`DELETE FROM operator_sesi WHERE id = ${key.id} AND tahap = 'kedua'`,
    forgetFailuresStatement(codeKey(half.id)),
  ]);
  return made === 1 ? cookie : null;
}

/** The first code proves the app and is used by it. False: it was used before. */
export async function enrolOperator(
  env: DirectoryBinding,
  operator: string,
  sealed: string,
  step: number,
): Promise<boolean> {
  const [done] = await directoryBatch(env, [
    change`UPDATE operator SET totp = ${sealed}, totp_langkah = ${step}
      WHERE id = ${operator} AND totp IS NULL AND totp_langkah < ${step}`,
  ]);
  return done === 1;
}
export const operatorTouchStatement = (key: OperatorSession, now: number) => change`
  UPDATE operator_sesi SET dipakai_pada = ${now}
  WHERE id = ${key.id} AND rahasia_hash = ${key.rahasiaHash} AND berakhir_pada > ${now}
    AND dipakai_pada < ${now - 300_000} AND dipakai_pada > ${now - OPERATOR_IDLE_MS}`;

export type OperatorAccount = OperatorRow & { readonly sandiHash: string | null; readonly epoch: number };
export type Wait = { readonly kunci: string; readonly bolehPada: number };

/** The account and the state of the throttle under both keys. */
export async function findOperator(
  env: DirectoryBinding,
  email: string,
  keys: readonly [string, string],
): Promise<{ readonly account: OperatorAccount | undefined; readonly waits: readonly Wait[] }> {
  const [[account], waits] = await directoryBatch(env, [
    rows<OperatorAccount>`SELECT id, nama, email, totp IS NOT NULL AS berfaktor, sandi_hash AS sandiHash,
        sesi_epoch AS epoch FROM operator
      WHERE email = ${email.toLowerCase()}`,
    rows<Wait>`SELECT kunci, boleh_pada AS bolehPada FROM percobaan_masuk WHERE kunci IN (${keys[0]}, ${keys[1]})`,
  ]);
  return { account, waits };
}

export const recordOperatorFailure = (env: DirectoryBinding, kunci: string, now: number) =>
  directoryBatch(env, [failureStatement(kunci, now)]);

/** A fresh token at every sign-in; with a second factor it is only for its step. Gives the value of the cookie. */
export async function startOperatorSession(
  env: DirectoryBinding,
  who: { readonly id: string; readonly epoch: number; readonly berfaktor?: number },
  now: number,
  throttleKey: string,
): Promise<string> {
  const { cookie, statement } = await sessionOf(who, now, who.berfaktor ? "kedua" : "penuh");
  await directoryBatch(env, [
    statement,
    forgetFailuresStatement(throttleKey),
    change`DELETE FROM operator_sesi WHERE operator = ${who.id} AND berakhir_pada <= ${now}`,
  ]);
  return cookie;
}

export const endOperatorSession = (env: DirectoryBinding, key: OperatorSession) =>
  directoryBatch(env, [
    change`DELETE FROM operator_sesi WHERE id = ${key.id} AND rahasia_hash = ${key.rahasiaHash}`,
  ]);

export async function findOperatorInvitation(
  env: DirectoryBinding,
  id: string,
  secret: string,
  now: number,
): Promise<OperatorAccount | undefined> {
  const [[row]] = await directoryBatch(env, [
    rows<OperatorAccount>`SELECT id, nama, email, 0 AS berfaktor, sandi_hash AS sandiHash, sesi_epoch AS epoch
      FROM operator WHERE id = ${id} AND undangan_hash = ${await sha256Hex(secret)} AND undangan_sampai > ${now}`,
  ]);
  return row;
}

/**
 * The link is used in the statement that sets the password; every earlier session ends, and the second factor goes:
 * whoever can make the link owns the server. Null: it was used.
 */
export async function takeOperatorInvitation(
  env: DirectoryBinding,
  who: { readonly id: string; readonly secret: string; readonly epoch: number },
  sandiHash: string,
  now: number,
): Promise<string | null> {
  const epoch = who.epoch + 1;
  const { cookie, statement } = await sessionOf({ id: who.id, epoch }, now);
  const [taken] = await directoryBatch(env, [
    change`UPDATE operator SET sandi_hash = ${sandiHash}, sesi_epoch = ${epoch}, undangan_hash = NULL,
        undangan_sampai = NULL, totp = NULL, totp_langkah = 0
      WHERE id = ${who.id} AND undangan_hash = ${await sha256Hex(who.secret)} AND undangan_sampai > ${now}`,
    statement,
  ]);
  return taken === 1 ? cookie : null;
}

/** Made by an epoch of the account: a session whose epoch is not the account's opens nothing. */
async function sessionOf(
  who: { readonly id: string; readonly epoch: number },
  now: number,
  tahap: "kedua" | "penuh" = "penuh",
  /** Only when the statement before it has changed a row. */
  guarded = false,
) {
  const [id, secret] = [newId(now), newSecret()];
  const hash = await sha256Hex(secret);
  const statement = change`
    INSERT INTO operator_sesi (id, operator, rahasia_hash, epoch, dibuat_pada, dipakai_pada, berakhir_pada, tahap)
    SELECT ${id}, id, ${hash}, ${who.epoch}, ${now}, ${now}, ${now + OPERATOR_ABSOLUTE_MS}, ${tahap}
    FROM operator WHERE id = ${who.id} AND sesi_epoch = ${who.epoch} AND (changes() = 1 OR ${guarded ? 0 : 1})`;
  return { cookie: `${id}.${who.id}.${secret}`, statement };
}
