import { type SQL, sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { opensFirst } from "../../data/agency/jendela.ts";
import { hiddenFrom, readsCalibration, readsFairness } from "../../data/agency/kalibrasi.ts";
import { rows, type Statement } from "../../data/agency/statement.ts";
import { tercabut } from "../../data/agency/tercabut.ts";
import { KEEPERS, ledUnits, reaches, topUnits } from "../../data/agency/visible.ts";
import type { SetelanPola } from "../../domain/distribusi.ts";
import type { Capaian, JenisPeriode, KeadaanEvaluasi, Rating } from "../../domain/istilah.ts";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { Jawaban, KeadaanKalibrasi } from "../../domain/kalibrasi.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type SesiRow = {
  readonly id: string;
  readonly keadaan: KeadaanKalibrasi;
  readonly versi: number;
  readonly unit: string;
  readonly namaUnit: string;
  readonly periode: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly sampai: Tanggal;
  readonly ketua: string;
  readonly namaKetua: string;
  readonly sekretaris: string | null;
  readonly namaSekretaris: string | null;
  readonly aturan: AturanDistribusi;
  readonly capaian: Capaian | null;
  readonly dibukaPada: number;
  readonly papanPada: number | null;
  readonly dikunciPada: number | null;
  /** Rows of the group that this reader does not get. */
  readonly tersembunyi: number;
  readonly wajar: 0 | 1;
  /** When his own voices were last saved: what he saw of them when he went on. */
  readonly suaraSaya: string | null;
};

/** One's own voices as they are, in a word. */
export const suaraSaya = (
  kalibrasi: string | SQL,
  me: string,
): SQL => sql`(SELECT coalesce(a.selesai_pada, 0) || ':'
    || coalesce((SELECT max(s.pada) FROM kalibrasi_orang o JOIN kalibrasi_suara s ON s.orang = o.id AND s.anggota = a.pegawai
      WHERE o.kalibrasi = a.kalibrasi), 0) FROM kalibrasi_anggota a WHERE a.kalibrasi = ${kalibrasi} AND a.pegawai = ${me})`;

const sesi = (me: string, today: Tanggal) => sql`
  SELECT k.id, k.keadaan, k.versi, k.unit, ${namaUnit(sql`k.unit`, sql`t.sampai`)} AS namaUnit, k.periode, t.tahun, t.jenis,
    t.n, t.sampai, k.ketua, q.nama AS namaKetua, k.sekretaris, r.nama AS namaSekretaris, k.aturan,
    (SELECT c.capaian FROM capaian_unit c WHERE c.unit = k.unit AND c.periode = k.periode) AS capaian,
    k.dibuka_pada AS dibukaPada, k.papan_pada AS papanPada, k.dikunci_pada AS dikunciPada,
    (SELECT count(*) FROM kalibrasi_orang o WHERE o.kalibrasi = k.id AND o.pegawai IN ${hiddenFrom(sql`k.id`, me)}) AS tersembunyi,
    ${readsFairness(me, today)} AS wajar, ${suaraSaya(sql`k.id`, me)} AS suaraSaya
  FROM kalibrasi k JOIN periode t ON t.id = k.periode JOIN pegawai q ON q.id = k.ketua
    LEFT JOIN pegawai r ON r.id = k.sekretaris`;

export const sesiStatement = (id: string, me: string, today: Tanggal) => rows<SesiRow>`
  ${sesi(me, today)} WHERE k.id = ${id} AND ${readsCalibration(me, today)}`;

/** Of the periods whose evaluation has begun, newest first. */
export const daftarStatement = (me: string, today: Tanggal, now: number) => rows<SesiRow>`
  SELECT * FROM (${sesi(me, today)} WHERE ${readsCalibration(me, today)} AND k.periode IN (SELECT x.id FROM jendela j
      JOIN periode x ON x.id = j.periode WHERE j.tahap = 'evaluasi' AND ${opensFirst()} <= ${now}
      ORDER BY j.buka_pada DESC LIMIT 24))
  ORDER BY keadaan = 'batal', dibukaPada DESC LIMIT 60`;

export type BarisRow = {
  readonly id: string;
  readonly evaluasi: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly namaUnit: string | null;
  readonly penilai: string;
  readonly namaPenilai: string;
  readonly unitPenilai: string;
  readonly namaUnitPenilai: string | null;
  readonly capaian: Capaian | null;
  readonly keadaan: KeadaanEvaluasi;
  readonly versi: number;
  readonly awalHasil: Rating | null;
  readonly awalPerilaku: Rating | null;
  readonly usulHasil: Rating | null;
  readonly usulPerilaku: Rating | null;
  readonly jawaban: Jawaban | null;
  readonly jawabanAlasan: string;
  readonly dijawabPada: number | null;
  readonly bukti: number;
  /** JSON of Predikat[]: up to three delivered results before, the newest first. */
  readonly lalu: string;
};

/**
 * The group, without whom the reader may not see. Before the board is open an assessor sees what he himself gave and
 * nothing of the others, so that every first voice is somebody's own.
 */
export const barisStatement = (id: string, me: string, today: Tanggal): Statement<BarisRow[]> =>
  barisOf(
    sql`k.id = ${id} AND k.keadaan <> 'batal' AND ${readsCalibration(me, today)}
    AND o.pegawai NOT IN ${hiddenFrom(id, me)}`,
    sql`k.keadaan = 'pra-suara' AND o.penilai <> ${me}`,
  );

/** For the minutes: everybody, whoever locks it; never shown as it is. */
export const semuaBarisStatement = (id: string, me: string) =>
  barisOf(sql`k.id = ${id} AND k.ketua = ${me}`, sql`0`);

const barisOf = (where: SQL, tutup: SQL) => {
  const nilai = (live: SQL, beku: SQL) =>
    sql`CASE WHEN ${tutup} THEN NULL WHEN k.keadaan = 'pra-suara' THEN ${live} ELSE ${beku} END`;
  return rows<BarisRow>`
  SELECT o.id, o.evaluasi, o.pegawai, p.nama, coalesce(m.jabatan, '—') AS jabatan, ${namaUnit(sql`e.unit`, sql`t.sampai`)} AS namaUnit,
    o.penilai, q.nama AS namaPenilai, o.unit_penilai AS unitPenilai,
    ${namaUnit(sql`o.unit_penilai`, sql`t.sampai`)} AS namaUnitPenilai, c.capaian, e.keadaan, o.versi,
    ${nilai(sql`e.rating_hasil`, sql`o.awal_hasil`)} AS awalHasil,
    ${nilai(sql`e.rating_perilaku`, sql`o.awal_perilaku`)} AS awalPerilaku,
    o.usul_hasil AS usulHasil, o.usul_perilaku AS usulPerilaku, o.jawaban, o.jawaban_alasan AS jawabanAlasan,
    o.dijawab_pada AS dijawabPada,
    coalesce((SELECT x.bukti FROM rekam_periode x WHERE x.skp = e.skp AND x.periode = e.periode), 0) AS bukti,
    (SELECT json_group_array(predikat) FROM (SELECT x.predikat FROM evaluasi x JOIN periode y ON y.id = x.periode
      WHERE x.pegawai = o.pegawai AND y.jenis <> 'tahunan' AND y.sampai < t.sampai AND x.disampaikan_pada IS NOT NULL
        AND NOT ${tercabut(sql`x.id`)}
      ORDER BY y.sampai DESC LIMIT 3)) AS lalu
  FROM kalibrasi k JOIN kalibrasi_orang o ON o.kalibrasi = k.id JOIN evaluasi e ON e.id = o.evaluasi
    JOIN periode t ON t.id = k.periode JOIN pegawai p ON p.id = o.pegawai JOIN pegawai q ON q.id = o.penilai
    JOIN skp s ON s.id = e.skp LEFT JOIN penempatan m ON m.id = s.penempatan
    LEFT JOIN capaian_unit c ON c.unit = o.unit_penilai AND c.periode = k.periode
  WHERE ${where} ORDER BY p.nama, o.id`;
};

export type SuaraRow = {
  readonly orang: string;
  readonly anggota: string;
  readonly nama: string;
  readonly hasil: Rating;
  readonly perilaku: Rating;
};

/** First voices: one's own, and everybody's once the board is open. */
export const suaraStatement = (id: string, me: string, today: Tanggal) =>
  suaraOf(sql`k.id = ${id} AND ${readsCalibration(me, today)} AND o.pegawai NOT IN ${hiddenFrom(id, me)}
    AND (s.anggota = ${me} OR k.keadaan IN ('papan', 'terkunci'))`);
export const semuaSuaraStatement = (id: string, me: string) => suaraOf(sql`k.id = ${id} AND k.ketua = ${me}`);

const suaraOf = (where: SQL) => rows<SuaraRow>`
  SELECT s.orang, s.anggota, a.nama, s.hasil, s.perilaku
  FROM kalibrasi k JOIN kalibrasi_orang o ON o.kalibrasi = k.id JOIN kalibrasi_suara s ON s.orang = o.id
    JOIN pegawai a ON a.id = s.anggota WHERE ${where} ORDER BY o.id, a.nama, s.anggota`;

export type GeserRow = {
  readonly id: string;
  readonly orang: string;
  readonly nama: string;
  readonly oleh: string;
  readonly namaOleh: string;
  readonly dariHasil: Rating | null;
  readonly dariPerilaku: Rating | null;
  readonly keHasil: Rating | null;
  readonly kePerilaku: Rating | null;
  readonly alasan: string;
  readonly urung: 0 | 1;
  readonly pada: number;
};

/** What changed, newest first; `batas` of it. */
export const geserStatement = (id: string, me: string, today: Tanggal, batas = 200) =>
  geserOf(
    sql`k.id = ${id} AND ${readsCalibration(me, today)} AND o.pegawai NOT IN ${hiddenFrom(id, me)}`,
    batas,
  );
export const semuaGeserStatement = (id: string, me: string) =>
  geserOf(sql`k.id = ${id} AND k.ketua = ${me}`, -1);

const geserOf = (where: SQL, batas: number) => rows<GeserRow>`
  SELECT g.id, g.orang, p.nama, g.oleh, a.nama AS namaOleh, g.dari_hasil AS dariHasil, g.dari_perilaku AS dariPerilaku,
    g.ke_hasil AS keHasil, g.ke_perilaku AS kePerilaku, g.alasan, g.urung, g.pada
  FROM kalibrasi k JOIN kalibrasi_orang o ON o.kalibrasi = k.id JOIN kalibrasi_geser g ON g.orang = o.id
    JOIN pegawai p ON p.id = o.pegawai JOIN pegawai a ON a.id = g.oleh
  WHERE ${where} ORDER BY g.id DESC LIMIT ${batas}`;

export type AnggotaRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly selesaiPada: number | null;
};

export const anggotaStatement = (id: string, me: string, today: Tanggal) => rows<AnggotaRow>`
  SELECT a.pegawai, p.nama, m.jabatan, a.selesai_pada AS selesaiPada
  FROM kalibrasi k JOIN kalibrasi_anggota a ON a.kalibrasi = k.id JOIN pegawai p ON p.id = a.pegawai
    LEFT JOIN penempatan m ON m.id = ${penempatanUtama(sql`a.pegawai`, today)}
  WHERE k.id = ${id} AND ${readsCalibration(me, today)} ORDER BY p.nama, a.pegawai`;

/** One session as its pages and steps need it. */
export const loadSesi = (id: string, me: string, today: Tanggal) =>
  [
    sesiStatement(id, me, today),
    barisStatement(id, me, today),
    suaraStatement(id, me, today),
    geserStatement(id, me, today),
    anggotaStatement(id, me, today),
  ] as const;

export type UnitRow = { readonly id: string; readonly nama: string };
/** Units whose session somebody may open: those he leads, and those he keeps as admin, from the top down. */
export const unitsStatement = (me: string, today: Tanggal) => rows<UnitRow>`
  WITH RECURSIVE atas (unit, tingkat) AS (
    SELECT unit, 0 FROM (${topUnits(me, today, KEEPERS)} LIMIT 100)
    UNION ALL SELECT v.unit, atas.tingkat + 1 FROM atas JOIN unit_versi v ON v.induk = atas.unit AND v.dari <= ${today}
      AND (v.sampai IS NULL OR v.sampai >= ${today}) LIMIT 100)
  SELECT x.unit AS id, ${namaUnit(sql`x.unit`, today)} AS nama
  FROM (SELECT unit, 0 AS tingkat FROM (${ledUnits(me, today)}) UNION SELECT unit, tingkat FROM atas) x
  GROUP BY x.unit ORDER BY min(x.tingkat), nama LIMIT 100`;

export type BukaRow = {
  readonly boleh: 0 | 1;
  readonly namaUnit: string | null;
  readonly ketua: string | null;
  readonly namaKetua: string | null;
  readonly dibuka: 0 | 1;
  readonly sampai: Tanggal;
  readonly setelan: SetelanPola;
  readonly ada: string | null;
};
/** What opening a session of a unit and a period rests on; no row: not his, or no such period. */
export const bukaStatement = (
  unit: string,
  periode: string,
  me: string,
  today: Tanggal,
  now: number,
) => rows<BukaRow>`
  SELECT 1 AS boleh, ${namaUnit(sql`u.id`, today)} AS namaUnit, p.id AS ketua, p.nama AS namaKetua,
    ${opensFirst()} <= ${now} AS dibuka, t.sampai, ${aturanSql("pola.aturan", sql`t.sampai`)} AS setelan,
    (SELECT k.id FROM kalibrasi k WHERE k.unit = u.id AND k.periode = t.id AND k.keadaan <> 'batal') AS ada
  FROM unit u JOIN periode t ON t.id = ${periode} JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
    LEFT JOIN pegawai p ON p.id = (SELECT m.pegawai FROM penempatan m WHERE m.unit = u.id AND m.memimpin = 1
      AND m.dari <= ${today} AND (m.sampai IS NULL OR m.sampai >= ${today}) ORDER BY m.jenis = 'definitif' DESC, m.dari DESC LIMIT 1)
  WHERE u.id = ${unit} AND (u.id IN (${ledUnits(me, today)}) OR ${reaches(me, today, KEEPERS, sql`u.id`)})`;

export type KelompokRow = {
  readonly evaluasi: string;
  readonly pegawai: string;
  readonly penilai: string;
  readonly namaPenilai: string;
};
/** Whom the assessors of a unit and all below have not signed for yet, and no other session has. */
export const kelompokStatement = (
  unit: string,
  periode: string,
  me: string,
  today: Tanggal,
) => rows<KelompokRow>`
  SELECT e.id AS evaluasi, e.pegawai, e.penilai, q.nama AS namaPenilai
  FROM unit_leluhur a CROSS JOIN evaluasi e ON e.unit_penilai = a.unit AND e.periode = ${periode} JOIN pegawai q ON q.id = e.penilai
  WHERE a.leluhur = ${unit} AND e.keadaan IN ('pengisian', 'dinilai')
    AND (a.leluhur IN (${ledUnits(me, today)}) OR ${reaches(me, today, KEEPERS, sql`a.leluhur`)})
    AND NOT EXISTS (SELECT 1 FROM kalibrasi_orang o WHERE o.evaluasi = e.id AND o.batal = 0)
  ORDER BY q.nama, e.id LIMIT 1000`;

export type NotulenRow = {
  readonly notulen: string | null;
  readonly hash: string | null;
  /** JSON of ids: whom this reader does not get. */
  readonly tanpa: string;
};
export const notulenStatement = (id: string, me: string, today: Tanggal) => rows<NotulenRow>`
  SELECT k.notulen, k.notulen_hash AS hash, (SELECT json_group_array(siapa) FROM (SELECT siapa FROM ${hiddenFrom(id, me)})) AS tanpa
  FROM kalibrasi k WHERE k.id = ${id} AND ${readsCalibration(me, today)}`;

export const instansiStatement = rows<{
  nama: string;
  kota: string;
}>`SELECT nama, kota FROM instansi WHERE id = 1`;

export type WajarRow = {
  readonly hasil: Rating | null;
  readonly perilaku: Rating | null;
  readonly nomor: string | null;
  readonly jenisPegawai: string;
  readonly golongan: string | null;
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: string | null;
  readonly unit: string | null;
};
/** Of a locked session alone: while people are still moved, two reports would give the third away. */
export const wajarStatement = (id: string, me: string, today: Tanggal) => rows<WajarRow>`
  SELECT coalesce(o.usul_hasil, o.awal_hasil) AS hasil, coalesce(o.usul_perilaku, o.awal_perilaku) AS perilaku,
    (SELECT x.nomor FROM nomor_pegawai x WHERE x.pegawai = o.pegawai AND x.dari <= t.sampai ORDER BY x.dari DESC LIMIT 1) AS nomor,
    p.jenis AS jenisPegawai,
    (SELECT x.golongan FROM golongan x WHERE x.pegawai = o.pegawai AND x.dari <= t.sampai ORDER BY x.dari DESC LIMIT 1) AS golongan,
    m.jenis_jabatan AS jenisJabatan, m.jenjang, ${namaUnit(sql`e.unit`, sql`t.sampai`)} AS unit
  FROM kalibrasi k JOIN kalibrasi_orang o ON o.kalibrasi = k.id JOIN evaluasi e ON e.id = o.evaluasi
    JOIN periode t ON t.id = k.periode JOIN pegawai p ON p.id = o.pegawai JOIN skp s ON s.id = e.skp
    LEFT JOIN penempatan m ON m.id = s.penempatan
  WHERE k.id = ${id} AND k.keadaan = 'terkunci' AND ${readsFairness(me, today)} AND o.pegawai NOT IN ${hiddenFrom(id, me)}`;
