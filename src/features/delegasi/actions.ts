import type { AgencyDb } from "../../data/agency/database.ts";
import { type Kabar, noticeStatement } from "../../data/agency/kabar.ts";
import { guardStatement, type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import type { SessionKey } from "../../data/agency/session.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import {
  buatDelegasi,
  type FaktaDelegasi,
  type PenolakanDelegasi,
  type UsulDelegasi,
} from "../../domain/delegasi.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { DelegasiRow } from "./queries.ts";

type Named = { readonly namaUntuk: string; readonly namaKepada: string };

export async function giveDelegation(
  db: AgencyDb,
  usul: UsulDelegasi & Named,
  fakta: FaktaDelegasi,
  who: Who,
): Promise<Result<Recorded, PenolakanDelegasi>> {
  const allowed = buatDelegasi(usul, who.viewer.pegawai, fakta, who.today);
  if (!allowed.ok) return allowed;
  const id = newId(who.now);
  const { untuk, kepada, dari, sampai, alasan, nomorSurat } = usul;
  return accept(
    await write(
      db,
      audit("delegasi.beri", untuk, { id, kepada, dari, sampai, alasan, nomorSurat }, who),
      [
        // Once more inside the write: the same may be given twice at once.
        change`INSERT INTO delegasi (id, untuk, kepada, dari, sampai, alasan, nomor_surat, dibuat_oleh, dibuat_pada)
          SELECT ${id}, ${untuk}, ${kepada}, ${dari}, ${sampai}, ${alasan}, ${nomorSurat}, ${who.viewer.pegawai}, ${who.now}
          WHERE NOT EXISTS (SELECT 1 FROM delegasi WHERE untuk = ${untuk} AND kepada = ${kepada} AND dicabut_pada IS NULL
            AND dari <= ${sampai} AND sampai >= ${dari})`,
        guardStatement(),
        ...tell("delegasi-diberi", usul, who),
      ],
      who.perintah,
    ),
  );
}

/** Ends it at once, also in a session that is lent by it: page() asks at every request. */
export const withdraw = (db: AgencyDb, d: DelegasiRow, who: Who): Promise<Recorded> =>
  write(
    db,
    audit("delegasi.cabut", d.untuk, { id: d.id, kepada: d.kepada }, who),
    [
      change`UPDATE delegasi SET dicabut_pada = ${who.now}, dicabut_oleh = ${who.viewer.pegawai}
        WHERE id = ${d.id} AND dicabut_pada IS NULL`,
      guardStatement(),
      ...tell("delegasi-dicabut", d, who),
    ],
    who.perintah,
  );

export const startPreparing = (db: AgencyDb, key: SessionKey, d: DelegasiRow, who: Who): Promise<Recorded> =>
  write(db, audit("delegasi.mulai", d.untuk, { id: d.id }, who), [
    change`UPDATE sesi SET delegasi = ${d.id}, simulasi = NULL, simulasi_sampai_pada = NULL
      WHERE id = ${key.id} AND pegawai = ${key.pegawai}`,
  ]);

const audit = (tindakan: string, objek: string, rincian: Readonly<Record<string, unknown>>, who: Who) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek,
  rincian,
});

/** Both of them, but whoever does it himself. */
function tell(
  jenis: string,
  d: Named & {
    readonly untuk: string;
    readonly kepada: string;
    readonly dari: string;
    readonly sampai: string;
  },
  who: Who,
) {
  const { namaUntuk, namaKepada, dari, sampai } = d;
  const data: Kabar["data"] = { namaUntuk, namaKepada, dari, sampai, oleh: who.viewer.nama };
  return [d.untuk, d.kepada]
    .filter((kepada) => kepada !== who.viewer.pegawai)
    .map((kepada) => noticeStatement({ kepada, jenis, data, tautan: "/delegasi" }, who.now));
}
