import { openAgency } from "../data/agency/database.ts";
import { findAgencyById } from "../data/directory/database.ts";
import { openEvidence } from "../data/evidence.ts";
import { ID_PATTERN } from "../data/ids.ts";
import { KERJA, type Kerja, type WorkMessage } from "../data/work.ts";
import { bolehMenulis } from "../domain/siklus.ts";
import { tanggalPada } from "../domain/tanggal.ts";
import { advanceImport } from "../features/pegawai/impor/actions.ts";
import { advanceChore } from "./chores.ts";

export const isWork = (body: unknown): body is WorkMessage =>
  ID_PATTERN.test((body as { impor?: string } | null)?.impor ?? "") ||
  KERJA.includes((body as { kerja?: Kerja } | null)?.kerja as Kerja);

/**
 * One bounded part of one agency's long work; when there is more, a new message behind those of the others. The
 * agency's own database answers whether there is such work: a message of a stranger finds nothing (K25).
 */
export async function work(env: Env, body: WorkMessage, now: number): Promise<void> {
  const agency = await findAgencyById(env, body.agency);
  if (!agency || !bolehMenulis(agency.keadaan)) return;
  const db = await openAgency(env, agency);
  const today = tanggalPada(now, agency.zona);
  const next =
    "impor" in body
      ? await advanceImport(db, openEvidence(env.EVIDENCE, agency), body.impor, {
          now,
          today,
          zona: agency.zona,
        })
      : await advanceChore(env, db, body.kerja, { now, today, agency });
  if (next === "lagi") await env.WORK.send(body);
}
