import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { unstable_getMiniflareWorkerOptions } from "wrangler";
import { localStore, migrate, register } from "./migrations.mjs";
import { childrenOf, isAlive, isOurs, leaveNothingBehind } from "./processes.mjs";
import { localSecrets } from "./secrets.mjs";
import { bundle, configPath, databases } from "./wrangler.mjs";

const moduleTypes = {
  ".wasm": "CompiledWasm",
  ".ttf": "Data",
  ".bin": "Data",
  ".txt": "Text",
  ".html": "Text",
};

/**
 * The one server of `npm start`, the journeys and the benches: the very bundle that is deployed, on Miniflare,
 * with migrated databases under `stateDir`. `direct` opens a socket straight into the Worker (no assets, no dev
 * layers): what benches measure. Crons never fire by themselves locally: with `cron` they do, each minute.
 */
export async function serve({
  entry,
  port = 0,
  stateDir,
  direct = false,
  cron = false,
  bindings = {},
  onLog,
}) {
  const outdir = path.join(stateDir, "bundle", path.parse(entry).name);
  await bundle(entry, outdir);
  const publicPort = port || (await freePort());
  const directPort = direct ? await freePort() : undefined;
  const url = `http://127.0.0.1:${directPort ?? publicPort}`;
  const secrets = await localSecrets(stateDir);
  const { modulesRules, ...worker } = workerOptions(secrets);
  const logs = [];
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: publicPort,
      cf: false,
      log: new Log(LogLevel.WARN),
      logRequests: false,
      resourcePersistencePath: path.join(stateDir, "v3"),
      resourceTmpPath: path.join(stateDir, "tmp"),
      handleStructuredLogs: (line) => {
        logs.push(line);
        if (logs.length > 2000) logs.splice(0, 1000);
        onLog?.(line);
      },
      workers: [
        {
          ...worker,
          name: "selaras",
          d1Databases: localDatabases(),
          modulesRoot: outdir,
          modules: await modulesIn(outdir, entry),
          // Whoever tries the service here reaches out to nobody.
          bindings: { ...worker.bindings, PERIKSA_TAUTAN: "tidak", ...secrets, ORIGIN: url, ...bindings },
          ...(direct && {
            assets: undefined,
            unsafeDirectSockets: [{ host: "127.0.0.1", port: directPort }],
          }),
        },
      ],
    }),
  );
  try {
    await mf.ready;
    leaveNothingBehind(childrenOf(process.pid));
    const store = localStore((binding) => mf.getD1Database(binding));
    await migrate(store);
    await register(store);
  } catch (failure) {
    await mf.dispose();
    throw failure;
  }
  const timer = cron ? fireCrons(mf, worker.cronTriggers) : undefined;
  return {
    url,
    port: directPort ?? publicPort,
    logs,
    d1: (binding) => mf.getD1Database(binding),
    r2: () => mf.getR2Bucket("EVIDENCE"),
    scheduled: async (at = Date.now()) =>
      (await mf.getWorker()).scheduled({ cron: worker.cronTriggers[0], scheduledTime: new Date(at) }),
    stop: async () => {
      clearInterval(timer);
      await mf.dispose();
    },
  };
}

/** Two processes must never open one state. */
export async function refuseWhileRunning(stateDir) {
  const { pids } = await readFile(path.join(stateDir, "running.json"), "utf8").then(JSON.parse, () => ({
    pids: [],
  }));
  if (!pids.some((pid) => isAlive(pid) && isOurs(pid))) return;
  console.error("npm start is running on this state: stop it first. It migrates by itself when it starts.");
  process.exit(1);
}

/** The local databases without a Worker, for scripts. */
export async function openDatabases(stateDir) {
  await refuseWhileRunning(stateDir);
  const mf = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      cf: false,
      log: new Log(LogLevel.WARN),
      resourcePersistencePath: path.join(stateDir, "v3"),
      resourceTmpPath: path.join(stateDir, "tmp"),
      workers: [
        {
          modules: [{ type: "ESModule", path: "nothing.js", contents: "export default {}" }],
          d1Databases: localDatabases(),
        },
      ],
    }),
  );
  return { d1: (binding) => mf.getD1Database(binding), stop: () => mf.dispose() };
}

/** Local files are named by the database's name: an id written by a deploy must not lose the local data. */
function localDatabases() {
  return Object.fromEntries(databases().map(({ binding, name }) => [binding, { id: name }]));
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** wrangler warns of secrets that are not in its own files: they are in ours, and reach the Worker as bindings. */
function workerOptions(secrets) {
  const { PEPPER, SEGEL, GEMBOK } = process.env;
  const level = process.env.WRANGLER_LOG;
  Object.assign(process.env, secrets, { WRANGLER_LOG: "error" });
  try {
    return unstable_getMiniflareWorkerOptions(configPath).workerOptions;
  } finally {
    restore({ PEPPER, SEGEL, GEMBOK, WRANGLER_LOG: level });
  }
}

function restore(values) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

async function modulesIn(outdir, entry) {
  const main = `${path.parse(entry).name}.js`;
  const others = (await readdir(outdir)).filter((file) => moduleTypes[path.extname(file)]);
  return [
    { type: "ESModule", path: path.join(outdir, main) },
    ...others.map((file) => ({ type: moduleTypes[path.extname(file)], path: path.join(outdir, file) })),
  ];
}

function fireCrons(mf, crons) {
  let running = false;
  const fire = async () => {
    if (running) return;
    running = true;
    try {
      const worker = await mf.getWorker();
      for (const cron of crons) await worker.scheduled({ cron, scheduledTime: new Date() });
    } catch (failure) {
      console.error("cron:", failure);
    } finally {
      running = false;
    }
  };
  void fire();
  return setInterval(fire, 60_000);
}
