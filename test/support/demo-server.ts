import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve } from "../../scripts/serve.mjs";

export type Demo = {
  readonly url: string;
  log(): string;
  /** What the Worker itself called an error. */
  errors(): string[];
  /** A room behind its doors. */
  d1(binding: string): Promise<D1Database>;
  /** The minute strikes: cron, as the platform would call it. */
  tick(): Promise<void>;
  stop(): Promise<void>;
};

/** What `npm start` serves, on a state of its own, seeded, until `stop`. */
export async function demo(): Promise<Demo> {
  const stateDir = await mkdtemp(path.join(tmpdir(), "selaras-journeys-"));
  const server = await serve({ entry: "src/demo.tsx", stateDir });
  const seeded = await fetch(`${server.url}/demo/isi`, {
    method: "POST",
    headers: { Origin: server.url, "Sec-Fetch-Site": "same-origin" },
  });
  if (!seeded.ok)
    throw new Error(`Seeding failed with ${seeded.status}: ${(await seeded.text()).slice(0, 500)}`);
  return {
    url: server.url,
    log: () => server.logs.map(({ level, message }) => `${level} ${message}`).join("\n"),
    errors: () => server.logs.filter(({ level }) => level === "error").map(({ message }) => message),
    d1: (binding) => server.d1(binding) as unknown as Promise<D1Database>,
    tick: async () => {
      await server.scheduled();
    },
    stop: async () => {
      await server.stop();
      await rm(stateDir, { recursive: true, force: true });
    },
  };
}
