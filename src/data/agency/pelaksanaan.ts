import { type SQL, sql } from "drizzle-orm";
import type {
  BentukUmpanBalik,
  JenisPeriode,
  KeadaanEvaluasi,
  PemberiUmpanBalik,
} from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { readsFeedback } from "./baca-umpan-balik.ts";
import { closesFor, inRhythm, opensFor, ordinaryCloseFor } from "./jendela.ts";
import { rows } from "./statement.ts";
import { type TautanBukti, tautanKolom } from "./tautan.ts";
import { visibleTo } from "./visible.ts";

/** A period of an SKP with what decides whether it may be filled in, and the lock of its text. */
export type PeriodeSkp = {
  readonly id: string;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly bukaPada: number | null;
  readonly tutupPada: number | null;
  /** Without extensions. */
  readonly tutupBiasaPada: number | null;
  readonly evaluasi: KeadaanEvaluasi | null;
  /** How often it was saved; the number is the lock. */
  readonly revisi: number;
  readonly disimpanPada: number | null;
  readonly jumlahRencana: number;
  readonly jumlahRealisasi: number;
};

export type RencanaAksi = {
  readonly id: string;
  readonly rhk: string;
  readonly teks: string;
  readonly target: string;
};
export type Realisasi = { readonly indikator: string; readonly teks: string; readonly sumber: string };
export type BuktiTerkait = {
  readonly id: string;
  readonly rencanaAksi: string;
  readonly rhk: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly pindai: string;
  readonly tersimpanPada: number;
} & TautanBukti;
export type Nada = "positif" | "netral" | "perbaikan";
export type UmpanBalik = {
  readonly id: string;
  readonly pemberi: PemberiUmpanBalik;
  readonly namaPemberi: string;
  readonly bentuk: BentukUmpanBalik;
  readonly cara: "langsung" | "tidak-langsung";
  readonly nada: Nada;
  readonly rhk: string | null;
  readonly nilai: string | null;
  readonly isi: string;
  readonly tanggal: Tanggal;
  /** Finer than `pemberi`: a leader who does not assess, a lecturer (domain/umpan-balik.ts). */
  readonly sebutan?: string;
  /** A result in the giver's own words, until it is put with one of the plan; then `rhk` is ''. */
  readonly tentang?: string;
  readonly tautan?: string;
  readonly bukti?: string | null;
  readonly namaBukti?: string | null;
  readonly balasan?: string;
  readonly dikoreksiPada?: number | null;
};

/** riwayat.objek of one SKP in one period: the lock and the history of what was saved. */
export const objekPelaksanaan = (skp: string, periode: string): string => `${skp}/${periode}`;

export const periodeSkpStatement = (skp: string, me: string, today: Tanggal) => rows<PeriodeSkp>`
  SELECT t.id, t.jenis, t.n, t.dari, t.sampai, CASE WHEN j.id IS NOT NULL THEN ${opensFor("skp")} END AS bukaPada,
    CASE WHEN j.id IS NOT NULL THEN ${closesFor("skp")} END AS tutupPada,
    CASE WHEN j.id IS NOT NULL THEN ${ordinaryCloseFor("skp")} END AS tutupBiasaPada, e.keadaan AS evaluasi, coalesce(r.versi, 0) AS revisi, r.pada AS disimpanPada,
    (SELECT count(*) FROM rencana_aksi a WHERE a.skp = skp.id AND a.periode = t.id) AS jumlahRencana,
    (SELECT count(*) FROM realisasi a WHERE a.skp = skp.id AND a.periode = t.id) AS jumlahRealisasi
  FROM skp JOIN periode t ON t.tahun = skp.tahun AND t.dari <= skp.sampai AND t.sampai >= skp.dari
    LEFT JOIN jendela j ON j.periode = t.id AND j.tahap = 'pengisian'
    LEFT JOIN evaluasi e ON e.skp = skp.id AND e.periode = t.id
    LEFT JOIN riwayat r ON r.objek = skp.id || '/' || t.id
      AND r.versi = (SELECT max(versi) FROM riwayat WHERE objek = skp.id || '/' || t.id)
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}
    AND (${inRhythm("skp")} OR e.id IS NOT NULL OR r.objek IS NOT NULL)
  ORDER BY t.jenis = 'tahunan', t.dari, t.n`;

export const rencanaAksiStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<RencanaAksi>`
  SELECT a.id, a.rhk, a.teks, a.target FROM rencana_aksi a JOIN skp ON skp.id = a.skp
  WHERE a.skp = ${skp} AND a.periode = ${periode} AND ${visibleTo("skp", me, today)} ORDER BY a.urut, a.id`;

export const realisasiStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<Realisasi>`
  SELECT a.indikator, a.teks, a.sumber FROM realisasi a JOIN skp ON skp.id = a.skp
  WHERE a.skp = ${skp} AND a.periode = ${periode} AND ${visibleTo("skp", me, today)}`;

/** Only what is safely in the store: a file on its way is nobody's evidence yet. */
export const buktiTerkaitStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<BuktiTerkait>`
  SELECT b.id, a.id AS rencanaAksi, a.rhk, b.nama, b.jenis, b.ukuran, b.pindai, b.tersimpan_pada AS tersimpanPada,
    ${tautanKolom()}
  FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan'
    JOIN rencana_aksi a ON a.id = k.rencana_aksi JOIN skp ON skp.id = k.skp
  WHERE k.skp = ${skp} AND k.periode = ${periode} AND ${visibleTo("skp", me, today)}
  ORDER BY a.urut, b.tersimpan_pada`;

/** All feedback on an SKP, newest first. */
export const umpanBalikStatement = (skp: string, me: string, today: Tanggal) => rows<UmpanBalik>`
  SELECT u.id, u.pemberi, u.nama_pemberi AS namaPemberi, u.bentuk, u.cara, u.nada, u.rhk, u.nilai, u.isi, u.tanggal,
    u.sebutan, u.tentang, u.tautan, u.bukti, b.nama AS namaBukti, u.balasan, u.dikoreksi_pada AS dikoreksiPada
  FROM umpan_balik u JOIN skp ON skp.id = u.skp LEFT JOIN bukti b ON b.id = u.bukti
  WHERE u.skp = ${skp} AND ${visibleTo("skp", me, today)} AND ${readsFeedback(me, today)} ORDER BY u.tanggal DESC, u.dibuat_pada DESC, u.id DESC`;

/** SQL of the two people of an SKP, for `identitasStatement`; nobody when `me` may not see it. */
export const peopleOf = (skp: string, me: string, today: Tanggal): SQL => sql`
  SELECT skp.pegawai FROM skp WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}
  UNION SELECT skp.penilai FROM skp WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;

export const kotaStatement = rows<{ kota: string }>`SELECT kota FROM instansi WHERE id = 1`;

/**
 * SQL of domain/pelaksanaan.ts `document` inside a write: the SKP is agreed and still this person's, the window is
 * open at the moment of arrival, and no signature stands under the evaluation. `skp` must be in scope.
 */
export function openForWork(periode: SQL | string, me: string, now: number): SQL {
  return sql`(skp.pegawai = ${me} AND skp.keadaan = 'ditetapkan'
    AND EXISTS (SELECT 1 FROM jendela jp WHERE jp.periode = ${periode} AND jp.tahap = 'pengisian'
      AND ${opensFor("skp", "jp")} <= ${now} AND ${closesFor("skp", "jp")} > ${now})
    AND NOT EXISTS (SELECT 1 FROM evaluasi ep WHERE ep.skp = skp.id AND ep.periode = ${periode}
      AND ep.keadaan NOT IN ('pengisian', 'dinilai')))`;
}
