import { type SQL, sql } from "drizzle-orm";
import { agreedNumber, keadaanJalan } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import type { KeadaanSkp, Kelompok } from "../../domain/istilah.ts";

export type LeaderRow = {
  /** The pejabat penilai; where he has written nothing, whoever stands above him and the PK of the unit. */
  readonly sumber: "pimpinan" | "atas" | "pk";
  readonly nama: string;
  readonly skp: string | null;
  readonly kelompok: Kelompok | null;
  readonly keadaan: KeadaanSkp | null;
  readonly revisi: number;
  /** Number of the agreed version. */
  readonly nomor: number | null;
  /** JSON of Titles: what is agreed. */
  readonly agreed: string | null;
  /** JSON of Titles: what he is writing, while he writes. */
  readonly draft: string | null;
  /** JSON of ids: results of other leaders that this plan serves by a role they gave. */
  readonly lain: string;
};
/** Of a draft a subordinate reads this and no more: results and indicators, without targets (decision). */
export type Titles = {
  readonly id: string;
  readonly jenis: string;
  readonly teks: string;
  readonly indikator: readonly { readonly id: string; readonly teks: string }[];
};

/** What may be taken over into this plan; only to the one who writes his own under it. */
export const leaderStatement = (id: string, me: string) => rows<LeaderRow>`
  WITH sendiri AS (SELECT skp.*, ${leaderPlan(sql`skp.penilai`)} AS pimpinan, ${leaderPlan(sql`skp.atasan`)} AS atas
    FROM skp WHERE skp.id = ${id} AND skp.pegawai = ${me}),
  tanpa AS (SELECT * FROM sendiri k WHERE NOT EXISTS (SELECT 1 FROM rhk WHERE skp = k.pimpinan))
  SELECT 'pimpinan' AS sumber, p.nama, s.id AS skp, s.kelompok, ${keadaanJalan("s")} AS keadaan,
    coalesce(s.revisi, 0) AS revisi, ${agreedNumber(sql`s.id`)} AS nomor, ${agreedTitles} AS agreed,
    CASE WHEN ${keadaanJalan("s")} <> 'ditetapkan' THEN ${workingTitles} END AS draft,
    (SELECT json_group_array(r.rhk_pimpinan) FROM rhk r WHERE r.skp = k.id AND r.matriks IS NOT NULL AND EXISTS (
      SELECT 1 FROM rhk_sah x JOIN skp y ON y.id = x.skp WHERE x.id = r.rhk_pimpinan AND y.pegawai IS NOT k.penilai)) AS lain
  FROM sendiri k JOIN pegawai p ON p.id = k.penilai LEFT JOIN skp s ON s.id = k.pimpinan
  UNION ALL
  SELECT 'atas', p.nama, s.id, s.kelompok, s.keadaan, s.revisi, ${agreedNumber(sql`s.id`)}, ${agreedTitles}, NULL, '[]'
  FROM tanpa k JOIN pegawai p ON p.id = k.atasan JOIN skp s ON s.id = k.atas
  WHERE ${agreedNumber(sql`s.id`)} IS NOT NULL
  UNION ALL
  SELECT 'pk', '', NULL, NULL, NULL, 0, NULL, (SELECT json_group_array(json_object('id', id, 'jenis', kode, 'teks', teks,
      'indikator', json('[]'))) FROM (SELECT b.id, b.kode, b.teks FROM indikator_pk b WHERE b.pk = (
        SELECT j.id FROM unit_leluhur u JOIN perjanjian_kinerja j ON j.unit = u.leluhur AND j.tahun = k.tahun
        WHERE u.unit = k.unit ORDER BY u.jarak LIMIT 1) ORDER BY b.urut LIMIT 100)), NULL, '[]'
  FROM tanpa k`;

/**
 * Which plan of a superior counts for the plan `skp`: of that year and of days they share; first the one of a unit
 * above it (before or after a mutasi he led another), then the one with most days in common, then the later.
 */
export const leaderPlan = (orang: SQL): SQL => sql`(SELECT l.id FROM skp l
  WHERE l.pegawai = ${orang} AND l.tahun = skp.tahun AND l.dari <= skp.sampai AND l.sampai >= skp.dari
  ORDER BY EXISTS (SELECT 1 FROM unit_leluhur u WHERE u.unit = skp.unit AND u.leluhur = l.unit) DESC,
    julianday(min(l.sampai, skp.sampai)) - julianday(max(l.dari, skp.dari)) DESC, l.dari DESC LIMIT 1)`;

const agreedTitles = sql`(SELECT v.isi ->> '$.rhk' FROM skp_versi v
  WHERE v.skp = s.id AND v.nomor = ${agreedNumber(sql`s.id`)})`;
const workingTitles = sql`(SELECT json_group_array(json_object('id', w.id, 'jenis', w.jenis, 'teks', w.teks, 'indikator',
    json((SELECT json_group_array(json_object('id', i.id, 'teks', i.teks))
      FROM (SELECT id, teks FROM indikator WHERE rhk = w.id ORDER BY urut) i))))
  FROM (SELECT id, jenis, teks FROM rhk WHERE skp = s.id ORDER BY urut) w)`;
