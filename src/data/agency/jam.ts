import type { Kewajiban } from "../../domain/hitung-ulang.ts";
import { akhirHari, type Tanggal, type Zona } from "../../domain/tanggal.ts";
import { newId } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

/** `objek` is the evaluation's id. */
export type Jam = {
  readonly kewajiban: Kewajiban;
  readonly objek: string;
  readonly pemegang: string | null;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
};

/** A clock runs to the end of its last day in the agency's zone. Started twice it stays the first. */
export const startClock = (jam: Jam, zona: Zona, now: number): Statement<number> =>
  change`INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada)
    VALUES (${newId(now)}, ${jam.kewajiban}, ${jam.objek}, ${jam.pemegang}, ${jam.mulai}, ${jam.batas},
      ${akhirHari(jam.batas, zona)})
    ON CONFLICT (kewajiban, objek) DO NOTHING`;

/** What was owed has been done, in time or late. */
export const stopClock = (kewajiban: readonly Kewajiban[], objek: string, now: number): Statement<number> =>
  change`UPDATE jam SET keadaan = 'selesai', selesai_pada = ${now}
    WHERE objek = ${objek} AND kewajiban IN ${kewajiban} AND keadaan <> 'selesai'`;
