/**
 * npm run operator:add -- --nama "…" --email … --local | --remote [--state dir]
 * Makes an operator of the service, or a new link for one who lost the password. The password is chosen in the
 * browser: only the Worker has the pepper, and no password passes through a terminal.
 */
import { createHash, randomBytes } from "node:crypto";
import path from "node:path";
import { parseArgs } from "node:util";
import { ulid } from "ulid";
import { unstable_readConfig } from "wrangler";
import { localStore, remoteStore } from "./migrations.mjs";
import { openDatabases } from "./serve.mjs";
import { configPath, root } from "./wrangler.mjs";

const HOURS = 24;
/** The demo's clock is its own and may be far ahead: a local link does not run out. */
const NEVER = Date.UTC(9999, 0);
const { values } = parseArgs({
  options: {
    nama: { type: "string" },
    email: { type: "string" },
    local: { type: "boolean", default: false },
    remote: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
    state: { type: "string", default: path.join(root, ".wrangler/state") },
  },
});
const { nama, email } = values;
if (values.help || !nama || !/^[^\s@']+@[^\s@']+$/.test(email ?? "") || values.local === values.remote) {
  console.error('npm run operator:add -- --nama "Nama Lengkap" --email nama@contoh.go.id --local | --remote');
  process.exit(values.help ? 0 : 1);
}

const local = values.local ? await openDatabases(values.state) : undefined;
try {
  const store = local ? localStore(local.d1) : remoteStore;
  const origin = local ? "http://127.0.0.1:8787" : unstable_readConfig({ config: configPath }).vars.ORIGIN;
  console.log(
    `One-time link${local ? "" : `, ${HOURS} hours`}:\n${origin}/operator/undangan/${await invite(store)}`,
  );
} finally {
  await local?.stop();
}

async function invite(store) {
  const secret = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("hex");
  const until = local ? NEVER : Date.now() + HOURS * 3_600_000;
  const [row] = await store.rows(
    "DIRECTORY",
    `INSERT INTO operator (id, nama, email, undangan_hash, undangan_sampai)
      VALUES ('${ulid()}', '${nama.replaceAll("'", "''")}', '${email.toLowerCase()}', '${hash}', ${until})
      ON CONFLICT (email) DO UPDATE SET nama = excluded.nama, undangan_hash = excluded.undangan_hash,
        undangan_sampai = excluded.undangan_sampai
      RETURNING id`,
  );
  return `${row.id}.${secret}`;
}
