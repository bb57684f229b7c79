import type { AgencyDb } from "../../data/agency/database.ts";
import { mailStatement } from "../../data/agency/kabar.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { invitationStatements } from "../../data/agency/undangan.ts";
import { writeAs } from "./save.ts";

/** The secret is in the answer and in the letter, and nowhere else. */
export async function invite(
  db: AgencyDb,
  person: { readonly id: string },
  letter: (token: string) => { readonly subjek: string; readonly isi: string },
  who: Who,
): Promise<string> {
  const { token, statements } = await invitationStatements({
    pegawai: person.id,
    oleh: who.viewer.pegawai,
    now: who.now,
  });
  await writeAs(db, { ...who, perintah: undefined }, "akun.undang", person.id, {}, [
    ...statements,
    mailStatement({ kepada: person.id, ...letter(token) }, who.now),
  ]);
  return token;
}
