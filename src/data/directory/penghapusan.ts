import { change, rows, type Statement } from "../agency/statement.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";

/** 1 pages shut · 2 files erased · 3 database erased · 4 seen empty · 5 certified. */
export type Penghapusan = {
  readonly agency: string;
  readonly code: string;
  readonly nama: string;
  readonly binding: string;
  readonly langkah: 1 | 2 | 3 | 4 | 5;
  readonly terdaftarPada: number;
  readonly dimintaPada: number;
  readonly mulaiPada: number;
  readonly selesaiPada: number | null;
  readonly objek: number;
  readonly baris: number;
  readonly tabel: number;
  readonly token: string;
  readonly hash: string | null;
  readonly dilepasPada: number | null;
};

const select = rows<Penghapusan>`SELECT agency, code, nama, binding, langkah, terdaftar_pada AS terdaftarPada,
  diminta_pada AS dimintaPada, mulai_pada AS mulaiPada, selesai_pada AS selesaiPada, objek, baris, tabel, token, hash,
  dilepas_pada AS dilepasPada FROM penghapusan`.query;

export const openErasuresStatement = () =>
  rows<Penghapusan>`${select} WHERE langkah < 5 ORDER BY mulai_pada LIMIT 5`;
export const erasuresStatement = () => rows<Penghapusan>`${select} ORDER BY mulai_pada DESC LIMIT 100`;
export const erasureStatement = (binding: string) =>
  rows<Penghapusan>`${select} WHERE binding = ${binding} AND dilepas_pada IS NULL`;
export const certificateStatement = (code: string) =>
  rows<Penghapusan>`${select} WHERE code = ${code} AND langkah = 5`;

/** Rides with the step that shuts the pages: from then on the end goes on by itself. */
export const beginErasureStatement = (
  agency: string,
  token: string,
  now: number,
): Statement<number> => change`
  INSERT OR IGNORE INTO penghapusan (agency, code, nama, binding, langkah, terdaftar_pada, diminta_pada, mulai_pada, token)
  SELECT a.id, a.code, a.nama, a.binding, 1, a.dibuat_pada,
    coalesce((SELECT max(pada) FROM agency_riwayat WHERE agency = a.id AND langkah = 'tutup'), ${now}), ${now}, ${token}
  FROM agency a WHERE a.id = ${agency} AND a.keadaan = 'ditutup'`;

/** What one piece did, and whether its step is over. */
export const recordPiece = (
  env: DirectoryBinding,
  p: Penghapusan,
  done: {
    readonly objek?: number;
    readonly baris?: number;
    readonly tabel?: number;
    readonly selesai: boolean;
  },
) =>
  directoryBatch(env, [
    change`UPDATE penghapusan SET objek = objek + ${done.objek ?? 0}, baris = baris + ${done.baris ?? 0},
        tabel = tabel + ${done.tabel ?? 0}, langkah = ${done.selesai ? p.langkah + 1 : p.langkah}
      WHERE agency = ${p.agency} AND langkah = ${p.langkah}`,
  ]);

/** The certificate, and the room in quarantine. What the directory knew of reasons and numbers goes too. */
export const certify = (env: DirectoryBinding, p: Penghapusan, hash: string, now: number) =>
  directoryBatch(env, [
    change`UPDATE penghapusan SET langkah = 5, selesai_pada = ${now}, hash = ${hash}
      WHERE agency = ${p.agency} AND langkah = 4`,
    change`UPDATE pool SET karantina_pada = ${now} WHERE binding = ${p.binding} AND agency = ${p.agency}`,
    change`UPDATE agency_riwayat SET alasan = '' WHERE agency = ${p.agency}`,
    change`UPDATE agency SET alasan = '', bangun_pada = NULL WHERE id = ${p.agency}`,
    change`DELETE FROM angka_instansi WHERE agency = ${p.agency}`,
    change`DELETE FROM pesan_mati WHERE agency = ${p.agency}`,
  ]);

/** Back to the pool, after it was seen empty and migrated again. The name stays taken: papers may speak of it. */
export const releaseStatements = (p: Penghapusan, now: number) =>
  [
    change`UPDATE penghapusan SET dilepas_pada = ${now}
      WHERE agency = ${p.agency} AND langkah = 5 AND dilepas_pada IS NULL`,
    change`DELETE FROM jangkar WHERE agency = ${p.agency}`,
    change`DELETE FROM pendaftaran WHERE agency = ${p.agency}`,
    change`DELETE FROM agency WHERE id = ${p.agency} AND keadaan = 'ditutup'`,
    change`UPDATE pool SET keadaan = 'kosong', agency = NULL, diklaim_pada = NULL, karantina_pada = NULL
      WHERE binding = ${p.binding} AND agency = ${p.agency} AND karantina_pada IS NOT NULL`,
  ] as const;
