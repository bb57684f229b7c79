import { sql } from "drizzle-orm";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import type { JenisPeriode, Tahap } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type YearRow = { readonly tahun: number; readonly periodik: "triwulan" | "bulan" };
export type WindowRow = {
  readonly id: string;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly tahap: Tahap;
  readonly bukaPada: number;
  readonly tutupPada: number;
  readonly keadaan: "belum" | "buka" | "tutup";
  readonly versi: number;
};

/** The agency's calendar is no secret to a role of one unit. */
const mayLook = (me: string, today: Tanggal) => holdsRole(me, today, PERAN);

export const yearsStatement = (me: string, today: Tanggal) => rows<YearRow>`
  SELECT tahun, periodik FROM tahun_kinerja WHERE ${mayLook(me, today)} ORDER BY tahun DESC LIMIT 20`;

export const windowsStatement = (me: string, today: Tanggal) => rows<WindowRow>`
  ${columns} WHERE ${mayLook(me, today)} ORDER BY t.tahun DESC, t.jenis = 'tahunan' DESC, t.n, j.buka_pada LIMIT 200`;

export const windowStatement = (id: string, me: string, today: Tanggal) => rows<WindowRow>`
  ${columns} WHERE j.id = ${id} AND ${mayLook(me, today)}`;

const columns = sql`SELECT j.id, t.tahun, t.jenis, t.n, j.tahap, j.buka_pada AS bukaPada, j.tutup_pada AS tutupPada,
  j.keadaan, j.versi FROM jendela j JOIN periode t ON t.id = j.periode`;
