import { type SQL, sql } from "drizzle-orm";
import { rows } from "./statement.ts";

/** One indicator of the PK, as the head may carry it in his SKP. */
export type PkChoice = {
  readonly id: string;
  readonly kode: string;
  readonly teks: string;
  /** With its unit of measure: "82%". */
  readonly target: string;
  readonly sasaran: string;
  /** JSON: {"triwulan-1": "78"}. */
  readonly lintasan: string;
  readonly dipahamiSemua: 0 | 1;
};

/** What the PK of the unit this SKP leads asks for; empty for whoever leads none. Only to its owner. */
export const pkChoicesStatement = (skpId: string, me: string) => rows<PkChoice>`
  SELECT i.id, i.kode, i.teks, ${targetPk} AS target, s.teks AS sasaran, i.lintasan,
    i.dipahami_semua AS dipahamiSemua
  FROM skp ${pkOfSkp} JOIN indikator_pk i ON i.pk = k.id JOIN sasaran_pk s ON s.id = i.sasaran
  WHERE skp.id = ${skpId} AND skp.pegawai = ${me} ORDER BY i.urut LIMIT 200`;

/** What that PK says not everybody understands: its manual is compulsory (hlm. 37). */
export const pkNeedsManualStatement = (skpId: string) => rows<{ readonly id: string }>`
  SELECT i.id FROM skp ${pkOfSkp} JOIN indikator_pk i ON i.pk = k.id
  WHERE skp.id = ${skpId} AND i.dipahami_semua = 0 ORDER BY i.urut LIMIT 200`;

/** JSON list of PkChoice, for a statement that reads one SKP anyway. Whoever writes A.1.6 or A.1.7 has no such duty. */
export const pkDuties = (
  skpId: string | SQL,
): SQL => sql`(SELECT json_group_array(json_object('id', id, 'kode', kode,
    'teks', teks, 'target', target, 'sasaran', sasaran, 'lintasan', lintasan, 'dipahamiSemua', dipahami_semua))
  FROM (SELECT i.id, i.kode, i.teks, ${targetPk} AS target, sp.teks AS sasaran, i.lintasan, i.dipahami_semua
    FROM skp ${pkOfSkp} JOIN indikator_pk i ON i.pk = k.id JOIN sasaran_pk sp ON sp.id = i.sasaran
    WHERE skp.id = ${skpId} AND skp.kelompok = 'jpt-unit-mandiri' ORDER BY i.urut LIMIT 200))`;

/** The register of the unit that the owner of `skp` leads by the very post of that SKP (definitive). */
const pkOfSkp: SQL = sql`JOIN penempatan pn ON pn.id = skp.penempatan AND pn.memimpin = 1
  AND pn.jenis = 'definitif' JOIN perjanjian_kinerja k ON k.unit = pn.unit AND k.tahun = skp.tahun`;

/** A sign joins its number, a word stands apart. */
const targetPk: SQL = sql`CASE WHEN i.target = '' OR i.satuan = '' THEN i.target WHEN i.satuan = '%'
  THEN i.target || '%' ELSE i.target || ' ' || i.satuan END`;
