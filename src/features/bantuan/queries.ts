import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type LineRow = { readonly penilai: string | null; readonly atasan: string | null };

/** Who assesses and reviews the reader today. */
export const myLineStatement = (me: string, today: Tanggal) => rows<LineRow>`
  SELECT q.nama AS penilai, r.nama AS atasan FROM garis_penilai g
    LEFT JOIN pegawai q ON q.id = g.penilai LEFT JOIN pegawai r ON r.id = g.atasan
  WHERE g.pegawai = ${me} AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})`;

export type HelperRow = {
  readonly nama: string;
  readonly email: string | null;
  readonly peran: "admin" | "admin-unit";
};

/** The admins within whose reach the reader serves, the nearest first; a colleague may know whom to ask. */
export const helpersStatement = (me: string, today: Tanggal) => rows<HelperRow>`
  SELECT p.nama, p.email, r.peran FROM peran r JOIN pegawai p ON p.id = r.pegawai
  WHERE r.peran IN ('admin', 'admin-unit') AND ${inForce("r", today)}
    AND (r.lingkup IS NULL OR EXISTS (SELECT 1 FROM penempatan n JOIN unit_leluhur a ON a.unit = n.unit
      WHERE n.pegawai = ${me} AND a.leluhur = r.lingkup AND ${inForce("n", today)}))
  ORDER BY r.peran DESC, p.nama LIMIT 8`;

const inForce = (alias: "r" | "n", today: Tanggal) => {
  const col = (name: string) => sql.raw(`${alias}.${name}`);
  return sql`${col("dari")} <= ${today} AND (${col("sampai")} IS NULL OR ${col("sampai")} >= ${today})`;
};
