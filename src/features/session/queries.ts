import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type AccountRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly sandiHash: string | null;
  readonly epoch: number;
  readonly khusus: number;
};

/** By NIP / NI PPPK or e-mail, with the state of the throttle under both keys. */
export const accountStatements = (pengenal: string, today: Tanggal, keys: readonly [string, string]) =>
  [
    rows<AccountRow>`
      SELECT p.id AS pegawai, p.nama, ${nomorKini} AS nomor, a.sandi_hash AS sandiHash, a.sesi_epoch AS epoch,
        EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = p.id AND r.dari <= ${today}
          AND (r.sampai IS NULL OR r.sampai >= ${today})) AS khusus
      FROM pegawai p JOIN akun a ON a.pegawai = p.id
      WHERE p.id = (SELECT pegawai FROM nomor_pegawai WHERE nomor = ${pengenal})
        OR p.email = ${pengenal.toLowerCase()} LIMIT 1`,
    rows<{ kunci: string; bolehPada: number }>`
      SELECT kunci, boleh_pada AS bolehPada FROM percobaan_masuk WHERE kunci IN (${keys[0]}, ${keys[1]})`,
  ] as const;

export type InvitationRow = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly email: string | null;
  readonly khusus: number;
};

/** An invitation that is open: not used, not expired, and of this secret. */
export const invitationStatement = (id: string, rahasiaHash: string, now: number, today: Tanggal) =>
  rows<InvitationRow>`
    SELECT u.id, p.id AS pegawai, p.nama, ${nomorKini} AS nomor, p.email,
      EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = p.id AND r.dari <= ${today}
        AND (r.sampai IS NULL OR r.sampai >= ${today})) AS khusus
    FROM undangan u JOIN pegawai p ON p.id = u.pegawai
    WHERE u.id = ${id} AND u.rahasia_hash = ${rahasiaHash} AND u.dipakai_pada IS NULL AND u.kedaluwarsa_pada > ${now}`;

export const ownPasswordStatement = (me: string, throttleKey: string) =>
  rows<{ sandiHash: string | null; nomor: string | null; epoch: number; bolehPada: number | null }>`
    SELECT a.sandi_hash AS sandiHash, a.sesi_epoch AS epoch, ${nomorKini} AS nomor,
      (SELECT boleh_pada FROM percobaan_masuk WHERE kunci = ${throttleKey}) AS bolehPada
    FROM akun a JOIN pegawai p ON p.id = a.pegawai WHERE p.id = ${me}`;

const nomorKini = sql`(SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1)`;
