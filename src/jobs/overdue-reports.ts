import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { change } from "../data/agency/statement.ts";
import type { At } from "./at.ts";

/**
 * A report of wrong data that nobody settled in time is told once to the agency's admins, whoever's queue it is in.
 * Notice and mark in one batch: a second run finds the mark.
 */
export async function remindOfReports(db: AgencyDb, at: At): Promise<string[]> {
  const due = sql`laporan WHERE keadaan IN ('baru', 'dikerjakan') AND batas_pada <= ${at.now} AND ditegur_pada IS NULL`;
  const [, n] = await db.batch([
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), r.pegawai, 'laporan-lewat', json_object('jenis', l.jenis, 'nama', p.nama, 'batas', l.batas_pada),
        '/lapor/' || l.id, ${at.now}
      FROM (SELECT * FROM ${due}) l JOIN pegawai p ON p.id = l.tentang JOIN peran r ON r.peran = 'admin'
        AND r.dari <= ${at.today} AND (r.sampai IS NULL OR r.sampai >= ${at.today})`,
    change`UPDATE laporan SET ditegur_pada = ${at.now} WHERE id IN (SELECT id FROM ${due})`,
  ]);
  return n > 0 ? [`${n} laporan data lewat batas`] : [];
}
