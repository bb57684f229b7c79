import { type SQL, sql } from "drizzle-orm";
import { headOf, holderOfEvaluasi, holderOfSkp, lastNudge, notThere } from "../../data/agency/colek.ts";
import { kalenderStatement } from "../../data/agency/kalender.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole, KEEPERS, reaches, servesIn, visibleTo } from "../../data/agency/visible.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** What waits, in one shape for plans, evaluations and results of units. */
export type HalRow = {
  readonly objek: string;
  readonly nama: string;
  readonly keadaan: string;
  readonly tahun: number;
  readonly jenisPeriode: JenisPeriode | null;
  readonly n: number | null;
  readonly kepada: string | null;
  readonly namaKepada: string | null;
  readonly menunggu: string;
  readonly mengurus: 0 | 1;
  readonly berhalangan: 0 | 1 | null;
  readonly terakhir: string | null;
};
export type Asker = { readonly me: string; readonly today: Tanggal; readonly now: number };

export const skpStatement = (id: string, { me, today }: Asker) => rows<HalRow>`
  SELECT skp.id AS objek, p.nama, skp.keadaan, skp.tahun, NULL AS jenisPeriode, NULL AS n, k.id AS kepada, k.nama AS namaKepada,
    json_array(skp.pegawai, skp.penilai, skp.atasan) AS menunggu, ${reaches(me, today, KEEPERS, sql`skp.unit`)} AS mengurus,
    ${notThere(sql`k.id`, today)} AS berhalangan, ${lastNudge(sql`skp.id`)} AS terakhir
  FROM skp JOIN pegawai p ON p.id = skp.pegawai LEFT JOIN pegawai k ON k.id = ${holderOfSkp("skp")}
  WHERE skp.id = ${id} AND ${visibleTo("skp", me, today)}`;

export const evaluasiStatement = (id: string, { me, today, now }: Asker) => rows<HalRow>`
  SELECT evaluasi.id AS objek, p.nama, evaluasi.keadaan, t.tahun, t.jenis AS jenisPeriode, t.n, k.id AS kepada, k.nama AS namaKepada,
    json_array(evaluasi.pegawai, evaluasi.penilai, evaluasi.atasan) AS menunggu,
    ${reaches(me, today, KEEPERS, sql`evaluasi.unit`)} AS mengurus, ${notThere(sql`k.id`, today)} AS berhalangan,
    ${lastNudge(sql`evaluasi.id`)} AS terakhir
  FROM evaluasi JOIN periode t ON t.id = evaluasi.periode JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
    JOIN pegawai p ON p.id = evaluasi.pegawai LEFT JOIN pegawai k ON k.id = ${holderOfEvaluasi("evaluasi", now)}
  WHERE evaluasi.id = ${id} AND ${visibleTo("evaluasi", me, today)}`;

/** SE 3/2023: the head of the unit above sets a unit's result; its own head and everybody below wait for it. */
export const capaianStatement = (periode: string, unit: string, { me, today, now }: Asker) => rows<HalRow>`
  SELECT v.unit || ':' || t.id AS objek, v.nama, CASE WHEN c.unit IS NULL THEN 'belum' ELSE 'ada' END AS keadaan, t.tahun,
    t.jenis AS jenisPeriode, t.n, k.id AS kepada, k.nama AS namaKepada, json_array(${headOf(sql`v.unit`, today)}) AS menunggu,
    ${reaches(me, today, KEEPERS, sql`v.unit`)} AS mengurus, ${notThere(sql`k.id`, today)} AS berhalangan,
    ${lastNudge(sql`v.unit || ':' || t.id`)} AS terakhir
  FROM unit_versi v JOIN periode t ON t.id = ${periode} JOIN jendela j ON j.periode = t.id AND j.tahap = 'evaluasi'
    LEFT JOIN capaian_unit c ON c.unit = v.unit AND c.periode = t.id
    LEFT JOIN pegawai k ON c.unit IS NULL AND k.id = ${headOf(sql`v.induk`, today)}
  WHERE v.unit = ${unit} AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}) AND j.buka_pada <= ${now}
    AND (${headOf(sql`v.unit`, today)} = ${me} OR ${headOf(sql`v.induk`, today)} = ${me} OR ${holdsRole(me, today, PERAN)})`;

/** The calendar of the one who would be reminded, from far enough back to count from the last reminder. */
export const calendarOf = (holder: SQL, today: Tanggal) =>
  kalenderStatement(tambahHari(today, -60), servesIn(holder, today));
export const holders = {
  skp: (id: string) => sql`(SELECT ${holderOfSkp("s")} FROM skp s WHERE s.id = ${id})`,
  evaluasi: (id: string, now: number) => sql`(SELECT ${holderOfEvaluasi("e", now)} FROM evaluasi e
    JOIN jendela j ON j.periode = e.periode AND j.tahap = 'evaluasi' WHERE e.id = ${id})`,
  capaian: (unit: string, today: Tanggal) => sql`(SELECT ${headOf(sql`v.induk`, today)} FROM unit_versi v
    WHERE v.unit = ${unit} AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}))`,
};
