import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

const names = ["PEPPER", "SEGEL", "GEMBOK"];

/** Made once and kept beside the state: passwords and seals of the state are worth nothing without them. */
export async function localSecrets(stateDir) {
  const file = path.join(stateDir, "secrets.json");
  const kept = await readFile(file, "utf8").then(JSON.parse, () => ({}));
  if (names.every((name) => kept[name])) return kept;
  const secrets = Object.fromEntries(names.map((name) => [name, kept[name] ?? newSecret()]));
  await mkdir(stateDir, { recursive: true });
  await writeFile(`${file}.tmp`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  await rename(`${file}.tmp`, file);
  return secrets;
}

export function newSecret() {
  return randomBytes(32).toString("base64url");
}
