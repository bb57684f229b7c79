import { sql } from "drizzle-orm";
import type { JenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { rows } from "./statement.ts";
import { KEEPERS, ledUnits, reaches, topUnits } from "./visible.ts";

export type UnitChoice = {
  readonly id: string;
  readonly kode: string | null;
  readonly nama: string;
  readonly induk: string | null;
  readonly jenis: JenisUnit;
  readonly urut: number;
  /** Its last day, when one is set. */
  readonly berakhir?: Tanggal | null;
};

/** The units in force on a day, for whoever keeps them: to choose from in forms and to match imports with. */
export const unitChoicesStatement = (me: string, today: Tanggal, pada: Tanggal = today) => rows<UnitChoice>`
  SELECT u.id, u.kode, v.nama, v.induk, v.jenis, v.urut, t.sampai AS berakhir
  FROM unit u JOIN unit_versi v ON v.unit = u.id LEFT JOIN unit_akhir t ON t.unit = u.id
  WHERE ${unitInForce(pada)} AND ${reaches(me, today, KEEPERS, sql`u.id`)} LIMIT 5000`;

/**
 * The upper units, to narrow a list by: from the top down, so many and no more, and the one chosen now. A list
 * box of thousands helps nobody; the way to a unit far below is its own page.
 */
export const upperUnitsStatement = (me: string, today: Tanggal, chosen: string) => rows<UnitChoice>`
  WITH RECURSIVE atas (unit) AS (
    SELECT unit FROM (${topUnits(me, today, PERAN)} LIMIT ${MOST_CHOICES})
    UNION ALL
    SELECT v.unit FROM atas JOIN unit_versi v ON v.induk = atas.unit AND ${unitInForce(today)} LIMIT ${MOST_CHOICES})
  SELECT u.id, u.kode, v.nama, v.induk, v.jenis, v.urut
  FROM (SELECT unit FROM atas UNION SELECT ${chosen}) a CROSS JOIN unit u ON u.id = a.unit JOIN unit_versi v ON v.unit = u.id
  WHERE ${unitInForce(today)} AND ${reaches(me, today, PERAN, sql`u.id`)}`;

const MOST_CHOICES = 100;

/** The version `v` of a unit that holds on a day. */
export const unitInForce = (pada: Tanggal) =>
  sql`v.dari <= ${pada} AND (v.sampai IS NULL OR v.sampai >= ${pada})`;

/** Whether somebody leads a unit today. */
export const leadsUnitStatement = (me: string, today: Tanggal) => rows<{ readonly memimpin: 0 | 1 }>`
  SELECT EXISTS (${ledUnits(me, today)}) AS memimpin`;
