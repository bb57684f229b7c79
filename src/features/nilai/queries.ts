import { type SQL, sql } from "drizzle-orm";
import { evaluasiStatement, evaluasiTimStatement } from "../../data/agency/evaluasi.ts";
import { bahanStatement } from "../../data/agency/evaluasi-bahan.ts";
import { isiStatements } from "../../data/agency/evaluasi-isi.ts";
import { penandaStatements } from "../../data/agency/evaluasi-putusan.ts";
import { opensFirst } from "../../data/agency/jendela.ts";
import { kalenderStatement } from "../../data/agency/kalender.ts";
import { usulanPanel } from "../../data/agency/kalibrasi.ts";
import { openedPeriodsStatement } from "../../data/agency/periode-evaluasi.ts";
import { rows } from "../../data/agency/statement.ts";
import { tercabut } from "../../data/agency/tercabut.ts";
import type { KeadaanEvaluasi, Predikat } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** What lies beside one person's ratings, as JSON of the shapes in baris.ts. */
export type BahanRow = {
  readonly evaluasi: string;
  readonly rhk: string | null;
  readonly realisasi: string;
  readonly umpanBalik: string;
  readonly penilaian: string;
  readonly sampel: string | null;
  readonly lalu: string;
  readonly draf: string | null;
  readonly usulan: string | null;
  readonly bukti: number;
  readonly catatan: number;
};

/** The whole team in one round trip. All of it starts from the evaluations that are mine to give. */
export const loadTim = (me: string, now: number, minta: string | null) => {
  const periode = minta === null ? periodeKini(me, now) : sql`${minta}`;
  return [
    openedPeriodsStatement(now),
    evaluasiTimStatement(periode, me),
    bahanTim(sql`e.penilai = ${me} AND e.periode = ${periode}`, me),
    hasilSaya(me, periode),
    rows<{ readonly id: string | null }>`SELECT ${periode} AS id`,
  ] as const;
};

/** One person, for a step that answers with his row alone. */
export const loadSatu = (id: string, me: string, today: Tanggal) =>
  [
    evaluasiStatement(id, me, today),
    bahanTim(sql`e.id = ${id} AND e.penilai = ${me}`, me),
    hasilSaya(me, sql`(SELECT periode FROM evaluasi WHERE id = ${id})`),
    hitunganStatement(id, me),
  ] as const;

/** … with all that is read before it is judged, where it is opened in place. */
export const loadRinci = (id: string, me: string, today: Tanggal) =>
  [...loadSatu(id, me, today), ...isiStatements(id, me, today), bahanStatement(id, me, today)] as const;

/** … with what a signature freezes; the calendar says until when it has to be delivered. */
export const loadTanda = (id: string, me: string, today: Tanggal) =>
  [
    ...loadRinci(id, me, today),
    kalenderStatement(today, sql`(SELECT unit FROM evaluasi WHERE id = ${id})`),
    ...penandaStatements(id, me, today),
  ] as const;

/** How far the team is, as its row is saved. */
export type HitunganRow = {
  readonly keadaan: KeadaanEvaluasi;
  readonly predikat: Predikat | null;
  readonly n: number;
};
const hitunganStatement = (id: string, me: string) => rows<HitunganRow>`
  SELECT e.keadaan, e.predikat, count(*) AS n FROM evaluasi ini JOIN evaluasi e ON e.penilai = ${me} AND e.periode = ini.periode
  WHERE ini.id = ${id} AND ini.penilai = ${me} AND e.pegawai <> ${me} GROUP BY e.keadaan, e.predikat`;

/** The newest opened period in which there is somebody for me to judge. */
const periodeKini = (me: string, now: number): SQL => sql`(SELECT t.id
  FROM (SELECT DISTINCT periode FROM evaluasi WHERE penilai = ${me}) k JOIN periode t ON t.id = k.periode
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
  WHERE ${opensFirst()} <= ${now} ORDER BY j.buka_pada DESC, t.jenis = 'tahunan', t.n DESC LIMIT 1)`;

/** The results of my own plan in the period: what the team's results are there for (matriks, hlm. 47-48, 97). */
export type HasilSayaRow = { readonly id: string; readonly teks: string };
const hasilSaya = (me: string, periode: SQL) => rows<HasilSayaRow>`
  SELECT r.value ->> 'id' AS id, r.value ->> 'teks' AS teks FROM periode t
    JOIN skp s ON s.pegawai = ${me} AND s.tahun = t.tahun AND s.keadaan = 'ditetapkan' AND s.dari <= t.sampai AND s.sampai >= t.dari
    JOIN skp_versi v ON v.skp = s.id AND v.nomor = (SELECT max(nomor) FROM skp_versi WHERE skp = s.id AND dicabut_pada IS NULL)
    JOIN json_each(v.isi, '$.rhk') r
  WHERE t.id = ${periode} ORDER BY s.dari, r.key LIMIT 60`;

const bahanTim = (siapa: SQL, me: string) => rows<BahanRow>`
  WITH ini AS (SELECT e.id, e.skp, e.skp_versi AS versi, e.pegawai, t.id AS periode, t.dari, t.sampai, t.jenis
    FROM evaluasi e JOIN periode t ON t.id = e.periode WHERE ${siapa} AND e.pegawai <> ${me})
  SELECT ini.id AS evaluasi,
    (SELECT json_group_array(json_object('id', r.value ->> 'id', 'jenis', r.value ->> 'jenis', 'pimpinan', r.value ->> 'rhkPimpinan',
        'indikator', json((SELECT json_group_array(json_object('id', i.value ->> 'id', 'target', i.value ->> 'target',
          'aspek', i.value ->> 'aspek', 'lintasan', i.value -> 'lintasan')) FROM json_each(r.value, '$.indikator') i))))
      FROM skp_versi v, json_each(v.isi, '$.rhk') r WHERE v.skp = ini.skp AND v.nomor = ini.versi) AS rhk,
    (SELECT json_group_array(json_object('indikator', z.indikator, 'angka', coalesce(z.angka, ''), 'arah', a.arah))
      FROM realisasi z LEFT JOIN indikator_arah a ON a.skp = z.skp AND a.indikator = z.indikator
      WHERE z.skp = ini.skp AND z.periode = ini.periode AND z.teks <> '') AS realisasi,
    (SELECT json_group_array(json_object('nada', u.nada, 'rhk', u.rhk)) FROM umpan_balik u
      WHERE u.skp = ini.skp AND u.tanggal BETWEEN ini.dari AND ini.sampai) AS umpanBalik,
    (SELECT json_group_object(n.rhk, n.penilaian) FROM penilaian_rhk n WHERE n.evaluasi = ini.id) AS penilaian,
    (SELECT json_object('diperiksa', sum(x.diperiksa), 'populasi', sum(x.populasi), 'sesuai', sum(x.sesuai),
        'lain', sum(x.kurang + x.tidak_sesuai)) FROM sampel x
      WHERE x.skp = ini.skp AND x.periode = ini.periode AND x.selesai_pada IS NOT NULL HAVING count(*) > 0) AS sampel,
    (SELECT json_group_array(json_object('jenis', l.jenis, 'n', l.n, 'tahun', l.tahun, 'predikat', l.predikat))
      FROM (SELECT y.jenis, y.n, y.tahun, x.predikat FROM evaluasi x JOIN periode y ON y.id = x.periode
        WHERE x.pegawai = ini.pegawai AND (y.jenis = 'tahunan') = (ini.jenis = 'tahunan') AND y.sampai < ini.sampai
          AND x.disampaikan_pada IS NOT NULL AND NOT ${tercabut(sql`x.id`)} ORDER BY y.sampai DESC LIMIT 4) l) AS lalu,
    (SELECT json_object('hasil', d.hasil, 'perilaku', d.perilaku, 'alasan', d.alasan, 'catatan', d.catatan,
        'pada', d.diubah_pada) FROM draf_nilai d WHERE d.evaluasi = ini.id AND d.penilai = ${me}) AS draf,
    ${usulanPanel(sql`ini.id`)} AS usulan,
    coalesce((SELECT p.bukti FROM rekam_periode p WHERE p.skp = ini.skp AND p.periode = ini.periode), 0) AS bukti,
    coalesce((SELECT p.progres FROM rekam_periode p WHERE p.skp = ini.skp AND p.periode = ini.periode), 0) AS catatan
  FROM ini`;
