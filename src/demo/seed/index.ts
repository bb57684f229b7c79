import type { AgencyDb } from "../../data/agency/database.ts";
import { checkUp } from "../../data/agency/dokter.ts";
import { rows } from "../../data/agency/statement.ts";
import { tanggalPada } from "../../domain/tanggal.ts";
import { semuaLakon } from "../lakon.ts";
import { isiOperator } from "../operator.ts";
import { lakonStages } from "./agency.ts";
import { orangDari } from "./benih.ts";
import { catatImpor } from "./impor.ts";
import { catatTerjadwal } from "./mutasi.ts";
import { isiLibur, siapkanRuang } from "./ruang.ts";
import { jalaniSiklus } from "./siklus.ts";
import { runStages } from "./tulis.ts";

/** One for everybody in the demo; hashed once an agency, because a good hash is slow on purpose. */
export const SANDI_DEMO = "selaras demo 2026 kencana";

/** Fills what is missing of the two agencies. Done before, it changes nothing; cut off, it goes on. */
export async function isiDemo(env: Env, now: number): Promise<string[]> {
  await isiLibur(env);
  await isiOperator(env, SANDI_DEMO);
  const written: string[] = [];
  for (const lakon of semuaLakon) {
    const room = await siapkanRuang(env, lakon.benih, now);
    const stages = await runStages(room, now, lakonStages(env, room, lakon, SANDI_DEMO, now));
    await jalaniSiklus(env, lakon.benih, now);
    if (lakon.mutasi)
      await catatTerjadwal(room, lakon.benih, orangDari(lakon.benih), lakon.mutasi.terjadwal, now);
    await catatImpor(env, room, lakon.benih, orangDari(lakon.benih), lakon.impor ?? [], now);
    await checkOnce(room, { today: tanggalPada(now, lakon.benih.zona), now });
    written.push(...stages.map((nama) => `${lakon.benih.code} ${nama}`));
  }
  return written;
}

/** The doctor has looked before the first visitor does. */
async function checkOnce(db: AgencyDb, at: { readonly today: string; readonly now: number }): Promise<void> {
  const looked = await db.read(rows<{ pada: number }>`SELECT pada FROM pemeriksaan_data`);
  if (looked.length === 0) await checkUp(db, { ...at, oleh: null });
}
