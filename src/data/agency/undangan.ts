import { newId, newSecret, sha256Hex } from "../ids.ts";
import { change } from "./statement.ts";

export const INVITATION_MS = 7 * 86_400_000;

/** Shown once to the admin and put in the e-mail outbox; only the hash of the secret is kept. */
export async function invitationStatements(input: {
  readonly pegawai: string;
  readonly oleh: string | null;
  readonly now: number;
}) {
  const id = newId(input.now);
  const secret = newSecret();
  const statements = [
    change`UPDATE undangan SET kedaluwarsa_pada = ${input.now} WHERE pegawai = ${input.pegawai}
      AND dipakai_pada IS NULL AND kedaluwarsa_pada > ${input.now}`,
    change`INSERT INTO undangan (id, pegawai, rahasia_hash, dibuat_oleh, dibuat_pada, kedaluwarsa_pada)
      VALUES (${id}, ${input.pegawai}, ${await sha256Hex(secret)}, ${input.oleh}, ${input.now},
        ${input.now + INVITATION_MS})`,
  ] as const;
  return { token: `${id}.${secret}`, statements };
}
