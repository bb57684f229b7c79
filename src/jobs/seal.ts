import type { AgencyDb } from "../data/agency/database.ts";
import { MOST_ROWS, sealTrail } from "../data/agency/segel.ts";
import { anchorSeal } from "../data/directory/jangkar.ts";
import { openEvidence } from "../data/evidence.ts";
import { anchorInStore } from "../data/jangkar.ts";
import { penandaDari } from "../data/penanda.ts";
import type { At } from "./at.ts";

const MOST_SEALS = 10;

/**
 * security.md 6: what was written since the last seal is sealed each time the agency wakes, which is at most a
 * minute after a save and every night; the day's first seal is anchored in the directory and in the store of files, from
 * where every export takes it along. Another that seals at the
 * same time was first: then this one has nothing to do.
 */
export async function seal(env: Env, db: AgencyDb, at: At): Promise<string[]> {
  const penanda = await penandaDari(env.SEGEL);
  let sealed = 0;
  for (let n = 0; n < MOST_SEALS; n += 1) {
    const segel = await sealTrail(db, at.agency.id, penanda, at.now);
    if (!segel) break;
    if (n === 0) {
      await anchorSeal(env, at.agency.id, at.today, segel);
      await anchorInStore(openEvidence(env.EVIDENCE, at.agency), at.today, segel);
    }
    sealed += 1;
    if (segel.sampaiBaris - segel.dariBaris + 1 < MOST_ROWS) break;
  }
  return sealed > 0 ? [`${sealed} segel`] : [];
}
