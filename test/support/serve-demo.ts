import { mkdir, writeFile } from "node:fs/promises";
import type { TestProject } from "vitest/node";
import { demo } from "./demo-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the journeys' server listens: the demo, seeded, on a state of its own. */
    origin: string;
  }
}

/** One server for the journeys that leave its clock alone. Its log is in dist/journeys.log. */
export default async function setup({ provide }: TestProject) {
  const server = await demo();
  provide("origin", server.url);
  return async () => {
    await server.stop();
    await mkdir("dist", { recursive: true });
    await writeFile("dist/journeys.log", server.log());
  };
}
