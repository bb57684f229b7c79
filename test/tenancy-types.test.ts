import { drizzle } from "drizzle-orm/d1";
import type { Context } from "hono";
import { expect, test } from "vitest";
import { type AgencyDb, openAgency } from "../src/data/agency/database.ts";
import { invitationStatements } from "../src/data/agency/undangan.ts";
import { type Agency, type DirectoryDb, findAgency } from "../src/data/directory/database.ts";
import { openEvidence } from "../src/data/evidence.ts";
import type { AgencyEnv } from "../src/web/env.ts";
import { page } from "../src/web/page.ts";

/**
 * house.md 5: no query without a tenant, by type. Nothing here runs; tsc (npm run check) fails on the first
 * `@ts-expect-error` that has become unused, that is, when one of these lines begins to compile.
 */
declare const env: Env;
declare const directory: DirectoryDb;
declare const raw: D1Database;
declare const inside: Context<AgencyEnv>;
declare const bucket: R2Bucket;
declare function agencyQuery(db: AgencyDb): Promise<unknown>;

function mustNotCompile() {
  // @ts-expect-error the directory is not an agency's database
  void agencyQuery(directory);
  // @ts-expect-error a binding is not an agency's database: it has not been asked whose it is
  void agencyQuery(raw);
  // @ts-expect-error drizzle over a binding is not blessed either
  void agencyQuery(drizzle(raw));
  // @ts-expect-error an object that looks like one is not one
  void agencyQuery({ batch: async () => [], read: async () => [], apply: async () => 0 });

  const made = {
    id: "x",
    code: "x",
    nama: "x",
    jenis: "pusat",
    zona: "WIB",
    binding: "AGENCY_001",
    keadaan: "aktif",
    versiSkema: 99,
  } as const;
  // @ts-expect-error only the directory vouches for an agency
  void openAgency(env, made);
  // @ts-expect-error and only for one does evidence open
  void openEvidence(bucket, made);
  // @ts-expect-error the directory is no agency
  void openAgency(env, directory);

  // @ts-expect-error inside an agency there are no bindings
  void inside.env.DIRECTORY;
  // @ts-expect-error not even the agency's own
  void inside.env.AGENCY_001;
  // @ts-expect-error nor the files of all agencies
  void inside.env.EVIDENCE;
  // @ts-expect-error a string is not a statement: SQL is never put together by hand
  void inside.var.db.read("SELECT * FROM pegawai");
  // @ts-expect-error a page's statements are values too
  void page(inside, (me) => [`SELECT * FROM pegawai WHERE id = '${me}'`]);
}

/** What does compile, so that the lines above fail for their own reason. */
async function compiles() {
  const agency: Agency | null = await findAgency(env, "x", 0);
  if (agency) await agencyQuery(await openAgency(env, agency));
  await agencyQuery(inside.var.db);
  const { statements } = await invitationStatements({ pegawai: "x", oleh: null, now: 0 });
  await inside.var.db.batch(statements);
}

test("the types of tenancy are checked by tsc: every line above that must not compile does not", () => {
  expect(mustNotCompile.length + compiles.length).toBe(0);
});
