import { type SQL, sql } from "drizzle-orm";
import type { Jenis } from "../../domain/pinjam.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Peran } from "../../domain/wewenang.ts";
import type { Hand } from "./database.ts";
import { rahasiaBagi } from "./rahasia.ts";
import { commandKey } from "./riwayat.ts";
import { change, rows } from "./statement.ts";

export type SessionRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly email: string | null;
  readonly bahasa: "id" | "en";
  readonly tema: "perangkat" | "terang" | "gelap";
  /** JSON of RoleHeld[]. */
  readonly peran: string;
  readonly jabatan: string | null;
  readonly belumDibaca: number;
  readonly punyaBawahan: number;
  readonly dipakaiPada: number;
  readonly hasilPerintah: string | null;
  readonly berfaktor: number;
  readonly aturanFaktor: string | null;
  readonly peringatan: string | null;
  /** Name of the operator whose session this is, by leave of the agency (izin_bantuan). */
  readonly operator: string | null;
  readonly izin: string | null;
  readonly bantuanSampai: number | null;
  /** JSON of Lent when the session is lent and the loan still holds. */
  readonly pinjam: string | null;
};

/** A session in which somebody is not himself. */
export type Lent = {
  readonly jenis: Jenis;
  /** The delegation; null for a simulation. */
  readonly id: string | null;
  /** Who really sits there. */
  readonly tangan: Hand;
  /** Last day of the delegation · instant at which the simulation ends. */
  readonly sampai: Tanggal | number;
};

/** A role in force today; lingkup is the unit it is limited to, unit that unit's name. */
export type RoleHeld = {
  readonly peran: Peran;
  readonly lingkup: string | null;
  readonly unit: string | null;
  readonly sampai: Tanggal | null;
};

export type SessionKey = {
  readonly id: string;
  readonly pegawai: string;
  readonly rahasiaHash: string;
  /** Whom the browser says this session is lent to be; the session's row has to say the same. */
  readonly sebagai?: { readonly jenis: Jenis; readonly pegawai: string } | undefined;
};

/** Kept in the session row at sign-in; admin and auditor are stricter (security.md 2). */
export const IDLE_MS = { biasa: 60 * 60_000, khusus: 15 * 60_000 } as const;
export const ABSOLUTE_MS = { biasa: 12 * 3_600_000, khusus: 8 * 3_600_000 } as const;

/**
 * The first statement of every page: who is asking, with all that the shell shows.
 * No row = not signed in; then everything else of the batch is thrown away.
 */
export const sessionStatement = (key: SessionKey, now: number, today: Tanggal, command: string | null) =>
  rows<SessionRow>`
    SELECT p.id AS pegawai, p.nama, p.email, a.bahasa, a.tema, s.dipakai_pada AS dipakaiPada,
      (SELECT json_group_array(json_object('peran', r.peran, 'lingkup', r.lingkup, 'sampai', r.sampai,
          'unit', (SELECT v.nama FROM unit_versi v WHERE v.unit = r.lingkup AND v.dari <= ${today} ORDER BY v.dari DESC LIMIT 1)))
        FROM peran r WHERE r.pegawai = p.id AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})) AS peran,
      (SELECT n.jabatan FROM penempatan n WHERE n.pegawai = p.id AND n.dari <= ${today}
        AND (n.sampai IS NULL OR n.sampai >= ${today}) ORDER BY n.jenis = 'definitif' DESC LIMIT 1) AS jabatan,
      (SELECT count(*) FROM (SELECT 1 FROM pemberitahuan b WHERE b.pegawai = p.id AND b.dibaca_pada IS NULL LIMIT 100))
        AS belumDibaca,
      EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = p.id) AS punyaBawahan,
      a.peringatan, (a.totp IS NOT NULL OR EXISTS (SELECT 1 FROM kunci_sandi k WHERE k.pegawai = a.pegawai)) AS berfaktor,
      (SELECT t.nilai FROM aturan t WHERE t.kunci = 'masuk.faktor-kedua' AND t.dari <= ${today}
        ORDER BY t.dari DESC LIMIT 1) AS aturanFaktor,
      s.operator, s.bantuan AS izin, (SELECT max(z.sampai_pada) FROM izin_bantuan z WHERE z.sampai_pada > ${now} AND z.dicabut_pada IS NULL)
        AS bantuanSampai,
      (SELECT hasil FROM perintah WHERE kunci = ${command && commandKey(whoseOf(key), command)}) AS hasilPerintah,
      ${lentOf(key, now, today)} AS pinjam
    FROM sesi s JOIN pegawai p ON p.id = ${whoseOf(key)} JOIN akun a ON a.pegawai = s.pegawai
    WHERE s.id = ${key.id} AND s.rahasia_hash = ${key.rahasiaHash} AND s.pegawai = ${key.pegawai}
      AND s.epoch = a.sesi_epoch AND s.berakhir_pada > ${now}
      AND s.dipakai_pada > ${now} - s.diam_ms
      AND (s.bantuan IS NULL OR EXISTS (SELECT 1 FROM izin_bantuan z WHERE z.id = s.bantuan AND z.oleh = s.pegawai
        AND z.sampai_pada > ${now} AND z.dicabut_pada IS NULL))`;

/** Whose pages these are: one's own, or those of whom the session is lent to be. */
export const whoseOf = (key: SessionKey): string => key.sebagai?.pegawai ?? key.pegawai;

/** The loan as the rows have it: the delegation still holds, or the admin still is one and sees nothing kept from him. */
function lentOf({ sebagai }: SessionKey, now: number, today: Tanggal): SQL {
  if (!sebagai) return sql`NULL`;
  const hand = sql`(SELECT json_object('pegawai', h.id, 'nama', h.nama) FROM pegawai h WHERE h.id = s.pegawai)`;
  return sebagai.jenis === "delegasi"
    ? sql`(SELECT json_object('jenis', 'delegasi', 'id', d.id, 'sampai', d.sampai, 'tangan', ${hand}) FROM delegasi d
        WHERE d.id = s.delegasi AND d.kepada = s.pegawai AND d.untuk = ${sebagai.pegawai} AND d.dicabut_pada IS NULL
          AND d.dari <= ${today} AND d.sampai >= ${today})`
    : sql`(SELECT json_object('jenis', 'simulasi', 'id', NULL, 'sampai', s.simulasi_sampai_pada, 'tangan', ${hand})
        WHERE s.simulasi = ${sebagai.pegawai} AND s.simulasi_sampai_pada > ${now}
          AND EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = s.pegawai AND r.peran IN ('admin', 'admin-unit')
            AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today}))
          AND NOT ${rahasiaBagi(sql`s.pegawai`, sql`s.simulasi`, today)})`;
}

/** Rides in the page's batch and writes at most once in five minutes. */
export const touchStatement = (key: SessionKey, now: number) =>
  change`UPDATE sesi SET dipakai_pada = ${now}
    WHERE id = ${key.id} AND rahasia_hash = ${key.rahasiaHash} AND dipakai_pada < ${now - 300_000}
      AND berakhir_pada > ${now} AND dipakai_pada > ${now} - diam_ms`;
