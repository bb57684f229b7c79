/**
 * npm run deploy: creates what the account lacks, migrates, uploads, registers the pool. Every step only does what
 * is missing: after a failure, run it again. `npm run deploy -- --dry-run` says what is left to do, touches nothing.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { migrate, register, remoteStore } from "./migrations.mjs";
import { missingSecrets, provision } from "./provision.mjs";
import { newSecret } from "./secrets.mjs";
import { configPath, databases, root, wrangler } from "./wrangler.mjs";

const toml = await readFile(configPath, "utf8");
if (process.argv.includes("--dry-run")) {
  const open = databases().filter(({ id }) => id.startsWith("00000000-"));
  console.log(`${open.length} databases to create: ${open.map(({ name }) => name).join(", ") || "none"}`);
  if (toml.includes("selaras.example")) console.log("ORIGIN and the sender still say selaras.example.");
  process.exit(0);
}
if (toml.includes("selaras.example")) {
  console.error(
    "Write your address into ORIGIN and your sender into PENGIRIM and [[send_email]] in wrangler.toml.",
  );
  process.exit(1);
}

const say = (line) => console.log(line);
await writeFile(configPath, await provision(toml, databases(), wrangler, say));
await migrate(remoteStore, (binding, applied) => say(`${binding} ${applied} applied`));
await wrangler(["deploy", ...(await secretsForFirstDeploy())], { show: true });
await register(remoteStore);

/** Made once. They cannot be read back from the account, and passwords are worth nothing without the pepper. */
async function secretsForFirstDeploy() {
  const missing = await missingSecrets(["PEPPER", "SEGEL", "GEMBOK"], wrangler);
  if (missing.length === 0) return [];
  const file = path.join(root, ".wrangler/production-secrets.json");
  const kept = await readFile(file, "utf8").then(JSON.parse, () => ({}));
  const secrets = Object.fromEntries(missing.map((name) => [name, kept[name] ?? newSecret()]));
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ ...kept, ...secrets }, null, 2), { mode: 0o600 });
  say(`New secrets are in ${path.relative(root, file)}: keep a copy in your safe, then delete the file.`);
  return ["--secrets-file", file];
}
