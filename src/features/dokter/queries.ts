import { sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, reaches } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { JenisTemuan } from "../../domain/temuan.ts";
import type { Peran } from "../../domain/wewenang.ts";

export const PAGE = 50;
/** Paging ends here; whoever has more to repair repairs with an import, not one by one. */
export const LAST_PAGE = 20;

const ROLES = ["admin", "admin-unit", "auditor", "pyb"] as const satisfies readonly Peran[];

export type CountRow = { readonly jenis: JenisTemuan; readonly n: number };

/** The agency's counts for whoever holds a role for all of it, else those of the units in scope. */
export const countsStatement = (me: string, today: Tanggal) => rows<CountRow>`
  SELECT j.jenis, sum(j.n) AS n FROM temuan_jumlah j
  WHERE j.unit IN (SELECT '' WHERE ${holdsWide(me, today, ROLES)}
    UNION ALL SELECT DISTINCT r.lingkup FROM peran r WHERE r.pegawai = ${me} AND r.peran IN ${ROLES}
      AND r.lingkup IS NOT NULL AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})
      AND NOT ${holdsWide(me, today, ROLES)})
  GROUP BY j.jenis`;

export type LastRow = { readonly pada: number; readonly oleh: string | null; readonly sebelumnya: string };

export const lastStatement = () => rows<LastRow>`
  SELECT d.pada, p.nama AS oleh, d.sebelumnya FROM pemeriksaan_data d LEFT JOIN pegawai p ON p.id = d.oleh`;

export type FindingRow = {
  readonly objek: string;
  readonly nama: string | null;
  readonly unit: string | null;
  readonly rincian: string;
  readonly sejakPada: number;
};

/** One page of one kind, with one row more to know whether there is another. */
export const findingsStatement = (jenis: JenisTemuan, halaman: number, me: string, today: Tanggal) =>
  rows<FindingRow>`
  SELECT t.objek, coalesce(p.nama, ${namaUnit(sql`t.objek`, today)}) AS nama, ${namaUnit(sql`t.unit`, today)} AS unit,
    t.rincian, t.sejak_pada AS sejakPada
  FROM temuan t LEFT JOIN pegawai p ON p.id = t.objek
  WHERE t.jenis = ${jenis} AND ${reaches(me, today, ROLES, sql`t.unit`)}
  ORDER BY t.objek LIMIT ${PAGE + 1} OFFSET ${(halaman - 1) * PAGE}`;
