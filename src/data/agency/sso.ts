import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type AkunMasuk, berfaktor } from "./masuk.ts";
import { change, rows } from "./statement.ts";

export type SsoRow = {
  readonly nama: string;
  readonly penerbit: string;
  readonly clientId: string;
  readonly rahasia: string;
  readonly klaim: string;
  readonly percayaFaktor: 0 | 1;
  readonly keadaan: "menunggu" | "aktif" | "mati";
  readonly versi: number;
  readonly diubahOleh: string;
  readonly namaPengubah: string;
  readonly namaPenyetuju: string | null;
  readonly diubahPada: number;
  readonly tertaut: number;
};

/** The provider as it is set up. The secret is sealed; nobody's page shows it. */
export const ssoStatement = () => rows<SsoRow>`
  SELECT s.nama, s.penerbit, s.client_id AS clientId, s.rahasia, s.klaim, s.percaya_faktor AS percayaFaktor, s.keadaan,
    s.versi, s.diubah_oleh AS diubahOleh, p.nama AS namaPengubah, q.nama AS namaPenyetuju, s.diubah_pada AS diubahPada,
    (SELECT count(*) FROM (SELECT 1 FROM sso_identitas LIMIT 1001)) AS tertaut
  FROM sso s JOIN pegawai p ON p.id = s.diubah_oleh LEFT JOIN pegawai q ON q.id = s.disetujui_oleh`;

/** The name on the button of the sign-in page; no row, no button. */
export const ssoButtonStatement = () => rows<{ nama: string }>`SELECT nama FROM sso WHERE keadaan = 'aktif'`;

export type SsoAccount = AkunMasuk & {
  /** Linked to this very subject before. */
  readonly dikenal: 0 | 1;
  /** Linked to another subject of this provider. */
  readonly lain: 0 | 1;
  /** Has an account, or was invited to have one. */
  readonly diundang: 0 | 1;
  /** In use when somebody else changed the number, and not signed in to by that number since. */
  readonly nomorAsing: 0 | 1;
};

/** Whom (issuer, subject) names; else whom the number names. The subject goes before the number. */
export const ssoAccountStatement = (
  who: { readonly penerbit: string; readonly sub: string; readonly nomor: string | null },
  today: Tanggal,
) => rows<SsoAccount>`
  SELECT p.id AS pegawai, p.nama, coalesce(a.sesi_epoch, 0) AS epoch, a.terakhir_masuk_pada IS NOT NULL AS pernahMasuk,
    EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = p.id AND r.dari <= ${today}
      AND (r.sampai IS NULL OR r.sampai >= ${today})) AS khusus,
    coalesce(${berfaktor}, 0) AS berfaktor, d.dikenal,
    EXISTS (SELECT 1 FROM sso_identitas l WHERE l.pegawai = p.id AND l.penerbit = ${who.penerbit}
      AND l.sub <> ${who.sub}) AS lain,
    a.pegawai IS NOT NULL OR EXISTS (SELECT 1 FROM undangan u WHERE u.pegawai = p.id) AS diundang,
    coalesce(a.nomor_asing, 0) AS nomorAsing
  FROM (SELECT pegawai, 1 AS dikenal FROM sso_identitas WHERE penerbit = ${who.penerbit} AND sub = ${who.sub}
    UNION ALL SELECT pegawai, 0 FROM nomor_pegawai WHERE nomor = ${who.nomor}
      AND (sampai IS NULL OR sampai >= ${today})) d
    JOIN pegawai p ON p.id = d.pegawai LEFT JOIN akun a ON a.pegawai = p.id
  ORDER BY d.dikenal DESC LIMIT 1`;

/** Written with the session itself: the link and, for whoever was only invited so far, the account. */
export const linkStatements = (
  who: { readonly penerbit: string; readonly sub: string; readonly pegawai: string },
  now: number,
) => [
  change`INSERT INTO akun (pegawai, dibuat_pada) VALUES (${who.pegawai}, ${now}) ON CONFLICT (pegawai) DO NOTHING`,
  change`INSERT INTO sso_identitas (penerbit, sub, pegawai, dibuat_pada, terakhir_pada)
    VALUES (${who.penerbit}, ${who.sub}, ${who.pegawai}, ${now}, ${now})
    ON CONFLICT (penerbit, sub) DO UPDATE SET terakhir_pada = ${now} WHERE pegawai = excluded.pegawai`,
  change`INSERT INTO penjaga (cocok) SELECT EXISTS (SELECT 1 FROM sso_identitas
    WHERE penerbit = ${who.penerbit} AND sub = ${who.sub} AND pegawai = ${who.pegawai})`,
];

export const ownNumberStatement = (pegawai: string) =>
  change`UPDATE akun SET nomor_asing = 0 WHERE pegawai = ${pegawai} AND nomor_asing = 1`;

export const beginStatements = (stateHash: string, now: number, ms: number) => [
  change`DELETE FROM sso_permintaan WHERE kedaluwarsa_pada <= ${now}`,
  change`INSERT INTO sso_permintaan (state_hash, kedaluwarsa_pada) VALUES (${stateHash}, ${now + ms})`,
];

/** One row changed: begun here, not expired, and answered for the first time. */
export const takeStatement = (stateHash: string, now: number) => change`
  UPDATE sso_permintaan SET dipakai_pada = ${now}
  WHERE state_hash = ${stateHash} AND dipakai_pada IS NULL AND kedaluwarsa_pada > ${now}`;

/** What only an admin of the whole agency may do, once more inside the write. */
export const stillAdmin = (me: string, today: Tanggal) =>
  change`INSERT INTO penjaga (cocok) SELECT ${sql`EXISTS (
  SELECT 1 FROM peran r WHERE r.pegawai = ${me} AND r.peran = 'admin' AND r.dari <= ${today}
    AND (r.sampai IS NULL OR r.sampai >= ${today}))`}`;
