import type { AgencyDb } from "../data/agency/database.ts";
import { DIAM_MS } from "../data/agency/gudang.ts";
import { rows } from "../data/agency/statement.ts";
import { openEvidence } from "../data/evidence.ts";
import { penjangkau } from "../data/jangkau.ts";
import { pemindaiDari } from "../data/pemindai.ts";
import type { Kerja, WorkMessage } from "../data/work.ts";
import { advanceStore } from "../features/bukti/actions.ts";
import type { At } from "./at.ts";
import { checkLinks, linksDueStatement } from "./check-links.ts";
import { scanDueStatement, scanFiles } from "./scan-files.ts";

const STEPS = 6;

/** Work that has one state an agency and takes more than one bite: the store, the links, the scanner. */
export async function advanceChore(
  env: Env,
  db: AgencyDb,
  kerja: Kerja,
  at: At,
): Promise<"lagi" | "selesai"> {
  const evidence = openEvidence(env.EVIDENCE, at.agency);
  if (kerja === "tautan")
    return jangkauDari(env) ? checkLinks(db, at, penjangkau(jangkauDari(env) ?? OFF)) : "selesai";
  if (kerja === "pindai") return scanFiles(db, evidence, pemindaiDari(env), at);
  for (let n = 0; n < STEPS; n += 1)
    if ((await advanceStore(db, evidence, at)) === "selesai") return "selesai";
  return "lagi";
}

/** The demo and the tests reach out to nobody. */
const jangkauDari = (env: Env) =>
  env.PERIKSA_TAUTAN === "ya" ? { lokal: new URL(env.ORIGIN).hostname === "127.0.0.1" } : null;
const OFF = { lokal: false };

/** A runner may be killed between its work and the next message: the rows say what waits. */
export async function resumeChores(env: Env, db: AgencyDb, at: At): Promise<void> {
  for (const { kerja, pada } of await waiting(env, db, at))
    if (pada <= at.now) await env.WORK.send({ agency: at.agency.id, kerja } satisfies WorkMessage);
}

/** The next instant at which such work is due; what is on its way already is looked after in five minutes. */
export async function nextChore(env: Env, db: AgencyDb, at: At): Promise<number> {
  const all = await waiting(env, db, at);
  return Math.min(...all.map((w) => (w.pada <= at.now ? at.now + DIAM_MS : w.pada)));
}

async function waiting(env: Env, db: AgencyDb, at: At): Promise<{ kerja: Kerja; pada: number }[]> {
  const [[gudang], [tautan], [pindai]] = await db.batch([
    rows<{ pada: number }>`SELECT gerak_pada AS pada FROM gudang_periksa WHERE selesai_pada IS NULL`,
    linksDueStatement(at),
    scanDueStatement(at),
  ]);
  return [
    { kerja: "gudang" as const, pada: gudang?.pada ?? Number.POSITIVE_INFINITY },
    {
      kerja: "tautan" as const,
      pada: jangkauDari(env) === null ? Number.POSITIVE_INFINITY : (tautan?.pada ?? Number.POSITIVE_INFINITY),
    },
    {
      kerja: "pindai" as const,
      pada: env.PEMINDAI === "" ? Number.POSITIVE_INFINITY : (pindai?.pada ?? Number.POSITIVE_INFINITY),
    },
  ];
}
