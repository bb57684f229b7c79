import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { BagianTahun, PredikatLama } from "../../domain/warisan.ts";
import { PERAN } from "../../domain/wewenang.ts";
import { rows } from "./statement.ts";
import { reachesPerson } from "./visible.ts";

/** One numeric result of PP 30/2019 as its old document says it; numbers are texts with a point: "87.45". */
export type WarisanRow = {
  readonly id: string;
  readonly tahun: number;
  readonly bagian: BagianTahun;
  readonly nilaiSkp: string | null;
  readonly nilaiPerilaku: string | null;
  readonly nilai: string;
  readonly ideBaru: 0 | 1;
  readonly predikat: PredikatLama;
  readonly jabatan: string;
  readonly unit: string;
  readonly penilai: string;
  /** What of it is not as Ps. 41 would have it: "", "nilai", "predikat" or both. It is shown as it was all the same. */
  readonly berbeda: string;
  readonly sumber: string;
};

/** The numeric years of one person, newest first; empty to whom they are not his to see. `pegawai` may be `me`. */
export const warisanStatement = (pegawai: string | SQL, me: string, today: Tanggal) => rows<WarisanRow>`
  SELECT w.id, w.tahun, w.bagian, w.nilai_skp AS nilaiSkp, w.nilai_perilaku AS nilaiPerilaku, w.nilai,
    w.ide_baru AS ideBaru, w.predikat, w.jabatan, w.unit, w.penilai, w.berbeda, i.sumber
  FROM warisan_nilai w JOIN warisan_impor i ON i.id = w.impor
  WHERE w.pegawai = ${pegawai} AND w.dibatalkan_pada IS NULL AND ${readsOldYearsOf(sql`w.pegawai`, me, today)}
  ORDER BY w.tahun DESC, w.bagian DESC`;

/** He himself, who assesses him today or stands above, whose role reaches him. */
export const readsOldYearsOf = (pegawai: SQL, me: string, today: Tanggal): SQL =>
  sql`(${pegawai} = ${me} OR ${reachesPerson(me, today, PERAN, pegawai)} OR EXISTS (SELECT 1 FROM garis_penilai g
    WHERE g.pegawai = ${pegawai} AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})
      AND (g.penilai = ${me} OR g.atasan = ${me})))`;
