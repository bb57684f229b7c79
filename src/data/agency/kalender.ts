import { type SQL, sql } from "drizzle-orm";
import { type AturanUnit, type HariKhusus, kalenderUnit, type PekanUnit } from "../../domain/kalender.ts";
import type { KalenderKerja, Tanggal } from "../../domain/tanggal.ts";
import type { ModeHari } from "../../domain/tenggat.ts";
import { rows } from "./statement.ts";

export type KalenderRow = {
  readonly kunci: "libur" | "pekan" | "mode" | "garis" | "garis-lain" | "pekan-unit" | "khusus";
  readonly nilai: string;
  readonly dari: string;
  readonly sampai: string;
  readonly unit: string;
  readonly n: number;
};
export type Hitungan = { readonly kalender: KalenderKerja; readonly modeKeberatan: ModeHari };

/**
 * All that a legal clock needs from a day on: holidays, the agency's weeks, the mode of the objection in force then,
 * and what the unit and those above it have of their own. Without `unit`: of every unit, for the jobs.
 * D1 takes five terms of a compound SELECT and no sixth.
 */
export const kalenderStatement = (dari: Tanggal, unit?: SQL) => rows<KalenderRow>`
  SELECT 'libur' AS kunci, keterangan AS nilai, tanggal AS dari, tanggal AS sampai, '' AS unit, 0 AS n
  FROM hari_libur WHERE tanggal >= ${dari}
  UNION ALL
  SELECT CASE a.kunci WHEN 'kalender.hari-kerja' THEN 'pekan' ELSE 'mode' END, a.nilai, a.dari, '', '', 0 FROM aturan a
  WHERE a.kunci = 'kalender.hari-kerja' OR (a.kunci = 'keberatan.mode' AND a.dari = (
    SELECT max(b.dari) FROM aturan b WHERE b.kunci = 'keberatan.mode' AND b.dari <= ${dari}))
  UNION ALL
  SELECT ${unit ? "garis" : "garis-lain"}, l.leluhur, '', '', l.unit, l.jarak FROM ${unit ? sql`unit_leluhur l WHERE l.unit = ${unit}` : sql`(${own}) o CROSS JOIN unit_leluhur l ON l.leluhur = o.unit`}
  UNION ALL
  SELECT 'pekan-unit', coalesce(k.hari_kerja, ''), k.dari, '', k.unit, k.libur_umum FROM kalender_unit k ${above(unit, sql`k.unit`)}
  UNION ALL
  SELECT 'khusus', h.jenis || ':' || h.keterangan, h.dari, h.sampai, h.unit, 0 FROM hari_khusus h
    ${above(unit, sql`h.unit`)} AND h.dicabut_pada IS NULL AND h.sampai >= ${dari}`;

const own = sql`SELECT unit FROM kalender_unit UNION SELECT unit FROM hari_khusus`;
const above = (unit: SQL | undefined, column: SQL) =>
  unit ? sql`WHERE ${column} IN (SELECT l.leluhur FROM unit_leluhur l WHERE l.unit = ${unit})` : sql`WHERE 1`;

/**
 * Of the one unit that was asked for; of none, the agency's own. Five days and working days unless a dated rule says
 * otherwise.
 */
export function kalenderDari(baris: readonly KalenderRow[]): Hitungan {
  const unit = baris.find((b) => b.kunci === "garis")?.unit ?? "";
  const mode = baris.find((b) => b.kunci === "mode")?.nilai;
  return {
    kalender: calendarReader(baris)(unit),
    modeKeberatan: mode === "hari-kalender" ? "hari-kalender" : "hari-kerja",
  };
}

/** unit → its calendar. Units of one line share it, so a job builds a handful, not one for each of ten thousand. */
export function calendarReader(baris: readonly KalenderRow[]): (unit: string) => KalenderKerja {
  const instansi = of(baris, "pekan").map((b) => ({
    dari: b.dari,
    hariKerja: b.nilai === "6" ? (6 as const) : (5 as const),
  }));
  const libur = new Set(of(baris, "libur").map((b) => b.dari));
  const aturan = rulesOf(baris);
  const atas = Map.groupBy([...of(baris, "garis"), ...of(baris, "garis-lain")], (b) => b.unit);
  const made = new Map<string, KalenderKerja>();
  return (unit) => {
    const line = (atas.get(unit) ?? []).filter((b) => aturan.has(b.nilai)).sort((a, b) => a.n - b.n);
    const key = line.map((b) => b.nilai).join();
    const garis = line.flatMap((b) => aturan.get(b.nilai) ?? []);
    const kalender = made.get(key) ?? kalenderUnit({ instansi, libur, garis });
    made.set(key, kalender);
    return kalender;
  };
}

/** What each unit that has a calendar of its own says. */
export function rulesOf(baris: readonly KalenderRow[]): Map<string, AturanUnit> {
  const pekan = Map.groupBy(of(baris, "pekan-unit"), (b) => b.unit);
  const khusus = Map.groupBy(of(baris, "khusus"), (b) => b.unit);
  return new Map(
    [...new Set([...pekan.keys(), ...khusus.keys()])].map((unit) => [
      unit,
      { pekan: (pekan.get(unit) ?? []).map(weekOf), khusus: (khusus.get(unit) ?? []).map(daysOf) },
    ]),
  );
}

const weekOf = (b: KalenderRow): PekanUnit => ({
  dari: b.dari,
  hariKerja: b.nilai === "" ? null : (Number(b.nilai) as 5 | 6 | 7),
  liburUmum: b.n === 1,
});
const daysOf = (b: KalenderRow): HariKhusus => {
  const jenis = b.nilai.startsWith("masuk:") ? "masuk" : "libur";
  return { dari: b.dari, sampai: b.sampai, jenis, keterangan: b.nilai.slice(6) };
};
const of = (baris: readonly KalenderRow[], kunci: KalenderRow["kunci"]) =>
  baris.filter((b) => b.kunci === kunci);
