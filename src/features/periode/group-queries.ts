import { sql } from "drizzle-orm";
import { namaUnit } from "../../data/agency/identitas.ts";
import { rows } from "../../data/agency/statement.ts";
import { holdsRole } from "../../data/agency/visible.ts";
import type { JenisPeriode, Tahap } from "../../domain/istilah.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { PERAN } from "../../domain/wewenang.ts";

export type GroupRow = {
  readonly id: string;
  readonly nama: string;
  readonly urut: number;
  /** JSON lists; empty means every kind. */
  readonly jenisPegawai: string;
  readonly jenisJabatan: string;
  readonly unit: string | null;
  readonly namaUnit: string | null;
  readonly ritme: "triwulan" | "bulan" | null;
  readonly dari: Tanggal;
  readonly sampai: Tanggal | null;
  readonly versi: number;
  /** Plans of this year in it; stops counting at a thousand. */
  readonly anggota: number;
};
export const ENOUGH = 1000;

const mayLook = (me: string, today: Tanggal) => holdsRole(me, today, PERAN);
const columns = (today: Tanggal) => sql`
  SELECT k.id, k.nama, k.urut, k.jenis_pegawai AS jenisPegawai, k.jenis_jabatan AS jenisJabatan, k.unit,
    ${namaUnit(sql`k.unit`, today)} AS namaUnit, k.ritme, k.dari, k.sampai, k.versi,
    (SELECT count(*) FROM (SELECT 1 FROM skp s WHERE s.kelompok_periode = k.id AND s.tahun = ${tahunDari(today)}
      LIMIT ${ENOUGH + 1})) AS anggota
  FROM kelompok_periode k`;

export const groupsStatement = (me: string, today: Tanggal) => rows<GroupRow>`
  ${columns(today)} WHERE ${mayLook(me, today)} ORDER BY k.urut, k.id LIMIT 200`;

export const groupStatement = (id: string, me: string, today: Tanggal) => rows<GroupRow>`
  ${columns(today)} WHERE k.id = ${id} AND ${mayLook(me, today)}`;

export type GroupWindow = {
  readonly periode: string;
  readonly tahap: Tahap;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly bukaPada: number;
  readonly tutupPada: number;
  readonly bukaKelompok: number | null;
  readonly tutupKelompok: number | null;
};
/** Everybody's windows of this year and the next in the group's rhythm, each beside the group's own. */
export const groupWindowsStatement = (id: string, me: string, today: Tanggal) => rows<GroupWindow>`
  SELECT t.id AS periode, j.tahap, t.tahun, t.jenis, t.n, j.buka_pada AS bukaPada, j.tutup_pada AS tutupPada,
    k.buka_pada AS bukaKelompok, k.tutup_pada AS tutupKelompok
  FROM kelompok_periode g JOIN periode t ON t.tahun >= ${tahunDari(today)}
    JOIN tahun_kinerja y ON y.tahun = t.tahun JOIN jendela j ON j.periode = t.id
    LEFT JOIN jendela_kelompok k ON k.kelompok = g.id AND k.periode = t.id AND k.tahap = j.tahap
  WHERE g.id = ${id} AND ${mayLook(me, today)} AND (t.jenis = 'tahunan' OR t.jenis = coalesce(g.ritme, y.periodik))
  ORDER BY t.tahun, t.jenis = 'tahunan' DESC, t.n, j.buka_pada LIMIT 200`;

export const yearsAheadStatement = (today: Tanggal) => rows<{
  tahun: number;
  periodik: "triwulan" | "bulan";
}>`
  SELECT tahun, periodik FROM tahun_kinerja WHERE tahun >= ${tahunDari(today)}`;
