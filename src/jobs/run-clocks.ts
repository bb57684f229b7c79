import type { AgencyDb } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import type { At } from "./at.ts";

/**
 * Legal clocks that ran out: marked, and whoever let them pass hears of it, in one batch.
 * OB-01 is a right, not a duty: it ends without a word.
 */
export async function runClocks(db: AgencyDb, at: At): Promise<string[]> {
  const past = await db.read(rows<{ id: string; kewajiban: string }>`
    SELECT id, kewajiban FROM jam WHERE keadaan = 'berjalan' AND batas_pada <= ${at.now} ORDER BY batas_pada LIMIT 500`);
  if (past.length === 0) return [];
  const ids = JSON.stringify(past.map((p) => p.id));
  await db.batch([
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), pemegang, 'jam-lewat',
        json_object('kewajiban', kewajiban, 'batas', batas_tanggal, 'nama', p.nama), '/evaluasi/' || objek, ${at.now}
      FROM jam LEFT JOIN evaluasi e ON e.id = jam.objek LEFT JOIN pegawai p ON p.id = e.pegawai AND p.id <> jam.pemegang
      WHERE jam.id IN (SELECT value FROM json_each(${ids})) AND jam.keadaan = 'berjalan' AND pemegang IS NOT NULL AND kewajiban <> 'OB-01'`,
    change`UPDATE jam SET keadaan = 'lewat' WHERE id IN (SELECT value FROM json_each(${ids})) AND keadaan = 'berjalan'`,
  ]);
  return [`${past.length} tenggat lewat`];
}
