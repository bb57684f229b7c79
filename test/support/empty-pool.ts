import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { forgetAgencies } from "../../src/data/directory/database.ts";

/** Rooms no other test file lives in, and one more database that plays the directory for sign-up tests. */
const ROOMS = ["AGENCY_006", "AGENCY_007", "AGENCY_008"] as const;
export type OwnPool = {
  readonly DIRECTORY: D1Database;
  readonly MASUK_RL: RateLimit;
  /** A post office that keeps what it was given. */
  readonly EMAIL: SendEmail & { readonly letters: Letter[] };
} & {
  readonly [room in (typeof ROOMS)[number]]?: D1Database;
};

/**
 * A directory of its own with `free` empty, migrated rooms, new each time: what other files keep in the shared
 * directory does not matter here, and nothing of this stays.
 */
export async function ownPool(free: number): Promise<OwnPool> {
  const directory = roomOf("AGENCY_005");
  await wipe(directory);
  await applyD1Migrations(directory, env.DIRECTORY_MIGRATIONS);
  const rooms: { [room in (typeof ROOMS)[number]]?: D1Database } = {};
  for (const name of ROOMS.slice(0, free)) {
    rooms[name] = roomOf(name);
    await wipe(roomOf(name));
    await applyD1Migrations(roomOf(name), env.AGENCY_MIGRATIONS);
    await directory.prepare("INSERT INTO pool (binding) VALUES (?1)").bind(name).run();
  }
  forgetAgencies({ DIRECTORY: directory });
  return { DIRECTORY: directory, MASUK_RL: patient, EMAIL: postOffice(), ...rooms };
}

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

function postOffice(): OwnPool["EMAIL"] {
  const letters: Letter[] = [];
  const send = async (message: unknown) => {
    letters.push(message as Letter);
    return { messageId: String(letters.length) };
  };
  return { letters, send } as unknown as OwnPool["EMAIL"];
}

/** The path of the link in the newest letter of sign-up. */
export const confirmationPath = (pool: OwnPool): string =>
  /\/daftar\/konfirmasi\/\S+/.exec(pool.EMAIL.letters.at(-1)?.text ?? "")?.[0] ?? "no letter";

/** One more room for a pool that has run dry. */
export async function grow(pool: OwnPool, name: (typeof ROOMS)[number]): Promise<void> {
  await wipe(roomOf(name));
  await applyD1Migrations(roomOf(name), env.AGENCY_MIGRATIONS);
  await pool.DIRECTORY.prepare("INSERT INTO pool (binding) VALUES (?1)").bind(name).run();
}

/** Leaves the rooms as the other files expect them: migrated and empty. */
export async function giveBack(): Promise<void> {
  for (const name of ["AGENCY_005", ...ROOMS]) {
    await wipe(roomOf(name));
    await applyD1Migrations(roomOf(name), env.AGENCY_MIGRATIONS);
  }
}

/** The limit per network is not what these tests are about. */
const patient: RateLimit = { limit: async () => ({ success: true }) };

export const roomOf = (name: string) => (env as unknown as Record<string, D1Database>)[name] as D1Database;

/** Triggers and indexes of words first, then the tables nothing points at any more; one transaction. */
async function wipe(d1: D1Database): Promise<void> {
  const ours = "t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*'";
  const { results } = await d1
    .prepare(`SELECT t.name, t.type, t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' AS plain FROM sqlite_master t
      WHERE t.type IN ('trigger', 'view', 'table') AND ${ours} AND NOT (t.type = 'table' AND EXISTS (
        SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND t.name GLOB v.name || '_*'))
      ORDER BY plain, t.rowid DESC`)
    .all<{ name: string; type: string; plain: number }>();
  const references = await d1
    .prepare(`SELECT t.name AS child, f."table" AS parent FROM sqlite_master t, pragma_foreign_key_list(t.name) f
      WHERE t.type = 'table' AND ${ours} AND t.name <> f."table"`)
    .all<{ child: string; parent: string }>();
  const order = results.filter((t) => t.plain === 0);
  for (let left = results.filter((t) => t.plain === 1); left.length > 0; ) {
    const names = new Set(left.map((t) => t.name));
    const referred = new Set(references.results.filter((r) => names.has(r.child)).map((r) => r.parent));
    const free = left.filter((t) => !referred.has(t.name));
    const next = free.length > 0 ? free : left.slice(0, 1);
    order.push(...next);
    left = left.filter((t) => !next.includes(t));
  }
  if (order.length > 0)
    await d1.batch([
      d1.prepare("PRAGMA defer_foreign_keys = on"),
      ...order.map(({ name, type }) => d1.prepare(`DROP ${type} "${name}"`)),
    ]);
}
