import { sql } from "drizzle-orm";
import { akhirHari, type Tanggal, type Zona } from "../../domain/tanggal.ts";
import { newId } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

/** Obligations of calendar.md 3.3 that belong to one evaluation; `objek` is the evaluation's id. */
export type Kewajiban = "EV-04" | "EV-05" | "EV-06" | "EV-07" | "EV-08" | "OB-01" | "OB-02";
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

/** EV-05: the window closed over evaluations nobody signed; the atasan has 14 working days, and hears of it. */
export const startTakeoverClocks = (
  periode: string,
  span: { readonly mulai: Tanggal; readonly batas: Tanggal },
  zona: Zona,
  now: number,
): Statement<number>[] => [
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), e.atasan, 'ambil-alih',
      json_object('nama', p.nama, 'penilai', coalesce(q.nama, ''), 'batas', ${span.batas}), '/evaluasi/' || e.id, ${now}
    FROM evaluasi e JOIN pegawai p ON p.id = e.pegawai LEFT JOIN pegawai q ON q.id = e.penilai WHERE ${unsigned(periode)}`,
  change`INSERT INTO jam (id, kewajiban, objek, pemegang, mulai_tanggal, batas_tanggal, batas_pada)
    SELECT hex(randomblob(13)), 'EV-05', e.id, e.atasan, ${span.mulai}, ${span.batas}, ${akhirHari(span.batas, zona)}
    FROM evaluasi e WHERE ${unsigned(periode)} ON CONFLICT (kewajiban, objek) DO NOTHING`,
];

const unsigned = (periode: string) => sql`e.periode = ${periode} AND e.keadaan IN ('pengisian', 'dinilai')
  AND e.atasan IS NOT NULL AND NOT EXISTS (SELECT 1 FROM jam j WHERE j.kewajiban = 'EV-05' AND j.objek = e.id)`;
