import type { AgencyDb } from "../data/agency/database.ts";
import { type EvaluasiHead, evaluasiDari, settlingStatement } from "../data/agency/evaluasi.ts";
import { stopClock } from "../data/agency/jam.ts";
import { record } from "../data/agency/riwayat.ts";
import { change } from "../data/agency/statement.ts";
import { settle } from "../domain/evaluasi.ts";
import type { Tanggal, Zona } from "../domain/tanggal.ts";
import { apart } from "./apart.ts";

/**
 * For the night's job: what nobody objected to in time becomes final. Each evaluation is its own step with its own
 * lock, so a second run, or one that was killed, finds only what is left. Returns how many it settled.
 */
export async function settleDue(
  db: AgencyDb,
  at: { readonly now: number; readonly today: Tanggal; readonly zona: Zona },
  limit = 200,
  sampai = at.now,
): Promise<number> {
  const due = await db.read(settlingStatement(sampai, limit));
  const rows = apart();
  let settled = 0;
  for (const e of due) if (await rows.each(() => settleOne(db, e, at), false)) settled += 1;
  rows.done();
  return settled;
}

async function settleOne(
  db: AgencyDb,
  e: EvaluasiHead,
  at: { readonly now: number; readonly today: Tanggal; readonly zona: Zona },
): Promise<boolean> {
  const decided = settle(evaluasiDari(e, at.today, at.zona), at.today);
  if (!decided.ok) return false;
  const recorded = await record(
    db,
    {
      objek: e.id,
      versi: e.versi,
      jenis: "evaluasi",
      langkah: "settle",
      dari: e.keadaan,
      ke: decided.value.keadaan,
      oleh: null,
      pada: at.now,
    },
    change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1
      WHERE id = ${e.id} AND versi = ${e.versi} AND keadaan = ${e.keadaan}`,
    [
      change`INSERT INTO jam_peristiwa (jam, apa, jatuh_pada, pada, akibat, kepada)
        SELECT id, 'akibat', batas_pada, ${at.now}, 'tutup-keberatan', pemegang FROM jam
        WHERE kewajiban = 'OB-01' AND objek = ${e.id} AND batas_pada <= ${at.now} ON CONFLICT DO NOTHING`,
      stopClock(["OB-01"], e.id, at.now),
    ],
  );
  return recorded === "done";
}
