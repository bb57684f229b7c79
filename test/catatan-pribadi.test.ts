import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, it } from "vitest";

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = `${dir}/${name}`;
    return statSync(path).isDirectory() ? files(path) : [path];
  });

it("nothing but its own chapter reads the private notes: no job, no export, no role", () => {
  const readers = files("src").filter(
    (f) => /\.tsx?$/.test(f) && /catatan_pribadi|\bcatatanPribadi\b/.test(readFileSync(f, "utf8")),
  );
  expect(readers.sort()).toEqual([
    // What becomes of them when two records are one; the columns; the list of what is not taken along; the demo's own.
    "src/data/agency/rujukan.ts",
    "src/data/agency/schema/umpan-balik.ts",
    "src/demo/seed/umpan-minta.ts",
    "src/features/catatan/data.ts",
    "src/features/siklus/ekspor-tabel.ts",
  ]);
  expect(readFileSync("src/features/siklus/ekspor-tabel.ts", "utf8")).toMatch(/ catatan_pribadi /);
  // Each statement is its author's: `oleh = ${me}` in every one that names the table, or it writes him in.
  const data = readFileSync("src/features/catatan/data.ts", "utf8");
  for (const [statement] of data.matchAll(/(?:rows|change|sql)[^`]*`[^`]*catatan_pribadi[^`]*`/g))
    expect(statement).toMatch(/oleh = \$\{me\}|\(id, oleh, tentang/);
});
