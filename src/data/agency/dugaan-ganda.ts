import { type Dikenal, dugaanGanda } from "../../domain/ganda.ts";
import type { AgencyDb } from "./database.ts";
import { change, rows } from "./statement.ts";

/** More pairs than anybody looks at: the rest waits until some of these are settled. */
export const MOST_PAIRS = 2000;

const BITE = 5000;

/**
 * Looks at everybody once and keeps the pairs, the most suspect first; what somebody has said are two stays two and
 * takes nobody's place. The only one who suspects: the merge tool and the doctor read what he wrote. Returns how many
 * pairs there are; more than MOST_PAIRS are not kept.
 */
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
  const apart = await db.read(
    rows<{ pair: string }>`SELECT satu || ' ' || dua AS pair FROM dugaan_ganda WHERE keadaan = 'beda'`,
  );
  const said = new Set(apart.map((a) => a.pair));
  const found = dugaanGanda(orang).filter((d) => !said.has(`${d.satu} ${d.dua}`));
  const json = JSON.stringify(found.slice(0, MOST_PAIRS));
  await db.batch([
    change`DELETE FROM dugaan_ganda WHERE keadaan = 'terbuka' AND satu || ' ' || dua NOT IN (
      SELECT value ->> 'satu' || ' ' || (value ->> 'dua') FROM json_each(${json}))`,
    change`INSERT INTO dugaan_ganda (satu, dua, alasan, ditemukan_pada)
      SELECT value ->> 'satu', value ->> 'dua', value ->> 'alasan', ${now} FROM json_each(${json}) WHERE true
      ON CONFLICT (satu, dua) DO UPDATE SET alasan = excluded.alasan
      WHERE dugaan_ganda.keadaan = 'terbuka' AND dugaan_ganda.alasan <> excluded.alasan`,
    change`INSERT INTO tugas_selesai (slot, pada, hasil) VALUES ('ganda', ${now}, ${String(found.length)})
      ON CONFLICT (slot) DO UPDATE SET pada = excluded.pada, hasil = excluded.hasil`,
  ]);
  return found.length;
}
