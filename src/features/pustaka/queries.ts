import { sql } from "drizzle-orm";
import { pustakaRowidsOf } from "../../data/agency/cari.ts";
import { jabatanKeys, peersOpen } from "../../data/agency/salin.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, visibleTo } from "../../data/agency/visible.ts";
import type { JenisRhk, Pendekatan } from "../../domain/istilah.ts";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { KeadaanPustaka } from "../../domain/pustaka.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export const PAGE = 50;
const keeps = (me: string, today: Tanggal) => holdsWide(me, today, ["admin"]);

export type PostRow = {
  readonly kunci: string;
  readonly jabatan: string;
  readonly aktif: number;
  readonly usulan: number;
  readonly arsip: number;
  readonly dipakai: number;
};
/** Every jabatan that has an entry, in order; read from a name on and no further than the page. */
export const postsStatement = (me: string, today: Tanggal, sesudah: string) => rows<PostRow>`
  SELECT jabatan_kunci AS kunci, min(jabatan) AS jabatan, sum(keadaan = 'aktif') AS aktif,
    sum(keadaan = 'usulan') AS usulan, sum(keadaan = 'arsip') AS arsip, sum(dipakai) AS dipakai
  FROM pustaka WHERE jabatan_kunci > CASE WHEN ${keeps(me, today)} THEN ${sesudah} ELSE x'ff' END
  GROUP BY jabatan_kunci ORDER BY jabatan_kunci LIMIT ${PAGE + 1}`;

export type EntryRow = {
  readonly id: string;
  readonly jabatan: string;
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenis: JenisRhk;
  readonly pendekatan: Pendekatan;
  readonly teks: string;
  readonly isi: string;
  readonly keadaan: KeadaanPustaka;
  readonly alasan: string;
  readonly dipakai: number;
  readonly versi: number;
  readonly diubahPada: number;
  /** Who proposed it. */
  readonly pengusul: string | null;
  readonly pembuat: string | null;
};
const columns = sql`p.id, p.jabatan, p.jenis_jabatan AS jenisJabatan, p.jenis, p.pendekatan, p.teks, p.isi, p.keadaan,
  p.alasan, p.dipakai, p.versi, p.diubah_pada AS diubahPada, o.nama AS pengusul, p.dibuat_oleh AS pembuat`;
const maker = sql`LEFT JOIN pegawai o ON o.id = p.dibuat_oleh`;

export const MOST = 200;
/** Everything there is for one jabatan. */
export const ofPostStatement = (me: string, today: Tanggal, kunci: string) => rows<EntryRow>`
  SELECT ${columns} FROM pustaka p ${maker} WHERE p.jabatan_kunci = ${kunci} AND ${keeps(me, today)}
  ORDER BY p.keadaan = 'arsip', p.keadaan DESC, p.jenis DESC, p.teks, p.id LIMIT ${MOST}`;

export const foundStatement = (me: string, today: Tanggal, q: string) => rows<EntryRow>`
  SELECT ${columns} FROM (${pustakaRowidsOf(q, sql`CASE WHEN ${keeps(me, today)} THEN ${MOST} ELSE 0 END`)}) c
    CROSS JOIN pustaka p ON p.rowid = c.baris ${maker} ORDER BY p.keadaan = 'arsip', p.jabatan_kunci, p.teks, p.id LIMIT ${PAGE}`;

export const waitingStatement = (me: string, today: Tanggal) => rows<EntryRow>`
  SELECT ${columns} FROM pustaka p ${maker} WHERE p.keadaan = 'usulan' AND p.dibuat_pada > 0 AND ${keeps(me, today)}
  ORDER BY p.dibuat_pada LIMIT ${PAGE}`;

/** What serves the posts I hold: active entries only. */
export const mineStatement = (me: string, today: Tanggal) => rows<EntryRow>`
  WITH RECURSIVE saya AS MATERIALIZED (SELECT lower(jabatan) AS kunci, jenis_jabatan AS jenis FROM penempatan
    WHERE pegawai = ${me} AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}) LIMIT 5),
    ${jabatanKeys(sql`SELECT kunci FROM saya`)}
  SELECT p.id, p.jabatan, p.jenis_jabatan AS jenisJabatan, p.jenis, p.pendekatan, p.teks, p.isi, p.keadaan,
    '' AS alasan, p.dipakai, p.versi, p.diubah_pada AS diubahPada, NULL AS pengusul, NULL AS pembuat
  FROM kunci_jabatan CROSS JOIN pustaka p ON p.jabatan_kunci = k AND p.keadaan = 'aktif'
  WHERE p.jenis_jabatan IS NULL OR p.jenis_jabatan IN (SELECT jenis FROM saya)
  ORDER BY length(p.jabatan_kunci) DESC, p.jenis DESC, p.teks, p.id LIMIT ${MOST}`;

/** What I proposed, and what became of it. */
export const proposedStatement = (me: string) => rows<EntryRow>`
  SELECT ${columns} FROM pustaka p ${maker} WHERE p.dibuat_oleh = ${me} ORDER BY p.dibuat_pada DESC, p.id LIMIT 20`;

export const entryStatement = (id: string, me: string, today: Tanggal) => rows<EntryRow>`
  SELECT ${columns} FROM pustaka p ${maker} WHERE p.id = ${id} AND ${keeps(me, today)}`;

export const ruleStatement = (today: Tanggal) =>
  rows<{ readonly buka: 0 | 1 }>`SELECT ${peersOpen(today)} AS buka`;

export type Named = { readonly jabatan: string; readonly teks: string };
/** What is there already for these jabatan. */
export const presentStatement = (kunci: readonly string[], me: string, today: Tanggal) => rows<Named>`
  SELECT p.jabatan, p.teks FROM json_each(${JSON.stringify(kunci)}) k CROSS JOIN pustaka p ON p.jabatan_kunci = k.value
  WHERE p.keadaan <> 'arsip' AND ${keeps(me, today)} LIMIT 5000`;

/** … for the jabatan of one plan, for whoever may see that plan. */
export const presentForStatement = (skp: string, me: string, today: Tanggal) => rows<Named>`
  SELECT p.jabatan, p.teks FROM skp JOIN penempatan n ON n.id = skp.penempatan
    JOIN pustaka p ON p.jabatan_kunci = lower(n.jabatan) AND p.keadaan <> 'arsip'
  WHERE skp.id = ${skp} AND ${visibleTo("skp", me, today)} LIMIT 1000`;
