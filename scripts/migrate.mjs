/** npm run migrate -- --local | --remote: the directory, then every agency; prints what was applied. */
import path from "node:path";
import { parseArgs } from "node:util";
import { localStore, migrate, register, remoteStore } from "./migrations.mjs";
import { sentenceOf } from "./sentence.mjs";
import { openDatabases } from "./serve.mjs";
import { root } from "./wrangler.mjs";

const { values } = parseArgs({
  options: {
    local: { type: "boolean", default: false },
    remote: { type: "boolean", default: false },
    state: { type: "string", default: path.join(root, ".wrangler/state") },
  },
});
const say = (binding, applied) =>
  console.log(`${binding.padEnd(12)} ${applied === 0 ? "up to date" : `${applied} applied`}`);

if (values.local === values.remote) {
  console.error("npm run migrate -- --local | --remote");
  process.exit(1);
}
if (values.remote) {
  await migrate(remoteStore, say).catch((failure) => {
    console.error(sentenceOf(failure));
    process.exit(1);
  });
} else {
  const local = await openDatabases(values.state);
  try {
    await migrate(localStore(local.d1), say);
    await register(localStore(local.d1));
  } finally {
    await local.stop();
  }
}
