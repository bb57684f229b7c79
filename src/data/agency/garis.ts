import { sql } from "drizzle-orm";
import { type BarisGaris, barisGaris, bedaGaris } from "../../domain/baris-garis.ts";
import { indeksGaris } from "../../domain/indeks-garis.ts";
import { lingkaranMulai } from "../../domain/lingkaran-garis.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { AgencyDb } from "./database.ts";
import {
  type FaktaGaris,
  intiStatements,
  type Kini,
  type LingkupGaris,
  milikStatements,
  type PenempatanRow,
  SEKALI_JALAN,
  siapaStatement,
} from "./garis-fakta.ts";
import { followLineStatements } from "./ikut-garis.ts";
import { change, type Statement } from "./statement.ts";

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

/**
 * What must be written when these are the facts. Too many people: nothing here, `recomputeGaris` after the save.
 * `melingkar`: with these facts people would assess each other in a circle; whoever saves refuses that.
 */
export function garisChanges(fakta: FaktaGaris, pada: { readonly dari: Tanggal } & Partial<Kini>) {
  const indeks = indeksGaris({
    unit: fakta.unit,
    penempatan: unik([...fakta.kepala, ...fakta.penempatan]).map((p) => ({
      ...p,
      memimpin: Boolean(p.memimpin),
      delegasiPenilai: Boolean(p.delegasiPenilai),
    })),
    khusus: fakta.khusus,
  });
  if (fakta.siapa.length > SEKALI_JALAN) {
    const penilai = [...fakta.kepala, ...fakta.khusus.map((k) => ({ pegawai: k.penilai }))].map(
      (k) => k.pegawai,
    );
    return {
      berubah: 0,
      statements: [],
      susulan: true,
      melingkar: lingkaranMulai(indeks, [...new Set(penilai)], pada.dari),
    };
  }
  const lama = kelompok(fakta.lama);
  const beda = fakta.siapa.map(({ pegawai }) =>
    bedaGaris(lama.get(pegawai) ?? [], barisGaris(indeks, pegawai, pada.dari), pada.dari),
  );
  const hapus = beda.flatMap((b) => b.hapus);
  const tulis = beda.flatMap((b) => b.tulis);
  const terkena = [...new Set([...hapus, ...tulis].map((b) => b.pegawai))];
  const statements: Statement<number>[] =
    fakta.jejak === undefined ? [] : [unmovedStatement(fakta.jejak, fakta.siapa.length > 1)];
  if (hapus.length > 0) statements.push(hapusStatement(hapus));
  for (let at = 0; at < tulis.length; at += 4000) statements.push(tulisStatement(tulis.slice(at, at + 4000)));
  if (terkena.length > 0 && pada.today !== undefined && pada.now !== undefined)
    statements.push(...followLineStatements({ today: pada.today, now: pada.now, siapa: terkena }));
  const melingkar = lingkaranMulai(indeks, terkena, pada.dari);
  return { berubah: hapus.length + tulis.length, statements, susulan: false, melingkar };
}

/**
 * Lines are derived from what was read: when units, appointments or exceptions have moved since, they would tell of
 * an office that nobody holds any more. Somebody who was added and leads nothing matters only to a change that
 * reaches others: his line must be among those that it moves.
 */
export const unmovedStatement = (jejak: number, reachesOthers: boolean) => change`
  INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM jejak WHERE rowid > ${jejak}
    AND (tindakan IN ('penempatan.tambah', 'penempatan.akhiri', 'penempatan.koreksi', 'penempatan.batalkan',
      'atasan-khusus.tetapkan', 'atasan-khusus.akhiri', 'unit.ubah', 'unit.lebur', 'unit.tutup', 'impor.terapkan', 'impor.batalkan', 'ganda.gabung',
      'ganda.pisah')
      OR tindakan LIKE 'mutasi.%' OR (tindakan = 'pegawai.tambah' AND (${reachesOthers} OR rincian ->> 'memimpin'))))`;

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
