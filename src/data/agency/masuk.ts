import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { newId, newSecret, sha256Hex } from "../ids.ts";
import { ABSOLUTE_MS, IDLE_MS } from "./session.ts";
import { change, rows, type Statement } from "./statement.ts";

/** What proved who somebody is, as "Perangkat saya" tells it. */
export type Cara = "sandi" | "kunci-sandi" | "tautan" | "sso";

/** An account as far as signing in asks. */
export type AkunMasuk = {
  readonly pegawai: string;
  readonly nama: string;
  readonly epoch: number;
  /** Holds a role: shorter sessions. */
  readonly khusus: number;
  /** Has a second factor of its own. */
  readonly berfaktor: number;
  readonly pernahMasuk: number;
};

/** Columns of AkunMasuk; the statement has `pegawai p JOIN akun a`. */
export const akunMasuk = (today: Tanggal): SQL =>
  sql`p.id AS pegawai, p.nama, a.sesi_epoch AS epoch, a.terakhir_masuk_pada IS NOT NULL AS pernahMasuk,
    EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = p.id AND r.dari <= ${today}
      AND (r.sampai IS NULL OR r.sampai >= ${today})) AS khusus, ${berfaktor} AS berfaktor`;

export const berfaktor: SQL = sql`(a.totp IS NOT NULL OR EXISTS (SELECT 1 FROM kunci_sandi k WHERE k.pegawai = a.pegawai))`;

/** An account (`akun` in the statement) somebody has made his own, by password or by the agency's provider. */
export const dipakai: SQL = sql`(sandi_hash IS NOT NULL OR terakhir_masuk_pada IS NOT NULL)`;

/** For a proof that names the person: an identity provider's, a link's. */
export const akunDari = (pegawai: string, today: Tanggal) =>
  rows<AkunMasuk>`SELECT ${akunMasuk(today)} FROM pegawai p JOIN akun a ON a.pegawai = p.id WHERE p.id = ${pegawai}`;

export type NewSession = { readonly cookie: string; readonly maxAgeSeconds: number };
type Who = { readonly pegawai: string; readonly epoch: number; readonly khusus: number };

/** A fresh token at every sign-in: a session that existed before is never taken over (K19). */
export async function newSession(who: Who, now: number, perangkat: string, cara: Cara) {
  const kind = who.khusus ? "khusus" : "biasa";
  const [id, secret] = [newId(now), newSecret()];
  const statements: Statement<number>[] = [
    change`INSERT INTO sesi (id, pegawai, rahasia_hash, epoch, dibuat_pada, dipakai_pada, diam_ms, berakhir_pada,
        perangkat, cara)
      VALUES (${id}, ${who.pegawai}, ${await sha256Hex(secret)}, ${who.epoch}, ${now}, ${now}, ${IDLE_MS[kind]},
        ${now + ABSOLUTE_MS[kind]}, ${perangkat.toWellFormed().slice(0, 200)}, ${cara})`,
    change`UPDATE akun SET terakhir_masuk_pada = ${now} WHERE pegawai = ${who.pegawai}`,
    change`DELETE FROM sesi WHERE pegawai = ${who.pegawai} AND berakhir_pada <= ${now}`,
    change`DELETE FROM langkah_masuk WHERE pegawai = ${who.pegawai}`,
  ];
  const session: NewSession = {
    cookie: `${id}.${who.pegawai}.${secret}`,
    maxAgeSeconds: ABSOLUTE_MS[kind] / 1000,
  };
  return { session, statements };
}

/** Long enough to find the telephone, short enough to be no session. */
export const HALF_MS = 10 * 60_000;

export type HalfKey = { readonly id: string; readonly pegawai: string; readonly rahasiaHash: string };

/** The first proof is kept for the second step, in a table and under a cookie that no page reads. */
export async function halfSession(
  who: Who,
  step: { readonly cara: Cara; readonly kembali: string },
  now: number,
) {
  const [id, secret] = [newId(now), newSecret()];
  const statements: Statement<number>[] = [
    change`DELETE FROM langkah_masuk WHERE kedaluwarsa_pada <= ${now}`,
    change`INSERT INTO langkah_masuk (id, pegawai, rahasia_hash, epoch, cara, kembali, kedaluwarsa_pada)
      VALUES (${id}, ${who.pegawai}, ${await sha256Hex(secret)}, ${who.epoch}, ${step.cara}, ${step.kembali},
        ${now + HALF_MS})`,
  ];
  return { cookie: `${id}.${who.pegawai}.${secret}`, statements };
}

export type HalfRow = AkunMasuk & {
  readonly id: string;
  readonly cara: Cara;
  readonly kembali: string;
  readonly totp: string | null;
  readonly totpLangkah: number;
  readonly kunciSandi: string;
};

/** Only as long as it is fresh, of this secret, and of the account's present epoch. */
export const halfStatement = (key: HalfKey, now: number, today: Tanggal) => rows<HalfRow>`
  SELECT l.id, l.cara, l.kembali, a.totp, a.totp_langkah AS totpLangkah, ${akunMasuk(today)},
    (SELECT json_group_array(k.kredensial) FROM kunci_sandi k WHERE k.pegawai = p.id) AS kunciSandi
  FROM langkah_masuk l JOIN pegawai p ON p.id = l.pegawai JOIN akun a ON a.pegawai = p.id
  WHERE l.id = ${key.id} AND l.pegawai = ${key.pegawai} AND l.rahasia_hash = ${key.rahasiaHash}
    AND l.epoch = a.sesi_epoch AND l.kedaluwarsa_pada > ${now}`;

/** Used in the batch that makes the session: two answers at once make one. */
export const useHalfStatement = (id: string) => change`DELETE FROM langkah_masuk WHERE id = ${id}`;

/** What has been answered is not answered again; guard it with guardStatement. */
export const useOnceStatement = (hash: string, sampai: number) =>
  change`INSERT INTO sekali_pakai (hash, kedaluwarsa_pada) SELECT ${hash}, ${sampai}
    WHERE NOT EXISTS (SELECT 1 FROM sekali_pakai WHERE hash = ${hash})`;

export const forgetUsedStatement = (now: number) =>
  change`DELETE FROM sekali_pakai WHERE kedaluwarsa_pada <= ${now}`;
