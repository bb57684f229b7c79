import { sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { unitInForce } from "../../data/agency/unit.ts";
import { KEEPERS, reaches, reachesAbove, reachesPerson, topUnits } from "../../data/agency/visible.ts";
import type { JenisUnit } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** Up to this many units the whole tree is one page; a larger one opens two levels at a time. */
export const WHOLE_TREE = 400;

export type TreeRow = {
  readonly id: string;
  readonly nama: string;
  readonly induk: string | null;
  readonly jenis: JenisUnit;
  readonly urut: number;
  readonly pimpinan: string | null;
  readonly jenisPimpinan: string | null;
  readonly orang: number;
  readonly anak: number;
};

export const treeStatement = (me: string, today: Tanggal, akar: string | null) => rows<TreeRow>`
  WITH RECURSIVE banyak (ya) AS (SELECT count(*) > ${WHOLE_TREE} FROM (SELECT 1 FROM unit LIMIT ${WHOLE_TREE + 1})),
  turun (unit, nama, induk, jenis, urut, tingkat) AS (
    SELECT v.unit, v.nama, v.induk, v.jenis, v.urut, 0 FROM unit_versi v
    WHERE ${akar === null ? sql`v.unit IN (${topUnits(me, today, PERAN)})` : sql`v.unit = ${akar} AND ${reaches(me, today, PERAN, sql`v.unit`)}`}
      AND ${unitInForce(today)}
    UNION ALL
    SELECT v.unit, v.nama, v.induk, v.jenis, v.urut, t.tingkat + 1
    FROM turun t JOIN unit_versi v ON v.induk = t.unit AND ${unitInForce(today)}
    WHERE t.tingkat < CASE WHEN (SELECT ya FROM banyak) THEN 2 ELSE 20 END
  )
  SELECT t.unit AS id, t.nama, t.induk, t.jenis, t.urut,
    (SELECT p.nama FROM penempatan n JOIN pegawai p ON p.id = n.pegawai WHERE n.id = ${headOf(sql`t.unit`, today)}) AS pimpinan,
    (SELECT n.jenis FROM penempatan n WHERE n.id = ${headOf(sql`t.unit`, today)}) AS jenisPimpinan,
    (SELECT count(*) FROM garis_penilai g WHERE g.unit = t.unit AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today})) AS orang,
    (SELECT count(*) FROM unit_versi v WHERE v.induk = t.unit AND ${unitInForce(today)}) AS anak
  FROM turun t LIMIT 3000`;

export type UnitRow = {
  readonly id: string;
  readonly kode: string | null;
  /** The newest version: a save from an older page is refused. */
  readonly kunci: string;
  readonly orang: number;
  /** May `me` change the unit itself · add people and units in it? */
  readonly kelola: 0 | 1;
  readonly kelolaIsi: 0 | 1;
  readonly indukTerlihat: 0 | 1;
};

export const unitStatement = (id: string, me: string, today: Tanggal) => rows<UnitRow>`
  SELECT u.id, u.kode, (SELECT max(v.id) FROM unit_versi v WHERE v.unit = u.id) AS kunci,
    (SELECT count(*) FROM garis_penilai g WHERE g.unit = u.id AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today})) AS orang,
    ${reachesAbove(me, today, KEEPERS, sql`u.id`)} AS kelola, ${reaches(me, today, KEEPERS, sql`u.id`)} AS kelolaIsi,
    ${reachesAbove(me, today, PERAN, sql`u.id`)} AS indukTerlihat
  FROM unit u WHERE u.id = ${id} AND ${reaches(me, today, PERAN, sql`u.id`)}`;

export type VersionRow = {
  readonly id: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly nama: string;
  readonly induk: string | null;
  readonly namaInduk: string | null;
  readonly jenis: JenisUnit;
  readonly urut: number;
};

export const versionsStatement = (id: string, me: string, today: Tanggal) => rows<VersionRow>`
  SELECT v.id, v.dari, v.sampai, v.nama, v.induk, ${namaUnit(sql`v.induk`, today)} AS namaInduk, v.jenis, v.urut
  FROM unit_versi v WHERE v.unit = ${id} AND ${reaches(me, today, PERAN, sql`v.unit`)}
  ORDER BY v.dari DESC LIMIT 100`;

export type MemberRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly jenis: string;
  readonly memimpin: number;
  readonly delegasi: number;
  readonly dari: Tanggal;
  /** Whoever serves here beside his post elsewhere is read there. */
  readonly terlihat: 0 | 1;
};

/** Heads first. */
export const membersStatement = (id: string, me: string, today: Tanggal) => rows<MemberRow>`
  SELECT n.pegawai, p.nama, n.jabatan, n.jenis, n.memimpin, n.delegasi_penilai AS delegasi, n.dari,
    ${reachesPerson(me, today, PERAN, sql`n.pegawai`)} AS terlihat
  FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
  WHERE n.unit = ${id} AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
    AND ${reaches(me, today, PERAN, sql`n.unit`)}
  ORDER BY n.memimpin DESC, n.jenis, lower(p.nama) LIMIT 51`;

const headOf = (unit: ReturnType<typeof sql>, today: Tanggal) => sql`(
  SELECT k.id FROM penempatan k WHERE k.unit = ${unit} AND k.memimpin = 1 AND k.dari <= ${today}
    AND (k.sampai IS NULL OR k.sampai >= ${today})
  ORDER BY CASE k.jenis WHEN 'definitif' THEN 0 WHEN 'plt' THEN 1 ELSE 2 END, k.dari DESC LIMIT 1)`;
