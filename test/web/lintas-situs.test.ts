import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../src/app.tsx";
import { type Cast, castOf } from "../support/cast.ts";
import { countingD1 } from "../support/counting-d1.ts";
import { OKTOBER } from "../support/evaluasi.ts";
import { house } from "../support/house.ts";
import { objectsOf, QUERY } from "../support/objects.ts";
import { eka } from "../support/operator.ts";
import { allRoutes, fill, type Ids } from "../support/routes.ts";

let cast: Cast;
let ids: Ids;
let operator: { readonly cookie: string };
beforeAll(async () => {
  cast = await castOf(OKTOBER);
  ids = await objectsOf(cast);
  operator = await eka(OKTOBER);
});
const writes = allRoutes().filter((r) => r.method !== "GET");
const reads = allRoutes().filter((r) => r.method === "GET");

/** K22: what a page of another site can make a browser send, and what a program can pretend. */
const foreign: readonly Readonly<Record<string, string>>[] = [
  {},
  { origin: "https://jahat.example", "sec-fetch-site": "cross-site" },
  { origin: "https://jahat.example" },
  { origin: "null" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", origin: "https://anak.selaras.example" },
  { "sec-fetch-site": "none" },
  { "sec-fetch-site": "cross-site", origin: env.ORIGIN },
  { "sec-fetch-site": "same-origin", origin: "https://jahat.example" },
  { origin: `${env.ORIGIN}.jahat.example` },
  { origin: "https://jahat.example", host: "jahat.example", "x-forwarded-host": "jahat.example" },
];

describe("a write from another site", () => {
  it.each(writes)("$method $path is refused before anything is read or written", async ({ method, path }) => {
    const directory = countingD1(env.DIRECTORY);
    const room = countingD1(env.AGENCY_001);
    const { send } = house(OKTOBER, { DIRECTORY: directory.d1, AGENCY_001: room.d1 });
    const who = { cookie: `${cast.citra.cookie}; ${operator.cookie}` };
    for (const headers of foreign)
      for (const body of [new URLSearchParams({ alasan: "x" }), JSON.stringify({ alasan: "x" })]) {
        const { status } = await send(fill(path, ids), { method, body, headers }, who);
        expect([path, headers, status]).toEqual([path, headers, 403]);
      }
    expect([directory.ledger.trips, room.ledger.trips]).toEqual([0, 0]);
  });

  it("is refused under any other method too", async () => {
    const { send } = house(OKTOBER);
    for (const method of ["PUT", "PATCH", "DELETE", "QUERY"])
      expect((await send("/a/kanwil-uji/sandi", { method }, cast.ayu)).status).toBe(403);
  });

  it("our origin is what is configured: the same request under another Host is foreign", async () => {
    const app = createApp({ clock: () => OKTOBER, demo: false });
    const request = new Request("https://jahat.example/a/kanwil-uji/keluar", {
      method: "POST",
      headers: { origin: "https://jahat.example", cookie: cast.ayu.cookie },
    });
    expect((await app.fetch(request, env)).status).toBe(403);
  });
});

/**
 * Reading somebody else's evidence by office leaves a line in the trail and a receipt for its owner, a look at a
 * confidential case one in the case's own log, a document that is printed the hash it is known by; nothing else is ever
 * written.
 */
const evidence = /^INSERT INTO (jejak|bukti_baca)$/;
const confidential = /^INSERT INTO konseling_akses$/;
const printed = /^INSERT INTO dokumen_cetak$/;
const AUDITED: Readonly<Record<string, RegExp>> = {
  "/a/:agency/bukti/:id": evidence,
  "/a/:agency/bukti/tautan/:id": evidence,
  "/a/:agency/dokumen/:id/pdf": printed,
  "/a/:agency/konseling/:id": confidential,
  "/a/:agency/konseling/:id/akses": confidential,
  "/a/:agency/konseling/:id/formulir": confidential,
  "/a/:agency/konseling/:id/pdf": confidential,
};

describe("reading", () => {
  const readers = { Ayu: () => cast.ayu, Citra: () => cast.citra, Eka: () => operator, anonim: () => ({}) };

  it.each(reads)("$path writes nothing, whoever reads it", async ({ path }) => {
    const directory = countingD1(env.DIRECTORY);
    const room = countingD1(env.AGENCY_001);
    const { get } = house(OKTOBER, { DIRECTORY: directory.d1, AGENCY_001: room.d1 });
    for (const [who, cookie] of Object.entries(readers)) {
      const { status } = await get(fill(path, ids) + (QUERY[path] ?? ""), cookie());
      expect([who, status < 500]).toEqual([who, true]);
    }
    const sent = [...directory.ledger.calls, ...room.ledger.calls].flatMap((call) => call.statements);
    const writing = sent
      .map((s) => s.sql.trim().split(/\s+/).slice(0, 3).join(" "))
      .filter((s) => !/^(SELECT|WITH)/i.test(s));
    const session = /^UPDATE (sesi|operator_sesi) SET$/;
    expect(writing.filter((s) => !session.test(s) && !AUDITED[path]?.test(s))).toEqual([]);
    const rows = directory.ledger.rowsWritten + room.ledger.rowsWritten;
    // None of these may look at the case: the log is asked and has nothing to say.
    expect([path, rows > 0]).toEqual([path, [evidence, printed].includes(AUDITED[path] as RegExp)]);
  });

  it("touches its own session, at most once in five minutes", async () => {
    const room = countingD1(env.AGENCY_001);
    const later = house(OKTOBER + 6 * 60_000, { AGENCY_001: room.d1 });
    const before = await cast.d1.prepare("SELECT sum(dipakai_pada) AS n FROM sesi").first<{ n: number }>();
    await later.get(`${cast.base}/sandi`, cast.hadi);
    await later.get(`${cast.base}/sandi`, cast.hadi);
    const after = await cast.d1.prepare("SELECT sum(dipakai_pada) AS n FROM sesi").first<{ n: number }>();
    expect((after?.n ?? 0) - (before?.n ?? 0)).toBe(6 * 60_000);
    expect(room.ledger.rowsWritten).toBe(1);
  });
});
