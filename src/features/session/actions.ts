import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, type Recorded, write } from "../../data/agency/riwayat.ts";
import { ABSOLUTE_MS, IDLE_MS } from "../../data/agency/session.ts";
import { change } from "../../data/agency/statement.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import { forgetFailuresStatement } from "../../data/throttle.ts";

export type NewSession = { readonly cookie: string; readonly maxAgeSeconds: number };
type Who = { readonly pegawai: string; readonly epoch: number; readonly khusus: boolean };

/** A fresh token at every sign-in: a session that existed before is never taken over (K19). */
async function sessionOf(who: Who, now: number, perangkat: string) {
  const kind = who.khusus ? "khusus" : "biasa";
  const id = newId(now);
  const secret = newSecret();
  const hash = await sha256Hex(secret);
  const statement = change`
    INSERT INTO sesi (id, pegawai, rahasia_hash, epoch, dibuat_pada, dipakai_pada, diam_ms, berakhir_pada, perangkat)
    VALUES (${id}, ${who.pegawai}, ${hash}, ${who.epoch}, ${now}, ${now}, ${IDLE_MS[kind]}, ${now + ABSOLUTE_MS[kind]},
      ${perangkat.slice(0, 200)})`;
  const session: NewSession = {
    cookie: `${id}.${who.pegawai}.${secret}`,
    maxAgeSeconds: ABSOLUTE_MS[kind] / 1000,
  };
  return { session, statement };
}

export async function startSession(
  db: AgencyDb,
  who: Who,
  now: number,
  perangkat: string,
  throttleKey: string,
) {
  const { session, statement } = await sessionOf(who, now, perangkat);
  await write(db, { pada: now, oleh: who.pegawai, tindakan: "sesi.masuk", objek: who.pegawai }, [
    statement,
    change`UPDATE akun SET terakhir_masuk_pada = ${now} WHERE pegawai = ${who.pegawai}`,
    forgetFailuresStatement(throttleKey),
    change`DELETE FROM sesi WHERE pegawai = ${who.pegawai} AND berakhir_pada <= ${now}`,
  ]);
  return session;
}

export async function endSession(db: AgencyDb, id: string, pegawai: string, now: number): Promise<void> {
  await write(db, { pada: now, oleh: pegawai, tindakan: "sesi.keluar", objek: pegawai }, [
    change`DELETE FROM sesi WHERE id = ${id} AND pegawai = ${pegawai}`,
  ]);
}

/** GET shows, POST consumes: the invitation is used in the same batch that sets the password. */
export async function acceptInvitation(
  db: AgencyDb,
  invitation: { readonly id: string; readonly pegawai: string; readonly khusus: boolean },
  sandiHash: string,
  now: number,
  perangkat: string,
): Promise<{ recorded: Recorded; session: NewSession }> {
  const epoch = now;
  const { session, statement } = await sessionOf({ ...invitation, epoch }, now, perangkat);
  const who = invitation.pegawai;
  const recorded = await write(db, { pada: now, oleh: who, tindakan: "akun.undangan-diterima", objek: who }, [
    change`UPDATE undangan SET dipakai_pada = ${now} WHERE id = ${invitation.id} AND dipakai_pada IS NULL`,
    guardStatement(),
    change`INSERT INTO akun (pegawai, sandi_hash, sesi_epoch, dibuat_pada, terakhir_masuk_pada)
      VALUES (${who}, ${sandiHash}, ${epoch}, ${now}, ${now})
      ON CONFLICT (pegawai) DO UPDATE SET sandi_hash = ${sandiHash}, sesi_epoch = ${epoch}, terakhir_masuk_pada = ${now}`,
    statement,
    closeInvitations(who, now),
  ]);
  return { recorded, session };
}

/** A new password ends every other session: the epoch moves and only the new cookie knows it. */
export async function changePassword(
  db: AgencyDb,
  who: Who,
  sandiHash: string,
  now: number,
  perangkat: string,
  throttleKey: string,
) {
  const epoch = Math.max(now, who.epoch + 1);
  const { session, statement } = await sessionOf({ ...who, epoch }, now, perangkat);
  await write(db, { pada: now, oleh: who.pegawai, tindakan: "akun.sandi-diganti", objek: who.pegawai }, [
    change`UPDATE akun SET sandi_hash = ${sandiHash}, sesi_epoch = ${epoch} WHERE pegawai = ${who.pegawai}`,
    statement,
    closeInvitations(who.pegawai, now),
    forgetFailuresStatement(throttleKey),
  ]);
  return session;
}

/** A link that still lies in a letter opens nothing once the account has a newer password. */
const closeInvitations = (pegawai: string, now: number) =>
  change`UPDATE undangan SET kedaluwarsa_pada = ${now}
    WHERE pegawai = ${pegawai} AND dipakai_pada IS NULL AND kedaluwarsa_pada > ${now}`;
