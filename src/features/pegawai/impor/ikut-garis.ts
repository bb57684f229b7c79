import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { garisChanges } from "../../../data/agency/garis.ts";
import {
  intiStatements,
  type LingkupGaris,
  milikStatements,
  siapaStatement,
} from "../../../data/agency/garis-fakta.ts";
import { openYearsStatement, plansFor } from "../../../data/agency/pegawai.ts";
import { auditStatement } from "../../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../../data/agency/statement.ts";
import { type Tanggal, terdahulu } from "../../../domain/tanggal.ts";
import type { Hasil } from "./banding.ts";
import { bite, type Kerja, type Kini, type Maju } from "./gigit.ts";
import type { Langkah, Ringkasan } from "./queries.ts";

/** People whose line is worked out in one transaction. */
const BITE = 1500;
const AT_ONCE = 8;
/** Of more than these everybody's line is looked at: to ask who is touched would cost more. */
const FEW = 2000;

/**
 * The lines of assessors follow the rows, person by person in the order of their ids, with the plans of who has
 * none yet; differences only. Facts that move meanwhile make the bite fail, and it is taken again.
 */
export async function followLines(db: AgencyDb, start: Kerja, kini: Kini): Promise<boolean> {
  let kerja = start;
  const { now, today } = kini;
  const [scope, years] = await Promise.all([
    scopeOf(db, kerja, today),
    db.read(openYearsStatement(today, now)),
  ]);
  const [inti, [mark]] = await readCore(db, scope.dari);
  for (let n = 0; n < AT_ONCE; n += 1) {
    const siapa = scope.none ? [] : await nextPeople(db, scope.lingkup, scope.dari, kerja.penanda);
    if (siapa.length === 0) return finish(db, kerja, kini);
    const ids = siapa.map((s) => s.pegawai);
    const own = sql`SELECT value FROM json_each(${JSON.stringify(ids)})`;
    const [penempatan, lama] = await db.batch(milikStatements(own, scope.dari));
    const facts = { siapa, ...inti, penempatan, lama, jejak: mark?.n };
    const { statements } = garisChanges(facts, { dari: scope.dari, today, now });
    const maju: Maju = { penanda: ids.at(-1) ?? "", posisi: kerja.posisi + ids.length, total: scope.total };
    if (!(await bite(db, kerja, maju, now, [...statements, ...plansFor(years, ids, today, now)])))
      return false;
    kerja = { ...kerja, penanda: maju.penanda, posisi: maju.posisi };
  }
  return true;
}

async function readCore(db: AgencyDb, dari: Tanggal) {
  const [unit, kepala, khusus, mark] = await db.batch([
    ...intiStatements(dari),
    rows<{ n: number }>`SELECT coalesce(max(rowid), 0) AS n FROM jejak`,
  ]);
  return [{ unit, kepala, khusus }, mark] as const;
}

type Scope = {
  readonly lingkup: LingkupGaris;
  readonly dari: Tanggal;
  readonly total: number;
  readonly none: boolean;
};

async function scopeOf(db: AgencyDb, kerja: Kerja, today: Tanggal): Promise<Scope> {
  const [[sum], [people]] = await db.batch([
    rows<{ n: number; dari: Tanggal | null }>`
      SELECT count(*) AS n, min(data ->> 'dari') AS dari FROM impor_baris
      WHERE impor = ${kerja.id} AND hasil IN ('baru', 'berubah') AND data ->> 'cara' IS NOT NULL`,
    rows<{ n: number }>`SELECT n FROM jumlah WHERE apa = 'pegawai'`,
  ]);
  const dari = terdahulu(sum?.dari ?? today, today);
  const n = sum?.n ?? 0;
  if (n > FEW) return { lingkup: "semua", dari, total: people?.n ?? n, none: false };
  const touched = await db.read(rows<{
    pegawai: string;
    unit: string;
    memimpin: number;
    lama: string | null;
  }>`
    SELECT data ->> 'pegawai' AS pegawai, data ->> 'unit' AS unit, data ->> 'memimpin' AS memimpin,
      (SELECT p.value ->> 'unit' FROM impor_sebelum s, json_each(s.sebelum, '$.penempatan') p
        WHERE s.impor = b.impor AND s.nomor = b.nomor AND p.value ->> 'memimpin' = 1 LIMIT 1) AS lama
    FROM impor_baris b WHERE impor = ${kerja.id} AND hasil IN ('baru', 'berubah') AND data ->> 'cara' IS NOT NULL`);
  const unit = [
    ...new Set(touched.flatMap((t) => [...(t.memimpin === 1 ? [t.unit] : []), ...(t.lama ? [t.lama] : [])])),
  ];
  return { lingkup: { pegawai: touched.map((t) => t.pegawai), unit }, dari, total: n, none: n === 0 };
}

const nextPeople = (db: AgencyDb, lingkup: LingkupGaris, dari: Tanggal, after: string) =>
  db.read(rows<{ pegawai: string }>`
    SELECT pegawai FROM (${siapaStatement(lingkup, dari, 1_000_000).query}) WHERE pegawai > ${after}
    ORDER BY pegawai LIMIT ${BITE}`);

/** Counted again: some rows may have been left out because somebody was faster. */
async function finish(db: AgencyDb, kerja: Kerja, { now }: Kini): Promise<boolean> {
  const undone = kerja.langkah === "urung-garis";
  const found = await db.read(rows<{ hasil: Hasil; n: number }>`
    SELECT hasil, count(*) AS n FROM impor_baris WHERE impor = ${kerja.id} GROUP BY hasil`);
  const jumlah = { baru: 0, berubah: 0, sama: 0, salah: 0 };
  for (const f of found) jumlah[f.hasil] = f.n;
  const ringkasan: Ringkasan = { ...kerja.ringkasan, jumlah, garis: 1 };
  const langkah: Langkah = undone ? "urung-hapus" : "selesai";
  const maju = { langkah, penanda: undone ? "0" : "", posisi: 0, ringkasan };
  return bite(db, kerja, maju, now, [
    ...(undone ? [] : [await finished(kerja, jumlah, now), forget(kerja.id)]),
  ]);
}

const finished = (kerja: Kerja, jumlah: Ringkasan["jumlah"], now: number): Promise<Statement<number>> =>
  auditStatement({
    pada: now,
    oleh: kerja.oleh,
    tindakan: "impor.selesai",
    objek: kerja.id,
    rincian: { ...jumlah },
  });

/** What only the comparison needed. */
const forget = (id: string) => change`
  UPDATE impor SET ringkasan = json_remove(ringkasan, '$.pemimpin', '$.induk') WHERE id = ${id}`;
