import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/serve.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the journeys' server listens: the demo, seeded, on a state of its own. */
    origin: string;
  }
}

/** One server for all journeys, on the bundle that `npm start` serves. Its log is in dist/journeys.log. */
export default async function setup({ provide }: TestProject) {
  const stateDir = await mkdtemp(path.join(tmpdir(), "selaras-journeys-"));
  const server = await serve({ entry: "src/demo.tsx", stateDir });
  const seeded = await fetch(`${server.url}/demo/isi`, {
    method: "POST",
    headers: { Origin: server.url, "Sec-Fetch-Site": "same-origin" },
  });
  if (!seeded.ok)
    throw new Error(`Seeding failed with ${seeded.status}: ${(await seeded.text()).slice(0, 500)}`);
  provide("origin", server.url);
  return async () => {
    await server.stop();
    await mkdir("dist", { recursive: true });
    await writeFile(
      "dist/journeys.log",
      server.logs.map(({ level, message }) => `${level} ${message}`).join("\n"),
    );
    await rm(stateDir, { recursive: true, force: true });
  };
}
