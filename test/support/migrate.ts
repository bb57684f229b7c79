import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";

/**
 * The directory and the whole pool, once per runtime: files share it (`isolate: false`),
 * so a later file finds everything in place and pays nothing.
 */
const pool = Object.entries(env).filter(([name]) => /^AGENCY_\d{3}$/.test(name));

await applyD1Migrations(env.DIRECTORY, env.DIRECTORY_MIGRATIONS);
await Promise.all(
  pool.map(([, database]) => applyD1Migrations(database as D1Database, env.AGENCY_MIGRATIONS)),
);
