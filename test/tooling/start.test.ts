import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { childrenOf, end, isAlive } from "../../scripts/processes.mjs";
import { freePort } from "../../scripts/serve.mjs";

const root = path.resolve(import.meta.dirname, "../..");
const family = new Set<number>();
let stateDir: string;
let port: number;

beforeAll(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), "selaras-start-"));
  port = await freePort();
});
afterAll(async () => {
  await end([...family].filter(isAlive), 0);
  await rm(stateDir, { recursive: true, force: true });
});

describe("npm start", () => {
  test("a second start takes over from the first on the same port", async () => {
    const first = await start();
    const second = await start();
    expect(first.tree.filter(isAlive)).toEqual([]);
    await stopped(second, () => second.npm.kill("SIGTERM"));
  });

  test.each([
    ["SIGTERM to npm", ({ npm }: Started) => npm.kill("SIGTERM")],
    ["SIGINT to the whole group, as Ctrl+C does", ({ npm }: Started) => process.kill(-pidOf(npm), "SIGINT")],
  ])("%s leaves no process, and the data stays", async (_how, stop) => {
    const before = await write(await start(), 20);
    const running = await start();
    expect(await kept()).toEqual(expect.arrayContaining(before));
    await stopped(running, () => stop(running));
  });

  test.each([
    ["npm", ({ npm }: Started) => process.kill(pidOf(npm), "SIGKILL")],
    ["node", ({ node }: Started) => process.kill(node, "SIGKILL")],
    ["the whole group", ({ npm }: Started) => process.kill(-pidOf(npm), "SIGKILL")],
  ])("kill -9 of %s under 16 writers takes nothing acknowledged away", async (_what, kill) => {
    const running = await start();
    const writing = writeUntilRefused();
    await sleep(700);
    kill(running);
    const acknowledged = await writing;
    const again = Date.now();
    const next = await start();
    expect(Date.now() - again).toBeLessThan(15_000);
    expect(running.tree.filter(isAlive)).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(16);
    const ids = new Set(await kept());
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
    await stopped(next, () => next.npm.kill("SIGTERM"));
  });
});

type Started = { npm: ChildProcess; node: number; tree: number[] };

async function start(): Promise<Started> {
  const args = [
    "start",
    "--",
    "--port",
    String(port),
    "--state",
    stateDir,
    "--entry",
    "test/tooling/writer.ts",
  ];
  const npm = spawn("npm", args, { cwd: root, detached: true });
  let said = "";
  npm.stdout.on("data", (chunk) => (said += chunk));
  npm.stderr.on("data", (chunk) => (said += chunk));
  const until = Date.now() + 40_000;
  while (!said.includes("Ctrl+C") && npm.exitCode === null && Date.now() < until) await sleep(50);
  expect(said).toContain(`http://127.0.0.1:${port}`);
  expect(said).toContain("Ayu");
  const tree = descendants(pidOf(npm));
  for (const pid of tree) family.add(pid);
  const node = tree[1];
  if (node === undefined) throw new Error(`no node under npm: ${said}`);
  return { npm, node, tree };
}

async function stopped({ tree }: Started, stop: () => void) {
  const since = Date.now();
  stop();
  while (tree.some(isAlive) && Date.now() - since < 4000) await sleep(20);
  expect(tree.filter(isAlive)).toEqual([]);
  expect(Date.now() - since).toBeLessThan(3000);
}

function descendants(pid: number): number[] {
  return [pid, ...childrenOf(pid).flatMap(descendants)];
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error("not started");
  return pid;
}

async function write({ npm }: Started, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  for (const id of ids) expect(await post(id)).toBe(201);
  expect(npm.exitCode).toBe(null);
  return ids;
}

async function writeUntilRefused(): Promise<string[]> {
  const acknowledged: string[] = [];
  const writer = async () => {
    for (;;) {
      const id = crypto.randomUUID();
      const status = await post(id).catch(() => 0);
      if (status === 201) acknowledged.push(id);
      else return;
    }
  };
  await Promise.all(Array.from({ length: 16 }, writer));
  return acknowledged;
}

async function post(id: string): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}/?id=${id}`, { method: "POST" });
  await answer.body?.cancel();
  return answer.status;
}

async function kept(): Promise<string[]> {
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  const { ids, torn } = (await answer.json()) as { ids: string[]; torn: number };
  expect(torn).toBe(0);
  return ids;
}
