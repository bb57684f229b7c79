import { sql } from "drizzle-orm";
import { namaUnit, penempatanUtama } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import {
  holdsRole,
  KEEPERS,
  keepsAccount,
  keepsPerson,
  reaches,
  reachesPerson,
} from "../../data/agency/visible.ts";
import type { JenisJabatan, Jenjang } from "../../domain/jabatan.ts";
import type { JenisPegawai, JenisPenempatan, StatusPegawai } from "../../domain/kepegawaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN, type Peran } from "../../domain/wewenang.ts";

export type HeadRow = {
  readonly id: string;
  readonly nama: string;
  readonly email: string | null;
  readonly jenis: JenisPegawai;
  readonly versi: number;
  readonly nomor: string | null;
  readonly golongan: string | null;
  readonly golonganDari: Tanggal | null;
  readonly status: StatusPegawai | "pensiun" | null;
  readonly bersandi: number;
  readonly terakhirMasuk: number | null;
  readonly undanganSampai: number | null;
  /** Of whoever assesses from outside: what he is there. */
  readonly luarJabatan: string | null;
  readonly luarInstansi: string | null;
  /** May `me` change the posts, the line, the status · the account and what it is found by? */
  readonly kelola: 0 | 1;
  readonly kelolaAkun: 0 | 1;
};

/** One person: for himself, and for whoever holds a role whose scope has him. For others there is nobody here. */
export const headStatement = (id: string, me: string, today: Tanggal, now: number) => rows<HeadRow>`
  SELECT p.id, p.nama, p.email, p.jenis, p.versi,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL ORDER BY dari DESC LIMIT 1) AS nomor,
    (SELECT golongan FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golongan,
    (SELECT dari FROM golongan WHERE pegawai = p.id ORDER BY dari DESC LIMIT 1) AS golonganDari,
    (SELECT status FROM status_pegawai WHERE pegawai = p.id AND dari <= ${today}
      AND (sampai IS NULL OR sampai >= ${today}) ORDER BY dari DESC LIMIT 1) AS status,
    coalesce(a.sandi_hash IS NOT NULL OR a.terakhir_masuk_pada IS NOT NULL, 0) AS bersandi, a.terakhir_masuk_pada AS terakhirMasuk,
    (SELECT max(kedaluwarsa_pada) FROM undangan WHERE pegawai = p.id AND dipakai_pada IS NULL
      AND kedaluwarsa_pada > ${now}) AS undanganSampai, l.jabatan AS luarJabatan, l.instansi AS luarInstansi,
    ${keepsPerson(me, today, sql`p.id`)} AS kelola, ${keepsAccount(me, today, sql`p.id`)} AS kelolaAkun
  FROM pegawai p LEFT JOIN akun a ON a.pegawai = p.id LEFT JOIN pejabat_luar l ON l.pegawai = p.id
  WHERE p.id = ${id} AND ${mayRead(me, today)}`;

export type AppointmentRow = {
  readonly id: string;
  readonly unit: string;
  readonly namaUnit: string | null;
  readonly jabatan: string;
  readonly jenisJabatan: JenisJabatan;
  readonly jenjang: Jenjang | null;
  readonly jenis: JenisPenempatan;
  readonly memimpin: number;
  readonly delegasi: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly nomorSurat: string;
  readonly tanggalSurat: Tanggal | null;
  /** What it ended when it was entered, and that one's end before. */
  readonly mengakhiri: string | null;
  readonly akhirSemula: Tanggal | null;
  /** In a unit that `me` keeps: a second hat elsewhere is another admin's. */
  readonly kelola: 0 | 1;
};

export const appointmentsStatement = (id: string, me: string, today: Tanggal) => rows<AppointmentRow>`
  SELECT n.id, n.unit, ${namaUnit(sql`n.unit`, today)} AS namaUnit, n.jabatan, n.jenis_jabatan AS jenisJabatan, n.jenjang,
    n.jenis, n.memimpin, n.delegasi_penilai AS delegasi, n.dari, n.sampai, n.nomor_surat AS nomorSurat,
    n.tanggal_surat AS tanggalSurat, n.mengakhiri, n.akhir_semula AS akhirSemula,
    ${reaches(me, today, KEEPERS, sql`n.unit`)} AS kelola
  FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
  WHERE n.pegawai = ${id} AND ${mayRead(me, today)} ORDER BY n.dari DESC, n.id DESC LIMIT 100`;

export type ExceptionRow = {
  readonly penilai: string;
  readonly namaPenilai: string;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly alasan: string;
};

export const exceptionsStatement = (id: string, me: string, today: Tanggal) => rows<ExceptionRow>`
  SELECT k.penilai, q.nama AS namaPenilai, k.dari, k.sampai, k.alasan
  FROM atasan_khusus k JOIN pegawai q ON q.id = k.penilai JOIN pegawai p ON p.id = k.pegawai
  WHERE k.pegawai = ${id} AND ${mayRead(me, today)} ORDER BY k.dari DESC LIMIT 50`;

export type StatusRow = {
  readonly status: StatusPegawai | "pensiun";
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};

export const statusStatement = (id: string, me: string, today: Tanggal) => rows<StatusRow>`
  SELECT s.status, s.dari, s.sampai FROM status_pegawai s JOIN pegawai p ON p.id = s.pegawai
  WHERE s.pegawai = ${id} AND ${mayRead(me, today)} ORDER BY s.dari DESC LIMIT 50`;

export type LineRow = {
  readonly unit: string;
  readonly namaUnit: string | null;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly jabatanPenilai: string | null;
  /** Where he is, when he assesses from outside the agency. */
  readonly luarInstansi: string | null;
  readonly unitPenilai: string | null;
  readonly namaUnitPenilai: string | null;
  readonly atasan: string | null;
  readonly namaAtasan: string | null;
  readonly masalah: string | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};

/** The stored line on a chosen day. */
export const lineStatement = (id: string, me: string, today: Tanggal, pada: Tanggal) => rows<LineRow>`
  SELECT g.unit, ${namaUnit(sql`g.unit`, pada)} AS namaUnit, g.penilai, q.nama AS namaPenilai,
    coalesce((SELECT jabatan FROM penempatan WHERE id = ${penempatanUtama(sql`g.penilai`, pada)}), l.jabatan) AS jabatanPenilai,
    l.instansi AS luarInstansi,
    g.unit_penilai AS unitPenilai, ${namaUnit(sql`g.unit_penilai`, pada)} AS namaUnitPenilai,
    g.atasan, r.nama AS namaAtasan, g.masalah, g.dari, g.sampai
  FROM garis_penilai g JOIN pegawai p ON p.id = g.pegawai LEFT JOIN pegawai q ON q.id = g.penilai
    LEFT JOIN pegawai r ON r.id = g.atasan LEFT JOIN pejabat_luar l ON l.pegawai = g.penilai
  WHERE g.pegawai = ${id} AND g.dari <= ${pada} AND (g.sampai IS NULL OR g.sampai >= ${pada}) AND ${mayRead(me, today)}`;

export type RoleRow = {
  readonly peran: Peran;
  readonly unit: string | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
};

export const rolesStatement = (id: string, me: string, today: Tanggal) => rows<RoleRow>`
  SELECT r.peran, ${namaUnit(sql`r.lingkup`, today)} AS unit, r.dari, r.sampai FROM peran r JOIN pegawai p ON p.id = r.pegawai WHERE r.pegawai = ${id} AND r.dari <= ${today}
    AND (r.sampai IS NULL OR r.sampai >= ${today}) AND ${mayRead(me, today)}`;

/** A person by number, for the forms that name another one. */
export const byNumberStatement = (nomor: string, me: string, today: Tanggal) => rows<{
  id: string;
  nama: string;
}>`
  SELECT p.id, p.nama FROM nomor_pegawai m JOIN pegawai p ON p.id = m.pegawai
  WHERE m.nomor = ${nomor} AND ${reachesPerson(me, today, KEEPERS, sql`p.id`)}`;

/** State officials who lead a unit, and assessors from outside: they have no number to be named by. */
export const officialsStatement = (me: string, today: Tanggal) => rows<{
  id: string;
  nama: string;
  jabatan: string;
}>`
  SELECT p.id, p.nama, n.jabatan FROM penempatan n JOIN pegawai p ON p.id = n.pegawai
  WHERE n.memimpin = 1 AND n.jenis_jabatan = 'pejabat-negara' AND (n.sampai IS NULL OR n.sampai >= ${today})
    AND ${reaches(me, today, KEEPERS, sql`n.unit`)}
  UNION SELECT p.id, p.nama, l.jabatan FROM pejabat_luar l CROSS JOIN pegawai p ON p.id = l.pegawai
    WHERE ${holdsRole(me, today, KEEPERS)}
  ORDER BY 2 LIMIT 200`;

const mayRead = (me: string, today: Tanggal) =>
  sql`(p.id = ${me} OR ${reachesPerson(me, today, PERAN, sql`p.id`)})`;
