import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, KEEPERS, reachesPerson } from "../../data/agency/visible.ts";
import type { CaraPemulihan } from "../../domain/pemulihan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Peran } from "../../domain/wewenang.ts";

export type KeadaanPemulihan = "diminta" | "menunggu-persetujuan" | "disetujui" | "ditolak";

export type QueueRow = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly keadaan: KeadaanPemulihan;
  readonly oleh: string | null;
  readonly pada: number;
  readonly sampai: number;
};

/** Open ones first asked first; of people in the reader's scope. */
export const queueStatement = (me: string, today: Tanggal, now: number) => rows<QueueRow>`
  SELECT ${queueColumns} FROM pemulihan m ${joins}
  WHERE m.keadaan IN ('diminta', 'menunggu-persetujuan') AND m.kedaluwarsa_pada > ${now}
    AND ${reachesPerson(me, today, KEEPERS, sql`m.pegawai`)}
  ORDER BY m.dibuat_pada LIMIT 100`;

export const decidedStatement = (me: string, today: Tanggal) => rows<QueueRow>`
  SELECT ${queueColumns} FROM pemulihan m ${joins}
  WHERE m.keadaan IN ('disetujui', 'ditolak') AND ${reachesPerson(me, today, KEEPERS, sql`m.pegawai`)}
  ORDER BY m.id DESC LIMIT 20`;

const queueColumns = sql`m.id, m.pegawai, p.nama, m.keadaan, q.nama AS oleh,
  coalesce(m.diputus_pada, m.dibuat_pada) AS pada, m.kedaluwarsa_pada AS sampai,
  (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1) AS nomor`;
const joins = sql`JOIN pegawai p ON p.id = m.pegawai LEFT JOIN pegawai q ON q.id = m.diminta_oleh`;

export type AccountRow = {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly bersandi: number;
  readonly surelBaru: number;
  readonly peran: string;
  readonly menilai: number;
  readonly adminLain: number;
};

/** The account of somebody in the reader's scope, with what the rule asks. */
export const accountStatement = (id: string, me: string, today: Tanggal) => rows<AccountRow>`
  SELECT p.id, p.nama, p.email, coalesce(a.sandi_hash IS NOT NULL OR a.terakhir_masuk_pada IS NOT NULL, 0) AS bersandi,
    coalesce(a.email_lama IS NOT NULL, 0) AS surelBaru, ${rolesOf(today)} AS peran,
    EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = p.id AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today})) AS menilai,
    (SELECT count(DISTINCT r.pegawai) FROM peran r WHERE r.peran = 'admin' AND r.dari <= ${today}
      AND (r.sampai IS NULL OR r.sampai >= ${today}) AND r.pegawai NOT IN (${me}, p.id)) AS adminLain
  FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id
  WHERE p.id = ${id} AND ${reachesPerson(me, today, KEEPERS, sql`p.id`)}`;

/** Roles to come too: whoever is let in today is let in to them. */
const rolesOf = (
  today: Tanggal,
) => sql`(SELECT json_group_array(DISTINCT r.peran) FROM peran r WHERE r.pegawai = p.id
  AND (r.sampai IS NULL OR r.sampai >= ${today}))`;

export const rolesIn = (row: { readonly peran: string }): Peran[] => JSON.parse(row.peran) as Peran[];

export type RequestRow = AccountRow & {
  readonly permintaan: string;
  readonly keadaan: KeadaanPemulihan;
  readonly cara: CaraPemulihan;
  readonly lepasFaktor: number;
  readonly catatan: string;
  readonly dimintaOleh: string | null;
  readonly oleh: string | null;
  readonly dibuatPada: number;
  readonly kedaluwarsaPada: number;
};

/** What waits for a second admin; agency admins only. */
export const requestStatement = (id: string, me: string, today: Tanggal) => rows<RequestRow>`
  SELECT m.id AS permintaan, m.keadaan, m.cara, m.lepas_faktor AS lepasFaktor, m.catatan, m.diminta_oleh AS dimintaOleh,
    q.nama AS oleh, m.dibuat_pada AS dibuatPada, m.kedaluwarsa_pada AS kedaluwarsaPada,
    p.id, p.nama, p.email, 1 AS bersandi, 0 AS surelBaru, 0 AS adminLain, 0 AS menilai, ${rolesOf(today)} AS peran
  FROM pemulihan m ${joins} WHERE m.id = ${id} AND m.cara IS NOT NULL AND ${holdsWide(me, today, ["admin"])}`;
