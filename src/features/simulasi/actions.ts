import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import type { SessionKey } from "../../data/agency/session.ts";
import { change } from "../../data/agency/statement.ts";
import { MENIT_SIMULASI } from "../../domain/pinjam.ts";

/** Every look begins with a row of the trail, and the person is told who looked and why. */
export const startLooking = (
  db: AgencyDb,
  key: SessionKey,
  pegawai: string,
  alasan: string,
  who: Who,
): Promise<Recorded> =>
  write(
    db,
    {
      pada: who.now,
      oleh: who.viewer.pegawai,
      tindakan: "simulasi.mulai",
      objek: pegawai,
      rincian: { alasan },
    },
    [
      change`UPDATE sesi SET simulasi = ${pegawai}, simulasi_sampai_pada = ${who.now + MENIT_SIMULASI * 60_000}, delegasi = NULL
        WHERE id = ${key.id} AND pegawai = ${key.pegawai}`,
      noticeStatement(
        {
          kepada: pegawai,
          jenis: "simulasi-dilihat",
          data: { oleh: who.viewer.nama, alasan },
          tautan: "/bantuan",
        },
        who.now,
      ),
    ],
  );
