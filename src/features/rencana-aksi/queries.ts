import { closesFor, inRhythm, opensFor } from "../../data/agency/jendela.ts";
import { rows } from "../../data/agency/statement.ts";
import type { KeadaanSkp } from "../../domain/istilah.ts";
import type { Tanggal } from "../../domain/tanggal.ts";

export type Current = {
  readonly skp: string;
  readonly tahun: number;
  readonly keadaan: KeadaanSkp;
  readonly namaPenilai: string | null;
  readonly periode: string | null;
};

/**
 * Where "Pelaksanaan" leads: what closes first among what is open, else the period of today, else the last one.
 * An agreed SKP before one that is not; of two that share a period (mutasi) the newer.
 */
export const currentStatement = (me: string, now: number, today: Tanggal) => rows<Current>`
  SELECT s.id AS skp, s.tahun, s.keadaan, q.nama AS namaPenilai, t.id AS periode
  FROM skp s LEFT JOIN pegawai q ON q.id = s.penilai
    LEFT JOIN periode t ON t.tahun = s.tahun AND t.jenis <> 'tahunan' AND t.dari <= s.sampai AND t.sampai >= s.dari
      AND ${inRhythm("s")}
    LEFT JOIN jendela j ON j.periode = t.id AND j.tahap = 'pengisian' AND ${opensFor("s")} <= ${now} AND ${closesFor("s")} > ${now}
  WHERE s.pegawai = ${me}
  ORDER BY s.keadaan = 'ditetapkan' DESC, j.tutup_pada IS NULL, ${closesFor("s")},
    (t.dari <= ${today} AND t.sampai >= ${today}) DESC, t.sampai <= ${today} DESC, t.sampai DESC, s.dari DESC
  LIMIT 1`;
