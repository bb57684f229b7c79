import { sql } from "drizzle-orm";
import { closesFor, inRhythm, opensFor } from "../../data/agency/jendela.ts";
import { notDismissed } from "../../data/agency/mutasi.ts";
import { keadaanAntrean } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { KEEPERS, reaches, topUnits } from "../../data/agency/visible.ts";
import type { JenisPeriode, KeadaanEvaluasi, KeadaanSkp, Predikat, Tahap } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** Everything Beranda shows of a person, by his own id through indexes: the size of the agency does not matter. */
export type SkpRow = {
  readonly id: string;
  readonly tahun: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly keadaan: KeadaanSkp;
  /** State of the adjustment that runs on an agreed one. */
  readonly penyesuaian: "draf" | "diajukan" | "dikembalikan" | null;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly jabatanPenilai: string | null;
  readonly diajukanPada: number | null;
  readonly ditetapkanPada: number | null;
};

export const skpStatement = (me: string, tahun: number, today: Tanggal) => rows<SkpRow>`
  SELECT s.id, s.tahun, s.dari, s.sampai, s.keadaan, s.penyesuaian, s.penilai, q.nama AS namaPenilai,
    (SELECT jabatan FROM penempatan WHERE pegawai = s.penilai AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today})
      ORDER BY jenis = 'definitif' DESC LIMIT 1) AS jabatanPenilai,
    s.diajukan_pada AS diajukanPada, s.ditetapkan_pada AS ditetapkanPada
  FROM skp s LEFT JOIN pegawai q ON q.id = s.penilai
  WHERE s.pegawai = ${me} AND s.tahun BETWEEN ${tahun} AND ${tahun + 1} ORDER BY s.tahun, s.dari`;

export type WindowRow = {
  readonly periode: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly tahap: Tahap;
  readonly bukaPada: number;
  readonly tutupPada: number;
};

/**
 * Windows that touch this year's cycle, as they are for this person: last year's that still run, this year's, next
 * year's planning.
 */
export const windowsStatement = (me: string, tahun: number, now: number) => rows<WindowRow>`
  SELECT t.id AS periode, t.tahun, t.jenis, t.n, t.dari, t.sampai, j.tahap, ${opensFor("s")} AS bukaPada,
    ${closesFor("s")} AS tutupPada
  FROM periode t JOIN jendela j ON j.periode = t.id
    LEFT JOIN skp s ON s.id = (SELECT id FROM skp WHERE pegawai = ${me} AND tahun = t.tahun ORDER BY dari DESC LIMIT 1)
  WHERE ${inRhythm("s")} AND (t.tahun = ${tahun} OR (t.tahun = ${tahun - 1} AND ${closesFor("s")} > ${now})
    OR (t.tahun = ${tahun + 1} AND ${opensFor("s")} <= ${now}))
  ORDER BY 8`;

export type ReportsRow = { readonly n: number; readonly batasPada: number | null };

/** Open reports of wrong data that this admin settles. Nobody else reads a row of them: his roles come first. */
export const openReportsStatement = (me: string, today: Tanggal) => rows<ReportsRow>`
  SELECT count(*) AS n, min(l.batas_pada) AS batasPada
  FROM (SELECT 1 FROM peran WHERE pegawai = ${me} AND peran IN ('admin', 'admin-unit') LIMIT 1)
    CROSS JOIN laporan l
  WHERE l.keadaan IN ('baru', 'dikerjakan') AND l.batas_pada > 0 AND ${reaches(me, today, KEEPERS, sql`l.unit`)}`;

export type WorkRow = {
  readonly skp: string;
  readonly periode: string;
  readonly rencana: number;
  readonly realisasi: number;
  readonly bukti: number;
};

/** How much is recorded for one's own agreed SKP in the period that today lies in. */
export const workStatement = (me: string, today: Tanggal) => rows<WorkRow>`
  SELECT s.id AS skp, t.id AS periode,
    (SELECT count(*) FROM rencana_aksi WHERE skp = s.id AND periode = t.id) AS rencana,
    (SELECT count(*) FROM realisasi WHERE skp = s.id AND periode = t.id) AS realisasi,
    (SELECT count(DISTINCT bukti) FROM bukti_kaitan WHERE skp = s.id AND periode = t.id) AS bukti
  FROM skp s JOIN periode t ON t.tahun = s.tahun AND t.jenis <> 'tahunan' AND ${inRhythm("s")}
    AND ${today} BETWEEN t.dari AND t.sampai
  WHERE s.pegawai = ${me} AND s.keadaan = 'ditetapkan' AND ${today} BETWEEN s.dari AND s.sampai LIMIT 1`;

export type EvaluationRow = {
  readonly id: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
  readonly keadaan: KeadaanEvaluasi;
  readonly predikat: Predikat | null;
  readonly namaPenilai: string | null;
  readonly disampaikanPada: number | null;
  readonly batas: Tanggal | null;
  /** Of an objection that waits for its decision. */
  readonly pemutus: string | null;
  readonly batasPutusan: Tanggal | null;
};

/** A rating leaves the database only once it was delivered. */
export const evaluationsStatement = (me: string) => rows<EvaluationRow>`
  SELECT e.id, t.jenis, t.n, t.tahun, e.keadaan, CASE WHEN e.disampaikan_pada IS NULL THEN NULL ELSE e.predikat END AS predikat,
    q.nama AS namaPenilai, e.disampaikan_pada AS disampaikanPada,
    (SELECT batas_tanggal FROM jam WHERE objek = e.id AND kewajiban IN ('EV-07', 'EV-08') AND keadaan = 'berjalan') AS batas,
    a.nama AS pemutus, k.batas_putusan_tanggal AS batasPutusan
  FROM evaluasi e JOIN periode t ON t.id = e.periode LEFT JOIN pegawai q ON q.id = e.penilai
    LEFT JOIN keberatan k ON k.evaluasi = e.id AND k.keadaan = 'diajukan' LEFT JOIN pegawai a ON a.id = k.kepada
  WHERE e.pegawai = ${me} ORDER BY t.sampai DESC, t.jenis LIMIT 6`;

export type FeedbackRow = {
  readonly skp: string;
  readonly nama: string;
  readonly isi: string;
  readonly tanggal: Tanggal;
};

export const lastFeedbackStatement = (me: string, tahun: number) => rows<FeedbackRow>`
  SELECT u.skp, u.nama_pemberi AS nama, u.isi, u.tanggal FROM skp s JOIN umpan_balik u ON u.skp = s.id
  WHERE s.pegawai = ${me} AND s.tahun = ${tahun} ORDER BY u.tanggal DESC, u.dibuat_pada DESC LIMIT 1`;

export type QueueRow = {
  readonly apa: "skp" | "evaluasi";
  readonly keadaan: string;
  readonly n: number;
  readonly jenis: JenisPeriode | null;
  readonly ke: number | null;
  readonly tahun: number;
  /** Whether the window of this evaluation is open; 1 for plans. */
  readonly terbuka: 0 | 1;
};

/** The team of a penilai by state: his own subordinates' rows, found through the index on penilai. */
export const queueStatement = (me: string, tahun: number, now: number) => rows<QueueRow>`
  SELECT 'skp' AS apa, ${keadaanAntrean("skp")} AS keadaan, count(*) AS n, NULL AS jenis, NULL AS ke, tahun, 1 AS terbuka FROM skp
  WHERE penilai = ${me} AND tahun BETWEEN ${tahun} AND ${tahun + 1} GROUP BY tahun, 2
  UNION ALL
  SELECT 'evaluasi', e.keadaan, count(*), t.jenis, t.n, t.tahun, max(${closesFor("e")} > ${now})
  FROM evaluasi e JOIN periode t ON t.id = e.periode JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
  WHERE e.penilai = ${me} AND ${opensFor("e")} <= ${now} AND ${closesFor("e")} > ${now - 60 * 86_400_000}
  GROUP BY e.periode, e.keadaan`;

export type ProgressRow = {
  readonly tahap: "skp" | "evaluasi";
  readonly lingkup: string;
  readonly keadaan: string;
  readonly n: number;
};

/** The whole agency, or the scope of a role, in a few rows: counters of its top units. Who has no role reads none. */
export const progressStatement = (
  me: string,
  tahun: number,
  today: Tanggal,
  now: number,
) => rows<ProgressRow>`
  SELECT h.tahap, h.lingkup, h.keadaan, sum(h.n) AS n
  FROM (${topUnits(me, today, PERAN)}) u
    CROSS JOIN (SELECT 'skp' AS tahap, value AS lingkup FROM json_each(${JSON.stringify([String(tahun), String(tahun + 1)])})
      UNION ALL SELECT 'evaluasi', periode FROM jendela WHERE tahap = 'evaluasi'
        AND buka_pada <= ${now} AND tutup_pada > ${now - 60 * 86_400_000}) w
    CROSS JOIN hitungan h ON h.tahap = w.tahap AND h.lingkup = w.lingkup AND h.unit = u.unit
  GROUP BY h.tahap, h.lingkup, h.keadaan`;

export type Duty = "EV-04" | "EV-05" | "EV-06" | "OB-02";
export type ClockRow = {
  readonly kewajiban: Duty;
  readonly batas: Tanggal;
  readonly n: number;
  readonly objek: string;
  readonly nama: string;
  readonly jenis: JenisPeriode;
  readonly ke: number;
  readonly tahun: number;
};

/** Duties towards others that are not done, late ones too: who must know is whoever holds the clock. */
export const clocksStatement = (me: string, today: Tanggal) => rows<ClockRow>`
  SELECT j.kewajiban, min(j.batas_tanggal) AS batas, count(*) AS n, min(e.id) AS objek, min(p.nama) AS nama,
    t.jenis, t.n AS ke, t.tahun
  FROM jam j JOIN evaluasi e ON e.id = j.objek JOIN periode t ON t.id = e.periode JOIN pegawai p ON p.id = e.pegawai
  WHERE j.pemegang = ${me} AND j.keadaan IN ('berjalan', 'lewat') AND j.kewajiban IN ('EV-04', 'EV-05', 'EV-06', 'OB-02')
    AND (j.kewajiban <> 'EV-05' OR j.mulai_tanggal < ${today})
  GROUP BY j.kewajiban, t.id ORDER BY batas LIMIT 5`;

export type ResultRow = {
  readonly periode: string;
  readonly unit: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
};

/** Units under the one I lead whose result is missing while people wait to be rated on it. */
export const resultsOwedStatement = (me: string, today: Tanggal, now: number) => rows<ResultRow>`
  SELECT t.id AS periode, v.nama AS unit, t.jenis, t.n, t.tahun
  FROM penempatan n JOIN unit_versi v ON v.induk = n.unit AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today})
    JOIN jendela j ON j.tahap = 'evaluasi' AND j.buka_pada <= ${now} AND j.tutup_pada > ${now - 60 * 86_400_000}
    JOIN periode t ON t.id = j.periode
  WHERE n.pegawai = ${me} AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
    AND NOT EXISTS (SELECT 1 FROM capaian_unit c WHERE c.unit = v.unit AND c.periode = t.id)
    AND EXISTS (SELECT 1 FROM evaluasi e WHERE e.unit_penilai = v.unit AND e.periode = t.id AND e.keadaan = 'pengisian')
  ORDER BY t.sampai, v.urut, v.nama LIMIT 3`;

export type MoveRow = {
  /** baru: plans begun in mid-year that are not agreed yet; otherwise why an agreed one is to be adjusted. */
  readonly apa: "baru" | "tugas-belajar-mulai" | "tugas-belajar-selesai" | "plt-mulai" | "plt-selesai";
  readonly n: number;
  readonly skp: string;
  readonly nama: string;
};

/** What a mutasi left to be done: as penilai new plans to agree, as penilai or pegawai plans to adjust (hlm. 50, 64-65). */
export const movesStatement = (me: string, tahun: number, today: Tanggal) => rows<MoveRow>`
  SELECT 'baru' AS apa, count(*) AS n, min(s.id) AS skp, min(p.nama) AS nama FROM skp s JOIN pegawai p ON p.id = s.pegawai
  WHERE s.penilai = ${me} AND s.tahun = ${tahun} AND s.keadaan IN ('belum', 'draf', 'dikembalikan')
    AND s.dari > ${`${tahun}-01-01`} AND s.dari <= ${today} HAVING count(*) > 0
  UNION ALL
  SELECT y.alasan, 1, s.id, p.nama FROM skp s JOIN skp_penyesuaian y ON y.skp = s.id JOIN pegawai p ON p.id = s.pegawai
  WHERE (s.penilai = ${me} OR s.pegawai = ${me}) AND s.tahun = ${tahun} AND s.sampai >= ${today}
    AND s.penyesuaian IS NULL AND NOT EXISTS (SELECT 1 FROM skp_versi v WHERE v.skp = s.id AND v.dicabut_pada IS NULL AND v.ditetapkan_pada > y.dibuat_pada)
    AND ${notDismissed(sql`s.id`)}
  LIMIT 4`;
