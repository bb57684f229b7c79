import type { Agency } from "../directory/database.ts";
import { change, type Results, rows, runBatch, type Statement } from "./statement.ts";

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

export type Identity = {
  readonly agency: string;
  readonly code: string;
  readonly nama: string;
  readonly jenis: "pusat" | "daerah";
  readonly zona: string;
};

/**
 * Sign-up moves an agency into its room: whose it is and everything given with it, in one batch that the
 * identity row locks. Done before it changes nothing; a room of somebody else opens nothing. Answers how
 * many migrations the room has.
 */
export async function moveIn(
  env: PoolBindings,
  binding: string,
  i: Identity,
  statements: readonly Statement<unknown>[],
): Promise<number> {
  const room = bound(env, binding);
  const failure = await runBatch(room, [
    change`INSERT INTO instansi (id, agency, code, nama, jenis, zona)
      VALUES (1, ${i.agency}, ${i.code}, ${i.nama}, ${i.jenis}, ${i.zona})`,
    ...statements,
  ]).then(
    () => null,
    (error: unknown) => error,
  );
  const [[owner], [versions]] = await runBatch(room, [
    rows<{ agency: string }>`SELECT agency FROM instansi WHERE id = 1`,
    rows<{ n: number }>`SELECT count(*) AS n FROM d1_migrations`,
  ]);
  if (failure && !owner) throw failure;
  if (owner?.agency !== i.agency) throw new WrongRoom(`${binding} is not the room of ${i.code}`);
  return versions?.n ?? 0;
}

const checked = new WeakMap<D1Database, string>();

function bound(env: PoolBindings, binding: string): D1Database {
  const d1 = /^AGENCY_\d{3}$/.test(binding) ? (env as Record<string, unknown>)[binding] : undefined;
  if (!d1) throw new WrongRoom(`no database is bound as ${binding}`);
  return d1 as D1Database;
}

function databaseOf(d1: D1Database): AgencyDb {
  const batch = (statements: readonly Statement<unknown>[]) => runBatch(d1, statements);
  const one = async (statement: Statement<unknown>) => (await batch([statement]))[0];
  return { batch, read: one, apply: one } as unknown as AgencyDb;
}
