import { type SQL, sql } from "drizzle-orm";
import { oneMatches, rowidMatches, rowidsOf, unitRowidsOf } from "../../data/agency/cari.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, reachesPerson, unitsInScope } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** Enough to find one; more means: write another word. */
export const FOUND = 20;
/** Names are put in order among the first so many that fit and may be seen. */
const LOOKED_AT = 1000;
/** So few that fit are looked at one by one, whoever asks. */
const FEW = 200;
/** Whoever has more people than this finds a page of those that fit soon among all that fit. */
const MANY = 10_000;

export type FoundPerson = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
  /** Opens the person's page; a supervisor finds his team and its plans. */
  readonly lewatPeran: 0 | 1;
  readonly skp: string | null;
};

/**
 * People within reach of a role of mine, those I assess or review today, and myself. Whoever reads the whole agency
 * reads the first names that fit. Everybody else has people of his own, and none of them is missed however many others
 * are called the same: where many names fit, his people are walked and not the names, if he has not very many himself.
 */
export const peopleFoundStatement = (q: string, me: string, today: Tanggal) => {
  const own = ownPeople(me, today);
  const atMost = (most: SQL) => sql`(SELECT ${most} FROM jalan)`;
  return rows<FoundPerson>`
  WITH jalan AS MATERIALIZED (SELECT CASE
      WHEN ${holdsWide(me, today, PERAN)} THEN 'semua'
      WHEN NOT EXISTS (${own}) THEN 'sendiri'
      WHEN (SELECT count(*) FROM (${rowidsOf(q, sql`${FEW}`)})) < ${FEW} THEN 'nama'
      WHEN (SELECT count(*) FROM (SELECT 1 FROM (${own}) LIMIT ${MANY + 1})) > ${MANY} THEN 'nama'
      ELSE 'orang' END AS lewat),
    calon AS (
      SELECT p.id, p.nama FROM (${rowidsOf(q, atMost(sql`CASE lewat WHEN 'semua' THEN ${LOOKED_AT} WHEN 'nama' THEN -1 ELSE 0 END`))}) c
        CROSS JOIN pegawai p ON p.rowid = c.baris
      UNION ALL
      SELECT p.id, p.nama FROM (SELECT DISTINCT pegawai FROM (${own})
          LIMIT ${atMost(sql`CASE lewat WHEN 'orang' THEN -1 ELSE 0 END`)}) o
        CROSS JOIN pegawai p ON p.id = o.pegawai WHERE ${rowidMatches(q)}
      UNION ALL
      SELECT p.id, p.nama FROM pegawai p WHERE p.id = ${me} AND ${oneMatches(q)})
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit, d.lewatPeran,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
    (SELECT s.id FROM skp s WHERE s.pegawai = p.id AND s.dari <= ${today} AND s.sampai >= ${today}
      ORDER BY s.dari DESC LIMIT 1) AS skp
  FROM (
    SELECT DISTINCT b.id, b.nama, b.lewatPeran FROM (
      SELECT * FROM (SELECT c.id, c.nama, c.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`c.id`)} AS lewatPeran FROM calon c) c
      WHERE c.lewatPeran = 1 OR EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = c.id
        AND (g.penilai = ${me} OR g.atasan = ${me}) AND ${inForce("g", today)})
      LIMIT ${LOOKED_AT}) b
    ORDER BY lower(b.nama), b.id LIMIT ${FOUND + 1}) d
  CROSS JOIN pegawai p ON p.id = d.id LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  ORDER BY lower(p.nama), p.id`;
};

/** Who has served where a limited role of mine reaches, and whom I assess or review: some twice, some no more mine. */
const ownPeople = (me: string, today: Tanggal): SQL => sql`
  SELECT s.pegawai FROM (${unitsInScope(me, today, PERAN)}) l CROSS JOIN penempatan s ON s.unit = l.unit
  UNION ALL SELECT g.pegawai FROM garis_penilai g WHERE g.penilai = ${me} AND ${inForce("g", today)}
  UNION ALL SELECT g.pegawai FROM garis_penilai g WHERE g.atasan = ${me} AND ${inForce("g", today)}`;

const inForce = (alias: string, today: Tanggal): SQL =>
  sql`${sql.raw(`${alias}.dari`)} <= ${today} AND (${sql.raw(`${alias}.sampai`)} IS NULL OR ${sql.raw(`${alias}.sampai`)} >= ${today})`;

export type FoundUnit = { readonly id: string; readonly nama: string; readonly induk: string | null };

/** Units by any word of their name, for whoever holds a role that reaches them. Nobody else reads one. */
export const unitsFoundStatement = (q: string, me: string, today: Tanggal) => {
  const wide = holdsWide(me, today, PERAN);
  const scope = unitsInScope(me, today, PERAN);
  return rows<FoundUnit>`
  SELECT d.id, d.nama, ${namaUnit(sql`d.induk`, today)} AS induk FROM (
    SELECT v.unit AS id, v.nama, v.induk
    FROM (${unitRowidsOf(q, sql`CASE WHEN ${wide} OR EXISTS (${scope}) THEN -1 ELSE 0 END`)}) c
      CROSS JOIN unit_versi v ON v.rowid = c.baris
    WHERE ${inForce("v", today)} AND (${wide} OR v.unit IN (${scope}))
    LIMIT ${LOOKED_AT}) d
  ORDER BY d.nama, d.id LIMIT ${FOUND + 1}`;
};
