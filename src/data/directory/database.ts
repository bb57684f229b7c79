import { sql } from "drizzle-orm";
import type { KeadaanInstansi } from "../../domain/siklus.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { type Results, rows, runBatch, type Statement } from "../agency/statement.ts";

declare const directoryBrand: unique symbol;
declare const agencyBrand: unique symbol;

/** The shared directory: agencies, pool, jobs. Never a row about an employee. */
export type DirectoryDb = {
  read<Row>(statement: Statement<Row[]>): Promise<Row[]>;
  apply(statement: Statement<number>): Promise<number>;
  readonly [directoryBrand]: true;
};

/** An agency that the directory vouches for. Only `findAgency` and `everyAgency` make one. */
export type Agency = {
  readonly id: string;
  readonly code: string;
  readonly nama: string;
  readonly jenis: "pusat" | "daerah";
  readonly zona: Zona;
  readonly binding: string;
  readonly keadaan: KeadaanInstansi;
  /** baca-saja: until when; menutup: when everything is erased. */
  readonly sampaiPada: number | null;
  /** Why it is in this state, as its people are told. */
  readonly alasan: string;
  /** The first time it went live; what was signed before is a trial's. */
  readonly aktifPada: number | null;
  /** Steps of its life so far. */
  readonly versi: number;
  readonly versiSkema: number;
} & { readonly [agencyBrand]: true };

export type DirectoryBinding = { readonly DIRECTORY: D1Database };

/** The one door to the directory. */
export const openDirectory = (env: DirectoryBinding): DirectoryDb =>
  ({
    read: async <Row>(statement: Statement<Row[]>) => (await runBatch(env.DIRECTORY, [statement]))[0],
    apply: async (statement: Statement<number>) => (await runBatch(env.DIRECTORY, [statement]))[0],
  }) as DirectoryDb;

/** The same statements as in an agency's database: one round trip, one transaction. */
export const directoryBatch = <const S extends readonly Statement<unknown>[]>(
  env: DirectoryBinding,
  statements: S,
): Promise<Results<S>> => runBatch(env.DIRECTORY, statements);

/** Cached per isolate: the directory is not on the path of a page. */
export async function findAgency(env: DirectoryBinding, code: string, now: number): Promise<Agency | null> {
  const cache = cacheOf(env.DIRECTORY);
  const known = cache.get(code);
  if (known && now >= known.readAt && now < known.readAt + CACHE_MS) return known.agency;
  const [row] = await openDirectory(env).read(rows<Agency>`${columns} WHERE code = ${code}`);
  if (!row) return null;
  cache.set(code, { agency: row, readAt: now });
  return row;
}

/** For jobs: a message carries only the id, and the directory vouches for the rest. */
export async function findAgencyById(env: DirectoryBinding, id: string): Promise<Agency | null> {
  const [row] = await openDirectory(env).read(rows<Agency>`${columns} WHERE id = ${id}`);
  return row ?? null;
}

/** What sign-up and the operator call after a change, so that this isolate does not serve the old row. */
export const forgetAgencies = (env: DirectoryBinding): void => cacheOf(env.DIRECTORY).clear();

/** Agencies whose wake-up instant has come: a cron run costs what is due, not how many exist. */
export const dueAgencies = (env: DirectoryBinding, now: number, needed: number): Promise<Agency[]> =>
  // One that is being migrated sleeps until the code can work on it; the others are served.
  openDirectory(env).read(rows<Agency>`${columns} WHERE bangun_pada <= ${now}
    AND keadaan NOT IN ('ditutup', 'ditangguhkan') AND versi_skema >= ${needed} ORDER BY bangun_pada LIMIT 2000`);

export const everyAgency = (env: DirectoryBinding): Promise<Agency[]> =>
  openDirectory(env).read(rows<Agency>`${columns} ORDER BY code`);

const CACHE_MS = 30_000;
const columns = sql`SELECT id, code, nama, jenis, zona, binding, keadaan, sampai_pada AS sampaiPada, alasan,
  aktif_pada AS aktifPada, versi, versi_skema AS versiSkema FROM agency`;

type Known = { readonly agency: Agency; readonly readAt: number };
const caches = new WeakMap<D1Database, Map<string, Known>>();

function cacheOf(d1: D1Database): Map<string, Known> {
  const cache = caches.get(d1) ?? new Map<string, Known>();
  caches.set(d1, cache);
  return cache;
}
