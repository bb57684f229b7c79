import { env } from "cloudflare:workers";
import { forgetAgencies } from "../../src/data/directory/database.ts";

/**
 * Every test file begins in empty rooms: what an earlier one left, and in which order files run, means nothing to it.
 * Rows go, the schema stays; the few rows that migrations themselves write come back. Triggers (a trail that can only
 * be added to) are taken away and put back in the same transaction.
 */
export async function freshRooms(): Promise<void> {
  const rooms = Object.entries(env).filter(([name]) => name === "DIRECTORY" || SHARED.has(name));
  await Promise.all(rooms.map(([name, room]) => empty(name, room as D1Database)));
  forgetAgencies(env);
}

/** 005 to 008 belong to files that make and give back whole rooms (empty-pool.ts). */
const SHARED = new Set(["AGENCY_001", "AGENCY_002", "AGENCY_003", "AGENCY_004"]);

type Thing = { readonly name: string; readonly type: string; readonly sql: string; readonly fts: number };
type Known = { readonly things: readonly Thing[]; readonly rows: ReadonlyMap<string, readonly object[]> };
/** What a room is right after its migrations; asked once, because files share the runtime. */
const world = globalThis as { ruangBaru?: Map<string, Known> };
world.ruangBaru ??= new Map();
const known = world.ruangBaru;

async function empty(name: string, room: D1Database): Promise<void> {
  const before = known.get(name);
  if (!before) {
    known.set(name, await asMigrated(room));
    return;
  }
  const { things, rows } = before;
  const triggers = things.filter((t) => t.type === "trigger");
  await room.batch([
    room.prepare("PRAGMA defer_foreign_keys = on"),
    ...triggers.map((t) => room.prepare(`DROP TRIGGER "${t.name}"`)),
    ...things
      .filter((t) => t.type === "table")
      .map((t) =>
        room.prepare(
          t.fts ? `INSERT INTO "${t.name}" ("${t.name}") VALUES ('delete-all')` : `DELETE FROM "${t.name}"`,
        ),
      ),
    ...[...rows].flatMap(([table, kept]) => kept.map((row) => insertion(room, table, row))),
    ...triggers.map((t) => room.prepare(t.sql)),
  ]);
}

function insertion(room: D1Database, table: string, row: object): D1PreparedStatement {
  const [names, values] = [Object.keys(row), Object.values(row)];
  const places = values.map((_, at) => `?${at + 1}`).join();
  return room.prepare(`INSERT INTO "${table}" (${names.join()}) VALUES (${places})`).bind(...values);
}

async function asMigrated(room: D1Database): Promise<Known> {
  const { results: things } = await room
    .prepare(`SELECT t.name, t.type, t.sql, t.sql LIKE 'CREATE VIRTUAL%' AS fts FROM sqlite_master t
      WHERE t.type IN ('table', 'trigger') AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*'
        AND t.name <> 'd1_migrations' AND NOT EXISTS (SELECT 1 FROM sqlite_master v
          WHERE v.sql LIKE 'CREATE VIRTUAL%' AND t.name GLOB v.name || '_*')`)
    .all<Thing>();
  const tables = things.filter((t) => t.type === "table" && !t.fts).map((t) => t.name);
  const answers = await room.batch<object>(tables.map((t) => room.prepare(`SELECT * FROM "${t}"`)));
  const rows = tables.map((t, at) => [t, answers[at]?.results ?? []] as const);
  return { things, rows: new Map(rows.filter(([, kept]) => kept.length > 0)) };
}
