import { type SQL, sql } from "drizzle-orm";
import type { JenisBimbingan, KeadaanBimbingan } from "../../domain/pembinaan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { namaUnit } from "./identitas.ts";
import { rows } from "./statement.ts";
import { reaches, visibleTo } from "./visible.ts";

/**
 * Who reads a guidance: the two in it, the penilai and the atasan of the plan (B.1.6, B.1.7 and B.1.9 go to the
 * penilai when somebody else led, hlm. 85), auditor and PyB of the unit. No admin: it is about a person.
 */
const terlihat = (me: string, today: Tanggal): SQL => sql`(b.pegawai = ${me} OR b.pembimbing = ${me}
  OR s.penilai = ${me} OR s.atasan = ${me} OR ${reaches(me, today, ["auditor", "pyb"], sql`s.unit`)})`;

export type BimbinganHead = {
  readonly id: string;
  readonly skp: string;
  readonly tahun: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly namaUnit: string;
  readonly pembimbing: string;
  readonly namaPembimbing: string;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly atasan: string | null;
  readonly namaAtasan: string | null;
  readonly atasanPembimbing: string | null;
  readonly keadaanSkp: string;
  readonly jenis: JenisBimbingan;
  readonly keadaan: KeadaanBimbingan;
  readonly topik: string;
  /** 0: was only handed B.1.8, and reads that and nothing else. */
  readonly umum: 0 | 1;
  /** JSON of IsiBimbingan. */
  readonly isi: string;
  readonly penugasanNomor: string;
  readonly penugasanTanggal: Tanggal | null;
  readonly pegawaiPada: number | null;
  readonly pembimbingPada: number | null;
  readonly disepakatiPada: number | null;
  readonly dibuatOleh: string;
  readonly dibuatPada: number;
  readonly diubahPada: number;
  readonly versi: number;
  readonly revisi: number;
  /** Whether the pegawai has sent B.1.8. Only whoever wrote or got it learns more. */
  readonly umpanBalik: 0 | 1;
  readonly kompetensi: 0 | 1;
};

export const bimbinganStatement = (id: string, me: string, today: Tanggal) => rows<BimbinganHead>`
  SELECT b.id, b.skp, s.tahun, s.dari, s.sampai, b.pegawai, p.nama, n.jabatan, ${namaUnit(sql`s.unit`, today)} AS namaUnit,
    b.pembimbing, q.nama AS namaPembimbing, s.penilai, r.nama AS namaPenilai, s.atasan, t.nama AS namaAtasan,
    ${garisAtas(sql`b.pembimbing`, today)} AS atasanPembimbing, s.keadaan AS keadaanSkp,
    b.jenis, b.keadaan, b.topik, ${terlihat(me, today)} AS umum,
    iif(${terlihat(me, today)}, b.isi, '{}') AS isi, b.penugasan_nomor AS penugasanNomor, b.penugasan_tanggal AS penugasanTanggal,
    b.pegawai_pada AS pegawaiPada, b.pembimbing_pada AS pembimbingPada, b.disepakati_pada AS disepakatiPada,
    b.dibuat_oleh AS dibuatOleh, b.dibuat_pada AS dibuatPada, b.diubah_pada AS diubahPada, b.versi, b.revisi,
    EXISTS (SELECT 1 FROM umpan_balik_bimbingan u WHERE u.pembinaan = b.id AND ${me} IN (b.pegawai, u.kepada)) AS umpanBalik,
    EXISTS (SELECT 1 FROM evaluasi_kompetensi k WHERE k.pembinaan = b.id) AS kompetensi
  FROM pembinaan b JOIN skp s ON s.id = b.skp JOIN pegawai p ON p.id = b.pegawai JOIN penempatan n ON n.id = s.penempatan
    JOIN pegawai q ON q.id = b.pembimbing LEFT JOIN pegawai r ON r.id = s.penilai LEFT JOIN pegawai t ON t.id = s.atasan
  WHERE b.id = ${id} AND (${terlihat(me, today)}
    OR EXISTS (SELECT 1 FROM umpan_balik_bimbingan u WHERE u.pembinaan = b.id AND u.kepada = ${me}))`;

/** The penilai of a person today: of whoever leads, that is his superior. */
const garisAtas = (pegawai: SQL, today: Tanggal): SQL =>
  sql`(SELECT g.penilai FROM garis_penilai g WHERE g.pegawai = ${pegawai} AND g.dari <= ${today}
    AND (g.sampai IS NULL OR g.sampai >= ${today}) ORDER BY g.dari DESC LIMIT 1)`;

/** Of a guidance that `me` may see. */
const dari = sql`FROM pembinaan b JOIN skp s ON s.id = b.skp`;
const yang = (id: string, me: string, today: Tanggal): SQL => sql`b.id = ${id} AND ${terlihat(me, today)}`;

export type SesiRow = {
  readonly id: string;
  readonly tanggal: Tanggal;
  readonly tempat: string;
  readonly materi: string;
  readonly rencanaAksi: string;
  readonly batas: Tanggal | null;
  readonly pencatat: string;
};
export const sesiStatement = (id: string, me: string, today: Tanggal) => rows<SesiRow>`
  SELECT e.id, e.tanggal, e.tempat, e.materi, e.rencana_aksi AS rencanaAksi, e.batas, c.nama AS pencatat
  ${dari} JOIN sesi_bina e ON e.pembinaan = b.id JOIN pegawai c ON c.id = e.dicatat_oleh
  WHERE ${yang(id, me, today)} ORDER BY e.tanggal, e.id LIMIT 60`;

export type TindakRow = {
  readonly id: string;
  readonly sesi: string | null;
  readonly siapa: "pegawai" | "pembimbing";
  readonly apa: string;
  readonly batas: Tanggal;
  readonly selesaiPada: number | null;
  readonly dikonfirmasiPada: number | null;
};
export const tindakStatement = (id: string, me: string, today: Tanggal) => rows<TindakRow>`
  SELECT t.id, t.sesi, t.siapa, t.apa, t.batas, t.selesai_pada AS selesaiPada, t.dikonfirmasi_pada AS dikonfirmasiPada
  ${dari} JOIN tindak_lanjut_bina t ON t.pembinaan = b.id
  WHERE ${yang(id, me, today)} ORDER BY t.dikonfirmasi_pada IS NOT NULL, t.batas, t.id LIMIT 100`;

export type VersiBinaRow = {
  readonly nomor: number;
  readonly isi: string;
  readonly hash: string;
  readonly disepakatiPada: number;
};
/** The newest agreed version. */
export const versiBinaStatement = (id: string, me: string, today: Tanggal) => rows<VersiBinaRow>`
  SELECT v.nomor, v.isi, v.hash, v.disepakati_pada AS disepakatiPada
  ${dari} JOIN pembinaan_versi v ON v.pembinaan = b.id
  WHERE ${yang(id, me, today)} ORDER BY v.nomor DESC LIMIT 1`;

export type RiwayatBinaRow = {
  readonly langkah: string;
  readonly ke: KeadaanBimbingan;
  readonly oleh: string | null;
  readonly alasan: string;
  readonly pada: number;
};
export const riwayatBinaStatement = (id: string, me: string, today: Tanggal) => rows<RiwayatBinaRow>`
  SELECT h.langkah, h.ke, o.nama AS oleh, h.alasan, h.pada
  ${dari} JOIN riwayat h ON h.objek = b.id LEFT JOIN pegawai o ON o.id = h.oleh
  WHERE ${yang(id, me, today)} ORDER BY h.versi DESC LIMIT 40`;

export type KompetensiRow = {
  readonly oleh: string;
  readonly nilai: string;
  readonly rekomendasi: string;
  readonly pihak: string;
  readonly ditandatanganiPada: number;
};
export const kompetensiStatement = (id: string, me: string, today: Tanggal) => rows<KompetensiRow>`
  SELECT k.oleh, k.nilai, k.rekomendasi, k.pihak, k.ditandatangani_pada AS ditandatanganiPada
  ${dari} JOIN evaluasi_kompetensi k ON k.pembinaan = b.id WHERE ${yang(id, me, today)}`;

export type UmpanBalikBimbinganRow = {
  readonly kepada: string;
  readonly namaKepada: string;
  readonly jawaban: string;
  readonly pihak: string;
  readonly dikirimPada: number;
};
/** B.1.8: for whoever wrote it and whoever it was handed to. The leader's query finds no row. */
export const umpanBalikBimbinganStatement = (id: string, me: string) => rows<UmpanBalikBimbinganRow>`
  SELECT u.kepada, k.nama AS namaKepada, u.jawaban, u.pihak, u.dikirim_pada AS dikirimPada
  FROM umpan_balik_bimbingan u JOIN pembinaan b ON b.id = u.pembinaan JOIN pegawai k ON k.id = u.kepada
  WHERE u.pembinaan = ${id} AND ${me} IN (b.pegawai, u.kepada)`;

export type BimbinganBaris = {
  readonly id: string;
  readonly jenis: JenisBimbingan;
  readonly keadaan: KeadaanBimbingan;
  readonly topik: string;
  readonly nama: string;
  readonly namaPembimbing: string;
  readonly diubahPada: number;
  readonly terbuka: number;
  readonly umpanBalik: 0 | 1;
};
const baris = (me: string) => sql`SELECT b.id, b.jenis, b.keadaan, b.topik, p.nama, q.nama AS namaPembimbing,
    b.diubah_pada AS diubahPada,
    (SELECT count(*) FROM tindak_lanjut_bina t WHERE t.pembinaan = b.id AND t.dikonfirmasi_pada IS NULL) AS terbuka,
    EXISTS (SELECT 1 FROM umpan_balik_bimbingan u WHERE u.pembinaan = b.id AND u.kepada = ${me}) AS umpanBalik`;
const orang = sql`JOIN pegawai p ON p.id = b.pegawai JOIN pegawai q ON q.id = b.pembimbing`;
export const SEHALAMAN = 30;

/** One's own, newest first; before a mark for the next page. */
export const bimbinganSayaStatement = (me: string, sebelum: number) => rows<BimbinganBaris>`
  ${baris(me)} FROM pembinaan b ${orang} WHERE b.pegawai = ${me} AND b.diubah_pada < ${sebelum}
  ORDER BY b.diubah_pada DESC LIMIT ${SEHALAMAN + 1}`;
/** Those somebody leads. */
export const bimbinganDipimpinStatement = (me: string, sebelum: number) => rows<BimbinganBaris>`
  ${baris(me)} FROM pembinaan b ${orang} WHERE b.pembimbing = ${me} AND b.diubah_pada < ${sebelum}
  ORDER BY b.diubah_pada DESC LIMIT ${SEHALAMAN + 1}`;
/** Those of his people that somebody else leads, and the feedback that was handed to him. */
export const bimbinganTimStatement = (me: string, tahun: number) => rows<BimbinganBaris>`
  ${baris(me)} FROM (SELECT x.id FROM skp s JOIN pembinaan x ON x.skp = s.id WHERE s.penilai = ${me} AND s.tahun = ${tahun}
      UNION SELECT x.id FROM skp s JOIN pembinaan x ON x.skp = s.id WHERE s.atasan = ${me} AND s.tahun = ${tahun}
      UNION SELECT u.pembinaan FROM umpan_balik_bimbingan u WHERE u.kepada = ${me}) i
    CROSS JOIN pembinaan b ON b.id = i.id ${orang}
  WHERE b.pembimbing <> ${me} ORDER BY b.diubah_pada DESC LIMIT 60`;

export type CalonSkp = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly tahun: number;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly keadaanSkp: string;
};
/** Whose plan a guidance may be about: one's own, and those of one's people. */
export const calonSkpStatement = (me: string, tahun: number) => rows<CalonSkp>`
  SELECT s.id, s.pegawai, p.nama, s.tahun, s.penilai, q.nama AS namaPenilai, s.keadaan AS keadaanSkp
  FROM (SELECT id FROM skp WHERE pegawai = ${me} AND tahun = ${tahun}
      UNION ALL SELECT id FROM skp WHERE penilai = ${me} AND tahun = ${tahun}) i
    CROSS JOIN skp s ON s.id = i.id JOIN pegawai p ON p.id = s.pegawai LEFT JOIN pegawai q ON q.id = s.penilai
  WHERE s.keadaan = 'ditetapkan' ORDER BY s.pegawai = ${me} DESC, p.nama LIMIT 200`;
/** The one that is asked for, agreed or not. */
export const satuCalonStatement = (skp: string, me: string, today: Tanggal) => rows<CalonSkp>`
  SELECT skp.id, skp.pegawai, p.nama, skp.tahun, skp.penilai, q.nama AS namaPenilai, skp.keadaan AS keadaanSkp
  FROM skp JOIN pegawai p ON p.id = skp.pegawai LEFT JOIN pegawai q ON q.id = skp.penilai
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;

export type TindakSaya = {
  readonly id: string;
  readonly jenis: JenisBimbingan;
  readonly apa: string;
  readonly batas: Tanggal;
  readonly lain: string;
  /** Whether it is mine to do, or mine to confirm; 0: it waits for the other. */
  readonly giliran: 0 | 1;
  readonly selesai: 0 | 1;
};
/** For both Berandas: what was agreed and is not confirmed, soonest first. */
export const tindakSayaStatement = (me: string) => rows<TindakSaya>`
  SELECT b.id, b.jenis, t.apa, t.batas, o.nama AS lain, t.selesai_pada IS NOT NULL AS selesai,
    (t.selesai_pada IS NULL) = (t.saya = t.siapa) AS giliran
  FROM (SELECT * FROM (SELECT 'pegawai' AS saya, x.* FROM tindak_lanjut_bina x WHERE x.pegawai = ${me}
          AND x.dikonfirmasi_pada IS NULL ORDER BY x.batas LIMIT 3)
      UNION ALL SELECT * FROM (SELECT 'pembimbing', x.* FROM tindak_lanjut_bina x WHERE x.pembimbing = ${me}
          AND x.dikonfirmasi_pada IS NULL ORDER BY x.batas LIMIT 3)) t
    JOIN pembinaan b ON b.id = t.pembinaan AND b.keadaan IN ('berlangsung', 'disepakati')
    JOIN pegawai o ON o.id = iif(t.saya = 'pegawai', t.pembimbing, t.pegawai)
  ORDER BY giliran DESC, t.batas LIMIT 3`;
