import { type SQL, sql } from "drizzle-orm";
import type { IdJam, JenisJam } from "../../domain/jam-hukum.ts";
import { akhirHari, type Tanggal, type Zona } from "../../domain/tanggal.ts";
import { newId } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

/**
 * `objek`: the id of what it hangs on; of `jenis` evaluasi (when nothing is said) everything else is known from it. Of
 * another kind give whom it is about (`pegawai`, his `unit` for the calendar) and the page where it is done.
 */
export type Jam = {
  readonly kewajiban: IdJam;
  readonly objek: string;
  readonly pemegang: string | null;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  readonly jenis?: JenisJam;
  readonly pegawai?: string | null;
  readonly unit?: string | null;
  /** Within the agency: "/angka-kredit/…". */
  readonly tautan?: string;
  /** When the period is hours and not days: the instant it ends. */
  readonly batasPada?: number;
};

/** A clock runs to the end of its last day in the agency's zone. Started twice it stays the first. */
export const startClock = (jam: Jam, zona: Zona, now: number): Statement<number> =>
  change`INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada, jenis, pegawai, unit, tautan)
    VALUES (${newId(now)}, ${jam.kewajiban}, ${jam.objek}, ${jam.pemegang}, ${jam.mulai}, ${jam.batas},
      ${jam.batasPada ?? akhirHari(jam.batas, zona)}, ${jam.jenis ?? "evaluasi"}, ${jam.pegawai ?? null},
      ${jam.unit ?? null}, ${jam.tautan ?? ""})
    ON CONFLICT (kewajiban, objek) DO NOTHING`;

/** What was owed has been done, in time or late. */
export const stopClock = (kewajiban: readonly IdJam[], objek: string, now: number): Statement<number> =>
  change`UPDATE jam SET keadaan = 'selesai', selesai_pada = ${now}
    WHERE objek = ${objek} AND kewajiban IN ${kewajiban} AND keadaan <> 'selesai'`;

/** Where a clock leads; `b`: its alias, a name of ours. */
export const jamTautan = (b: string): SQL =>
  sql`CASE WHEN ${sql.raw(b)}.tautan <> '' THEN ${sql.raw(b)}.tautan WHEN ${sql.raw(b)}.jenis = 'skp' THEN '/skp/' || ${sql.raw(b)}.objek
    WHEN ${sql.raw(b)}.jenis = 'evaluasi' THEN '/evaluasi/' || ${sql.raw(b)}.objek ELSE '/' END`;
