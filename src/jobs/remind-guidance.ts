import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { change } from "../data/agency/statement.ts";
import { tambahHari } from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/**
 * A follow-up of guidance that is due tomorrow or was due before: whoever has to do it hears of it, and once more a
 * week later. Notice and mark in one batch: a second run finds the mark.
 */
export async function remindOfGuidance(db: AgencyDb, at: At): Promise<string[]> {
  const due = sql`SELECT t.id FROM tindak_lanjut_bina t JOIN pembinaan b ON b.id = t.pembinaan
    WHERE t.selesai_pada IS NULL AND t.batas <= ${tambahHari(at.today, 1)} AND b.keadaan IN ('berlangsung', 'disepakati')
      AND (t.ditegur_tanggal IS NULL OR t.ditegur_tanggal <= ${tambahHari(at.today, -7)})`;
  const [, n] = await db.batch([
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), iif(t.siapa = 'pegawai', t.pegawai, t.pembimbing), 'pengingat-bimbingan',
        json_object('batas', t.batas), '/pembinaan/' || t.pembinaan, ${at.now}
      FROM tindak_lanjut_bina t WHERE t.id IN (${due})`,
    change`UPDATE tindak_lanjut_bina SET ditegur_tanggal = ${at.today} WHERE id IN (${due})`,
  ]);
  return n > 0 ? [`${n} pengingat bimbingan`] : [];
}
