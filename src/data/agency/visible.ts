import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN, type Peran } from "../../domain/wewenang.ts";

/** Does `me` hold one of these roles on a day, in whatever scope? One indexed look-up inside the page's own statement. */
export const holdsRole = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE ${inForce(me, today, roles)})`;

/** … for the whole agency. */
export const holdsWide = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE ${inForce(me, today, roles)} AND r.lingkup IS NULL)`;

/**
 * … with a scope that holds this unit: the whole agency, the unit itself or one above it. The first half asks once
 * a statement; only of those with a limited role the second looks at each row.
 */
export const reaches = (me: string, today: Tanggal, roles: readonly Peran[], unit: SQL): SQL =>
  sql`(${holdsWide(me, today, roles)} OR EXISTS (SELECT 1 FROM peran r JOIN unit_leluhur rl ON rl.leluhur = r.lingkup
    WHERE rl.unit = ${unit} AND ${inForce(me, today, roles)}))`;

/** … above this unit: whoever keeps a unit does not move that unit itself. */
export const reachesAbove = (me: string, today: Tanggal, roles: readonly Peran[], unit: SQL): SQL =>
  sql`(${holdsWide(me, today, roles)} OR EXISTS (SELECT 1 FROM peran r JOIN unit_leluhur rl ON rl.leluhur = r.lingkup
    WHERE rl.unit = ${unit} AND rl.jarak > 0 AND ${inForce(me, today, roles)}))`;

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

/** Where these roles begin: the top of the agency, or each unit they are limited to that lies below no other of them. */
export const topUnits = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`SELECT rv.unit FROM unit_versi rv WHERE rv.induk IS NULL AND rv.dari <= ${today}
      AND (rv.sampai IS NULL OR rv.sampai >= ${today}) AND ${holdsWide(me, today, roles)}
    UNION SELECT r.lingkup FROM peran r WHERE ${inForce(me, today, roles)} AND r.lingkup IS NOT NULL
      AND NOT ${holdsWide(me, today, roles)} AND NOT EXISTS (SELECT 1 FROM unit_leluhur sl
        WHERE sl.unit = r.lingkup AND sl.jarak > 0
          AND sl.leluhur IN (SELECT r.lingkup FROM peran r WHERE ${inForce(me, today, roles)}))`;

/** Does `me` lead this unit, or one above it, on a day? Whose people are behind is his to know, whatever roles he has. */
export const leadsUnit = (me: string, today: Tanggal, unit: SQL): SQL =>
  sql`EXISTS (SELECT 1 FROM (${ledUnits(me, today)}) led JOIN unit_leluhur ll ON ll.leluhur = led.unit WHERE ll.unit = ${unit})`;

/** The units he leads himself. Not for a delegate. */
export const ledUnits = (me: string, today: Tanggal): SQL =>
  sql`SELECT DISTINCT ln.unit FROM penempatan ln WHERE ln.pegawai = ${hisOwn ? null : me} AND ln.memimpin = 1
    AND ln.dari <= ${today} AND (ln.sampai IS NULL OR ln.sampai >= ${today})`;

/** Who changes people and units. */
export const KEEPERS = ["admin", "admin-unit"] as const;

/** Whose posts, line and status `me` changes. A unit admin keeps his people, not himself: that is for the agency's admin. */
export const keepsPerson = (me: string, today: Tanggal, pegawai: SQL): SQL =>
  sql`(${holdsWide(me, today, ["admin"])} OR (${pegawai} <> ${me} AND ${reachesPerson(me, today, ["admin-unit"], pegawai)}))`;

/** … whose account and number. Not of whoever holds a role: with its invitation he would hold that role himself. */
export const keepsAccount = (me: string, today: Tanggal, pegawai: SQL): SQL =>
  sql`(${holdsWide(me, today, ["admin"])} OR (${keepsPerson(me, today, pegawai)} AND NOT EXISTS (
    SELECT 1 FROM peran h WHERE h.pegawai = ${pegawai} AND (h.sampai IS NULL OR h.sampai >= ${today}))))`;

/** Everybody who has served in a unit of the scope, once each: where a list of a limited role begins. */
export const peopleInScope = (me: string, today: Tanggal, roles: readonly Peran[]): SQL =>
  sql`SELECT DISTINCT s.pegawai FROM (${unitsInScope(me, today, roles)}) l CROSS JOIN penempatan s ON s.unit = l.unit`;

/**
 * Statements that are made inside are for a delegate: the roles of whom he prepares for do not count, and what is
 * seen is that person's own, not his team's. Made and not run: `make` does not wait for anything.
 */
export function onlyHisOwn<T>(make: () => T): T {
  hisOwn = true;
  try {
    return make();
  } finally {
    hisOwn = false;
  }
}
let hisOwn = false;

const inForce = (me: string, today: Tanggal, roles: readonly Peran[]) =>
  hisOwn
    ? sql`0`
    : sql`r.pegawai = ${me} AND r.peran IN ${roles} AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})`;

/**
 * Who may see a row that belongs to a pegawai: he himself, his pejabat penilai, the atasan above, and whoever
 * holds a role whose scope has the row's unit; of an SKP also whoever evaluates a period of that year that ended when
 * it had begun: the line may have moved on since, and a mutasi leaves more than one plan in a year. `alias` is a table of ours with columns pegawai, penilai, atasan, unit, never user text.
 * Invisible rows do not come back at all: not yours = not there = 404.
 */
export const visibleTo = (alias: "skp" | "evaluasi", me: string, today: Tanggal): SQL => {
  const col = (name: string) => sql.raw(`${alias}.${name}`);
  if (hisOwn) return sql`(${col("pegawai")} = ${me})`;
  return sql`(${col("pegawai")} = ${me} OR ${col("penilai")} = ${me} OR ${col("atasan")} = ${me}
    OR ${reaches(me, today, PERAN, col("unit"))} ${alias === "skp" ? sql`OR ${evaluatedSince(me, sql`skp.dari`)}` : sql``})`;
};

/** Of an SKP: he himself, and whoever has to do with it today. Not a penilai of the past: drafts are none of his. */
export const visibleNow = (me: string, today: Tanggal): SQL =>
  hisOwn
    ? sql`(skp.pegawai = ${me})`
    : sql`(skp.pegawai = ${me} OR skp.penilai = ${me} OR skp.atasan = ${me} OR ${reaches(me, today, PERAN, sql`skp.unit`)})`;

/** The work of a day (of a period: its first): a penilai of the past reads up to the last period he evaluated. */
export const visibleWork = (me: string, today: Tanggal, hari: SQL): SQL =>
  hisOwn ? visibleNow(me, today) : sql`(${visibleNow(me, today)} OR ${evaluatedSince(me, hari)})`;

/** Does `me` evaluate this pegawai for a period of the plan's year that ended on this day or later? */
const evaluatedSince = (
  me: string,
  hari: SQL,
) => sql`EXISTS (SELECT 1 FROM evaluasi ev JOIN periode et ON et.id = ev.periode
  WHERE ev.pegawai = skp.pegawai AND (ev.penilai = ${me} OR ev.atasan = ${me}) AND et.tahun = skp.tahun
    AND et.sampai >= ${hari})`;

/** Of the three whom an evaluation concerns, without the roles that reach it: one parameter instead of twenty. */
export const partyTo = (alias: "evaluasi", me: string): SQL =>
  hisOwn
    ? sql`(${sql.raw(alias)}.pegawai = ${me})`
    : sql`(${me} IN (${sql.raw(alias)}.pegawai, ${sql.raw(alias)}.penilai, ${sql.raw(alias)}.atasan))`;
