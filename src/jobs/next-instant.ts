import type { AgencyDb } from "../data/agency/database.ts";
import { rows } from "../data/agency/statement.ts";
import { akhirHari } from "../domain/tanggal.ts";
import type { At } from "./at.ts";
import { REMIND_DAYS } from "./remind.ts";

const DAY = 86_400_000;

/** The next instant at which anything is due: a window, a reminder, a clock, a letter, or the next night. */
export async function nextInstant(db: AgencyDb, at: At): Promise<number> {
  const [windows, clocks, letters] = await db.batch([
    rows<{ bukaPada: number; tutupPada: number }>`
      SELECT buka_pada AS bukaPada, tutup_pada AS tutupPada FROM jendela WHERE tutup_pada > ${at.now}`,
    rows<{ pada: number | null }>`SELECT min(batas_pada) AS pada FROM jam WHERE keadaan = 'berjalan'`,
    rows<{
      pada: number | null;
    }>`SELECT min(kirim_pada) AS pada FROM surat_keluar WHERE keadaan = 'menunggu'`,
  ]);
  const instants = [
    ...windows.flatMap((w) => [w.bukaPada, w.tutupPada, ...REMIND_DAYS.map((d) => w.tutupPada - d * DAY)]),
    clocks[0]?.pada,
    Math.max(letters[0]?.pada ?? Number.POSITIVE_INFINITY, at.now + 1000),
    akhirHari(at.today, at.agency.zona),
  ].filter((t): t is number => typeof t === "number" && t > at.now);
  return Math.min(...instants);
}
