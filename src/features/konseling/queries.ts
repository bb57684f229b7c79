import { type SQL, sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import type { SessionKey } from "../../data/agency/session.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { holdsWide, reaches } from "../../data/agency/visible.ts";
import { newId } from "../../data/ids.ts";
import type { KeadaanKonseling } from "../../domain/konseling.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/**
 * Who looks after cases: whoever leads a unit that is marked for personnel, and the PyB of the person's unit. Never
 * of one's own case.
 */
const mengelola = (
  me: string,
  today: Tanggal,
): SQL => sql`(k.pegawai <> ${me} AND (${kepalaKepegawaian(me, today)}
  OR ${reaches(me, today, ["pyb"], sql`k.unit`)}))`;
const kepalaKepegawaian = (me: string, today: Tanggal): SQL => sql`EXISTS (
  SELECT 1 FROM penempatan n JOIN unit_kepegawaian uk ON uk.unit = n.unit AND uk.dari <= ${today}
    AND (uk.sampai IS NULL OR uk.sampai >= ${today})
  WHERE n.pegawai = ${me} AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today}))`;

/** He is in it only once he is invited: before that there is nothing for him to see (hlm. 87). */
const diundang = (me: string): SQL => sql`(k.pegawai = ${me} AND k.diundang_pada IS NOT NULL)`;
/** Named in it: nobody else, whatever roles he has. */
const disebut = (me: string, today: Tanggal): SQL =>
  sql`(k.pelapor = ${me} OR k.konselor = ${me} OR ${diundang(me)} OR ${mengelola(me, today)})`;
/** The report and its evidence are for whoever made it and whoever works on it, not for the person it is about. */
const membaca = (me: string, today: Tanggal): SQL =>
  sql`(k.pelapor = ${me} OR k.konselor = ${me} OR ${mengelola(me, today)})`;

export type KonselingBaris = {
  readonly id: string;
  readonly nama: string;
  readonly keadaan: KeadaanKonseling;
  readonly diubahPada: number;
  readonly pelapor: 0 | 1;
  readonly konselor: 0 | 1;
  readonly pegawai: 0 | 1;
};
/** All that involves me; open ones of the personnel unit with them. */
export const daftarStatement = (me: string, today: Tanggal) => rows<KonselingBaris>`
  SELECT k.id, p.nama, k.keadaan, k.diubah_pada AS diubahPada, k.pelapor = ${me} AS pelapor, k.konselor IS ${me} AS konselor,
    k.pegawai = ${me} AS pegawai
  FROM (SELECT id FROM konseling WHERE pelapor = ${me} UNION SELECT id FROM konseling WHERE konselor = ${me}
      UNION SELECT id FROM konseling WHERE pegawai = ${me}
      UNION SELECT id FROM konseling k WHERE (${kepalaKepegawaian(me, today)} OR ${pybAda(me, today)})
        AND k.keadaan IN ('dilaporkan', 'dipilih', 'ditunjuk', 'dijadwalkan', 'dicatat', 'selesai')) i
    CROSS JOIN konseling k ON k.id = i.id JOIN pegawai p ON p.id = k.pegawai
  WHERE ${disebut(me, today)} ORDER BY k.diubah_pada DESC LIMIT 100`;
/** Asked once a statement, before any case is looked at. */
const pybAda = (me: string, today: Tanggal): SQL => sql`EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = ${me}
  AND r.peran = 'pyb' AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today}))`;

export type Kasus = {
  readonly id: string;
  readonly skp: string;
  readonly keadaan: KeadaanKonseling;
  readonly versi: number;
  readonly pegawai: string;
  readonly nama: string;
  readonly pelapor: string;
  readonly namaPelapor: string;
  readonly penilai: string | null;
  readonly atasan: string | null;
  readonly konselor: string | null;
  readonly namaKonselor: string | null;
  readonly pengelola: 0 | 1;
  /** 0: the person it is about. None of the texts of the report come with it. */
  readonly baca: 0 | 1;
  readonly masalah: string | null;
  readonly ekspektasi: string | null;
  readonly uraian: string | null;
  readonly lainnya: 0 | 1 | null;
  readonly tindakan: string | null;
  readonly diberitahuTanggal: Tanggal | null;
  readonly diberitahuRujukan: string | null;
  readonly bukti: string | null;
  readonly pihak: string | null;
  readonly putusan: string | null;
  readonly jadwalTanggal: Tanggal | null;
  readonly jadwalJam: string | null;
  readonly jadwalTempat: string;
  readonly dilaporkanPada: number;
};
export const kasusStatement = (id: string, me: string, today: Tanggal) => rows<Kasus>`
  SELECT k.id, k.skp, k.keadaan, k.versi, k.pegawai, p.nama, k.pelapor, q.nama AS namaPelapor, s.penilai, s.atasan,
    k.konselor, r.nama AS namaKonselor, k.pengelola, k.baca,
    iif(k.baca, k.masalah, NULL) AS masalah, iif(k.baca, k.ekspektasi, NULL) AS ekspektasi,
    iif(k.baca, k.uraian, NULL) AS uraian, iif(k.baca, k.lainnya, NULL) AS lainnya,
    iif(k.baca, k.tindakan, NULL) AS tindakan, iif(k.baca, k.diberitahu_tanggal, NULL) AS diberitahuTanggal,
    iif(k.baca, k.diberitahu_rujukan, NULL) AS diberitahuRujukan, iif(k.baca, k.bukti, NULL) AS bukti,
    iif(k.baca, k.pihak, NULL) AS pihak, iif(k.pengelola OR k.pelapor = ${me}, k.putusan, NULL) AS putusan,
    k.jadwal_tanggal AS jadwalTanggal, k.jadwal_jam AS jadwalJam, k.jadwal_tempat AS jadwalTempat,
    k.dilaporkan_pada AS dilaporkanPada
  FROM (SELECT k.*, ${mengelola(me, today)} AS pengelola, ${membaca(me, today)} AS baca FROM konseling k
      WHERE k.id = ${id} AND ${disebut(me, today)}) k
    JOIN skp s ON s.id = k.skp JOIN pegawai p ON p.id = k.pegawai JOIN pegawai q ON q.id = k.pelapor
    LEFT JOIN pegawai r ON r.id = k.konselor`;

export type CatatanKonseling = {
  readonly id: string;
  readonly namaKonselor: string;
  readonly tanggal: Tanggal;
  readonly kesepakatan: string;
  readonly tindakLanjut: string;
  readonly pembahasan: string | null;
  readonly dibagikan: 0 | 1;
  readonly ditandatanganiPada: number;
};
/** What was agreed, for all but the reporter; the discussion for the counsellor, and for the person when it was shared. */
export const catatanStatement = (id: string, me: string, today: Tanggal) => rows<CatatanKonseling>`
  SELECT t.id, o.nama AS namaKonselor, t.tanggal, t.kesepakatan, t.tindak_lanjut AS tindakLanjut,
    iif(t.konselor = ${me} OR (k.pegawai = ${me} AND t.dibagikan = 1), t.pembahasan, NULL) AS pembahasan, t.dibagikan,
    t.ditandatangani_pada AS ditandatanganiPada
  FROM konseling k JOIN konseling_catatan t ON t.konseling = k.id JOIN pegawai o ON o.id = t.konselor
  WHERE k.id = ${id} AND (k.konselor = ${me} OR t.konselor = ${me} OR ${diundang(me)} OR ${mengelola(me, today)})
  ORDER BY t.tanggal DESC, t.id DESC LIMIT 50`;

/**
 * "Who opened what when", in the batch that reads. The batch does not know yet whether the cookie is a session: the
 * row asks for itself, and a borrowed session never comes here (domain/pinjam.ts).
 */
export const aksesStatement = (
  id: string,
  apa: "berkas" | "formulir" | "akses",
  key: SessionKey | null,
  me: string,
  today: Tanggal,
  now: number,
) => change`INSERT INTO konseling_akses (id, konseling, oleh, apa, pada)
  SELECT ${newId(now)}, k.id, ${me}, ${apa}, ${now} FROM konseling k
  WHERE k.id = ${id} AND ${disebut(me, today)} AND EXISTS (SELECT 1 FROM sesi s JOIN akun a ON a.pegawai = s.pegawai
    WHERE s.id = ${key?.id ?? ""} AND s.rahasia_hash = ${key?.rahasiaHash ?? ""} AND s.pegawai = ${me}
      AND s.epoch = a.sesi_epoch AND s.berakhir_pada > ${now} AND s.dipakai_pada > ${now} - s.diam_ms)`;

export type AksesRow = {
  readonly nama: string | null;
  readonly apa: "berkas" | "formulir" | "akses";
  readonly pada: number;
};
/** For the personnel unit, and for the person about his own case. */
export const daftarAksesStatement = (id: string, me: string, today: Tanggal) => rows<AksesRow>`
  SELECT p.nama, x.apa, x.pada FROM konseling k JOIN konseling_akses x ON x.konseling = k.id
    LEFT JOIN pegawai p ON p.id = x.oleh
  WHERE k.id = ${id} AND (${diundang(me)} OR ${mengelola(me, today)}) ORDER BY x.pada DESC, x.id DESC LIMIT 200`;

export type CalonLapor = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly tahun: number;
  readonly penilai: string | null;
  readonly unit: string;
};
/** Only whom somebody assesses himself. */
export const calonStatement = (me: string, tahun: number) => rows<CalonLapor>`
  SELECT s.id, s.pegawai, p.nama, s.tahun, s.penilai, s.unit FROM skp s JOIN pegawai p ON p.id = s.pegawai
  WHERE s.penilai = ${me} AND s.tahun = ${tahun} ORDER BY p.nama LIMIT 200`;
export const satuCalonStatement = (skp: string, me: string) => rows<CalonLapor>`
  SELECT s.id, s.pegawai, p.nama, s.tahun, s.penilai, s.unit FROM skp s JOIN pegawai p ON p.id = s.pegawai
  WHERE s.id = ${skp} AND s.penilai = ${me}`;

export type UmpanBalikBukti = {
  readonly id: string;
  readonly tanggal: Tanggal;
  readonly nilai: string;
  readonly pemberi: string;
  readonly isi: string;
};
/** Feedback on behaviour, newest first, to be attached. */
export const umpanBalikStatement = (skp: string, me: string) => rows<UmpanBalikBukti>`
  SELECT u.id, u.tanggal, u.nilai, u.nama_pemberi AS pemberi, u.isi FROM umpan_balik u JOIN skp s ON s.id = u.skp
  WHERE u.skp = ${skp} AND s.penilai = ${me} AND u.nilai IS NOT NULL ORDER BY u.tanggal DESC LIMIT 40`;

export const nomorStatement = (nomor: string) => rows<{ readonly id: string; readonly nama: string }>`
  SELECT p.id, p.nama FROM nomor_pegawai m JOIN pegawai p ON p.id = m.pegawai WHERE m.nomor = ${nomor}`;

/** Whoever has to look after a new report. */
export const pengelolaSql = (today: Tanggal): SQL => sql`SELECT n.pegawai FROM unit_kepegawaian uk
    JOIN penempatan n ON n.unit = uk.unit AND n.memimpin = 1 AND n.dari <= ${today} AND (n.sampai IS NULL OR n.sampai >= ${today})
  WHERE uk.dari <= ${today} AND (uk.sampai IS NULL OR uk.sampai >= ${today})
  UNION SELECT r.pegawai FROM peran r WHERE r.peran = 'pyb' AND r.lingkup IS NULL AND r.dari <= ${today}
    AND (r.sampai IS NULL OR r.sampai >= ${today})`;

export type UnitKepegawaian = { readonly unit: string; readonly nama: string; readonly dari: Tanggal };
export const unitKepegawaianStatement = (me: string, today: Tanggal) => rows<UnitKepegawaian>`
  SELECT uk.unit, ${namaUnit(sql`uk.unit`, today)} AS nama, uk.dari FROM unit_kepegawaian uk
  WHERE uk.dari <= ${today} AND (uk.sampai IS NULL OR uk.sampai >= ${today}) AND ${holdsWide(me, today, ["admin"])} LIMIT 20`;
