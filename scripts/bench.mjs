/**
 * npm run bench: what the main pages and steps cost, at several sizes of one agency, beside a bare Hono route and a
 * handler written by hand. Compare within one run; absolute times say nothing about another machine.
 *   npm run bench -- --sizes 100,10000 --quick --only Beranda --no-cpu --explain --strict
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { measureEntry, reportEntry } from "./bench/biaya-isi.mjs";
import { costOf, openCase, prepareReference } from "./bench/cases.mjs";
import { client, race } from "./bench/measure.mjs";
import { pages, saves } from "./bench/pages.mjs";
import { explain, report } from "./bench/report.mjs";
import { NOW, seedAgency } from "./bench/seed.mjs";
import { childrenOf } from "./processes.mjs";
import { serve } from "./serve.mjs";

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,10000,100000" },
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    strict: { type: "boolean", default: false },
    "no-cpu": { type: "boolean", default: false },
    explain: { type: "boolean", default: false },
  },
});
const sizes = values.sizes.split(",").map(Number);
if (sizes.length > 8 || !sizes.every((size) => Number.isInteger(size) && size >= 100 && size <= 165_000)) {
  console.error("--sizes: at most eight whole numbers from 100 to 165000");
  process.exit(2);
}

const stateDir = await mkdtemp(path.join(tmpdir(), "selaras-bench-"));
const before = new Set(childrenOf(process.pid));
let server;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => void end(130));
try {
  server = await serve({
    entry: "scripts/bench/worker.ts",
    stateDir,
    direct: true,
    bindings: { BENCH_NOW: NOW },
  });
  const pids = childrenOf(process.pid).filter((pid) => !before.has(pid));
  const agencies = [];
  for (const [i, size] of sizes.entries()) {
    const binding = `AGENCY_${String(i + 1).padStart(3, "0")}`;
    const since = performance.now();
    await seedAgency(server, { binding, code: `bench-${size}`, size });
    console.error(
      `${size.toLocaleString("en")} people seeded in ${((performance.now() - since) / 1000).toFixed(1)} s`,
    );
    agencies.push({ size, binding, code: `bench-${size}` });
  }
  const { ask, close } = client(server.url);
  const cases = [];
  for (const agency of agencies) {
    for (const spec of [...pages, ...saves].filter(({ name }) =>
      name.toLowerCase().includes(values.only.toLowerCase()),
    )) {
      const one = await openCase({ spec, agency, ask, server });
      if (one.missing === undefined) {
        one.cost = await costOf(one);
        if (spec.reference) one.reference = await prepareReference(one);
        // Pages look at what a step would have changed.
        await one.contender.before?.();
      }
      cases.push(one);
    }
  }
  const figures = values["no-cpu"] ? new Map() : await race(contendersOf(cases), { ask, pids, ...pace() });
  const entry = await measureEntry({ agency: agencies[0], ask, server });
  close();
  if (values.explain) explain(cases);
  const missed = report({ cases, figures, sizes }) + reportEntry(entry);
  await end(values.strict && missed > 0 ? 1 : 0);
} catch (failure) {
  console.error(failure);
  for (const { message } of server?.logs.slice(-5) ?? []) console.error(message);
  await end(1);
}

function contendersOf(cases) {
  const hello = { name: "hello", expect: 200, next: () => ({ path: "/bench/hello" }) };
  const open = cases.filter((one) => one.missing === undefined);
  return [hello, ...open.flatMap((one) => [one.contender, ...(one.reference?.contenders ?? [])])];
}

function pace() {
  return values.quick ? { rounds: 3, sliceMs: 250 } : { rounds: 7, sliceMs: 400 };
}

async function end(code) {
  await server?.stop();
  await rm(stateDir, { recursive: true, force: true });
  process.exit(code);
}
