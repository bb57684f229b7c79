import { type SQL, sql } from "drizzle-orm";
import {
  type CapaianDipakai,
  capaianPeriodik,
  capaianTahunan,
  type DasarKeputusan,
  type FaktaCapaian,
} from "../../domain/capaian.ts";
import type { Capaian } from "../../domain/istilah.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";

/** What is known of one unit's result in one period, as `capaianFaktaSql` makes it. */
type Tersimpan = {
  readonly tahunan: 0 | 1;
  readonly tahun: number;
  readonly kini: Capaian | null;
  readonly terbit: Tanggal | null;
  readonly pada: number | null;
  readonly keputusan: DasarKeputusan | null;
  readonly lalu: Capaian | null;
};

/** SQL of a JSON text; the value is worked out by `capaianBerlaku`, for a day. */
export const capaianFaktaSql = (
  unit: SQL,
  periode: SQL,
): SQL => sql`(SELECT json_object('tahunan', tf.jenis = 'tahunan',
    'tahun', tf.tahun, 'kini', cf.capaian, 'terbit', cf.terbit_tanggal, 'pada', cf.ditetapkan_pada,
    'keputusan', cf.keputusan, 'lalu', (SELECT lf.capaian FROM periode lt JOIN capaian_unit lf ON lf.periode = lt.id
      WHERE lf.unit = ${unit} AND tf.jenis = 'tahunan' AND lt.jenis = 'tahunan' AND lt.tahun = tf.tahun - 1))
  FROM periode tf LEFT JOIN capaian_unit cf ON cf.unit = ${unit} AND cf.periode = tf.id WHERE tf.id = ${periode})`;

/** The facts of the rule on a day; a result without its own date was issued when it was recorded. */
export function faktaCapaian(json: string, penetapan: Tanggal, zona: Zona) {
  const t = JSON.parse(json) as Tersimpan;
  const terbit = t.terbit ?? (t.pada === null ? null : tanggalPada(t.pada, zona));
  const { tahun, kini, lalu, keputusan } = t;
  const fakta: FaktaCapaian = { tahun, terbit, kini, lalu, keputusan, penetapan };
  return { fakta, tahunan: t.tahunan === 1 };
}

/** Which result counts on a day, and why. */
export function capaianBerlaku(json: string, penetapan: Tanggal, zona: Zona): CapaianDipakai {
  const { fakta, tahunan } = faktaCapaian(json, penetapan, zona);
  return tahunan ? capaianTahunan(fakta) : capaianPeriodik(fakta);
}
