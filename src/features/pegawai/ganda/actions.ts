import type { AgencyDb } from "../../../data/agency/database.ts";
import { type Recorded, type Who, write } from "../../../data/agency/riwayat.ts";
import { change, rows } from "../../../data/agency/statement.ts";
import { newId } from "../../../data/ids.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import { followMerge } from "./ikut.ts";
import { mergeStatements, type Pilihan, splitStatements } from "./tulis.ts";

/** Somebody looked: they are two people. */
export const keepApart = (db: AgencyDb, satu: string, dua: string, who: Who): Promise<Recorded> =>
  write(db, audit(who, "ganda.beda", satu, { dengan: dua }), [
    change`UPDATE dugaan_ganda SET keadaan = 'beda' WHERE satu = ${satu} AND dua = ${dua}`,
  ]);

/** Two records become one, all of it in one batch; then the lines of assessors follow. */
export async function merge(db: AgencyDb, pilihan: Pilihan, who: Who): Promise<Recorded | "terikat"> {
  const id = newId(who.now);
  const said = audit(who, "ganda.gabung", pilihan.tetap, { penggabungan: id, hilang: pilihan.hilang });
  const recorded = await write(db, said, mergeStatements(id, pilihan, who), who.perintah).catch(tied);
  if (recorded === "done") await followMerge(db, id, who);
  return recorded;
}

/** They are two after all: what moved goes back, while nobody has changed the survivor since. */
export async function split(db: AgencyDb, id: string, who: Who): Promise<Recorded | "terikat"> {
  const said = audit(who, "ganda.pisah", id, {});
  const recorded = await write(db, said, splitStatements(id, who), who.perintah).catch(tied);
  if (recorded === "done") await followMerge(db, id, who);
  return recorded;
}

/** Something concerns both in a way that cannot be one's: the database refuses, and nothing was written. */
function tied(error: unknown): "terikat" {
  if (/constraint failed/i.test(String((error as Error)?.message))) return "terikat";
  throw error;
}

/** Lines that a fault left behind a merge. */
export async function finishMerges(
  db: AgencyDb,
  at: { readonly now: number; readonly today: Tanggal },
): Promise<number> {
  const left = await db.read(
    rows<{ id: string }>`SELECT id FROM penggabungan WHERE garis_selesai = 0 LIMIT 50`,
  );
  for (const { id } of left) await followMerge(db, id, at);
  return left.length;
}

const audit = (who: Who, tindakan: string, objek: string, rincian: Readonly<Record<string, unknown>>) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek,
  rincian,
});
