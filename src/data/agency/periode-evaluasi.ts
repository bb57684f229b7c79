import { sql } from "drizzle-orm";
import type { SetelanPola } from "../../domain/distribusi.ts";
import type { JenisPeriode } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { aturanSql } from "./aturan.ts";
import { inUse, opensFirst } from "./jendela.ts";
import { rows } from "./statement.ts";

export type PeriodeRow = {
  readonly id: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
  readonly bukaPada: number;
  readonly tutupPada: number;
  /** By which rules its predikat are compared: the agency's choice on its last day. */
  readonly pola: SetelanPola;
};

/** Periods whose evaluation has begun, newest first. */
export const openedPeriodsStatement = (now: number) => rows<PeriodeRow>`
  SELECT t.id, t.tahun, t.jenis, t.n, t.dari, t.sampai, ${opensFirst()} AS bukaPada, j.tutup_pada AS tutupPada,
    ${aturanSql("pola.aturan", sql`t.sampai`)} AS pola
  FROM jendela j JOIN periode t ON t.id = j.periode
  WHERE j.tahap = 'evaluasi' AND ${opensFirst()} <= ${now} AND ${inUse()}
  ORDER BY j.buka_pada DESC, t.jenis = 'tahunan', t.n DESC LIMIT 12`;
