import type { AgencyDb } from "../../data/agency/database.ts";
import { recomputeGaris } from "../../data/agency/garis.ts";
import type { FaktaGaris, LingkupGaris } from "../../data/agency/garis-fakta.ts";
import { type Recorded, type Who, write } from "../../data/agency/riwayat.ts";
import type { Statement } from "../../data/agency/statement.ts";
import type { PenempatanAda } from "../../domain/penempatan.ts";
import type { Result } from "../../domain/result.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type Saved<C extends string = never> = Promise<Result<Recorded, C>>;

export const writeAs = (
  db: AgencyDb,
  who: Who,
  tindakan: string,
  objek: string,
  rincian: Readonly<Record<string, unknown>>,
  statements: readonly Statement<unknown>[],
) =>
  write(db, { pada: who.now, oleh: who.viewer.pegawai, tindakan, objek, rincian }, statements, who.perintah);

/** A change that reaches very many people is followed in bites, behind the save. */
export async function followLater(
  db: AgencyDb,
  susulan: boolean,
  lingkup: LingkupGaris,
  pada: { dari: Tanggal; today: Tanggal; now: number },
) {
  if (susulan) await recomputeGaris(db, lingkup, pada);
}

export const kepala = (fakta: FaktaGaris): PenempatanAda[] =>
  fakta.kepala.map((k) => ({ ...k, memimpin: Boolean(k.memimpin) }));
