import type { AgencyDb } from "../data/agency/database.ts";
import { calendarReader, kalenderStatement } from "../data/agency/kalender.ts";
import { kirim, laporStatements, owingStatement, susun } from "../data/agency/pelaporan.ts";
import { change, rows } from "../data/agency/statement.ts";
import { batasLapor } from "../domain/pelaporan.ts";
import { akhirHari, type KalenderKerja, type Tanggal, tanggalPada } from "../domain/tanggal.ts";
import type { At } from "./at.ts";
import { startCreditClocks } from "./credit-clocks.ts";

/**
 * EV-09, hlm. 115: what nobody sent in its 30 working days goes up by itself with the list of the missing, from the
 * bottom up; and what was disputed then follows when it is decided. Each unit is its own step with its own lock; a
 * period whose units have all sent, and in which nothing is disputed any more, is not looked at again.
 */
export async function sendReports(db: AgencyDb, at: At, most = MOST): Promise<string[]> {
  const hari = `lapor-hari:${at.today}`;
  const [already, periods] = await db.batch([
    rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${hari}`,
    rows<{ periode: string; tutup: number }>`
    SELECT j.periode, j.tutup_pada AS tutup FROM jendela j WHERE j.tahap = 'evaluasi' AND j.tutup_pada <= ${at.now}
      AND j.tutup_pada > ${at.now - LOOK_BACK_MS}
      AND NOT EXISTS (SELECT 1 FROM tugas_selesai s WHERE s.slot = 'lapor:' || j.periode) ORDER BY j.tutup_pada LIMIT 16`,
  ]);
  if (already.length > 0) return [];
  await startCreditClocks(db, at);
  let sent = 0;
  for (const p of periods) {
    sent += await sendPeriod(db, p, at, most - sent);
    if (sent >= most) return [`${sent} laporan terkirim`];
  }
  await db.apply(mark(hari, at.now));
  return sent > 0 ? [`${sent} laporan terkirim`] : [];
}

/** How many went up. When nothing of the period is owed or disputed any more, it is marked as done. */
async function sendPeriod(
  db: AgencyDb,
  { periode, tutup }: { readonly periode: string; readonly tutup: number },
  at: At,
  most: number,
): Promise<number> {
  const hari = tanggalPada(tutup - 1, at.agency.zona);
  const [calendar, units] = await db.batch([kalenderStatement(hari), owingStatement(periode, at.today)]);
  const kalender = calendarReader(calendar);
  await db.apply(owedClocks(periode, hari, units, kalender, at));
  let [sent, open] = [0, 0];
  for (const u of units) {
    if (sent >= most) return sent;
    const due = akhirHari(batasLapor(hari, kalender(u.unit)), at.agency.zona) <= at.now;
    if (u.terkirim === 0 && !due) open += 1;
    if (u.terkirim === 0 ? !due : u.keberatan === 0) continue;
    const s = susun(await db.batch(laporStatements(periode, u.unit, null, at.today)), at.today);
    if (!s) continue;
    const disputed = s.baris.some((b) => b.status === "dalam-keberatan");
    // By itself only what was disputed goes up after; what else has changed is for the head to send.
    const owed = s.terkirim.length === 0 || (!disputed && s.berubah.length + s.gugur.length > 0);
    const pengirim = { oleh: null, now: at.now, zona: at.agency.zona };
    if (owed && (await kirim(db, s, pengirim, at.today)) === "done") sent += 1;
    if (disputed) open += 1;
  }
  if (open === 0 && units.length > 0) await db.apply(mark(`lapor:${periode}`, at.now));
  return sent;
}

/** Each unit that owes one sees its own clock; the head holds it. */
function owedClocks(
  periode: string,
  mulai: Tanggal,
  units: readonly { readonly unit: string; readonly terkirim: number }[],
  kalender: (unit: string) => KalenderKerja,
  { now, today, agency }: At,
) {
  const spans = units.flatMap(({ unit, terkirim }) => {
    const batas = batasLapor(mulai, kalender(unit));
    const batasPada = akhirHari(batas, agency.zona);
    return terkirim === 0 && batasPada > now ? [{ unit, batas, batasPada }] : [];
  });
  return change`
    INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada, jenis, unit, tautan)
    SELECT hex(randomblob(13)), 'EV-09', ${periode} || '/' || (v.value->>'unit'), (SELECT n.pegawai FROM penempatan n
        WHERE n.unit = v.value->>'unit' AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
        ORDER BY n.jenis = 'definitif' DESC, n.dari DESC LIMIT 1), ${mulai}, v.value->>'batas', v.value->>'batasPada',
      'laporan', v.value->>'unit', '/pelaporan/' || ${periode} || '/' || (v.value->>'unit')
    FROM json_each(${JSON.stringify(spans)}) v WHERE true ON CONFLICT (kewajiban, objek) DO NOTHING`;
}

const mark = (slot: string, now: number) =>
  change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${now}) ON CONFLICT DO NOTHING`;

const MOST = 200;
const LOOK_BACK_MS = 200 * 86_400_000;
