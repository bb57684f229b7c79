import { sql } from "drizzle-orm";
import { rowidMatches } from "../../data/agency/cari.ts";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, peopleInScope, reachesPerson } from "../../data/agency/visible.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export const PAGE = 50;

/** Paging ends here and the reader is asked to narrow the search: a count of 100,000 rows helps nobody. */
export const COUNTED = 1000;

export type Filter = {
  readonly cari: string;
  readonly unit: string;
  readonly tampil: "" | "tanpa-penilai" | "tanpa-akun";
  readonly halaman: number;
};

export type PersonRow = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
  readonly penilai: string | null;
  /** A pejabat negara assesses and is assessed by nobody. */
  readonly dinilai: 0 | 1;
  readonly akun: "aktif" | "diundang" | "belum";
};

/** One page of people by name: the ids by an index first, then what is shown of those fifty. */
export const peopleStatements = (f: Filter, me: string, today: Tanggal, now: number) => {
  const ids = matching(f, me, today);
  return [
    rows<PersonRow>`
      SELECT p.id, p.nama, p.jenis <> 'pejabat-negara' AS dinilai,
        (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
        n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit,
        (SELECT q.nama FROM garis_penilai g JOIN pegawai q ON q.id = g.penilai
          WHERE g.pegawai = p.id AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})) AS penilai,
        CASE WHEN EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id AND a.sandi_hash IS NOT NULL) THEN 'aktif'
          WHEN EXISTS (SELECT 1 FROM undangan u WHERE u.pegawai = p.id AND u.dipakai_pada IS NULL
            AND u.kedaluwarsa_pada > ${now}) THEN 'diundang' ELSE 'belum' END AS akun
      FROM (${ids} LIMIT ${PAGE} OFFSET ${(f.halaman - 1) * PAGE}) d CROSS JOIN pegawai p ON p.id = d.id
        LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
      ORDER BY lower(p.nama), p.id`,
    rows<{ n: number }>`SELECT count(*) AS n FROM (${ids} LIMIT ${COUNTED + 1})`,
  ] as const;
};

/**
 * Whoever reads the whole agency walks the names in their order and stops when the page is full. A role that is
 * limited to units begins with the people of those units: however large the agency is, it reads no others. Who is
 * looked for is found by the index of words first, and put in order then.
 */
function matching(f: Filter, me: string, today: Tanggal) {
  const wide = holdsWide(me, today, PERAN);
  const reach = reachesPerson(me, today, PERAN, sql`p.id`);
  const unit =
    f.unit === ""
      ? sql``
      : sql`AND p.id IN (SELECT n.pegawai FROM penempatan n WHERE n.dari <= ${today}
          AND (n.sampai IS NULL OR n.sampai >= ${today}) AND n.unit IN (${subtree(f.unit, today)}))`;
  const tampil =
    f.tampil === "tanpa-penilai"
      ? sql`AND p.jenis <> 'pejabat-negara' AND p.id IN (${withoutAssessor(today)})`
      : f.tampil === "tanpa-akun"
        ? sql`AND NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai = p.id AND a.sandi_hash IS NOT NULL)`
        : sql``;
  if (f.cari !== "")
    return sql`SELECT p.id, lower(p.nama) AS urut FROM pegawai p
      WHERE ${rowidMatches(f.cari)} AND (${wide} OR ${reach}) ${unit} ${tampil} ORDER BY 2, 1`;
  // Every text is before a blob: for who may not, the range is empty before the first name is read.
  return sql`SELECT p.id, lower(p.nama) AS urut FROM pegawai p
      WHERE lower(p.nama) >= CASE WHEN ${wide} THEN '' ELSE x'' END ${unit} ${tampil}
    UNION ALL
    SELECT p.id, lower(p.nama) FROM (${peopleInScope(me, today, PERAN)}) d CROSS JOIN pegawai p ON p.id = d.pegawai
    WHERE NOT ${wide} AND ${reach} ${unit} ${tampil}
    ORDER BY 2, 1`;
}

const withoutAssessor = (today: Tanggal) =>
  sql`SELECT g.pegawai FROM garis_penilai g WHERE g.penilai IS NULL AND g.dari <= ${today}
    AND (g.sampai IS NULL OR g.sampai >= ${today})`;

const subtree = (unit: string, today: Tanggal) => sql`
  WITH RECURSIVE turun (unit) AS (
    SELECT ${unit} UNION SELECT v.unit FROM turun t JOIN unit_versi v ON v.induk = t.unit
      AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today}))
  SELECT unit FROM turun`;
