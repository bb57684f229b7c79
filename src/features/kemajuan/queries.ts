import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { inUse, opensFirst } from "../../data/agency/jendela.ts";
import { bersandar, diMeja } from "../../data/agency/menunggu.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole, KEEPERS, leadsUnit, ledUnits, reaches, topUnits } from "../../data/agency/visible.ts";
import type { JenisPeriode, KeadaanSkp } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type Scope = { readonly tahap: "skp" | "evaluasi"; readonly lingkup: string };
/** `kepala`: the view of the planning deadline, which the head of a unit has for his own as well. */
export type Asker = { readonly me: string; readonly today: Tanggal; readonly kepala?: boolean };
const mayLook = ({ me, today, kepala }: Asker) =>
  kepala
    ? sql`(${holdsRole(me, today, PERAN)} OR EXISTS (${ledUnits(me, today)}))`
    : holdsRole(me, today, PERAN);
export const within = ({ me, today, kepala }: Asker, unit: SQL) =>
  kepala
    ? sql`(${reaches(me, today, PERAN, unit)} OR ${leadsUnit(me, today, unit)})`
    : reaches(me, today, PERAN, unit);
/** Whoever keeps these people, or leads them, may remind them. */
export const mayRemind = (me: string, today: Tanggal, unit: SQL) =>
  sql`(${reaches(me, today, KEEPERS, unit)} OR ${leadsUnit(me, today, unit)})`;
const tops = ({ me, today, kepala }: Asker) =>
  kepala
    ? sql`${topUnits(me, today, PERAN)} UNION SELECT led.unit FROM (${ledUnits(me, today)}) led
        WHERE NOT ${reaches(me, today, PERAN, sql`led.unit`)}`
    : topUnits(me, today, PERAN);

export type ScopeRow = Scope & { readonly tahun: number; readonly jenis: JenisPeriode; readonly n: number };

/** What can be looked at: the SKP of each open year, and the evaluations of each period whose window has opened. */
export const scopesStatement = (asker: Asker, now: number) => rows<ScopeRow>`
  SELECT 'skp' AS tahap, CAST(t.tahun AS TEXT) AS lingkup, t.tahun, t.jenis, t.n FROM periode t
  WHERE t.jenis = 'tahunan' AND ${mayLook(asker)}
  UNION ALL
  SELECT 'evaluasi', t.id, t.tahun, t.jenis, t.n FROM periode t JOIN jendela j ON j.periode = t.id
  WHERE j.tahap = 'evaluasi' AND ${opensFirst()} <= ${now} AND ${inUse()} AND ${mayLook(asker)}
  ORDER BY 3 DESC, 1 DESC, 5 DESC LIMIT 14`;

export type CountRow = {
  readonly unit: string;
  readonly nama: string;
  readonly keadaan: string;
  readonly n: number;
  readonly cabang: number;
  /** The unit whose children the others are. */
  readonly puncak: number;
};

/**
 * A unit and its children: their own counters hold all that lies below them. Without a unit it starts where the
 * asker's roles do; of one such unit at the first that has something to compare: from there down while there is
 * only one child and nobody serves above it. CROSS JOIN keeps the order in which it is written: these units first, never all of them.
 */
export const countsStatement = (asker: Asker, scope: Scope, unit: string | null) => rows<CountRow>`
  ${shown(asker, scope, unit)}
  SELECT h.unit, v.nama, h.keadaan, h.n, tampil.puncak,
    EXISTS (SELECT 1 FROM unit_versi a WHERE a.induk = h.unit AND ${current(asker, "a")}) AS cabang
  FROM tampil CROSS JOIN unit_versi v ON v.unit = tampil.unit AND ${current(asker, "v")}
    CROSS JOIN hitungan h ON h.tahap = ${scope.tahap} AND h.lingkup = ${scope.lingkup} AND h.unit = tampil.unit AND h.n > 0
  ORDER BY tampil.puncak DESC, v.urut, v.nama LIMIT 2000`;

export type LateCountRow = { readonly unit: string; readonly alasan: string; readonly n: number };
/** How many of each of these units were agreed after the deadline, by reason. */
export const lateCountsStatement = (asker: Asker, scope: Scope, unit: string | null) => rows<LateCountRow>`
  ${shown(asker, scope, unit)}
  SELECT h.unit, h.alasan, h.n FROM tampil CROSS JOIN hitungan_terlambat h
    ON h.tahun = CAST(${scope.lingkup} AS INTEGER) AND h.unit = tampil.unit AND h.n > 0 LIMIT 4000`;

/** The units a reader begins with, or one and its children, as `tampil (unit, puncak)`. */
export const shown = (asker: Asker, scope: Scope, unit: string | null) => sql`
  WITH RECURSIVE atas (unit) AS (${tops(asker)}),
  turun (unit, jarak) AS (
    SELECT unit, 0 FROM atas WHERE (SELECT count(*) FROM atas) = 1
    UNION ALL
    SELECT v.unit, turun.jarak + 1 FROM turun JOIN unit_versi v ON v.induk = turun.unit AND ${current(asker, "v")}
    WHERE turun.jarak < 12 AND (SELECT count(*) FROM (
      SELECT 1 FROM unit_versi a WHERE a.induk = turun.unit AND ${current(asker, "a")} LIMIT 2)) = 1
      AND ${counted(scope, sql`turun.unit`)} = ${counted(scope, sql`v.unit`)}),
  puncak AS (SELECT unit FROM turun WHERE ${unit} IS NULL AND jarak = (SELECT max(jarak) FROM turun)
    UNION SELECT ${unit} WHERE ${unit} IS NOT NULL AND ${within(asker, sql`${unit}`)}),
  tampil (unit, puncak) AS (SELECT unit, 1 FROM puncak
    UNION ALL SELECT v.unit, 0 FROM puncak CROSS JOIN unit_versi v ON v.induk = puncak.unit AND ${current(asker, "v")}
    UNION ALL SELECT unit, 0 FROM atas WHERE ${unit} IS NULL AND (SELECT count(*) FROM atas) > 1)`;

const counted = (scope: Scope, unit: SQL) => sql`(SELECT coalesce(sum(n), 0) FROM hitungan
  WHERE tahap = ${scope.tahap} AND lingkup = ${scope.lingkup} AND unit = ${unit})`;

/** The version of a unit that holds today. */
export const current = ({ today }: Asker, alias: "v" | "a") => {
  const t = sql.raw(alias);
  return sql`${t}.dari <= ${today} AND (${t}.sampai IS NULL OR ${t}.sampai >= ${today})`;
};

export const pathStatement = (asker: Asker, unit: string) => rows<{
  readonly unit: string;
  readonly nama: string;
}>`
  SELECT a.leluhur AS unit, ${namaUnit(sql`a.leluhur`, asker.today)} AS nama FROM unit_leluhur a
  WHERE a.unit = ${unit} AND ${within(asker, sql`a.leluhur`)} ORDER BY a.jarak DESC`;

export type NameRow = {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly namaUnit: string;
  readonly keadaan: string;
  /** Of a plan the penilai, of an evaluation who has it. */
  readonly pada: string | null;
  readonly sejak: number | null;
  /** Whose plan this is may be opened by the reader; a head sees the names of more people than he may read. */
  readonly buka: 0 | 1;
  readonly dibacaPada: number | null;
  readonly diMeja: number;
  readonly bersandar: number;
  /** Why it was agreed late: of the list of those alone. */
  readonly alasan: string | null;
  readonly keterangan: string | null;
};

export const NAMES_A_PAGE = 50;

/** Names behind a number, fifty a page, unit by unit and by name in each: it stops reading when the page is full. */
export const namesStatement = (asker: Asker, scope: Scope, unit: string, keadaan: string, halaman: number) =>
  scope.tahap === "skp"
    ? rows<NameRow>`
      SELECT x.*, ${diMeja("s")} AS diMeja, ${bersandar("s")} AS bersandar FROM (
      SELECT s.id, p.nama, n.jabatan, ${namaUnit(sql`s.unit`, asker.today)} AS namaUnit, s.keadaan,
        q.nama AS pada, coalesce((SELECT r.pada FROM riwayat r WHERE r.objek = s.id AND r.versi = s.versi), s.diubah_pada) AS sejak,
        s.dibaca_pada AS dibacaPada, ${opens(asker)} AS buka, NULL AS alasan, NULL AS keterangan
      FROM unit_leluhur a CROSS JOIN skp s ON s.unit = a.unit AND s.tahun = CAST(${scope.lingkup} AS INTEGER) AND s.keadaan = ${keadaan}
        JOIN pegawai p ON p.id = s.pegawai JOIN penempatan n ON n.id = s.penempatan LEFT JOIN pegawai q ON q.id = s.penilai
      WHERE a.leluhur = ${unit} AND ${within(asker, sql`${unit}`)}
      ORDER BY a.unit, p.nama LIMIT ${NAMES_A_PAGE + 1} OFFSET ${(halaman - 1) * NAMES_A_PAGE}) x JOIN skp s ON s.id = x.id`
    : rows<NameRow>`
      SELECT e.id, p.nama, n.jabatan, ${namaUnit(sql`e.unit`, asker.today)} AS namaUnit, e.keadaan,
        CASE WHEN e.keadaan = 'disampaikan' THEN p.nama ELSE q.nama END AS pada, e.dinilai_pada AS sejak,
        NULL AS dibacaPada, 1 AS buka, NULL AS alasan, NULL AS keterangan, 0 AS diMeja, 0 AS bersandar
      FROM unit_leluhur a CROSS JOIN evaluasi e ON e.unit = a.unit AND e.periode = ${scope.lingkup} AND e.keadaan = ${keadaan}
        JOIN skp s ON s.id = e.skp JOIN penempatan n ON n.id = s.penempatan
        JOIN pegawai p ON p.id = e.pegawai LEFT JOIN pegawai q ON q.id = e.penilai
      WHERE a.leluhur = ${unit} AND ${within(asker, sql`${unit}`)}
      ORDER BY a.unit, p.nama LIMIT ${NAMES_A_PAGE + 1} OFFSET ${(halaman - 1) * NAMES_A_PAGE}`;

const opens = ({ me, today }: Asker) =>
  sql`(s.pegawai = ${me} OR s.penilai = ${me} OR s.atasan = ${me} OR ${reaches(me, today, PERAN, sql`s.unit`)})`;

/** What was agreed after the deadline, with its reason; `alasan` null: whatever it was. */
export const lateNamesStatement = (
  asker: Asker,
  tahun: string,
  unit: string,
  alasan: string | null,
  halaman: number,
) => rows<NameRow>`
  SELECT s.id, p.nama, n.jabatan, ${namaUnit(sql`s.unit`, asker.today)} AS namaUnit, s.keadaan, q.nama AS pada,
    s.ditetapkan_pada AS sejak, s.dibaca_pada AS dibacaPada, ${opens(asker)} AS buka, t.alasan, t.keterangan,
    0 AS diMeja, 0 AS bersandar
  FROM unit_leluhur a CROSS JOIN skp_terlambat t ON t.unit = a.unit AND t.tahun = CAST(${tahun} AS INTEGER)
      AND t.ditetapkan = 1 AND (${alasan} IS NULL OR t.alasan = ${alasan})
    JOIN skp s ON s.id = t.skp JOIN pegawai p ON p.id = s.pegawai JOIN penempatan n ON n.id = s.penempatan
    LEFT JOIN pegawai q ON q.id = s.penilai
  WHERE a.leluhur = ${unit} AND ${within(asker, sql`${unit}`)}
  ORDER BY a.unit, p.nama LIMIT ${NAMES_A_PAGE + 1} OFFSET ${(halaman - 1) * NAMES_A_PAGE}`;

/** At most so many lines of a file. */
export const MOST_LINES = 5000;
export type MissingRow = {
  readonly namaUnit: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly keadaan: KeadaanSkp;
  readonly pada: string | null;
  readonly sejak: number;
};
/** Everybody below a unit whose plan is not agreed: by unit and name. */
export const missingStatement = (asker: Asker, tahun: string, unit: string | null) => rows<MissingRow>`
  WITH atas (unit) AS (${tops(asker)}), puncak AS (SELECT unit FROM atas WHERE ${unit} IS NULL
    UNION SELECT ${unit} WHERE ${unit} IS NOT NULL AND ${within(asker, sql`${unit}`)})
  SELECT ${namaUnit(sql`s.unit`, asker.today)} AS namaUnit, p.nama, n.jabatan, s.keadaan,
    CASE WHEN s.keadaan = 'diajukan' THEN q.nama ELSE p.nama END AS pada, s.diubah_pada AS sejak
  FROM puncak CROSS JOIN unit_leluhur a ON a.leluhur = puncak.unit
    CROSS JOIN skp s ON s.unit = a.unit AND s.tahun = CAST(${tahun} AS INTEGER)
      AND s.keadaan IN ('belum', 'draf', 'diajukan', 'dikembalikan')
    JOIN pegawai p ON p.id = s.pegawai JOIN penempatan n ON n.id = s.penempatan LEFT JOIN pegawai q ON q.id = s.penilai
  ORDER BY a.unit, p.nama LIMIT ${MOST_LINES + 1}`;

export const mayRemindStatement = (me: string, today: Tanggal, unit: string | null) => rows<{
  readonly boleh: 0 | 1;
}>`SELECT CASE WHEN ${unit} IS NULL THEN (${holdsRole(me, today, KEEPERS)} OR EXISTS (${ledUnits(me, today)}))
  ELSE ${mayRemind(me, today, sql`${unit}`)} END AS boleh`;
