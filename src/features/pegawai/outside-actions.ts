import type { AgencyDb } from "../../data/agency/database.ts";
import { lockPerson } from "../../data/agency/pegawai.ts";
import type { Who } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { accept } from "../../domain/result.ts";
import { type Saved, writeAs } from "./save.ts";

type Outside = {
  readonly nama: string;
  readonly jabatan: string;
  readonly instansi: string;
  readonly jenisJabatan: string;
};

/** Nobody of the agency's own: like a state official he is owed no plan and counted nowhere. */
export const addOutside = async (db: AgencyDb, id: string, o: Outside, who: Who): Saved =>
  accept(
    await writeAs(db, who, "pejabat-luar.tambah", id, { ...o }, [
      change`INSERT INTO pegawai (id, nama, jenis, dibuat_pada) VALUES (${id}, ${o.nama}, 'pejabat-negara', ${who.now})`,
      change`INSERT INTO pejabat_luar (pegawai, jabatan, instansi, jenis_jabatan)
        VALUES (${id}, ${o.jabatan}, ${o.instansi}, ${o.jenisJabatan})`,
    ]),
  );

export const changeOutside = async (
  db: AgencyDb,
  person: { readonly id: string; readonly versi: number },
  o: Outside,
  who: Who,
): Saved =>
  accept(
    await writeAs(db, who, "pejabat-luar.ubah", person.id, { ...o }, [
      ...lockPerson(person.id, person.versi),
      change`UPDATE pegawai SET nama = ${o.nama} WHERE id = ${person.id}`,
      change`UPDATE pejabat_luar SET jabatan = ${o.jabatan}, instansi = ${o.instansi}, jenis_jabatan = ${o.jenisJabatan}
        WHERE pegawai = ${person.id}`,
    ]),
  );
