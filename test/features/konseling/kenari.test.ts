import { expect, it } from "vitest";
import { newId } from "../../../src/data/ids.ts";
import { tabelEkspor } from "../../../src/features/siklus/ekspor-tabel.ts";
import { castOf, type Person } from "../../support/cast.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { OKTOBER } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { objectsOf, QUERY } from "../../support/objects.ts";
import { allRoutes, fill } from "../../support/routes.ts";

/** Admin, auditor, atasan, colleague, and the person it is about before she is invited. */
const LAIN = ["citra", "gita", "farida", "hadi", "ayu"] as const;

it("words of a case leave the database for nobody who is not named in it, on any page", async () => {
  const cast = await castOf(OKTOBER);
  const known = await objectsOf(cast);
  // What another chapter has not named yet is somebody's id all the same.
  const ids = new Proxy(known, { get: (all, kind) => Reflect.get(all, kind) ?? newId(OKTOBER) });
  const { d1, ledger } = countingD1(cast.d1);
  const { get } = house(OKTOBER, { AGENCY_001: d1 } as unknown as Partial<Env>);
  const doors = allRoutes().filter((r) => r.method === "GET" && r.path.startsWith("/a/"));
  const told: string[] = [];
  const look = async (who: Person, path: string) => {
    const before = ledger.calls.length;
    const { html } = await get(path, who);
    if (html.includes("kenari-")) told.push(`${who.nama} ${path}: page`);
    const rows = JSON.stringify(ledger.calls.slice(before).map((c) => c.results));
    if (rows.includes("kenari-")) told.push(`${who.nama} ${path}: row`);
  };
  for (const name of LAIN) {
    for (const { path } of doors) await look(cast[name], fill(path, ids) + (QUERY[path] ?? ""));
    await look(cast[name], `${cast.base}/cari?q=kenari`);
  }
  expect(told).toEqual([]);
  // The canary sings: whoever made the report reads it.
  expect((await get(`${cast.base}/konseling/${ids["id konseling"]}`, cast.bagas)).html).toContain(
    "kenari-uraian",
  );
}, 240_000);

it("nothing of it is in the export of the whole agency", async () => {
  const cast = await castOf();
  const tabel = (await tabelEkspor(cast.db)).map((t) => t.nama);
  expect(tabel).toContain("pembinaan");
  for (const rahasia of ["konseling", "konseling_catatan", "konseling_akses", "umpan_balik_bimbingan"])
    expect(tabel).not.toContain(rahasia);
});
