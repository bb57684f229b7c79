import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { root } from "./wrangler.mjs";

/** Children of a process: from /proc, or from ps where there is no /proc. */
export function childrenOf(pid) {
  return everyProcess()
    .filter((one) => one.parent === pid)
    .map((one) => one.pid);
}

/** Who listens on the port. */
export function listenersOn(port) {
  try {
    const wanted = new Set(
      ["tcp", "tcp6"].flatMap((name) => listeningInodes(readFileSync(`/proc/net/${name}`, "utf8"), port)),
    );
    if (wanted.size === 0) return [];
    return everyProcess()
      .map(({ pid }) => pid)
      .filter((pid) => descriptors(pid).some((link) => wanted.has(link)));
  } catch {
    return pidsFrom("lsof", ["-nP", "-t", `-iTCP:${port}`, "-sTCP:LISTEN"]);
  }
}

/** Ours: started in this folder, and node or workerd. A reused pid of a stranger is never ended. */
export function isOurs(pid) {
  const cwd = cwdOf(pid);
  return (
    cwd !== undefined && cwd === realpathSync(root) && /(^|[/ ])(node|workerd)( |$)/.test(commandOf(pid))
  );
}

/** Asks first, ends after `patience` ms. */
export async function end(pids, patience = 2000) {
  for (const pid of pids) signal(pid, "SIGTERM");
  const until = Date.now() + patience;
  while (pids.some(isAlive) && Date.now() < until) await sleep(20);
  for (const pid of pids.filter(isAlive)) signal(pid, "SIGKILL");
  while (pids.some(isAlive) && Date.now() < until + 1000) await sleep(20);
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readProc(pid, "status"));
  } catch {
    return false;
  }
}

/**
 * A child that outlives a killed parent keeps the port and the state. A shell holds one end of a pipe: when we
 * are gone, however, the pipe closes and it ends what we left.
 */
export function leaveNothingBehind(pids) {
  if (pids.length === 0) return;
  const guard = spawn(
    "sh",
    ["-c", 'cat >/dev/null; kill -9 "$@" 2>/dev/null', "guard", ...pids.map(String)],
    {
      stdio: ["pipe", "ignore", "ignore"],
      detached: true,
      cwd: "/",
    },
  );
  guard.unref();
  guard.stdin.unref();
  guard.on("error", () => {});
}

function everyProcess() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({
        pid: Number(name),
        parent: Number(/^PPid:\s+(\d+)/m.exec(readProc(name, "status"))?.[1]),
      }));
  } catch {
    const lines = execFileSync("ps", ["-axo", "pid=,ppid="], { encoding: "utf8" }).trim().split("\n");
    return lines
      .map((line) => line.trim().split(/\s+/).map(Number))
      .map(([pid, parent]) => ({ pid, parent }));
  }
}

function listeningInodes(table, port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  return table
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter((cells) => cells[1]?.endsWith(suffix) && cells[3] === "0A")
    .map((cells) => `socket:[${cells[9]}]`);
}

function descriptors(pid) {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => link(`/proc/${pid}/fd/${fd}`));
  } catch {
    return [];
  }
}

function cwdOf(pid) {
  const own = link(`/proc/${pid}/cwd`);
  if (own !== "") return own;
  try {
    const said = execFileSync("lsof", ["-a", "-p", String(pid), "-d", "cwd", "-Fn"], { encoding: "utf8" });
    return /^n(.*)$/m.exec(said)?.[1];
  } catch {
    return undefined;
  }
}

function commandOf(pid) {
  const own = readProc(pid, "cmdline").replaceAll("\0", " ");
  if (own !== "") return own;
  try {
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

function pidsFrom(command, args) {
  try {
    return execFileSync(command, args, { encoding: "utf8" }).trim().split("\n").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function readProc(pid, name) {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
}

function link(file) {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // already gone
  }
}
