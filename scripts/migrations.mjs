import path from "node:path";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { databases, root } from "./wrangler.mjs";

/** wrangler's own table: `wrangler d1 migrations list` and this script agree. */
const table = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

/**
 * The directory first, then the agencies one by one. Each file is one batch, whole or not at all; the first
 * failure stops everything, and the next run goes on from there. `open` gives the D1 database of a binding.
 */
export async function migrate(open, say = () => {}) {
  const [directory, ...pool] = databases().map(({ binding }) => binding);
  const db = await open(directory);
  say(directory, await apply(db, await migrationsOf("directory")));
  await register(db, pool);
  const claimed = await claims(db);
  const wanted = await migrationsOf("agency");
  for (const binding of pool) {
    const agency = await open(binding);
    const done = await apply(agency, wanted);
    const owner = claimed.get(binding);
    if (owner) await checkOwner(agency, binding, owner);
    if (owner && owner.versi !== wanted.length) await recordVersion(db, owner.id, wanted.length);
    say(binding, done);
  }
}

export function migrationsOf(name) {
  return readD1Migrations(path.join(root, "migrations", name));
}

/** The statement that makes new bindings known to sign-up. */
export function registration(bindings) {
  return `INSERT INTO pool (binding) VALUES ${bindings.map((binding) => `('${binding}')`).join(", ")} ON CONFLICT DO NOTHING`;
}

async function apply(db, migrations) {
  await db.prepare(table).run();
  const { results } = await db.prepare("SELECT name FROM d1_migrations").all();
  const applied = new Set(results.map(({ name }) => name));
  const missing = migrations.filter(({ name }) => !applied.has(name));
  for (const { name, queries } of missing) {
    await db.batch([
      ...queries.map((query) => db.prepare(query)),
      db.prepare("INSERT INTO d1_migrations (name) VALUES (?1)").bind(name),
    ]);
  }
  return { version: migrations.at(-1)?.name ?? "-", applied: missing.length };
}

async function register(db, pool) {
  if (pool.length > 0) await db.prepare(registration(pool)).run();
}

async function claims(db) {
  const { results } = await db.prepare("SELECT id, binding, versi_skema AS versi FROM agency").all();
  return new Map(results.map((row) => [row.binding, row]));
}

/** A binding that points at another agency's database must stop everything, not only answer wrongly. */
async function checkOwner(db, binding, owner) {
  const own = await db.prepare("SELECT agency FROM instansi").first("agency");
  if (own !== null && own !== owner.id) {
    throw new Error(`${binding} holds agency ${own}, the directory says ${owner.id}: nothing was served`);
  }
}

async function recordVersion(db, agency, version) {
  await db.prepare("UPDATE agency SET versi_skema = ?2 WHERE id = ?1").bind(agency, version).run();
}
