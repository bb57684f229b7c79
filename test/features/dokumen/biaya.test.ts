import { expect, it } from "vitest";
import { castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { dokumenFinalUji, pindaianUji } from "../../support/dokumen.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

it("every page of a document is one round trip by indexes, the public one too; only a new print writes, once", async () => {
  const c = await castOf(OKTOBER);
  const d = await dokumenFinalUji(c);
  await pindaianUji(c, d.id);
  const token = await c.d1
    .prepare("SELECT token FROM dokumen WHERE id = ?1")
    .bind(d.id)
    .first<string>("token");
  const room = countingD1(c.d1);
  const { get } = house(OKTOBER, { [c.agency.binding]: room.d1 } as unknown as Partial<Env>);
  // What a page asks for is found, not searched for.
  const found = async () => {
    for (const { sql, params } of room.ledger.calls.flatMap((call) => call.statements)) {
      const plan = c.d1.prepare(`EXPLAIN QUERY PLAN ${sql}`).bind(...params);
      const steps = (await plan.all<{ detail: string }>()).results.map((r) => r.detail);
      const scans = steps.filter((x) => /^SCAN (?!CONSTANT|json_each|\()/.test(x));
      expect([sql.slice(0, 60), scans]).toEqual([sql.slice(0, 60), []]);
    }
  };
  const trips = async (path: string, who?: { cookie: string }) => {
    room.ledger.forget();
    const { status } = await get(path, who);
    await found();
    return [status, room.ledger.trips, room.ledger.rowsWritten];
  };
  await get(`${c.base}/masuk`);
  for (const page of ["", "/json", "/pindaian", "/pencabutan"])
    expect([page, ...(await trips(d.path + page, c.bagas))]).toEqual([page, 200, 1, 0]);
  expect(await trips(`/v/${c.agency.code}/${token}`)).toEqual([200, 1, 0]);
  const [status, pertama] = await trips(`${d.path}/pdf`, c.bagas);
  expect([status, pertama]).toEqual([200, 2]);
  expect(await trips(`${d.path}/pdf`, c.bagas)).toEqual([200, 1, 0]);
});
