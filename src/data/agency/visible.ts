import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN, type Peran } from "../../domain/wewenang.ts";

/** Does `me` hold one of these roles on a day, in whatever scope? One indexed look-up inside the page's own statement. */
export const holdsRole = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE ${inForce(me, today, roles)})`;

/** … for the whole agency. */
export const holdsWide = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE ${inForce(me, today, roles)} AND r.lingkup IS NULL)`;

/** … with a scope that holds this unit: the unit itself or one above it, or the whole agency. */
export const reaches = (me: string, today: Tanggal, roles: readonly Peran[], unit: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE ${inForce(me, today, roles)} AND (r.lingkup IS NULL
    OR EXISTS (SELECT 1 FROM unit_leluhur rl WHERE rl.unit = ${unit} AND rl.leluhur = r.lingkup)))`;

/** … with a scope that holds the unit where this person serves. */
export const reachesPerson = (me: string, today: Tanggal, roles: readonly Peran[], pegawai: SQL): SQL =>
  reaches(me, today, roles, servesIn(pegawai, today));

/** His definitive post, else the acting one, else (gone, or not come yet) the nearest he had. A second hat moves nobody. */
export const servesIn = (pegawai: SQL, today: Tanggal): SQL =>
  sql`(SELECT rn.unit FROM penempatan rn WHERE rn.pegawai = ${pegawai}
    ORDER BY rn.dari <= ${today} AND (rn.sampai IS NULL OR rn.sampai >= ${today}) DESC, rn.jenis = 'definitif' DESC,
      rn.dari DESC, rn.id LIMIT 1)`;

/** The units these roles are limited to, and all below. Empty for who holds them for the whole agency only. */
export const unitsInScope = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`SELECT rl.unit FROM peran r JOIN unit_leluhur rl ON rl.leluhur = r.lingkup WHERE ${inForce(me, today, roles)}`;

const inForce = (me: string, today: Tanggal, roles: readonly Peran[]) =>
  sql`r.pegawai = ${me} AND r.peran IN ${roles} AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})`;

/**
 * Who may see a row that belongs to a pegawai: he himself, his pejabat penilai, the atasan above, and whoever
 * holds a role whose scope has the row's unit; of an SKP also whoever evaluates one of its periods, when the line
 * has moved on since. `alias` is a table of ours with columns pegawai, penilai, atasan, unit, never user text.
 * Invisible rows do not come back at all: not yours = not there = 404.
 */
export const visibleTo = (alias: "skp" | "evaluasi", me: string, today: Tanggal): SQL => {
  const col = (name: string) => sql.raw(`${alias}.${name}`);
  const evaluates = sql`OR EXISTS (SELECT 1 FROM evaluasi ev WHERE ev.skp = ${col("id")}
    AND (ev.penilai = ${me} OR ev.atasan = ${me}))`;
  return sql`(${col("pegawai")} = ${me} OR ${col("penilai")} = ${me} OR ${col("atasan")} = ${me}
    OR ${reaches(me, today, PERAN, col("unit"))} ${alias === "skp" ? evaluates : sql``})`;
};
