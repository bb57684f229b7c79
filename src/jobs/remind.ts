import { type SQL, sql } from "drizzle-orm";
import type { AgencyDb } from "../data/agency/database.ts";
import { closesFor, inRhythm } from "../data/agency/jendela.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { onLeave } from "../data/agency/kehadiran.ts";
import { change, rows } from "../data/agency/statement.ts";
import {
  awalHari,
  hariKerjaTerakhir,
  type KalenderKerja,
  tanggalPada,
  type Zona,
} from "../domain/tanggal.ts";
import type { At } from "./at.ts";

/** Days before a window closes on which whoever is not done hears of it. */
export const REMIND_DAYS = [7, 3, 1] as const;
const DAY = 86_400_000;

/**
 * The instants of those reminders, each at the beginning of its day. A fixed date stays where it is, also on a
 * Sunday; who works that week hears of it on the last working day before (calendar.md 1, rule 4).
 */
export const remindersOf = (tutupPada: number, zona: Zona, kalender: KalenderKerja) =>
  REMIND_DAYS.map((hari) => ({
    hari,
    pada: awalHari(hariKerjaTerakhir(tanggalPada(tutupPada - hari * DAY, zona), kalender), zona),
  }));

type Open = {
  readonly id: string;
  readonly periode: string;
  readonly tahap: string;
  readonly tahun: number;
  readonly tutupPada: number;
};

/** Notices and the mark "this reminder went out" in one batch: a second run finds the mark. Letters follow the notices. */
export async function remind(db: AgencyDb, at: At): Promise<string[]> {
  const open = await db.read(closingStatement(at.now));
  if (open.length === 0) return [];
  const kalender = calendarReader(await db.read(kalenderStatement(at.today)))("");
  const sent: string[] = [];
  for (const window of open) {
    const sisa = remindersOf(window.tutupPada, at.agency.zona, kalender).findLast(
      (r) => r.pada <= at.now,
    )?.hari;
    if (sisa === undefined) continue;
    const slot = `pengingat:${window.id}:${window.tutupPada}:${sisa}`;
    const [already] = await db.read(
      rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
    );
    if (already) continue;
    const [, n] = await db.batch(remindStatements(window, slot, at)).catch(tolerateTwin);
    if (n) sent.push(`pengingat ${window.tahap} H-${sisa}: ${n} orang`);
  }
  return sent;
}

/** Everybody's windows, those of groups and the longer time of some: each reminds whom it is that closes for. */
const closingStatement = (now: number) => {
  const soon = (column: SQL) => sql`${column} > ${now} AND ${column} <= ${now + SOON}`;
  return rows<Open>`
    SELECT w.id, w.periode, w.tahap, t.tahun, w.tutupPada FROM (
      SELECT id, periode, tahap, tutup_pada AS tutupPada FROM jendela WHERE keadaan = 'buka' AND ${soon(sql`tutup_pada`)}
      UNION ALL
      SELECT id, periode, tahap, tutup_pada FROM jendela_kelompok WHERE keadaan = 'buka' AND ${soon(sql`tutup_pada`)}
      UNION ALL
      SELECT min(id), periode, tahap, sampai_pada FROM perpanjangan WHERE keadaan = 'berlaku' AND ${soon(sql`sampai_pada`)}
      GROUP BY periode, tahap, sampai_pada) w JOIN periode t ON t.id = w.periode`;
};

/** The first reminder, and as many days more as a long holiday may put between it and the last working day. */
const SOON = (REMIND_DAYS[0] + 14) * DAY;

/** The twin that ran at the same time wrote the mark first; its batch carried everything. */
const tolerateTwin = (error: unknown): [number, number] => {
  if (String(error).includes("tugas_selesai.slot")) return [0, 0];
  throw error;
};

function remindStatements(window: Open, slot: string, at: At) {
  const jenis = `pengingat-${window.tahap}`;
  const hari = Math.max(1, Math.round((window.tutupPada - at.now) / DAY));
  const data = { tutupPada: window.tutupPada, tahun: window.tahun, hari };
  const tautan = TAUTAN[window.tahap] ?? "/";
  return [
    change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${at.now})`,
    change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
      SELECT hex(randomblob(13)), s.siapa, ${jenis}, ${JSON.stringify(data)}, ${tautan}, ${at.now}
      FROM (SELECT DISTINCT siapa FROM (${unfinished(window)}) WHERE siapa IS NOT NULL) s
      WHERE NOT ${onLeave(sql`s.siapa`, at.today)}`,
  ] as const;
}

const TAUTAN: Readonly<Record<string, string>> = {
  perencanaan: "/skp",
  pengisian: "/pelaksanaan",
  evaluasi: "/tim",
};

/** Who still owes something before it closes for him: the one who has it now, not everybody. */
const unfinished = (window: Open) =>
  window.tahap === "perencanaan"
    ? sql`SELECT CASE WHEN s.keadaan = 'diajukan' THEN s.penilai ELSE s.pegawai END AS siapa FROM skp s
        ${windowOf(window)} WHERE s.tahun = ${window.tahun} AND s.keadaan <> 'ditetapkan' AND ${closesFor("s")} = ${window.tutupPada}`
    : window.tahap === "pengisian"
      ? sql`SELECT s.pegawai AS siapa FROM skp s JOIN periode t ON t.id = ${window.periode} ${windowOf(window)}
          WHERE ${closesFor("s")} = ${window.tutupPada} AND ${inRhythm("s")} AND s.tahun = t.tahun AND s.keadaan = 'ditetapkan' AND s.dari <= t.sampai AND s.sampai >= t.dari
            AND NOT EXISTS (SELECT 1 FROM realisasi r WHERE r.skp = s.id AND r.periode = t.id)`
      : sql`SELECT e.penilai AS siapa FROM evaluasi e ${windowOf(window)}
          WHERE e.periode = ${window.periode} AND e.keadaan IN ('pengisian', 'dinilai') AND ${closesFor("e")} = ${window.tutupPada}`;
const windowOf = ({ periode, tahap }: Open) =>
  sql`JOIN jendela j ON j.periode = ${periode} AND j.tahap = ${tahap}`;
