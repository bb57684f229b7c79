import { rows } from "../../data/agency/statement.ts";
import type { Rutin } from "../../domain/rutin.ts";
import { type Tanggal, tambahHari } from "../../domain/tanggal.ts";

export type RutinRow = Rutin & { readonly id: string };

/** What a person pinned, oldest first; more than this nobody keeps. */
export const rutinStatement = (me: string) => rows<RutinRow>`
  SELECT id, kegiatan, mulai, selesai, jumlah, satuan, rhk, ulang, hari, tanggal FROM kegiatan_rutin
  WHERE pegawai = ${me} AND dihapus_pada IS NULL ORDER BY dibuat_pada, id LIMIT ${RUTIN_TERBANYAK}`;
export const RUTIN_TERBANYAK = 40;

export type KebiasaanRow = { readonly kegiatan: string; readonly n: number };

/** What somebody noted most often lately: offered while he types. */
export const kebiasaanStatement = (me: string, today: Tanggal) => rows<KebiasaanRow>`
  SELECT kegiatan, count(*) AS n FROM (SELECT g.kegiatan, g.tanggal FROM progres g WHERE g.pegawai = ${me}
    AND g.tanggal BETWEEN ${tambahHari(today, -60)} AND ${today} AND g.dihapus_pada IS NULL ORDER BY g.tanggal DESC LIMIT 300)
  WHERE length(kegiatan) <= 200 GROUP BY kegiatan ORDER BY n DESC, max(tanggal) DESC LIMIT 8`;
