import { type SQL, sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rows } from "./statement.ts";

/** A person as the forms print him on a day: a snapshot, to be frozen into what is signed. Of one from outside, his own agency. */
export type Identitas = {
  readonly id: string;
  readonly nama: string;
  readonly nomor: string | null;
  readonly jenis: string;
  readonly pangkat: string | null;
  readonly golongan: string | null;
  readonly jabatan: string | null;
  readonly unit: string | null;
};

/** The people of a list on a day. `ids` is SQL that yields ids, or bound ids. */
export const identitasStatement = (ids: SQL | readonly string[], pada: Tanggal) => rows<Identitas>`
  SELECT p.id, p.nama, p.jenis,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND dari <= ${pada} AND (sampai IS NULL OR sampai >= ${pada})
      ORDER BY dari DESC LIMIT 1) AS nomor,
    (SELECT pangkat FROM golongan WHERE pegawai = p.id AND dari <= ${pada} ORDER BY dari DESC LIMIT 1) AS pangkat,
    (SELECT golongan FROM golongan WHERE pegawai = p.id AND dari <= ${pada} ORDER BY dari DESC LIMIT 1) AS golongan,
    coalesce(n.jabatan, l.jabatan) AS jabatan, coalesce(${namaUnit(sql`n.unit`, pada)}, l.instansi) AS unit
  FROM pegawai p LEFT JOIN penempatan n ON n.id = ${penempatanUtama(sql`p.id`, pada)}
    LEFT JOIN pejabat_luar l ON l.pegawai = p.id
  WHERE p.id IN (${Array.isArray(ids) ? sql`SELECT value FROM json_each(${JSON.stringify(ids)})` : ids})`;

/** The name a unit had on a day. */
export const namaUnit = (unit: SQL, pada: Tanggal | SQL): SQL =>
  sql`(SELECT nama FROM unit_versi WHERE unit = ${unit} AND dari <= ${pada} ORDER BY dari DESC LIMIT 1)`;

/** With the unit above: many offices have a Subbagian Tata Usaha. */
export const namaDenganInduk = (unit: SQL, pada: Tanggal): SQL =>
  sql`(SELECT v.nama || coalesce(', ' || (SELECT a.nama FROM unit_versi a WHERE a.unit = v.induk AND a.dari <= ${pada}
      ORDER BY a.dari DESC LIMIT 1), '') FROM unit_versi v WHERE v.unit = ${unit} AND v.dari <= ${pada}
    ORDER BY v.dari DESC LIMIT 1)`;

/** The appointment that prints on a day: the definitive one before Plt, Plh and tim. */
export const penempatanUtama = (pegawai: SQL, pada: Tanggal): SQL =>
  sql`(SELECT id FROM penempatan WHERE pegawai = ${pegawai} AND dari <= ${pada} AND (sampai IS NULL OR sampai >= ${pada})
    ORDER BY jenis = 'definitif' DESC, dari DESC LIMIT 1)`;
