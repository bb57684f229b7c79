import type { Agency } from "../directory/database.ts";
import { change, type Results, rows, runBatch, type Statement } from "./statement.ts";

declare const agencyDbBrand: unique symbol;

/** One agency's own database: nothing else can run a statement on its tables. */
export type AgencyDb = {
  /** One round trip, one transaction: all or nothing. */
  batch<const S extends readonly Statement<unknown>[]>(statements: S): Promise<Results<S>>;
  read<Row>(statement: Statement<Row[]>): Promise<Row[]>;
  apply(statement: Statement<number>): Promise<number>;
  /** Set by page() when a session is lent: who really writes what is written here as another's. */
  tangan: Hand | null;
  /** Set by page() in a simulation: nothing is written, whatever a page thinks it does. */
  bacaSaja: boolean;
  /** How large the database is, as the store itself says. */
  size(): Promise<number>;
  readonly [agencyDbBrand]: true;
};

export type Hand = { readonly pegawai: string; readonly nama: string };
/** A write in a session that only looks. */
export class LooksOnly extends Error {}

/** Any object of bindings; only the pool's names are looked at. */
export type PoolBindings = object;

export class WrongRoom extends Error {}
/** The database is older than the code needs: its agency is being migrated, the others are served. */
export class Behind extends Error {}

/** The schema this code needs at least: the number of the newest migration it cannot do without. */
export const SCHEMA_NEEDED = 63;

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
  const lent = { tangan: null, bacaSaja: false };
  const batch = async (statements: readonly Statement<unknown>[]) => {
    if (lent.bacaSaja && statements.some((s) => s.kind === "change")) throw new LooksOnly();
    return await runBatch(d1, statements);
  };
  const one = async (statement: Statement<unknown>) => (await batch([statement]))[0];
  const size = async () => (await d1.prepare("SELECT 1").run()).meta.size_after;
  return Object.assign(lent, { batch, read: one, apply: one, size }) as unknown as AgencyDb;
}

export type Erased = { readonly baris: number; readonly tabel: number; readonly selesai: boolean };

/**
 * The end of an agency's room, a bounded piece at a time and from wherever the last piece stopped: triggers, then
 * tables, those first to which no other refers, whose room it is last of all. A room of somebody else is not touched.
 */
export async function eraseRoom(env: PoolBindings, binding: string, agency: string): Promise<Erased> {
  const room = bound(env, binding);
  const things = await thingsIn(room);
  if (things.length === 0) return { baris: 0, tabel: 0, selesai: true };
  const owner = things.some((t) => t.name === "instansi")
    ? await room.prepare("SELECT agency FROM instansi WHERE id = 1").first<{ agency: string }>()
    : null;
  if (owner ? owner.agency !== agency : things.some((t) => !LAST.includes(t.name)))
    throw new WrongRoom(`${binding} is not the room of ${agency}`);
  // Views and triggers lean on tables and would stop one from going.
  const leaning = things.filter((t) => t.type !== "table" || t.virtual === 1);
  if (leaning.length > 0)
    await room.batch(leaning.map((t) => room.prepare(`DROP ${t.type} IF EXISTS "${t.name}"`)));
  const tables = (await thingsIn(room)).filter((t) => t.type === "table");
  const order = [
    ...childrenFirst(
      tables.filter((t) => !LAST.includes(t.name)),
      await referencesIn(room),
    ),
    ...tables.filter((t) => LAST.includes(t.name)),
  ];
  let [baris, tabel] = [0, 0];
  for (const t of order) {
    const gone = await emptyTable(room, t, ERASE_AT_ONCE - baris);
    baris += gone;
    if (baris >= ERASE_AT_ONCE) return { baris, tabel, selesai: false };
    await room.prepare(`DROP TABLE IF EXISTS "${t.name}"`).run();
    tabel += 1;
  }
  checked.delete(room);
  return { baris, tabel, selesai: true };
}

/** Nothing of anybody: no table at all, or the empty schema of an agency to come. */
export async function roomState(env: PoolBindings, binding: string): Promise<"kosong" | "siap" | "berisi"> {
  const room = bound(env, binding);
  const tables = (await thingsIn(room)).filter((t) => t.type === "table");
  if (tables.length === 0) return "kosong";
  if (!tables.some((t) => t.name === "instansi")) return "berisi";
  const [[owner], [people], [versions]] = await runBatch(room, [
    rows<{ agency: string }>`SELECT agency FROM instansi`,
    rows<{ id: string }>`SELECT id FROM pegawai LIMIT 1`,
    rows<{ n: number }>`SELECT count(*) AS n FROM d1_migrations`,
  ]);
  return owner || people || (versions?.n ?? 0) < SCHEMA_NEEDED ? "berisi" : "siap";
}

type Thing = {
  readonly name: string;
  readonly type: "table" | "trigger" | "view";
  readonly virtual: number;
  readonly rowid: number;
};

/** Newest first. Shadow tables go with their index, the store's own are not ours. */
const thingsIn = async (room: D1Database): Promise<Thing[]> =>
  (
    await room
      .prepare(`SELECT t.name, t.type, t.sql LIKE 'CREATE VIRTUAL%' AS virtual,
          coalesce(t.sql, '') NOT LIKE '%WITHOUT ROWID%' AS rowid FROM sqlite_master t
        WHERE t.type IN ('table', 'trigger', 'view') AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*'
          AND NOT (t.type = 'table' AND EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%'
            AND t.name GLOB v.name || '_*'))
        ORDER BY t.type = 'table', t.rowid DESC`)
      .all<Thing>()
  ).results;

type Reference = { readonly child: string; readonly parent: string };

const referencesIn = async (room: D1Database): Promise<Reference[]> =>
  (
    await room
      .prepare(`SELECT t.name AS child, f."table" AS parent FROM sqlite_master t, pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table' AND t.name NOT GLOB '_cf_*' AND t.name NOT GLOB 'sqlite_*' AND t.name <> f."table"`)
      .all<Reference>()
  ).results;

/** An older table may point at a newer one (ALTER TABLE): the order they were made in is not enough. */
function childrenFirst(tables: readonly Thing[], references: readonly Reference[]): Thing[] {
  const order: Thing[] = [];
  let left = [...tables];
  while (left.length > 0) {
    const names = new Set(left.map((t) => t.name));
    const referred = new Set(references.filter((r) => names.has(r.child)).map((r) => r.parent));
    const free = left.filter((t) => !referred.has(t.name));
    // A circle of tables: the newest goes first.
    const next = free.length > 0 ? free : left.slice(0, 1);
    order.push(...next);
    left = left.filter((t) => !next.includes(t));
  }
  return order;
}

/** Whose room it is stands until everything else is gone: a piece that stopped can be gone on with. */
const LAST: readonly string[] = ["d1_migrations", "instansi"];
/** A run of the queue has seconds, not minutes. */
const ERASE_AT_ONCE = 60_000;
const ERASE_CHUNK = 5000;

async function emptyTable(room: D1Database, t: Thing, most: number): Promise<number> {
  const one =
    t.rowid === 1
      ? `DELETE FROM "${t.name}" WHERE rowid IN (SELECT rowid FROM "${t.name}" ORDER BY rowid DESC LIMIT ${ERASE_CHUNK})`
      : `DELETE FROM "${t.name}"`;
  for (let gone = 0; ; ) {
    const { meta } = await room.prepare(one).run();
    gone += meta.changes;
    if (meta.changes === 0 || t.rowid !== 1 || gone >= most) return gone;
  }
}
