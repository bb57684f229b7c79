import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "..");
const sources = filesIn("src").filter((file) => /\.tsx?$/.test(file) && !file.startsWith("src/web/browser/"));
const entries = ["src/index.ts", "src/demo.tsx"];

/** Who may import whom: house.md 2. A layer may always import itself; `features` only the same chapter. */
const allowed: Record<string, readonly string[]> = {
  domain: [],
  data: ["domain"],
  i18n: ["domain"],
  web: ["domain", "data", "i18n"],
  features: ["domain", "data", "i18n", "web"],
  jobs: ["domain", "data", "i18n", "features"],
};

describe("the layers", () => {
  test.each(Object.keys(allowed))("%s imports only what is below it", (layer) => {
    const wrong = importsOf(layer).filter(({ from, to }) => to !== undefined && !isAllowed(layer, from, to));
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  test("domain imports no package at all", () => {
    const wrong = importsOf("domain").filter(({ to }) => to === undefined);
    expect(wrong.map(({ from, wanted }) => `${from} -> ${wanted}`)).toEqual([]);
  });

  test("nothing that is deployed imports the demo", () => {
    const wrong = sources.filter(
      (file) => file !== "src/demo.tsx" && /from ".*\/demo(\.|\/)/.test(read(file)),
    );
    expect(wrong.filter((file) => !file.includes("/demo/"))).toEqual([]);
  });
});

describe("the doors", () => {
  test("a raw database is in reach in three files: the directory's door, the agencies' door, the statement", () => {
    const raw = /\bdrizzle\(|\bD1Database\b|\.prepare\(/;
    expect(sources.filter((file) => raw.test(read(file)))).toEqual([
      "src/data/agency/database.ts",
      "src/data/agency/statement.ts",
      "src/data/directory/database.ts",
    ]);
  });

  test("time is read in the entry only, and never by SQL", () => {
    const asks = /Date\.now\(|new Date\(\)|performance\.now\(/;
    expect(sources.filter((file) => !entries.includes(file) && asks.test(read(file)))).toEqual([]);
    const sql = [...sources, ...filesIn("migrations")];
    expect(
      sql.filter((file) => /CURRENT_(TIMESTAMP|DATE|TIME)|unixepoch\(|['"]now['"]\s*\)/i.test(read(file))),
    ).toEqual([]);
  });

  test("chance is no part of the regulation", () => {
    const chance = /Math\.random|crypto\./;
    expect(sources.filter((file) => file.startsWith("src/domain/") && chance.test(read(file)))).toEqual([]);
  });
});

describe("the dependencies", () => {
  test("zod comes as a namespace: a third of the size", () => {
    expect(sources.filter((file) => /import \{[^}]*\} from "zod"/.test(read(file)))).toEqual([]);
  });

  test("migrations rebuild no table that another points at: on D1 it would take its children with it", () => {
    const files = filesIn("migrations");
    const rebuilt = files.flatMap((file) =>
      [...read(file).matchAll(/DROP TABLE (?:IF EXISTS )?(\w+)/gi)].map(([, table = ""]) => table),
    );
    const pointedAt = rebuilt.filter((table) =>
      files.some((file) => new RegExp(`REFERENCES ${table}\\b`, "i").test(read(file))),
    );
    expect(pointedAt).toEqual([]);
    expect(files.filter((file) => /foreign_keys/i.test(read(file)))).toEqual([]);
  });
});

type Import = { readonly from: string; readonly wanted: string; readonly to: string | undefined };

function importsOf(layer: string): Import[] {
  return sources
    .filter((file) => file.startsWith(`src/${layer}/`))
    .flatMap((from) =>
      [...read(from).matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, wanted = ""]) => ({
        from,
        wanted,
      })),
    )
    .map(({ from, wanted }) => ({
      from,
      wanted,
      to: wanted.startsWith(".") ? path.posix.join(path.posix.dirname(from), wanted) : undefined,
    }));
}

function isAllowed(layer: string, from: string, to: string): boolean {
  const [, target = "", chapter = ""] = to.split("/");
  if (target === layer) return layer !== "features" || chapter === from.split("/")[2];
  if (layer === "jobs" && target === "features") return /\/actions\.ts$/.test(to);
  return allowed[layer]?.includes(target) ?? false;
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}
