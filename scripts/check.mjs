/** npm run check: everything that must hold, in the order of the cheapest failure. --no-tests when they just ran. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "./wrangler.mjs";

const steps = [
  ["assets", "node", ["scripts/build-assets.mjs"]],
  ["format and lint", "biome", ["ci", "--error-on-warnings", "."]],
  ["types of bindings", "wrangler", ["types", "--include-runtime=false", "--strict-vars=false", "--check"]],
  ["types", "tsc", []],
  ["unused", "knip", []],
  ["cases", "node", ["scripts/cases.mjs", "test/fixtures/cases.json"]],
  ["tests", "node", ["scripts/test.mjs"]],
  ["deploy, dry", "wrangler", ["deploy", "--dry-run", "--outdir", "dist/production"]],
];
const env = {
  ...process.env,
  PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
  WRANGLER_SEND_METRICS: "false",
};

for (const [name, command, args] of steps) {
  if (name === "tests" && process.argv.includes("--no-tests")) continue;
  const since = Date.now();
  const { status } = spawnSync(command, args, { cwd: root, env, stdio: "inherit" });
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} ${((Date.now() - since) / 1000).toFixed(1)} s`);
  if (status !== 0) process.exit(1);
}
