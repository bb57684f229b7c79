import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { awayOn } from "../../data/agency/kehadiran.ts";
import { rows } from "../../data/agency/statement.ts";
import { KEEPERS, keepsPerson, reaches, reachesPerson, servesIn } from "../../data/agency/visible.ts";
import { KEWAJIBAN, type Kewajiban } from "../../domain/hitung-ulang.ts";
import type { JenisHari } from "../../domain/kalender.ts";
import type { JenisKetidakhadiran } from "../../domain/kehadiran.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

/** A unit by its id, or that of whoever asks; without a post the topmost. */
export const unitOr = (id: string | undefined, me: string, today: Tanggal): SQL =>
  id
    ? sql`${id}`
    : sql`coalesce(${servesIn(sql`${me}`, today)}, (SELECT unit FROM unit_versi WHERE induk IS NULL
        AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}) ORDER BY urut LIMIT 1))`;

export type UnitHead = {
  readonly unit: string;
  readonly nama: string;
  readonly bolehUbah: 0 | 1;
  /** Holidays the agency's list knows of the year. */
  readonly liburSetahun: number;
  /** The lock of its weeks: when the last of them was written. */
  readonly versi: number;
};
/** One's own unit and those above, those one leads, those a role reaches. */
export const headStatement = (unit: SQL, me: string, today: Tanggal, tahun: number) => rows<UnitHead>`
  SELECT u.id AS unit, ${namaUnit(sql`u.id`, today)} AS nama, ${reaches(me, today, KEEPERS, sql`u.id`)} AS bolehUbah,
    (SELECT count(*) FROM hari_libur WHERE tanggal BETWEEN ${`${tahun}-01-01`} AND ${`${tahun}-12-31`}) AS liburSetahun,
    (SELECT coalesce(max(pada), 0) FROM kalender_unit WHERE unit = u.id) AS versi
  FROM unit u WHERE u.id = ${unit} AND (
    EXISTS (SELECT 1 FROM unit_leluhur l WHERE l.unit = ${servesIn(sql`${me}`, today)} AND l.leluhur = u.id)
    OR EXISTS (SELECT 1 FROM penempatan n JOIN unit_leluhur l ON l.leluhur = n.unit AND l.unit = u.id
      WHERE n.pegawai = ${me} AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today}))
    OR ${reaches(me, today, PERAN, sql`u.id`)})`;

/** The unit and those above, nearest first. */
export const lineStatement = (unit: SQL, today: Tanggal) => rows<{ unit: string; nama: string }>`
  SELECT l.leluhur AS unit, ${namaUnit(sql`l.leluhur`, today)} AS nama FROM unit_leluhur l
  WHERE l.unit = ${unit} ORDER BY l.jarak`;

export type OwnDays = {
  readonly id: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly jenis: JenisHari;
  readonly keterangan: string;
};
export const ownDaysStatement = (unit: SQL, tahun: number) => rows<OwnDays>`
  SELECT id, dari, sampai, jenis, keterangan FROM hari_khusus WHERE unit = ${unit} AND dicabut_pada IS NULL
    AND dari <= ${`${tahun}-12-31`} AND sampai >= ${`${tahun}-01-01`} ORDER BY dari LIMIT 200`;

export type ChildUnit = { readonly unit: string; readonly nama: string; readonly sendiri: 0 | 1 };
export const childrenStatement = (unit: SQL, me: string, today: Tanggal) => rows<ChildUnit>`
  SELECT v.unit, v.nama, EXISTS (SELECT 1 FROM kalender_unit k WHERE k.unit = v.unit)
    OR EXISTS (SELECT 1 FROM hari_khusus h WHERE h.unit = v.unit AND h.dicabut_pada IS NULL) AS sendiri
  FROM unit_versi v WHERE v.induk = ${unit} AND v.dari <= ${today} AND (v.sampai IS NULL OR v.sampai >= ${today})
    AND ${reaches(me, today, PERAN, sql`v.unit`)} ORDER BY v.urut, v.nama LIMIT 200`;

export type Moved = {
  readonly kewajiban: Kewajiban;
  readonly lama: Tanggal;
  readonly baru: Tanggal;
  readonly sebab: "kalender" | "jendela";
  readonly nama: string;
  readonly evaluasi: string;
};
/** Deadlines of this unit and below that moved of late, for whoever keeps it; the newest few hundred are looked at. */
export const movedStatement = (unit: SQL, me: string, today: Tanggal, now: number) => rows<Moved>`
  SELECT b.kewajiban, u.lama, u.baru, u.sebab, p.nama, e.id AS evaluasi
  FROM (SELECT jam, pada, lama, baru, sebab FROM jam_ubah WHERE pada > ${now - 60 * 86_400_000} ORDER BY pada DESC LIMIT 300) u
    JOIN jam b ON b.id = u.jam JOIN evaluasi e ON e.id = b.objek JOIN pegawai p ON p.id = e.pegawai
  WHERE ${reaches(me, today, KEEPERS, unit)}
    AND EXISTS (SELECT 1 FROM unit_leluhur l WHERE l.unit = e.unit AND l.leluhur = ${unit})
  ORDER BY u.pada DESC LIMIT 20`;

/** Beyond this it says "more than": it never counts an agency to the end. */
export const ENOUGH = 500;
/** Clocks that run for people of this unit and below: what a change may move. */
export const runningStatement = (unit: SQL, today: Tanggal, now: number) => rows<{ n: number }>`
  SELECT count(*) AS n FROM (SELECT 1 FROM unit_leluhur l CROSS JOIN periode t
    CROSS JOIN evaluasi e ON e.unit = l.unit AND e.periode = t.id AND e.keadaan <> 'final'
    CROSS JOIN jam b ON b.objek = e.id AND b.kewajiban IN ${KEWAJIBAN} AND b.keadaan = 'berjalan' AND b.batas_pada > ${now}
    WHERE l.leluhur = ${unit} AND t.sampai >= ${`${tahunDari(today) - 1}-01-01`} LIMIT ${ENOUGH + 1})`;

export type SpecialHead = OwnDays & { readonly unit: string; readonly dicabutPada: number | null };
export const specialStatement = (id: string, me: string, today: Tanggal) => rows<SpecialHead>`
  SELECT h.id, h.unit, h.dari, h.sampai, h.jenis, h.keterangan, h.dicabut_pada AS dicabutPada FROM hari_khusus h
  WHERE h.id = ${id} AND ${reaches(me, today, PERAN, sql`h.unit`)}`;

export type PersonHead = {
  readonly id: string;
  readonly nama: string;
  readonly unit: string | null;
  readonly bolehUbah: 0 | 1;
  readonly kini: string | null;
  /** The unit this person heads today, if any. */
  readonly pimpin: string | null;
  readonly namaPimpin: string | null;
};
/** Himself, who assesses him and the one above, and whoever a role lets see him. */
export const personStatement = (id: string, me: string, today: Tanggal) => rows<PersonHead>`
  SELECT p.id, p.nama, ${servesIn(sql`p.id`, today)} AS unit, ${keepsPerson(me, today, sql`p.id`)} AS bolehUbah,
    ${awayOn(sql`p.id`, today)} AS kini, k.unit AS pimpin, ${namaUnit(sql`k.unit`, today)} AS namaPimpin
  FROM pegawai p LEFT JOIN penempatan k ON k.id = (SELECT id FROM penempatan WHERE pegawai = p.id AND memimpin = 1
    AND dari <= ${today} AND (sampai IS NULL OR sampai >= ${today}) ORDER BY jenis = 'definitif' DESC LIMIT 1)
  WHERE p.id = ${id} AND ${seesPerson(me, today)}`;

const seesPerson = (
  me: string,
  today: Tanggal,
) => sql`(p.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`p.id`)}
  OR EXISTS (SELECT 1 FROM garis_penilai g WHERE g.pegawai = p.id AND (g.penilai = ${me} OR g.atasan = ${me})
    AND g.dari <= ${today} AND (g.sampai IS NULL OR g.sampai >= ${today})))`;

export type Absence = {
  readonly id: string;
  readonly jenis: JenisKetidakhadiran;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly nomorSurat: string;
  readonly keterangan: string;
  readonly dicabutPada: number | null;
};
export const absencesStatement = (id: string, me: string, today: Tanggal) => rows<Absence>`
  SELECT a.id, a.jenis, a.dari, a.sampai, a.nomor_surat AS nomorSurat, a.keterangan, a.dicabut_pada AS dicabutPada
  FROM ketidakhadiran a JOIN pegawai p ON p.id = a.pegawai
  WHERE a.pegawai = ${id} AND ${seesPerson(me, today)} AND a.sampai >= ${`${tahunDari(today) - 2}-01-01`}
  ORDER BY a.dari DESC LIMIT 100`;

export type AbsenceHead = Absence & { readonly pegawai: string };
export const absenceStatement = (id: string, me: string, today: Tanggal) => rows<AbsenceHead>`
  SELECT a.id, a.pegawai, a.jenis, a.dari, a.sampai, a.nomor_surat AS nomorSurat, a.keterangan,
    a.dicabut_pada AS dicabutPada
  FROM ketidakhadiran a JOIN pegawai p ON p.id = a.pegawai WHERE a.id = ${id} AND ${seesPerson(me, today)}`;

export const keepsDaysStatement = (id: string, me: string, today: Tanggal) => rows<{ boleh: 0 | 1 }>`
  SELECT ${reaches(me, today, KEEPERS, sql`h.unit`)} AS boleh FROM hari_khusus h WHERE h.id = ${id}`;
export const keepsAbsenceStatement = (id: string, me: string, today: Tanggal) => rows<{ boleh: 0 | 1 }>`
  SELECT ${keepsPerson(me, today, sql`a.pegawai`)} AS boleh FROM ketidakhadiran a WHERE a.id = ${id}`;
