import type { AgencyDb } from "../../data/agency/database.ts";
import { openRunStatement, type PeriksaGudang, startRunStatement } from "../../data/agency/gudang.ts";
import { rows } from "../../data/agency/statement.ts";
import type { Evidence } from "../../data/evidence.ts";
import { newId } from "../../data/ids.ts";
import { type Tanggal, tanggalPada } from "../../domain/tanggal.ts";
import { compare } from "./reconcile-banding.ts";
import { sample } from "./reconcile-contoh.ts";
import { recountSpace } from "./reconcile-hitung.ts";
import type { Runner } from "./reconcile-langkah.ts";
import { settleWaiting } from "./reconcile-menunggu.ts";

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

const steps = { menunggu: settleWaiting, banding: compare, contoh: sample, hitung: recountSpace };

/**
 * One bounded step of the look that is open, and its mark in the same batch: killed in between, it is taken again and
 * finds what is done. "lagi": there is more to do.
 */
export async function advanceStore(db: AgencyDb, evidence: Evidence, at: When): Promise<"lagi" | "selesai"> {
  const [run] = await db.read(openRunStatement());
  if (!run) return "selesai";
  const runner: Runner = { db, evidence, run, ...at };
  await steps[run.langkah as keyof typeof steps](runner);
  const [open] = await db.read(openRunStatement());
  return open ? "lagi" : "selesai";
}

export type When = { readonly now: number; readonly today: Tanggal };

/** Begins a look unless one is open. */
export async function startStoreLook(
  db: AgencyDb,
  at: When,
  by: { readonly pemicu: PeriksaGudang["pemicu"]; readonly oleh: string | null; readonly penuh: boolean },
): Promise<void> {
  await db.apply(startRunStatement({ id: newId(at.now), now: at.now, ...by }));
}

/**
 * D1 and R2 never share a transaction; this converges from whatever a fault left. Safe to run at any time, twice,
 * and beside uploads: a row always exists before its file.
 */
export async function reconcileEvidence(
  db: AgencyDb,
  evidence: Evidence,
  now: number,
  today: Tanggal = tanggalPada(now, "WIB"),
): Promise<Reconciled> {
  const at = { now, today };
  await startStoreLook(db, at, { pemicu: "malam", oleh: null, penuh: true });
  const [run] = await db.read(openRunStatement());
  while ((await advanceStore(db, evidence, at)) === "lagi");
  const [done] = await db.read(rows<Omit<Reconciled, "hilang">>`
    SELECT tersimpan, gugur, dibuang FROM gudang_periksa WHERE id = ${run?.id ?? ""}`);
  const hilang = await db.read(rows<{ bukti: string }>`SELECT bukti FROM gudang_temuan
    WHERE selesai_pada IS NULL AND jenis = 'tanpa-berkas' ORDER BY id DESC LIMIT 500`);
  return { tersimpan: 0, gugur: 0, dibuang: 0, ...done, hilang: hilang.map((h) => h.bukti) };
}
