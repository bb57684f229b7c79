import { type SQL, sql } from "drizzle-orm";
import {
  type AturanPelaksanaan,
  aturanPelaksanaan,
  bacaAturan,
  type KunciAturan,
  kunciAturan,
} from "../../domain/aturan-pelaksanaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { change, rows } from "./statement.ts";

export type AturanRow = { readonly aturan: string };

/** All settings of execution as they hold on a day; without a year's own word feedback follows the year's rhythm. */
export const aturanStatement = (today: Tanggal) => rows<AturanRow>`${semuaAturan(today)}`;

/** In a batch of writes: everything is as it was read, or nothing is written. */
export const aturanTetapStatement = (today: Tanggal, [row]: readonly AturanRow[]) => change`
  INSERT INTO penjaga (cocok) SELECT (${semuaAturan(today)}) IS ${row?.aturan ?? null}`;

const semuaAturan = (today: Tanggal): SQL => sql`
  SELECT json_patch(json_object('umpan-balik.berkala', ${ritmeTahun(today)}), coalesce(json_group_object(kunci, nilai), '{}'))
    AS aturan FROM (SELECT kunci, nilai, max(dari) FROM aturan
    WHERE kunci IN (SELECT value FROM json_each(${JSON.stringify(kunciAturan)})) AND dari <= ${today} GROUP BY kunci)`;

export const aturanDari = ([row]: readonly AturanRow[]): AturanPelaksanaan =>
  bacaAturan(JSON.parse(row?.aturan ?? "{}") as Record<string, string>);

/** SQL of one setting on a day, as text; numbers want a CAST. */
export const aturanSql = (kunci: KunciAturan, today: Tanggal | SQL): SQL => sql`coalesce(
  (SELECT an.nilai FROM aturan an WHERE an.kunci = ${kunci} AND an.dari <= ${today} ORDER BY an.dari DESC LIMIT 1),
  ${kunci === "umpan-balik.berkala" ? ritmeTahun(today) : sql`NULL`}, ${aturanPelaksanaan[kunci].bawaan})`;

const ritmeTahun = (
  today: Tanggal | SQL,
) => sql`(SELECT CASE tk.periodik WHEN 'bulan' THEN 'bulanan' ELSE 'triwulanan' END
  FROM tahun_kinerja tk WHERE tk.tahun = CAST(substr(${today}, 1, 4) AS INTEGER))`;
