import { readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";

/** One server, spoken to over kept connections; every answer is read to its end. */
export function client(url, connections = 4) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    ask: ({ method = "GET", path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const sent = request(new URL(path, url), { agent, method, headers }, (answer) => {
          const parts = [];
          answer.on("data", (part) => parts.push(part));
          answer.on("error", reject);
          answer.on("end", () =>
            resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }),
          );
        });
        sent.on("error", reject);
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}

/** CPU that a process has used, all threads, in ms: exact where the kernel counts nanoseconds, else in ticks of 10 ms. */
export function cpuOf(pid) {
  let nanos = 0;
  try {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      nanos += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ")[0]);
    }
  } catch {
    nanos = 0;
  }
  if (nanos > 0) return nanos / 1e6;
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/**
 * Contenders in turn, a slice of time each, in every round in another order: a busy machine is busy for all of
 * them. → name → ms of CPU per request, one figure a round.
 */
export async function race(contenders, { ask, pids, rounds, sliceMs }) {
  const figures = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let i = 0; i < contenders.length; i += 1) {
      const one = contenders[(i + Math.max(round, 0)) % contenders.length];
      await one.before?.();
      const cost = await slice(one, ask, pids, round < 0 ? sliceMs / 2 : sliceMs);
      await one.before?.();
      if (round >= 0) figures.get(one.name).push(cost);
    }
  }
  return figures;
}

async function slice({ name, next, at = 4, expect, most = Number.POSITIVE_INFINITY }, ask, pids, ms) {
  const cpu = () => pids.reduce((sum, pid) => sum + cpuOf(pid), 0);
  const before = cpu();
  const until = performance.now() + ms;
  let done = 0;
  let begun = 0;
  const worker = async () => {
    while (begun < most && performance.now() < until) {
      begun += 1;
      const { status } = await ask(next());
      if (status !== expect) throw new Error(`${name} answered ${status} instead of ${expect}`);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: at }, worker));
  return (cpu() - before) / done;
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const mid = sorted.length >> 1;
  return sorted.length % 2 ? sorted[mid] : (sorted[mid - 1] + sorted[mid]) / 2;
}

/** How much dearer a is than b: of each round, then the middle one. */
export const ratio = (a, b) => median(a.map((value, i) => value / b[i]));
