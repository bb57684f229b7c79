type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Rows of one table, in as many statements as their size needs: one bound parameter each (json_each). */
export function insert(d1: D1Database, table: string, rows: readonly Row[]): D1PreparedStatement[] {
  const [first] = rows;
  if (!first) return [];
  const columns = Object.keys(first);
  const values = columns.map((c) => `value->>'${c}'`).join(", ");
  const text = `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values} FROM json_each(?1)`;
  return chunks(rows).map((part) => d1.prepare(text).bind(JSON.stringify(part)));
}

export type Stage = {
  readonly nama: string;
  readonly isi: () => D1PreparedStatement[] | Promise<D1PreparedStatement[]>;
};

/** Each stage is one transaction that carries its own mark: cut off anywhere, the next run goes on from there. */
export async function runStages(d1: D1Database, now: number, stages: readonly Stage[]): Promise<string[]> {
  const { results } = await d1
    .prepare("SELECT slot FROM tugas_selesai WHERE slot LIKE 'demo:%'")
    .all<{ slot: string }>();
  const done = new Set(results.map((r) => r.slot));
  const written: string[] = [];
  for (const { nama, isi } of stages) {
    const slot = `demo:${nama}`;
    if (done.has(slot)) continue;
    const mark = d1.prepare("INSERT INTO tugas_selesai (slot, pada) VALUES (?1, ?2)").bind(slot, now);
    await d1.batch([...(await isi()), mark]);
    written.push(nama);
  }
  return written;
}

const CHUNK = 1_000_000;
function chunks(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [[]];
  let size = 0;
  for (const row of rows) {
    size += JSON.stringify(row).length;
    if (size > CHUNK) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(row);
  }
  return parts;
}
