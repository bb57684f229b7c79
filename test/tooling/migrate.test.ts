import { describe, expect, it } from "vitest";
import { migrate } from "../../scripts/migrations.mjs";
import { sentenceOf } from "../../scripts/sentence.mjs";

/** K32: the fleet is migrated one by one; what fails stops the run, and the next run goes on from there. */
function fleet(breaks: string | null) {
  const owners = ["AGENCY_001", "AGENCY_002", "AGENCY_003"].map((binding, n) => ({
    id: `A${n}`,
    binding,
    versi_skema: 1,
  }));
  const applied: string[] = [];
  const store = {
    broken: breaks as string | null,
    apply: async (binding: string) => {
      if (binding === store.broken) throw new Error(`${binding}: no such column`);
      applied.push(binding);
      return 1;
    },
    rows: async (binding: string, sql: string): Promise<unknown[]> => {
      if (sql.startsWith("SELECT id, binding")) return owners;
      const owner = owners.find((o) => o.binding === binding);
      if (sql.startsWith("SELECT agency")) return owner ? [{ agency: owner.id }] : [];
      const [, versi, which] = /versi_skema = (\d+) WHERE binding = '(\w+)'/.exec(sql) ?? [];
      const row = owners.find((o) => o.binding === which);
      if (row) row.versi_skema = Number(versi);
      return [];
    },
  };
  return { store, owners, applied };
}

describe("a migration that fails on one agency of many", () => {
  it("leaves those before it recorded as new, itself and those after as old; the next run ends it", async () => {
    const { store, owners, applied } = fleet("AGENCY_002");
    await expect(migrate(store)).rejects.toThrow("no such column");
    const versions = () => owners.map((o) => o.versi_skema > 1);
    expect(versions()).toEqual([true, false, false]);
    expect(applied).toEqual(["DIRECTORY", "AGENCY_001"]);
    store.broken = null;
    await migrate(store);
    expect(versions()).toEqual([true, true, true]);
  });

  it("a room of another agency stops everything", async () => {
    const { store, owners } = fleet(null);
    const rows = store.rows;
    store.rows = async (binding, sql) =>
      binding === "AGENCY_002" && sql.startsWith("SELECT agency") ? [{ agency: "lain" }] : rows(binding, sql);
    await expect(migrate(store)).rejects.toThrow("holds the agency lain");
    expect(owners.map((o) => o.versi_skema > 1)).toEqual([true, false, false]);
  });
});

it.each([
  ["it's necessary to set a CLOUDFLARE_API_TOKEN environment variable", "Not signed in"],
  ["fetch failed", "cannot be reached"],
  ["Couldn't find a D1 DB with the name or binding", "npm run deploy"],
  ["✘ [ERROR] no such column: x", "no such column"],
])("%s is told as a sentence", (said, word) => {
  expect(sentenceOf(new Error(`wrangler.js ended with 1\n${said}`))).toContain(word);
});
