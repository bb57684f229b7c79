import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Who } from "../bukti/attach.ts";
import { evidenceVisibleTo } from "./bukti.ts";
import { openForWork } from "./pelaksanaan.ts";
import { guardStatement } from "./riwayat.ts";
import { change, rows, type Statement } from "./statement.ts";
import { reachesPerson } from "./visible.ts";

export type Lama = {
  readonly id: string;
  readonly nama: string;
  readonly sha256: string;
  /** The content that stands in its place already. */
  readonly penggantiSha256: string | null;
};
/** One's own file that a new version shall take the place of. */
export const lamaStatement = (id: string, me: string) => rows<Lama>`
  SELECT b.id, b.nama, b.sha256, (SELECT v.sha256 FROM bukti v WHERE v.menggantikan = b.id
    AND v.keadaan IN ('menunggu', 'tersimpan')) AS penggantiSha256
  FROM bukti b WHERE b.id = ${id} AND b.pegawai = ${me} AND b.keadaan = 'tersimpan' AND b.alamat IS NULL`;

/**
 * In the batch of the new file's row: it takes over what the old one proves where that is still open. The old one is
 * let go by a trigger once the new one is safely kept, and nowhere where a signature stands.
 */
export const gantiStatements = (lama: string, baru: string, { oleh, now }: Who): Statement<unknown>[] => [
  change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM bukti WHERE menggantikan = ${lama}
    AND keadaan IN ('menunggu', 'tersimpan') AND id <> ${baru})`,
  change`UPDATE bukti SET menggantikan = ${lama} WHERE id = ${baru} AND keadaan = 'menunggu'
    AND (menggantikan IS NULL OR menggantikan = ${lama})`,
  guardStatement(),
  change`INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode)
    SELECT ${baru}, k.rencana_aksi, k.skp, k.periode FROM bukti_kaitan k JOIN skp ON skp.id = k.skp
    WHERE k.bukti = ${lama} AND ${openForWork(sql`k.periode`, oleh, now)} ON CONFLICT DO NOTHING`,
];

export type Versi = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly dibuatPada: number;
  readonly keadaan: "tersimpan" | "dihapus";
  readonly oleh: string;
  readonly kaitan: number;
  readonly boleh: number;
};
/** All versions of a file `me` may read, newest first. Those he may not open stand there with hash and time only. */
export const versiStatement = (id: string, me: string, today: Tanggal) => rows<Versi>`
  WITH RECURSIVE lama (id, n) AS (SELECT ${id}, 0 UNION ALL SELECT b.menggantikan, n + 1 FROM lama
      JOIN bukti b ON b.id = lama.id WHERE b.menggantikan IS NOT NULL AND n < ${MOST}),
    baru (id, n) AS (SELECT ${id}, 0 UNION ALL SELECT b.id, n + 1 FROM baru
      JOIN bukti b ON b.menggantikan = baru.id WHERE n < ${MOST})
  SELECT b.id, b.nama, b.jenis, b.ukuran, b.sha256, b.dibuat_pada AS dibuatPada, b.keadaan, o.nama AS oleh,
    (SELECT count(*) FROM bukti_kaitan k WHERE k.bukti = b.id) AS kaitan,
    b.keadaan = 'tersimpan' AND ${evidenceVisibleTo(me, today)} AS boleh
  FROM bukti b JOIN pegawai o ON o.id = b.pegawai
  WHERE b.id IN (SELECT id FROM lama UNION SELECT id FROM baru) AND b.keadaan IN ('tersimpan', 'dihapus')
    AND EXISTS (SELECT 1 FROM bukti b WHERE b.id = ${id} AND b.keadaan = 'tersimpan' AND ${evidenceVisibleTo(me, today)})
  ORDER BY b.dibuat_pada DESC, b.id DESC`;

const MOST = 50;

/** Once a person and day: who opened it. */
export const bacaStatement = (
  bukti: string,
  pegawai: string,
  today: Tanggal,
  now: number,
): Statement<number> =>
  change`INSERT INTO bukti_baca (bukti, pegawai, tanggal, pada) VALUES (${bukti}, ${pegawai}, ${today}, ${now})
    ON CONFLICT DO NOTHING`;

export type Pembaca = { readonly nama: string; readonly tanggal: Tanggal };
/** For its owner, and for who audits him. */
export const pembacaStatement = (bukti: string, me: string, today: Tanggal) => rows<Pembaca>`
  SELECT p.nama, r.tanggal FROM bukti_baca r JOIN bukti b ON b.id = r.bukti JOIN pegawai p ON p.id = r.pegawai
  WHERE r.bukti = ${bukti} AND (b.pegawai = ${me} OR ${reachesPerson(me, today, ["auditor"], sql`b.pegawai`)})
  ORDER BY r.tanggal DESC, r.pada DESC LIMIT 50`;
