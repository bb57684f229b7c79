import { sql } from "drizzle-orm";
import { identitasStatement, namaUnit } from "../../data/agency/identitas.ts";
import { opensFor } from "../../data/agency/jendela.ts";
import { pkDuties } from "../../data/agency/pk.ts";
import { contentStatement, skpStatement } from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { KeadaanSkp, Kelompok } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { LeaderRow } from "./leader.ts";

/** What every step needs to ask the rule: head, text, and the day planning opened. */
export const factStatements = (id: string, me: string, today: Tanggal) =>
  [skpStatement(id, me, today), contentStatement(id, me, today), planningStatement(id)] as const;

const planningStatement = (id: string) => rows<{ readonly bukaPada: number | null; readonly pk: string }>`
  SELECT min(${opensFor("skp")}) AS bukaPada, ${pkDuties(id)} AS pk FROM skp JOIN periode t ON t.tahun = skp.tahun
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan' WHERE skp.id = ${id}`;

export type Note = { readonly rhk: string; readonly teks: string };
/** The notes of the last return, also while the next draft is being written. */
export const notesStatement = (id: string, me: string, today: Tanggal) => rows<Note>`
  SELECT k.rhk, k.teks FROM catatan_rhk k JOIN skp ON skp.id = k.skp
  WHERE k.skp = ${id} AND ${visibleTo("skp", me, today)}
    AND k.versi = (SELECT max(versi) FROM catatan_rhk WHERE skp = ${id})`;

export type Happened = {
  readonly langkah: string;
  readonly versi: number;
  readonly ke: KeadaanSkp;
  readonly nama: string | null;
  readonly pada: number;
  readonly alasan: string;
  /** A delegate's hand: he prepared it for whose plan it is. */
  readonly disiapkan: 0 | 1;
};
export const historyStatement = (id: string, me: string, today: Tanggal) => rows<Happened>`
  SELECT r.langkah, r.versi, r.ke, p.nama, r.pada, r.alasan, r.atas_nama IS NOT NULL AS disiapkan FROM riwayat r LEFT JOIN pegawai p ON p.id = r.oleh
    JOIN skp ON skp.id = r.objek
  WHERE r.objek = ${id} AND ${visibleTo("skp", me, today)} ORDER BY r.versi DESC LIMIT 200`;

export type Version = {
  readonly nomor: number;
  readonly isi: string;
  readonly hash: string;
  readonly berlakuDari: Tanggal;
  readonly ditetapkanPada: number;
  readonly nama: string;
};
/** Every version; `isi` only of the one asked for (0: the newest). */
export const versionsStatement = (id: string, me: string, today: Tanggal, nomor = 0) => rows<Version>`
  SELECT v.nomor, CASE WHEN v.nomor = coalesce(${nomor || null}, (SELECT max(nomor) FROM skp_versi WHERE skp = ${id}))
      THEN v.isi ELSE '' END AS isi, v.hash, v.berlaku_dari AS berlakuDari, v.ditetapkan_pada AS ditetapkanPada, p.nama
  FROM skp_versi v JOIN skp ON skp.id = v.skp JOIN pegawai p ON p.id = v.ditetapkan_oleh
  WHERE v.skp = ${id} AND ${visibleTo("skp", me, today)} ORDER BY v.nomor DESC`;

export const partiesStatement = (id: string, pada: Tanggal) =>
  identitasStatement(
    sql`SELECT pegawai FROM skp WHERE id = ${id} UNION SELECT penilai FROM skp WHERE id = ${id}`,
    pada,
  );

export const cityStatement = () => rows<{ readonly kota: string }>`SELECT kota FROM instansi WHERE id = 1`;

/** Those that wait for me in this one's year, in the order they came: where this one stands, and what is next. */
export const waitingStatement = (id: string, me: string) => rows<{ readonly id: string }>`
  SELECT id FROM skp WHERE penilai = ${me} AND keadaan = 'diajukan'
    AND tahun = (SELECT tahun FROM skp WHERE id = ${id}) ORDER BY diajukan_pada, id`;

/** Only the results, and only to the one who writes his own under them. */
export const leaderStatement = (id: string, me: string) => rows<LeaderRow>`
  SELECT p.nama, l.kelompok, v.isi ->> '$.rhk' AS rhk FROM skp
    JOIN skp l ON l.pegawai = skp.penilai AND l.tahun = skp.tahun JOIN pegawai p ON p.id = l.pegawai
    JOIN skp_versi v ON v.skp = l.id
  WHERE skp.id = ${id} AND skp.pegawai = ${me} ORDER BY l.dari DESC, v.nomor DESC LIMIT 1`;

export type YearRow = {
  readonly tahun: number;
  readonly bukaPada: number | null;
  readonly tutupPada: number | null;
};
export const yearsStatement = () => rows<YearRow>`
  SELECT k.tahun, min(j.buka_pada) AS bukaPada, max(j.tutup_pada) AS tutupPada FROM tahun_kinerja k
    LEFT JOIN periode t ON t.tahun = k.tahun LEFT JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan'
  GROUP BY k.tahun ORDER BY k.tahun DESC`;

export type LineRow = { readonly penilai: string | null; readonly masalah: string | null };
export const myLineStatement = (me: string, today: Tanggal) => rows<LineRow>`
  SELECT p.nama AS penilai, g.masalah FROM garis_penilai g LEFT JOIN pegawai p ON p.id = g.penilai
  WHERE g.pegawai = ${me} AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})`;

export type MineRow = {
  readonly id: string;
  readonly tahun: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly kelompok: Kelompok;
  readonly jabatan: string;
  readonly namaUnit: string;
  readonly namaPenilai: string | null;
  readonly keadaan: KeadaanSkp;
  readonly diajukanPada: number | null;
  readonly dibacaPada: number | null;
  readonly ditetapkanPada: number | null;
  readonly sejak: number;
};
export const minePlansStatement = (me: string, today: Tanggal) => rows<MineRow>`
  SELECT skp.id, skp.tahun, skp.dari, skp.sampai, skp.kelompok, n.jabatan,
    ${namaUnit(sql`skp.unit`, today)} AS namaUnit, q.nama AS namaPenilai, skp.keadaan,
    skp.diajukan_pada AS diajukanPada, skp.dibaca_pada AS dibacaPada, skp.ditetapkan_pada AS ditetapkanPada,
    ${lastStep} AS sejak
  FROM skp JOIN penempatan n ON n.id = skp.penempatan LEFT JOIN pegawai q ON q.id = skp.penilai
  WHERE skp.pegawai = ${me} ORDER BY skp.tahun DESC, skp.dari DESC`;

export type TeamCount = { readonly tahun: number; readonly keadaan: KeadaanSkp; readonly n: number };
export const teamCountsStatement = (me: string) => rows<TeamCount>`
  SELECT tahun, keadaan, count(*) AS n FROM skp WHERE penilai = ${me} GROUP BY tahun, keadaan`;

export type TeamRow = {
  readonly id: string;
  readonly tahun: number;
  readonly nama: string;
  readonly jabatan: string;
  readonly nomor: string | null;
  readonly keadaan: KeadaanSkp;
  readonly sejak: number;
  readonly dibacaPada: number | null;
  readonly versi: number;
};
/** Of the year asked for, or the newest in which somebody waits. What waits for me on top, the oldest of it first. One page: nobody has more than a few dozen. */
export const teamStatement = (me: string, asked: number | null, thisYear: number) => rows<TeamRow>`
  SELECT skp.id, skp.tahun, p.nama, n.jabatan, skp.keadaan, skp.versi, skp.dibaca_pada AS dibacaPada,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1) AS nomor,
    ${lastStep} AS sejak
  FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
  WHERE skp.penilai = ${me} AND skp.tahun = coalesce(${asked},
    (SELECT max(tahun) FROM skp WHERE penilai = ${me} AND keadaan = 'diajukan'), ${thisYear})
  ORDER BY
    CASE skp.keadaan WHEN 'diajukan' THEN 0 WHEN 'dikembalikan' THEN 1 WHEN 'draf' THEN 2 WHEN 'belum' THEN 3 ELSE 4 END,
    CASE skp.keadaan WHEN 'diajukan' THEN skp.diajukan_pada END, p.nama LIMIT 400`;

/** The instant of the last step; saves of the text do not move it. */
const lastStep = sql`coalesce((SELECT pada FROM riwayat WHERE objek = skp.id AND versi = skp.versi), skp.diubah_pada)`;
