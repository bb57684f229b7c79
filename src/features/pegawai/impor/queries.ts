import { sql } from "drizzle-orm";
import { namaUnit } from "../../../data/agency/identitas.ts";
import { rows } from "../../../data/agency/statement.ts";
import { holdsRole } from "../../../data/agency/visible.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import type { Hasil, Keadaan } from "./banding.ts";
import type { Ada } from "./banding-jabatan.ts";
import type { UnitBaru } from "./cocok-unit.ts";

export const ROWS_PAGE = 50;

export type Ringkasan = {
  readonly jumlah: Readonly<Record<Hasil, number>>;
  readonly unitBaru: readonly UnitBaru[];
  readonly unitDari: Tanggal;
  readonly abaikan: readonly string[];
  /** Set once the lines of assessors have followed the rows. */
  readonly garis?: 1;
};

export type ImporRow = {
  readonly id: string;
  readonly namaBerkas: string;
  readonly oleh: string;
  readonly keadaan: "pratinjau" | "diterapkan" | "dibatalkan";
  readonly versi: number;
  readonly ringkasan: string;
  readonly dibuatPada: number;
  readonly diterapkanPada: number | null;
};

const columns = sql`i.id, i.nama_berkas AS namaBerkas, p.nama AS oleh, i.keadaan, i.versi, i.ringkasan,
  i.dibuat_pada AS dibuatPada, i.diterapkan_pada AS diterapkanPada`;

/** Import files hold whole staff lists: for the admin only. */
export const historyStatement = (me: string, today: Tanggal) => rows<
  Omit<ImporRow, "ringkasan"> & { jumlah: string }
>`
  SELECT i.id, i.nama_berkas AS namaBerkas, p.nama AS oleh, i.keadaan, i.versi, i.ringkasan -> '$.jumlah' AS jumlah,
    i.dibuat_pada AS dibuatPada, i.diterapkan_pada AS diterapkanPada
  FROM impor i JOIN pegawai p ON p.id = i.oleh WHERE i.jenis = 'pegawai' AND ${holdsRole(me, today, ["admin"])}
  ORDER BY i.id DESC LIMIT 20`;

export const importStatement = (id: string, me: string, today: Tanggal) => rows<ImporRow>`
  SELECT ${columns} FROM impor i JOIN pegawai p ON p.id = i.oleh
  WHERE i.id = ${id} AND ${holdsRole(me, today, ["admin"])}`;

export type PreviewRow = {
  readonly nomor: number;
  readonly hasil: Hasil;
  readonly data: string;
  readonly pesan: string;
};

export const previewStatement = (id: string, hasil: Hasil, halaman: number, me: string, today: Tanggal) =>
  rows<PreviewRow>`
    SELECT b.nomor, b.hasil, b.data, b.pesan FROM impor_baris b
    WHERE b.impor = ${id} AND b.hasil = ${hasil} AND ${holdsRole(me, today, ["admin"])}
    ORDER BY b.nomor LIMIT ${ROWS_PAGE} OFFSET ${(halaman - 1) * ROWS_PAGE}`;

/** What the agency has of the people, addresses and heads a file speaks of. */
export const knownStatements = (nomor: readonly string[], email: readonly string[], today: Tanggal) =>
  [
    rows<Ada>`
      SELECT p.id, m.nomor, p.nama, p.email, p.jenis, p.versi,
        (SELECT golongan FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golongan,
        n.id AS penempatan, n.unit, ${namaUnit(sql`n.unit`, today)} AS namaUnit, n.jabatan, n.jenis_jabatan AS jenisJabatan,
        n.jenjang, n.memimpin, n.delegasi_penilai AS delegasi, n.dari
      FROM json_each(${JSON.stringify(nomor)}) f JOIN nomor_pegawai m ON m.nomor = f.value
        JOIN pegawai p ON p.id = m.pegawai
        LEFT JOIN penempatan n ON n.id = (SELECT id FROM penempatan WHERE pegawai = p.id AND jenis = 'definitif'
          ORDER BY dari DESC LIMIT 1)`,
    rows<Keadaan["email"][number]>`
      SELECT p.email, p.id AS pegawai FROM json_each(${JSON.stringify(email)}) f JOIN pegawai p ON p.email = f.value`,
    rows<Keadaan["kepala"][number]>`
      SELECT n.unit, n.pegawai, p.nama FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
      WHERE n.memimpin = 1 AND n.jenis = 'definitif' AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})`,
  ] as const;

/** What the follow-up of an applied file needs of its rows. */
export const appliedStatement = (id: string) => rows<{
  readonly pegawai: string;
  readonly unit: string;
  readonly memimpin: number;
  readonly cara: string | null;
  readonly pindah: number;
  readonly dari: Tanggal;
}>`
  SELECT data ->> 'pegawai' AS pegawai, data ->> 'unit' AS unit, data ->> 'memimpin' AS memimpin, data ->> 'cara' AS cara,
    data ->> 'pindah' AS pindah, data ->> 'dari' AS dari
  FROM impor_baris WHERE impor = ${id} AND hasil IN ('baru', 'berubah')`;
