import { sql } from "drizzle-orm";
import { seesCredit } from "../../data/agency/angka-kredit.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole, reaches } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type TimRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly aku: 0 | 1;
  readonly final: number;
  readonly versi: number | null;
  readonly baru: number | null;
  readonly jumlah: number | null;
  /** What was set rests on a document that holds no more. */
  readonly basi: 0 | 1;
};

/** Myself and those I assess who hold a functional post as PNS, with where their year stands. */
export const timAkStatement = (tahun: number, me: string, today: Tanggal) => rows<TimRow>`
  SELECT p.id AS pegawai, p.nama, n.jabatan, p.id = ${me} AS aku,
    (SELECT count(*) FROM evaluasi e JOIN periode t ON t.id = e.periode WHERE e.pegawai = p.id AND t.tahun = ${tahun}
      AND t.jenis = 'tahunan' AND e.keadaan = 'final') AS final,
    a.versi, a.baru, a.jumlah, EXISTS (SELECT 1 FROM json_each(a.isi, '$.bagian') b, json_each(b.value, '$.dokumen') w
      LEFT JOIN dokumen d ON d.id = w.value ->> 'id' WHERE d.keadaan IS NOT 'berlaku') AS basi
  FROM (SELECT ${me} AS id UNION SELECT g.pegawai FROM garis_penilai g WHERE g.penilai = ${me} AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today}) LIMIT 400) x
    JOIN pegawai p ON p.id = x.id AND p.jenis = 'pns'
    JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)} AND n.jenis_jabatan = 'jf' AND n.jenjang IS NOT NULL
    LEFT JOIN angka_kredit a ON a.pegawai = p.id AND a.tahun = ${tahun} AND a.keadaan = 'berlaku'
  ORDER BY aku DESC, p.nama LIMIT 200`;

export const PAGE = 50;
export const MOST = 5000;
export type SetRow = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly namaUnit: string | null;
  readonly versi: number;
  readonly lama: number;
  readonly baru: number;
  readonly jumlah: number;
  readonly isi: string;
};

/** What was set for a year, for whoever holds a role, in its scope. */
export const setAkStatement = (
  tahun: number,
  me: string,
  today: Tanggal,
  limit: number,
  from: number,
) => rows<SetRow>`
  SELECT a.id, a.pegawai, p.nama, ${namaUnit(sql`a.unit`, today)} AS namaUnit, a.versi, a.lama, a.baru, a.jumlah,
    ${limit > PAGE + 1 ? sql`a.isi` : sql`''`} AS isi
  FROM angka_kredit a JOIN pegawai p ON p.id = a.pegawai
  WHERE a.tahun = ${tahun} AND a.keadaan = 'berlaku' AND ${holdsRole(me, today, PERAN)}
    AND ${reaches(me, today, PERAN, sql`a.unit`)} ORDER BY a.id LIMIT ${limit} OFFSET ${from}`;

export type PakRow = {
  readonly id: string;
  readonly pegawai: string;
  readonly tahun: number;
  readonly versi: number;
  readonly keadaan: "berlaku" | "diganti";
  readonly isi: string;
  readonly hash: string;
};
export const pakStatement = (id: string, me: string, today: Tanggal) => rows<PakRow>`
  SELECT a.id, a.pegawai, a.tahun, a.versi, a.keadaan, a.isi, a.hash FROM angka_kredit a
  WHERE a.id = ${id} AND (${seesCredit(me, today, sql`a.pegawai`)} OR a.oleh = ${me})`;
