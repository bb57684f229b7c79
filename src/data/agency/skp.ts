import { sql } from "drizzle-orm";
import type { JenisRhk, KeadaanSkp, Kelompok, Pendekatan } from "../../domain/istilah.ts";
import type { Perilaku } from "../../domain/perilaku.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { type Identitas, namaUnit } from "./identitas.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

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
  /** The lock: number of the last step in riwayat. */
  readonly versi: number;
  /** The lock of the text: counts saves of the draft. */
  readonly revisi: number;
  readonly diajukanPada: number | null;
  readonly dibacaPada: number | null;
  readonly ditetapkanPada: number | null;
  readonly diubahPada: number;
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
  WHERE v.skp = ${id} AND ${visibleTo("skp", me, today)} ORDER BY v.nomor DESC LIMIT 1`;

export type ContentRow = {
  readonly rhk: string;
  readonly indikator: string;
  readonly perilaku: string;
  readonly lampiran: string;
};

/** The working rows of a visible SKP in one row of JSON lists; contentOf makes them whole. */
export const contentStatement = (id: string, me: string, today: Tanggal) => rows<ContentRow>`
  SELECT
    (SELECT json_group_array(json_object('id', id, 'jenis', jenis, 'klasifikasi', klasifikasi, 'teks', teks,
        'penugasanDari', penugasan_dari, 'rhkPimpinan', rhk_pimpinan, 'rhkPimpinanTeks', rhk_pimpinan_teks,
        'indikatorPimpinan', indikator_pimpinan, 'matriks', matriks, 'asal', asal))
      FROM (SELECT * FROM rhk WHERE skp = ${id} ORDER BY urut)) AS rhk,
    (SELECT json_group_array(json_object('rhk', rhk, 'id', id, 'aspek', aspek, 'perspektif', perspektif,
        'teks', teks, 'target', target, 'pk', pk, 'lintasan', json(lintasan))) FROM (SELECT * FROM indikator WHERE skp = ${id} ORDER BY urut)) AS indikator,
    (SELECT json_group_object(nilai, teks) FROM ekspektasi_perilaku WHERE skp = ${id}) AS perilaku,
    (SELECT json_group_array(json_object('jenis', jenis, 'teks', teks))
      FROM (SELECT * FROM lampiran WHERE skp = ${id} ORDER BY jenis, urut)) AS lampiran
  FROM skp WHERE skp.id = ${id} AND ${visibleTo("skp", me, today)}`;

export function contentOf(row: ContentRow): SkpContent {
  const indikator = JSON.parse(row.indikator) as (IndikatorContent & { rhk: string })[];
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
    skp.keadaan, skp.versi, skp.revisi, skp.diajukan_pada AS diajukanPada, skp.dibaca_pada AS dibacaPada,
    skp.ditetapkan_pada AS ditetapkanPada, skp.diubah_pada AS diubahPada
  FROM skp JOIN pegawai p ON p.id = skp.pegawai JOIN penempatan n ON n.id = skp.penempatan
    LEFT JOIN pegawai q ON q.id = skp.penilai`;
