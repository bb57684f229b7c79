import { sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { capaianFaktaSql } from "../../data/agency/capaian.ts";
import { closesFor, opensFirst } from "../../data/agency/jendela.ts";
import { awayOn } from "../../data/agency/kehadiran.ts";
import { openedPeriodsStatement } from "../../data/agency/periode-evaluasi.ts";
import { rows } from "../../data/agency/statement.ts";
import { tercabut } from "../../data/agency/tercabut.ts";
import { ledUnits } from "../../data/agency/visible.ts";
import type { KeadaanEvaluasi, KeadaanSkp, Predikat, Rating } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** One subordinate: where plan and evaluation stand, and what there is to judge by. */
export type AnggotaRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly skp: string | null;
  readonly tahunSkp: number | null;
  /** The plan covers days of the period: there is work of it to look at. */
  readonly berkarya: 0 | 1;
  readonly keadaanSkp: KeadaanSkp | null;
  /** State of the adjustment that runs on an agreed plan. */
  readonly penyesuaianSkp: KeadaanSkp | null;
  readonly skpDiajukanPada: number | null;
  readonly evaluasi: string | null;
  /** Whether this evaluation is mine to give; a colleague's line may have moved. */
  readonly milikSaya: 0 | 1;
  readonly namaPenilai: string | null;
  readonly keadaan: KeadaanEvaluasi | null;
  readonly ratingHasil: Rating | null;
  readonly ratingPerilaku: Rating | null;
  readonly predikat: Predikat | null;
  readonly unitPenilai: string | null;
  readonly namaUnitPenilai: string | null;
  /** JSON of what is known of its result (data/agency/capaian.ts); null where no period is open. */
  readonly capaianFakta: string | null;
  readonly sejak: number | null;
  readonly bukti: number;
  readonly realisasi: number;
  readonly umpanBalik: number;
  readonly positif: number;
  readonly predikatLalu: Predikat | null;
  /** When his own evaluation closes: his group's day, or the longer one he was given. */
  readonly tutupPada: number | null;
  /** There are daily notes of his to read, or the agency asks for them. */
  readonly harian: 0 | 1;
  /** A PNS in a functional post: his results become credit points. */
  readonly jf: 0 | 1;
  /** JSON of why he is away today (data/agency/kehadiran.ts). */
  readonly absen: string | null;
};

/** An evaluation that came to me as atasan: the window closed unsigned, or somebody objected. */
export type UntukAtasanRow = {
  readonly id: string;
  readonly nama: string;
  readonly namaPenilai: string | null;
  readonly jenis: "ambil-alih" | "keberatan";
  readonly batas: Tanggal | null;
  /** The unit has its result: the evaluation can be taken over at once. */
  readonly siap: 0 | 1;
};

/**
 * The whole list of a supervisor in one round trip. Everything starts from his own few people through an index,
 * so it reads as many rows in an agency of 100 as in one of 100,000.
 */
export const loadTim = (me: string, today: Tanggal, now: number, periode: string | null) =>
  [
    openedPeriodsStatement(now),
    anggotaStatement(me, today, now, periode),
    untukAtasanStatement(me, now),
    lembarMenungguStatement(me, today),
  ] as const;

/** How many work sheets and late results of my team wait for my word; whether I lead a unit, and so report upward. */
const lembarMenungguStatement = (me: string, today: Tanggal) => rows<{
  readonly n: number;
  readonly memimpin: 0 | 1;
}>`
  SELECT (SELECT count(*) FROM skp s JOIN lembar_kerja l ON l.skp = s.id AND l.keadaan = 'diajukan' ${terbuka("l")}
      WHERE s.penilai = ${me} AND s.keadaan = 'ditetapkan')
    + (SELECT count(*) FROM skp s JOIN realisasi_susulan r ON r.skp = s.id AND r.keadaan = 'menunggu' ${terbuka("r")}
      WHERE s.penilai = ${me}) AS n, EXISTS (${ledUnits(me, today)}) AS memimpin`;
const terbuka = (x: "l" | "r") => sql`AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp = ${sql.raw(x)}.skp
  AND e.periode = ${sql.raw(x)}.periode AND e.keadaan NOT IN ('pengisian', 'dinilai'))`;

const anggotaStatement = (
  me: string,
  today: Tanggal,
  now: number,
  periode: string | null,
) => rows<AnggotaRow>`
  WITH kini AS (SELECT t.id, t.dari, t.sampai, t.tahun FROM jendela j JOIN periode t ON t.id = j.periode
      WHERE j.tahap = 'evaluasi' AND ${opensFirst()} <= ${now}
        AND (t.jenis = 'tahunan' OR t.jenis = (SELECT periodik FROM tahun_kinerja WHERE tahun = t.tahun)
          OR EXISTS (SELECT 1 FROM evaluasi WHERE penilai = ${me} AND periode = t.id)) AND (${periode} IS NULL OR t.id = ${periode})
      ORDER BY j.buka_pada DESC, t.jenis = 'tahunan', t.n DESC LIMIT 1),
    siapa AS (SELECT pegawai FROM garis_penilai WHERE penilai = ${me} AND dari <= ${today}
        AND (sampai IS NULL OR sampai >= ${today})
      UNION SELECT pegawai FROM evaluasi WHERE penilai = ${me} AND periode = (SELECT id FROM kini))
  SELECT p.id AS pegawai, p.nama, coalesce(m.jabatan, '—') AS jabatan, s.id AS skp, s.tahun AS tahunSkp,
    coalesce(s.tahun = k.tahun AND s.dari <= k.sampai AND s.sampai >= k.dari, 0) AS berkarya,
    s.keadaan AS keadaanSkp, s.penyesuaian AS penyesuaianSkp, s.diajukan_pada AS skpDiajukanPada, e.id AS evaluasi,
    coalesce(e.penilai = ${me}, 0) AS milikSaya, q.nama AS namaPenilai, e.keadaan, e.rating_hasil AS ratingHasil,
    e.rating_perilaku AS ratingPerilaku, e.predikat, e.unit_penilai AS unitPenilai,
    (SELECT nama FROM unit_versi WHERE unit = e.unit_penilai AND dari <= ${today} ORDER BY dari DESC LIMIT 1)
      AS namaUnitPenilai,
    ${capaianFaktaSql(sql`e.unit_penilai`, sql`k.id`)} AS capaianFakta, coalesce(e.disampaikan_pada, e.ditandatangani_pada, e.dinilai_pada) AS sejak,
    (SELECT count(DISTINCT bukti) FROM bukti_kaitan WHERE skp = e.skp AND periode = e.periode) AS bukti,
    (SELECT count(*) FROM realisasi WHERE skp = e.skp AND periode = e.periode) AS realisasi,
    (SELECT count(*) FROM umpan_balik u WHERE u.skp = e.skp AND u.tanggal BETWEEN k.dari AND k.sampai) AS umpanBalik,
    (SELECT count(*) FROM umpan_balik u WHERE u.skp = e.skp AND u.tanggal BETWEEN k.dari AND k.sampai
      AND u.nada = 'positif') AS positif,
    (SELECT x.predikat FROM evaluasi x JOIN periode y ON y.id = x.periode WHERE x.pegawai = p.id
      AND y.jenis <> 'tahunan' AND y.sampai < k.sampai AND x.disampaikan_pada IS NOT NULL
      AND NOT ${tercabut(sql`x.id`)}
      ORDER BY y.sampai DESC LIMIT 1) AS predikatLalu,
    CASE WHEN e.id IS NOT NULL THEN ${closesFor("e")} END AS tutupPada,
    ${aturanSql("progres.aktif", today)} = 'ya' OR EXISTS (SELECT 1 FROM progres g WHERE g.pegawai = p.id
      AND g.tanggal BETWEEN k.dari AND k.sampai AND g.dihapus_pada IS NULL) AS harian,
    coalesce(m.jenis_jabatan = 'jf' AND m.jenjang IS NOT NULL AND p.jenis = 'pns', 0) AS jf,
    ${awayOn(sql`p.id`, today)} AS absen
  FROM siapa CROSS JOIN pegawai p ON p.id = siapa.pegawai LEFT JOIN kini k ON 1
    LEFT JOIN evaluasi e ON e.pegawai = p.id AND e.periode = k.id
    LEFT JOIN jendela j ON j.periode = k.id AND j.tahap = 'evaluasi'
    LEFT JOIN pegawai q ON q.id = e.penilai
    LEFT JOIN skp s ON s.id = (SELECT id FROM skp WHERE pegawai = p.id
      ORDER BY keadaan = 'diajukan' DESC, dari <= ${today} AND sampai >= ${today} DESC, dari DESC LIMIT 1)
    LEFT JOIN penempatan m ON m.id = (SELECT id FROM penempatan WHERE pegawai = p.id AND dari <= ${today}
      AND (sampai IS NULL OR sampai >= ${today}) ORDER BY jenis = 'definitif' DESC, dari DESC LIMIT 1)
  ORDER BY p.nama, p.id`;

const untukAtasanStatement = (me: string, now: number) => rows<UntukAtasanRow>`
  SELECT e.id, p.nama, q.nama AS namaPenilai, CASE WHEN e.keadaan = 'keberatan' THEN 'keberatan' ELSE 'ambil-alih' END
      AS jenis,
    CASE WHEN e.keadaan = 'keberatan' THEN (SELECT b.batas_putusan_tanggal FROM keberatan b WHERE b.evaluasi = e.id AND b.keadaan = 'diajukan')
      ELSE (SELECT b.batas_tanggal FROM jam b WHERE b.kewajiban = 'EV-05' AND b.objek = e.id) END AS batas,
    EXISTS (SELECT 1 FROM capaian_unit c WHERE c.unit = e.unit_penilai AND c.periode = e.periode) AS siap
  FROM evaluasi e JOIN pegawai p ON p.id = e.pegawai JOIN jendela j ON j.periode = e.periode AND j.tahap = 'evaluasi'
    LEFT JOIN pegawai q ON q.id = e.penilai
  WHERE e.atasan = ${me} AND (e.keadaan = 'keberatan' OR (e.keadaan IN ('pengisian', 'dinilai') AND ${closesFor("e")} <= ${now}))
  ORDER BY p.nama, e.id`;
