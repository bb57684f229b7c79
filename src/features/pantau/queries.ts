import { sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { closesFor, inRhythm } from "../../data/agency/jendela.ts";
import { awayOn } from "../../data/agency/kehadiran.ts";
import { agreedNumber } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type OrangRow = {
  readonly skp: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly berlakuDari: Tanggal;
  /** JSON [{id, teks, indikator: [id]}] of the agreed version. */
  readonly rhk: string;
  /** JSON {rhk: instant}. */
  readonly denyut: string;
  /** JSON {rhk: jenis} of the last taking over or giving back. */
  readonly tangan: string;
  readonly periode: string | null;
  readonly periodeJenis: JenisPeriode | null;
  readonly periodeN: number | null;
  readonly tahun: number;
  /** JSON [indikator] with a realisation for that period. */
  readonly terisi: string;
  readonly absen: string | null;
};

/**
 * All whom I assess today with their agreed plan, and when something was last done for each result. Everything
 * starts from his own few people; evidence and notes are not counted here, their pulse is (denyut).
 */
export const timStatement = (me: string, today: Tanggal, now: number) => rows<OrangRow>`
  WITH siapa AS (SELECT pegawai FROM garis_penilai WHERE penilai = ${me} AND dari <= ${today}
      AND (sampai IS NULL OR sampai >= ${today})),
    kini AS (SELECT s.id, s.pegawai, s.tahun, s.dari, s.sampai, (SELECT t.id FROM periode t JOIN jendela j
        ON j.periode = t.id AND j.tahap = 'pengisian' WHERE t.tahun = s.tahun AND t.jenis <> 'tahunan'
          AND ${inRhythm("s")} AND t.dari <= s.sampai AND t.sampai >= s.dari AND ${closesFor("s")} <= ${now}
        ORDER BY t.sampai DESC LIMIT 1) AS periode
      FROM siapa CROSS JOIN skp s ON s.pegawai = siapa.pegawai AND s.keadaan = 'ditetapkan' AND s.penilai = ${me}
        AND s.dari <= ${today} AND s.sampai >= ${today})
  SELECT k.id AS skp, p.nama, coalesce((SELECT jabatan FROM penempatan WHERE pegawai = p.id AND dari <= ${today}
      AND (sampai IS NULL OR sampai >= ${today}) ORDER BY jenis = 'definitif' DESC, dari DESC LIMIT 1), '—') AS jabatan,
    max(v.berlaku_dari, k.dari) AS berlakuDari, k.tahun,
    (SELECT json_group_array(json_object('id', r.value ->> 'id', 'teks', r.value ->> 'teks', 'indikator',
      json((SELECT json_group_array(i.value ->> 'id') FROM json_each(r.value, '$.indikator') i))))
      FROM json_each(v.isi, '$.rhk') r) AS rhk,
    (SELECT coalesce(json_group_object(d.rhk, d.terakhir_pada), '{}') FROM denyut d WHERE d.skp = k.id) AS denyut,
    (SELECT coalesce(json_group_object(l.rhk, l.jenis), '{}') FROM (SELECT rhk, jenis, max(pada) FROM tindak_lanjut
      WHERE skp = k.id AND jenis IN ('ambil-alih', 'kembalikan') GROUP BY rhk) l) AS tangan,
    k.periode, t.jenis AS periodeJenis, t.n AS periodeN,
    (SELECT coalesce(json_group_array(a.indikator), '[]') FROM realisasi a WHERE a.skp = k.id AND a.periode = k.periode)
      AS terisi,
    ${awayOn(sql`p.id`, today)} AS absen
  FROM kini k JOIN pegawai p ON p.id = k.pegawai JOIN skp_versi v ON v.skp = k.id
      AND v.nomor = ${agreedNumber(sql`k.id`, sql`${today}`)}
    LEFT JOIN periode t ON t.id = k.periode
  ORDER BY p.nama, p.id LIMIT 400`;

export const diamHariStatement = (today: Tanggal) => rows<{ readonly hari: number }>`
  SELECT CAST(${aturanSql("pantau.diam-hari", today)} AS INTEGER) AS hari`;
