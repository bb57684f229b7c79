import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { stillAdmin } from "../../data/agency/sso.ts";
import { change, type Statement } from "../../data/agency/statement.ts";

export type Setting = {
  readonly nama: string;
  readonly penerbit: string;
  readonly clientId: string;
  /** Sealed; null keeps the one that is there. */
  readonly rahasia: string | null;
  readonly klaim: string;
  readonly percaya: boolean;
};

/** Whatever was agreed before is so no longer: another admin looks at every change. */
export function saveSetting(db: AgencyDb, s: Setting, who: Who): Promise<Recorded> {
  const me = who.viewer.pegawai;
  return save(db, who, "sso.atur", { penerbit: s.penerbit, clientId: s.clientId, klaim: s.klaim }, [
    change`INSERT INTO sso (id, nama, penerbit, client_id, rahasia, klaim, percaya_faktor, diubah_oleh, diubah_pada)
      VALUES (1, ${s.nama}, ${s.penerbit}, ${s.clientId}, ${s.rahasia ?? ""}, ${s.klaim}, ${s.percaya ? 1 : 0}, ${me},
        ${who.now})
      ON CONFLICT (id) DO UPDATE SET nama = excluded.nama, penerbit = excluded.penerbit, client_id = excluded.client_id,
        rahasia = coalesce(nullif(excluded.rahasia, ''), sso.rahasia), klaim = excluded.klaim,
        percaya_faktor = excluded.percaya_faktor, keadaan = 'menunggu', versi = sso.versi + 1,
        diubah_oleh = excluded.diubah_oleh, diubah_pada = excluded.diubah_pada, disetujui_oleh = NULL, disetujui_pada = NULL`,
    tellAdmins("sso-menunggu", { penerbit: s.penerbit, nama: who.viewer.nama }, who),
  ]);
}

/** By somebody else than who changed it last, and of the very version that was looked at. */
export const agree = (db: AgencyDb, versi: number, penerbit: string, who: Who): Promise<Recorded> =>
  save(db, who, "sso.setujui", { penerbit }, [
    change`UPDATE sso SET keadaan = 'aktif', disetujui_oleh = ${who.viewer.pegawai}, disetujui_pada = ${who.now},
        versi = versi + 1
      WHERE id = 1 AND versi = ${versi} AND keadaan = 'menunggu' AND diubah_oleh <> ${who.viewer.pegawai}`,
    guardStatement(),
    tellAdmins("sso-aktif", { penerbit, nama: who.viewer.nama }, who),
  ]);

export const switchOff = (db: AgencyDb, penerbit: string, who: Who): Promise<Recorded> =>
  save(db, who, "sso.matikan", { penerbit }, [
    change`UPDATE sso SET keadaan = 'mati', versi = versi + 1 WHERE id = 1 AND keadaan <> 'mati'`,
    guardStatement(),
  ]);

/** The person's sessions end: what the old identity opened is closed. */
export const unlink = (db: AgencyDb, pegawai: string, penerbit: string, who: Who): Promise<Recorded> =>
  save(db, who, "sso.lepas", { pegawai, penerbit }, [
    change`DELETE FROM sso_identitas WHERE pegawai = ${pegawai} AND penerbit = ${penerbit}`,
    guardStatement(),
    change`UPDATE akun SET sesi_epoch = max(sesi_epoch + 1, ${who.now}) WHERE pegawai = ${pegawai}`,
  ]);

const save = (
  db: AgencyDb,
  who: Who,
  tindakan: string,
  rincian: Readonly<Record<string, string>>,
  statements: readonly Statement<unknown>[],
): Promise<Recorded> =>
  write(
    db,
    { pada: who.now, oleh: who.viewer.pegawai, tindakan, objek: "sso", rincian },
    [stillAdmin(who.viewer.pegawai, who.today), ...statements],
    who.perintah,
  );

const tellAdmins = (jenis: string, data: Readonly<Record<string, string>>, who: Who) => change`
  INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
  SELECT hex(randomblob(13)), pegawai, ${jenis}, ${JSON.stringify(data)}, '/kelola/sso', ${who.now} FROM (
    SELECT DISTINCT r.pegawai FROM peran r WHERE r.peran = 'admin' AND r.pegawai <> ${who.viewer.pegawai}
      AND r.dari <= ${who.today} AND (r.sampai IS NULL OR r.sampai >= ${who.today}))`;
