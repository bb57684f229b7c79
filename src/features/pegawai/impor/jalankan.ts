import type { AgencyDb } from "../../../data/agency/database.ts";
import { change } from "../../../data/agency/statement.ts";
import { BadSheet, type SheetProblem } from "../../../data/bad-sheet.ts";
import type { Evidence } from "../../../data/evidence.ts";
import { compareFile } from "./bandingkan.ts";
import { type Kerja, type Kini, readJob } from "./gigit.ts";
import { removeMade } from "./hapus.ts";
import { followLines } from "./ikut-garis.ts";
import { check } from "./periksa.ts";
import { berjalan } from "./queries.ts";
import { applyRows } from "./terapkan.ts";
import { undoRows } from "./urungkan.ts";

/** lagi: there is more to do, send another message · selesai: it waits for somebody, or another runner is at it. */
export type Lanjut = "lagi" | "selesai";

/**
 * One message of the queue: a bounded part of an import, from wherever its row says it stands. Killed anywhere,
 * delivered twice or late, it goes on from the last bite that was written.
 */
export async function advanceImport(
  db: AgencyDb,
  evidence: Evidence,
  id: string,
  kini: Kini,
): Promise<Lanjut> {
  const kerja = await readJob(db, id);
  if (!kerja || !berjalan(kerja.langkah) || kerja.galat !== "") return "selesai";
  try {
    const won = await step(db, evidence, kerja, kini);
    const after = await readJob(db, id);
    if (!after || !berjalan(after.langkah)) return "selesai";
    // Not won and still where it was: what the bite rested on has moved. It is taken again from the queue.
    if (!won && after.penanda === kerja.penanda && after.langkah === kerja.langkah) throw new Moved();
    return won ? "lagi" : "selesai";
  } catch (error) {
    if (error instanceof BadSheet) {
      await giveUp(db, kerja, error.code, kini.now);
      return "selesai";
    }
    const tries = await failed(db, kerja, kini.now);
    if (tries === 0) return "selesai";
    throw error;
  }
}

class Moved extends Error {}

async function step(db: AgencyDb, evidence: Evidence, kerja: Kerja, kini: Kini): Promise<boolean> {
  switch (kerja.langkah) {
    case "periksa":
      return check(db, kerja, await fileOf(evidence, kerja), kini);
    case "banding":
      return compareFile(db, kerja, await fileOf(evidence, kerja), kini);
    case "terap":
      return applyRows(db, kerja, kini);
    case "garis":
    case "urung-garis":
      return followLines(db, kerja, kini);
    case "urung":
      return undoRows(db, kerja, kini);
    default:
      return removeMade(db, kerja, kini);
  }
}

async function fileOf(evidence: Evidence, { kunci }: Kerja): Promise<Uint8Array> {
  const object = kunci === null ? null : await evidence.get(kunci);
  if (!object) throw new BadSheet("berkas-hilang");
  return new Uint8Array(await object.arrayBuffer());
}

/** The file itself cannot be read: nothing has been changed, and the page says why. */
const giveUp = (db: AgencyDb, kerja: Kerja, galat: SheetProblem, now: number) =>
  db.apply(change`UPDATE impor SET langkah = 'gagal', galat = ${galat}, gerak_pada = ${now}
    WHERE id = ${kerja.id} AND langkah IN ('periksa', 'banding')`);

/** After so many failures in one place it waits for somebody to press "lanjutkan". Returns 0 when it has stopped. */
async function failed(db: AgencyDb, kerja: Kerja, now: number): Promise<number> {
  await db.apply(change`UPDATE impor SET percobaan = percobaan + 1, gerak_pada = ${now},
      galat = CASE WHEN percobaan + 1 >= ${MOST_TRIES} THEN 'terhenti' ELSE '' END WHERE id = ${kerja.id}`);
  return (await readJob(db, kerja.id))?.galat === "terhenti" ? 0 : 1;
}
const MOST_TRIES = 6;
