import { sql } from "drizzle-orm";
import { rowidMatches } from "../../data/agency/cari.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { reaches, reachesPerson } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** Enough to find one; more means: write another word. */
export const FOUND = 20;
/** Names are put in order among the first so many that fit. */
const LOOKED_AT = 1000;

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

/** People within reach of a role of mine, those I assess or review today, and myself. */
export const peopleFoundStatement = (q: string, me: string, today: Tanggal) => rows<FoundPerson>`
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit, d.lewatPeran,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
    (SELECT s.id FROM skp s WHERE s.pegawai = p.id AND s.dari <= ${today} AND s.sampai >= ${today}
      ORDER BY s.dari DESC LIMIT 1) AS skp
  FROM (
    SELECT c.id, c.lewatPeran FROM (
      SELECT p.id, p.nama, p.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`p.id`)} AS lewatPeran
      FROM pegawai p WHERE ${rowidMatches(q)} LIMIT ${LOOKED_AT}) c
    WHERE c.lewatPeran = 1 OR EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = c.id
      AND (g.penilai = ${me} OR g.atasan = ${me}) AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today}))
    ORDER BY lower(c.nama), c.id LIMIT ${FOUND + 1}) d
  CROSS JOIN pegawai p ON p.id = d.id LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  ORDER BY lower(p.nama), p.id`;

export type FoundUnit = { readonly id: string; readonly nama: string; readonly induk: string | null };

/** Units by a part of their name, for whoever holds a role that reaches them. Nobody else reads one: his roles come first. */
export const unitsFoundStatement = (q: string, me: string, today: Tanggal) => rows<FoundUnit>`
  SELECT v.unit AS id, v.nama, ${namaUnit(sql`v.induk`, today)} AS induk
  FROM (SELECT 1 FROM peran WHERE pegawai = ${me} LIMIT 1) CROSS JOIN unit_versi v
  WHERE v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}) AND ${q} <> ''
    AND instr(lower(v.nama), ${q.toLowerCase()}) > 0 AND ${reaches(me, today, PERAN, sql`v.unit`)}
  ORDER BY v.nama LIMIT ${FOUND + 1}`;
