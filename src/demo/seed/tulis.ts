import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
export type Tulisan = Statement<number>;

/** Rows of one table, in as many statements as their size needs: one bound parameter each (json_each). */
export function insert(table: string, isi: readonly Row[]): Tulisan[] {
  const [first] = isi;
  if (!first) return [];
  const columns = Object.keys(first);
  const [into, values] = [columns.join(", "), columns.map((c) => `value->>'${c}'`).join(", ")];
  return chunks(isi).map(
    (part) => change`INSERT INTO ${sql.raw(`${table} (${into})`)}
      SELECT ${sql.raw(values)} FROM json_each(${JSON.stringify(part)})`,
  );
}

export type Stage = {
  readonly nama: string;
  readonly isi: () => readonly Tulisan[] | Promise<readonly Tulisan[]>;
};

/**
 * Each stage is one transaction that carries its own mark: cut off anywhere, the next run goes on from there. What an
 * earlier version of the seed finished is left as it is: stages added since lean on rows it never wrote.
 */
export async function runStages(db: AgencyDb, now: number, stages: readonly Stage[]): Promise<string[]> {
  const marks = rows<{ slot: string }>`SELECT slot FROM tugas_selesai WHERE slot LIKE 'demo:%'`;
  const done = new Set((await db.read(marks)).map((r) => r.slot));
  const written: string[] = [];
  if (done.has(`demo:${stages.at(-1)?.nama}`)) return written;
  for (const { nama, isi } of stages) {
    const slot = `demo:${nama}`;
    if (done.has(slot)) continue;
    await db.batch([
      ...(await isi()),
      change`INSERT INTO tugas_selesai (slot, pada) VALUES (${slot}, ${now})`,
    ]);
    written.push(nama);
  }
  return written;
}

const CHUNK = 1_000_000;
function chunks(isi: readonly Row[]): Row[][] {
  const parts: Row[][] = [[]];
  let size = 0;
  for (const row of isi) {
    size += JSON.stringify(row).length;
    if (size > CHUNK) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}
