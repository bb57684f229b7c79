import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bundle } from "../../scripts/wrangler.mjs";

let outdir: string;
let text: string;
let sources: string[];

beforeAll(async () => {
  outdir = await mkdtemp(path.join(tmpdir(), "selaras-bundle-"));
  await bundle("src/index.ts", outdir);
  text = await readFile(path.join(outdir, "index.js"), "utf8");
  sources = JSON.parse(await readFile(path.join(outdir, "index.js.map"), "utf8")).sources;
});
afterAll(() => rm(outdir, { recursive: true, force: true }));

test("what is deployed contains no demo: no file of it, none of its routes, nobody of its cast", () => {
  expect(sources.filter((file) => /(^|\/)(demo|seed|test|scripts)(\/|\.|-)/.test(inProject(file)))).toEqual(
    [],
  );
  expect(text).not.toMatch(/["'`]\/demo\b/);
  expect(text).not.toContain("pemain.json");
});

test("what is deployed contains no tool that only builds or tests it", () => {
  const packages = new Set(
    sources.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean),
  );
  for (const name of ["vitest", "miniflare", "wrangler", "playwright-core", "fast-check"]) {
    expect(packages).not.toContain(name);
  }
});

test("what is deployed fits the limits of a Worker with room to spare", async () => {
  const { gzipSync } = await import("node:zlib");
  const files = (await readdir(outdir)).filter((file) => !/\.(map|md)$/.test(file));
  const sizes = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(path.join(outdir, file))).length),
  );
  // Far below what the smallest plan takes (3 MB gzipped): what is parsed is waited for at every cold start.
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.125 * 1024 * 1024);
});

/** Only our own files: a package may call a folder what it likes. */
function inProject(file: string): string {
  return file.includes("node_modules") ? "" : file;
}
