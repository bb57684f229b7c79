import type { Agency } from "../directory/database.ts";
import { prepare, type Results, type Statement } from "./statement.ts";

declare const agencyDbBrand: unique symbol;

/** One agency's own database: nothing else can run a statement on its tables. */
export type AgencyDb = {
  /** One round trip, one transaction: all or nothing. */
  batch<const S extends readonly Statement<unknown>[]>(statements: S): Promise<Results<S>>;
  read<Row>(statement: Statement<Row[]>): Promise<Row[]>;
  apply(statement: Statement<number>): Promise<number>;
  readonly [agencyDbBrand]: true;
};

/** Any object of bindings; only the pool's names are looked at. */
export type PoolBindings = object;

export class WrongRoom extends Error {}
/** The database is older than the code needs: its agency is being migrated, the others are served. */
export class Behind extends Error {}

/** The schema this code needs at least: the number of the newest migration it cannot do without. */
export const SCHEMA_NEEDED = 13;

/**
 * The only door to an agency's database. The first time in an isolate it reads the identity row:
 * a binding that leads to another agency's room opens nothing.
 */
export async function openAgency(env: PoolBindings, agency: Agency): Promise<AgencyDb> {
  if (agency.versiSkema < SCHEMA_NEEDED) throw new Behind(agency.code);
  const d1 = bound(env, agency.binding);
  if (checked.get(d1) !== agency.id) {
    const row = await d1.prepare("SELECT agency FROM instansi WHERE id = 1").first<{ agency: string }>();
    if (row?.agency !== agency.id) throw new WrongRoom(`${agency.binding} is not the room of ${agency.code}`);
    checked.set(d1, agency.id);
  }
  return databaseOf(d1);
}

/** A room of the pool before it has an identity: only sign-up and seeds, which write that identity first. */
export function openEmptyRoom(env: PoolBindings, binding: string): D1Database {
  return bound(env, binding);
}

const checked = new WeakMap<D1Database, string>();

function bound(env: PoolBindings, binding: string): D1Database {
  const d1 = /^AGENCY_\d{3}$/.test(binding) ? (env as Record<string, unknown>)[binding] : undefined;
  if (!d1) throw new WrongRoom(`no database is bound as ${binding}`);
  return d1 as D1Database;
}

function databaseOf(d1: D1Database): AgencyDb {
  const batch = async (statements: readonly Statement<unknown>[]) => {
    const results = await d1.batch(statements.map((s) => prepare(d1, s)));
    return results.map((r, at) => (statements[at]?.kind === "rows" ? r.results : r.meta.changes));
  };
  const one = async (statement: Statement<unknown>) => (await batch([statement]))[0];
  return { batch, read: one, apply: one } as unknown as AgencyDb;
}
