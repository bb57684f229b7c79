import { type SQL, sql } from "drizzle-orm";
import type { JenisJabatan } from "../../domain/jabatan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { FaktaPemberi } from "../../domain/umpan-balik.ts";
import { rowidsOf, unitRowidsOf } from "./cari.ts";
import { namaUnit, penempatanUtama } from "./identitas.ts";
import { agreedNumber } from "./skp.ts";
import { rows } from "./statement.ts";

/** Enough to find one; more means: write another word. */
export const FOUND = 20;

export type Kolega = {
  readonly id: string;
  readonly nama: string;
  readonly jabatan: string | null;
  readonly unit: string | null;
};

/**
 * Anybody of the agency by name or number, and the people of a unit by its name: name, post and unit are no secret
 * among colleagues, and nothing else is read. Bounded, whoever asks.
 */
export const kolegaStatement = (q: string, me: string, today: Tanggal) => rows<Kolega>`
  WITH calon AS (
    SELECT p.id FROM (${rowidsOf(q, sql`200`)}) c CROSS JOIN pegawai p ON p.rowid = c.baris
    UNION
    SELECT n.pegawai FROM (${unitRowidsOf(q, sql`5`)}) c CROSS JOIN unit_versi v ON v.rowid = c.baris
      CROSS JOIN penempatan n ON n.unit = v.unit WHERE ${berlaku("v", today)} AND ${berlaku("n", today)} LIMIT 300)
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit
  FROM calon CROSS JOIN pegawai p ON p.id = calon.id JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  WHERE p.id <> ${me} ORDER BY lower(p.nama), p.id LIMIT ${FOUND + 1}`;

/** Those one works with, before one has searched: same penilai, and the penilai himself. */
export const dekatStatement = (me: string, today: Tanggal) => rows<Kolega>`
  WITH saya AS (SELECT penilai FROM garis_penilai g WHERE g.pegawai = ${me} AND ${berlaku("g", today)}),
    calon AS (SELECT penilai AS id FROM saya WHERE penilai IS NOT NULL
      UNION SELECT g.pegawai FROM garis_penilai g WHERE g.penilai = ${me} AND ${berlaku("g", today)}
      UNION SELECT * FROM (SELECT g.pegawai FROM saya CROSS JOIN garis_penilai g ON g.penilai = saya.penilai
        WHERE ${berlaku("g", today)} LIMIT 60) LIMIT 100)
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit
  FROM calon CROSS JOIN pegawai p ON p.id = calon.id LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
  WHERE p.id <> ${me} ORDER BY lower(p.nama), p.id LIMIT ${FOUND}`;

export type UntukRow = Kolega & {
  /** His agreed plan of today; null: nothing agreed. */
  readonly skp: string | null;
  readonly dari: Tanggal | null;
  readonly sampai: Tanggal | null;
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly memimpinnya: 0 | 1;
  readonly dipimpinnya: 0 | 1;
  readonly sekelompok: 0 | 1;
  readonly jabatanPemberi: JenisJabatan | null;
  readonly jabatanUntuk: JenisJabatan | null;
  readonly namaJabatanPemberi: string | null;
};

/** The one who gets it, and what lines and appointments say about the two. Everybody who serves here may be found. */
export const untukStatement = (pegawai: string | SQL, me: string, today: Tanggal) => rows<UntukRow>`
  SELECT p.id, p.nama, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit, s.id AS skp, s.dari, s.sampai,
    coalesce(s.penilai, g.penilai) AS penilai, coalesce(s.atasan, g.atasan) AS atasan, n.jenis_jabatan AS jabatanUntuk,
    m.jenis_jabatan AS jabatanPemberi, m.jabatan AS namaJabatanPemberi,
    ${memimpin(sql`${me}`, sql`p.id`, today)} AS memimpinnya,
    (EXISTS (SELECT 1 FROM garis_penilai x WHERE x.pegawai = ${me} AND (x.penilai = p.id OR x.atasan = p.id)
      AND ${berlaku("x", today)}) OR ${memimpin(sql`p.id`, sql`${me}`, today)}) AS dipimpinnya,
    EXISTS (SELECT 1 FROM garis_penilai x WHERE x.pegawai = ${me} AND ${berlaku("x", today)}
      AND (x.penilai = g.penilai OR x.unit = g.unit)) AS sekelompok
  FROM pegawai p JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, today)}
    LEFT JOIN penempatan m ON m.id = ${penempatanUtama(sql`${me}`, today)}
    LEFT JOIN garis_penilai g ON g.pegawai = p.id AND ${berlaku("g", today)}
    LEFT JOIN skp s ON s.id = (SELECT id FROM skp WHERE pegawai = p.id AND keadaan = 'ditetapkan' AND dari <= ${today}
      AND sampai >= ${today} ORDER BY dari DESC LIMIT 1)
  WHERE p.id = ${pegawai} LIMIT 1`;

export const faktaDari = (u: UntukRow, me: string): FaktaPemberi => ({
  pemberi: me,
  untuk: u.id,
  penilai: u.penilai,
  atasan: u.atasan,
  memimpinnya: u.memimpinnya === 1,
  dipimpinnya: u.dipimpinnya === 1,
  sekelompok: u.sekelompok === 1,
  jabatanPemberi: u.jabatanPemberi,
  jabatanUntuk: u.jabatanUntuk,
});

export type Judul = { readonly id: string; readonly teks: string };
/** Titles of the agreed results of a plan, and nothing else of it; only some of them where some are named. */
export const judulStatement = (skp: SQL, hanya: SQL = sql`1`) => rows<Judul>`
  SELECT hasil.value ->> 'id' AS id, hasil.value ->> 'teks' AS teks
  FROM skp CROSS JOIN skp_versi v ON v.skp = skp.id AND v.nomor = ${agreedNumber(sql`skp.id`)}, json_each(v.isi, '$.rhk') hasil
  WHERE skp.id = ${skp} AND ${hanya}`;

/** Does the first lead a unit or a team in which the second serves, or one above it? */
const memimpin = (siapa: SQL, dia: SQL, today: Tanggal): SQL => sql`EXISTS (SELECT 1 FROM penempatan pl
  CROSS JOIN penempatan pd ON pd.pegawai = ${dia} CROSS JOIN unit_leluhur ul ON ul.unit = pd.unit AND ul.leluhur = pl.unit
  WHERE pl.pegawai = ${siapa} AND pl.memimpin = 1 AND ${berlaku("pl", today)} AND ${berlaku("pd", today)})`;

export const berlaku = (alias: string, today: Tanggal): SQL =>
  sql`${sql.raw(`${alias}.dari`)} <= ${today} AND (${sql.raw(`${alias}.sampai`)} IS NULL OR ${sql.raw(`${alias}.sampai`)} >= ${today})`;
