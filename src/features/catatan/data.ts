import { type SQL, sql } from "drizzle-orm";
import { change, rows } from "../../data/agency/statement.ts";
import { berlaku } from "../../data/agency/umpan-balik-orang.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/**
 * The only place that reads or writes the private notes (test/catatan-pribadi.test.ts): every statement is
 * bound to its author. No role reaches it, no job reads it, and nothing of it is told to the trail but that it was done.
 */
export type Catatan = {
  readonly id: string;
  readonly tentang: string;
  readonly nama: string;
  readonly isi: string;
  readonly tanggal: Tanggal;
  readonly terbit: string | null;
};

export const SEHALAMAN = 40;

/** By words in any case, newest first; a page at a time. */
export const catatanStatement = (
  me: string,
  { q, tentang, sesudah }: { readonly q: string; readonly tentang: string; readonly sesudah: number },
) => rows<Catatan>`
  SELECT c.id, c.tentang, p.nama, c.isi, c.tanggal, c.terbit FROM catatan_pribadi c JOIN pegawai p ON p.id = c.tentang
  WHERE c.oleh = ${me} AND (${tentang} = '' OR c.tentang = ${tentang})
    AND (${q} = '' OR instr(lower(c.isi), lower(${q})) > 0 OR instr(lower(p.nama), lower(${q})) > 0)
  ORDER BY c.tanggal DESC, c.dibuat_pada DESC LIMIT ${SEHALAMAN + 1} OFFSET ${sesudah}`;

export const satuCatatanStatement = (id: string, me: string) => rows<Catatan>`
  SELECT c.id, c.tentang, p.nama, c.isi, c.tanggal, c.terbit FROM catatan_pribadi c JOIN pegawai p ON p.id = c.tentang
  WHERE c.id = ${id} AND c.oleh = ${me}`;

/** SQL of whom a note is about, for its author. */
export const tentangSiapa = (id: string, me: string): SQL =>
  sql`(SELECT tentang FROM catatan_pribadi WHERE id = ${id} AND oleh = ${me})`;

export type Orang = { readonly id: string; readonly nama: string };
/** Whom one assesses or reviews today, and those one has notes about: they stay with their author. */
export const timStatement = (me: string, today: Tanggal) => rows<Orang & { readonly kini: 0 | 1 }>`
  WITH tim AS (SELECT pegawai AS id, 1 AS kini FROM garis_penilai g WHERE g.penilai = ${me} AND ${berlaku("g", today)}
    UNION SELECT g.pegawai, 1 FROM garis_penilai d CROSS JOIN garis_penilai g ON g.penilai = d.pegawai AND g.atasan = ${me}
      WHERE d.penilai = ${me} AND ${berlaku("d", today)} AND ${berlaku("g", today)}
    UNION SELECT tentang, 0 FROM catatan_pribadi WHERE oleh = ${me})
  SELECT p.id, p.nama, max(t.kini) AS kini FROM tim t CROSS JOIN pegawai p ON p.id = t.id GROUP BY p.id
  ORDER BY p.nama, p.id LIMIT 400`;

type Isi = { readonly isi: string; readonly tanggal: Tanggal };
export const tulisStatement = (id: string, me: string, tentang: string, c: Isi, now: number) =>
  change`INSERT INTO catatan_pribadi (id, oleh, tentang, isi, tanggal, dibuat_pada, diubah_pada)
    VALUES (${id}, ${me}, ${tentang}, ${c.isi}, ${c.tanggal}, ${now}, ${now})`;
export const ubahStatement = (id: string, me: string, c: Isi, now: number) =>
  change`UPDATE catatan_pribadi SET isi = ${c.isi}, tanggal = ${c.tanggal}, diubah_pada = ${now}
    WHERE id = ${id} AND oleh = ${me}`;
export const hapusStatement = (id: string, me: string) =>
  change`DELETE FROM catatan_pribadi WHERE id = ${id} AND oleh = ${me}`;
export const terbitStatement = (id: string, me: string, umpanBalik: string, now: number) =>
  change`UPDATE catatan_pribadi SET terbit = ${umpanBalik}, diubah_pada = ${now}
    WHERE id = ${id} AND oleh = ${me} AND terbit IS NULL`;
