import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { fieldsOf, pages, saves } from "../../../scripts/bench/pages.mjs";
import { NOW, SECRET, seedAgency, sessionOf } from "../../../scripts/bench/seed.mjs";
import { openAgency } from "../../../src/data/agency/database.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { type Agency, findAgency } from "../../../src/data/directory/database.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Call, countingD1 } from "../../support/counting-d1.ts";
import { fromOurPage, house } from "../../support/house.ts";

/** The bench's agency of a hundred people: what is counted here is what `npm run bench` prints. */
const ROOM = "AGENCY_008";
const room = (env as unknown as Record<string, D1Database>)[ROOM] as D1Database;
const { d1, ledger } = countingD1(room);
const { get, send } = house(NOW, { [ROOM]: d1 } as unknown as Partial<Env>);
const base = "/a/biaya-uji";
const as = (who: string) => ({ cookie: `__Host-sesi-biaya-uji=${sessionOf(who)}.${who}.${SECRET}` });

beforeAll(async () => {
  await env.DIRECTORY.prepare("INSERT OR IGNORE INTO pool (binding) VALUES (?1)").bind(ROOM).run();
  const open = (binding: string) => (binding === ROOM ? room : env.DIRECTORY);
  await seedAgency({ d1: open }, { binding: ROOM, code: "biaya-uji", size: 100 });
  await get(`${base}/masuk`);
});

test("the agency of the bench counts true", async () => {
  const agency = (await findAgency(env, "biaya-uji", NOW)) as Agency;
  expect(await recount(await openAgency(env, agency), "2026-11-22")).toBe(0);
});

describe("a page", () => {
  test.each(pages)("$name: one round trip, by indexes", async ({ name, who, path }) => {
    ledger.forget();
    const { status } = await get(base + path, as(who));
    expect(status).toBe(200);
    expect(ledger.trips).toBe(1);
    expect(await scans(ledger.calls)).toEqual(known[name] ?? []);
  });
});

describe("a save", () => {
  test.each(saves)("$name: at most two round trips, by indexes", async (save) => {
    const who = save.who ?? save.once?.[0] ?? "";
    const shown = await get(base + (typeof save.page === "string" ? save.page : save.page(who)), as(who));
    const form = fieldsOf(shown.html, save.action);
    const fields = save.change(form?.fields ?? [], 1);
    ledger.forget();
    const body = new URLSearchParams(fields);
    body.set("perintah", newId(NOW));
    const { status } = await send(
      form?.action ?? "",
      { method: "POST", body, headers: fromOurPage() },
      as(who),
    );
    expect(status).toBe(save.expect ?? 303);
    expect(ledger.trips).toBe(2);
    expect(await scans(ledger.calls)).toEqual([]);
  });
});

/** Pages that read a table whole, and why. Lists in the order of names begin at a name: an index range, no scan. */
const known: Record<string, string[]> = {
  // Which of all units has no head.
  "Kesiapan, admin": ["unit_versi"],
  // A role of the whole agency begins at each unit and finds its plans that are not agreed by index; nobody else does.
  "Tidak dapat dievaluasi": ["unit"],
  "Tidak dapat dievaluasi, admin": ["unit"],
  // The list box of units.
  "Perpanjangan, admin": ["unit_versi"],
};

/** Tables with a few rows, however many people there are. */
const SMALL = new Set([
  ...["instansi", "aturan", "hari_libur", "tahun_kinerja", "periode", "jendela", "jumlah"],
  ...["kelompok_periode", "jendela_kelompok"],
]);

/** Tables that a statement would read whole, those that the foreign keys of a deleted row look through too. */
async function scans(calls: readonly Call[]): Promise<string[]> {
  const { results } = await room
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all<{ name: string }>();
  const tables = new Set(results.map((t) => t.name).filter((name) => !SMALL.has(name)));
  const found = new Set<string>();
  for (const { sql, params } of calls.flatMap((call) => call.statements)) {
    const plan = await room
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .bind(...params)
      .all<{ detail: string }>();
    const aliases = new Map(
      [...sql.matchAll(/\b(?:FROM|JOIN)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?/gi)].map((m) => [m[2], m[1]]),
    );
    for (const { detail } of plan.results) {
      // A full-text index that is asked for words is read from those words on, not whole.
      if (/VIRTUAL TABLE INDEX \d+:.*M\d/.test(detail)) continue;
      const read = /^SCAN (\w+)/.exec(detail)?.[1] ?? "";
      const table = tables.has(read) ? read : (aliases.get(read) ?? "");
      if (tables.has(table)) found.add(table);
    }
  }
  return [...found].sort();
}
