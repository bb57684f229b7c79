import type { Tanggal } from "../../domain/tanggal.ts";
import { rows } from "./statement.ts";
import { visibleTo } from "./visible.ts";

/** The locks of the manuals of a plan; their text comes with the plan's content. */
export const manualLocksStatement = (skp: string) =>
  rows<{
    readonly indikator: string;
    readonly revisi: number;
  }>`SELECT indikator, revisi FROM manual_indikator WHERE skp = ${skp}`;

export type ManualLama = {
  readonly indikator: string;
  readonly teks: string;
  readonly tujuan: string;
  readonly definisi: string;
  readonly formula: string;
  readonly satuan: string;
  readonly kualitas: string | null;
  readonly sumberData: string;
  readonly periodePelaporan: string | null;
  readonly dipahamiSemua: 0 | 1;
};

/** Manuals of the year before: one's own, or what was agreed with whoever had the post (the same unit's leader). */
export const lastYearManualsStatement = (skp: string, me: string, today: Tanggal) => rows<ManualLama>`
  SELECT i.id AS indikator, i.teks, m.tujuan, m.definisi, m.formula, m.satuan, m.kualitas,
    m.sumber_data AS sumberData, m.periode_pelaporan AS periodePelaporan, m.dipahami_semua AS dipahamiSemua
  FROM skp JOIN skp l ON l.tahun = skp.tahun - 1 AND l.kelompok = skp.kelompok
      AND (l.pegawai = skp.pegawai OR (l.unit = skp.unit AND l.keadaan = 'ditetapkan' AND l.penyesuaian IS NULL))
    JOIN manual_indikator m ON m.skp = l.id JOIN indikator i ON i.id = m.indikator
  WHERE skp.id = ${skp} AND m.definisi <> '' AND ${visibleTo("skp", me, today)}
  ORDER BY l.dari DESC, i.urut LIMIT 60`;
