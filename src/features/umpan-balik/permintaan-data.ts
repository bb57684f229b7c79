import { type SQL, sql } from "drizzle-orm";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type KeadaanPermintaan = "terbuka" | "dijawab" | "ditolak" | "dicabut";
export type PermintaanRow = {
  readonly id: string;
  readonly skp: string;
  readonly oleh: string;
  readonly namaPeminta: string;
  readonly jabatanPeminta: string | null;
  readonly unitPeminta: string | null;
  readonly kepada: string | null;
  readonly namaKepada: string;
  readonly alamatLuar: string;
  readonly sebutan: string;
  readonly pertanyaan: string;
  /** JSON list of "rhk:<id>" and "nilai:<kunci>". */
  readonly sasaran: string;
  readonly batas: Tanggal;
  readonly keadaan: KeadaanPermintaan;
  readonly dibuatPada: number;
  readonly kedaluwarsaPada: number | null;
};

const kolom = (today: Tanggal) => sql`m.id, m.skp, m.oleh, p.nama AS namaPeminta, n.jabatan AS jabatanPeminta,
  ${namaUnit(sql`n.unit`, today)} AS unitPeminta, m.kepada, coalesce(q.nama, m.nama_luar) AS namaKepada,
  m.alamat_luar AS alamatLuar, m.sebutan, m.pertanyaan, m.sasaran, m.batas_tanggal AS batas, m.keadaan,
  m.dibuat_pada AS dibuatPada, m.kedaluwarsa_pada AS kedaluwarsaPada
  FROM umpan_permintaan m JOIN pegawai p ON p.id = m.oleh LEFT JOIN pegawai q ON q.id = m.kepada
    LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`m.oleh`, today)}`;

/** Of those two who have to do with it, and nobody else. */
export const permintaanStatement = (id: string, me: string, today: Tanggal) => rows<PermintaanRow>`
  SELECT ${kolom(today)} WHERE m.id = ${id} AND (m.oleh = ${me} OR m.kepada = ${me})`;

/** By the secret of an outsider's link. */
export const permintaanTautanStatement = (hash: string, today: Tanggal) => rows<PermintaanRow>`
  SELECT ${kolom(today)} WHERE m.rahasia_hash = ${hash}`;

export const dimintaStatement = (me: string, today: Tanggal) => rows<PermintaanRow>`
  SELECT ${kolom(today)} WHERE m.kepada = ${me} AND m.keadaan = 'terbuka' ORDER BY m.batas_tanggal, m.id LIMIT 50`;

export const sayaMintaStatement = (me: string, today: Tanggal) => rows<PermintaanRow>`
  SELECT ${kolom(today)} WHERE m.oleh = ${me} ORDER BY m.keadaan = 'terbuka' DESC, m.dibuat_pada DESC LIMIT 20`;

export function sasaranDari(p: Pick<PermintaanRow, "sasaran">): readonly string[] {
  const list: unknown = JSON.parse(p.sasaran);
  return Array.isArray(list) ? list.filter((s): s is string => typeof s === "string") : [];
}

/** The titles that were asked about, as the agreed plan calls them now. */
export const ditanyakan = (id: string | SQL) =>
  sql`('rhk:' || (hasil.value ->> 'id')) IN (SELECT s.value FROM umpan_permintaan mm, json_each(mm.sasaran) s WHERE mm.id = ${id})`;
