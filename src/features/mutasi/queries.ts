import { type SQL, sql } from "drizzle-orm";
import { matchQuery, rowidMatches } from "../../data/agency/cari.ts";
import { namaDenganInduk, namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { wholeLetter } from "../../data/agency/mutasi.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsWide, keepsPerson, reaches } from "../../data/agency/visible.ts";
import type { JenisJabatan, Jenjang } from "../../domain/jabatan.ts";
import type { JenisPegawai } from "../../domain/kepegawaian.ts";
import type { JenisMutasi } from "../../domain/mutasi.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export const PAGE = 30;
/** Paging ends here: more is narrowed by a search. */
export const COUNTED = 1000;
const READERS = ["admin", "admin-unit", "auditor"] as const;

export const keadaanTampil = ["semua", "terjadwal", "berlaku", "dibatalkan"] as const;
export type KeadaanTampil = (typeof keadaanTampil)[number];
export type Filter = { readonly cari: string; readonly keadaan: KeadaanTampil; readonly halaman: number };

export type MutasiRow = {
  readonly id: string;
  readonly jenis: JenisMutasi;
  readonly keadaan: "berlaku" | "dibatalkan";
  readonly dari: Tanggal;
  readonly nomorSurat: string;
  readonly siapa: string;
  readonly n: number;
  readonly unitLama: string | null;
  readonly unitBaru: string | null;
  readonly tetap: 0 | 1;
};

/** Letters, the latest day first; a unit's admin or auditor sees those that touch a unit of his. */
export const listStatements = (f: Filter, me: string, today: Tanggal) => {
  const ids = sql`SELECT m.id, m.berlaku_tanggal FROM mutasi m WHERE ${mayRead(sql`m.id`, me, today)} ${cari(f.cari)}
    ${keadaan(f.keadaan, today)} ORDER BY m.berlaku_tanggal DESC, m.id DESC`;
  return [
    rows<MutasiRow>`
      SELECT m.id, m.jenis, m.keadaan, m.berlaku_tanggal AS dari, m.nomor_surat AS nomorSurat,
        m.dampak -> 'siapa' AS siapa, (SELECT count(*) FROM mutasi_orang o WHERE o.mutasi = m.id) AS n,
        ${namaDenganInduk(sql`coalesce(a.unit_lama, m.permintaan ->> 'unit')`, today)} AS unitLama,
        ${namaDenganInduk(sql`coalesce(a.unit_baru, m.permintaan ->> 'induk')`, today)} AS unitBaru,
        a.unit_lama IS a.unit_baru AS tetap
      FROM (${ids} LIMIT ${PAGE} OFFSET ${(f.halaman - 1) * PAGE}) d CROSS JOIN mutasi m ON m.id = d.id
        LEFT JOIN mutasi_orang a ON a.mutasi = m.id AND a.urut = 0
      ORDER BY m.berlaku_tanggal DESC, m.id DESC`,
    rows<{ n: number }>`SELECT count(*) AS n FROM (${ids} LIMIT ${COUNTED + 1})`,
  ] as const;
};

const mayRead = (
  mutasi: SQL,
  me: string,
  today: Tanggal,
): SQL => sql`(${holdsWide(me, today, READERS)} OR EXISTS (
  SELECT 1 FROM mutasi_orang o WHERE o.mutasi = ${mutasi} AND (${reaches(me, today, READERS, sql`o.unit_lama`)}
    OR ${reaches(me, today, READERS, sql`o.unit_baru`)})))`;

const cari = (teks: string): SQL =>
  teks === ""
    ? sql``
    : sql`AND (m.nomor_surat = ${teks} OR (m.nomor_surat >= ${teks} AND m.nomor_surat < ${`${teks}\u{10ffff}`})
      OR m.id IN (SELECT o.mutasi FROM pegawai p JOIN mutasi_orang o ON o.pegawai = p.id WHERE ${rowidMatches(teks)}))`;

const keadaan = (k: KeadaanTampil, today: Tanggal): SQL =>
  k === "semua"
    ? sql``
    : k === "dibatalkan"
      ? sql`AND m.keadaan = 'dibatalkan'`
      : k === "terjadwal"
        ? sql`AND m.keadaan = 'berlaku' AND m.berlaku_tanggal > ${today}`
        : sql`AND m.keadaan = 'berlaku' AND m.berlaku_tanggal <= ${today}`;

export type DetailRow = {
  readonly id: string;
  readonly jenis: JenisMutasi;
  readonly keadaan: "berlaku" | "dibatalkan";
  readonly versi: number;
  readonly dari: Tanggal;
  readonly nomorSurat: string;
  readonly suratTanggal: Tanggal;
  readonly alasan: string;
  readonly permintaan: string;
  readonly dampak: string;
  readonly dibuatPada: number;
  readonly oleh: string | null;
  readonly dibatalkanPada: number | null;
  readonly dibatalkanOleh: string | null;
  readonly alasanBatal: string | null;
  /** May `me` undo it: does his keep hold all units it touches? */
  readonly kelola: 0 | 1;
};
export const detailStatement = (id: string, me: string, today: Tanggal) => rows<DetailRow>`
  SELECT m.id, m.jenis, m.keadaan, m.versi, m.berlaku_tanggal AS dari, m.nomor_surat AS nomorSurat,
    m.surat_tanggal AS suratTanggal, m.alasan, m.permintaan, m.dampak, m.dibuat_pada AS dibuatPada, q.nama AS oleh,
    m.dibatalkan_pada AS dibatalkanPada, b.nama AS dibatalkanOleh,
    (SELECT r.alasan FROM riwayat r WHERE r.objek = m.id AND r.langkah = 'batalkan') AS alasanBatal,
    ${wholeLetter(sql`m.id`, me, today)} AS kelola
  FROM mutasi m LEFT JOIN pegawai q ON q.id = m.oleh LEFT JOIN pegawai b ON b.id = m.dibatalkan_oleh
  WHERE m.id = ${id} AND ${mayRead(sql`m.id`, me, today)}`;

export const subjekStatement = (id: string, me: string, today: Tanggal) => rows<{ readonly pegawai: string }>`
  SELECT o.pegawai FROM mutasi_orang o WHERE o.mutasi = ${id} AND ${mayRead(sql`o.mutasi`, me, today)} ORDER BY o.urut`;

export type PilihanRow = {
  readonly id: string;
  readonly nama: string;
  readonly jenis: JenisPegawai;
  readonly nomor: string | null;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly jabatan: string | null;
  readonly jenisJabatan: JenisJabatan | null;
  readonly jenjang: Jenjang | null;
  readonly memimpin: number | null;
  readonly delegasi: number | null;
  readonly penilai: string | null;
  readonly status: string | null;
};

/** Somebody to be moved, with what the form begins with; only whom `me` keeps. */
export const orangStatement = (ids: readonly string[], me: string, today: Tanggal) => rows<PilihanRow>`
  ${pilihan(today)} WHERE p.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    AND ${ours} AND ${keepsPerson(me, today, sql`p.id`)}`;

/** The first of those whose name or number it is. */
export const cariStatement = (teks: string, me: string, today: Tanggal) => rows<PilihanRow>`
  ${pilihan(today)} WHERE ${matchQuery(teks) === null ? sql`0` : rowidMatches(teks)}
    AND ${ours} AND ${keepsPerson(me, today, sql`p.id`)} ORDER BY lower(p.nama), p.id LIMIT 12`;

/** Who assesses from outside has no post here to be moved from. */
const ours = sql`NOT EXISTS (SELECT 1 FROM pejabat_luar l WHERE l.pegawai = p.id)`;

const pilihan = (today: Tanggal) => sql`
  SELECT p.id, p.nama, p.jenis,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
    n.unit, ${namaUnit(sql`n.unit`, today)} AS namaUnit, n.jabatan, n.jenis_jabatan AS jenisJabatan, n.jenjang, n.memimpin,
    n.delegasi_penilai AS delegasi,
    (SELECT q.nama FROM garis_penilai g JOIN pegawai q ON q.id = g.penilai
      WHERE g.pegawai = p.id AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})) AS penilai,
    (SELECT s.status FROM status_pegawai s WHERE s.pegawai = p.id AND s.dari <= ${today}
      AND (s.sampai IS NULL OR s.sampai >= ${today}) ORDER BY s.dari DESC LIMIT 1) AS status
  FROM pegawai p LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}`;
