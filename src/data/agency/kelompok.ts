import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { change, rows, type Statement } from "./statement.ts";

/** The group a plan belongs to on a day: of those that fit the one with the smallest urut. The triggers of 0023 say the same. */
const groupOf = (hari: SQL): SQL => sql`(SELECT k.id FROM kelompok_periode k
  WHERE k.dari <= ${hari} AND (k.sampai IS NULL OR k.sampai >= ${hari})
    AND (k.unit IS NULL OR EXISTS (SELECT 1 FROM unit_leluhur l WHERE l.unit = skp.unit AND l.leluhur = k.unit))
    AND (k.jenis_pegawai = '[]' OR (SELECT p.jenis FROM pegawai p WHERE p.id = skp.pegawai)
      IN (SELECT value FROM json_each(k.jenis_pegawai)))
    AND (k.jenis_jabatan = '[]' OR (SELECT n.jenis_jabatan FROM penempatan n WHERE n.id = skp.penempatan)
      IN (SELECT value FROM json_each(k.jenis_jabatan)))
  ORDER BY k.urut, k.id LIMIT 1)`;

/** Plans that still run, in the group of the day. An evaluation keeps the group it was opened in. */
export function regroupStatements(today: Tanggal, berubah: number): Statement<number>[] {
  const hari = sql`min(max(skp.dari, ${today}), skp.sampai)`;
  return [
    change`UPDATE hitung_ulang SET hari = ${today}, dihitung = max(dihitung, ${berubah}) WHERE apa = 'kelompok'`,
    change`UPDATE skp SET kelompok_periode = ${groupOf(hari)}
      WHERE skp.tahun >= ${Number(today.slice(0, 4))} AND skp.sampai >= ${today} AND skp.kelompok_periode IS NOT ${groupOf(hari)}`,
  ];
}

export type UlangRow = {
  readonly apa: "jam" | "kelompok";
  readonly berubah: number;
  readonly dihitung: number;
  readonly hari: string;
};
export const ulangStatement = rows<UlangRow>`SELECT apa, berubah, dihitung, hari FROM hitung_ulang`;
