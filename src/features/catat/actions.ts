import { sql } from "drizzle-orm";
import { detachNoteStatement } from "../../data/agency/catat.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { openForWork } from "../../data/agency/pelaksanaan.ts";
import { deleteProgresStatements } from "../../data/agency/progres.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";

/** The note goes; what came with it stays in the inbox, and proves nothing any more where that can still be changed. */
export const takeBack = (db: AgencyDb, who: Who, id: string): Promise<Recorded> => {
  const oleh = who.viewer.pegawai;
  const statements = [
    detachNoteStatement(id, oleh, openForWork(sql`bukti_kaitan.periode`, oleh, who.now)),
    ...deleteProgresStatements([id], who),
  ];
  return write(db, { pada: who.now, oleh, tindakan: "progres.batal", objek: id }, statements, who.perintah);
};
