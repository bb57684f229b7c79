import { type SQL, sql } from "drizzle-orm";
import { change, rows } from "../../data/agency/statement.ts";
import type { Pemakaian } from "../../domain/penempatan-koreksi.ts";
import { jamZona, type Zona } from "../../domain/tanggal.ts";

/** What rests on an appointment: steps on its plans, what he decided while he led by it, plans being written. */
export const usedStatement = (penempatan: string, zona: Zona) => rows<Pemakaian>`
  SELECT ${decisions(sql`n.id`, zona)} AS keputusan,
    (SELECT count(*) FROM skp WHERE penempatan = n.id AND keadaan = 'draf') AS draf
  FROM penempatan n WHERE n.id = ${penempatan}`;

/** Inside the write: still nothing. */
export const unusedStatement = (penempatan: string, zona: Zona) => change`
  INSERT INTO penjaga (cocok) SELECT ${decisions(sql`n.id`, zona)} = 0 FROM penempatan n WHERE n.id = ${penempatan}`;

/** Steps of the one who leads count while he led, on people who were assessed by that unit's head. */
const decisions = (id: SQL, zona: Zona) => sql`(
  (SELECT count(*) FROM skp WHERE penempatan = ${id} AND keadaan NOT IN ('belum', 'draf'))
  + CASE WHEN n.memimpin = 0 THEN 0 ELSE (
    SELECT count(*) FROM riwayat r LEFT JOIN skp s ON s.id = r.objek LEFT JOIN evaluasi e ON e.id = r.objek
    WHERE r.oleh = n.pegawai AND ${day(sql`r.pada`, zona)} >= n.dari
      AND (n.sampai IS NULL OR ${day(sql`r.pada`, zona)} <= n.sampai)
      AND (r.jenis = 'capaian' OR EXISTS (SELECT 1 FROM garis_penilai g
        WHERE g.pegawai = coalesce(s.pegawai, e.pegawai) AND g.pegawai <> n.pegawai
          AND (g.unit_penilai = n.unit OR g.atasan = n.pegawai)))) END)`;

const day = (instant: SQL, zona: Zona) =>
  sql`date((${instant} + ${jamZona[zona] * 3_600_000}) / 1000, 'unixepoch')`;
