import type { AgencyDb } from "../data/agency/database.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { rows } from "../data/agency/statement.ts";
import { jamRingkasan } from "../domain/kabar.ts";
import { akhirHari } from "../domain/tanggal.ts";
import { runningStatement } from "../features/pegawai/impor/actions.ts";
import type { At } from "./at.ts";
import { remindersOf } from "./remind.ts";

/** The next instant at which anything is due: a window, a reminder, a clock, a letter, or the next night. */
export async function nextInstant(db: AgencyDb, at: At): Promise<number> {
  const [windows, calendar, clocks, letters, notices, running] = await db.batch([
    rows<{ bukaPada: number; tutupPada: number }>`
      SELECT buka_pada AS bukaPada, tutup_pada AS tutupPada FROM jendela WHERE tutup_pada > ${at.now}
      UNION SELECT buka_pada, tutup_pada FROM jendela_kelompok WHERE tutup_pada > ${at.now}
      UNION SELECT pada, sampai_pada FROM perpanjangan WHERE keadaan = 'berlaku' AND sampai_pada > ${at.now}`,
    kalenderStatement(at.today),
    rows<{ pada: number | null }>`SELECT min(pada) AS pada FROM (
      SELECT max(min(batas_pada), ${at.now + 1000}) AS pada FROM jam WHERE keadaan = 'berjalan'
      UNION ALL SELECT max(min(ingat_pada), ${at.now + 1000}) FROM jam WHERE keadaan = 'berjalan'
      UNION ALL SELECT min(sampai_pada) FROM pembukaan WHERE keadaan = 'terbuka'
      UNION ALL SELECT min(batas_pada) FROM laporan WHERE keadaan IN ('baru', 'dikerjakan') AND batas_pada > ${at.now})`,
    rows<{
      pada: number | null;
    }>`SELECT min(kirim_pada) AS pada FROM surat_keluar WHERE keadaan = 'menunggu'`,
    rows<{
      surat: string;
    }>`SELECT 'menunggu' AS surat WHERE EXISTS (SELECT 1 FROM pemberitahuan WHERE surat = 'menunggu')
      UNION ALL SELECT 'ringkasan' WHERE EXISTS (SELECT 1 FROM pemberitahuan WHERE surat IN ('harian', 'mingguan'))`,
    runningStatement(),
  ]);
  const kalender = calendarReader(calendar)("");
  const reminders = (tutup: number) => remindersOf(tutup, at.agency.zona, kalender).map((r) => r.pada);
  const instants = [
    ...windows.flatMap((w) => [w.bukaPada, w.tutupPada, ...reminders(w.tutupPada)]),
    clocks[0]?.pada,
    running[0]?.pada,
    Math.max(letters[0]?.pada ?? Number.POSITIVE_INFINITY, at.now + 1000),
    ...notices.map((n) => (n.surat === "menunggu" ? at.now + 1000 : jamRingkasan(at.now, at.agency.zona))),
    akhirHari(at.today, at.agency.zona),
  ].filter((t): t is number => typeof t === "number" && t > at.now);
  return Math.min(...instants);
}
