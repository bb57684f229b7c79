import type { AgencyDb } from "../../../data/agency/database.ts";
import { recomputeGaris } from "../../../data/agency/garis.ts";
import { openYearsStatement, plansFor } from "../../../data/agency/pegawai.ts";
import { change, rows } from "../../../data/agency/statement.ts";
import { type Tanggal, terdahulu } from "../../../domain/tanggal.ts";

/** The lines of both, and of whom they lead, from the first day either served; plans where none is left. Idempotent. */
export async function followMerge(
  db: AgencyDb,
  id: string,
  { now, today }: { readonly now: number; readonly today: Tanggal },
): Promise<void> {
  const [[pair], years] = await db.batch([
    rows<{ tetap: string; hilang: string; ada: number; dari: Tanggal | null; unit: string }>`
      SELECT g.tetap, g.hilang, EXISTS (SELECT 1 FROM pegawai WHERE id = g.hilang) AS ada,
        (SELECT min(dari) FROM penempatan WHERE pegawai IN (g.tetap, g.hilang)) AS dari,
        (SELECT json_group_array(DISTINCT unit) FROM penempatan WHERE pegawai IN (g.tetap, g.hilang) AND memimpin = 1) AS unit
      FROM penggabungan g WHERE g.id = ${id}`,
    openYearsStatement(today, now),
  ]);
  if (!pair) return;
  const siapa = pair.ada ? [pair.tetap, pair.hilang] : [pair.tetap];
  await recomputeGaris(
    db,
    { pegawai: siapa, unit: JSON.parse(pair.unit) as string[] },
    { dari: terdahulu(pair.dari ?? today, today), today, now },
  );
  await db.batch([
    ...plansFor(years, siapa, today, now),
    change`UPDATE penggabungan SET garis_selesai = 1 WHERE id = ${id}`,
  ]);
}
