import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

/** The worker of a page is asked for anew each time; it alone. */
const FRESH = new Set(["sw.js"]);

it("every script and sheet is kept by the browser for as long as its content is the same", () => {
  const headers = readFileSync("public/_headers", "utf8");
  const kept = [
    ...headers.matchAll(/^\/([\w.-]+)\n {2}Cache-Control: public, max-age=31536000, immutable$/gm),
  ];
  const files = readdirSync("public").filter((name) => /\.(js|css)$/.test(name) && !FRESH.has(name));
  expect(files.length).toBeGreaterThan(5);
  expect(kept.map((m) => m[1]).sort()).toEqual(files.sort());
});
