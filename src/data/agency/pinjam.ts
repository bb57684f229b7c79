import type { AgencyDb } from "./database.ts";
import { type Recorded, write } from "./riwayat.ts";
import type { SessionKey } from "./session.ts";
import { change } from "./statement.ts";

/** Oneself again, from a delegation or a look: nothing is left in the session's row. */
export const beOneself = (
  db: AgencyDb,
  key: SessionKey,
  was: { readonly jenis: string; readonly sebagai: string },
  now: number,
): Promise<Recorded> =>
  write(db, { pada: now, oleh: key.pegawai, tindakan: `${was.jenis}.berhenti`, objek: was.sebagai }, [
    change`UPDATE sesi SET delegasi = NULL, simulasi = NULL, simulasi_sampai_pada = NULL
      WHERE id = ${key.id} AND pegawai = ${key.pegawai}`,
  ]);
