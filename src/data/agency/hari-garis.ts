import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { closesFor, opensFor } from "./jendela.ts";

/** Days of the window of `evaluasi`, in the agency's zone; `j` is its window, `i` the agency. */
export const openingDay = sql`date((${opensFor("evaluasi")} + ${zona()}) / 1000, 'unixepoch')`;
export const closingDay = sql`date((${closesFor("evaluasi")} - 1 + ${zona()}) / 1000, 'unixepoch')`;

/** Is a row with dari and sampai in force on a day? */
export const inForce = (alias: string, hari: SQL | Tanggal): SQL =>
  sql`${sql.raw(alias)}.dari <= ${hari} AND (${sql.raw(alias)}.sampai IS NULL OR ${sql.raw(alias)}.sampai >= ${hari})`;

/** Served once and serves no more: pension, the end of a contract, death. Who never had a post here is no such person. */
export const servesNoMore = (pegawai: SQL, today: SQL | Tanggal): SQL => sql`EXISTS (
  SELECT 1 FROM penempatan x WHERE x.pegawai = ${pegawai}) AND NOT EXISTS (SELECT 1 FROM penempatan y
    WHERE y.pegawai = ${pegawai} AND ${inForce("y", today)})`;

/** The unit he leads as Plt on a day: there he reports, while it lasts (hlm. 89 A.5-6). A Plh reports nowhere else. */
export const pltUnit = (pegawai: SQL, hari: SQL | Tanggal): SQL => sql`(SELECT min(l.unit) FROM penempatan l
  WHERE l.pegawai = ${pegawai} AND l.jenis = 'plt' AND l.memimpin = 1 AND ${inForce("l", hari)})`;

function zona() {
  return sql`CASE i.zona WHEN 'WIB' THEN 25200000 WHEN 'WITA' THEN 28800000 ELSE 32400000 END`;
}
