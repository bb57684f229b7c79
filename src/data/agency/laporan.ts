import { sql } from "drizzle-orm";
import type { JenisLaporan, KeadaanLaporan } from "../../domain/laporan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { namaUnit, penempatanUtama } from "./identitas.ts";
import { rows } from "./statement.ts";
import { reaches } from "./visible.ts";

/** What is recorded about a person on a day; kept with a report as it stood when it was made. */
export type Fakta = {
  readonly pegawai: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly golongan: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
  readonly penilai: string | null;
  readonly atasan: string | null;
};

const faktaColumns = (today: Tanggal) => sql`p.id AS pegawai, p.nama,
  (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND (sampai IS NULL OR sampai >= ${today})
    ORDER BY dari DESC LIMIT 1) AS nomor,
  (SELECT golongan FROM golongan WHERE pegawai = p.id AND dari <= ${today} ORDER BY dari DESC LIMIT 1) AS golongan,
  n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit, q.nama AS penilai, r.nama AS atasan`;

const faktaFrom = (today: Tanggal) => sql`pegawai p
  LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  LEFT JOIN garis_penilai g ON g.pegawai = p.id AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})
  LEFT JOIN pegawai q ON q.id = g.penilai LEFT JOIN pegawai r ON r.id = g.atasan`;

export const ownFactsStatement = (me: string, today: Tanggal) =>
  rows<Fakta>`SELECT ${faktaColumns(today)} FROM ${faktaFrom(today)} WHERE p.id = ${me}`;

/** Whom I assess today. */
export const teamFactsStatement = (me: string, today: Tanggal) => rows<Fakta>`
  SELECT ${faktaColumns(today)} FROM ${faktaFrom(today)} WHERE p.id IN (SELECT t.pegawai FROM garis_penilai t
    WHERE t.penilai = ${me} AND t.dari <= ${today} AND (t.sampai IS NULL OR t.sampai >= ${today}))
  ORDER BY p.nama LIMIT 200`;

export type LaporanRow = {
  readonly id: string;
  readonly jenis: JenisLaporan;
  readonly pelapor: string;
  readonly namaPelapor: string;
  readonly tentang: string;
  readonly namaTentang: string;
  readonly isi: string;
  readonly fakta: string;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly keadaan: KeadaanLaporan;
  readonly versi: number;
  readonly namaPenangan: string | null;
  readonly jawaban: string;
  readonly dibuatPada: number;
  readonly batasPada: number;
  readonly selesaiPada: number | null;
  /** An admin within whose scope it lies: settles it. */
  readonly mengurus: 0 | 1;
};

const laporanColumns = (
  me: string,
  today: Tanggal,
) => sql`l.id, l.jenis, l.pelapor, a.nama AS namaPelapor, l.tentang,
  b.nama AS namaTentang, l.isi, l.fakta, l.unit, ${namaUnit(sql`l.unit`, today)} AS namaUnit, l.keadaan, l.versi,
  d.nama AS namaPenangan, l.jawaban, l.dibuat_pada AS dibuatPada, l.batas_pada AS batasPada,
  l.selesai_pada AS selesaiPada, ${reaches(me, today, ["admin", "admin-unit"], sql`l.unit`)} AS mengurus`;

const laporanFrom = sql`laporan l JOIN pegawai a ON a.id = l.pelapor JOIN pegawai b ON b.id = l.tentang
  LEFT JOIN pegawai d ON d.id = l.penangan`;

/** A report is there for its reporter, and for roles whose scope has it. */
export const laporanStatement = (id: string, me: string, today: Tanggal) => rows<LaporanRow>`
  SELECT ${laporanColumns(me, today)} FROM ${laporanFrom}
  WHERE l.id = ${id} AND (l.pelapor = ${me} OR ${reaches(me, today, ["admin", "admin-unit", "auditor"], sql`l.unit`)})`;

export const ownReportsStatement = (me: string, today: Tanggal) => rows<LaporanRow>`
  SELECT ${laporanColumns(me, today)} FROM ${laporanFrom} WHERE l.pelapor = ${me} ORDER BY l.dibuat_pada DESC LIMIT 20`;

/** A page of the queue, the most urgent first; of what is settled the newest. One row more says whether there is another. */
export const queueStatement = (
  f: { readonly tampil: "terbuka" | "selesai"; readonly dari: number; readonly banyak: number },
  me: string,
  today: Tanggal,
) => rows<LaporanRow>`
  SELECT ${laporanColumns(me, today)} FROM ${laporanFrom}
  WHERE ${f.tampil === "terbuka" ? sql`l.keadaan IN ('baru', 'dikerjakan')` : sql`l.selesai_pada IS NOT NULL`}
    AND ${reaches(me, today, ["admin", "admin-unit", "auditor"], sql`l.unit`)}
  ORDER BY ${f.tampil === "terbuka" ? sql`l.batas_pada` : sql`l.selesai_pada DESC`}, l.id
  LIMIT ${f.banyak + 1} OFFSET ${f.dari}`;
