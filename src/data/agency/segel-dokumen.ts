import { documentSealText } from "../segel-dokumen.ts";
import type { AgencyDb } from "./database.ts";
import type { Penanda } from "./segel.ts";
import { change, rows } from "./statement.ts";

/** Documents of one turn at most; what is left waits for the next. */
export const MOST_DOCUMENTS = 200;

/**
 * Puts the seal on what was signed since (security.md 6), and says on how many. Whoever seals the same at the same
 * time writes the same: of one key and one text Ed25519 makes one signature. The first stands.
 */
export async function sealDocuments(
  db: AgencyDb,
  agency: string,
  penanda: Penanda,
  now: number,
): Promise<number> {
  const waiting = await db.read(rows<{ id: string; format: string; hash: string; dibuatPada: number }>`
    SELECT id, format, hash, dibuat_pada AS dibuatPada FROM dokumen WHERE tanda IS NULL
    ORDER BY dibuat_pada LIMIT ${MOST_DOCUMENTS}`);
  if (waiting.length === 0) return 0;
  const tanda = await Promise.all(waiting.map((d) => penanda.tanda(documentSealText(agency, d))));
  const list = waiting.map(({ id }, at) => [id, tanda[at]]);
  return db.apply(change`
    UPDATE dokumen SET kunci = ${penanda.kunci}, tanda = b.value ->> 1, disegel_pada = ${now}
    FROM json_each(${JSON.stringify(list)}) b WHERE dokumen.id = b.value ->> 0 AND dokumen.tanda IS NULL`);
}
