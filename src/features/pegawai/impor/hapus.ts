import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../../data/agency/database.ts";
import { rebuildCountersStatements } from "../../../data/agency/hitungan.ts";
import { auditStatement } from "../../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../../data/agency/statement.ts";
import { bite, type Kerja, type Kini } from "./gigit.ts";
import type { Ringkasan } from "./queries.ts";

const BITE = 500;
const AT_ONCE = 10;

/**
 * Once nobody's line leads to them any more, people and units that the import had made are deleted. Whatever still
 * points at one keeps it (the database itself says so): then he stays without a post, and the list says why.
 */
export async function removeMade(db: AgencyDb, start: Kerja, kini: Kini): Promise<boolean> {
  let kerja = start;
  for (let n = 0; n < AT_ONCE; n += 1) {
    const made = await db.read(rows<{ nomor: number; pegawai: string }>`
      SELECT nomor, data ->> 'pegawai' AS pegawai FROM impor_baris
      WHERE impor = ${kerja.id} AND hasil = 'baru' AND urung = 'urung' AND nomor > ${Number(kerja.penanda)}
      ORDER BY nomor LIMIT ${BITE}`);
    const last = made.at(-1);
    if (!last) return finish(db, kerja, kini);
    const kept = await removeEach(db, made, ({ pegawai }) => pegawai, peopleStatement);
    const maju = { penanda: String(last.nomor), posisi: kerja.posisi + made.length };
    const ok = await bite(db, kerja, maju, kini.now, [
      change`UPDATE impor_baris SET urung = 'dipakai' WHERE impor = ${kerja.id}
        AND nomor IN (SELECT value FROM json_each(${JSON.stringify(kept.map((k) => k.nomor))}))`,
    ]);
    if (!ok) return false;
    kerja = { ...kerja, ...maju };
  }
  return true;
}

async function finish(db: AgencyDb, kerja: Kerja, { now, today }: Kini): Promise<boolean> {
  const units = [...kerja.ringkasan.unitBaru].reverse();
  const kept = await removeEach(db, units, (u) => u.id, unitStatements);
  const found = await db.read(rows<{ urung: string; n: number }>`
    SELECT urung, count(*) AS n FROM impor_baris WHERE impor = ${kerja.id} AND hasil IN ('baru', 'berubah') GROUP BY urung`);
  const kembali = found.find((f) => f.urung === "urung")?.n ?? 0;
  const tetap = found.reduce((n, f) => n + (f.urung === "urung" ? 0 : f.n), 0);
  const urung = { kembali, tetap, unit: kept.length };
  const ringkasan: Ringkasan = { ...kerja.ringkasan, urung };
  return bite(db, kerja, { langkah: "batal", penanda: "", posisi: kembali, ringkasan }, now, [
    ...(units.length > 0 ? rebuildCountersStatements(today) : []),
    await auditStatement({
      pada: now,
      oleh: kerja.dibatalkanOleh,
      tindakan: "impor.dibatalkan",
      objek: kerja.id,
      rincian: urung,
    }),
  ]);
}

/** All at once, or where the database refuses, half by half down to those that are in use. */
async function removeEach<T>(
  db: AgencyDb,
  all: readonly T[],
  idOf: (one: T) => string,
  remove: (ids: string) => readonly Statement<unknown>[],
): Promise<readonly T[]> {
  if (all.length === 0) return [];
  try {
    await db.batch(remove(JSON.stringify(all.map(idOf))));
    return [];
  } catch (error) {
    if (!/FOREIGN KEY/i.test(String((error as Error)?.message))) throw error;
    if (all.length === 1) return all;
    const half = Math.ceil(all.length / 2);
    return [
      ...(await removeEach(db, all.slice(0, half), idOf, remove)),
      ...(await removeEach(db, all.slice(half), idOf, remove)),
    ];
  }
}

const peopleStatement = (ids: string) => [
  change`DELETE FROM pegawai WHERE id IN (SELECT value FROM json_each(${ids}))`,
];

const unitStatements = (ids: string) => {
  const these = sql`(SELECT value FROM json_each(${ids}))`;
  return [
    change`DELETE FROM unit_leluhur WHERE unit IN ${these}`,
    change`DELETE FROM unit_versi WHERE unit IN ${these}`,
    change`DELETE FROM impor_padanan_unit WHERE unit IN ${these}`,
    change`DELETE FROM unit WHERE id IN ${these}`,
  ];
};
