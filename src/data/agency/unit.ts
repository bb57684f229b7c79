import { sql } from "drizzle-orm";
import type { JenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rows } from "./statement.ts";
import { holdsRole } from "./visible.ts";

export type UnitChoice = {
  readonly id: string;
  readonly kode: string | null;
  readonly nama: string;
  readonly induk: string | null;
  readonly jenis: JenisUnit;
  readonly urut: number;
};

/** The units in force on a day, for whoever keeps them: to choose from in forms and to match imports with. */
export const unitChoicesStatement = (me: string, today: Tanggal, pada: Tanggal = today) => rows<UnitChoice>`
  SELECT u.id, u.kode, v.nama, v.induk, v.jenis, v.urut FROM unit u JOIN unit_versi v ON v.unit = u.id
  WHERE ${unitInForce(pada)} AND ${holdsRole(me, today, ["admin", "auditor"])} LIMIT 5000`;

/** The version `v` of a unit that holds on a day. */
export const unitInForce = (pada: Tanggal) =>
  sql`v.dari <= ${pada} AND (v.sampai IS NULL OR v.sampai >= ${pada})`;
