import { type SQL, sql } from "drizzle-orm";
import { rahasiaBagi } from "../../data/agency/rahasia.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, KEEPERS, keepsAccount, reaches, reachesPerson } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type OrangRow = {
  readonly id: string;
  readonly nama: string;
  readonly boleh: 0 | 1;
  readonly rahasia: 0 | 1;
};

/**
 * Somebody in the scope of the asking admin. A unit's admin does not become whoever holds a role, nor one who
 * assesses people outside: he would see what is not his. And while one's own rating is decided and not delivered
 * nobody looks as whoever can read it.
 */
export const personStatement = (pegawai: SQL, me: string, today: Tanggal) => rows<OrangRow>`
  SELECT p.id, p.nama, (${holdsWide(me, today, ["admin"])} OR (${keepsAccount(me, today, sql`p.id`)} AND NOT EXISTS (
      SELECT 1 FROM garis_penilai g WHERE p.id IN (g.penilai, g.atasan) AND (g.sampai IS NULL OR g.sampai >= ${today})
        AND NOT ${reaches(me, today, ["admin-unit"], sql`g.unit`)}))) AS boleh,
    ${rahasiaBagi(sql`${me}`, sql`p.id`, today)} AS rahasia
  FROM pegawai p WHERE p.id = ${pegawai} AND ${reachesPerson(me, today, KEEPERS, sql`p.id`)}`;
