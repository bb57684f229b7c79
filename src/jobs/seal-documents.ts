import type { AgencyDb } from "../data/agency/database.ts";
import { MOST_DOCUMENTS, sealDocuments } from "../data/agency/segel-dokumen.ts";
import { penandaDari } from "../data/penanda.ts";
import type { At } from "./at.ts";

const MOST_TURNS = 10;

/** Each time the agency wakes, which is at most a minute after a signature, what was signed gets its seal. */
export async function sealSigned(env: Env, db: AgencyDb, at: At): Promise<string[]> {
  const penanda = await penandaDari(env.SEGEL);
  let sealed = 0;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const now = await sealDocuments(db, at.agency.id, penanda, at.now);
    sealed += now;
    if (now < MOST_DOCUMENTS) break;
  }
  return sealed > 0 ? [`${sealed} dokumen disegel`] : [];
}
