import type { AgencyDb } from "../../../data/agency/database.ts";
import { auditStatement } from "../../../data/agency/riwayat.ts";
import { rows } from "../../../data/agency/statement.ts";
import { beforeStatement, effects, type Gigitan, staleStatements, unitEffects } from "./effects.ts";
import { bite, type Kerja, type Kini } from "./gigit.ts";

/** Rows of people written in one transaction: a few tenths of a second, in which others of the agency wait. */
const BITE = 500;
const AT_ONCE = 10;

/** The preview becomes true, five hundred rows at a time in the order of the file, from its stored rows, by SQL. */
export async function applyRows(db: AgencyDb, start: Kerja, { now }: Kini): Promise<boolean> {
  let kerja = start;
  const decided = kerja.diterapkanPada ?? now;
  if (kerja.penanda === "") {
    const ok = await bite(db, kerja, { penanda: "0", posisi: 0 }, now, unitEffects(kerja.id));
    if (!ok) return false;
    kerja = { ...kerja, penanda: "0" };
  }
  const ends = await endsOf(db, kerja.id, Number(kerja.penanda), ["baru", "berubah"], BITE, AT_ONCE);
  for (const end of ends) {
    const g: Gigitan = { id: kerja.id, dari: Number(kerja.penanda), ke: end.nomor, now: decided };
    const posisi = kerja.posisi + end.n;
    const ok = await bite(db, kerja, { penanda: String(end.nomor), posisi }, now, [
      ...staleStatements(g),
      beforeStatement(g),
      ...effects(g),
      await auditStatement({
        pada: now,
        oleh: kerja.oleh,
        tindakan: "impor.terapkan",
        objek: kerja.id,
        rincian: { baris: [g.dari + 1, g.ke] },
      }),
    ]);
    if (!ok) return false;
    kerja = { ...kerja, penanda: String(end.nomor), posisi };
  }
  if (ends.length === AT_ONCE) return true;
  return bite(db, kerja, { langkah: "garis", penanda: "", posisi: 0 }, now, []);
}

/** Where the next bites end: the last row of each, and how many rows it has. */
export const endsOf = (
  db: AgencyDb,
  id: string,
  after: number,
  hasil: readonly string[],
  size: number,
  most: number,
) =>
  db.read(rows<{ nomor: number; n: number }>`
    SELECT max(nomor) AS nomor, count(*) AS n FROM (
      SELECT nomor, CAST((row_number() OVER (ORDER BY nomor) - 1) / ${size} AS INTEGER) AS gigit FROM (
        SELECT nomor FROM impor_baris WHERE impor = ${id} AND nomor > ${after} AND hasil IN ${hasil}
        ORDER BY nomor LIMIT ${size * most}))
    GROUP BY gigit ORDER BY 1`);
