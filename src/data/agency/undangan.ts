import { newId, newSecret, sha256Hex } from "../ids.ts";
import { change } from "./statement.ts";

export const INVITATION_MS = 7 * 86_400_000;

type Link = {
  readonly pegawai: string;
  readonly oleh: string | null;
  readonly now: number;
  readonly jenis: "undangan" | "lupa" | "pemulihan";
  readonly masaMs: number;
  /** Whoever uses it begins without a second factor. */
  readonly lepasFaktor?: boolean;
};

/** A one-time link: only the hash of its secret is kept, and every older one of that person dies. */
export async function linkStatements(link: Link) {
  const [id, secret] = [newId(link.now), newSecret()];
  const statements = [
    closeLinksStatement(link.pegawai, link.now),
    change`INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_oleh, dibuat_pada, kedaluwarsa_pada, jenis, lepas_faktor)
      SELECT ${id}, id, ${await sha256Hex(secret)}, ${link.oleh}, ${link.now}, ${link.now + link.masaMs}, ${link.jenis},
        ${link.lepasFaktor ? 1 : 0} FROM pegawai WHERE id = ${link.pegawai}`,
  ] as const;
  return { token: `${id}.${secret}`, statements };
}

/** Shown once to the admin and put in the e-mail outbox; only the hash of the secret is kept. */
export const invitationStatements = (input: Pick<Link, "pegawai" | "oleh" | "now">) =>
  linkStatements({ ...input, jenis: "undangan", masaMs: INVITATION_MS });

/** A link that still lies in a letter opens nothing once there is a newer one, or a newer password. */
export const closeLinksStatement = (pegawai: string, now: number) =>
  change`UPDATE undangan SET kedaluwarsa_pada = ${now}
    WHERE pegawai = ${pegawai} AND dipakai_pada IS NULL AND kedaluwarsa_pada > ${now}`;
