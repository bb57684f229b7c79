import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { end, isAlive, isOurs } from "./processes.mjs";
import { root } from "./wrangler.mjs";

/** Ends a running demo of this folder and deletes its state; the next start seeds anew. */
const stateDir = path.join(root, ".wrangler/state");
const last = await readFile(path.join(stateDir, "running.json"), "utf8").then(JSON.parse, () => ({
  pids: [],
}));
await end(last.pids.filter((pid) => isAlive(pid) && isOurs(pid)));
await rm(stateDir, { recursive: true, force: true });
console.log("The local state is gone. npm start seeds it again.");
