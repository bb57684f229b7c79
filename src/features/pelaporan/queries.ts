import { sql } from "drizzle-orm";
import { receivesFor, seesReport } from "../../data/agency/pelaporan.ts";
import { rows } from "../../data/agency/statement.ts";
import { ledUnits, topUnits } from "../../data/agency/visible.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type UnitLapor = {
  readonly unit: string;
  readonly nama: string;
  readonly puncak: 0 | 1;
  readonly cabang: 0 | 1;
  readonly pegawai: number;
  readonly skp: number;
  readonly dinilai: number;
  readonly disampaikan: number;
  readonly diterima: number;
  readonly keberatan: number;
  readonly laporan: string | null;
  readonly kurang: number | null;
  readonly diterimaPada: number | null;
  readonly susulan: number;
};

/** Ps. 36: how far a unit and each right below it are, out of counters: as many rows whatever the agency's size. */
export const complianceStatement = (periode: string, unit: string | null, me: string, today: Tanggal) => {
  const n = (...keadaan: string[]) => sql`coalesce((SELECT sum(h.n) FROM hitungan h WHERE h.unit = v.unit
    AND h.tahap = 'evaluasi' AND h.lingkup = ${periode} AND h.keadaan IN ${keadaan}), 0)`;
  const puncak = unit
    ? sql`SELECT id AS unit FROM unit WHERE id = ${unit} AND ${seesReport(me, sql`unit.id`, today)}`
    : sql`SELECT unit FROM (${ledUnits(me, today)}) UNION SELECT unit FROM (${topUnits(me, today, PERAN)})
        UNION SELECT rv.unit FROM unit_versi rv WHERE rv.induk IS NULL AND ${receivesFor(me, sql`rv.unit`, today)}`;
  return rows<UnitLapor>`
  SELECT v.unit, v.nama, x.puncak,
    EXISTS (SELECT 1 FROM unit_versi a WHERE a.induk = v.unit AND a.jenis <> 'tim-kerja') AS cabang,
    ${n("pengisian", "dinilai", "ditandatangani", "disampaikan", "diterima", "keberatan", "final")} AS pegawai,
    coalesce((SELECT sum(h.n) FROM hitungan h WHERE h.unit = v.unit AND h.tahap = 'skp' AND h.lingkup = substr(${periode}, 1, 4)
      AND h.keadaan = 'ditetapkan'), 0) AS skp,
    ${n("ditandatangani", "disampaikan", "diterima", "keberatan", "final")} AS dinilai,
    ${n("disampaikan", "diterima", "keberatan", "final")} AS disampaikan, ${n("diterima", "final")} AS diterima,
    ${n("keberatan")} AS keberatan, l.id AS laporan, l.kurang, l.diterima_pada AS diterimaPada,
    (SELECT count(*) FROM pelaporan s WHERE s.unit = v.unit AND s.periode = ${periode} AND s.jenis = 'susulan') AS susulan
  FROM (WITH puncak AS (SELECT unit FROM (${puncak}) LIMIT 60) SELECT unit, max(puncak) AS puncak FROM (
      SELECT unit, 1 AS puncak FROM puncak UNION ALL SELECT b.unit, 0 FROM puncak JOIN unit_versi b ON b.induk = puncak.unit
        AND b.dari <= ${today} AND (b.sampai IS NULL OR b.sampai >= ${today}) AND b.jenis <> 'tim-kerja') GROUP BY unit LIMIT 200) x
    JOIN unit_versi v ON v.unit = x.unit AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today})
    LEFT JOIN pelaporan l ON l.periode = ${periode} AND l.unit = v.unit AND l.nomor = 1
  ORDER BY x.puncak DESC, v.urut, v.nama`;
};

export type MasukRow = {
  readonly id: string;
  readonly unit: string;
  readonly nama: string;
  readonly tahun: number;
  readonly jenisPeriode: JenisPeriode;
  readonly n: number;
  readonly jenis: "utama" | "susulan";
  readonly nomor: number;
  readonly dikirimPada: number;
  readonly kurang: number;
};

/** What ends at me and was not received yet. */
export const waitingStatement = (me: string, today: Tanggal) => rows<MasukRow>`
  SELECT l.id, l.unit, v.nama, t.tahun, t.jenis AS jenisPeriode, t.n, l.jenis, l.nomor, l.dikirim_pada AS dikirimPada, l.kurang
  FROM pelaporan l JOIN periode t ON t.id = l.periode JOIN unit_versi v ON v.unit = l.unit AND v.dari <= ${today}
    AND (v.sampai IS NULL OR v.sampai >= ${today})
  WHERE l.dikirim_pada > 0 AND l.induk IS NULL AND l.diterima_pada IS NULL AND l.oleh IS NOT ${me} AND ${receivesFor(me, sql`l.unit`, today)}
  ORDER BY l.dikirim_pada LIMIT 50`;

export type LaporanPenuh = {
  readonly id: string;
  readonly periode: string;
  readonly unit: string;
  readonly nomor: number;
  readonly induk: string | null;
  readonly oleh: string | null;
  readonly otomatis: 0 | 1;
  readonly dikirimPada: number;
  readonly isi: string;
  readonly hash: string;
  readonly namaPenerima: string | null;
  readonly diterimaPada: number | null;
  readonly penerima: 0 | 1;
};
export const reportStatement = (id: string, me: string, today: Tanggal) => rows<LaporanPenuh>`
  SELECT l.id, l.periode, l.unit, l.nomor, l.induk, l.oleh, l.otomatis, l.dikirim_pada AS dikirimPada, l.isi, l.hash,
    t.nama AS namaPenerima, l.diterima_pada AS diterimaPada, ${receivesFor(me, sql`l.unit`, today)} AS penerima
  FROM pelaporan l LEFT JOIN pegawai t ON t.id = l.diterima_oleh
  WHERE l.id = ${id} AND ${seesReport(me, sql`l.unit`, today)}`;
