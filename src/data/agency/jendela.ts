import { type SQL, sql } from "drizzle-orm";

/**
 * Whose window: a row with pegawai, unit and kelompok_periode. A plan has the group of today, an evaluation the one
 * it was opened in. The ONE place that says which window holds: an extension before the group's, the group's before
 * everybody's. `j` is the alias of a row of jendela; both are names of ours, never text of a user.
 */
export type Siapa = "skp" | "s" | "evaluasi" | "e";

export const opensFor = (siapa: Siapa, j = "j"): SQL =>
  sql`coalesce(${ofGroup("buka_pada", siapa, j)}, ${raw(j)}.buka_pada)`;

/** Exclusive. Without extensions: the day a late one is measured by. */
export const ordinaryCloseFor = (siapa: Siapa, j = "j"): SQL =>
  sql`coalesce(${ofGroup("tutup_pada", siapa, j)}, ${raw(j)}.tutup_pada)`;

export const closesFor = (siapa: Siapa, j = "j"): SQL => sql`max(${ordinaryCloseFor(siapa, j)},
  coalesce((SELECT max(x.sampai_pada) FROM perpanjangan x WHERE x.pegawai = ${raw(siapa)}.pegawai
    AND x.periode = ${raw(j)}.periode AND x.tahap = ${raw(j)}.tahap), 0),
  coalesce((SELECT max(x.sampai_pada) FROM unit_leluhur xl CROSS JOIN perpanjangan x ON x.unit = xl.leluhur
    AND x.periode = ${raw(j)}.periode AND x.tahap = ${raw(j)}.tahap WHERE xl.unit = ${raw(siapa)}.unit), 0))`;

/** The period belongs to the rhythm in which this person is evaluated; the year belongs to everybody. `t`: periode. */
export const inRhythm = (
  siapa: Siapa,
  t = "t",
): SQL => sql`(${raw(t)}.jenis = 'tahunan' OR ${raw(t)}.jenis = coalesce(
  (SELECT k.ritme FROM kelompok_periode k WHERE k.id = ${raw(siapa)}.kelompok_periode),
  (SELECT y.periodik FROM tahun_kinerja y WHERE y.tahun = ${raw(t)}.tahun)))`;

/** Of the agency's own rhythm, or one in which somebody is evaluated all the same: what lists of periods show. */
export const inUse = (t = "t"): SQL => sql`(${raw(t)}.jenis = 'tahunan'
  OR ${raw(t)}.jenis = (SELECT y.periodik FROM tahun_kinerja y WHERE y.tahun = ${raw(t)}.tahun)
  OR EXISTS (SELECT 1 FROM hitungan h WHERE h.tahap = 'evaluasi' AND h.lingkup = ${raw(t)}.id AND h.n > 0))`;

/** When it opens for the first of all groups: what belongs to everybody must be ready by then. */
export const opensFirst = (j = "j"): SQL => sql`min(${raw(j)}.buka_pada, coalesce((SELECT min(k.buka_pada)
  FROM jendela_kelompok k WHERE k.periode = ${raw(j)}.periode AND k.tahap = ${raw(j)}.tahap), ${raw(j)}.buka_pada))`;

const ofGroup = (column: "buka_pada" | "tutup_pada", siapa: Siapa, j: string) =>
  sql`(SELECT k.${raw(column)} FROM jendela_kelompok k WHERE k.kelompok = ${raw(siapa)}.kelompok_periode
    AND k.periode = ${raw(j)}.periode AND k.tahap = ${raw(j)}.tahap)`;
const raw = (name: string) => sql.raw(name);
