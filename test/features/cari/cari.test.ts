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
    // Whoever holds a role looks through the names of the units too, however many other tests have made.
    const units = (await cast.d1.prepare("SELECT count(*) AS n FROM unit_versi").first("n")) as number;
    const all = await search(cast.citra);
    expect(all.html).toContain(`Orang Banyak 2718 ${kata}`);
    expect(all.read - units).toBeLessThan(200);
  });
});
