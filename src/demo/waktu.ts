import { openAgency } from "../data/agency/database.ts";
import { change, rows } from "../data/agency/statement.ts";
import { directoryBatch, everyAgency } from "../data/directory/database.ts";
import { awalHari, type Tanggal, tambahHari, tanggalPada } from "../domain/tanggal.ts";
import { runUntil } from "../jobs/index.ts";
import type { DemoClock } from "./clock.ts";

/** One thing that happened while the clock was moved, in the words of the job that did it. */
export type Kejadian = { readonly tanggal: Tanggal; readonly apa: string };
export type Kabar = { readonly pada: number; readonly kejadian: readonly Kejadian[] };

/** The demo shows its own clock in the zone it was born in. */
export const ZONA_DEMO = "WIB";
const PALING_JAUH = 366;

/** 09.00 of a day: people are at work. */
export const jamKerja = (t: Tanggal): number => awalHari(t, ZONA_DEMO) + 9 * 3_600_000;

/** A day one may move to: later than now, and not so far that the jobs of the way take minutes. */
export const tujuanSah = (instant: number, now: number): boolean =>
  instant > now && instant <= now + PALING_JAUH * 86_400_000;

/**
 * Moves the clock a day at a time and runs what falls due on the way, each at its own instant: stopped halfway,
 * the clock stands where the jobs are. Whoever is signed in stays so, or a week would end every session.
 */
export async function maju(env: Env, clock: DemoClock, target: number): Promise<Kabar> {
  const from = await clock.now(env);
  const kejadian: Kejadian[] = [];
  for (let step = from; step < target; ) {
    const next = awalHari(tambahHari(tanggalPada(step, ZONA_DEMO), 1), ZONA_DEMO);
    step = Math.min(next, target);
    // What closes at midnight belongs to the day that ends, what opens then to the day that begins.
    const [kemarin, kini] = [tanggalPada(step - 1, ZONA_DEMO), tanggalPada(step, ZONA_DEMO)];
    for (const apa of await runUntil(env, step))
      kejadian.push({ tanggal: apa.endsWith(" buka") ? kini : kemarin, apa });
    await clock.moveTo(env, step);
  }
  await tetapMasuk(env, from, target - from);
  const kabar = { pada: target, kejadian };
  const teks = JSON.stringify(kabar);
  await directoryBatch(env, [
    change`INSERT INTO pengaturan (kunci, nilai) VALUES ('kabar-demo', ${teks})
      ON CONFLICT (kunci) DO UPDATE SET nilai = ${teks}`,
  ]);
  return kabar;
}

export async function kabarTerakhir(env: Env): Promise<Kabar | null> {
  const kept = rows<{ nilai: string }>`SELECT nilai FROM pengaturan WHERE kunci = 'kabar-demo'`;
  const [[row]] = await directoryBatch(env, [kept]);
  return row ? (JSON.parse(row.nilai) as Kabar) : null;
}

async function tetapMasuk(env: Env, from: number, by: number): Promise<void> {
  await directoryBatch(env, [
    change`UPDATE operator_sesi SET dipakai_pada = dipakai_pada + ${by}, berakhir_pada = berakhir_pada + ${by}
      WHERE berakhir_pada > ${from}`,
  ]);
  for (const agency of await everyAgency(env)) {
    // Its room may be gone already.
    if (agency.keadaan === "ditutup") continue;
    const db = await openAgency(env, agency);
    await db.apply(change`
      UPDATE sesi SET dipakai_pada = dipakai_pada + ${by}, berakhir_pada = berakhir_pada + ${by}
      WHERE berakhir_pada > ${from} AND dipakai_pada > ${from} - diam_ms`);
  }
}
