import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../../data/agency/identitas.ts";
import { rows } from "../../../data/agency/statement.ts";
import { type UnitChoice, unitInForce } from "../../../data/agency/unit.ts";
import { holdsRole } from "../../../data/agency/visible.ts";
import type { Tanggal } from "../../../domain/tanggal.ts";
import type { Hasil, Kenalan } from "./banding.ts";
import type { Ada } from "./banding-jabatan.ts";
import type { UnitBaru } from "./cocok-unit.ts";
import type { Kolom, KolomBerkas } from "./kolom.ts";
import type { TataLetak } from "./tata-letak.ts";

export const ROWS_PAGE = 50;

export type Langkah =
  | "kolom"
  | "periksa"
  | "banding"
  | "siap"
  | "terap"
  | "garis"
  | "selesai"
  | "urung"
  | "urung-garis"
  | "urung-hapus"
  | "batal"
  | "gagal";

/** Steps that the queue moves; all others wait for somebody. */
export const BERJALAN = [
  "periksa",
  "banding",
  "terap",
  "garis",
  "urung",
  "urung-garis",
  "urung-hapus",
] as const;
export const berjalan = (langkah: Langkah): boolean => (BERJALAN as readonly Langkah[]).includes(langkah);

export type Pemetaan = {
  readonly kepala: number;
  readonly kolom: readonly KolomBerkas[];
  readonly tataLetak: TataLetak["kunci"] | null;
  readonly unitBaru: boolean;
  /** The unit of every row, where no column names it. */
  readonly unitSemua: string;
  /** Names of units the agency does not know, as somebody said: an id of ours, or "" for a new one. */
  readonly padanan: Readonly<Record<string, string>>;
};

export type Ringkasan = {
  readonly jumlah: Readonly<Record<Hasil, number>>;
  readonly unitBaru: readonly UnitBaru[];
  readonly unitDari: Tanggal;
  /** Of the whole file, found in the first pass: heads who are in it, and what stands above unknown units. */
  readonly pemimpin?: readonly string[];
  readonly induk?: Readonly<Record<string, string>>;
  /** Set once the lines of assessors have followed the rows. */
  readonly garis?: 1;
  /** After an undo: rows taken back, rows that stay, units that stay. */
  readonly urung?: { readonly kembali: number; readonly tetap: number; readonly unit: number };
};
export const RINGKASAN_AWAL: Omit<Ringkasan, "unitDari"> = {
  jumlah: { baru: 0, berubah: 0, sama: 0, salah: 0 },
  unitBaru: [],
};

export type ImporRow = {
  readonly id: string;
  readonly namaBerkas: string;
  readonly oleh: string;
  readonly keadaan: "pratinjau" | "diterapkan" | "dibatalkan";
  readonly langkah: Langkah;
  readonly posisi: number;
  readonly total: number;
  readonly galat: string;
  readonly versi: number;
  readonly ringkasan: string;
  readonly pemetaan: string;
  readonly ukuran: number;
  readonly adaBerkas: 0 | 1;
  readonly dibuatPada: number;
  readonly diterapkanPada: number | null;
  readonly dibatalkanPada: number | null;
  readonly dibatalkanOleh: string | null;
  /** More new people than a trial may have: then nothing of it is applied. */
  readonly lewatBatas: 0 | 1;
  /** When the very same file was applied before. */
  readonly kembarPada: number | null;
};

const columns = sql`i.id, i.nama_berkas AS namaBerkas, p.nama AS oleh, i.keadaan, i.langkah, i.posisi, i.total, i.galat,
  i.versi, i.ukuran, i.kunci IS NOT NULL AS adaBerkas, i.dibuat_pada AS dibuatPada, i.diterapkan_pada AS diterapkanPada,
  i.dibatalkan_pada AS dibatalkanPada, q.nama AS dibatalkanOleh`;

export type HistoryRow = Omit<ImporRow, "ringkasan" | "pemetaan" | "kembarPada" | "lewatBatas"> & {
  readonly jumlah: string;
};

/** Import files hold whole staff lists: for the admin of the agency only. */
export const historyStatement = (me: string, today: Tanggal, halaman: number) => rows<HistoryRow>`
  SELECT ${columns}, coalesce(i.ringkasan -> '$.jumlah', '{}') AS jumlah
  FROM impor i JOIN pegawai p ON p.id = i.oleh LEFT JOIN pegawai q ON q.id = i.dibatalkan_oleh
  WHERE i.jenis = 'pegawai' AND ${holdsRole(me, today, ["admin"])}
  ORDER BY i.id DESC LIMIT ${HISTORY_PAGE + 1} OFFSET ${(halaman - 1) * HISTORY_PAGE}`;
export const HISTORY_PAGE = 20;

export const importStatement = (id: string, me: string, today: Tanggal) => rows<ImporRow>`
  SELECT ${columns}, i.ringkasan, i.pemetaan,
    EXISTS (SELECT 1 FROM batas b JOIN jumlah j ON j.apa = b.apa WHERE b.apa = 'pegawai'
      AND b.n < j.n + coalesce(i.ringkasan ->> '$.jumlah.baru', 0)) AS lewatBatas,
    (SELECT max(k.diterapkan_pada) FROM impor k WHERE k.sha256 = i.sha256 AND i.sha256 <> '' AND k.id <> i.id
      AND k.keadaan = 'diterapkan') AS kembarPada
  FROM impor i JOIN pegawai p ON p.id = i.oleh LEFT JOIN pegawai q ON q.id = i.dibatalkan_oleh
  WHERE i.id = ${id} AND i.jenis = 'pegawai' AND ${holdsRole(me, today, ["admin"])}`;

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

/** What people once said of headings, of whatever file. */
export const judulStatement = () =>
  rows<{ judul: string; kolom: Kolom | "" }>`SELECT judul, kolom FROM impor_judul`;

/** What the agency has of the people and addresses a bite of rows speaks of. */
export const knownStatements = (nomor: readonly string[], email: readonly string[], today: Tanggal) =>
  [
    rows<Ada>`
      SELECT ${adaColumns(today)}
      FROM json_each(${JSON.stringify(nomor)}) f JOIN nomor_pegawai m ON m.nomor = f.value
        JOIN pegawai p ON p.id = m.pegawai ${latestPost}`,
    rows<Kenalan["email"][number]>`
      SELECT p.email, p.id AS pegawai FROM json_each(${JSON.stringify(email)}) f JOIN pegawai p ON p.email = f.value`,
  ] as const;

/** A person as a list knows him: his latest definitive post, to come or over as it may be. Export and import agree. */
export const adaColumns = (today: Tanggal): SQL => sql`p.id, m.nomor, p.nama, p.email, p.jenis, p.versi,
  (SELECT golongan FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golongan,
  n.id AS penempatan, n.unit, ${namaUnit(sql`n.unit`, today)} AS namaUnit,
  (SELECT kode FROM unit WHERE id = n.unit) AS kodeUnit,
  (SELECT ${namaUnit(sql`v.induk`, today)} FROM unit_versi v WHERE v.unit = n.unit AND v.dari <= ${today}
    ORDER BY v.dari DESC LIMIT 1) AS namaInduk,
  n.jabatan, n.jenis_jabatan AS jenisJabatan, n.jenjang, n.memimpin, n.delegasi_penilai AS delegasi, n.dari`;
export const latestPost: SQL = sql`LEFT JOIN penempatan n ON n.id = (SELECT id FROM penempatan
  WHERE pegawai = p.id AND jenis = 'definitif' ORDER BY dari DESC LIMIT 1)`;

/** Definitive heads of today with their numbers. */
export const headsStatement = (today: Tanggal) => rows<{
  unit: string;
  pegawai: string;
  nama: string;
  nomor: string | null;
}>`
  SELECT n.unit, n.pegawai, p.nama, m.nomor FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
    LEFT JOIN nomor_pegawai m ON m.pegawai = n.pegawai
  WHERE n.memimpin = 1 AND n.jenis = 'definitif' AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})`;

/** For the job, which has no viewer: every unit of today. */
export const allUnitsStatement = (today: Tanggal) => rows<UnitChoice>`
  SELECT u.id, u.kode, v.nama, v.induk, v.jenis, v.urut FROM unit u JOIN unit_versi v ON v.unit = u.id
  WHERE ${unitInForce(today)} ORDER BY v.induk IS NOT NULL LIMIT 20000`;

export const rememberedUnitsStatement = () =>
  rows<{ nama: string; unit: string }>`SELECT nama, unit FROM impor_padanan_unit`;

/** Names of units that rows could not be matched with, and how many rows each. */
export const unknownUnitsStatement = (id: string, me: string, today: Tanggal) => rows<{
  nama: string;
  saran: string | null;
  n: number;
}>`
  SELECT b.pesan ->> '$[0].nilai' AS nama, max(b.pesan ->> '$[0].saran') AS saran, count(*) AS n FROM impor_baris b
  WHERE b.impor = ${id} AND b.hasil = 'salah' AND b.pesan ->> '$[0].kode' = 'unit-tidak-ada'
    AND ${holdsRole(me, today, ["admin"])}
  GROUP BY 1 ORDER BY 3 DESC, 1 LIMIT ${MOST_UNKNOWN}`;
export const MOST_UNKNOWN = 100;
