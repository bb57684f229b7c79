import { sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { unitInForce } from "../../data/agency/unit.ts";
import {
  holdsWide,
  KEEPERS,
  reaches,
  reachesAbove,
  reachesPerson,
  topUnits,
} from "../../data/agency/visible.ts";
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

/** The tree as it stood, or will stand, on a day. Where it begins is where a role of today does. */
export const treeStatement = (
  me: string,
  today: Tanggal,
  akar: string | null,
  pada: Tanggal = today,
) => rows<TreeRow>`
  WITH RECURSIVE banyak (ya) AS (SELECT count(*) > ${WHOLE_TREE} FROM (SELECT 1 FROM unit LIMIT ${WHOLE_TREE + 1})),
  turun (unit, nama, induk, jenis, urut, tingkat) AS (
    SELECT v.unit, v.nama, v.induk, v.jenis, v.urut, 0 FROM unit_versi v
    WHERE ${akar === null ? sql`v.unit IN (${roots(me, today, pada)})` : sql`v.unit = ${akar} AND ${reaches(me, today, PERAN, sql`v.unit`)}`}
      AND ${unitInForce(pada)}
    UNION ALL
    SELECT v.unit, v.nama, v.induk, v.jenis, v.urut, t.tingkat + 1
    FROM turun t JOIN unit_versi v ON v.induk = t.unit AND ${unitInForce(pada)}
    WHERE t.tingkat < CASE WHEN (SELECT ya FROM banyak) THEN 2 ELSE 20 END
  )
  SELECT t.unit AS id, t.nama, t.induk, t.jenis, t.urut,
    (SELECT p.nama FROM penempatan n JOIN pegawai p ON p.id = n.pegawai WHERE n.id = ${headOf(sql`t.unit`, pada)}) AS pimpinan,
    (SELECT n.jenis FROM penempatan n WHERE n.id = ${headOf(sql`t.unit`, pada)}) AS jenisPimpinan,
    (SELECT count(*) FROM garis_penilai g WHERE g.unit = t.unit AND g.dari <= ${pada}
      AND (g.sampai IS NULL OR g.sampai >= ${pada})) AS orang,
    (SELECT count(*) FROM unit_versi v WHERE v.induk = t.unit AND ${unitInForce(pada)}) AS anak
  FROM turun t LIMIT 3000`;

const roots = (me: string, today: Tanggal, pada: Tanggal) =>
  pada === today
    ? topUnits(me, today, PERAN)
    : sql`SELECT rv.unit FROM unit_versi rv WHERE rv.induk IS NULL AND rv.dari <= ${pada}
        AND (rv.sampai IS NULL OR rv.sampai >= ${pada}) AND ${holdsWide(me, today, PERAN)}
      UNION SELECT unit FROM (${topUnits(me, today, PERAN)}) WHERE NOT ${holdsWide(me, today, PERAN)}`;

export type ArchivedRow = {
  readonly id: string;
  readonly nama: string;
  readonly sampai: Tanggal;
  readonly ke: string | null;
  readonly namaKe: string | null;
  readonly alasan: string;
};

/** Units whose last day has passed, the latest first. */
export const archivedStatement = (me: string, today: Tanggal, lewati: number) => rows<ArchivedRow>`
  SELECT t.unit AS id, (SELECT v.nama FROM unit_versi v WHERE v.unit = t.unit ORDER BY v.dari DESC LIMIT 1) AS nama,
    t.sampai, t.ke, ${namaUnit(sql`t.ke`, today)} AS namaKe, t.alasan
  FROM unit_akhir t WHERE t.sampai < ${today} AND ${reaches(me, today, PERAN, sql`t.unit`)}
  ORDER BY t.sampai DESC, t.unit LIMIT ${ARCHIVE_PAGE + 1} OFFSET ${lewati}`;
export const ARCHIVE_PAGE = 50;

export type PostInUnit = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jenis: "definitif" | "plt" | "plh" | "tim";
  readonly memimpin: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};

/** Who serves in it now or later: more than this are moved by mutasi before it can go up in another. */
export const MOST_POSTS = 3000;
export const postsInUnitStatement = (
  id: string,
  me: string,
  today: Tanggal,
  dari: Tanggal,
) => rows<PostInUnit>`
  SELECT n.id, n.pegawai, p.nama, n.jenis, n.memimpin, n.dari, n.sampai
  FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
  WHERE n.unit = ${id} AND (n.sampai IS NULL OR n.sampai >= ${dari}) AND ${reachesAbove(me, today, KEEPERS, sql`n.unit`)}
  ORDER BY n.memimpin DESC, n.id LIMIT ${MOST_POSTS}`;

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
  /** Its last day, where it went, and why, when it is closed or to be. */
  readonly tutup: Tanggal | null;
  readonly ke: string | null;
  readonly namaKe: string | null;
  readonly alasanTutup: string | null;
};

export const unitStatement = (id: string, me: string, today: Tanggal) => rows<UnitRow>`
  SELECT u.id, u.kode, (SELECT max(v.id) FROM unit_versi v WHERE v.unit = u.id) AS kunci,
    (SELECT count(*) FROM garis_penilai g WHERE g.unit = u.id AND g.dari <= ${today}
      AND (g.sampai IS NULL OR g.sampai >= ${today})) AS orang,
    ${reachesAbove(me, today, KEEPERS, sql`u.id`)} AS kelola, ${reaches(me, today, KEEPERS, sql`u.id`)} AS kelolaIsi,
    ${reachesAbove(me, today, PERAN, sql`u.id`)} AS indukTerlihat, t.sampai AS tutup, t.ke,
    ${namaUnit(sql`t.ke`, today)} AS namaKe, t.alasan AS alasanTutup
  FROM unit u LEFT JOIN unit_akhir t ON t.unit = u.id WHERE u.id = ${id} AND ${reaches(me, today, PERAN, sql`u.id`)}`;

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
