import { type SQL, sql } from "drizzle-orm";
import type { Kelompok, Pendekatan } from "../../domain/istilah.ts";
import type { IndikatorSumber, RhkSumber } from "../../domain/salin.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rowidsOf } from "./cari.ts";
import { namaUnit } from "./identitas.ts";
import { agreedNumber } from "./skp.ts";
import { rows } from "./statement.ts";

/** The plan that is copied into, and the post it is written in: only its owner's. */
const saya = (skp: string, me: string): SQL => sql`saya AS MATERIALIZED (
  SELECT s.id, s.pegawai, s.penilai, s.tahun, s.dari, n.unit, lower(n.jabatan) AS kunci, ${pokok("n")} AS pokok,
    n.jenis_jabatan AS jenis, n.memimpin, n.dari AS sejak
  FROM skp s JOIN penempatan n ON n.id = s.penempatan WHERE s.id = ${skp} AND s.pegawai = ${me})`;

/** The name without its jenjang: "penyuluh agama ahli muda" and "… ahli pertama" are one jabatan for a colleague. */
const pokok = (alias: "n" | "x" | "pn"): SQL => {
  const of = (column: string) => sql.raw(`${alias}.${column}`);
  const kunci = sql`lower(${of("jabatan")})`;
  return sql`(CASE WHEN ${of("jenjang")} IS NULL THEN ${kunci}
    WHEN instr(${kunci}, ' ahli ') > 0 THEN substr(${kunci}, 1, instr(${kunci}, ' ahli ') - 1)
    ELSE rtrim(rtrim(${kunci}, replace(${kunci}, ' ', ''))) END)`;
};

const inForce = (alias: string, today: Tanggal): SQL =>
  sql`${sql.raw(`${alias}.dari`)} <= ${today} AND (${sql.raw(`${alias}.sampai`)} IS NULL OR ${sql.raw(`${alias}.sampai`)} >= ${today})`;

/** Results of the agreed version `v`, without whom they were agreed with. */
const rhkOf = (only: SQL = sql`1`): SQL => sql`(SELECT json_group_array(json(r.value))
  FROM json_each(v.isi, '$.rhk') r WHERE ${only})`;
const organisasi = sql`r.value ->> 'klasifikasi' = 'organisasi'`;
/** Nothing but what was to be reached and how it is measured. */
const bareRhk: SQL = sql`(SELECT json_group_array(json_object('id', r.value ->> 'id', 'jenis', r.value ->> 'jenis',
    'klasifikasi', 'organisasi', 'teks', r.value ->> 'teks', 'indikator', json(r.value -> 'indikator')))
  FROM json_each(v.isi, '$.rhk') r WHERE ${organisasi})`;

export type SourceRow = {
  readonly skp: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly unit: string | null;
  readonly tahun: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  /** JSON list of RhkSumber. */
  readonly rhk: string;
};
export const rhkOfSource = (row: Pick<SourceRow, "rhk">): readonly RhkSumber[] =>
  JSON.parse(row.rhk) as RhkSumber[];

const sourceColumns = (rhk: SQL, today: Tanggal): SQL => sql`l.id AS skp, q.nama, pn.jabatan,
  ${namaUnit(sql`pn.unit`, today)} AS unit, l.tahun, l.dari, l.sampai,
  coalesce(v.isi -> 'bentuk' ->> 'kelompok', l.kelompok) AS kelompok,
  coalesce(v.isi -> 'bentuk' ->> 'pendekatan', l.pendekatan) AS pendekatan, ${rhk} AS rhk`;
const sourceJoins: SQL = sql`JOIN skp_versi v ON v.skp = l.id AND v.nomor = ${agreedNumber(sql`l.id`)}
  JOIN penempatan pn ON pn.id = l.penempatan JOIN pegawai q ON q.id = l.pegawai`;

/** One's own agreed plans of the last two years, the nearest first. */
export const ownPlansStatement = (skp: string, me: string, today: Tanggal) => rows<SourceRow>`
  WITH ${saya(skp, me)}
  SELECT ${sourceColumns(rhkOf(), today)} FROM saya
    CROSS JOIN skp l ON l.pegawai = saya.pegawai AND l.tahun BETWEEN saya.tahun - 2 AND saya.tahun ${sourceJoins}
  WHERE l.id <> saya.id AND l.dari < saya.dari AND l.keadaan = 'ditetapkan' ORDER BY l.dari DESC LIMIT 3`;

/** The post as somebody else held it before: its last agreed plan, and of that what stays with the post. */
export const predecessorStatement = (skp: string, me: string, today: Tanggal) => rows<SourceRow>`
  WITH ${saya(skp, me)}
  SELECT ${sourceColumns(rhkOf(organisasi), today)} ${predecessor} ORDER BY l.dari DESC, l.id LIMIT 1`;

const predecessor: SQL = sql`FROM saya CROSS JOIN penempatan m ON m.unit = saya.unit AND m.dari < saya.sejak
    CROSS JOIN skp l ON l.penempatan = m.id ${sourceJoins}
  WHERE m.memimpin = saya.memimpin AND m.jenis = 'definitif' AND lower(m.jabatan) = saya.kunci
    AND m.pegawai <> saya.pegawai AND m.sampai IS NOT NULL AND m.sampai <= saya.sejak AND l.keadaan = 'ditetapkan'`;

/** The agency may close the plans of colleagues to each other; until it says so they are open (decision record). */
export const SALIN_REKAN = "salin.rekan";
export const peersOpen = (today: Tanggal): SQL => sql`coalesce((SELECT a.nilai FROM aturan a
  WHERE a.kunci = ${SALIN_REKAN} AND a.dari <= ${today} ORDER BY a.dari DESC LIMIT 1), 'ya') = 'ya'`;

export type PeerRow = {
  readonly skp: string;
  readonly nama: string;
  readonly unit: string | null;
  readonly tahun: number;
  readonly jumlah: number;
  /** Same unit or same penilai. */
  readonly dekat: 0 | 1;
};
export const PEERS = 20;
/** How far a list of colleagues is turned. */
export const PEER_PAGES = 10;
/** Colleagues in the same jabatan with an agreed plan: near ones first, then by name. No more are read than may be shown. */
export const peersStatement = (
  skp: string,
  me: string,
  today: Tanggal,
  { q, halaman }: { readonly q: string; readonly halaman: number },
) => rows<PeerRow>`
  WITH ${saya(skp, me)},
    siapa AS (
      SELECT pegawai, 1 AS dekat FROM (SELECT x.pegawai FROM saya CROSS JOIN penempatan x ON x.unit = saya.unit
        WHERE ${pokok("x")} = saya.pokok AND ${inForce("x", today)} LIMIT 200)
      UNION ALL SELECT pegawai, 1 FROM (SELECT g.pegawai FROM saya CROSS JOIN garis_penilai g ON g.penilai = saya.penilai
        WHERE ${inForce("g", today)} LIMIT 200)
      ${q === "" ? byPost(today) : byName(q)}),
    satu AS (SELECT pegawai, max(dekat) AS dekat FROM siapa GROUP BY pegawai)
  SELECT l.id AS skp, q.nama, ${namaUnit(sql`pn.unit`, today)} AS unit, l.tahun,
    (SELECT count(*) FROM json_each(v.isi, '$.rhk') r WHERE ${organisasi}) AS jumlah, satu.dekat
  FROM saya CROSS JOIN satu CROSS JOIN skp l ON l.id = (SELECT x.id FROM skp x WHERE x.pegawai = satu.pegawai
      AND x.tahun BETWEEN saya.tahun - 1 AND saya.tahun AND x.keadaan = 'ditetapkan' ORDER BY x.tahun DESC, x.dari DESC LIMIT 1)
    ${sourceJoins}
  WHERE satu.pegawai <> saya.pegawai AND ${pokok("pn")} = saya.pokok AND ${peersOpen(today)}
    ${q === "" ? sql`` : sql`AND q.rowid IN (${rowidsOf(q, sql`200`)})`}
  ORDER BY satu.dekat DESC, lower(q.nama), l.id LIMIT ${PEERS + 1} OFFSET ${(halaman - 1) * PEERS}`;

const byPost = (today: Tanggal): SQL => sql`UNION ALL SELECT pegawai, 0 FROM (SELECT x.pegawai
  FROM saya CROSS JOIN penempatan x ON lower(x.jabatan) BETWEEN saya.pokok AND saya.pokok || ' zzz'
  WHERE ${pokok("x")} = saya.pokok AND ${inForce("x", today)} LIMIT 220)`;
const byName = (q: string): SQL => sql`UNION ALL SELECT p.id, 0 FROM (${rowidsOf(q, sql`200`)}) c
  CROSS JOIN pegawai p ON p.rowid = c.baris`;

/** One colleague's results, if they are his to copy: the same rules as of the list. */
export const peerStatement = (rekan: string, skp: string, me: string, today: Tanggal) => rows<SourceRow>`
  WITH ${saya(skp, me)}
  SELECT ${sourceColumns(bareRhk, today)} FROM saya CROSS JOIN skp l ON l.id = ${rekan} ${sourceJoins}
  WHERE l.pegawai <> saya.pegawai AND l.keadaan = 'ditetapkan' AND l.tahun BETWEEN saya.tahun - 1 AND saya.tahun
    AND ${pokok("pn")} = saya.pokok AND ${peersOpen(today)}`;

/** "penyuluh agama ahli muda", "penyuluh agama ahli", "penyuluh agama", "penyuluh": an entry for any of these is his. */
export const jabatanKeys = (from: SQL): SQL => sql`kunci_jabatan (k) AS (${from}
  UNION SELECT rtrim(rtrim(k, replace(k, ' ', ''))) FROM kunci_jabatan WHERE instr(k, ' ') > 0)`;

export type LibraryRow = {
  readonly id: string;
  readonly jabatan: string;
  readonly jenis: "utama" | "tambahan";
  readonly pendekatan: Pendekatan;
  readonly teks: string;
  readonly isi: string;
  readonly dipakai: number;
  /** How many there are in all. */
  readonly semua: number;
};
export const LIBRARY = 25;
export const LIBRARY_PAGES = 20;
/** Active entries for the jabatan of this plan; of a form, exactly those that were ticked. */
export const libraryForStatement = (
  skp: string,
  me: string,
  find: { readonly q: string; readonly halaman: number; readonly pilihan?: readonly string[] },
) => rows<LibraryRow>`
  WITH RECURSIVE ${saya(skp, me)}, ${jabatanKeys(sql`SELECT kunci FROM saya`)}
  SELECT p.id, p.jabatan, p.jenis, p.pendekatan, p.teks, p.isi, p.dipakai, count(*) OVER () AS semua
  FROM saya CROSS JOIN kunci_jabatan CROSS JOIN pustaka p ON p.jabatan_kunci = k AND p.keadaan = 'aktif'
  WHERE (p.jenis_jabatan IS NULL OR p.jenis_jabatan = saya.jenis)
    ${
      find.pilihan
        ? sql`AND p.id IN (SELECT value FROM json_each(${JSON.stringify(find.pilihan)}))`
        : find.q === ""
          ? sql``
          : sql`AND instr(lower(p.teks || ' ' || p.isi), lower(${find.q})) > 0`
    }
  ORDER BY length(p.jabatan_kunci) DESC, p.jenis DESC, p.dipakai DESC, p.teks, p.id
  LIMIT ${find.pilihan ? 200 : LIBRARY + 1} OFFSET ${find.pilihan ? 0 : (find.halaman - 1) * LIBRARY}`;

export const rhkOfLibrary = (row: LibraryRow): RhkSumber => ({
  id: row.id,
  jenis: row.jenis,
  klasifikasi: "organisasi",
  teks: row.teks,
  indikator: JSON.parse(row.isi) as IndikatorSumber[],
});

export type BeginningsRow = {
  readonly tahunLalu: number | null;
  readonly jumlahLalu: number | null;
  readonly pendahulu: string | null;
  readonly jumlahPendahulu: number | null;
  readonly pustaka: number;
  readonly rekan: 0 | 1;
};
/** Of a plan without a single row: from where it could begin, counted. To its owner only. */
export const beginningsStatement = (skp: string, me: string, today: Tanggal) => rows<BeginningsRow>`
  WITH RECURSIVE ${saya(skp, me)}, ${jabatanKeys(sql`SELECT kunci FROM saya`)},
    lalu AS (SELECT l.tahun, json_array_length(v.isi, '$.rhk') AS n FROM saya
        CROSS JOIN skp l ON l.pegawai = saya.pegawai AND l.tahun BETWEEN saya.tahun - 2 AND saya.tahun ${sourceJoins}
      WHERE l.id <> saya.id AND l.dari < saya.dari AND l.keadaan = 'ditetapkan' ORDER BY l.dari DESC LIMIT 1),
    dulu AS (SELECT q.nama, (SELECT count(*) FROM json_each(v.isi, '$.rhk') r WHERE ${organisasi}) AS n
      ${predecessor} ORDER BY l.dari DESC, l.id LIMIT 1)
  SELECT (SELECT tahun FROM lalu) AS tahunLalu, (SELECT n FROM lalu) AS jumlahLalu, (SELECT nama FROM dulu) AS pendahulu,
    (SELECT n FROM dulu) AS jumlahPendahulu,
    (SELECT count(*) FROM (SELECT 1 FROM kunci_jabatan CROSS JOIN pustaka p ON p.jabatan_kunci = k AND p.keadaan = 'aktif'
      WHERE p.jenis_jabatan IS NULL OR p.jenis_jabatan = saya.jenis LIMIT 500)) AS pustaka,
    ${peersOpen(today)} AND EXISTS (SELECT 1 FROM penempatan x WHERE lower(x.jabatan) BETWEEN saya.pokok AND saya.pokok || ' zzz'
      AND ${pokok("x")} = saya.pokok AND x.pegawai <> saya.pegawai AND ${inForce("x", today)}) AS rekan
  FROM saya WHERE NOT EXISTS (SELECT 1 FROM rhk WHERE rhk.skp = saya.id)`;
