import { sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { closesFor } from "../data/agency/jendela.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import { batasJam } from "../domain/hitung-ulang.ts";
import { akhirHari, tanggalPada } from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/**
 * EV-05, hlm. 90 A.11: what the penilai did not sign until his window closed is now his superior's, for 14 working
 * days of the unit of whom it is about. Each evaluation by its own window: groups and extensions close on other days.
 */
export async function takeoverStatements(
  db: AgencyDb,
  periode: string,
  at: At,
  sampai = at.now,
): Promise<Statement<unknown>[]> {
  const { zona } = at.agency;
  const closed = await db.read(rows<{ unit: string; tutup: number }>`
    SELECT DISTINCT e.unit, ${closesFor("e")} AS tutup FROM ${unsigned(periode, sampai)}`);
  if (closed.length === 0) return [];
  const hari = closed.map((c) => tanggalPada(c.tutup - 1, zona));
  const kalender = calendarReader(await db.read(kalenderStatement(hari.reduce((a, b) => (a < b ? a : b)))));
  const spans = closed.map((c, i) => {
    const mulai = hari[i] ?? "";
    const batas = batasJam("EV-05", mulai, "hari-kerja", kalender(c.unit));
    return { ...c, mulai, batas, batasPada: akhirHari(batas, zona) };
  });
  const each = sql`json_each(${JSON.stringify(spans)}) v CROSS JOIN ${unsigned(periode, sampai)}
    AND e.unit = v.value->>'unit' AND ${closesFor("e")} = v.value->>'tutup'`;
  return [
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), e.atasan, 'ambil-alih', json_object('nama', min(p.nama), 'penilai', coalesce(min(q.nama), ''),
        'batas', min(v.value->>'batas'), 'jumlah', count(*)), iif(count(*) = 1, '/evaluasi/' || min(e.id), '/tim'), ${at.now}
      FROM ${each} GROUP BY e.atasan`,
    change`INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada)
      SELECT hex(randomblob(13)), 'EV-05', e.id, e.atasan, v.value->>'mulai', v.value->>'batas', v.value->>'batasPada'
      FROM ${each} ON CONFLICT (kewajiban, objek) DO NOTHING`,
  ];
}

const unsigned = (periode: string, now: number) => sql`evaluasi e JOIN jendela j ON j.periode = e.periode
    AND j.tahap = 'evaluasi' JOIN pegawai p ON p.id = e.pegawai LEFT JOIN pegawai q ON q.id = e.penilai
  WHERE e.periode = ${periode} AND e.keadaan IN ('pengisian', 'dinilai') AND e.atasan IS NOT NULL
    AND ${closesFor("e")} <= ${now} AND NOT EXISTS (SELECT 1 FROM jam b WHERE b.kewajiban = 'EV-05' AND b.objek = e.id)`;
