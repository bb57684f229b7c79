import type { AgencyDb } from "../../../data/agency/database.ts";
import { type Recorded, type Who, write } from "../../../data/agency/riwayat.ts";
import { change, rows } from "../../../data/agency/statement.ts";
import { newId } from "../../../data/ids.ts";
import { type Dikenal, dugaanGanda } from "../../../domain/ganda.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import { followMerge } from "./ikut.ts";
import { mergeStatements, type Pilihan, splitStatements } from "./tulis.ts";

const BITE = 5000;

/** Looks at everybody once and keeps the pairs; what somebody has said are two stays two. */
export async function findDuplicates(db: AgencyDb, now: number): Promise<number> {
  const orang: Dikenal[] = [];
  for (let after = ""; ; ) {
    const part = await db.read(rows<{ id: string; nama: string; email: string | null; nomor: string }>`
      SELECT p.id, p.nama, p.email, coalesce((SELECT group_concat(nomor, ' ') FROM nomor_pegawai WHERE pegawai = p.id), '') AS nomor
      FROM pegawai p WHERE p.id > ${after} ORDER BY p.id LIMIT ${BITE}`);
    for (const p of part) orang.push({ ...p, nomor: p.nomor === "" ? [] : p.nomor.split(" ") });
    if (part.length < BITE) break;
    after = part.at(-1)?.id ?? "";
  }
  const found = dugaanGanda(orang).slice(0, MOST);
  const json = JSON.stringify(found);
  await db.batch([
    change`DELETE FROM dugaan_ganda WHERE keadaan = 'terbuka' AND satu || ' ' || dua NOT IN (
      SELECT value ->> 'satu' || ' ' || (value ->> 'dua') FROM json_each(${json}))`,
    change`INSERT INTO dugaan_ganda (satu, dua, alasan, ditemukan_pada)
      SELECT value ->> 'satu', value ->> 'dua', value ->> 'alasan', ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT DO NOTHING`,
    change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES ('ganda', ${now}, ${String(found.length)})
      ON CONFLICT (slot) DO UPDATE SET pada = excluded.pada, hasil = excluded.hasil`,
  ]);
  return found.length;
}
/** More pairs than anybody looks at: the first ones first. */
const MOST = 2000;

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
