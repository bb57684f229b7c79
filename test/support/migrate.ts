import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { freshRooms } from "./fresh-rooms.ts";

/**
 * The directory and the whole pool, once per runtime: files share it (`isolate: false`),
 * so a later file finds the schema in place, and its rooms empty (fresh-rooms.ts).
 */
const pool = Object.entries(env).filter(([name]) => /^AGENCY_\d{3}$/.test(name));

await applyD1Migrations(env.DIRECTORY, env.DIRECTORY_MIGRATIONS);
await Promise.all(
  pool.map(([, database]) => applyD1Migrations(database as D1Database, env.AGENCY_MIGRATIONS)),
);
await freshRooms();
