import { sql } from "drizzle-orm";
import type { Zona } from "../../domain/tanggal.ts";
import { change, rows } from "../agency/statement.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";
import { poolWarningStatements } from "./kabar.ts";

/** Kept until the agency's own database has it, then erased. */
export type FirstAdmin = {
  readonly nama: string;
  readonly nomor: string;
  readonly jenis: "pns" | "pppk";
  readonly email: string;
};

export type NewSignup = {
  readonly id: string;
  readonly rahasiaHash: string;
  readonly agency: string;
  readonly code: string;
  readonly nama: string;
  readonly jenis: "pusat" | "daerah";
  readonly zona: Zona;
  readonly admin: FirstAdmin;
  /** Keyed hashes, only to count by. */
  readonly jaringan: string;
  readonly surel: string;
};

/**
 * 0 its mailbox is not proved · 1 reserved · 2 has a database · 4 the agency is visible. Step 3 is one batch in the
 * agency's database.
 */
export type Signup = Omit<NewSignup, "admin" | "jaringan" | "surel"> & {
  readonly langkah: 0 | 1 | 2 | 4;
  readonly binding: string | null;
  readonly admin: FirstAdmin | null;
  readonly dibuatPada: number;
  readonly kedaluwarsaPada: number | null;
  /** When the letter is to be tried; null: it has gone. */
  readonly suratPada: number | null;
  readonly suratN: number;
};

/** Nobody proved the mailbox in a day: name, code and what was typed are forgotten. */
export const CONFIRM_MS = 24 * 3_600_000;
/** An office shares one network; a pool that anybody could drain would be no pool. */
const OPEN_PER_NETWORK = 5;
const DAILY_PER_NETWORK = 20;
const OPEN_PER_MAILBOX = 2;
const DAY_MS = 86_400_000;

type SignupRow = Omit<Signup, "admin"> & { readonly admin: string | null };
export type Taken = { readonly code: boolean; readonly nama: boolean; readonly penuh: boolean };

/** Step 0. The code and the name are reserved with the row for a day, or somebody has them. */
export async function reserve(
  env: DirectoryBinding,
  s: NewSignup,
  now: number,
): Promise<{ readonly signup: Signup | null; readonly taken: Taken }> {
  const [, , found, [taken]] = await directoryBatch(env, [
    expireStatement(now),
    change`INSERT INTO pendaftaran (id, langkah, agency, code, nama, jenis, zona, admin, rahasia_hash, dibuat_pada,
        kedaluwarsa_pada, surat_pada, jaringan, surel)
      SELECT ${s.id}, 0, ${s.agency}, ${s.code}, ${s.nama}, ${s.jenis}, ${s.zona}, ${JSON.stringify(s.admin)},
        ${s.rahasiaHash}, ${now}, ${now + CONFIRM_MS}, ${now}, ${s.jaringan}, ${s.surel}
      WHERE NOT ${exists("code", s.code, s.id)} AND NOT ${exists("nama", s.nama, s.id)} AND NOT ${crowded(s, now)}
      ON CONFLICT (id) DO NOTHING`,
    signupStatement(s.id),
    rows<{ code: number; nama: number; penuh: number }>`
      SELECT ${exists("code", s.code, s.id)} AS code, ${exists("nama", s.nama, s.id)} AS nama,
        ${crowded(s, now)} AS penuh`,
  ]);
  return {
    signup: signupOf(found[0]),
    taken: { code: taken?.code === 1, nama: taken?.nama === 1, penuh: taken?.penuh === 1 },
  };
}

/** Too many from one network, or to one mailbox: without this anybody could fill the queue, or somebody's inbox. */
const crowded = (s: NewSignup, now: number) => sql`(
  (SELECT count(*) FROM pendaftaran WHERE jaringan = ${s.jaringan} AND langkah = 0) >= ${OPEN_PER_NETWORK}
  OR (SELECT count(*) FROM pendaftaran WHERE jaringan = ${s.jaringan} AND dibuat_pada > ${now - DAY_MS})
    >= ${DAILY_PER_NETWORK}
  OR (SELECT count(*) FROM pendaftaran WHERE surel = ${s.surel} AND langkah = 0) >= ${OPEN_PER_MAILBOX})`;

const expireStatement = (now: number) =>
  change`DELETE FROM pendaftaran WHERE langkah = 0 AND kedaluwarsa_pada <= ${now}`;

export const expireSignups = async (env: DirectoryBinding, now: number): Promise<number> =>
  (await directoryBatch(env, [expireStatement(now)]))[0];

/** Step 1: the mailbox is proved. From here on the sign-up stands in the queue for a database, and does not expire. */
export async function prove(env: DirectoryBinding, id: string, now: number): Promise<Signup | null> {
  const [, found] = await directoryBatch(env, [
    change`UPDATE pendaftaran SET langkah = 1, terbukti_pada = ${now}, kedaluwarsa_pada = NULL, surat_pada = NULL
      WHERE id = ${id} AND langkah = 0 AND kedaluwarsa_pada > ${now}`,
    signupStatement(id),
  ]);
  return signupOf(found[0]);
}

/** Letters that did not go out yet, oldest first. */
export async function unsentLetters(env: DirectoryBinding, now: number): Promise<Signup[]> {
  const [found] = await directoryBatch(env, [
    rows<SignupRow>`${columns} WHERE selesai_pada IS NULL AND langkah = 0 AND surat_pada <= ${now}
      ORDER BY dibuat_pada LIMIT 20`,
  ]);
  return found.map((row) => signupOf(row) as Signup);
}

export const letterSent = (env: DirectoryBinding, id: string) =>
  directoryBatch(env, [
    change`UPDATE pendaftaran SET surat_pada = NULL, surat_n = surat_n + 1 WHERE id = ${id} AND langkah = 0`,
  ]);
export const letterFailed = (env: DirectoryBinding, id: string, next: number) =>
  directoryBatch(env, [change`UPDATE pendaftaran SET surat_pada = ${next} WHERE id = ${id} AND langkah = 0`]);

/**
 * Step 2. Two at the last database: one has it, the other waits and the operator hears of it, once.
 * When the pool has grown, who came first is served first.
 */
export async function claimRoom(env: DirectoryBinding, s: Signup, now: number): Promise<Signup | null> {
  const [, , , , found] = await directoryBatch(env, [
    change`UPDATE pool SET keadaan = 'terpakai', agency = ${s.agency}, diklaim_pada = ${now}
      WHERE binding = (SELECT min(binding) FROM pool WHERE keadaan = 'kosong')
        AND EXISTS (SELECT 1 FROM pendaftaran WHERE id = ${s.id} AND langkah = 1)
        AND (SELECT count(*) FROM pool WHERE keadaan = 'kosong') > ${earlier(s)}`,
    change`UPDATE pendaftaran SET langkah = 2, binding = (SELECT binding FROM pool WHERE agency = ${s.agency})
      WHERE id = ${s.id} AND langkah = 1 AND EXISTS (SELECT 1 FROM pool WHERE agency = ${s.agency})`,
    ...poolWarningStatements(now),
    signupStatement(s.id),
  ]);
  return signupOf(found[0]);
}

/** Step 4. From here on the agency is visible, and what sign-up knew of the admin is gone. */
export async function publish(
  env: DirectoryBinding,
  s: Signup,
  versiSkema: number,
  now: number,
): Promise<Signup | null> {
  const [, , found] = await directoryBatch(env, [
    change`INSERT OR IGNORE INTO agency (id, code, nama, jenis, zona, binding, versi_skema, bangun_pada, dibuat_pada)
      SELECT agency, code, nama, jenis, zona, binding, ${versiSkema}, ${now}, dibuat_pada
      FROM pendaftaran WHERE id = ${s.id} AND langkah = 2`,
    change`UPDATE pendaftaran SET langkah = 4, admin = NULL, selesai_pada = ${now}
      WHERE id = ${s.id} AND langkah = 2 AND EXISTS (SELECT 1 FROM agency WHERE id = ${s.agency})`,
    signupStatement(s.id),
  ]);
  return signupOf(found[0]);
}

export type Seen = { readonly signup: Signup; readonly kosong: number; readonly urutan: number };

/** For whoever has shown a secret of it: how far it is, and what it waits for. */
export async function findSignup(env: DirectoryBinding, id: string): Promise<Seen | null> {
  const [[row], [queue]] = await directoryBatch(env, [
    signupStatement(id),
    rows<{ kosong: number; urutan: number }>`
      SELECT (SELECT count(*) FROM pool WHERE keadaan = 'kosong') AS kosong,
        (SELECT count(*) FROM pendaftaran p WHERE p.selesai_pada IS NULL AND p.langkah = 1
          AND (p.dibuat_pada, p.id) <= (s.dibuat_pada, s.id)) AS urutan
      FROM pendaftaran s WHERE s.id = ${id}`,
  ]);
  const signup = signupOf(row);
  if (!signup || !queue) return null;
  return { signup, ...queue };
}

/** Under way, oldest first: what the job goes on with. */
export async function openSignups(env: DirectoryBinding): Promise<Signup[]> {
  const [found] = await directoryBatch(env, [
    rows<SignupRow>`${columns} WHERE selesai_pada IS NULL AND langkah > 0 ORDER BY dibuat_pada LIMIT 20`,
  ]);
  return found.map((row) => signupOf(row) as Signup);
}

/** Which of these addresses nobody has. */
export async function freeCodes(env: DirectoryBinding, codes: readonly string[]): Promise<string[]> {
  const [free] = await directoryBatch(env, [
    rows<{ code: string }>`SELECT value AS code FROM json_each(${JSON.stringify(codes)})
      WHERE value NOT IN (SELECT code FROM agency) AND value NOT IN (SELECT code FROM pendaftaran)
        AND value NOT IN (SELECT code FROM penghapusan)`,
  ]);
  return free.map((f) => f.code);
}

const columns = sql`SELECT id, langkah, agency, code, nama, jenis, zona, binding, admin,
  rahasia_hash AS rahasiaHash, dibuat_pada AS dibuatPada, kedaluwarsa_pada AS kedaluwarsaPada,
  surat_pada AS suratPada, surat_n AS suratN FROM pendaftaran`;

const earlier = (
  s: Signup,
) => sql`(SELECT count(*) FROM pendaftaran WHERE selesai_pada IS NULL AND langkah = 1
  AND (dibuat_pada, id) < (${s.dibuatPada}, ${s.id}))`;

const signupStatement = (id: string) => rows<SignupRow>`${columns} WHERE id = ${id}`;

const signupOf = (row: SignupRow | undefined): Signup | null =>
  row ? { ...row, admin: row.admin === null ? null : (JSON.parse(row.admin) as FirstAdmin) } : null;

/** Taken by an agency, also one that is gone (papers name it), or by another sign-up. Names differ in more than capitals. */
const exists = (column: "code" | "nama", value: string, self: string) =>
  column === "code"
    ? sql`(EXISTS (SELECT 1 FROM agency WHERE code = ${value}
        AND id NOT IN (SELECT agency FROM pendaftaran WHERE id = ${self}))
        OR EXISTS (SELECT 1 FROM pendaftaran WHERE code = ${value} AND id <> ${self})
        OR EXISTS (SELECT 1 FROM penghapusan WHERE code = ${value}))`
    : sql`(EXISTS (SELECT 1 FROM agency WHERE lower(nama) = lower(${value})
        AND id NOT IN (SELECT agency FROM pendaftaran WHERE id = ${self}))
        OR EXISTS (SELECT 1 FROM pendaftaran WHERE lower(nama) = lower(${value}) AND id <> ${self}))`;
