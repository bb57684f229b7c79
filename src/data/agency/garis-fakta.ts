import { type SQL, sql } from "drizzle-orm";
import type { BarisGaris } from "../../domain/baris-garis.ts";
import type { AtasanKhusus, Penempatan, UnitVersi } from "../../domain/indeks-garis.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { rows } from "./statement.ts";

export type FaktaGaris = {
  readonly siapa: readonly { readonly pegawai: string }[];
  readonly unit: readonly UnitVersi[];
  readonly kepala: readonly PenempatanRow[];
  readonly khusus: readonly AtasanKhusus[];
  readonly penempatan: readonly PenempatanRow[];
  readonly lama: readonly BarisGaris[];
  /** How far the audit trail had come when these were read; undefined: nobody else writes now. */
  readonly jejak?: number | undefined;
};

export type PenempatanRow = Omit<Penempatan, "memimpin" | "delegasiPenilai" | "id"> & {
  readonly id: string;
  readonly memimpin: number | boolean;
  readonly delegasiPenilai: number | boolean;
};

/** The facts of a change, to ride in the batch of the page that saves it: then line and change are written as one. */
export const garisFactsStatements = (
  lingkup: { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] },
  dari: Tanggal,
) =>
  [
    siapaStatement(lingkup, dari, SEKALI_JALAN + 1),
    ...intiStatements(dari),
    ...milikStatements(kena(lingkup, dari, SEKALI_JALAN + 1), dari),
    rows<{ n: number }>`SELECT coalesce(max(rowid), 0) AS n FROM jejak`,
  ] as const;

/** The named results of `garisFactsStatements`, in their order. */
export const garisFacts = (
  r: readonly [
    FaktaGaris["siapa"],
    FaktaGaris["unit"],
    FaktaGaris["kepala"],
    FaktaGaris["khusus"],
    FaktaGaris["penempatan"],
    FaktaGaris["lama"],
    readonly { readonly n: number }[],
  ],
): FaktaGaris => ({
  siapa: r[0],
  unit: r[1],
  kepala: r[2],
  khusus: r[3],
  penempatan: r[4],
  lama: r[5],
  jejak: r[6][0]?.n,
});

const penempatanColumns = sql`n.id, n.pegawai, n.unit, n.jenis_jabatan AS jabatanJenis, n.jenis, n.memimpin,
  n.delegasi_penilai AS delegasiPenilai, n.dari, n.sampai`;

/**
 * Units, their heads with what else these hold, and the exceptions: what the line of anybody is derived from. By the
 * index of heads, said by name: on its own the planner reads everybody's posts to find the few who lead.
 */
export const intiStatements = (dari: Tanggal) =>
  [
    rows<UnitVersi>`SELECT unit, induk, jenis, dari, sampai FROM unit_versi WHERE sampai IS NULL OR sampai >= ${dari}`,
    rows<PenempatanRow>`
      SELECT ${penempatanColumns} FROM penempatan n INDEXED BY penempatan_memimpin WHERE n.memimpin = 1 AND (n.sampai IS NULL OR n.sampai >= ${dari})
      UNION SELECT ${penempatanColumns} FROM penempatan k INDEXED BY penempatan_memimpin CROSS JOIN penempatan n ON n.pegawai = k.pegawai
        WHERE k.memimpin = 1 AND k.jenis IN ('plt', 'plh') AND (k.sampai IS NULL OR k.sampai >= ${dari})
          AND (n.sampai IS NULL OR n.sampai >= ${dari})
      UNION SELECT ${penempatanColumns} FROM atasan_khusus k CROSS JOIN penempatan n ON n.pegawai = k.penilai
        WHERE n.sampai IS NULL OR n.sampai >= ${dari}`,
    rows<AtasanKhusus>`SELECT pegawai, penilai, dari, sampai FROM atasan_khusus
      WHERE sampai IS NULL OR sampai >= ${dari}`,
  ] as const;

export const milikStatements = (ids: SQL, dari: Tanggal) =>
  [
    rows<PenempatanRow>`SELECT ${penempatanColumns} FROM penempatan n WHERE n.pegawai IN (${ids})
      AND (n.sampai IS NULL OR n.sampai >= ${dari})`,
    rows<BarisGaris>`SELECT pegawai, dari, sampai, penempatan, unit, penilai, unit_penilai AS unitPenilai, atasan, masalah
      FROM garis_penilai WHERE pegawai IN (${ids}) AND (sampai IS NULL OR sampai >= ${dari})
      ORDER BY pegawai, dari`,
  ] as const;

/** Whose appointment changed, and which units changed in themselves; "semua" after seeds and imports. */
export type LingkupGaris =
  | "semua"
  | { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] };

export type Kini = { readonly today: Tanggal; readonly now: number };

/** More people than this are not followed in the batch of the save itself but in bites after it. */
export const SEKALI_JALAN = 2000;

export const siapaStatement = (lingkup: LingkupGaris, dari: Tanggal, paling: number) =>
  rows<{ pegawai: string }>`${lingkup === "semua" ? semua(dari) : kena(lingkup, dari, paling)}`;

/** Everybody who serves or served since then, or still has a line. */
const semua = (dari: Tanggal) => sql`
  SELECT pegawai FROM penempatan WHERE sampai IS NULL OR sampai >= ${dari}
  UNION SELECT pegawai FROM garis_penilai WHERE sampai IS NULL OR sampai >= ${dari} ORDER BY pegawai`;

/**
 * Whom a change can reach. Downwards from the units that changed (or are led by whom it concerns) until two
 * firm heads stand between: the first is then the penilai, the second the atasan, whatever happens above.
 * Led until the eve counts: who has just stopped leading is still in the lines below.
 * A head is firm when he is able to assess, in office since `dari` with no end, and leads nothing else.
 * Who acts in one place and leads another is asked whenever units move: one may have come to stand above the other.
 */
export const kena = (
  lingkup: { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] },
  dari: Tanggal,
  paling: number,
): SQL => {
  const orang = sql`SELECT value FROM json_each(${JSON.stringify(lingkup.pegawai ?? [])})`;
  return sql`
    WITH RECURSIVE turun (unit, kuat) AS (
      SELECT value, 0 FROM json_each(${JSON.stringify(lingkup.unit ?? [])})
      UNION SELECT unit, 0 FROM penempatan WHERE pegawai IN (${orang}) AND memimpin = 1
        AND (sampai IS NULL OR sampai >= date(${dari}, '-1 day'))
      UNION SELECT v.unit, t.kuat + EXISTS (
        SELECT 1 FROM penempatan k WHERE k.unit = v.unit AND k.memimpin = 1 AND k.jenis = 'definitif'
          AND (k.delegasi_penilai = 1 OR k.jenis_jabatan NOT IN ('jf', 'pelaksana'))
          AND k.dari <= ${dari} AND k.sampai IS NULL AND v.jenis <> 'tim-kerja'
          AND NOT EXISTS (SELECT 1 FROM penempatan l WHERE l.pegawai = k.pegawai AND l.id <> k.id AND l.memimpin = 1
            AND (l.sampai IS NULL OR l.sampai >= ${dari})))
      FROM turun t JOIN unit_versi v ON v.induk = t.unit AND (v.sampai IS NULL OR v.sampai >= ${dari})
      WHERE t.kuat < 2
    ),
    langsung (pegawai) AS (
      ${orang}
      UNION SELECT n.pegawai FROM turun t JOIN penempatan n ON n.unit = t.unit
        WHERE (n.sampai IS NULL OR n.sampai >= ${dari}) AND (t.kuat < 2 OR n.memimpin = 1)
      UNION SELECT g.pegawai FROM garis_penilai g WHERE g.penilai IN (${orang})
        AND (g.sampai IS NULL OR g.sampai >= ${dari})
      ${(lingkup.unit ?? []).length === 0 ? sql`` : rangkap(dari)}
    )
    SELECT pegawai FROM langsung
    UNION SELECT k.pegawai FROM atasan_khusus k JOIN langsung l ON l.pegawai = k.penilai
      WHERE k.sampai IS NULL OR k.sampai >= ${dari}
    ORDER BY pegawai LIMIT ${paling}`;
};

const rangkap = (dari: Tanggal) => sql`
      UNION SELECT a.pegawai FROM penempatan a JOIN penempatan b ON b.pegawai = a.pegawai AND b.id <> a.id AND b.memimpin = 1
        AND (b.sampai IS NULL OR b.sampai >= ${dari})
        WHERE a.memimpin = 1 AND a.jenis = 'plt' AND (a.sampai IS NULL OR a.sampai >= ${dari})`;
