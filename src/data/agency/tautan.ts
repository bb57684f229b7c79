import { type SQL, sql } from "drizzle-orm";
import type { KeadaanTautan } from "../../domain/tautan.ts";
import { change, rows, type Statement } from "./statement.ts";

/** Evidence without anything in the store: `kunci` of its row only keeps the column unique. */
export const kunciTautan = (id: string): string => `tautan/${id}`;

/** For lists of evidence: the address of a link, null of a file, and what the last look at it found. */
export type TautanBukti = { readonly alamat: string | null; readonly tautan: KeadaanTautan | null };
export const tautanKolom = (b: SQL = sql`b`): SQL =>
  sql`${b}.alamat, (SELECT tl.keadaan FROM tautan tl WHERE tl.bukti = ${b}.id) AS tautan`;

export type TautanRow = {
  readonly keadaan: KeadaanTautan;
  readonly sejakPada: number | null;
  readonly diperiksaPada: number | null;
  readonly status: number | null;
  readonly jenisIsi: string | null;
  readonly ukuran: number | null;
  readonly judul: string | null;
};
export type TautanPerubahan = Omit<TautanRow, "sejakPada" | "diperiksaPada"> & { readonly pada: number };

/** What was found of an address. Of the evidence itself the page asks first whether it may be seen. */
export const tautanStatement = (bukti: string) => rows<TautanRow>`
  SELECT keadaan, sejak_pada AS sejakPada, diperiksa_pada AS diperiksaPada, status, jenis_isi AS jenisIsi, ukuran, judul
  FROM tautan WHERE bukti = ${bukti}`;

export const riwayatTautanStatement = (bukti: string) => rows<TautanPerubahan>`
  SELECT pada, keadaan, status, jenis_isi AS jenisIsi, ukuran, judul FROM tautan_riwayat
  WHERE bukti = ${bukti} ORDER BY pada DESC LIMIT 50`;

export type TautanBaru = {
  readonly id: string;
  readonly pegawai: string;
  readonly alamat: string;
  readonly sha256: string;
  readonly nama: string;
  readonly sebab: string;
  readonly now: number;
};

/** A link is there as soon as its row is: nothing follows that could fail. It is looked at with the next wake. */
export const newLinkStatements = (t: TautanBaru): Statement<unknown>[] => [
  change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM bukti WHERE pegawai = ${t.pegawai}
    AND keadaan = 'tersimpan' AND sha256 = ${t.sha256} AND alamat = ${t.alamat})`,
  change`INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada, alamat, sebab)
    VALUES (${t.id}, ${t.pegawai}, ${kunciTautan(t.id)}, ${t.nama}, 'tautan', 0, ${t.sha256}, 'tersimpan', ${t.now},
      ${t.now}, ${t.alamat}, ${t.sebab})`,
  change`INSERT INTO tautan (bukti, asal, giliran_pada) VALUES (${t.id}, ${new URL(t.alamat).host}, ${t.now})`,
  change`INSERT INTO tautan_asal (asal, giliran_pada) VALUES (${new URL(t.alamat).host}, ${t.now})
    ON CONFLICT (asal) DO UPDATE SET giliran_pada = min(giliran_pada, excluded.giliran_pada)`,
];
