import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { reaches, topUnits, visibleTo } from "../../data/agency/visible.ts";
import type { JenisRhk, KeadaanSkp, Pendekatan } from "../../domain/istilah.ts";
import { PALING_BANYAK, PALING_DALAM } from "../../domain/pohon.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** Where a view begins: the PK of a unit, one of its indicators, the plan of a person, or one result. */
export type Awal =
  | { readonly dari: "unit"; readonly id: string; readonly tahun: number }
  | { readonly dari: "pk" | "skp" | "rhk"; readonly id: string };

/** A plan whose tree `me` reads: his, of his people however far below, or in the scope of a role. */
const bolehSkp = (me: string, today: Tanggal): SQL => sql`(${visibleTo("skp", me, today)} OR EXISTS (
  WITH RECURSIVE atas (orang) AS (
    SELECT skp.penilai UNION
    SELECT l.penilai FROM atas JOIN skp l ON l.pegawai = atas.orang AND l.tahun = skp.tahun)
  SELECT 1 FROM atas WHERE orang = ${me}))`;

/** … or it serves a result of his, whatever unit its owner is in. */
const melayani = (me: string): SQL => sql`EXISTS (
  WITH RECURSIVE atas (id) AS (
    SELECT r.rhk_pimpinan
    UNION SELECT a.rhk_pimpinan FROM atas JOIN rhk a ON a.id = atas.id JOIN skp sa ON sa.id = a.skp AND sa.penyesuaian IS NULL
    UNION SELECT a.rhk_pimpinan FROM atas JOIN rhk_tetap a ON a.id = atas.id)
  SELECT 1 FROM atas JOIN rhk_sah ar ON ar.id = atas.id JOIN skp sr ON sr.id = ar.skp WHERE sr.pegawai = ${me})`;

/** The whole tree of a unit: for roles, and for who leads it or a unit above. */
const bolehUnit = (
  me: string,
  today: Tanggal,
  unit: SQL,
): SQL => sql`(${reaches(me, today, PERAN, unit)} OR EXISTS (
  SELECT 1 FROM penempatan lm JOIN unit_leluhur ll ON ll.leluhur = lm.unit AND ll.unit = ${unit}
  WHERE lm.pegawai = ${me} AND lm.memimpin = 1 AND lm.dari <= ${today} AND (lm.sampai IS NULL OR lm.sampai >= ${today})))`;

/**
 * The results a view begins with, as far as `me` may. Of a plan being adjusted what is agreed counts (rhk_sah). A
 * recursive step cannot look through that view by index: there both kinds of rows stand side by side.
 */
function seed(awal: Awal, me: string, today: Tanggal): SQL {
  switch (awal.dari) {
    case "unit":
      return sql`SELECT r.id, skp.pegawai, skp.tahun FROM penempatan n JOIN skp ON skp.penempatan = n.id AND skp.tahun = ${awal.tahun}
        JOIN rhk_sah r ON r.skp = skp.id WHERE n.unit = ${awal.id} AND n.memimpin = 1 AND ${bolehUnit(me, today, sql`n.unit`)}`;
    case "pk":
      return sql`SELECT DISTINCT id, pegawai, tahun FROM (SELECT r.id, skp.pegawai, skp.tahun
        FROM indikator_pk b JOIN perjanjian_kinerja k ON k.id = b.pk JOIN indikator_sah i ON i.pk = b.id
        JOIN rhk_sah r ON r.id = i.rhk JOIN skp ON skp.id = r.skp AND skp.tahun = k.tahun
        WHERE b.id = ${awal.id} AND ${bolehUnit(me, today, sql`k.unit`)} LIMIT ${PALING_BANYAK + 1})`;
    case "skp":
      return sql`SELECT r.id, skp.pegawai, skp.tahun FROM skp JOIN rhk_sah r ON r.skp = skp.id
        WHERE skp.id = ${awal.id} AND ${bolehSkp(me, today)}`;
    case "rhk":
      return sql`SELECT r.id, skp.pegawai, skp.tahun FROM rhk_sah r JOIN skp ON skp.id = r.skp
        WHERE r.id = ${awal.id} AND (${bolehSkp(me, today)} OR ${melayani(me)})`;
  }
}

export type StartRow = {
  readonly nama: string;
  readonly keterangan: string;
  readonly tahun: number;
  readonly unit: string;
  readonly skp: string | null;
};

/** What the view begins with, in words; nobody else's begins at all. */
export function startStatement(awal: Awal, me: string, today: Tanggal) {
  switch (awal.dari) {
    case "unit":
      return rows<StartRow>`SELECT v.nama, '' AS keterangan, ${awal.tahun} AS tahun, v.unit, NULL AS skp FROM unit_versi v
        WHERE v.unit = ${awal.id} AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today})
          AND ${bolehUnit(me, today, sql`v.unit`)}`;
    case "pk":
      return rows<StartRow>`SELECT b.kode AS nama, b.teks AS keterangan, k.tahun, k.unit, NULL AS skp
        FROM indikator_pk b JOIN perjanjian_kinerja k ON k.id = b.pk
        WHERE b.id = ${awal.id} AND ${bolehUnit(me, today, sql`k.unit`)}`;
    case "skp":
      return rows<StartRow>`SELECT p.nama, n.jabatan AS keterangan, skp.tahun, skp.unit, skp.id AS skp
        FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
        WHERE skp.id = ${awal.id} AND ${bolehSkp(me, today)}`;
    case "rhk":
      return rows<StartRow>`SELECT p.nama, r.teks AS keterangan, skp.tahun, skp.unit, skp.id AS skp
        FROM rhk_sah r JOIN skp ON skp.id = r.skp JOIN pegawai p ON p.id = skp.pegawai
        WHERE r.id = ${awal.id} AND (${bolehSkp(me, today)} OR ${melayani(me)})`;
  }
}

export type IndikatorNode = {
  readonly id: string;
  readonly teks: string;
  /** Of results above the start nobody below reads the target. */
  readonly target: string | null;
  readonly pk: string | null;
  readonly kode: string | null;
  readonly teksPk: string | null;
  /** How the leader passes it on, as his strategy says. */
  readonly cara: string | null;
};
export type NodeRow = {
  readonly id: string;
  readonly skp: string;
  readonly induk: string | null;
  readonly indikatorInduk: string | null;
  readonly jenis: JenisRhk;
  readonly teks: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly unit: string;
  readonly namaUnit: string;
  readonly keadaan: KeadaanSkp;
  /** What stands here is agreed; the next version of it is being written. */
  readonly disesuaikan: 0 | 1;
  /** Below the start it counts up, above it down. */
  readonly tingkat: number;
  readonly memimpin: 0 | 1;
  /** Results that serve it, counted on the last level only. */
  readonly anak: number;
  /** JSON of IndikatorNode[] */
  readonly indikator: string;
};

/** Two levels below the start, and from there the one way up; never more rows than a view draws. */
export function nodesStatement(awal: Awal, me: string, today: Tanggal) {
  const naik = awal.dari === "skp" || awal.dari === "rhk" ? sql`` : sql`AND false`;
  return rows<NodeRow>`
    WITH RECURSIVE awal (id) AS MATERIALIZED (SELECT id FROM (${seed(awal, me, today)})),
    turun (id, tingkat) AS (
      SELECT id, 0 FROM awal
      UNION ALL
      SELECT k.id, turun.tingkat + 1 FROM turun JOIN rhk k ON k.rhk_pimpinan = turun.id
        JOIN skp ks ON ks.id = k.skp AND ks.penyesuaian IS NULL WHERE turun.tingkat < ${PALING_DALAM}
      UNION ALL
      SELECT k.id, turun.tingkat + 1 FROM turun JOIN rhk_tetap k ON k.rhk_pimpinan = turun.id
      WHERE turun.tingkat < ${PALING_DALAM} LIMIT ${PALING_BANYAK + 1}),
    naik (id, tingkat) AS (
      SELECT r.rhk_pimpinan, -1 FROM awal CROSS JOIN rhk_sah r WHERE r.id = awal.id AND r.rhk_pimpinan IS NOT NULL ${naik}
      UNION
      SELECT r.rhk_pimpinan, naik.tingkat - 1 FROM naik JOIN rhk r ON r.id = naik.id
        JOIN skp rs ON rs.id = r.skp AND rs.penyesuaian IS NULL WHERE r.rhk_pimpinan IS NOT NULL AND naik.tingkat > -12
      UNION
      SELECT r.rhk_pimpinan, naik.tingkat - 1 FROM naik JOIN rhk_tetap r ON r.id = naik.id
      WHERE r.rhk_pimpinan IS NOT NULL AND naik.tingkat > -12),
    semua (id, tingkat) AS (
      SELECT id, max(tingkat) FROM (SELECT * FROM turun UNION ALL SELECT * FROM naik) GROUP BY id),
    hasil AS MATERIALIZED (SELECT r.*, semua.tingkat FROM semua CROSS JOIN rhk_sah r WHERE r.id = semua.id)
    SELECT r.id, r.skp, r.rhk_pimpinan AS induk, r.indikator_pimpinan AS indikatorInduk, r.jenis, r.teks, p.nama,
      n.jabatan, s.unit, ${namaUnit(sql`s.unit`, today)} AS namaUnit, s.keadaan, s.penyesuaian IS NOT NULL AS disesuaikan, r.tingkat,
      EXISTS (SELECT 1 FROM skp b WHERE b.penilai = s.pegawai AND b.tahun = s.tahun) AS memimpin,
      CASE WHEN r.tingkat = ${PALING_DALAM} THEN
        (SELECT count(*) FROM (SELECT 1 FROM rhk_sah k WHERE k.rhk_pimpinan = r.id LIMIT 100)) ELSE 0 END AS anak,
      (SELECT json_group_array(json_object('id', i.id, 'teks', i.teks,
          'target', CASE WHEN r.tingkat < 0 THEN NULL ELSE i.target END,
          'pk', b.id, 'kode', b.kode, 'teksPk', b.teks,
          'cara', (SELECT group_concat(DISTINCT st.cara) FROM strategi_indikator si JOIN strategi st ON st.id = si.strategi
            WHERE si.indikator = i.id)))
        FROM (SELECT * FROM indikator_sah WHERE rhk = r.id LIMIT 200) i LEFT JOIN indikator_pk b ON b.id = i.pk) AS indikator
    FROM hasil r CROSS JOIN skp s ON s.id = r.skp JOIN pegawai p ON p.id = s.pegawai
      JOIN penempatan n ON n.id = s.penempatan
    ORDER BY r.tingkat, p.nama, r.urut`;
}

export type PkRow = { readonly id: string; readonly kode: string; readonly teks: string };
/** The PK of the unit, or the one asked for: also what nobody carries. */
export const promisedStatement = (awal: Awal, me: string, today: Tanggal) => rows<PkRow>`
  SELECT b.id, b.kode, b.teks FROM perjanjian_kinerja k JOIN indikator_pk b ON b.pk = k.id
  WHERE ${promised(awal)}
    AND ${bolehUnit(me, today, sql`k.unit`)} ORDER BY b.urut LIMIT 200`;

const promised = (awal: Awal): SQL =>
  awal.dari === "unit"
    ? sql`k.unit = ${awal.id} AND k.tahun = ${awal.tahun}`
    : sql`b.id = ${awal.dari === "pk" ? awal.id : ""}`;

export type LooseRow = {
  readonly id: string;
  readonly skp: string;
  readonly teks: string;
  readonly nama: string;
  readonly pendekatan: Pendekatan;
};
export const MOST_LOOSE = 60;
/** Main results of the people right below that serve nothing that is there. */
export const looseStatement = (awal: Awal, me: string, today: Tanggal) => rows<LooseRow>`
  WITH asal AS MATERIALIZED (${seed(awal, me, today)})
  SELECT r.id, s.id AS skp, r.teks, p.nama, s.pendekatan, r.urut
  FROM (SELECT DISTINCT pegawai, tahun FROM asal) o
    CROSS JOIN skp s ON s.penilai = o.pegawai AND s.tahun = o.tahun JOIN rhk_sah r ON r.skp = s.id AND r.jenis = 'utama'
    JOIN pegawai p ON p.id = s.pegawai
  WHERE ${awal.dari === "rhk" || awal.dari === "pk" ? sql`false` : sql`true`}
    AND (r.rhk_pimpinan IS NULL OR NOT EXISTS (SELECT 1 FROM rhk_sah l WHERE l.id = r.rhk_pimpinan))
  ORDER BY p.nama, r.urut LIMIT ${MOST_LOOSE + 1}`;

export type HomeRow = {
  readonly unitPk: string | null;
  readonly skp: string | null;
  readonly puncak: string | null;
};
/** Where a reader begins who named nothing: his unit's PK, the uppermost he may read, else his own plan. */
export const homeStatement = (tahun: number, me: string, today: Tanggal) => rows<HomeRow>`
  SELECT (SELECT k.unit FROM penempatan n JOIN perjanjian_kinerja k ON k.unit = n.unit AND k.tahun = ${tahun}
      WHERE n.pegawai = ${me} AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
      LIMIT 1) AS unitPk,
    (SELECT s.id FROM skp s WHERE s.pegawai = ${me} AND s.tahun <= ${tahun} ORDER BY s.tahun DESC, s.dari DESC LIMIT 1) AS skp,
    coalesce((SELECT k.unit FROM perjanjian_kinerja k WHERE k.tahun = ${tahun} AND ${reaches(me, today, PERAN, sql`k.unit`)}
        ORDER BY (SELECT count(*) FROM unit_leluhur l WHERE l.unit = k.unit), k.unit LIMIT 1),
      (SELECT * FROM (${topUnits(me, today, PERAN)}) LIMIT 1)) AS puncak`;
