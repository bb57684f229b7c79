import { sql } from "drizzle-orm";
import { notExempt } from "../../data/agency/buka-skp.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { closesFor, inRhythm } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, unitsInScope, visibleTo } from "../../data/agency/visible.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type TidakDapatRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly skp: string;
  readonly unit: string | null;
  readonly keadaan: Exclude<KeadaanSkp, "ditetapkan">;
  readonly penilai: string | null;
  readonly tutupPada: number;
};

/** How many of them a page shows. */
export const SEHALAMAN = 100;

/**
 * Plans that cover the end of a period and are not agreed, of whom `me` may know it: nothing can be evaluated there
 * (handbook 4.5). Begins at what is not agreed, by unit or by penilai, never at all plans.
 */
export const tidakDapatStatement = (
  me: string,
  today: Tanggal,
  periode: string | null,
  now: number,
  mulai: number,
  limit: number,
) => rows<TidakDapatRow>`
  WITH kini AS (SELECT t.id, t.tahun, t.jenis, t.sampai FROM periode t JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
      WHERE j.buka_pada <= ${now} AND (t.id = ${periode} OR ${periode} IS NULL
        AND (t.jenis = 'tahunan' OR t.jenis = (SELECT y.periodik FROM tahun_kinerja y WHERE y.tahun = t.tahun)))
      ORDER BY j.buka_pada DESC, t.jenis = 'tahunan' LIMIT 1),
    calon AS (
      SELECT s.id FROM kini CROSS JOIN skp s ON s.penilai = ${me} AND s.tahun = kini.tahun AND s.keadaan IN ${BELUM}
      UNION SELECT s.id FROM kini CROSS JOIN skp s ON s.atasan = ${me} AND s.tahun = kini.tahun AND s.keadaan IN ${BELUM}
      UNION SELECT s.id FROM kini CROSS JOIN (${unitsInScope(me, today, PERAN)}) l
        CROSS JOIN skp s ON s.unit = l.unit AND s.tahun = kini.tahun AND s.keadaan IN ${BELUM}
      UNION SELECT s.id FROM kini CROSS JOIN unit u CROSS JOIN skp s ON s.unit = u.id AND s.tahun = kini.tahun
        AND s.keadaan IN ${BELUM} WHERE ${holdsWide(me, today, PERAN)})
  SELECT p.id AS pegawai, p.nama, skp.id AS skp, ${namaUnit(sql`skp.unit`, today)} AS unit, skp.keadaan, q.nama AS penilai,
    ${closesFor("skp")} AS tutupPada
  FROM calon CROSS JOIN skp ON skp.id = calon.id CROSS JOIN kini t ON skp.dari <= t.sampai AND skp.sampai >= t.sampai
    CROSS JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
    CROSS JOIN pegawai p ON p.id = skp.pegawai LEFT JOIN pegawai q ON q.id = skp.penilai
  WHERE ${visibleTo("skp", me, today)} AND ${inRhythm("skp")} AND ${notExempt(sql`skp.pegawai`, sql`t.sampai`)}
    AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.pegawai = skp.pegawai AND e.periode = t.id)
  ORDER BY p.nama, p.id LIMIT ${limit} OFFSET ${mulai}`;
const BELUM = ["belum", "draf", "diajukan", "dikembalikan"];
