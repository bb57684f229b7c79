import { type SQL, sql } from "drizzle-orm";
import { inUse } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole, keepsAccount, peopleInScope } from "../../data/agency/visible.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";

/** Beyond this the task list says "more than": it never counts an agency to the end. */
export const ENOUGH = 100;

export type SetupRow = {
  readonly kota: string;
  readonly unit: number;
  readonly tanpaPimpinan: number;
  readonly pegawai: number;
  readonly bersandi: number;
  readonly tanpaPenilai: number;
  readonly tahun: number | null;
  readonly jendela: number;
  readonly periode: string | null;
  readonly jenisPeriode: string | null;
  readonly nPeriode: number | null;
  readonly tahunPeriode: number | null;
  readonly tanpaCapaian: number;
};

/** One row; each number from a counter, an index or a count that stops. */
export const setupStatement = (me: string, today: Tanggal, now: number) => rows<SetupRow>`
  WITH buka AS (
    SELECT p.id, p.jenis, p.n, p.tahun FROM jendela j JOIN periode p ON p.id = j.periode
    WHERE j.tahap = 'evaluasi' AND ${inUse("p")} AND j.buka_pada <= ${now} ORDER BY j.buka_pada DESC, p.jenis DESC LIMIT 1)
  SELECT (SELECT kota FROM instansi) AS kota,
    (SELECT count(*) FROM (SELECT 1 FROM unit_versi v WHERE ${inForce("v", today)} LIMIT 10000)) AS unit,
    (SELECT count(*) FROM (SELECT 1 FROM unit_versi v WHERE ${inForce("v", today)} AND NOT EXISTS (
      SELECT 1 FROM penempatan k WHERE k.unit = v.unit AND k.memimpin = 1 AND ${inForce("k", today)})
      LIMIT ${ENOUGH + 1})) AS tanpaPimpinan,
    (SELECT n FROM jumlah WHERE apa = 'pegawai') AS pegawai,
    (SELECT n FROM jumlah WHERE apa = 'bersandi') AS bersandi,
    (SELECT count(*) FROM (SELECT 1 FROM garis_penilai g JOIN pegawai p ON p.id = g.pegawai
      WHERE g.penilai IS NULL AND ${inForce("g", today)} AND p.jenis <> 'pejabat-negara' LIMIT ${ENOUGH + 1})) AS tanpaPenilai,
    (SELECT tahun FROM tahun_kinerja WHERE tahun = ${tahunDari(today)}) AS tahun,
    (SELECT count(*) FROM periode p JOIN jendela j ON j.periode = p.id WHERE p.tahun = ${tahunDari(today)}) AS jendela,
    (SELECT id FROM buka) AS periode, (SELECT jenis FROM buka) AS jenisPeriode, (SELECT n FROM buka) AS nPeriode,
    (SELECT tahun FROM buka) AS tahunPeriode,
    (SELECT count(*) FROM (SELECT 1 FROM penempatan k WHERE k.memimpin = 1 AND ${inForce("k", today)}
      AND EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = k.pegawai AND g.unit_penilai = k.unit AND ${inForce("g", today)})
      AND NOT EXISTS (SELECT 1 FROM capaian_unit c WHERE c.unit = k.unit AND c.periode = (SELECT id FROM buka))
      LIMIT ${ENOUGH + 1})) AS tanpaCapaian
  WHERE ${holdsRole(me, today, ["admin"])}`;

const inForce = (alias: "v" | "k" | "g", today: Tanggal) =>
  sql`${sql.raw(alias)}.dari <= ${today} AND (${sql.raw(alias)}.sampai IS NULL OR ${sql.raw(alias)}.sampai >= ${today})`;

export type AgencyRow = { readonly kota: string; readonly hariKerja: string };

/** What is printed and counted for the whole agency, as it stands today. */
export const agencyStatement = (me: string, today: Tanggal) => rows<AgencyRow>`
  SELECT i.kota, coalesce((SELECT a.nilai FROM aturan a WHERE a.kunci = 'kalender.hari-kerja' AND a.dari <= ${today}
    ORDER BY a.dari DESC LIMIT 1), '5') AS hariKerja
  FROM instansi i WHERE ${holdsRole(me, today, ["admin"])}`;

/** Who can be invited by letter now, and how many have no address; both stop at the size of one press. */
export const AT_ONCE = 200;

export type InviteRow = { readonly id: string; readonly nama: string; readonly email: string };

export const invitableStatement = (me: string, today: Tanggal, now: number) => rows<InviteRow>`
  SELECT p.id, p.nama, p.email ${kept(
    me,
    today,
    sql`p.email IS NOT NULL AND ${withoutPassword} AND NOT EXISTS (SELECT 1 FROM undangan u
      WHERE u.pegawai = p.id AND u.dipakai_pada IS NULL AND u.kedaluwarsa_pada > ${now})`,
    sql`SELECT p.id, p.nama, p.email`,
  )} ORDER BY 1 LIMIT ${AT_ONCE + 1}`;

export const withoutMailStatement = (me: string, today: Tanggal) => rows<{ n: number }>`
  SELECT count(*) AS n FROM (SELECT p.id ${kept(me, today, sql`p.email IS NULL AND ${withoutPassword}`, sql`SELECT p.id`)}
    LIMIT ${ENOUGH + 1})`;

/**
 * People whose accounts `me` keeps: the agency's admin by their ids (for anybody else the range is empty: text is
 * before a blob), a unit's admin beginning with the people of his units.
 */
const kept = (me: string, today: Tanggal, filter: SQL, again: SQL) => {
  const wide = holdsRole(me, today, ["admin"]);
  return sql`FROM pegawai p WHERE p.id >= CASE WHEN ${wide} THEN '' ELSE x'' END AND p.jenis <> 'pejabat-negara' AND ${filter}
    UNION ALL ${again} FROM (${peopleInScope(me, today, ["admin-unit"])}) d CROSS JOIN pegawai p ON p.id = d.pegawai
    WHERE NOT ${wide} AND ${keepsAccount(me, today, sql`p.id`)} AND p.jenis <> 'pejabat-negara' AND ${filter}`;
};

const withoutPassword = sql`NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id AND a.sandi_hash IS NOT NULL)`;
