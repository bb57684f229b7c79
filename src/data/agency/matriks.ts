import { type SQL, sql } from "drizzle-orm";
import type { KeadaanSkp, Kelompok } from "../../domain/istilah.ts";
import type { StatusPegawai } from "../../domain/kepegawaian.ts";
import { keadaanPeran } from "../../domain/matriks.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rowidsOf } from "./cari.ts";
import { namaUnit, penempatanUtama } from "./identitas.ts";
import type { RhkContent } from "./skp.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

/** The leader's plan that the matrix hangs on, for whoever may see that plan. */
export const ownMatrix = (skp: string, me: string, today: Tanggal): SQL =>
  sql`SELECT skp.id FROM skp WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)}`;

/** … and those of the team leaders under him, as far as `me` may read their plans: the second level of the form. */
export const withTeams = (skp: string, me: string, today: Tanggal): SQL =>
  sql`WITH milik AS MATERIALIZED (${ownMatrix(skp, me, today)})
    SELECT id FROM milik UNION SELECT skp.id FROM skp l JOIN garis_penilai g ON g.penilai = l.pegawai AND ${inForce("g", today)}
    JOIN skp ON skp.pegawai = g.pegawai AND skp.tahun = l.tahun JOIN matriks m ON m.skp = skp.id
    WHERE l.id IN (SELECT id FROM milik) AND ${leadsTeam(sql`skp.pegawai`, today)} AND ${visibleTo("skp", me, today)}`;

const inForce = (alias: string, today: Tanggal): SQL =>
  sql`${sql.raw(`${alias}.dari`)} <= ${today} AND (${sql.raw(`${alias}.sampai`)} IS NULL OR ${sql.raw(`${alias}.sampai`)} >= ${today})`;

const isTeam = (unit: SQL, today: Tanggal): SQL =>
  sql`EXISTS (SELECT 1 FROM unit_versi v WHERE v.unit = ${unit} AND v.jenis = 'tim-kerja' AND ${inForce("v", today)})`;
export const leadsTeam = (pegawai: SQL, today: Tanggal): SQL =>
  sql`EXISTS (SELECT 1 FROM penempatan k WHERE k.pegawai = ${pegawai} AND k.memimpin = 1 AND ${inForce("k", today)}
    AND (k.jenis = 'tim' OR ${isTeam(sql`k.unit`, today)}))`;

export type MatrixRow = {
  readonly skp: string;
  readonly pegawai: string;
  readonly tahun: number;
  readonly kelompok: Kelompok;
  readonly sampai: Tanggal;
  readonly revisi: number;
  readonly diubahPada: number | null;
};
export const matricesStatement = (ids: SQL) => rows<MatrixRow>`
  SELECT s.id AS skp, s.pegawai, s.tahun, s.kelompok, s.sampai, coalesce(m.revisi, 0) AS revisi, m.diubah_pada AS diubahPada
  FROM skp s LEFT JOIN matriks m ON m.skp = s.id WHERE s.id IN (${ids})`;

export type ColumnRow = {
  readonly skp: string;
  readonly id: string;
  readonly asal: "skp" | "peran" | "simpanan";
  /** The result above the indicator, where the column is an indicator. */
  readonly rhk: string | null;
  readonly teks: string;
};
/**
 * The heads: of a JPT or an autonomous head his indicators, of everybody else his results (A.1.5). A role he was
 * given and has not planned yet is a result of his too; a result keeps the id of the role it came from. Then what
 * the matrix remembers of heads that are in no plan any more. Of a plan being adjusted what is agreed counts.
 */
export const columnsStatement = (ids: SQL) => rows<ColumnRow>`
  WITH ini AS MATERIALIZED (${ids})
  SELECT skp, id, asal, rhk, teks FROM (
    SELECT s.id AS skp, i.id, 'skp' AS asal, r.teks AS rhk, i.teks, 0 AS bagian, r.jenis = 'tambahan' AS tambahan, r.urut AS u1, i.urut AS u2
    FROM ini CROSS JOIN skp s ON s.id = ini.id JOIN rhk_sah r ON r.skp = s.id JOIN indikator_sah i ON i.rhk = r.id AND i.skp = s.id
    WHERE s.kelompok = 'jpt-unit-mandiri'
    UNION ALL
    SELECT s.id, coalesce(r.matriks, r.id), 'skp', NULL, r.teks, 0, r.jenis = 'tambahan', r.urut, 0
    FROM ini CROSS JOIN skp s ON s.id = ini.id JOIN rhk_sah r ON r.skp = s.id
    WHERE s.kelompok <> 'jpt-unit-mandiri' OR NOT EXISTS (SELECT 1 FROM indikator_sah i WHERE i.rhk = r.id)
    UNION ALL
    SELECT s.id, p.id, 'peran', NULL, p.teks, 1, 0, p.urut, 0 FROM skp s CROSS JOIN matriks_peran p ON p.pegawai = s.pegawai JOIN skp l ON l.id = p.skp
    WHERE s.id IN (SELECT id FROM ini) AND s.kelompok = 'ja-jf' AND l.tahun = s.tahun AND l.dari <= s.sampai AND l.sampai >= s.dari
      AND NOT EXISTS (SELECT 1 FROM rhk_sah h WHERE h.matriks = p.id)
    UNION ALL
    SELECT k.skp, k.id, 'simpanan', NULL, k.teks, 2, 0, k.urut, 0 FROM matriks_kolom k WHERE k.skp IN (SELECT id FROM ini))
  ORDER BY skp, bagian, tambahan, u1, u2, id`;

export type PersonRow = {
  readonly skp: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly unit: string | null;
  /** 1 his line · 2 his team · 3 added · 4 only a role is left of him */
  readonly asal: 1 | 2 | 3 | 4;
  readonly status: StatusPegawai | null;
  /** His own plan of that year, and whether he leads a team with a matrix of its own. */
  readonly skpnya: string | null;
  readonly keadaan: KeadaanSkp | null;
  readonly ketua: 0 | 1;
};
/** Those he assesses, the members of teams he leads, whoever he added (hlm. 47), and nobody whose role would vanish. */
export const peopleStatement = (ids: SQL, today: Tanggal) => rows<PersonRow>`
  WITH m AS MATERIALIZED (SELECT s.id, s.pegawai, s.tahun FROM skp s WHERE s.id IN (${ids})),
    siapa AS (
      SELECT m.id AS skp, g.pegawai, 1 AS asal FROM m CROSS JOIN garis_penilai g ON g.penilai = m.pegawai WHERE ${inForce("g", today)}
      UNION ALL SELECT m.id, n.pegawai, 2 FROM m CROSS JOIN penempatan k ON k.pegawai = m.pegawai CROSS JOIN penempatan n ON n.unit = k.unit
        WHERE k.memimpin = 1 AND ${inForce("k", today)} AND n.pegawai <> m.pegawai AND ${inForce("n", today)}
          AND (n.jenis = 'tim' OR ${isTeam(sql`k.unit`, today)})
      UNION ALL SELECT o.skp, o.pegawai, 3 FROM m CROSS JOIN matriks_orang o ON o.skp = m.id
      UNION ALL SELECT r.skp, r.pegawai, 4 FROM m CROSS JOIN matriks_peran r ON r.skp = m.id),
    d AS (SELECT skp, pegawai, min(asal) AS asal FROM siapa GROUP BY skp, pegawai)
  SELECT d.skp, d.pegawai, d.asal, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit,
    (SELECT st.status FROM status_pegawai st WHERE st.pegawai = d.pegawai AND ${inForce("st", today)} ORDER BY st.dari DESC LIMIT 1) AS status,
    t.id AS skpnya, t.keadaan, d.asal < 3 AND ${leadsTeam(sql`d.pegawai`, today)} AS ketua
  FROM d JOIN m ON m.id = d.skp JOIN pegawai p ON p.id = d.pegawai
    LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`d.pegawai`, today)}
    LEFT JOIN skp t ON t.id = (SELECT x.id FROM skp x WHERE x.pegawai = d.pegawai AND x.tahun = m.tahun ORDER BY x.dari DESC LIMIT 1)
  ORDER BY d.skp, d.asal > 2, coalesce(n.memimpin AND NOT ${isTeam(sql`n.unit`, today)}, 0) DESC, unit, n.memimpin DESC, p.nama, d.pegawai`;

export type RoleRow = {
  readonly id: string;
  readonly skp: string;
  readonly kolom: string;
  readonly pegawai: string;
  readonly teks: string;
  /** It stands in his plan. */
  readonly dipakai: 0 | 1;
};
export const rolesStatement = (ids: SQL) => rows<RoleRow>`
  SELECT r.id, r.skp, r.kolom, r.pegawai, r.teks, EXISTS (SELECT 1 FROM rhk_sah h WHERE h.matriks = r.id) AS dipakai
  FROM matriks_peran r WHERE r.skp IN (${ids}) ORDER BY r.skp, r.kolom, r.pegawai, r.urut`;

export type NoRoleRow = { readonly skp: string; readonly kolom: string; readonly pegawai: string };
export const noRolesStatement = (ids: SQL) => rows<NoRoleRow>`
  SELECT skp, kolom, pegawai FROM matriks_tanpa WHERE skp IN (${ids})`;

export type OfferedRole = {
  readonly id: string;
  /** null: taken back by who gave it; his plan still has it. */
  readonly teks: string | null;
  readonly ubah: string | null;
  readonly pemberi: string | null;
  readonly jabatanPemberi: string | null;
  readonly rhk: string | null;
  readonly teksRhk: string | null;
  /** What of the giver's plan it serves. */
  readonly rhkPimpinan: string | null;
  readonly indikatorPimpinan: string | null;
  readonly rhkPimpinanTeks: string;
  readonly milikPenilai: 0 | 1;
};
/**
 * The roles that were given to the one whose plan this is, and what stands of them in it: only to himself. Works
 * while the giver's own plan is a draft, and while his has not a single row. What it serves is the giver's agreed
 * text while that is adjusted; what stands of it in his own plan is what he is writing.
 */
export const rolesForStatement = (skp: string, me: string, today: Tanggal) => rows<OfferedRole>`
  SELECT id, teks, ubah, pemberi, jabatanPemberi, rhk, teksRhk, rhkPimpinan, indikatorPimpinan, rhkPimpinanTeks, milikPenilai FROM (
    SELECT r.id, r.teks, r.ubah, q.nama AS pemberi, n.jabatan AS jabatanPemberi, h.id AS rhk, h.teks AS teksRhk,
      coalesce(lr.id, tr.id) AS rhkPimpinan, coalesce(li.id, ti.id) AS indikatorPimpinan, l.pegawai IS s.penilai AS milikPenilai, r.kolom, r.urut,
      CASE WHEN coalesce(lr.id, tr.id) IS NULL THEN coalesce(lp.teks, k.teks, '')
        WHEN coalesce(li.id, ti.id) IS NULL THEN coalesce(lr.teks, tr.teks)
        ELSE rtrim(coalesce(lr.teks, tr.teks), '.') || '. Indikator Kinerja Individu: ' || coalesce(li.teks, ti.teks) END AS rhkPimpinanTeks
    FROM skp s CROSS JOIN matriks_peran r ON r.pegawai = s.pegawai JOIN skp l ON l.id = r.skp
      JOIN pegawai q ON q.id = l.pegawai LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`l.pegawai`, today)}
      LEFT JOIN rhk h ON h.matriks = r.id AND h.skp = s.id
      LEFT JOIN indikator li ON li.id = r.kolom AND li.skp = l.id AND l.penyesuaian IS NULL
      LEFT JOIN indikator_tetap ti ON ti.id = r.kolom AND ti.skp = l.id
      LEFT JOIN rhk lr ON lr.id = coalesce(li.rhk, (SELECT x.id FROM rhk x WHERE x.matriks = r.kolom AND x.skp = l.id), r.kolom) AND lr.skp = l.id
        AND l.penyesuaian IS NULL
      LEFT JOIN rhk_tetap tr ON tr.id = coalesce(ti.rhk, (SELECT x.id FROM rhk_tetap x WHERE x.matriks = r.kolom AND x.skp = l.id), r.kolom)
        AND tr.skp = l.id
      LEFT JOIN matriks_peran lp ON lp.id = r.kolom LEFT JOIN matriks_kolom k ON k.skp = l.id AND k.id = r.kolom
    WHERE s.id = ${skp} AND s.pegawai = ${me} AND l.tahun = s.tahun AND l.dari <= s.sampai AND l.sampai >= s.dari
      AND NOT EXISTS (SELECT 1 FROM rhk lain WHERE lain.matriks = r.id AND lain.skp <> s.id)
    UNION ALL
    SELECT h.matriks, NULL, NULL, NULL, NULL, h.id, h.teks, NULL, NULL, '', 0, '', h.urut FROM skp s JOIN rhk h ON h.skp = s.id
    WHERE s.id = ${skp} AND s.pegawai = ${me} AND h.matriks IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM matriks_peran r WHERE r.id = h.matriks AND r.pegawai = s.pegawai))
  ORDER BY milikPenilai DESC, pemberi IS NULL, pemberi, kolom, urut, id`;

/** The row of a plan that a role becomes: what it serves and who asked for it come along (hlm. 59). */
export const rhkFromRole = (role: OfferedRole, id: string): RhkContent => ({
  id,
  jenis: "utama",
  klasifikasi: "organisasi",
  teks: role.teks ?? "",
  penugasanDari: role.jabatanPemberi ?? role.pemberi ?? "",
  rhkPimpinan: role.rhkPimpinan,
  rhkPimpinanTeks: role.rhkPimpinanTeks,
  indikatorPimpinan: role.indikatorPimpinan,
  matriks: role.id,
  asal: "matriks",
  indikator: [],
});

/** What was asked to be taken over and may be: roles not in the plan yet, and those that were reworded since. */
export function rolesToTake(roles: readonly OfferedRole[], asked: readonly string[]): readonly OfferedRole[] {
  const all = asked.includes("semua");
  return roles.filter((r) => {
    const keadaan = keadaanPeran(r);
    return keadaan === "baru" ? all || asked.includes(r.id) : keadaan === "berubah" && asked.includes(r.id);
  });
}

/** The results of a plan with the roles taken over: new ones behind the rest of the utama, reworded ones in place. */
export function withRoles(
  rhk: readonly RhkContent[],
  roles: readonly OfferedRole[],
  makeId: () => string,
): readonly RhkContent[] {
  const reworded = new Map(roles.flatMap((r) => (r.rhk === null ? [] : [[r.rhk, r.teks ?? ""] as const])));
  const kept = rhk.map((r) => ({ ...r, teks: reworded.get(r.id) ?? r.teks }));
  const added = roles.filter((r) => r.rhk === null).map((r) => rhkFromRole(r, makeId()));
  const behind = kept.findLastIndex((r) => r.jenis === "utama") + 1;
  return [...kept.slice(0, behind), ...added, ...kept.slice(behind)];
}

export type CandidateRow = {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly unit: string | null;
  readonly sudah: 0 | 1;
};
export const FOUND = 20;
/** Colleagues by name or number, for the leader himself and only while he leads somebody: name, post and unit, no more. */
export const candidatesStatement = (q: string, skp: string, me: string, today: Tanggal) => rows<CandidateRow>`
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit,
    EXISTS (SELECT 1 FROM matriks_orang o WHERE o.skp = ${skp} AND o.pegawai = p.id)
      OR EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = p.id AND g.penilai = ${me} AND ${inForce("g", today)}) AS sudah
  FROM (${rowidsOf(q, sql`CASE WHEN ${leads(skp, me, today)} THEN 200 ELSE 0 END`)}) c
    CROSS JOIN pegawai p ON p.rowid = c.baris JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  WHERE p.id <> ${me} ORDER BY lower(p.nama), p.id LIMIT ${FOUND + 1}`;

/** The matrix is his, and he leads: a unit, a team, or somebody in his line. */
const leads = (skp: string, me: string, today: Tanggal): SQL =>
  sql`EXISTS (SELECT 1 FROM skp WHERE id = ${skp} AND pegawai = ${me}) AND (
    EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = ${me} AND ${inForce("g", today)})
    OR EXISTS (SELECT 1 FROM penempatan k WHERE k.pegawai = ${me} AND k.memimpin = 1 AND ${inForce("k", today)}))`;
/** Is that somebody of the agency who serves today, and may be added by `me`? Not himself. */
export const personStatement = (pegawai: string, skp: string, me: string, today: Tanggal) => rows<{
  readonly id: string;
}>`
  SELECT p.id FROM pegawai p WHERE p.id = ${pegawai} AND p.id <> ${me} AND ${leads(skp, me, today)}
    AND EXISTS (SELECT 1 FROM penempatan n WHERE n.pegawai = p.id AND ${inForce("n", today)})`;

/** How many roles that `me` gave to whose plan it is are not in the plan, or not in these words. */
export const rolesAmiss = (me: string, skp: "skp" | "s"): SQL => {
  const plan = (kolom: string) => sql.raw(`${skp}.${kolom}`);
  return sql`(SELECT count(*) FROM matriks_peran r JOIN skp l ON l.id = r.skp
      LEFT JOIN rhk h ON h.matriks = r.id AND h.skp = ${plan("id")}
    WHERE r.pegawai = ${plan("pegawai")} AND l.pegawai = ${me} AND l.tahun = ${plan("tahun")} AND l.dari <= ${plan("sampai")}
      AND l.sampai >= ${plan("dari")} AND h.teks IS NOT r.teks
      AND NOT EXISTS (SELECT 1 FROM rhk lain WHERE lain.matriks = r.id AND lain.skp <> ${plan("id")}))`;
};

/** Where a leader's newest matrix is, or that of a year. */
export const myMatrixStatement = (me: string, tahun: number | null) => rows<{ readonly id: string }>`
  SELECT id FROM skp WHERE pegawai = ${me} AND (${tahun} IS NULL OR tahun = ${tahun}) ORDER BY tahun DESC, dari DESC LIMIT 1`;

export const leadsTeamStatement = (me: string, today: Tanggal) => rows<{ readonly tim: 0 | 1 }>`
  SELECT ${leadsTeam(sql`${me}`, today)} AS tim`;
