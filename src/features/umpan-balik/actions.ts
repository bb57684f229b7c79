import type { AgencyDb } from "../../data/agency/database.ts";
import { noticeStatement } from "../../data/agency/kabar.ts";
import { guardStatement, type Recorded, type Step, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { newId } from "../../data/ids.ts";
import type { Kiriman } from "./forms.ts";

type Feedback = {
  readonly skp: string;
  readonly untuk: string;
  readonly dari: { readonly pegawai: string; readonly nama: string };
  readonly now: number;
  readonly perintah: Step["perintah"];
};

/** All of it goes into the record (Ps. 17 ayat (3)) and is never changed; the receiver is told in the same batch. */
export async function giveAll(db: AgencyDb, f: Feedback, kiriman: Kiriman): Promise<Recorded> {
  const list = kiriman.tulisan.map((t) => ({ ...t, id: newId(f.now) }));
  const audit = {
    pada: f.now,
    oleh: f.dari.pegawai,
    tindakan: "umpan-balik.beri",
    objek: f.skp,
    rincian: { umpanBalik: list.map((t) => t.id), bentuk: kiriman.bentuk },
  };
  return write(
    db,
    audit,
    [
      // The line and the state once more, inside the write.
      change`UPDATE skp SET diubah_pada = diubah_pada
        WHERE id = ${f.skp} AND keadaan = 'ditetapkan' AND penilai = ${f.dari.pegawai} AND pegawai = ${f.untuk}`,
      guardStatement(),
      change`INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, nada, rhk, nilai, isi,
          tanggal, dibuat_pada)
        SELECT value->>'id', ${f.skp}, ${f.untuk}, ${f.dari.pegawai}, 'pimpinan', ${f.dari.nama}, ${kiriman.bentuk},
          ${kiriman.cara}, value->>'nada', value->>'rhk', value->>'nilai', value->>'isi', ${kiriman.tanggal}, ${f.now}
        FROM json_each(${JSON.stringify(list)})`,
      noticeStatement(
        {
          kepada: f.untuk,
          jenis: "umpan-balik",
          data: { nama: f.dari.nama, jumlah: list.length },
          tautan: `/umpan-balik/${f.skp}`,
        },
        f.now,
      ),
    ],
    f.perintah,
  );
}
