import { env } from "cloudflare:workers";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { matchQuery } from "../../../src/data/agency/cari.ts";
import { newId } from "../../../src/data/ids.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { house, NOW } from "../../support/house.ts";

const { get } = house();

let cast: Cast;
beforeAll(async () => {
  cast = await castOf();
});

const namesFound = async (q: string, who: object) =>
  (await get(`${cast.base}/cari?q=${encodeURIComponent(q)}`, who)).page
    .querySelectorAll("main .person a")
    .map((a) => a.text.trim());

describe("the search", () => {
  it("finds by any word, in any order, in any case, and by the beginning of a number", async () => {
    expect(await namesFound("lestari ay", cast.citra)).toContain("Ayu Lestari");
    expect(await namesFound("AYU", cast.citra)).toContain("Ayu Lestari");
    expect(await namesFound(cast.ayu.nip.slice(0, 17), cast.citra)).toContain("Ayu Lestari");
    expect(await namesFound("estari", cast.citra)).not.toContain("Ayu Lestari");
  });

  it("follows a changed name and a new number, and forgets whoever leaves", async () => {
    const id = newId(NOW);
    const insert = "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (?1, ?2, 'pns', 0)";
    await cast.d1.prepare(insert).bind(id, "Zulkarnain Wanasepi").run();
    expect(await namesFound("wanasepi", cast.citra)).toHaveLength(1);
    await cast.d1.prepare("UPDATE pegawai SET nama = 'Zulkarnain Wanaramai' WHERE id = ?1").bind(id).run();
    expect(await namesFound("wanasepi", cast.citra)).toHaveLength(0);
    expect(await namesFound("wanaramai", cast.citra)).toHaveLength(1);
    await cast.d1.prepare("DELETE FROM pegawai WHERE id = ?1").bind(id).run();
    expect(await namesFound("wanaramai", cast.citra)).toHaveLength(0);
  });

  it("finds units by any word they have today; a renamed one by its new name only", async () => {
    const unitsFound = async (q: string, who: object) =>
      (await get(`${cast.base}/cari?q=${encodeURIComponent(q)}`, who)).page
        .querySelectorAll(`main a[href^="${cast.base}/unit/"]`)
        .map((a) => a.text.trim());
    const [unit, versi] = [newId(NOW), newId(NOW)];
    const run = (text: string, ...values: (string | null)[]) =>
      cast.d1
        .prepare(text)
        .bind(...values)
        .run();
    await run("INSERT INTO unit (id) VALUES (?1)", unit);
    const insert =
      "INSERT INTO unit_versi (id, unit, dari, sampai, nama, induk) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    await run(insert, versi, unit, "2020-01-01", null, "Subbagian Wanatirta Lama", cast.unit.induk);
    expect(await unitsFound("tirta", cast.citra)).toEqual([]);
    expect(await unitsFound("lama WANA", cast.citra)).toEqual(["Subbagian Wanatirta Lama"]);
    expect(await unitsFound("wanatirta", cast.ayu)).toEqual([]);
    await run("UPDATE unit_versi SET sampai = '2026-06-30' WHERE id = ?1", versi);
    await run(insert, newId(NOW), unit, "2026-07-01", null, "Subbagian Wanagiri", cast.unit.induk);
    expect(await unitsFound("wanatirta", cast.citra)).toEqual([]);
    expect(await unitsFound("wanagiri", cast.citra)).toEqual(["Subbagian Wanagiri"]);
    await run("UPDATE unit_versi SET nama = 'Subbagian Wanaraya' WHERE unit = ?1 AND sampai IS NULL", unit);
    expect(await unitsFound("wanagiri", cast.citra)).toEqual([]);
    expect(await unitsFound("wanaraya", cast.citra)).toEqual(["Subbagian Wanaraya"]);
    await run("DELETE FROM unit_versi WHERE unit = ?1", unit);
    expect(await unitsFound("wanaraya", cast.citra)).toEqual([]);
  });

  it("does not take fewer digits than a year for a number: every number begins with one", async () => {
    expect(await namesFound(cast.ayu.nip.slice(0, 4), cast.ayu)).toEqual(["Ayu Lestari"]);
    expect(await namesFound(cast.ayu.nip.slice(0, 3), cast.ayu)).toEqual([]);
  });

  it("shows a pegawai himself, a penilai his own, and nobody a stranger", async () => {
    expect(await namesFound("ayu lestari", cast.ayu)).toEqual(["Ayu Lestari"]);
    expect(await namesFound("hadi susanto", cast.ayu)).toEqual([]);
    expect(await namesFound("ayu lestari", cast.bagas)).toEqual(["Ayu Lestari"]);
    expect(await namesFound("citra maharani", cast.hadi)).toEqual([]);
  });

  it("sends nobody in who is not signed in, or belongs elsewhere", async () => {
    expect((await get(`${cast.base}/cari?q=ayu`)).status).toBe(303);
    expect((await get(`${cast.base}/cari?q=ayu`, cast.dimas)).status).toBe(303);
  });

  it("finds questions of the help, and says what to do when nothing fits", async () => {
    const found = await get(`${cast.base}/cari?q=keberatan`, cast.ayu);
    expect(found.html).toContain("/bantuan/pegawai#pegawai-t5");
    expect((await get(`${cast.base}/cari?q=qwrtzp`, cast.ayu)).html).toContain("Tidak ada yang cocok");
  });

  it("takes any text for text: no operator of the index reaches it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (q) => {
        const query = matchQuery(q);
        if (query === null) return;
        await cast.d1
          .prepare("SELECT count(*) FROM pegawai_cari WHERE pegawai_cari MATCH ?1")
          .bind(query)
          .run();
      }),
      { numRuns: 200 },
    );
  });
});

describe("the cost of a search", () => {
  it("is one round trip, and reads what fits, not the agency", async () => {
    const now = NOW;
    const kata = `Cariuji${newId(now).slice(-8)}`;
    const people = Array.from({ length: 3000 }, (_, i) => [newId(now), `Orang Banyak ${i} ${kata}`]);
    await cast.d1
      .prepare(
        "INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT value ->> 0, value ->> 1, 'pns', 0 FROM json_each(?1)",
      )
      .bind(JSON.stringify(people))
      .run();
    const { d1, ledger } = countingD1(env.AGENCY_001);
    const counted = house(NOW, { AGENCY_001: d1 });
    const path = `${cast.base}/cari?q=${encodeURIComponent(`banyak 2718 ${kata}`)}`;
    const search = async (who: { cookie: string }) => {
      await counted.get(`${cast.base}/cari`, who);
      ledger.forget();
      const { html } = await counted.get(path, who);
      expect(ledger.trips).toBe(1);
      return { html, read: ledger.rowsRead };
    };
    const mine = await search(cast.ayu);
    expect(mine.html).not.toContain("Orang Banyak");
    expect(mine.read).toBeLessThan(100);
    const all = await search(cast.citra);
    expect(all.html).toContain(`Orang Banyak 2718 ${kata}`);
    expect(all.read).toBeLessThan(200);
  });
});
