import { sql } from "drizzle-orm";
import { dialogJson } from "../../data/agency/dialog.ts";
import { identitasStatement, namaUnit } from "../../data/agency/identitas.ts";
import { opensFor } from "../../data/agency/jendela.ts";
import { rolesAmiss } from "../../data/agency/matriks.ts";
import { bersandar, diMeja, type TungguRow } from "../../data/agency/menunggu.ts";
import { notDismissed } from "../../data/agency/mutasi.ts";
import { pkDuties } from "../../data/agency/pk.ts";
import { lateReason } from "../../data/agency/setelah-tetap.ts";
import {
  agreedNumber,
  contentStatement,
  keadaanAntrean,
  keadaanJalan,
  skpStatement,
} from "../../data/agency/skp.ts";
import { rows } from "../../data/agency/statement.ts";
import { telaahJson } from "../../data/agency/telaah.ts";
import { visibleTo } from "../../data/agency/visible.ts";
import type { KeadaanSkp, Kelompok } from "../../domain/istilah.ts";
import type { StatusPegawai } from "../../domain/kepegawaian.ts";
import type { SebabPenyesuaian, TandaMutasi } from "../../domain/penyesuaian.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

/** What every step needs to ask the rule: head, text, and the day planning opened. */
export const factStatements = (id: string, me: string, today: Tanggal) =>
  [skpStatement(id, me, today), contentStatement(id, me, today), planningStatement(id, today)] as const;

export type PlanningRow = {
  readonly bukaPada: number | null;
  readonly pk: string;
  /** JSON; absent where many plans are read at once. */
  readonly telaah?: string;
  readonly dialog?: string;
};
const planningStatement = (id: string, today: Tanggal) => rows<PlanningRow>`
  SELECT min(${opensFor("skp")}) AS bukaPada, ${pkDuties(id)} AS pk,
    ${telaahJson(id, today)} AS telaah, ${dialogJson(id)} AS dialog FROM skp JOIN periode t ON t.tahun = skp.tahun
    JOIN jendela j ON j.periode = t.id AND j.tahap = 'perencanaan' WHERE skp.id = ${id}`;

export type Note = { readonly rhk: string; readonly teks: string };
/** The notes of the last return, also while the next draft is being written; not those of a text agreed since. */
export const notesStatement = (id: string, me: string, today: Tanggal) => rows<Note>`
  SELECT k.rhk, k.teks FROM catatan_rhk k JOIN skp ON skp.id = k.skp
  WHERE k.skp = ${id} AND ${visibleTo("skp", me, today)}
    AND k.versi = (SELECT max(versi) FROM catatan_rhk WHERE skp = ${id}) AND k.versi > ${lastAgreement(id)}`;

/** The step that agreed the plan last, or opened an adjustment of it: what is older is about another text. */
const lastAgreement = (id: string) => sql`coalesce((SELECT max(versi) FROM riwayat WHERE objek = ${id}
  AND langkah IN ('approve', 'adjust', 'cancel')), 0)`;

export type Base = {
  readonly apa: "ajuan" | "versi";
  readonly nomor: number;
  readonly pada: number;
  readonly isi: string;
};
/** What the text on its way is compared with: as it stood when it was sent back, and the agreed version it changes. */
export const basesStatement = (id: string, me: string, today: Tanggal) => rows<Base>`
  SELECT 'ajuan' AS apa, a.versi AS nomor, a.pada, a.isi FROM skp_ajuan a JOIN skp ON skp.id = a.skp
  WHERE a.skp = ${id} AND ${keadaanJalan("skp")} <> 'ditetapkan' AND ${visibleTo("skp", me, today)} AND a.versi = (
    SELECT max(versi) FROM skp_ajuan WHERE skp = ${id} AND versi > ${lastAgreement(id)}
      AND versi < (SELECT max(versi) FROM riwayat WHERE objek = ${id} AND langkah = 'sendBack'))
  UNION ALL
  SELECT 'versi', v.nomor, v.ditetapkan_pada, v.isi FROM skp_versi v JOIN skp ON skp.id = v.skp
  WHERE v.skp = ${id} AND skp.penyesuaian IS NOT NULL AND v.nomor = ${agreedNumber(sql`skp.id`)}
    AND ${visibleTo("skp", me, today)}`;

export type Mark = {
  readonly alasan: TandaMutasi;
  readonly berlaku: Tanggal;
  readonly jabatan: string | null;
  readonly unit: string | null;
};
/** What a mutasi left to be done in this plan and nobody said is not needed, and for a Plt the post he acts in. */
export const marksStatement = (id: string, me: string, today: Tanggal) => rows<Mark>`
  SELECT y.alasan, m.berlaku_tanggal AS berlaku, n.jabatan, ${namaUnit(sql`n.unit`, today)} AS unit
  FROM skp_penyesuaian y JOIN mutasi m ON m.id = y.mutasi JOIN skp ON skp.id = y.skp
    LEFT JOIN penempatan n ON y.alasan = 'plt-mulai' AND n.id = (SELECT x.id FROM penempatan x
      WHERE x.pegawai = skp.pegawai AND x.jenis <> 'definitif' AND x.dari <= m.berlaku_tanggal
        AND (x.sampai IS NULL OR x.sampai >= m.berlaku_tanggal) ORDER BY x.dari DESC LIMIT 1)
  WHERE y.skp = ${id} AND ${visibleTo("skp", me, today)} AND NOT EXISTS (SELECT 1 FROM skp_versi v
    WHERE v.skp = skp.id AND v.dicabut_pada IS NULL AND v.ditetapkan_pada > y.dibuat_pada)
    AND ${notDismissed(sql`skp.id`)}
  ORDER BY m.berlaku_tanggal DESC LIMIT 8`;

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
  readonly dicabutPada: number | null;
  /** JSON: name and place of the agency as they were then. */
  readonly instansi: string | null;
  /** Why it came to be; null of the first. */
  readonly sebab: SebabPenyesuaian | null;
  readonly alasan: string | null;
};
/**
 * Every version; `isi` only of the one asked for (0: the one that is agreed) and, where one is asked for, of the one
 * it is compared with (0: the agreed one before it).
 */
export const versionsStatement = (
  id: string,
  me: string,
  today: Tanggal,
  nomor = 0,
  banding = 0,
) => rows<Version>`
  SELECT v.nomor, CASE WHEN v.nomor IN (coalesce(${nomor || null}, ${agreedNumber(sql`skp.id`)}), ${
    nomor === 0
      ? null
      : banding ||
        sql`(SELECT max(nomor) FROM skp_versi WHERE skp = ${id} AND nomor < ${nomor} AND dicabut_pada IS NULL)`
  }) THEN v.isi ELSE '' END AS isi, v.hash, v.berlaku_dari AS berlakuDari,
    v.ditetapkan_pada AS ditetapkanPada, p.nama, v.dicabut_pada AS dicabutPada, v.instansi, y.sebab, y.alasan
  FROM skp_versi v JOIN skp ON skp.id = v.skp JOIN pegawai p ON p.id = v.ditetapkan_oleh
    LEFT JOIN penyesuaian y ON y.skp = v.skp AND y.versi = v.nomor
  WHERE v.skp = ${id} AND ${visibleTo("skp", me, today)} ORDER BY v.nomor DESC`;

export const partiesStatement = (id: string, pada: Tanggal) =>
  identitasStatement(
    sql`SELECT pegawai FROM skp WHERE id = ${id} UNION SELECT penilai FROM skp WHERE id = ${id}`,
    pada,
  );

export const cityStatement = () => rows<{ readonly kota: string }>`SELECT kota FROM instansi WHERE id = 1`;

/** Those that wait for me in this one's year, in the order they came: where this one stands, and what is next. */
export const waitingStatement = (id: string, me: string) => rows<{
  readonly id: string;
  /** He opened it since it was handed over. */
  readonly dibaca: 0 | 1;
}>`
  SELECT id, dibaca_pada IS NOT NULL AS dibaca FROM skp WHERE penilai = ${me} AND ${keadaanJalan("skp")} = 'diajukan'
    AND tahun = (SELECT tahun FROM skp WHERE id = ${id}) ORDER BY diajukan_pada, id`;

/** Whoever asks has been shown the plan itself. */
export const tungguStatement = (id: string) => rows<TungguRow & { readonly terlambat: string | null }>`
  SELECT ${diMeja("skp")} AS diMeja, ${bersandar("skp")} AS bersandar, ${lateReason(sql`skp.id`)} AS terlambat
  FROM skp WHERE skp.id = ${id}`;

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

export type StatusRow = {
  readonly status: StatusPegawai;
  readonly sampai: Tanggal | null;
};
/** Where I serve in a way that may free me from planning (hlm. 65-66). */
export const myStatusStatement = (me: string, today: Tanggal) => rows<StatusRow>`
  SELECT status, sampai FROM status_pegawai WHERE pegawai = ${me} AND dari <= ${today}
    AND (sampai IS NULL OR sampai >= ${today}) LIMIT 1`;

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
  /** State of the adjustment that runs on an agreed one. */
  readonly penyesuaian: KeadaanSkp | null;
  readonly diMeja: number;
  readonly bersandar: number;
  readonly diajukanPada: number | null;
  readonly dibacaPada: number | null;
  readonly ditetapkanPada: number | null;
  readonly sejak: number;
};
export const minePlansStatement = (me: string, today: Tanggal) => rows<MineRow>`
  SELECT skp.id, skp.tahun, skp.dari, skp.sampai, skp.kelompok, n.jabatan,
    ${namaUnit(sql`skp.unit`, today)} AS namaUnit, q.nama AS namaPenilai, skp.keadaan, skp.penyesuaian,
    skp.diajukan_pada AS diajukanPada, skp.dibaca_pada AS dibacaPada, skp.ditetapkan_pada AS ditetapkanPada,
    ${lastStep} AS sejak, ${diMeja("skp")} AS diMeja, ${bersandar("skp")} AS bersandar
  FROM skp JOIN penempatan n ON n.id = skp.penempatan LEFT JOIN pegawai q ON q.id = skp.penilai
  WHERE skp.pegawai = ${me} ORDER BY skp.tahun DESC, skp.dari DESC`;

export type TeamCount = { readonly tahun: number; readonly keadaan: KeadaanSkp; readonly n: number };
export const teamCountsStatement = (me: string) => rows<TeamCount>`
  SELECT tahun, ${keadaanAntrean("skp")} AS keadaan, count(*) AS n FROM skp WHERE penilai = ${me} GROUP BY 1, 2`;

export type TeamRow = {
  readonly id: string;
  readonly tahun: number;
  readonly nama: string;
  readonly jabatan: string;
  readonly nomor: string | null;
  /** An adjustment that was handed over waits like a first plan: 'diajukan'. */
  readonly keadaan: KeadaanSkp;
  /** State of the adjustment that runs on an agreed one. */
  readonly penyesuaian: KeadaanSkp | null;
  readonly sejak: number;
  readonly dibacaPada: number | null;
  readonly versi: number;
  readonly dari: Tanggal;
  /** Roles of the matrix that are not in it, or worded otherwise. */
  readonly bedaMatriks: number;
  /** It was sent back once: what changed since is marked. */
  readonly ulang: 0 | 1;
};
/** Of the year asked for, or the newest in which somebody waits. What waits for me on top, the oldest of it first. One page: nobody has more than a few dozen. */
export const teamStatement = (me: string, asked: number | null, thisYear: number) => rows<TeamRow>`
  SELECT skp.id, skp.tahun, p.nama, n.jabatan, ${keadaanAntrean("skp")} AS keadaan, skp.penyesuaian, skp.versi, skp.dibaca_pada AS dibacaPada,
    skp.dari, ${rolesAmiss(me, "skp")} AS bedaMatriks, EXISTS (SELECT 1 FROM catatan_rhk k WHERE k.skp = skp.id) AS ulang,
    (SELECT nomor FROM nomor_pegawai WHERE pegawai = p.id AND sampai IS NULL LIMIT 1) AS nomor,
    ${lastStep} AS sejak
  FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
  WHERE skp.penilai = ${me} AND skp.tahun = coalesce(${asked},
    (SELECT max(tahun) FROM skp WHERE penilai = ${me} AND ${keadaanJalan("skp")} = 'diajukan'), ${thisYear})
  ORDER BY
    CASE ${keadaanAntrean("skp")} WHEN 'diajukan' THEN 0 WHEN 'dikembalikan' THEN 1 WHEN 'draf' THEN 2 WHEN 'belum' THEN 3 ELSE 4 END,
    CASE ${keadaanAntrean("skp")} WHEN 'diajukan' THEN skp.diajukan_pada END, p.nama LIMIT 400`;

/** The instant of the last step; saves of the text do not move it. */
const lastStep = sql`coalesce((SELECT pada FROM riwayat WHERE objek = skp.id AND versi = skp.versi), skp.diubah_pada)`;
