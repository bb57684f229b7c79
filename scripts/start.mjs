import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { childrenOf, end, isAlive, isOurs, listenersOn } from "./processes.mjs";
import { serve } from "./serve.mjs";
import { root } from "./wrangler.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env.PORT ?? "8787" },
    state: { type: "string", default: path.join(root, ".wrangler/state") },
    // The name in the address: passkeys do not work at a bare number.
    host: { type: "string", default: "127.0.0.1" },
    entry: { type: "string", default: "src/demo.tsx" },
  },
});
const port = Number(values.port);
const stateDir = path.resolve(values.state);
const origin = `http://${values.host}:${port}`;
const note = path.join(stateDir, "running.json");
const parent = process.ppid;
let server;
let stopping = false;

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => void stop(0));
try {
  await endLeftovers();
  server = await serve({
    entry: values.entry,
    port,
    stateDir,
    cron: true,
    onLog: show,
    bindings: { ORIGIN: origin },
  });
  await writeFile(note, JSON.stringify({ port, pids: [process.pid, ...childrenOf(process.pid)] }));
  watchParent();
  await fill();
  await greet();
} catch (failure) {
  if (!stopping) {
    console.error(failure.message);
    await stop(1);
  }
}

/** What a kill -9 left behind still holds the port or the state: two processes must never share a state. */
async function endLeftovers() {
  await mkdir(stateDir, { recursive: true });
  const last = await readFile(note, "utf8").then(JSON.parse, () => ({ pids: [] }));
  const noted = last.pids.filter((pid) => isAlive(pid) && isOurs(pid));
  const listening = listenersOn(port);
  const strangers = listening.filter((pid) => !noted.includes(pid));
  if (strangers.length > 0) {
    throw new Error(
      `Port ${port} is taken by another program (pid ${strangers.join(", ")}). npm start -- --port N`,
    );
  }
  const leftovers = noted;
  if (leftovers.length === 0) return;
  console.log(`Ending what was left of an earlier start (pid ${leftovers.join(", ")}).`);
  await end(leftovers);
}

/** Seeds when empty; the demo entry decides what empty means. */
async function fill() {
  const answer = await fetch(`${server.url}/demo/isi`, {
    method: "POST",
    headers: { Origin: origin, "Sec-Fetch-Site": "same-origin" },
  });
  if (answer.status === 404) console.log("This entry has nothing to seed with.");
  else if (!answer.ok)
    throw new Error(`Seeding failed with ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
}

async function greet() {
  const answer = await fetch(`${server.url}/demo/pemain.json`);
  const people = answer.ok ? await answer.json() : [];
  console.log(`\nSelaras  ${origin}\n`);
  for (const line of table(people)) console.log(`  ${line}`);
  console.log("\nStop with Ctrl+C. The data stays; npm run reset starts over.");
}

/** One line a person, whatever the demo tells about them. */
function table(people) {
  const rows = people.map((one) => Object.values(one).map(String));
  const width = (column) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(width(column)))
      .join("  ")
      .trimEnd(),
  );
}

function show({ level, message }) {
  if (level === "error" || level === "warn" || process.env.LOG) console.log(message);
}

/** npm killed with -9 cannot pass the signal on: without it, we go too. */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => process.ppid !== parent && void stop(0), 500).unref();
}

async function stop(code) {
  if (stopping) return;
  stopping = true;
  await Promise.race([server?.stop(), sleep(1500)]);
  await end(childrenOf(process.pid), 0);
  await rm(note, { force: true });
  process.exit(code);
}
