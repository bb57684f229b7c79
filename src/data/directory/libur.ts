import type { Tanggal } from "../../domain/tanggal.ts";
import { change, rows } from "../agency/statement.ts";
import { type DirectoryBinding, directoryBatch } from "./database.ts";

export type JenisLibur = "nasional" | "cuti-bersama";
export type LiburLine = {
  readonly tanggal: Tanggal;
  readonly jenis: JenisLibur;
  readonly keterangan: string;
  readonly dasar: string;
  readonly ditetapkanPada: number;
  readonly dicabutPada: number | null;
};

export const liburStatement = () => rows<LiburLine>`
  SELECT tanggal, jenis, keterangan, dasar, ditetapkan_pada AS ditetapkanPada, dicabut_pada AS dicabutPada
  FROM libur ORDER BY tanggal, ditetapkan_pada`;

/** How many days of a year the list knows: none means that legal clocks count through every holiday. */
export const holidaysOfYearStatement = (tahun: number) => rows<{ n: number }>`
  SELECT count(DISTINCT tanggal) AS n FROM libur
  WHERE dicabut_pada IS NULL AND tanggal BETWEEN ${`${tahun}-01-01`} AND ${`${tahun}-12-31`}`;

export type Holiday = { readonly tanggal: Tanggal; readonly keterangan: string };

export type HolidayList = {
  readonly berlaku: readonly Holiday[];
  /** Once in the list, in force no more. */
  readonly dicabut: readonly Tanggal[];
  readonly berubahPada: number;
};

/** The list as the calendars of the agencies follow it. */
export async function holidayList(env: DirectoryBinding): Promise<HolidayList> {
  const [berlaku, dicabut, [changed]] = await directoryBatch(env, [
    rows<Holiday>`SELECT tanggal, max(keterangan) AS keterangan FROM libur WHERE dicabut_pada IS NULL GROUP BY tanggal`,
    rows<{ tanggal: Tanggal }>`SELECT DISTINCT tanggal FROM libur WHERE dicabut_pada IS NOT NULL
      AND tanggal NOT IN (SELECT tanggal FROM libur WHERE dicabut_pada IS NULL)`,
    rows<{
      pada: number | null;
    }>`SELECT max(max(ditetapkan_pada, coalesce(dicabut_pada, 0))) AS pada FROM libur`,
  ]);
  return { berlaku, dicabut: dicabut.map((d) => d.tanggal), berubahPada: changed?.pada ?? 0 };
}

/** Dated and revoked, never edited: the list says what was in force when. Wakes the agencies to copy it. */
export const addHolidayStatements = (
  day: Pick<LiburLine, "tanggal" | "jenis" | "keterangan" | "dasar">,
  now: number,
) =>
  [
    change`INSERT INTO libur (tanggal, jenis, keterangan, dasar, ditetapkan_pada)
      SELECT ${day.tanggal}, ${day.jenis}, ${day.keterangan}, ${day.dasar}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM libur WHERE tanggal = ${day.tanggal} AND dicabut_pada IS NULL)`,
    wakeAllStatement(now),
  ] as const;

export const revokeHolidayStatements = (tanggal: Tanggal, jenis: string, now: number) =>
  [
    change`UPDATE libur SET dicabut_pada = ${now}
      WHERE tanggal = ${tanggal} AND jenis = ${jenis} AND dicabut_pada IS NULL`,
    wakeAllStatement(now),
  ] as const;

const wakeAllStatement = (now: number) => change`
  UPDATE agency SET bangun_pada = ${now}
  WHERE changes() > 0 AND keadaan NOT IN ('ditutup', 'ditangguhkan') AND (bangun_pada IS NULL OR bangun_pada > ${now})`;
