import { sql } from "drizzle-orm";
import { rows } from "../../../data/agency/statement.ts";
import { holdsRole } from "../../../data/agency/visible.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import { appliedRows, staysBecause } from "./urungkan.ts";

export type Stays = {
  readonly nomor: number;
  readonly nama: string;
  readonly sebab: string;
  readonly pegawai: string;
};
export const STAYS_SHOWN = 50;

/** How many rows can be taken back, how many not and why, and the first of those. */
export const staysStatements = (id: string, me: string, today: Tanggal) => {
  const judged = sql`SELECT b.nomor, b.data ->> 'nama' AS nama, b.data ->> 'pegawai' AS pegawai, ${staysBecause} AS sebab
    FROM ${appliedRows(id)} AND ${holdsRole(me, today, ["admin"])}`;
  return [
    rows<{ sebab: string; n: number }>`SELECT sebab, count(*) AS n FROM (${judged}) GROUP BY sebab`,
    rows<Stays>`SELECT nomor, nama, sebab, pegawai FROM (${judged}) WHERE sebab <> '' ORDER BY nomor LIMIT ${STAYS_SHOWN}`,
  ] as const;
};

/** After an undo: the rows that stayed. Before one, none is looked at. */
export const stayedStatement = (id: string, me: string, today: Tanggal) => rows<Stays>`
  SELECT nomor, data ->> 'nama' AS nama, data ->> 'pegawai' AS pegawai, urung AS sebab FROM impor_baris
  WHERE impor = (SELECT id FROM impor WHERE id = ${id} AND langkah = 'batal' AND ${holdsRole(me, today, ["admin"])})
    AND hasil IN ('baru', 'berubah') AND urung NOT IN ('', 'urung') ORDER BY nomor LIMIT ${STAYS_SHOWN}`;
