import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId, newSecret, sha256Hex } from "../../data/ids.ts";
import type { Cara, Kelompok, Tenang } from "../../domain/kabar.ts";

export type Pilihan = { readonly cara: Readonly<Record<Kelompok, Cara>>; readonly tenang: Tenang };

/** What waits for a digest is looked at again: from now on it goes as is chosen now. */
export const savePilihan = (db: AgencyDb, lama: Pilihan, baru: Pilihan, who: Who): Promise<Recorded> => {
  const me = who.viewer.pegawai;
  const { tenang } = baru;
  return write(
    db,
    {
      pada: who.now,
      oleh: me,
      tindakan: "kabar.pilihan",
      objek: me,
      rincian: { sebelum: flat(lama), sesudah: flat(baru) },
    },
    [
      change`INSERT INTO pilihan_kabar (pegawai, kelompok, cara)
        SELECT ${me}, key, value FROM json_each(${JSON.stringify(baru.cara)}) WHERE true
        ON CONFLICT (pegawai, kelompok) DO UPDATE SET cara = excluded.cara`,
      change`INSERT INTO pilihan_surat (pegawai, tenang_dari, tenang_sampai, hari_libur)
        VALUES (${me}, ${tenang.dari}, ${tenang.sampai}, ${tenang.hariLibur ? 1 : 0})
        ON CONFLICT (pegawai) DO UPDATE SET tenang_dari = excluded.tenang_dari, tenang_sampai = excluded.tenang_sampai,
          hari_libur = excluded.hari_libur`,
      change`UPDATE pemberitahuan SET surat = 'menunggu' WHERE surat IN ('harian', 'mingguan') AND pegawai = ${me}`,
    ],
    who.perintah,
  );
};

/** A new secret address; the one before opens nothing from now on. Only the hash is kept. */
export async function makeFeed(db: AgencyDb, libur: boolean, who: Who): Promise<string> {
  const [id, secret] = [newId(who.now), newSecret()];
  await write(db, audit("kabar.kalender-dibuat", who), [
    change`INSERT INTO umpan_kalender (pegawai, id, rahasia_hash, libur, dibuat_pada)
      VALUES (${who.viewer.pegawai}, ${id}, ${await sha256Hex(secret)}, ${libur ? 1 : 0}, ${who.now})
      ON CONFLICT (pegawai) DO UPDATE SET id = excluded.id, rahasia_hash = excluded.rahasia_hash, libur = excluded.libur,
        dibuat_pada = excluded.dibuat_pada`,
  ]);
  return `${id}.${secret}`;
}

export const revokeFeed = (db: AgencyDb, who: Who): Promise<Recorded> =>
  write(db, audit("kabar.kalender-dicabut", who), [
    change`DELETE FROM umpan_kalender WHERE pegawai = ${who.viewer.pegawai}`,
  ]);

/** Letters that did not arrive in the last month, once more: somebody has corrected an address or a mailbox. */
export const tryAgain = (db: AgencyDb, sejak: number, who: Who): Promise<Recorded> =>
  write(
    db,
    { pada: who.now, oleh: who.viewer.pegawai, tindakan: "surat.ulang", objek: "surat" },
    [
      change`UPDATE surat_keluar SET keadaan = 'menunggu', percobaan = 0, kirim_pada = ${who.now}
        WHERE id IN (SELECT id FROM surat_keluar WHERE keadaan = 'gagal' AND isi <> '' AND dibuat_pada > ${sejak}
          ORDER BY dibuat_pada DESC LIMIT 500)`,
    ],
    who.perintah,
  );

const audit = (tindakan: string, who: Who) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: who.viewer.pegawai,
});

const flat = ({ cara, tenang }: Pilihan) => ({
  ...cara,
  tenang: `${tenang.dari}-${tenang.sampai}`,
  hariLibur: tenang.hariLibur,
});
