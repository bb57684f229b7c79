import { sql } from "drizzle-orm";
import { namaUnit } from "../../../data/agency/identitas.ts";
import { dipakai } from "../../../data/agency/masuk.ts";
import { rows } from "../../../data/agency/statement.ts";
import { holdsRole } from "../../../data/agency/visible.ts";
import type { AlasanGanda } from "../../../domain/ganda.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";

export const PAGE = 50;

export type PairRow = {
  readonly satu: string;
  readonly dua: string;
  readonly alasan: AlasanGanda;
  readonly namaSatu: string;
  readonly namaDua: string;
  readonly nomorSatu: string | null;
  readonly nomorDua: string | null;
};

const currentNumber = (id: string) =>
  sql.raw(
    `(SELECT nomor FROM nomor_pegawai WHERE pegawai = ${id} ORDER BY sampai IS NULL DESC, dari DESC LIMIT 1)`,
  );

export const pairsStatement = (me: string, today: Tanggal, halaman: number) => rows<PairRow>`
  SELECT g.satu, g.dua, g.alasan, a.nama AS namaSatu, b.nama AS namaDua,
    ${currentNumber("a.id")} AS nomorSatu, ${currentNumber("b.id")} AS nomorDua
  FROM dugaan_ganda g JOIN pegawai a ON a.id = g.satu JOIN pegawai b ON b.id = g.dua
  WHERE g.keadaan = 'terbuka' AND ${holdsRole(me, today, ["admin"])}
  ORDER BY g.ditemukan_pada DESC, g.satu, g.dua LIMIT ${PAGE + 1} OFFSET ${(halaman - 1) * PAGE}`;

export type MergeRow = {
  readonly id: string;
  readonly tetap: string;
  readonly nama: string;
  readonly namaHilang: string;
  readonly keadaan: "berlaku" | "dipisah";
  readonly oleh: string;
  readonly pada: number;
  /** Nobody has changed him since: the two can be told apart again. */
  readonly bisa: 0 | 1;
};

export const mergesStatement = (me: string, today: Tanggal) => rows<MergeRow>`
  SELECT g.id, g.tetap, p.nama, g.sebelum ->> '$.hilang.nama' AS namaHilang, g.keadaan, o.nama AS oleh, g.pada,
    g.keadaan = 'berlaku' AND p.versi = g.versi_tetap AS bisa
  FROM penggabungan g JOIN pegawai p ON p.id = g.tetap JOIN pegawai o ON o.id = g.oleh
  WHERE ${holdsRole(me, today, ["admin"])} ORDER BY g.pada DESC, g.id DESC LIMIT 20`;

/** When everybody was looked at last, and how many pairs there were then: more than are kept, if they are very many. */
export type Look = { readonly pada: number; readonly n: number };
export const lastLookStatement = () =>
  rows<Look>`SELECT pada, CAST(hasil AS INTEGER) AS n FROM tugas_selesai WHERE slot = 'ganda'`;

/** One of the two, side by side. */
export type Sisi = {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: string;
  readonly versi: number;
  readonly nomor: string;
  readonly jabatan: string | null;
  readonly unit: string | null;
  readonly golongan: string | null;
  readonly akun: number;
  /** Since when it is in use. */
  readonly akunSejak: number | null;
  readonly peran: string;
  readonly skp: string;
  readonly evaluasi: number;
  readonly bukti: number;
  readonly umpanBalik: number;
};

export const sidesStatement = (ids: readonly [string, string], me: string, today: Tanggal) => rows<Sisi>`
  SELECT p.id, p.nama, p.email, p.jenis, p.versi,
    (SELECT json_group_array(json_object('nomor', nomor, 'dari', dari, 'sampai', sampai)) FROM nomor_pegawai
      WHERE pegawai = p.id) AS nomor,
    n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit,
    (SELECT golongan FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golongan,
    EXISTS (SELECT 1 FROM akun WHERE pegawai = p.id AND ${dipakai}) AS akun,
    (SELECT dibuat_pada FROM akun WHERE pegawai = p.id AND ${dipakai}) AS akunSejak,
    (SELECT json_group_array(peran) FROM peran WHERE pegawai = p.id AND dari <= ${today}
      AND (sampai IS NULL OR sampai >= ${today})) AS peran,
    (SELECT json_group_array(json_object('id', id, 'dari', dari, 'sampai', sampai, 'keadaan', keadaan)) FROM skp
      WHERE pegawai = p.id) AS skp,
    (SELECT count(*) FROM evaluasi WHERE pegawai = p.id) AS evaluasi,
    (SELECT count(*) FROM bukti WHERE pegawai = p.id AND keadaan = 'tersimpan') AS bukti,
    (SELECT count(*) FROM umpan_balik WHERE untuk = p.id) AS umpanBalik
  FROM pegawai p LEFT JOIN penempatan n ON n.id = (SELECT id FROM penempatan WHERE pegawai = p.id AND jenis = 'definitif'
    ORDER BY dari DESC LIMIT 1)
  WHERE p.id IN ${[...ids]} AND ${holdsRole(me, today, ["admin"])}`;

/** Has one of the two ever assessed the other, or stood above him? Then they were two. */
export const assessedStatement = (a: string, b: string) => rows<{ n: number }>`
  SELECT (SELECT count(*) FROM evaluasi WHERE (pegawai = ${a} AND (penilai = ${b} OR atasan = ${b}))
      OR (pegawai = ${b} AND (penilai = ${a} OR atasan = ${a})))
    + (SELECT count(*) FROM skp WHERE keadaan <> 'belum' AND ((pegawai = ${a} AND (penilai = ${b} OR atasan = ${b}))
      OR (pegawai = ${b} AND (penilai = ${a} OR atasan = ${a}))))
    + (SELECT count(*) FROM atasan_khusus WHERE (pegawai = ${a} AND penilai = ${b}) OR (pegawai = ${b} AND penilai = ${a}))
    + (SELECT count(*) FROM umpan_balik WHERE (untuk = ${a} AND dari = ${b}) OR (untuk = ${b} AND dari = ${a})) AS n`;

export const findByNumberStatement = (nomor: readonly string[], me: string, today: Tanggal) => rows<{
  pegawai: string;
  nomor: string;
}>`SELECT pegawai, nomor FROM nomor_pegawai WHERE nomor IN (SELECT value FROM json_each(${JSON.stringify(nomor)}))
  AND ${holdsRole(me, today, ["admin"])}`;
