import { eq, sql } from "drizzle-orm";
import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";
import type { KeadaanInstansi } from "../../domain/siklus.ts";
import type { Zona } from "../../domain/tanggal.ts";
import { type Results, runBatch, type Statement } from "../agency/statement.ts";
import { agency } from "./schema.ts";

declare const directoryBrand: unique symbol;
declare const agencyBrand: unique symbol;

/** The shared directory: agencies, pool, jobs. Never a row about an employee. */
export type DirectoryDb = DrizzleD1Database & { readonly [directoryBrand]: true };

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
  drizzle(env.DIRECTORY) as unknown as DirectoryDb;

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
  const [row] = await openDirectory(env).select(columns).from(agency).where(eq(agency.code, code)).limit(1);
  if (!row) return null;
  cache.set(code, { agency: row as Agency, readAt: now });
  return row as Agency;
}

/** For jobs: a message carries only the id, and the directory vouches for the rest. */
export async function findAgencyById(env: DirectoryBinding, id: string): Promise<Agency | null> {
  const [row] = await openDirectory(env).select(columns).from(agency).where(eq(agency.id, id)).limit(1);
  return (row as Agency | undefined) ?? null;
}

/** What sign-up and the operator call after a change, so that this isolate does not serve the old row. */
export const forgetAgencies = (env: DirectoryBinding): void => cacheOf(env.DIRECTORY).clear();

/** Agencies whose wake-up instant has come: a cron run costs what is due, not how many exist. */
export const dueAgencies = async (env: DirectoryBinding, now: number, needed: number): Promise<Agency[]> =>
  (await openDirectory(env)
    .select(columns)
    .from(agency)
    // One that is being migrated sleeps until the code can work on it; the others are served.
    .where(
      sql`${agency.bangunPada} <= ${now} AND ${agency.keadaan} NOT IN ('ditutup', 'ditangguhkan')
        AND ${agency.versiSkema} >= ${needed}`,
    )
    .orderBy(agency.bangunPada)
    .limit(2000)) as Agency[];

export const everyAgency = async (env: DirectoryBinding): Promise<Agency[]> =>
  (await openDirectory(env).select(columns).from(agency).orderBy(agency.code)) as Agency[];

const CACHE_MS = 30_000;
const columns = {
  id: agency.id,
  code: agency.code,
  nama: agency.nama,
  jenis: agency.jenis,
  zona: agency.zona,
  binding: agency.binding,
  keadaan: agency.keadaan,
  sampaiPada: agency.sampaiPada,
  alasan: agency.alasan,
  aktifPada: agency.aktifPada,
  versi: agency.versi,
  versiSkema: agency.versiSkema,
};

type Known = { readonly agency: Agency; readonly readAt: number };
const caches = new WeakMap<D1Database, Map<string, Known>>();

function cacheOf(d1: D1Database): Map<string, Known> {
  const cache = caches.get(d1) ?? new Map<string, Known>();
  caches.set(d1, cache);
  return cache;
}
