import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";

/** Does `me` hold one of these roles on a day? One indexed look-up inside the page's own statement. */
export const holdsRole = (me: string, today: Tanggal, roles: readonly ("admin" | "auditor")[]): SQL =>
  sql`EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = ${me} AND r.peran IN ${roles} AND r.dari <= ${today}
    AND (r.sampai IS NULL OR r.sampai >= ${today}))`;

/**
 * Who may see a row that belongs to a pegawai: he himself, his pejabat penilai, the atasan above, admin and
 * auditor; of an SKP also whoever evaluates one of its periods, when the line has moved on since. `alias` is a
 * table of ours with columns pegawai, penilai, atasan, never user text. Invisible rows do not come back at all:
 * not yours = not there = 404.
 */
export const visibleTo = (alias: "skp" | "evaluasi", me: string, today: Tanggal): SQL => {
  const col = (name: string) => sql.raw(`${alias}.${name}`);
  const evaluates = sql`OR EXISTS (SELECT 1 FROM evaluasi ev WHERE ev.skp = ${col("id")}
    AND (ev.penilai = ${me} OR ev.atasan = ${me}))`;
  return sql`(${col("pegawai")} = ${me} OR ${col("penilai")} = ${me} OR ${col("atasan")} = ${me}
    OR ${holdsRole(me, today, ["admin", "auditor"])} ${alias === "skp" ? evaluates : sql``})`;
};
