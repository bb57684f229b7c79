import { AWAL_RANTAI, type BarisRantai, chain, type Segel, sealText } from "../rantai.ts";
import type { AgencyDb } from "./database.ts";
import { change, rows } from "./statement.ts";

/** Rows of one seal at most; what is left waits for the next, which follows at once. */
export const MOST_ROWS = 5000;

/** Signs, and says with which key: Ed25519 from the secret of the service (SEGEL). */
export type Penanda = { readonly kunci: string; readonly tanda: (teks: string) => Promise<string> };

/**
 * The next seal over everything written since the last: chain = SHA-256 of the chain before and of each row's number,
 * id and hash, in the order in which they were written. Its number is its lock: two sealers at once make one.
 */
export async function sealTrail(
  db: AgencyDb,
  agency: string,
  penanda: Penanda,
  now: number,
): Promise<Segel | null> {
  const [[last], list] = await db.batch([
    rows<
      Pick<Segel, "nomor" | "sampaiBaris" | "rantai">
    >`SELECT nomor, sampai_baris AS sampaiBaris, rantai FROM segel
      ORDER BY nomor DESC LIMIT 1`,
    rows<BarisRantai>`SELECT rowid AS baris, id, hash FROM jejak
      WHERE rowid > coalesce((SELECT sampai_baris FROM segel ORDER BY nomor DESC LIMIT 1), 0)
      ORDER BY rowid LIMIT ${MOST_ROWS}`,
  ]);
  const [first, end] = [list[0], list.at(-1)];
  if (!first || !end) return null;
  const rantai = await chain(last?.rantai ?? AWAL_RANTAI, list);
  const isi = {
    nomor: (last?.nomor ?? 0) + 1,
    dariBaris: first.baris,
    sampaiBaris: end.baris,
    rantai,
    pada: now,
  };
  const segel: Segel = { ...isi, kunci: penanda.kunci, tanda: await penanda.tanda(sealText(agency, isi)) };
  const written =
    await db.apply(change`INSERT INTO segel (nomor, dari_baris, sampai_baris, rantai, kunci, tanda, pada)
    SELECT ${segel.nomor}, ${segel.dariBaris}, ${segel.sampaiBaris}, ${segel.rantai}, ${segel.kunci}, ${segel.tanda}, ${now}
    WHERE coalesce((SELECT max(nomor) FROM segel), 0) = ${segel.nomor - 1}`);
  return written === 1 ? segel : null;
}
