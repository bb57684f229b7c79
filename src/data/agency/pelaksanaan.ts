import { type SQL, sql } from "drizzle-orm";
import type { Arah } from "../../domain/capaian-indikator.ts";
import type {
  BentukUmpanBalik,
  JenisPeriode,
  KeadaanEvaluasi,
  PemberiUmpanBalik,
} from "../../domain/istilah.ts";
import type { KeadaanSusulan } from "../../domain/pelaksanaan.ts";
import type { KeadaanLembar } from "../../domain/rencana-aksi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { readsFeedback } from "./baca-umpan-balik.ts";
import { closesFor, inRhythm, opensFor, ordinaryCloseFor } from "./jendela.ts";
import { rows } from "./statement.ts";
import { type TautanBukti, tautanKolom } from "./tautan.ts";
import { visibleTo, visibleWork } from "./visible.ts";

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
export type Realisasi = {
  readonly indikator: string;
  readonly teks: string;
  readonly sumber: string;
  /** The figure beside the words, as it was typed. */
  readonly angka: string;
  /** The correction by which it came after the window. */
  readonly susulan: string | null;
};
/** What somebody said about an indicator: is more of it better, or less. */
export type ArahIndikator = { readonly indikator: string; readonly arah: Arah; readonly nama: string };
export type Susulan = {
  readonly id: string;
  readonly indikator: string;
  readonly teks: string;
  readonly sumber: string;
  readonly angka: string;
  readonly alasan: string;
  readonly keadaan: KeadaanSusulan;
  readonly diajukanPada: number;
  readonly diputusPada: number | null;
  readonly namaPemutus: string | null;
  readonly catatan: string;
};
/** Where the agreement stands: what was handed over, and the newest agreed version. */
export type LembarRow = {
  readonly keadaan: KeadaanLembar;
  readonly langkah: number;
  readonly versi: number;
  readonly diajukan: string | null;
  readonly diajukanPada: number | null;
  readonly catatan: string;
  readonly isi: string | null;
  readonly hash: string | null;
  readonly berlakuDari: Tanggal | null;
  readonly disepakatiPada: number | null;
  readonly namaPenyepakat: string | null;
};
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
    CASE WHEN j.id IS NOT NULL THEN ${ordinaryCloseFor("skp")} END AS tutupBiasaPada, e.keadaan AS evaluasi, coalesce(l.revisi, 0) AS revisi, l.disimpan_pada AS disimpanPada,
    (SELECT count(*) FROM rencana_aksi a WHERE a.skp = skp.id AND a.periode = t.id) AS jumlahRencana,
    (SELECT count(*) FROM realisasi a WHERE a.skp = skp.id AND a.periode = t.id) AS jumlahRealisasi
  FROM skp JOIN periode t ON t.tahun = skp.tahun AND t.dari <= skp.sampai AND t.sampai >= skp.dari
    LEFT JOIN jendela j ON j.periode = t.id AND j.tahap = 'pengisian'
    LEFT JOIN evaluasi e ON e.skp = skp.id AND e.periode = t.id
    LEFT JOIN lembar_kerja l ON l.skp = skp.id AND l.periode = t.id
  WHERE skp.id = ${skp} AND ${visibleWork(me, today, sql`t.dari`)}
    AND (${inRhythm("skp")} OR e.id IS NOT NULL OR l.skp IS NOT NULL)
  ORDER BY t.jenis = 'tahunan', t.dari, t.n`;

/** The work of one period of a plan: `skp` must be in scope. */
const visibleIn = (periode: string, me: string, today: Tanggal): SQL =>
  visibleWork(me, today, sql`(SELECT dari FROM periode WHERE id = ${periode})`);

export const rencanaAksiStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<RencanaAksi>`
  SELECT a.id, a.rhk, a.teks, a.target FROM rencana_aksi a JOIN skp ON skp.id = a.skp
  WHERE a.skp = ${skp} AND a.periode = ${periode} AND ${visibleIn(periode, me, today)} ORDER BY a.urut, a.id`;

export const realisasiStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<Realisasi>`
  SELECT a.indikator, a.teks, a.sumber, a.angka, a.susulan FROM realisasi a JOIN skp ON skp.id = a.skp
  WHERE a.skp = ${skp} AND a.periode = ${periode} AND ${visibleIn(periode, me, today)}`;

export const arahStatement = (skp: string, me: string, today: Tanggal) => rows<ArahIndikator>`
  SELECT a.indikator, a.arah, p.nama FROM indikator_arah a JOIN skp ON skp.id = a.skp JOIN pegawai p ON p.id = a.oleh
  WHERE a.skp = ${skp} AND ${visibleTo("skp", me, today)}`;

/** What came late in one period, newest first; bounded, for a person may hand in again and again. */
export const susulanStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<Susulan>`
  SELECT s.id, s.indikator, s.teks, s.sumber, s.angka, s.alasan, s.keadaan, s.diajukan_pada AS diajukanPada,
    s.diputus_pada AS diputusPada, p.nama AS namaPemutus, s.catatan
  FROM realisasi_susulan s JOIN skp ON skp.id = s.skp LEFT JOIN pegawai p ON p.id = s.diputus_oleh
  WHERE s.skp = ${skp} AND s.periode = ${periode} AND ${visibleIn(periode, me, today)}
  ORDER BY s.keadaan = 'menunggu' DESC, s.diajukan_pada DESC, s.id LIMIT 200`;

export const lembarStatement = (skp: string, periode: string, me: string, today: Tanggal) => rows<LembarRow>`
  SELECT l.keadaan, l.langkah, l.versi, l.diajukan, l.diajukan_pada AS diajukanPada, l.catatan, v.isi, v.hash,
    v.berlaku_dari AS berlakuDari, v.disepakati_pada AS disepakatiPada, p.nama AS namaPenyepakat
  FROM lembar_kerja l JOIN skp ON skp.id = l.skp
    LEFT JOIN lembar_versi v ON v.skp = l.skp AND v.periode = l.periode AND v.nomor = l.versi
    LEFT JOIN pegawai p ON p.id = v.disepakati_oleh
  WHERE l.skp = ${skp} AND l.periode = ${periode} AND ${visibleIn(periode, me, today)}`;

/** Only what is safely in the store: a file on its way is nobody's evidence yet. */
export const buktiTerkaitStatement = (skp: string, periode: string, me: string, today: Tanggal) =>
  rows<BuktiTerkait>`
  SELECT b.id, a.id AS rencanaAksi, a.rhk, b.nama, b.jenis, b.ukuran, b.pindai, b.tersimpan_pada AS tersimpanPada,
    ${tautanKolom()}
  FROM bukti_kaitan k JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan'
    JOIN rencana_aksi a ON a.id = k.rencana_aksi JOIN skp ON skp.id = k.skp
  WHERE k.skp = ${skp} AND k.periode = ${periode} AND ${visibleIn(periode, me, today)}
  ORDER BY a.urut, b.tersimpan_pada`;

/** SQL of the ids of what is handed in for one plan and period, if `me` may see it. */
export const buktiDari = (skp: string, periode: string, me: string, today: Tanggal): SQL => sql`
  SELECT k.bukti FROM bukti_kaitan k JOIN skp ON skp.id = k.skp
  WHERE k.skp = ${skp} AND k.periode = ${periode} AND ${visibleIn(periode, me, today)}`;

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
    AND ${unsigned(periode)})`;
}

/** SQL: no signature stands under the evaluation of this period. `skp` must be in scope. */
export const unsigned = (periode: SQL | string): SQL => sql`NOT EXISTS (SELECT 1 FROM evaluasi ep
  WHERE ep.skp = skp.id AND ep.periode = ${periode} AND ep.keadaan NOT IN ('pengisian', 'dinilai'))`;
