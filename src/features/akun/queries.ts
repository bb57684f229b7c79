import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type OwnRow = {
  readonly totp: number;
  readonly bersandi: number;
  readonly sandiHash: string | null;
  readonly epoch: number;
  readonly kode: number;
  readonly email: string | null;
  /** When this session last proved who it is. */
  readonly buktiPada: number;
  readonly bolehPada: number | null;
};

/** How the account is opened, and what this very session has shown. */
export const ownStatement = (me: string, sesi: string) => rows<OwnRow>`
  SELECT a.totp IS NOT NULL AS totp, a.sandi_hash IS NOT NULL AS bersandi, a.sandi_hash AS sandiHash,
    a.sesi_epoch AS epoch, p.email,
    (SELECT count(*) FROM kode_pemulihan k WHERE k.pegawai = a.pegawai AND k.dipakai_pada IS NULL) AS kode,
    max(s.dibuat_pada, coalesce(s.dibuktikan_pada, 0)) AS buktiPada,
    (SELECT boleh_pada FROM percobaan_masuk WHERE kunci = ${`sandi ${me}`}) AS bolehPada
  FROM akun a JOIN pegawai p ON p.id = a.pegawai JOIN sesi s ON s.pegawai = a.pegawai AND s.id = ${sesi}
  WHERE a.pegawai = ${me}`;

export type KeyRow = {
  readonly id: string;
  readonly kredensial: string;
  readonly nama: string;
  readonly dibuatPada: number;
  readonly dipakaiPada: number | null;
};

export const keysStatement = (me: string) => rows<KeyRow>`
  SELECT id, kredensial, nama, dibuat_pada AS dibuatPada, dipakai_pada AS dipakaiPada
  FROM kunci_sandi WHERE pegawai = ${me} ORDER BY dibuat_pada LIMIT 20`;

export type SessionRow = {
  readonly id: string;
  readonly perangkat: string;
  readonly cara: "sandi" | "kunci-sandi" | "tautan" | "sso";
  readonly dibuatPada: number;
  readonly dipakaiPada: number;
};

/** Those that still open something. */
export const sessionsStatement = (me: string, now: number) => rows<SessionRow>`
  SELECT s.id, s.perangkat, s.cara, s.dibuat_pada AS dibuatPada, s.dipakai_pada AS dipakaiPada
  FROM sesi s JOIN akun a ON a.pegawai = s.pegawai
  WHERE s.pegawai = ${me} AND s.epoch = a.sesi_epoch AND s.berakhir_pada > ${now} AND s.dipakai_pada > ${now} - s.diam_ms
  ORDER BY s.dipakai_pada DESC LIMIT 50`;

export type RuleRow = { readonly nilai: string; readonly dari: Tanggal; readonly dasar: string };

export const ruleStatement = (me: string, today: Tanggal) => rows<RuleRow>`
  SELECT nilai, dari, dasar FROM aturan WHERE kunci = 'masuk.faktor-kedua' AND dari <= ${today}
    AND ${holdsWide(me, today, ["admin"])} ORDER BY dari DESC LIMIT 1`;
