import type { AgencyDb } from "../../data/agency/database.ts";
import { guardStatement, outcome, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import type { Strategi } from "../../data/agency/strategi.ts";
import { newId } from "../../data/ids.ts";
import type { Butir } from "../../domain/strategi.ts";

/** What is typed of a strategy; ids and locks are the store's. */
export type IsiStrategi = Omit<Strategi, "id" | "revisi" | "diubahPada" | "butir"> & {
  readonly butir: readonly Butir[];
};

/** One save a strategy, new (`lama` undefined) or on the revision that was looked at. */
export async function saveStrategi(
  db: AgencyDb,
  skp: string,
  lama: Strategi | undefined,
  revisi: number,
  isi: IsiStrategi,
  who: Who,
) {
  const id = lama?.id ?? newId(who.now);
  const { cara, judul, pemilik, waktu, tujuan, pihak, penerima, anggaran } = isi;
  const guarded = lama
    ? change`UPDATE strategi SET cara = ${cara}, judul = ${judul}, pemilik = ${pemilik}, waktu = ${waktu},
        tujuan = ${tujuan}, pihak = ${pihak}, penerima = ${penerima}, anggaran = ${anggaran},
        diubah_pada = ${who.now}, revisi = revisi + 1
      WHERE id = ${id} AND skp = ${skp} AND revisi = ${revisi}`
    : change`INSERT INTO strategi (id, skp, cara, judul, pemilik, waktu, tujuan, pihak, penerima, anggaran, urut, diubah_pada)
      SELECT ${id}, skp.id, ${cara}, ${judul}, ${pemilik}, ${waktu}, ${tujuan}, ${pihak}, ${penerima}, ${anggaran},
        (SELECT coalesce(max(urut), -1) + 1 FROM strategi WHERE skp = ${skp}), ${who.now}
      FROM skp WHERE skp.id = ${skp} AND skp.keadaan <> 'belum'`;
  const butir = JSON.stringify(withIds(isi.butir, lama, who.now));
  const statements = [
    guarded,
    guardStatement(),
    change`DELETE FROM strategi_indikator WHERE strategi = ${id}`,
    change`INSERT INTO strategi_indikator (strategi, indikator)
      SELECT ${id}, i.id FROM json_each(${JSON.stringify(isi.indikator)}) j JOIN indikator i ON i.id = j.value AND i.skp = ${skp}`,
    change`DELETE FROM strategi_butir WHERE strategi = ${id}
      AND id NOT IN (SELECT value ->> 'id' FROM json_each(${butir}))`,
    change`INSERT INTO strategi_butir (id, strategi, bagian, jenis, teks, urut)
      SELECT value ->> 'id', ${id}, value ->> 'bagian', value ->> 'jenis', value ->> 'teks', key
      FROM json_each(${butir}) WHERE true
      ON CONFLICT (id) DO UPDATE SET jenis = excluded.jenis, urut = excluded.urut`,
  ];
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "strategi.simpan",
    objek: skp,
    rincian: { strategi: id },
  };
  return outcome(await write(db, audit, statements, who.perintah));
}

export async function deleteStrategi(
  db: AgencyDb,
  skp: string,
  { id, judul }: Strategi,
  revisi: number,
  who: Who,
) {
  const audit = {
    pada: who.now,
    oleh: who.viewer.pegawai,
    tindakan: "strategi.hapus",
    objek: skp,
    rincian: { strategi: id, judul },
  };
  return outcome(
    await write(
      db,
      audit,
      [
        change`DELETE FROM strategi WHERE id = ${id} AND skp = ${skp} AND revisi = ${revisi}`,
        guardStatement(),
      ],
      who.perintah,
    ),
  );
}

/** The same words keep their id: a cell of the matrix may have been made from them. */
function withIds(butir: IsiStrategi["butir"], lama: Strategi | undefined, now: number) {
  const left = [...(lama?.butir ?? [])];
  return butir.map((b) => {
    const at = left.findIndex((l) => l.bagian === b.bagian && l.teks === b.teks);
    const [same] = at < 0 ? [] : left.splice(at, 1);
    return { ...b, id: same?.id ?? newId(now) };
  });
}
