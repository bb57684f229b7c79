import { type SQL, sql } from "drizzle-orm";
import { type BarisGaris, barisGaris, bedaGaris } from "../../domain/baris-garis.ts";
import {
  type AtasanKhusus,
  indeksGaris,
  type Penempatan,
  type UnitVersi,
} from "../../domain/indeks-garis.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { AgencyDb } from "./database.ts";
import { followLineStatements } from "./ikut-garis.ts";
import { change, rows, type Statement } from "./statement.ts";

/** Whose appointment changed, and which units changed in themselves; "semua" after seeds and imports. */
export type LingkupGaris =
  | "semua"
  | { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] };

export type FaktaGaris = {
  readonly siapa: readonly { readonly pegawai: string }[];
  readonly unit: readonly UnitVersi[];
  readonly kepala: readonly PenempatanRow[];
  readonly khusus: readonly AtasanKhusus[];
  readonly penempatan: readonly PenempatanRow[];
  readonly lama: readonly BarisGaris[];
};
type PenempatanRow = Omit<Penempatan, "memimpin" | "delegasiPenilai" | "id"> & {
  readonly id: string;
  readonly memimpin: number | boolean;
  readonly delegasiPenilai: number | boolean;
};
type Kini = { readonly today: Tanggal; readonly now: number };

/** More people than this are not followed in the batch of the save itself but in bites after it. */
export const SEKALI_JALAN = 2000;

/**
 * Brings garis_penilai from a day on to what units, appointments and exceptions say, and lets plans and open
 * evaluations follow. Writes differences only, so it may be run again at any time. Returns how many rows changed.
 */
export async function recomputeGaris(
  db: AgencyDb,
  lingkup: LingkupGaris,
  pada: { readonly dari: Tanggal } & Partial<Kini>,
): Promise<number> {
  const [siapa, unit, kepala, khusus] = await db.batch([
    siapaStatement(lingkup, pada.dari, 1_000_000),
    ...intiStatements(pada.dari),
  ]);
  let berubah = 0;
  for (let at = 0; at < siapa.length; at += SEKALI_JALAN) {
    const bagian = siapa.slice(at, at + SEKALI_JALAN);
    const ids = sql`SELECT value FROM json_each(${JSON.stringify(bagian.map((s) => s.pegawai))})`;
    const [penempatan, lama] = await db.batch(milikStatements(ids, pada.dari));
    const beda = garisChanges({ siapa: bagian, unit, kepala, khusus, penempatan, lama }, pada);
    if (beda.statements.length > 0) await db.batch(beda.statements);
    berubah += beda.berubah;
  }
  return berubah;
}

/** The facts of a change, to ride in the batch of the page that saves it: then line and change are written as one. */
export const garisFactsStatements = (
  lingkup: { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] },
  dari: Tanggal,
) =>
  [
    siapaStatement(lingkup, dari, SEKALI_JALAN + 1),
    ...intiStatements(dari),
    ...milikStatements(kena(lingkup, dari, SEKALI_JALAN + 1), dari),
  ] as const;

/** What must be written when these are the facts. Too many people: nothing here, `recomputeGaris` after the save. */
export function garisChanges(fakta: FaktaGaris, pada: { readonly dari: Tanggal } & Partial<Kini>) {
  if (fakta.siapa.length > SEKALI_JALAN) return { berubah: 0, statements: [], susulan: true };
  const indeks = indeksGaris({
    unit: fakta.unit,
    penempatan: unik([...fakta.kepala, ...fakta.penempatan]).map((p) => ({
      ...p,
      memimpin: Boolean(p.memimpin),
      delegasiPenilai: Boolean(p.delegasiPenilai),
    })),
    khusus: fakta.khusus,
  });
  const lama = kelompok(fakta.lama);
  const beda = fakta.siapa.map(({ pegawai }) =>
    bedaGaris(lama.get(pegawai) ?? [], barisGaris(indeks, pegawai, pada.dari), pada.dari),
  );
  const hapus = beda.flatMap((b) => b.hapus);
  const tulis = beda.flatMap((b) => b.tulis);
  const terkena = [...new Set([...hapus, ...tulis].map((b) => b.pegawai))];
  const statements: Statement<number>[] = [];
  if (hapus.length > 0) statements.push(hapusStatement(hapus));
  for (let at = 0; at < tulis.length; at += 4000) statements.push(tulisStatement(tulis.slice(at, at + 4000)));
  if (terkena.length > 0 && pada.today !== undefined && pada.now !== undefined)
    statements.push(...followLineStatements({ today: pada.today, now: pada.now, siapa: terkena }));
  return { berubah: hapus.length + tulis.length, statements, susulan: false };
}

/** The named results of `garisFactsStatements`, in their order. */
export const garisFacts = (
  r: readonly [
    FaktaGaris["siapa"],
    FaktaGaris["unit"],
    FaktaGaris["kepala"],
    FaktaGaris["khusus"],
    FaktaGaris["penempatan"],
    FaktaGaris["lama"],
  ],
): FaktaGaris => ({ siapa: r[0], unit: r[1], kepala: r[2], khusus: r[3], penempatan: r[4], lama: r[5] });

const siapaStatement = (lingkup: LingkupGaris, dari: Tanggal, paling: number) =>
  rows<{ pegawai: string }>`${lingkup === "semua" ? semua(dari) : kena(lingkup, dari, paling)}`;

/** Everybody who serves or served since then, or still has a line. */
const semua = (dari: Tanggal) => sql`
  SELECT pegawai FROM penempatan WHERE sampai IS NULL OR sampai >= ${dari}
  UNION SELECT pegawai FROM garis_penilai WHERE sampai IS NULL OR sampai >= ${dari} ORDER BY pegawai`;

/**
 * Whom a change can reach. Downwards from the units that changed (or are led by whom it concerns) until two
 * firm heads stand between: the first is then the penilai, the second the atasan, whatever happens above.
 * A head is firm when he is able to assess, in office since `dari` with no end, and leads nothing else.
 */
const kena = (
  lingkup: { readonly pegawai?: readonly string[]; readonly unit?: readonly string[] },
  dari: Tanggal,
  paling: number,
): SQL => {
  const orang = sql`SELECT value FROM json_each(${JSON.stringify(lingkup.pegawai ?? [])})`;
  return sql`
    WITH RECURSIVE turun (unit, kuat) AS (
      SELECT value, 0 FROM json_each(${JSON.stringify(lingkup.unit ?? [])})
      UNION SELECT unit, 0 FROM penempatan WHERE pegawai IN (${orang}) AND memimpin = 1
        AND (sampai IS NULL OR sampai >= ${dari})
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
    )
    SELECT pegawai FROM langsung
    UNION SELECT k.pegawai FROM atasan_khusus k JOIN langsung l ON l.pegawai = k.penilai
      WHERE k.sampai IS NULL OR k.sampai >= ${dari}
    ORDER BY pegawai LIMIT ${paling}`;
};

const penempatanColumns = sql`n.id, n.pegawai, n.unit, n.jenis_jabatan AS jabatanJenis, n.jenis, n.memimpin,
  n.delegasi_penilai AS delegasiPenilai, n.dari, n.sampai`;

/** Units, their heads and the exceptions: what the line of anybody is derived from. */
const intiStatements = (dari: Tanggal) =>
  [
    rows<UnitVersi>`SELECT unit, induk, jenis, dari, sampai FROM unit_versi WHERE sampai IS NULL OR sampai >= ${dari}`,
    rows<PenempatanRow>`
      SELECT ${penempatanColumns} FROM penempatan n WHERE n.memimpin = 1 AND (n.sampai IS NULL OR n.sampai >= ${dari})
      UNION SELECT ${penempatanColumns} FROM penempatan n JOIN atasan_khusus k ON k.penilai = n.pegawai
        WHERE n.sampai IS NULL OR n.sampai >= ${dari}`,
    rows<AtasanKhusus>`SELECT pegawai, penilai, dari, sampai FROM atasan_khusus
      WHERE sampai IS NULL OR sampai >= ${dari}`,
  ] as const;

const milikStatements = (ids: SQL, dari: Tanggal) =>
  [
    rows<PenempatanRow>`SELECT ${penempatanColumns} FROM penempatan n WHERE n.pegawai IN (${ids})
      AND (n.sampai IS NULL OR n.sampai >= ${dari})`,
    rows<BarisGaris>`SELECT pegawai, dari, sampai, penempatan, unit, penilai, unit_penilai AS unitPenilai, atasan, masalah
      FROM garis_penilai WHERE pegawai IN (${ids}) AND (sampai IS NULL OR sampai >= date(${dari}, '-1 day'))
      ORDER BY pegawai, dari`,
  ] as const;

const hapusStatement = (hapus: readonly BarisGaris[]) => change`
  DELETE FROM garis_penilai WHERE (pegawai, dari) IN (
    SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(hapus.map((b) => [b.pegawai, b.dari]))}))`;

const tulisStatement = (tulis: readonly BarisGaris[]) => change`
  INSERT INTO garis_penilai (pegawai, dari, sampai, penempatan, unit, penilai, unit_penilai, atasan, masalah)
  SELECT value ->> 'pegawai', value ->> 'dari', value ->> 'sampai', value ->> 'penempatan', value ->> 'unit',
    value ->> 'penilai', value ->> 'unitPenilai', value ->> 'atasan', value ->> 'masalah'
  FROM json_each(${JSON.stringify(tulis)}) WHERE true
  ON CONFLICT (pegawai, dari) DO UPDATE SET sampai = excluded.sampai, penempatan = excluded.penempatan,
    unit = excluded.unit, penilai = excluded.penilai, unit_penilai = excluded.unit_penilai,
    atasan = excluded.atasan, masalah = excluded.masalah`;

const unik = (daftar: readonly PenempatanRow[]) => [...new Map(daftar.map((p) => [p.id, p])).values()];

function kelompok(baris: readonly BarisGaris[]): Map<string, BarisGaris[]> {
  const hasil = new Map<string, BarisGaris[]>();
  for (const b of baris) hasil.set(b.pegawai, [...(hasil.get(b.pegawai) ?? []), b]);
  return hasil;
}
