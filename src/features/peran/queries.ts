import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import type { PeranAda } from "../../domain/peran.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Peran } from "../../domain/wewenang.ts";

export const A_PAGE = 50;

export type RoleRow = PeranAda & {
  readonly id: string;
  readonly nama: string;
  readonly unit: string | null;
  readonly dasar: string;
  readonly oleh: string | null;
  readonly diberiPada: number | null;
};

export type Filter = { readonly peran: Peran | ""; readonly lama: boolean; readonly halaman: number };

/** Who holds what where until when; those that have ended on a page of their own, newest first. */
export const rolesStatement = (f: Filter, me: string, today: Tanggal) => rows<RoleRow>`
  SELECT ${columns(today)} WHERE ${f.lama ? sql`r.sampai < ${today}` : sql`(r.sampai IS NULL OR r.sampai >= ${today})`}
    AND ${f.peran === "" ? sql`1` : sql`r.peran = ${f.peran}`} AND ${holdsRole(me, today, ["admin"])}
  ORDER BY ${f.lama ? sql`r.sampai DESC, ` : sql``}${kinds}, lower(p.nama), r.dari
  LIMIT ${A_PAGE + 1} OFFSET ${(f.halaman - 1) * A_PAGE}`;

export const roleStatement = (id: string, me: string, today: Tanggal) => rows<RoleRow>`
  SELECT ${columns(today)} WHERE r.id = ${id} AND ${holdsRole(me, today, ["admin"])}`;

/** All that one person holds or will hold: for the rule, and for what the form says beside the name. */
export const rolesOfStatement = (pegawai: SQL, me: string, today: Tanggal) => rows<RoleRow>`
  SELECT ${columns(today)} WHERE r.pegawai = ${pegawai} AND (r.sampai IS NULL OR r.sampai >= ${today})
    AND ${holdsRole(me, today, ["admin"])} ORDER BY r.dari LIMIT 100`;

export const adminRowsStatement = (me: string, today: Tanggal) => rows<PeranAda>`
  SELECT r.pegawai, r.peran, r.lingkup, r.dari, r.sampai FROM peran r
  WHERE r.peran = 'admin' AND (r.sampai IS NULL OR r.sampai >= ${today}) AND ${holdsRole(me, today, ["admin"])} LIMIT 1000`;

export type PersonRow = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly bersandi: number;
};

/** Named by number, or chosen on his own page. */
export const personStatement = (pegawai: SQL, me: string, today: Tanggal) => rows<PersonRow>`
  SELECT p.id, p.nama, (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
    EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id AND a.sandi_hash IS NOT NULL) AS bersandi
  FROM pegawai p WHERE p.id = ${pegawai} AND ${holdsRole(me, today, ["admin"])}`;

export const byNumber = (nomor: string): SQL =>
  sql`(SELECT pegawai FROM nomor_pegawai WHERE nomor = ${nomor})`;

const kinds = sql`CASE r.peran WHEN 'admin' THEN 0 WHEN 'admin-unit' THEN 1 WHEN 'auditor' THEN 2 ELSE 3 END`;
const columns = (
  today: Tanggal,
) => sql`r.id, r.pegawai, p.nama, r.peran, r.lingkup, r.dari, r.sampai, r.dasar,
  ${namaUnit(sql`r.lingkup`, today)} AS unit, o.nama AS oleh, r.diberi_pada AS diberiPada
  FROM peran r JOIN pegawai p ON p.id = r.pegawai LEFT JOIN pegawai o ON o.id = r.diberi_oleh`;
