import type { AgencyDb } from "../../data/agency/database.ts";
import { mailStatement } from "../../data/agency/kabar.ts";
import { lockPerson } from "../../data/agency/pegawai.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { invitationStatements } from "../../data/agency/undangan.ts";
import { endRole } from "../../domain/data-pegawai.ts";
import { accept } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Peran } from "../../domain/wewenang.ts";
import { type Saved, writeAs } from "./save.ts";

/** Sessions of that person end with a change of role: what was granted is read anew (security.md 2). */
export async function changeRole(
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  step: { readonly peran: Peran; readonly tindakan: "beri" | "cabut" },
  admins: readonly string[],
  who: Who,
): Saved<"admin-terakhir"> {
  if (step.tindakan === "cabut") {
    const allowed = endRole(step.peran, person.id, admins);
    if (!allowed.ok) return allowed;
  }
  const statement =
    step.tindakan === "beri"
      ? change`INSERT INTO peran (pegawai, peran, dari, diberi_oleh, diberi_pada)
          SELECT ${person.id}, ${step.peran}, ${who.today}, ${who.viewer.pegawai}, ${who.now} WHERE NOT EXISTS (SELECT 1 FROM peran WHERE pegawai = ${person.id} AND peran = ${step.peran}
            AND (sampai IS NULL OR sampai >= ${who.today}))
          ON CONFLICT (pegawai, peran, coalesce(lingkup, ''), dari) DO UPDATE SET sampai = NULL`
      : change`UPDATE peran SET sampai = date(${who.today}, '-1 day')
          WHERE pegawai = ${person.id} AND peran = ${step.peran} AND (sampai IS NULL OR sampai >= ${who.today})`;
  return accept(
    await writeAs(db, who, `peran.${step.tindakan}`, person.id, { peran: step.peran }, [
      ...lockPerson(person.id, person.versi),
      statement,
      // Once more inside the write: two last admins may take each other's role at the same moment.
      ...(step.tindakan === "cabut" && step.peran === "admin" ? [someAdminStatement(who.today)] : []),
      ...(person.id === who.viewer.pegawai
        ? []
        : [
            change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${who.now}) WHERE pegawai = ${person.id}`,
          ]),
    ]),
  );
}

const someAdminStatement = (today: Tanggal) => change`INSERT INTO penjaga (cocok) SELECT EXISTS (
  SELECT 1 FROM peran WHERE peran = 'admin' AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}))`;

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
