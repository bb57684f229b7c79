import { type SQL, sql } from "drizzle-orm";
import { seesCredit } from "../../data/agency/angka-kredit.ts";
import { notExempt } from "../../data/agency/buka-skp.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { closesFor, inRhythm, opensFor } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import { tercabut } from "../../data/agency/tercabut.ts";
import { reachesPerson, visibleTo } from "../../data/agency/visible.ts";
import type { AlasanPenilai } from "../../domain/alasan-penilai.ts";
import type { JalurEvaluasi } from "../../domain/dokumen.ts";
import type {
  Capaian,
  JenisPeriode,
  KeadaanEvaluasi,
  KeadaanSkp,
  Predikat,
  Rating,
} from "../../domain/istilah.ts";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/**
 * Whose results `me` reads: his own, what he evaluated or stood above, whom his role reaches, and of whoever he
 * assesses or stands above today the earlier ones too. A penilai of the past reads what he evaluated and no more.
 */
const leadsToday = (pegawai: SQL, me: string, today: Tanggal) => sql`EXISTS (SELECT 1 FROM garis_penilai g
  WHERE g.pegawai = ${pegawai} AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})
    AND (g.penilai = ${me} OR g.atasan = ${me}))`;
const terbaca = (me: string, today: Tanggal) =>
  sql`(${visibleTo("evaluasi", me, today)} OR ${leadsToday(sql`evaluasi.pegawai`, me, today)})`;

/** What was delivered and is not being weighed anew. */
const disampaikan = sql`evaluasi.keadaan IN ('disampaikan', 'diterima', 'keberatan', 'final')`;

export type Orang = {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly jenisJabatan: JenisJabatan | null;
  readonly unit: string | null;
  /** His file of posts and lines is open to the reader too. */
  readonly berkas: 0 | 1;
  /** A PNS in a functional post whose credit points the reader sees. */
  readonly kredit: 0 | 1;
};
export const orangStatement = (pegawai: string, me: string, today: Tanggal) => rows<Orang>`
  SELECT p.id, p.nama, n.jabatan, n.jenis_jabatan AS jenisJabatan, ${namaUnit(sql`n.unit`, today)} AS unit,
    ${reachesPerson(me, today, PERAN, sql`p.id`)} AS berkas,
    p.jenis = 'pns' AND coalesce(n.jenis_jabatan, '') = 'jf' AND ${seesCredit(me, today, sql`p.id`)} AS kredit
  FROM pegawai p LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  WHERE p.id = ${pegawai} AND (p.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`p.id`)}
    OR ${leadsToday(sql`p.id`, me, today)}
    OR EXISTS (SELECT 1 FROM evaluasi WHERE evaluasi.pegawai = p.id AND ${disampaikan} AND ${visibleTo("evaluasi", me, today)}))`;

export type HasilRow = {
  readonly id: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly sampai: Tanggal;
  readonly keadaan: KeadaanEvaluasi;
  readonly jalur: JalurEvaluasi;
  readonly predikat: Predikat;
  readonly ratingHasil: Rating;
  readonly ratingPerilaku: Rating;
  readonly penilai: string | null;
  readonly unitPenilai: string | null;
  readonly capaian: Capaian | null;
  readonly dokumen: string | null;
  /** Its document was revoked: kept to be read, and counted for nothing. */
  readonly dicabut: 0 | 1;
  /** Last period's result of the old unit, as both agreed (hlm. 91). */
  readonly lama: 0 | 1;
};
/** Delivered results, newest first. Others are not there yet, for whoever looks. */
export const hasilStatement = (pegawai: string, me: string, today: Tanggal) => rows<HasilRow>`
  SELECT evaluasi.id, t.tahun, t.jenis, t.n, t.sampai, evaluasi.keadaan, evaluasi.jalur, evaluasi.predikat,
    evaluasi.rating_hasil AS ratingHasil, evaluasi.rating_perilaku AS ratingPerilaku, q.nama AS penilai,
    ${namaUnit(sql`evaluasi.unit_penilai`, sql`t.sampai`)} AS unitPenilai, d.isi ->> '$.capaian.nilai' AS capaian,
    d.id AS dokumen, ${tercabut(sql`evaluasi.id`)} AS dicabut, EXISTS (SELECT 1 FROM sepakat_hasil h WHERE h.evaluasi = evaluasi.id AND h.keadaan = 'disepakati') AS lama
  FROM evaluasi JOIN periode t ON t.id = evaluasi.periode LEFT JOIN pegawai q ON q.id = evaluasi.penilai
    LEFT JOIN dokumen d ON d.id = (SELECT x.id FROM dokumen x WHERE x.evaluasi = evaluasi.id AND x.keadaan = 'berlaku'
      ORDER BY x.dibuat_pada DESC LIMIT 1)
  WHERE evaluasi.pegawai = ${pegawai} AND ${disampaikan} AND evaluasi.predikat IS NOT NULL AND ${terbaca(me, today)}
  ORDER BY t.tahun DESC, t.jenis = 'tahunan' DESC, t.sampai DESC LIMIT 60`;

export type CeritaRow = {
  readonly id: string;
  readonly isi: string;
  readonly disampaikanPada: number | null;
  readonly diterimaPada: number | null;
  readonly alasan: AlasanPenilai | null;
  readonly fakta: string | null;
  readonly keberatan: "diajukan" | "ditarik" | "menguatkan" | "mengubah" | null;
};
/** The signed document of one result, or of the newest, and what came after it. */
export const ceritaStatement = (
  pegawai: string,
  me: string,
  today: Tanggal,
  evaluasi: string | null,
) => rows<CeritaRow>`
  SELECT evaluasi.id, d.isi, evaluasi.disampaikan_pada AS disampaikanPada, evaluasi.diterima_pada AS diterimaPada,
    w.alasan, w.fakta, (SELECT coalesce(k.putusan, k.keadaan) FROM keberatan k WHERE k.evaluasi = evaluasi.id
      ORDER BY k.diajukan_pada DESC LIMIT 1) AS keberatan
  FROM evaluasi JOIN periode t ON t.id = evaluasi.periode
    JOIN dokumen d ON d.evaluasi = evaluasi.id AND d.keadaan = 'berlaku' AND d.isi ->> '$.v' = 1
    LEFT JOIN penilai_evaluasi w ON w.evaluasi = evaluasi.id
      AND w.urut = (SELECT max(m.urut) FROM penilai_evaluasi m WHERE m.evaluasi = evaluasi.id)
  WHERE evaluasi.pegawai = ${pegawai} AND ${disampaikan} AND ${terbaca(me, today)}
    AND (${evaluasi} IS NULL OR evaluasi.id = ${evaluasi})
  ORDER BY t.sampai DESC, t.jenis = 'tahunan', d.dibuat_pada DESC LIMIT 1`;

export type TanpaRow = {
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly skp: KeadaanSkp | null;
  readonly ditetapkanPada: number | null;
  readonly dikecualikan: 0 | 1;
  readonly tutupPada: number;
};
/** Periods of this and last year whose window has opened for him and brought no evaluation, while he had a line. */
export const tanpaStatement = (pegawai: string, me: string, today: Tanggal, now: number) => rows<TanpaRow>`
  SELECT x.tahun, x.jenis, x.n, x.keadaan AS skp, x.ditetapkanPada, x.dikecualikan, x.tutupPada FROM (
    SELECT t.tahun, t.jenis, t.n, t.sampai, s.keadaan, s.ditetapkan_pada AS ditetapkanPada, coalesce(${opensFor("s")}, j.buka_pada) AS buka,
      coalesce(${closesFor("s")}, j.tutup_pada) AS tutupPada, NOT ${notExempt(sql`${pegawai}`, sql`t.sampai`)} AS dikecualikan
    FROM periode t JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
      LEFT JOIN skp s ON s.id = (SELECT id FROM skp WHERE pegawai = ${pegawai} AND tahun = t.tahun AND dari <= t.sampai
        AND sampai >= t.sampai)
    WHERE t.tahun >= ${Number(today.slice(0, 4)) - 1} AND t.dari <= ${today} AND j.buka_pada <= ${now}
      AND (s.id IS NULL AND (t.jenis = 'tahunan' OR t.jenis = (SELECT periodik FROM tahun_kinerja WHERE tahun = t.tahun))
        OR s.id IS NOT NULL AND ${inRhythm("s")})
      AND EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = ${pegawai} AND g.dari <= t.sampai
        AND (g.sampai IS NULL OR g.sampai >= t.sampai))
      AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.pegawai = ${pegawai} AND e.periode = t.id)
      AND (${pegawai} = ${me} OR ${reachesPerson(me, today, PERAN, sql`${pegawai}`)} OR ${leadsToday(sql`${pegawai}`, me, today)})
  ) x WHERE x.buka <= ${now} ORDER BY x.sampai DESC, x.jenis LIMIT 12`;
