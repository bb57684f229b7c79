import type { AgencyDb } from "../data/agency/database.ts";
import { checkUp } from "../data/agency/dokter.ts";
import { rebuildCountersStatements, recount } from "../data/agency/hitungan.ts";
import { followLineStatements } from "../data/agency/ikut-garis.ts";
import { countSilentStatements } from "../data/agency/pantau.ts";
import { change, rows } from "../data/agency/statement.ts";
import { sweepUploads } from "../data/bukti/potongan.ts";
import type { Evidence } from "../data/evidence.ts";
import { awalHari, hariDalamMinggu, type Tanggal } from "../domain/tanggal.ts";
import { advanceStore, startStoreLook } from "../features/bukti/actions.ts";
import { tidyImports } from "../features/pegawai/impor/actions.ts";
import type { At } from "./at.ts";

/**
 * Once a local day, whenever the agency first wakes in it: plans follow lines that begin today, the tree and its
 * counters follow units that move today, evidence is put in order.
 */
export async function nightly(db: AgencyDb, evidence: Evidence, at: At): Promise<string[]> {
  const slot = `harian:${at.today}`;
  const [already] = await db.read(
    rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot = ${slot}`,
  );
  if (already) return [];
  await moveUnits(db, at.today);
  await db.batch(followLineStatements({ today: at.today, now: at.now }));
  const wrong = await recount(db, at.today);
  await db.batch(countSilentStatements(at.today, awalHari(at.today, at.agency.zona)));
  const files = await tidyEvidence(db, evidence, at);
  await tidyImports(db, evidence, at.now);
  await sweepUploads(db, evidence, at.now);
  await db.apply(change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES (${slot}, ${at.now}, ${`selisih ${wrong}, bukti hilang ${files.hilang.length}`})
    ON CONFLICT DO NOTHING`);
  if (wrong > 0) await db.batch(rebuildCountersStatements(at.today));
  await checkUp(db, { today: at.today, now: at.now, oleh: null });
  if (wrong > 0)
    console.warn(JSON.stringify({ job: "hitung-ulang", agency: at.agency.code, selisih: wrong }));
  if (files.hilang.length > 0)
    console.warn(JSON.stringify({ job: "bukti", agency: at.agency.code, hilang: files.hilang }));
  return [
    ...(wrong > 0 ? [`hitungan berbeda di ${wrong} tempat`] : []),
    ...(files.hilang.length > 0 ? [`${files.hilang.length} bukti hilang`] : []),
  ];
}

/** What was entered ahead: units that stand elsewhere from today on, and their counters with them. No fault, no alarm. */
async function moveUnits(db: AgencyDb, today: Tanggal): Promise<void> {
  const [moved] = await db.read(rows<{ unit: string }>`
    SELECT v.unit FROM unit_versi v WHERE v.dari = ${today} AND v.induk IS NOT (
      SELECT l.induk FROM unit_versi l WHERE l.unit = v.unit AND l.dari < v.dari ORDER BY l.dari DESC LIMIT 1) LIMIT 1`);
  if (moved) await db.batch(rebuildCountersStatements(today));
}

/**
 * Uploads that were cut off are settled, a sample is read again and the space recounted every night; all files are
 * compared with all rows once a week. What is more than a few steps goes on in the queue of long work.
 */
async function tidyEvidence(
  db: AgencyDb,
  evidence: Evidence,
  at: At,
): Promise<{ hilang: readonly string[] }> {
  const penuh = hariDalamMinggu(at.today) === MINGGU;
  await startStoreLook(db, at, { pemicu: "malam", oleh: null, penuh });
  for (let n = 0; n < STEPS; n += 1) if ((await advanceStore(db, evidence, at)) === "selesai") break;
  const hilang = await db.read(rows<{ bukti: string }>`SELECT bukti FROM gudang_temuan
    WHERE selesai_pada IS NULL AND jenis = 'tanpa-berkas' AND ditemukan_pada = ${at.now} LIMIT 100`);
  return { hilang: hilang.map((h) => h.bukti) };
}

const STEPS = 8;

const MINGGU = 0;
