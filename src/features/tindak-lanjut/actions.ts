import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { outcome, type Recorded, record, type Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Result } from "../../domain/result.ts";
import { followUp, type LangkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import type { Hasil, Loaded } from "./load.ts";

export type Langkah = {
  readonly jenis: LangkahTindakLanjut;
  readonly catatan: string;
  readonly versi: number;
};

/** One more row on a result; how many there were is the lock. The other side is told in the same batch. */
export async function takeStep(
  db: AgencyDb,
  { head }: Loaded,
  hasil: Hasil,
  { jenis, catatan, versi }: Langkah,
  who: Who,
): Promise<Result<Recorded>> {
  const may = followUp(
    head,
    who.viewer,
    jenis,
    hasil.jejak.map((l) => l.jenis),
  );
  if (!may.ok) return may;
  const { viewer, now } = who;
  const pihak =
    jenis === "tanggapan"
      ? change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${head.id}
      AND keadaan = 'ditetapkan' AND pegawai = ${viewer.pegawai}`
      : change`UPDATE skp SET diubah_pada = diubah_pada
      WHERE id = ${head.id} AND keadaan = 'ditetapkan' AND penilai = ${viewer.pegawai}`;
  return outcome(
    await record(
      db,
      {
        objek: `${head.id}/lanjut/${hasil.rhk}`,
        versi,
        jenis: "pelaksanaan",
        langkah: "tindak-lanjut",
        dari: hasil.jejak.at(-1)?.jenis ?? "",
        ke: jenis,
        oleh: viewer.pegawai,
        pada: now,
        perintah: who.perintah,
      },
      pihak,
      [
        change`INSERT INTO tindak_lanjut (id, skp, rhk, teks, jenis, catatan, tanggal, oleh, pada)
          VALUES (${newId(now)}, ${head.id}, ${hasil.rhk}, ${hasil.teks}, ${jenis}, ${catatan}, ${who.today},
            ${viewer.pegawai}, ${now})`,
        noticeStatement(
          {
            kepada: jenis === "tanggapan" ? head.penilai : head.pegawai,
            jenis: jenis === "tanggapan" ? "umpan-balik-tanggapan-lanjut" : "umpan-balik-lanjut",
            data: { nama: viewer.nama, langkah: jenis },
            tautan: `/tindak-lanjut/${head.id}#rhk-${hasil.rhk}`,
          },
          now,
        ),
      ],
    ),
  );
}
