import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type OutsideRow = {
  readonly id: string;
  readonly nama: string;
  readonly versi: number;
  readonly jabatan: string;
  readonly instansi: string;
  readonly jenisJabatan: JenisJabatan;
  readonly orang: number;
  readonly skp: number;
  readonly evaluasi: number;
};

/** Whom each assesses today, and what waits for him: nobody here can do it for him. */
export const outsideStatement = (me: string, today: Tanggal, id: string | null = null) => rows<OutsideRow>`
  SELECT p.id, p.nama, p.versi, l.jabatan, l.instansi, l.jenis_jabatan AS jenisJabatan,
    (SELECT count(*) FROM garis_penilai g WHERE g.penilai = p.id AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today})) AS orang,
    (SELECT count(*) FROM skp s WHERE s.penilai = p.id AND s.keadaan = 'diajukan') AS skp,
    (SELECT count(*) FROM evaluasi e WHERE e.penilai = p.id AND e.keadaan IN ('pengisian', 'dinilai')) AS evaluasi
  FROM pejabat_luar l CROSS JOIN pegawai p ON p.id = l.pegawai
  WHERE ${holdsWide(me, today, ["admin", "auditor"])} ${id === null ? sql`` : sql`AND l.pegawai = ${id}`}
  ORDER BY lower(p.nama), p.id LIMIT 200`;

export type AssessedRow = { readonly id: string; readonly nama: string };

/** By name, for his own page. */
export const assessedStatement = (id: string, me: string, today: Tanggal) => rows<AssessedRow>`
  SELECT p.id, p.nama FROM pejabat_luar l JOIN garis_penilai g ON g.penilai = l.pegawai AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today}) JOIN pegawai p ON p.id = g.pegawai
  WHERE l.pegawai = ${id} AND ${holdsWide(me, today, ["admin", "auditor"])} ORDER BY lower(p.nama) LIMIT 50`;
