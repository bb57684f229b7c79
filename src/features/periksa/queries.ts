import { type SQL, sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { inUse } from "../../data/agency/jendela.ts";
import { type RingkasPeriksa, ringkasPeriksa, verifies } from "../../data/agency/periksa.ts";
import { agreedNumber } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { tautanKolom } from "../../data/agency/tautan.ts";
import { reaches, visibleTo } from "../../data/agency/visible.ts";
import type { JenisPeriode, KeadaanEvaluasi, KeadaanSkp } from "../../domain/istilah.ts";
import { BATAS_URUNG_MS, type HasilPeriksa } from "../../domain/periksa.ts";
import type { AlasanSampel, JenisRekam } from "../../domain/sampel.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { KeadaanTautan } from "../../domain/tautan.ts";

export type PeriodeRow = {
  readonly id: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
};

/** Periods that have begun, newest first. */
export const periodsStatement = (today: Tanggal) => rows<PeriodeRow>`
  SELECT t.id, t.tahun, t.jenis, t.n, t.dari, t.sampai FROM periode t
  WHERE t.dari <= ${today} AND ${inUse()} AND t.jenis <> 'tahunan' ORDER BY t.sampai DESC, t.id LIMIT 8`;

export type AnggotaRow = {
  readonly skp: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly evaluasi: KeadaanEvaluasi | null;
  /** What the counters say there is. */
  readonly bukti: number;
  readonly progres: number;
  readonly sampel: number;
  readonly populasi: number;
  readonly rekam: number;
  readonly butir: number;
  readonly diperiksa: number;
  readonly sesuai: number;
  readonly kurang: number;
  readonly tidakSesuai: number;
  readonly luar: number;
  readonly selesai: 0 | 1;
  /** Of the period before in which he was verified; null: never. */
  readonly temuanLalu: number | null;
};

/** SQL of the period asked for, else of the newest that is over, else of the one that runs. */
const kini = (
  minta: string | null,
  today: Tanggal,
) => sql`(SELECT t.id FROM periode t WHERE t.dari <= ${today}
  AND ${inUse()} AND t.jenis <> 'tahunan' AND (${minta} IS NULL OR t.id = ${minta})
  ORDER BY t.sampai < ${today} DESC, t.sampai DESC, t.id LIMIT 1)`;

/** Whom `me` verifies in a period: forty people through his own indexes, their records through counters. */
export const teamStatement = (me: string, minta: string | null, today: Tanggal) => rows<AnggotaRow>`
  WITH ini AS (SELECT t.id, t.tahun, t.dari, t.sampai FROM periode t WHERE t.id = ${kini(minta, today)}),
    siapa AS (SELECT e.skp, e.keadaan AS evaluasi FROM ini CROSS JOIN evaluasi e ON e.penilai = ${me} AND e.periode = ini.id
      UNION ALL SELECT s.id, NULL FROM ini CROSS JOIN skp s ON s.penilai = ${me} AND s.tahun = ini.tahun
        AND s.keadaan = 'ditetapkan' AND s.dari <= ini.sampai AND s.sampai >= ini.dari
        AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = s.id AND e.periode = ini.id))
  SELECT s.id AS skp, s.pegawai, p.nama, m.jabatan, siapa.evaluasi, coalesce(r.bukti, 0) AS bukti,
    coalesce(r.progres, 0) AS progres, count(x.id) AS sampel, coalesce(sum(x.populasi), 0) AS populasi,
    coalesce(sum(x.rekam), 0) AS rekam, coalesce(sum(x.butir), 0) AS butir, coalesce(sum(x.diperiksa), 0) AS diperiksa,
    coalesce(sum(x.sesuai), 0) AS sesuai, coalesce(sum(x.kurang), 0) AS kurang,
    coalesce(sum(x.tidak_sesuai), 0) AS tidakSesuai, coalesce(sum(x.luar), 0) AS luar,
    coalesce(min(x.selesai_pada IS NOT NULL), 0) AS selesai,
    (SELECT y.kurang + y.tidak_sesuai FROM sampel y JOIN periode q ON q.id = y.periode WHERE y.pegawai = s.pegawai
      AND y.selesai_pada IS NOT NULL AND q.sampai < ini.sampai ORDER BY y.dibuat_pada DESC LIMIT 1) AS temuanLalu
  FROM ini CROSS JOIN siapa CROSS JOIN skp s ON s.id = siapa.skp JOIN pegawai p ON p.id = s.pegawai
    JOIN penempatan m ON m.id = s.penempatan
    LEFT JOIN rekam_periode r ON r.skp = s.id AND r.periode = ini.id
    LEFT JOIN sampel x ON x.skp = s.id AND x.periode = ini.id
  GROUP BY s.id ORDER BY p.nama, s.id LIMIT 200`;

/** What one sitting wants to know besides: how many to draw, and what may still be undone. */
export const sittingStatement = (me: string, minta: string | null, now: number, today: Tanggal) =>
  rows<SidangRow>`
  SELECT ${kini(minta, today)} AS periode, CAST(${aturanSql("periksa.sampel", today)} AS INTEGER) AS n,
    (SELECT count(*) FROM pemeriksaan m JOIN sampel x ON x.id = m.sampel WHERE m.oleh = ${me}
      AND m.pada >= ${now - BATAS_URUNG_MS} AND m.dicabut_pada IS NULL AND x.periode = ${kini(minta, today)}) AS baru,
    (SELECT nama FROM instansi WHERE id = 1) AS instansi`;
export type SidangRow = {
  readonly periode: string | null;
  readonly n: number;
  /** Marks of his of the last 24 hours. */
  readonly baru: number;
  readonly instansi: string;
};

export type KepalaRow = {
  readonly skp: string;
  readonly periode: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly atasan: string | null;
  readonly keadaan: KeadaanSkp;
  readonly evaluasi: string | null;
  readonly keadaanEvaluasi: KeadaanEvaluasi | null;
  readonly isi: string;
  readonly bukti: number;
  readonly progres: number;
};

/** One person's plan in one period, if `me` may see it; `penilai` is who evaluates that period. */
export const headStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<KepalaRow>`
  SELECT skp.id AS skp, t.id AS periode, t.tahun, t.jenis, t.n, t.dari, t.sampai, skp.pegawai, p.nama, m.jabatan,
    CASE WHEN e.id IS NULL THEN skp.penilai ELSE e.penilai END AS penilai, q.nama AS namaPenilai,
    CASE WHEN e.id IS NULL THEN skp.atasan ELSE e.atasan END AS atasan, skp.keadaan, e.id AS evaluasi,
    e.keadaan AS keadaanEvaluasi, coalesce(v.isi, '{"rhk":[]}') AS isi, coalesce(r.bukti, 0) AS bukti,
    coalesce(r.progres, 0) AS progres
  FROM skp JOIN periode t ON t.id = ${periode} AND t.tahun = skp.tahun AND t.dari <= skp.sampai AND t.sampai >= skp.dari
    JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan m ON m.id = skp.penempatan
    LEFT JOIN evaluasi e ON e.skp = skp.id AND e.periode = t.id
    LEFT JOIN pegawai q ON q.id = CASE WHEN e.id IS NULL THEN skp.penilai ELSE e.penilai END
    LEFT JOIN skp_versi v ON v.skp = skp.id AND v.nomor = ${agreedNumber(sql`skp.id`)}
    LEFT JOIN rekam_periode r ON r.skp = skp.id AND r.periode = t.id
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;

export type SampelRow = RingkasPeriksa & {
  readonly rekam: number;
  readonly aturan: string;
  readonly dibuatPada: number;
  readonly selesaiPada: number | null;
  readonly penilai: string;
};

/** The samples of one person and period, round by round: for his penilai as soon as drawn, for others when it is done. */
export const samplesStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<SampelRow>`
  SELECT ${ringkasPeriksa("x")}, x.rekam, x.aturan, x.dibuat_pada AS dibuatPada, x.selesai_pada AS selesaiPada, x.penilai
  FROM sampel x JOIN skp ON skp.id = x.skp
  WHERE x.skp = ${skp} AND x.periode = ${periode} AND ${visibleTo("skp", me, today)} AND ${terbaca(me)} ORDER BY x.putaran`;

const terbaca = (me: string) => sql`(x.selesai_pada IS NOT NULL OR ${me} = (SELECT CASE WHEN ez.id IS NULL
  THEN sz.penilai ELSE ez.penilai END FROM skp sz LEFT JOIN evaluasi ez ON ez.skp = sz.id AND ez.periode = x.periode
  WHERE sz.id = x.skp))`;

/** A record with its mark, as the page shows it. */
export type ButirRow = {
  readonly sampel: string;
  readonly putaran: number;
  readonly urut: number;
  readonly jenis: JenisRekam;
  readonly objek: string;
  readonly rhk: string | null;
  readonly risiko: string;
  readonly alasan: AlasanSampel | null;
  readonly nama: string | null;
  readonly jenisBerkas: string | null;
  readonly ukuran: number | null;
  readonly alamat: string | null;
  /** What the nightly look at a link found. */
  readonly tautan: KeadaanTautan | null;
  /** A picture lies in it that can be shown: the scan inside a PDF. */
  readonly bergambar: 0 | 1;
  readonly hilang: 0 | 1;
  readonly pada: number | null;
  readonly tanggal: Tanggal | null;
  readonly mulai: string | null;
  readonly selesai: string | null;
  readonly teks: string | null;
  readonly jumlah: number | null;
  readonly satuan: string | null;
  readonly sumber: string | null;
  readonly tanda: string | null;
  readonly hasil: HasilPeriksa | null;
  readonly catatan: string | null;
  readonly tandaPada: number | null;
  readonly tandaOleh: string | null;
  /** JSON of Tanggapan. */
  readonly tanggapan: string;
};
export type Tanggapan = {
  readonly isi: string;
  readonly pada: number;
  readonly bukti: string | null;
  readonly nama: string | null;
};

const isiRekam = (u: "u" | "m") => {
  const col = (name: string) => sql.raw(`${u}.${name}`);
  return {
    kolom: sql`b.nama, b.jenis AS jenisBerkas, b.ukuran, ${tautanKolom()}, b.gambar_byte IS NOT NULL AS bergambar,
      coalesce(b.keadaan <> 'tersimpan', g.dihapus_pada IS NOT NULL, l.teks IS NULL, 1) AS hilang,
      coalesce(b.tersimpan_pada, g.dibuat_pada, l.diubah_pada) AS pada, g.tanggal, g.mulai, g.selesai,
      coalesce(g.kegiatan, l.teks) AS teks, g.jumlah, g.satuan, l.sumber`,
    dari: sql`LEFT JOIN bukti b ON ${col("jenis")} = 'bukti' AND b.id = ${col("objek")}
      LEFT JOIN progres g ON ${col("jenis")} = 'progres' AND g.id = ${col("objek")}
      LEFT JOIN realisasi l ON ${col("jenis")} = 'realisasi' AND l.indikator = ${col("objek")} AND l.periode = x.periode`,
  };
};
const tanda = (m = "m") => sql`${sql.raw(m)}.id AS tanda, ${sql.raw(m)}.hasil, ${sql.raw(m)}.catatan,
  ${sql.raw(m)}.pada AS tandaPada, ${sql.raw(m)}.oleh AS tandaOleh,
  (SELECT json_group_array(json_object('isi', w.isi, 'pada', w.pada, 'bukti', w.bukti,
    'nama', (SELECT f.nama FROM bukti f WHERE f.id = w.bukti))) FROM tanggapan_periksa w JOIN pemeriksaan wm
      ON wm.id = w.pemeriksaan WHERE wm.sampel = x.id AND wm.jenis = ${sql.raw(m)}.jenis
      AND wm.objek = ${sql.raw(m)}.objek) AS tanggapan`;

export const itemsStatement = (skp: string, periode: string, me: string, today: Tanggal) => {
  const { kolom, dari } = isiRekam("u");
  return rows<ButirRow>`
  SELECT x.id AS sampel, x.putaran, u.urut, u.jenis, u.objek, u.rhk, u.risiko, u.alasan, ${kolom}, ${tanda()}
  FROM sampel x JOIN skp ON skp.id = x.skp JOIN sampel_butir u ON u.sampel = x.id ${dari}
    LEFT JOIN pemeriksaan m ON m.sampel = x.id AND m.jenis = u.jenis AND m.objek = u.objek AND m.dicabut_pada IS NULL
  WHERE x.skp = ${skp} AND x.periode = ${periode} AND ${visibleTo("skp", me, today)} AND ${terbaca(me)}
  ORDER BY x.putaran, u.urut`;
};

/** Marks on what the sample did not draw. */
export const besidesStatement = (skp: string, periode: string, me: string, today: Tanggal) => {
  const { kolom, dari } = isiRekam("m");
  return rows<ButirRow>`
  SELECT x.id AS sampel, x.putaran, 0 AS urut, m.jenis, m.objek, NULL AS rhk, '[]' AS risiko, NULL AS alasan, ${kolom},
    ${tanda()}
  FROM sampel x JOIN skp ON skp.id = x.skp JOIN pemeriksaan m ON m.sampel = x.id AND m.dalam = 0
    AND m.dicabut_pada IS NULL ${dari}
  WHERE x.skp = ${skp} AND x.periode = ${periode} AND ${visibleTo("skp", me, today)} AND ${terbaca(me)}
  ORDER BY m.pada LIMIT 100`;
};

export type RealisasiRow = { readonly indikator: string; readonly teks: string; readonly sumber: string };
export const claimsStatement = (
  skp: string,
  periode: string,
  me: string,
  today: Tanggal,
) => rows<RealisasiRow>`
  SELECT r.indikator, r.teks, r.sumber FROM realisasi r JOIN skp ON skp.id = r.skp
  WHERE r.skp = ${skp} AND r.periode = ${periode} AND ${visibleTo("skp", me, today)}`;

/** Marks of this sitting since the last time somebody was asked about them, and how he marked before. */
export const habitStatements = (me: string, periode: string, now: number) =>
  [
    rows<{
      readonly hasil: HasilPeriksa;
      readonly catatan: string;
      readonly pada: number;
      readonly kunci: string;
    }>`
      SELECT m.hasil, m.catatan, m.pada, m.jenis || ':' || m.objek AS kunci FROM pemeriksaan m WHERE m.oleh = ${me}
        AND m.pada > max(${now - BATAS_URUNG_MS}, coalesce((SELECT max(y.pada) FROM pola_periksa y
          WHERE y.penilai = ${me}), 0)) AND m.dicabut_pada IS NULL ORDER BY m.pada LIMIT 1000`,
    rows<{ readonly n: number; readonly tidak: number }>`
      SELECT coalesce(sum(x.diperiksa), 0) AS n, coalesce(sum(x.tidak_sesuai), 0) AS tidak FROM sampel x
      WHERE x.penilai = ${me} AND x.periode <> ${periode}`,
  ] as const;

/** Own files of this period, newest first: one of them may be the answer to a mark. */
export const ownProofStatement = (skp: string, periode: string, me: string) => rows<{
  readonly id: string;
  readonly nama: string;
}>`
  SELECT DISTINCT b.id, b.nama FROM skp JOIN bukti_kaitan k ON k.skp = skp.id AND k.periode = ${periode}
    JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan'
  WHERE skp.id = ${skp} AND skp.pegawai = ${me} ORDER BY b.id DESC LIMIT 100`;

/** One sample with what it was drawn from. */
export type UlangRow = SampelRow & {
  readonly skp: string;
  readonly periode: string;
  readonly nama: string;
  readonly namaPenilai: string;
  readonly isi: string;
  readonly butirnya: string;
};
export const againStatement = (id: string, me: string, today: Tanggal) => rows<UlangRow>`
  SELECT ${ringkasPeriksa("x")}, x.rekam, x.aturan, x.dibuat_pada AS dibuatPada, x.selesai_pada AS selesaiPada, x.penilai,
    x.skp, x.periode, p.nama, q.nama AS namaPenilai, d.isi,
    (SELECT json_group_array(k) FROM (SELECT u.jenis || ':' || u.objek AS k FROM sampel_butir u WHERE u.sampel = x.id
      ORDER BY u.urut)) AS butirnya
  FROM sampel x JOIN skp ON skp.id = x.skp JOIN sampel_populasi d ON d.sampel = x.id JOIN pegawai p ON p.id = x.pegawai
    JOIN pegawai q ON q.id = x.penilai
  WHERE x.id = ${id} AND ${visibleTo("skp", me, today)} AND ${terbaca(me)}`;

export type PolaRow = {
  readonly id: string;
  readonly penilai: string;
  readonly nama: string;
  readonly pola: string;
  readonly alasan: string;
  readonly pada: number;
  readonly skp: string;
  readonly periode: string;
  readonly namaPegawai: string;
  readonly n: number;
  readonly tidak: number;
};
/** What stood out and why it was kept, of people in the reader's scope; with how the penilai marked in that period. */
export const patternsStatement = (me: string, periode: string, today: Tanggal) => rows<PolaRow>`
  SELECT y.id, y.penilai, q.nama, y.pola, y.alasan, y.pada, x.skp, x.periode, p.nama AS namaPegawai,
    (SELECT sum(z.diperiksa) FROM sampel z WHERE z.penilai = y.penilai AND z.periode = y.periode) AS n,
    (SELECT sum(z.tidak_sesuai) FROM sampel z WHERE z.penilai = y.penilai AND z.periode = y.periode) AS tidak
  FROM pola_periksa y JOIN sampel x ON x.id = y.sampel JOIN skp ON skp.id = x.skp JOIN pegawai p ON p.id = x.pegawai
    JOIN pegawai q ON q.id = y.penilai
  WHERE y.periode = ${periode} AND (y.penilai = ${me} OR ${reaches(me, today, ["auditor", "admin"], sql`skp.unit`)})
  ORDER BY y.pada DESC LIMIT 100`;

/** SQL of the ids of the files and links in somebody's samples, drawn or looked at besides. */
export const sampledEvidence = (skp: string, periode: string, me: string, today: Tanggal): SQL => sql`
  WITH ini AS MATERIALIZED (SELECT x.id FROM sampel x JOIN skp ON skp.id = x.skp WHERE x.skp = ${skp}
    AND x.periode = ${periode} AND ${visibleTo("skp", me, today)} AND ${terbaca(me)})
  SELECT u.objek FROM ini CROSS JOIN sampel_butir u ON u.sampel = ini.id WHERE u.jenis = 'bukti'
  UNION SELECT m.objek FROM ini CROSS JOIN pemeriksaan m ON m.sampel = ini.id WHERE m.jenis = 'bukti' AND m.dalam = 0`;

export const LUAR_SEHALAMAN = 20;
/** Files, links and notes the sample did not draw, a page of them, with the mark where there is one. For who verifies. */
export const restStatement = (skp: string, periode: string, me: string, halaman: number) => {
  const { kolom, dari } = isiRekam("u");
  const selebihnya = sql`coalesce(m.sampel, x.id) AS sampel, x.putaran, 0 AS urut, u.jenis, u.objek, u.rhk, '[]' AS risiko,
    NULL AS alasan, ${kolom}, ${tanda()}`;
  return rows<ButirRow>`${rest(skp, periode, me, halaman, selebihnya, dari)}`;
};

/** SQL of the ids of the files and links on that page. */
export const restEvidence = (skp: string, periode: string, me: string, halaman: number): SQL =>
  sql`SELECT objek FROM (${rest(skp, periode, me, halaman, sql`u.jenis, u.objek`, sql``)}) WHERE jenis = 'bukti'`;

function rest(skp: string, periode: string, me: string, halaman: number, kolom: SQL, dari: SQL): SQL {
  const semua = sql`(SELECT sx.id FROM sampel sx WHERE sx.skp = ${skp} AND sx.periode = ${periode})`;
  return sql`
  WITH ini AS (SELECT x.id, x.putaran, x.periode FROM sampel x WHERE x.skp = ${skp} AND x.periode = ${periode}
      AND ${verifies(skp, periode, me)} ORDER BY x.putaran DESC LIMIT 1),
    u AS (SELECT 'bukti' AS jenis, k.bukti AS objek, min(a.rhk) AS rhk FROM ini CROSS JOIN bukti_kaitan k ON k.skp = ${skp}
        AND k.periode = ini.periode JOIN rencana_aksi a ON a.id = k.rencana_aksi GROUP BY k.bukti
      UNION ALL SELECT 'progres', g.id, g.rhk FROM ini CROSS JOIN progres g ON g.skp = ${skp} AND g.periode = ini.periode
        AND g.dihapus_pada IS NULL)
  SELECT ${kolom} FROM ini x CROSS JOIN u ${dari}
    LEFT JOIN pemeriksaan m ON m.sampel IN ${semua} AND m.jenis = u.jenis AND m.objek = u.objek
      AND m.dicabut_pada IS NULL
  WHERE NOT EXISTS (SELECT 1 FROM sampel_butir sb WHERE sb.sampel IN ${semua} AND sb.jenis = u.jenis AND sb.objek = u.objek)
  ORDER BY u.jenis, u.objek LIMIT ${LUAR_SEHALAMAN + 1} OFFSET ${(halaman - 1) * LUAR_SEHALAMAN}`;
}

/** SQL: JSON of the plans `me` verifies in a period and of which nothing was drawn yet; so many as one press draws. */
export const waitingPlans = (me: string, periode: string): SQL => sql`(SELECT json_group_array(z.skp) FROM (
  SELECT e.skp FROM evaluasi e WHERE e.penilai = ${me} AND e.periode = ${periode}
    AND NOT EXISTS (SELECT 1 FROM sampel x WHERE x.skp = e.skp AND x.periode = e.periode)
  UNION SELECT s.id FROM periode t CROSS JOIN skp s ON s.penilai = ${me} AND s.tahun = t.tahun AND s.keadaan = 'ditetapkan'
    AND s.dari <= t.sampai AND s.sampai >= t.dari WHERE t.id = ${periode}
    AND NOT EXISTS (SELECT 1 FROM sampel x WHERE x.skp = s.id AND x.periode = t.id) LIMIT 60) z)`;

/** Keys of all records an earlier round of this person and period was drawn from. */
export const drawnStatement = (skp: string, periode: string) => rows<{ readonly isi: string }>`
  SELECT d.isi FROM sampel x JOIN sampel_populasi d ON d.sampel = x.id WHERE x.skp = ${skp} AND x.periode = ${periode}`;
