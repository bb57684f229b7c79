/**
 * npm run pool:grow -- N: N more agency databases in wrangler.toml, created, migrated and registered locally.
 * Each step only does what is missing, so a broken run is repaired by `npm run pool:grow -- 0`.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { grow } from "./provision.mjs";
import { refuseWhileRunning } from "./serve.mjs";
import { configPath, root, script, wrangler } from "./wrangler.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { state: { type: "string", default: path.join(root, ".wrangler/state") } },
});
const count = Number(positionals[0]);
if (!Number.isInteger(count) || count < 0) {
  console.error("npm run pool:grow -- N");
  process.exit(1);
}

await refuseWhileRunning(values.state);
const { toml, added } = grow(await readFile(configPath, "utf8"), count);
if (added > 0) await writeFile(configPath, toml);
await wrangler(["types", "--include-runtime=false", "--strict-vars=false"]);
await script("migrate.mjs", ["--local", "--state", values.state], { show: true });
console.log(`
${added} added. Locally: start again (npm start) and sign-up can claim them.
In production: commit wrangler.toml, then npm run deploy. It creates the databases on the account, writes their
ids into wrangler.toml, migrates them, deploys the new bindings, and only then registers them for sign-up.`);
