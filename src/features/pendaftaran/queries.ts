import type { AgencyDb } from "../../data/agency/database.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
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

/** Nobody else could let the first admin in again. Only while he has no password; the link goes to him alone. */
export async function renewInvitation(
  db: AgencyDb,
  id: string,
  now: number,
  letter: (to: string, nama: string) => Statement<number>,
): Promise<void> {
  const [who] = await db.read(rows<{ email: string; nama: string }>`
    SELECT p.email, p.nama FROM undangan u JOIN pegawai p ON p.id = u.pegawai JOIN akun a ON a.pegawai = p.id
    WHERE u.id = ${id} AND u.dipakai_pada IS NULL AND u.kedaluwarsa_pada <= ${now} AND a.sandi_hash IS NULL`);
  if (!who) return;
  await db.batch([
    change`UPDATE undangan SET kedaluwarsa_pada = ${now + INVITATION_MS} WHERE id = ${id} AND dipakai_pada IS NULL`,
    letter(who.email, who.nama),
  ]);
}
