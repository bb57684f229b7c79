import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { LangkahTindakLanjut } from "../../domain/tindak-lanjut.ts";
import { aturanSql } from "./aturan.ts";
import { onLeave } from "./kehadiran.ts";
import { change, rows, type Statement } from "./statement.ts";
import { visibleTo } from "./visible.ts";

export type TindakLanjutRow = {
  readonly id: string;
  readonly rhk: string;
  readonly teks: string;
  readonly jenis: LangkahTindakLanjut;
  readonly catatan: string;
  readonly tanggal: Tanggal;
  readonly nama: string;
  readonly pada: number;
};

/** What followed from feedback on a visible plan, oldest first. */
export const tindakLanjutStatement = (skp: string, me: string, today: Tanggal) => rows<TindakLanjutRow>`
  SELECT l.id, l.rhk, l.teks, l.jenis, l.catatan, l.tanggal, p.nama, l.pada
  FROM tindak_lanjut l JOIN skp ON skp.id = l.skp JOIN pegawai p ON p.id = l.oleh
  WHERE l.skp = ${skp} AND ${visibleTo("skp", me, today)} ORDER BY l.pada, l.id LIMIT 500`;

/**
 * How many have an agreed plan that runs, and how many of them have shown nothing for as long as the agency calls
 * silent: one row a unit, with all below it. `hariMs`: instant of the day's beginning.
 */
export const countSilentStatements = (today: Tanggal, hariMs: number): Statement<number>[] => [
  change`DELETE FROM hitungan_diam`,
  change`WITH hari AS (SELECT CAST(${aturanSql("pantau.diam-hari", today)} AS INTEGER) AS n),
    orang AS (SELECT skp.unit, (SELECT max(d.terakhir_pada) FROM denyut d WHERE d.skp = skp.id) AS pada,
        skp.ditetapkan_pada AS sejak, ${onLeave(sql`skp.pegawai`, today)} AS cuti
      FROM skp WHERE skp.keadaan = 'ditetapkan' AND skp.dari <= ${today} AND skp.sampai >= ${today}),
    dihitung AS (SELECT unit, count(*) AS pegawai, sum(cuti = 0 AND max(coalesce(pada, 0), coalesce(sejak, 0))
        < ${hariMs} - (SELECT n FROM hari) * 86400000) AS diam FROM orang GROUP BY unit)
    INSERT INTO hitungan_diam (unit, tanggal, hari, pegawai, diam)
    SELECT a.leluhur, ${today}, (SELECT n FROM hari), sum(o.pegawai), sum(o.diam)
    FROM dihitung o JOIN unit_leluhur a ON a.unit = o.unit GROUP BY a.leluhur`,
];
