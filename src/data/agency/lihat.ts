import { sql } from "drizzle-orm";
import { newId, sha256Hex } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

export const SESSION_HOUR_MS = 3_600_000;

export type Look = {
  readonly oleh: string;
  readonly objek: string;
  /** By which role, and which page. */
  readonly peran: string;
  readonly halaman: string;
  readonly pada: number;
};

/**
 * "Who has looked at my file?" has an answer: a look by role is a row of the trail, once an hour for each object.
 * What somebody reads because it is his own, or because he assesses or reviews it, is no look of an auditor.
 */
export async function lookStatement(l: Look): Promise<Statement<number>> {
  const id = newId(l.pada);
  const rincian = JSON.stringify({ peran: l.peran, halaman: l.halaman });
  const hash = await sha256Hex(JSON.stringify([id, l.pada, l.oleh, "auditor.lihat", l.objek, rincian]));
  return change`INSERT INTO jejak (id, pada, oleh, tindakan, objek, rincian, hash)
    SELECT ${id}, ${l.pada}, ${l.oleh}, 'auditor.lihat', ${l.objek}, ${rincian}, ${hash}
    WHERE ${l.objek} <> ${l.oleh} AND NOT EXISTS (SELECT 1 FROM jejak j WHERE j.objek = ${l.objek}
        AND j.pada > ${l.pada - SESSION_HOUR_MS} AND j.oleh = ${l.oleh} AND j.tindakan = 'auditor.lihat')
      AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.id = ${l.objek} AND ${ofHis("s", l.oleh)})
      AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.id = ${l.objek} AND ${ofHis("e", l.oleh)})
      AND NOT EXISTS (SELECT 1 FROM dokumen d JOIN evaluasi e ON e.id = d.evaluasi
        WHERE d.id = ${l.objek} AND ${ofHis("e", l.oleh)})
      AND NOT EXISTS (SELECT 1 FROM bukti b WHERE b.id = ${l.objek} AND b.pegawai = ${l.oleh})`;
}

const ofHis = (alias: "s" | "e", me: string) => {
  const t = sql.raw(alias);
  return sql`${me} IN (${t}.pegawai, ${t}.penilai, ${t}.atasan)`;
};
