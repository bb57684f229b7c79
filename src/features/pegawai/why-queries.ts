import { type SQL, sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { reachesPerson } from "../../data/agency/visible.ts";
import {
  type AtasanKhusus,
  indeksGaris,
  type Penempatan,
  type UnitVersi,
} from "../../domain/indeks-garis.ts";
import { jelaskanGaris } from "../../domain/jelaskan-garis.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

type UnitRow = UnitVersi & { readonly nama: string };
type PostRow = Omit<Penempatan, "memimpin" | "delegasiPenilai"> & {
  readonly nama: string;
  readonly memimpin: number;
  readonly delegasiPenilai: number;
};
type KhususRow = AtasanKhusus & { readonly namaPenilai: string; readonly alasan: string };

/**
 * What the line of one person is derived from on a day: the units above where he (and whoever is named for him)
 * serves, their heads, the exceptions. The height of the tree in rows, whatever the agency's size: the joins cross so
 * that each begins at the person, and no table is read to find the few rows a path has.
 */
export const whyStatements = (id: string, me: string, today: Tanggal, pada: Tanggal) => {
  const jalan = sql`
    WITH RECURSIVE orang (pegawai) AS (
      SELECT p.id FROM pegawai p WHERE p.id = ${id} AND (p.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`p.id`)})
      UNION SELECT k.penilai FROM orang o CROSS JOIN atasan_khusus k ON k.pegawai = o.pegawai AND ${inForce(sql`k`, pada)}),
    naik (unit) AS (
      SELECT n.unit FROM orang o CROSS JOIN penempatan n ON n.pegawai = o.pegawai AND ${inForce(sql`n`, pada)}
      UNION SELECT v.induk FROM naik a CROSS JOIN unit_versi v ON v.unit = a.unit AND ${inForce(sql`v`, pada)}
        WHERE v.induk IS NOT NULL),
    pos (id) AS (
      SELECT n.id FROM naik a CROSS JOIN penempatan n ON n.unit = a.unit AND n.memimpin = 1 AND ${inForce(sql`n`, pada)}
      UNION SELECT n.id FROM orang o CROSS JOIN penempatan n ON n.pegawai = o.pegawai AND ${inForce(sql`n`, pada)})`;
  return [
    rows<UnitRow>`${jalan} SELECT v.unit, v.nama, v.induk, v.jenis, v.dari, v.sampai
      FROM naik a CROSS JOIN unit_versi v ON v.unit = a.unit AND ${inForce(sql`v`, pada)}`,
    rows<PostRow>`${jalan} SELECT n.pegawai, p.nama, n.unit, n.jenis_jabatan AS jabatanJenis, n.jenis, n.memimpin,
        n.delegasi_penilai AS delegasiPenilai, n.dari, n.sampai
      FROM pos a CROSS JOIN penempatan n ON n.id = a.id CROSS JOIN pegawai p ON p.id = n.pegawai`,
    rows<KhususRow>`${jalan} SELECT k.pegawai, k.penilai, q.nama AS namaPenilai, k.alasan, k.dari, k.sampai
      FROM (SELECT pegawai FROM orang UNION SELECT n.pegawai FROM pos a CROSS JOIN penempatan n ON n.id = a.id) o
        CROSS JOIN atasan_khusus k ON k.pegawai = o.pegawai AND ${inForce(sql`k`, pada)} CROSS JOIN pegawai q ON q.id = k.penilai`,
  ] as const;
};

export type Why = ReturnType<typeof whyOf>;

/** The steps, with the names of what they speak of. */
export function whyOf(
  id: string,
  pada: Tanggal,
  [unit, posts, khusus]: readonly [readonly UnitRow[], readonly PostRow[], readonly KhususRow[]],
) {
  const penempatan = posts.map((p) => ({
    ...p,
    memimpin: p.memimpin === 1,
    delegasiPenilai: p.delegasiPenilai === 1,
  }));
  const { penilai, atasan } = jelaskanGaris(indeksGaris({ unit, penempatan, khusus }), id, pada);
  return {
    penilai,
    atasan,
    unit: new Map(unit.map((u) => [u.unit, u.nama])),
    orang: new Map([
      ...posts.map((p) => [p.pegawai, p.nama] as const),
      ...khusus.map((k) => [k.penilai, k.namaPenilai] as const),
    ]),
    alasan: new Map(khusus.map((k) => [k.penilai, k.alasan])),
  };
}

const inForce = (alias: SQL, pada: Tanggal) =>
  sql`${alias}.dari <= ${pada} AND (${alias}.sampai IS NULL OR ${alias}.sampai >= ${pada})`;
