import { spawn } from "node:child_process";
import path from "node:path";
import { unstable_readConfig } from "wrangler";

export const root = path.resolve(import.meta.dirname, "..");
export const configPath = path.join(root, "wrangler.toml");

/** Bound databases in the order of wrangler.toml: the directory, then the pool. */
export function databases() {
  const bound = unstable_readConfig({ config: configPath }).d1_databases;
  return bound.map(({ binding, database_name, database_id }) => ({
    binding,
    name: database_name,
    id: database_id,
  }));
}

/** The Worker as it would be uploaded, in a folder. The assets first: wrangler would bury their errors. */
export async function bundle(entry, outdir) {
  await script("build-assets.mjs");
  await wrangler(["deploy", entry, "--config", configPath, "--dry-run", "--outdir", outdir]);
}

export function wrangler(args, options) {
  return run(path.join(root, "node_modules/wrangler/bin/wrangler.js"), args, options);
}

export function script(name, args, options) {
  return run(path.join(root, "scripts", name), args, options);
}

/** Runs a script with this Node and gives its output; what it said is in the error when it fails. */
async function run(file, args = [], { input = "", show = false } = {}) {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: root,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false", WRANGLER_HIDE_BANNER: "true", NO_COLOR: "1" },
  });
  child.stdin.end(input);
  let said = "";
  let answer = "";
  child.stdout.on("data", (chunk) => {
    answer += chunk;
    said += chunk;
    if (show) process.stdout.write(chunk);
  });
  child.stderr.on("data", (chunk) => {
    said += chunk;
    if (show) process.stderr.write(chunk);
  });
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) {
    throw new Error(`${path.basename(file)} ${args.join(" ")} ended with ${code}\n${said.slice(0, 4000)}`);
  }
  return answer;
}
