import { sql } from "drizzle-orm";
import type { Arah } from "../../domain/capaian-indikator.ts";
import type { Rating } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { readsFeedbackOf } from "./baca-umpan-balik.ts";
import { rows } from "./statement.ts";
import { type TautanBukti, tautanKolom } from "./tautan.ts";
import { visibleTo } from "./visible.ts";

/** What lies beside the rating form, and what the document freezes: one statement each, all bound to one evaluation. */
export const isiStatements = (id: string, me: string, today: Tanggal) => {
  const ini = sql`FROM evaluasi JOIN periode t ON t.id = evaluasi.periode`;
  const syarat = sql`evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)}`;
  return [
    rows<{ isi: string; hash: string }>`
      SELECT v.isi, v.hash ${ini} JOIN skp_versi v ON v.skp = evaluasi.skp AND v.nomor = evaluasi.skp_versi
      WHERE ${syarat}`,
    rows<RealisasiRow>`
      SELECT k.indikator, coalesce(r.teks, '') AS teks, coalesce(r.sumber, '') AS sumber, coalesce(r.angka, '') AS angka,
        a.arah, s.keadaan AS susulan, s.diajukan_pada AS susulanPada, coalesce(s.alasan, '') AS susulanAlasan
      ${ini} JOIN (
        SELECT skp, periode, indikator FROM realisasi WHERE skp = (SELECT skp FROM evaluasi WHERE id = ${id})
        UNION SELECT skp, periode, indikator FROM realisasi_susulan
          WHERE skp = (SELECT skp FROM evaluasi WHERE id = ${id}) AND keadaan = 'menunggu') k
          ON k.skp = evaluasi.skp AND k.periode = evaluasi.periode
        LEFT JOIN realisasi r ON r.indikator = k.indikator AND r.periode = k.periode
        LEFT JOIN indikator_arah a ON a.skp = k.skp AND a.indikator = k.indikator
        LEFT JOIN realisasi_susulan s ON s.id = coalesce((SELECT w.id FROM realisasi_susulan w WHERE w.skp = k.skp
          AND w.periode = k.periode AND w.indikator = k.indikator AND w.keadaan = 'menunggu'), r.susulan)
      WHERE ${syarat}`,
    rows<BuktiRow>`
      SELECT b.id, b.nama, b.jenis, b.ukuran, b.sha256, b.pindai, ${tautanKolom()}, a.rhk, a.teks AS rencanaAksi
      ${ini} JOIN bukti_kaitan k ON k.skp = evaluasi.skp AND k.periode = evaluasi.periode
        JOIN bukti b ON b.id = k.bukti AND b.keadaan = 'tersimpan' JOIN rencana_aksi a ON a.id = k.rencana_aksi
      WHERE ${syarat} ORDER BY a.urut, b.dibuat_pada, b.id`,
    rows<UmpanBalikRow>`
      SELECT u.id, u.pemberi, u.nama_pemberi AS namaPemberi, u.nada, u.bentuk, u.cara, u.rhk, u.nilai, u.isi, u.tanggal,
        u.sebutan, u.tentang, u.tautan, u.balasan
      ${ini} JOIN umpan_balik u ON u.skp = evaluasi.skp AND u.tanggal BETWEEN t.dari AND t.sampai
      WHERE ${syarat} AND ${readsFeedbackOf(me, today)} ORDER BY u.tanggal, u.dibuat_pada, u.id`,
    // The penilai's view of each RHK is part of the rating: not for the pegawai before delivery.
    rows<{ rhk: string; penilaian: Rating }>`
      SELECT n.rhk, n.penilaian ${ini} JOIN penilaian_rhk n ON n.evaluasi = evaluasi.id
      WHERE ${syarat} AND NOT (evaluasi.pegawai = ${me} AND evaluasi.keadaan IN ('pengisian', 'dinilai', 'ditandatangani'))`,
  ] as const;
};

export type RealisasiRow = {
  readonly indikator: string;
  readonly teks: string;
  readonly sumber: string;
  readonly angka: string;
  /** What somebody said about it: is more of it better, or less. */
  readonly arah: Arah | null;
  /** How what stands here came after the window, or what still waits to. */
  readonly susulan: "menunggu" | "diterima" | null;
  readonly susulanPada: number | null;
  readonly susulanAlasan: string;
};
export type BuktiRow = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: string;
  readonly ukuran: number;
  readonly sha256: string;
  readonly pindai: string;
  readonly rhk: string;
  readonly rencanaAksi: string;
} & TautanBukti;
export type UmpanBalikRow = {
  readonly id: string;
  readonly pemberi: "pimpinan" | "rekan-setingkat" | "bawahan" | "pihak-lain";
  readonly namaPemberi: string;
  readonly bentuk: "berkala" | "insidentil";
  readonly cara: "langsung" | "tidak-langsung";
  readonly nada: "positif" | "netral" | "perbaikan";
  readonly rhk: string | null;
  readonly nilai: string | null;
  readonly isi: string;
  readonly tanggal: Tanggal;
  readonly sebutan?: string;
  readonly tentang?: string;
  readonly tautan?: string;
  readonly balasan?: string;
};
