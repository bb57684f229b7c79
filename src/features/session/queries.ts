import { type SQL, sql } from "drizzle-orm";
import { type AkunMasuk, akunMasuk } from "../../data/agency/masuk.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type AccountRow = AkunMasuk & { readonly nomor: string | null; readonly sandiHash: string | null };
export type Wait = { readonly kunci: string; readonly bolehPada: number };

/**
 * By NIP / NI PPPK or e-mail, with the state of the throttle: of the account, whichever of its names was typed, and
 * of the other keys.
 */
export const accountStatements = (pengenal: string, today: Tanggal, keys: readonly string[]) =>
  [
    rows<AccountRow>`
      SELECT ${akunMasuk(today)}, ${nomorKini} AS nomor, a.sandi_hash AS sandiHash
      FROM pegawai p JOIN akun a ON a.pegawai = p.id WHERE p.id IN (${named(pengenal)}) LIMIT 1`,
    rows<Wait>`
      SELECT kunci, boleh_pada AS bolehPada FROM percobaan_masuk WHERE kunci IN (
        SELECT value FROM json_each(${JSON.stringify(keys)})
        UNION ALL SELECT 'masuk ' || id FROM (${named(pengenal)})
        UNION ALL SELECT 'masuk ' || id || ' perangkat' FROM (${named(pengenal)}))`,
  ] as const;

/** Whose number or address it is. */
export const named = (pengenal: string): SQL =>
  sql`SELECT pegawai AS id FROM nomor_pegawai WHERE nomor = ${pengenal}
    UNION SELECT id FROM pegawai WHERE email = ${pengenal.toLowerCase()}`;

export type LinkRow = AkunMasuk & {
  readonly id: string;
  readonly nomor: string | null;
  readonly email: string | null;
  readonly jenis: "undangan" | "lupa" | "pemulihan";
  readonly lepasFaktor: number;
};

/** A one-time link that is open: not used, not expired, and of this secret. Who never had an account gets one by it. */
export const linkStatement = (
  jenis: readonly LinkRow["jenis"][],
  id: string,
  rahasiaHash: string,
  now: number,
  today: Tanggal,
) => rows<LinkRow>`
  SELECT u.id, u.jenis, u.lepas_faktor AS lepasFaktor, ${akunMasuk(today)}, p.id AS pegawai, ${nomorKini} AS nomor, p.email
  FROM undangan u JOIN pegawai p ON p.id = u.pegawai LEFT JOIN akun a ON a.pegawai = p.id
  WHERE u.id = ${id} AND u.rahasia_hash = ${rahasiaHash} AND u.jenis IN ${jenis} AND u.dipakai_pada IS NULL
    AND u.kedaluwarsa_pada > ${now} AND (u.jenis <> 'undangan' OR a.terakhir_masuk_pada IS NULL)`;

export const ownPasswordStatement = (me: string, throttleKey: string, today: Tanggal) =>
  rows<AccountRow & { bolehPada: number | null }>`
    SELECT ${akunMasuk(today)}, a.sandi_hash AS sandiHash, ${nomorKini} AS nomor,
      (SELECT boleh_pada FROM percobaan_masuk WHERE kunci = ${throttleKey}) AS bolehPada
    FROM akun a JOIN pegawai p ON p.id = a.pegawai WHERE p.id = ${me}`;

/** A passkey by the name the browser gave it, with its owner. */
export type KeyRow = AkunMasuk & {
  readonly kredensial: string;
  readonly kunciPublik: string;
  readonly hitungan: number;
};

export const keyStatement = (kredensial: string, today: Tanggal) => rows<KeyRow>`
  SELECT s.kredensial, s.kunci_publik AS kunciPublik, s.hitungan, ${akunMasuk(today)}
  FROM kunci_sandi s JOIN pegawai p ON p.id = s.pegawai JOIN akun a ON a.pegawai = p.id
  WHERE s.kredensial = ${kredensial}`;

export const waitStatement = (kunci: string) =>
  rows<Wait>`SELECT kunci, boleh_pada AS bolehPada FROM percobaan_masuk WHERE kunci = ${kunci}`;

export type ForgotRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly bersandi: number;
  readonly kepada: string | null;
};

/** Where a letter that opens the account may go: the address its owner last knew to be his. */
export const forgotStatements = (pengenal: string, jaringan: string) =>
  [
    rows<ForgotRow>`
      SELECT p.id AS pegawai, p.nama, coalesce(a.sandi_hash IS NOT NULL, 0) AS bersandi,
        CASE WHEN a.email_lama IS NULL THEN p.email ELSE nullif(a.email_lama, '') END AS kepada
      FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id WHERE p.id IN (${named(pengenal)}) LIMIT 1`,
    rows<Wait>`
      SELECT kunci, boleh_pada AS bolehPada FROM percobaan_masuk WHERE kunci = ${jaringan}
        OR kunci IN (SELECT 'lupa ' || id FROM (${named(pengenal)}))`,
  ] as const;

const nomorKini = sql`(SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1)`;
