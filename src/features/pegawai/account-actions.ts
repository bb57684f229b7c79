import type { AgencyDb } from "../../data/agency/database.ts";
import { mailStatement } from "../../data/agency/kabar.ts";
import { dipakai } from "../../data/agency/masuk.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { invitationStatements } from "../../data/agency/undangan.ts";
import { writeAs } from "./save.ts";

/**
 * The secret is in the answer and in the letter, and nowhere else. Only into an account nobody has ever used, by whatever door:
 * of any other an admin would take possession (features/pemulihan helps its owner back in). Null: it has one.
 */
export async function invite(
  db: AgencyDb,
  person: { readonly id: string },
  letter: (token: string) => { readonly subjek: string; readonly isi: string },
  who: Who,
): Promise<string | null> {
  const { token, statements } = await invitationStatements({
    pegawai: person.id,
    oleh: who.viewer.pegawai,
    now: who.now,
  });
  const recorded = await writeAs(db, { ...who, perintah: undefined }, "akun.undang", person.id, {}, [
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
      SELECT 1 FROM akun WHERE pegawai = ${person.id} AND ${dipakai})`,
    ...statements,
    mailStatement({ kepada: person.id, ...letter(token) }, who.now),
  ]);
  return recorded === "done" ? token : null;
}
