import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { grow, missingSecrets, provision } from "../../scripts/provision.mjs";

const toml = await readFile(path.resolve(import.meta.dirname, "../../wrangler.toml"), "utf8");

describe("the pool", () => {
  test("grows by N databases, numbered on, each with an id of its own", () => {
    const bindings = (text: string) => [...text.matchAll(/"(AGENCY_\d{3})"/g)].map(([, name]) => name);
    const grown = grow(toml, 3).toml;
    expect(bindings(grown)).toEqual([...bindings(toml), ...next(bindings(toml).length, 3)]);
    const ids = [...grown.matchAll(/database_id = "(.*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(grown.startsWith(toml.trimEnd())).toBe(true);
  });

  test("does not change when it grows by nothing", () => {
    expect(grow(toml, 0)).toEqual({ toml, added: 0 });
  });

  test("refuses a number the bindings cannot carry", () => {
    expect(() => grow(toml, 999)).toThrow("999");
  });
});

describe("the account", () => {
  const databases = [
    { binding: "DIRECTORY", name: "selaras-directory", id: "00000000-0000-4000-8000-000000000000" },
    { binding: "AGENCY_001", name: "selaras-agency-001", id: "00000000-0000-4000-8000-000000000001" },
  ];

  test("gets what it lacks once; a repeated deploy creates nothing", async () => {
    const account = fakeAccount();
    const first = await provision(toml, databases, account.wrangler);
    expect(first).toContain('database_id = "id-of-selaras-directory"');
    expect(first).toContain('database_id = "id-of-selaras-agency-001"');
    expect(account.created).toEqual([
      "selaras-directory",
      "selaras-agency-001",
      "selaras-evidence",
      "selaras-jobs",
      "selaras-jobs-dlq",
      "selaras-work",
      "selaras-work-dlq",
    ]);
    expect(await provision(toml, databases, account.wrangler)).toBe(first);
    expect(account.created).toHaveLength(7);
  });

  test("gets secrets when its Worker is new or lacks one, and never when it could not be asked", async () => {
    const names = ["PEPPER", "SEGEL"];
    const says = (answer: string) => async () => answer;
    const fails = (why: string) => async () => Promise.reject(new Error(why));
    expect(await missingSecrets(names, fails('Worker "selaras" not found.'))).toEqual(names);
    expect(await missingSecrets(names, says('[{"name":"PEPPER","type":"secret_text"}]'))).toEqual(["SEGEL"]);
    await expect(missingSecrets(names, fails("fetch failed"))).rejects.toThrow("fetch failed");
  });

  function fakeAccount() {
    const created: string[] = [];
    const wrangler = async (args: string[]) => {
      const [name = "", verb] = [args.at(args.indexOf("create") + 1 || args.indexOf("info") + 1), args];
      if (verb.includes("list")) {
        return JSON.stringify(created.map((known) => ({ name: known, uuid: `id-of-${known}` })));
      }
      if (verb.includes("create")) created.push(name);
      else if (!created.includes(name)) throw new Error("not found");
      return JSON.stringify({ uuid: `id-of-${name}` });
    };
    return { created, wrangler };
  }
});

function next(from: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `AGENCY_${String(from + 1 + at).padStart(3, "0")}`);
}
