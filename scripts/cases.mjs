// npm run cases -- <file.json>: a file of cases_schema.md against the rules. Exit 1: one failed. Exit 2: unreadable.
import { readFileSync } from "node:fs";
import { readCases, runCase } from "../test/domain/cases/run.ts";

const path = process.argv[2];
if (!path) leave("usage: npm run cases -- <file.json>");

const cases = read(path);
const tally = new Map();
const failures = [];
for (const one of cases) {
  const row = tally.get(one.kind) ?? { passed: 0, failed: 0, "not-yet": 0 };
  const outcome = runCase(one);
  row[outcome.status] += 1;
  tally.set(one.kind, row);
  if (outcome.status === "failed") failures.push(`${one.id} (${one.kind}): ${outcome.why}`);
}

const width = Math.max(24, ...[...tally.keys()].map((kind) => kind.length + 2));
const line = (kind, passed, failed, notYet) =>
  console.log(kind.padEnd(width) + [passed, failed, notYet].map((n) => String(n).padStart(8)).join(""));
const sum = (key) => [...tally.values()].reduce((n, row) => n + row[key], 0);

line("kind", "passed", "failed", "not-yet");
for (const [kind, row] of [...tally].sort(([a], [b]) => (a < b ? -1 : 1))) {
  line(kind, row.passed, row.failed, row["not-yet"]);
}
line("total", sum("passed"), sum("failed"), sum("not-yet"));
if (failures.length > 0) {
  console.log(`\n${failures.join("\n")}`);
  process.exitCode = 1;
}

function read(file) {
  try {
    return readCases(readFileSync(file, "utf8"));
  } catch (error) {
    return leave(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

function leave(message) {
  console.error(message);
  process.exit(2);
}
