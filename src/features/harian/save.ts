import type { AgencyDb } from "../../data/agency/database.ts";
import {
  deleteProgresStatements,
  type EntriSimpan,
  restoreProgresStatements,
  saveProgresStatements,
} from "../../data/agency/progres.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";

/** Lines written, changed and put aside at one press: all or none, with one line in the trail. */
export function saveLines(
  db: AgencyDb,
  who: Who,
  {
    simpan,
    hapus = [],
    also = [],
  }: {
    readonly simpan: readonly EntriSimpan[];
    readonly hapus?: readonly string[];
    readonly also?: readonly Statement<unknown>[];
  },
  tindakan: `progres.${"simpan" | "rutin" | "impor"}` = "progres.simpan",
): Promise<Recorded> {
  return write(
    db,
    auditOf(who, tindakan, { baris: simpan.length, ...(hapus.length > 0 ? { dihapus: hapus.length } : {}) }),
    [
      ...also,
      ...saveProgresStatements(simpan, who),
      ...(hapus.length > 0 ? deleteProgresStatements(hapus, who) : []),
    ],
    who.perintah,
  );
}

export const deleteLines = (db: AgencyDb, who: Who, ids: readonly string[]): Promise<Recorded> =>
  write(
    db,
    auditOf(who, "progres.hapus", { baris: ids.length }),
    deleteProgresStatements(ids, who),
    who.perintah,
  );

export const restoreLines = (db: AgencyDb, who: Who, ids: readonly string[]): Promise<Recorded> =>
  write(
    db,
    auditOf(who, "progres.pulih", { baris: ids.length }),
    restoreProgresStatements(ids, who),
    who.perintah,
  );

export const auditOf = (who: Who, tindakan: string, rincian: Readonly<Record<string, unknown>>) => ({
  pada: who.now,
  oleh: who.viewer.pegawai,
  tindakan,
  objek: who.viewer.pegawai,
  rincian,
});
