import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import type { JenisPeriode, Tahap } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** Beyond this it says "more than": it never counts an agency to the end. */
export const ENOUGH = 1000;

export type ReadinessRow = {
  readonly tanpaPenilai: number;
  readonly unitTanpaPimpinan: number;
  readonly tanpaAkun: number;
  readonly capaianBelum: number;
  readonly liburSetahun: number;
  readonly periodik: "triwulan" | "bulan" | null;
};

/** Counts that stop, each by an index; for whoever holds a role over the whole agency. */
export const readinessStatement = (
  tahun: number,
  me: string,
  today: Tanggal,
  now: number,
) => rows<ReadinessRow>`
  WITH buka AS (SELECT j.periode FROM jendela j WHERE j.tahap = 'evaluasi' AND j.buka_pada <= ${now} AND j.tutup_pada > ${now})
  SELECT
    (SELECT count(*) FROM (SELECT 1 FROM garis_penilai g JOIN pegawai p ON p.id = g.pegawai
      WHERE g.penilai IS NULL AND ${inForce("g", today)} AND p.jenis <> 'pejabat-negara' LIMIT ${ENOUGH + 1})) AS tanpaPenilai,
    (SELECT count(*) FROM (SELECT 1 FROM unit_versi v WHERE ${inForce("v", today)} AND v.jenis <> 'tim-kerja'
      AND NOT EXISTS (SELECT 1 FROM penempatan k WHERE k.unit = v.unit AND k.memimpin = 1 AND ${inForce("k", today)})
      LIMIT ${ENOUGH + 1})) AS unitTanpaPimpinan,
    (SELECT max(0, a.n - b.n) FROM jumlah a, jumlah b WHERE a.apa = 'pegawai' AND b.apa = 'bersandi') AS tanpaAkun,
    (SELECT count(*) FROM (SELECT DISTINCT e.unit_penilai, e.periode FROM evaluasi e
      WHERE e.periode IN (SELECT periode FROM buka) AND e.keadaan = 'pengisian' AND e.unit_penilai IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM capaian_unit c WHERE c.unit = e.unit_penilai AND c.periode = e.periode)
      LIMIT ${ENOUGH + 1})) AS capaianBelum,
    (SELECT count(*) FROM hari_libur WHERE tanggal BETWEEN ${`${tahun}-01-01`} AND ${`${tahun}-12-31`}) AS liburSetahun,
    (SELECT periodik FROM tahun_kinerja WHERE tahun = ${tahun}) AS periodik
  WHERE ${holdsWide(me, today, ["admin", "auditor", "pyb"])}`;

export type YearWindow = {
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahap: Tahap;
  readonly bukaPada: number;
  readonly tutupPada: number;
  readonly sampai: Tanggal;
};
export const yearWindowsStatement = (tahun: number, me: string, today: Tanggal) => rows<YearWindow>`
  SELECT t.jenis, t.n, j.tahap, j.buka_pada AS bukaPada, j.tutup_pada AS tutupPada, t.sampai
  FROM periode t JOIN jendela j ON j.periode = t.id
  WHERE t.tahun = ${tahun} AND ${holdsWide(me, today, ["admin", "auditor", "pyb"])}`;

const inForce = (alias: "v" | "k" | "g", today: Tanggal) =>
  sql`${sql.raw(alias)}.dari <= ${today} AND (${sql.raw(alias)}.sampai IS NULL OR ${sql.raw(alias)}.sampai >= ${today})`;
