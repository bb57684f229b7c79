import { type SQL, sql } from "drizzle-orm";
import type { JenisRhk, KeadaanSkp, Kelompok, Pendekatan } from "../../domain/istilah.ts";
import type { ManualIndikator } from "../../domain/manual.ts";
import type { SebabPenyesuaian } from "../../domain/penyesuaian.ts";
import type { Perilaku } from "../../domain/perilaku.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type Identitas, namaUnit } from "./identitas.ts";
import { rows } from "./statement.ts";
import { visibleNow, visibleTo } from "./visible.ts";

export type SkpHead = {
  readonly id: string;
  readonly pegawai: string;
  readonly nama: string;
  readonly jabatan: string;
  readonly unit: string;
  readonly namaUnit: string;
  readonly penilai: string | null;
  readonly namaPenilai: string | null;
  readonly atasan: string | null;
  readonly tahun: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly kelompok: Kelompok;
  readonly pendekatan: Pendekatan;
  readonly keadaan: KeadaanSkp;
  /** Where the text being worked on stands: of an agreed plan that is being adjusted, the adjustment's state. */
  readonly jalan: KeadaanSkp;
  /** JSON of Penyesuaian while one runs. */
  readonly penyesuaian: string | null;
  /** The lock: number of the last step in riwayat. */
  readonly versi: number;
  /** The lock of the text: counts saves of the draft. */
  readonly revisi: number;
  readonly diajukanPada: number | null;
  readonly dibacaPada: number | null;
  readonly ditetapkanPada: number | null;
  readonly diubahPada: number;
};

/** The adjustment that runs on an agreed plan: why, from which day, and who began it. */
export type Penyesuaian = {
  readonly nomor: number;
  readonly sebab: SebabPenyesuaian;
  readonly alasan: string;
  readonly berlakuDari: Tanggal;
  readonly dibukaOleh: string;
  readonly namaPembuka: string;
  readonly dibukaPada: number;
};
export const penyesuaianOf = (head: Pick<SkpHead, "penyesuaian">): Penyesuaian | null =>
  head.penyesuaian === null ? null : (JSON.parse(head.penyesuaian) as Penyesuaian);

/**
 * Where the text stands that is being worked on: 'diajukan' is what waits for the penilai, first plan or adjustment.
 * Written so that the index skp_jalan serves it. Whether a plan is agreed at all is still `keadaan = 'ditetapkan'`.
 */
export const keadaanJalan = (alias: "skp" | "s"): SQL =>
  sql.raw(`coalesce(${alias}.penyesuaian, ${alias}.keadaan)`);

/**
 * As a penilai counts his people: what was handed over waits for him, first plan or adjustment; an agreed plan whose
 * adjustment is still being written is an agreed plan.
 */
export const keadaanAntrean = (alias: "skp" | "s"): SQL =>
  sql.raw(`CASE ${alias}.penyesuaian WHEN 'diajukan' THEN 'diajukan' ELSE ${alias}.keadaan END`);

/**
 * THE number of the agreed version of an SKP: the newest that was not taken back; with `hari`, the one in force on
 * that day, because a version counts only from its day on and the old one until then. Null: never agreed.
 */
export const agreedNumber = (skp: SQL, hari?: SQL): SQL => {
  const sah = sql`FROM skp_versi ver WHERE ver.skp = ${skp} AND ver.dicabut_pada IS NULL`;
  return hari === undefined
    ? sql`(SELECT max(ver.nomor) ${sah})`
    : sql`(SELECT coalesce(max(ver.nomor) FILTER (WHERE ver.berlaku_dari <= ${hari}), min(ver.nomor)) ${sah})`;
};

/** What was agreed, as frozen in skp_versi.isi, and the shape of the working rows read together. */
export type SkpContent = {
  readonly rhk: readonly RhkContent[];
  readonly perilaku: Readonly<Partial<Record<Perilaku, string>>>;
  readonly lampiran: {
    readonly sumberDaya: readonly string[];
    readonly skema: readonly string[];
    readonly konsekuensi: readonly string[];
  };
};
/** skp_versi.isi: the content with the form it took and the two people as they were when they signed. */
export type SkpFrozen = SkpContent & {
  readonly bentuk?: {
    readonly kelompok: Kelompok;
    readonly pendekatan: Pendekatan;
    readonly dari: Tanggal;
    readonly sampai: Tanggal;
  };
  readonly pihak?: {
    readonly pegawai: Identitas;
    readonly penilai: Identitas;
    readonly diajukanPada: number;
    readonly ditetapkanPada: number;
  };
};
export type RhkContent = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly klasifikasi: "organisasi" | "individu";
  readonly teks: string;
  readonly penugasanDari: string;
  readonly rhkPimpinan: string | null;
  readonly rhkPimpinanTeks: string;
  /** The superior's indicator, where his result has several (hlm. 59). */
  readonly indikatorPimpinan?: string | null;
  /** The cell of the matriks peran hasil (A.1.5) that asked for this result. */
  readonly matriks?: string | null;
  readonly asal?: AsalRhk;
  readonly indikator: readonly IndikatorContent[];
};
/** Where the text was taken from; "" = written here. */
export type AsalRhk = "" | "tahun-lalu" | "pendahulu" | "rekan" | "pustaka" | "matriks";
export type IndikatorContent = {
  readonly id: string;
  readonly aspek: string | null;
  readonly perspektif: string | null;
  readonly teks: string;
  readonly target: string;
  /** Id of the PK indicator it carries. */
  readonly pk?: string | null;
  /** Targets on the way, by period of the year: {"triwulan-1": "78"}. */
  readonly lintasan?: Readonly<Record<string, string>>;
  /** A.1.3, of a JPT or head of an autonomous unit; frozen with what is agreed. */
  readonly manual?: ManualIndikator;
};

/** One SKP, if `me` may see it: the pegawai, the penilai, the atasan, admin, auditor. */
export const skpStatement = (id: string, me: string, today: Tanggal) => rows<SkpHead>`
  ${headColumns(today)} WHERE skp.id = ${id} AND ${visibleTo("skp", me, today)}`;

/** The newest agreed version of a visible SKP; `isi` is JSON of SkpContent. */
export const agreedStatement = (id: string, me: string, today: Tanggal) => rows<{
  readonly nomor: number;
  readonly isi: string;
  readonly hash: string;
  readonly berlakuDari: Tanggal;
  readonly ditetapkanPada: number;
}>`
  SELECT v.nomor, v.isi, v.hash, v.berlaku_dari AS berlakuDari, v.ditetapkan_pada AS ditetapkanPada
  FROM skp_versi v JOIN skp ON skp.id = v.skp
  WHERE v.skp = ${id} AND v.nomor = ${agreedNumber(sql`skp.id`)} AND ${visibleTo("skp", me, today)}`;

export type ContentRow = {
  readonly rhk: string;
  readonly indikator: string;
  readonly perilaku: string;
  readonly lampiran: string;
};

/** The working rows of a visible SKP in one row of JSON lists; contentOf makes them whole. */
export const contentStatement = (id: string, me: string, today: Tanggal) => rows<ContentRow>`
  SELECT ${contentColumns} FROM skp WHERE skp.id = ${id} AND ${visibleTo("skp", me, today)}
    AND (${visibleNow(me, today)} OR (skp.keadaan = 'ditetapkan' AND skp.penyesuaian IS NULL))`;

/** Everything that waits for `me` in a year, oldest first: heads and texts in the same order. */
export const waitingHeadsStatement = (
  me: string,
  tahun: number | SQL,
  most: number,
  today: Tanggal,
) => rows<SkpHead>`
  ${headColumns(today)} WHERE ${waitsFor(me, tahun)} ORDER BY skp.diajukan_pada, skp.id LIMIT ${most}`;
export const waitingContentsStatement = (me: string, tahun: number | SQL, most: number) => rows<ContentRow>`
  SELECT ${contentColumns} FROM skp WHERE ${waitsFor(me, tahun)} ORDER BY skp.diajukan_pada, skp.id LIMIT ${most}`;
const waitsFor = (me: string, tahun: number | SQL): SQL =>
  sql`skp.penilai = ${me} AND skp.tahun = ${tahun} AND ${keadaanJalan("skp")} = 'diajukan'`;

const manualJson = sql`(SELECT json_object('tujuan', m.tujuan, 'definisi', m.definisi, 'formula', m.formula,
    'satuan', m.satuan, 'kualitas', m.kualitas, 'sumberData', m.sumber_data, 'periodePelaporan', m.periode_pelaporan,
    'dipahamiSemua', json(iif(m.dipahami_semua, 'true', 'false')))
  FROM manual_indikator m WHERE m.indikator = i.id)`;

const contentColumns = sql`
    (SELECT json_group_array(json_object('id', id, 'jenis', jenis, 'klasifikasi', klasifikasi, 'teks', teks,
        'penugasanDari', penugasan_dari, 'rhkPimpinan', rhk_pimpinan, 'rhkPimpinanTeks', rhk_pimpinan_teks,
        'indikatorPimpinan', indikator_pimpinan, 'matriks', matriks, 'asal', asal))
      FROM (SELECT * FROM rhk WHERE rhk.skp = skp.id ORDER BY urut)) AS rhk,
    (SELECT json_group_array(json_object('rhk', rhk, 'id', id, 'aspek', aspek, 'perspektif', perspektif,
        'teks', teks, 'target', target, 'pk', pk, 'lintasan', json(lintasan), 'manual', json(manual)))
      FROM (SELECT i.*, ${manualJson} AS manual FROM indikator i WHERE i.skp = skp.id ORDER BY i.urut)) AS indikator,
    (SELECT json_group_object(nilai, teks) FROM ekspektasi_perilaku e WHERE e.skp = skp.id) AS perilaku,
    (SELECT json_group_array(json_object('jenis', jenis, 'teks', teks))
      FROM (SELECT * FROM lampiran l WHERE l.skp = skp.id ORDER BY jenis, urut)) AS lampiran`;

export function contentOf(row: ContentRow): SkpContent {
  const indikator = (
    JSON.parse(row.indikator) as (IndikatorContent & { rhk: string; manual: ManualIndikator | null })[]
  ).map(({ manual, ...i }) => (manual ? { ...i, manual } : i));
  const butir = JSON.parse(row.lampiran) as { jenis: string; teks: string }[];
  const lampiran = (jenis: string) => butir.filter((b) => b.jenis === jenis).map((b) => b.teks);
  return {
    rhk: (JSON.parse(row.rhk) as Omit<RhkContent, "indikator">[]).map((r) => ({
      ...r,
      indikator: indikator.filter((i) => i.rhk === r.id).map(({ rhk: _, ...i }) => i),
    })),
    perilaku: JSON.parse(row.perilaku) as SkpContent["perilaku"],
    lampiran: {
      sumberDaya: lampiran("sumber-daya"),
      skema: lampiran("skema"),
      konsekuensi: lampiran("konsekuensi"),
    },
  };
}

const headColumns = (today: Tanggal) => sql`
  SELECT skp.id, skp.pegawai, p.nama, n.jabatan, skp.unit, ${namaUnit(sql`skp.unit`, today)} AS namaUnit,
    skp.penilai, q.nama AS namaPenilai, skp.atasan, skp.tahun, skp.dari, skp.sampai, skp.kelompok, skp.pendekatan,
    skp.keadaan, ${keadaanJalan("skp")} AS jalan, skp.versi, skp.revisi, skp.diajukan_pada AS diajukanPada, skp.dibaca_pada AS dibacaPada,
    skp.ditetapkan_pada AS ditetapkanPada, skp.diubah_pada AS diubahPada,
    (SELECT json_object('nomor', y.nomor, 'sebab', y.sebab, 'alasan', y.alasan, 'berlakuDari', y.berlaku_dari,
        'dibukaOleh', y.dibuka_oleh, 'namaPembuka', b.nama, 'dibukaPada', y.dibuka_pada)
      FROM penyesuaian y JOIN pegawai b ON b.id = y.dibuka_oleh
      WHERE y.skp = skp.id AND y.ditutup_pada IS NULL) AS penyesuaian
  FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
    LEFT JOIN pegawai q ON q.id = skp.penilai`;
