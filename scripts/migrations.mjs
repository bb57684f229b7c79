import path from "node:path";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import { databases, root, wrangler } from "./wrangler.mjs";

/** wrangler's own table: `wrangler d1 migrations list` and this script agree. */
const table = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

/**
 * The directory first, then the agencies one by one. Each file is one batch, whole or not at all; the first
 * failure stops everything, and the next run goes on from there.
 */
export async function migrate(store, say = () => {}) {
  const [directory, ...pool] = databases().map(({ binding }) => binding);
  say(directory, await store.apply(directory, "directory"));
  const owners = await ownersOf(store, directory);
  const version = (await migrationsOf("agency")).length;
  for (const binding of pool) {
    const owner = owners.get(binding);
    const applied = await store.apply(binding, "agency");
    if (owner) await checkOwner(store, binding, owner);
    if (owner && owner.versi_skema !== version) await recordVersion(store, directory, binding, version);
    say(binding, applied);
  }
}

/** Makes bindings known to sign-up. In production only after the deploy that binds them. */
export async function register(store) {
  const [directory, ...pool] = databases().map(({ binding }) => binding);
  const values = pool.map((binding) => `('${binding}')`).join(", ");
  await store.rows(directory, `INSERT INTO pool (binding) VALUES ${values} ON CONFLICT DO NOTHING`);
}

/** Databases as Miniflare hands them out. */
export function localStore(open) {
  return {
    apply: async (binding, name) => applyMissing(await open(binding), await migrationsOf(name)),
    rows: async (binding, sql) => (await (await open(binding)).prepare(sql).all()).results,
  };
}

/** Databases on the account that wrangler is signed in to. */
export const remoteStore = {
  apply: async (binding) => {
    const said = await wrangler(["d1", "migrations", "apply", binding, "--remote"]);
    return (said.match(/✅/g) ?? []).length;
  },
  rows: async (binding, sql) => {
    const said = await wrangler(["d1", "execute", binding, "--remote", "--json", "--command", sql]);
    return JSON.parse(said)[0].results;
  },
};

async function applyMissing(db, migrations) {
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
  return missing.length;
}

function migrationsOf(name) {
  return readD1Migrations(path.join(root, "migrations", name));
}

async function ownersOf(store, directory) {
  const rows = await store.rows(directory, "SELECT id, binding, versi_skema FROM agency");
  return new Map(rows.map((row) => [row.binding, row]));
}

/** A binding that points at another agency's database must stop everything, not only answer wrongly. */
async function checkOwner(store, binding, owner) {
  const [own] = await store.rows(binding, "SELECT agency FROM instansi");
  if (own && own.agency !== owner.id) {
    throw new Error(`${binding} holds the agency ${own.agency}, but the directory says ${owner.id}`);
  }
}

async function recordVersion(store, directory, binding, version) {
  await store.rows(directory, `UPDATE agency SET versi_skema = ${version} WHERE binding = '${binding}'`);
}
