/**
 * npm test: the rules and features in one run, the journeys and tools in another, both at once: the first keeps workerd
 * busy, the second waits for Chromium and processes. One report of both (dist/tests.json), which CI counts.
 * Names of files or other arguments: one plain `vitest run` with them.
 */
import { spawn } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { root, script } from "./wrangler.mjs";

const asked = process.argv.slice(2);
const runs = [
  ["rules", "features"],
  ["journeys", "tooling"],
];

// Both would build them at the same moment.
await script("build-assets.mjs");
if (asked.length > 0) process.exit(await vitest(asked));

const files = runs.map((names) => path.join(root, "dist", `tests-${names.join("-")}.json`));
await Promise.all(files.map((file) => rm(file, { force: true })));
const codes = await Promise.all(
  runs.map((names, at) =>
    vitest([...names.flatMap((name) => ["--project", name]), `--outputFile.json=${files[at]}`]),
  ),
);
const reports = await Promise.all(files.map(async (file) => JSON.parse(await readFile(file, "utf8"))));
await writeFile(path.join(root, "dist/tests.json"), JSON.stringify(merged(reports)));
process.exit(codes.find((code) => code !== 0) ?? 0);

/** Numbers added, lists joined; a success only when both are one. */
function merged([first, ...rest]) {
  return rest.reduce(
    (sum, report) =>
      Object.fromEntries(
        Object.entries(sum).map(([key, value]) => {
          const other = report[key];
          if (key === "startTime") return [key, Math.min(value, other)];
          if (typeof value === "number") return [key, value + other];
          if (typeof value === "boolean") return [key, value && other];
          return [key, Array.isArray(value) ? [...value, ...other] : value];
        }),
      ),
    first,
  );
}

function vitest(args) {
  const bin = path.join(root, "node_modules/vitest/vitest.mjs");
  const child = spawn(process.execPath, [bin, "run", ...args], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
}
