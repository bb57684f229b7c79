import type { AgencyDb } from "../../data/agency/database.ts";
import { auditStatement } from "../../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../../data/agency/statement.ts";
import type { Evidence } from "../../data/evidence.ts";

export type Reconciled = {
  /** Rows that waited and whose file is there after all. */
  readonly tersimpan: number;
  /** Rows that waited for a file that never came. */
  readonly gugur: number;
  /** Files no row speaks of. */
  readonly dibuang: number;
  /** Evidence whose file is gone: somebody must be told. */
  readonly hilang: readonly string[];
};

const WAIT_MS = 15 * 60_000;
const ORPHAN_MS = 24 * 3_600_000;

/**
 * D1 and R2 never share a transaction; this converges from whatever a fault left. Safe to run at any time, twice,
 * and beside uploads: a row always exists before its file.
 */
export async function reconcileEvidence(db: AgencyDb, evidence: Evidence, now: number): Promise<Reconciled> {
  const settled = await settleWaiting(db, evidence, now);
  const { keys, dibuang } = await sweepStore(db, evidence, now);
  return { ...settled, dibuang, hilang: await missing(db, keys, now) };
}

type Waiting = { readonly id: string; readonly kunci: string; readonly ukuran: number };

async function settleWaiting(db: AgencyDb, evidence: Evidence, now: number) {
  const waiting = await db.read(rows<Waiting>`
    SELECT id, kunci, ukuran FROM bukti WHERE keadaan = 'menunggu' AND dibuat_pada <= ${now - WAIT_MS} LIMIT 500`);
  const found: string[] = [];
  const lost: string[] = [];
  for (const row of waiting)
    ((await evidence.head(row.kunci))?.size === row.ukuran ? found : lost).push(row.id);
  if (waiting.length > 0) {
    const audits = [
      ...found.map((objek) => ({ objek, tindakan: "bukti.tersimpan" })),
      ...lost.map((objek) => ({ objek, tindakan: "bukti.gugur" })),
    ];
    await db.batch([
      moved(found, "tersimpan", now),
      moved(lost, "gugur", null),
      change`DELETE FROM bukti_kaitan WHERE bukti IN (SELECT value FROM json_each(${JSON.stringify(lost)}))
        AND EXISTS (SELECT 1 FROM bukti b WHERE b.id = bukti_kaitan.bukti AND b.keadaan = 'gugur')`,
      ...(await Promise.all(
        audits.map((a) => auditStatement({ ...a, pada: now, oleh: null, rincian: { oleh: "rekonsiliasi" } })),
      )),
    ]);
  }
  return { tersimpan: found.length, gugur: lost.length };
}

const moved = (ids: readonly string[], ke: "tersimpan" | "gugur", pada: number | null): Statement<number> =>
  change`UPDATE bukti SET keadaan = ${ke}, tersimpan_pada = ${pada} WHERE keadaan = 'menunggu'
    AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;

/** Every file of the agency, a thousand at a time; those without a row go once they are a day old. */
async function sweepStore(db: AgencyDb, evidence: Evidence, now: number) {
  const keys = new Set<string>();
  let dibuang = 0;
  let cursor: string | undefined;
  do {
    const found = await evidence.list(cursor);
    for (const file of found.keys) keys.add(file.key);
    const files = found.keys.filter((f) => f.key.startsWith("bukti/"));
    const known = await db.read(rows<{ kunci: string }>`
      SELECT kunci FROM bukti WHERE keadaan IN ('menunggu', 'tersimpan')
        AND kunci IN (SELECT value FROM json_each(${JSON.stringify(files.map((f) => f.key))}))`);
    const spoken = new Set(known.map((k) => k.kunci));
    for (const file of files) {
      if (spoken.has(file.key) || file.uploaded > now - ORPHAN_MS) continue;
      await evidence.delete(file.key);
      dibuang += 1;
    }
    cursor = found.cursor ?? undefined;
  } while (cursor);
  return { keys, dibuang };
}

/** The admins are told once of each; the audit row of it is the mark. */
async function missing(db: AgencyDb, keys: ReadonlySet<string>, now: number): Promise<string[]> {
  const stored = await db.read(rows<{ id: string; kunci: string; dikenal: number }>`
    SELECT b.id, b.kunci, EXISTS (SELECT 1 FROM jejak j WHERE j.objek = b.id AND j.tindakan = 'bukti.hilang') AS dikenal
    FROM bukti b WHERE b.keadaan = 'tersimpan' AND b.tersimpan_pada <= ${now - WAIT_MS}`);
  const gone = stored.filter((b) => !keys.has(b.kunci));
  for (const b of gone.filter((g) => g.dikenal === 0)) {
    const audit = {
      pada: now,
      oleh: null,
      tindakan: "bukti.hilang",
      objek: b.id,
      rincian: { kunci: b.kunci },
    };
    await db.apply(await auditStatement(audit));
  }
  return gone.map((b) => b.id);
}
