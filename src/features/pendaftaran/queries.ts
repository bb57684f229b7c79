import type { AgencyDb } from "../../data/agency/database.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { INVITATION_MS } from "../../data/agency/undangan.ts";

export type FirstInvitation = "terbuka" | "dipakai" | "habis";

/** The invitation has the id of its sign-up. Used also when the admin came in by a newer one. */
export async function stateOfInvitation(db: AgencyDb, id: string, now: number): Promise<FirstInvitation> {
  const [row] = await db.read(rows<{ sampai: number }>`
    SELECT u.kedaluwarsa_pada AS sampai FROM undangan u JOIN akun a ON a.pegawai = u.pegawai
    WHERE u.id = ${id} AND u.dipakai_pada IS NULL AND a.sandi_hash IS NULL`);
  if (!row) return "dipakai";
  return row.sampai > now ? "terbuka" : "habis";
}

/** Nobody else could let the first admin in again. Only while he has no password. */
export const renewInvitation = (db: AgencyDb, id: string, now: number) =>
  db.apply(change`UPDATE undangan SET kedaluwarsa_pada = ${now + INVITATION_MS}
    WHERE id = ${id} AND dipakai_pada IS NULL AND kedaluwarsa_pada <= ${now}
      AND pegawai IN (SELECT pegawai FROM akun WHERE sandi_hash IS NULL)`);
