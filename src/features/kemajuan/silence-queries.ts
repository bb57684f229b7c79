import { sql } from "drizzle-orm";
import { aturanSql } from "../../data/agency/aturan.ts";
import { namaUnit } from "../../data/agency/identitas.ts";
import { onLeave } from "../../data/agency/kehadiran.ts";
import { rows } from "../../data/agency/statement.ts";
import { type Tanggal, tahunDari } from "../../domain/tanggal.ts";
import { type Asker, current, shown, within } from "./queries.ts";

export type SilentRow = {
  readonly unit: string;
  readonly nama: string;
  readonly puncak: 0 | 1;
  readonly cabang: 0 | 1;
  readonly pegawai: number;
  readonly diam: number;
  readonly hari: number;
  readonly tanggal: Tanggal;
};

/** A unit and its children as the night counted them. */
export const silentUnitsStatement = (asker: Asker, tahun: number, unit: string | null) => rows<SilentRow>`
  ${shown(asker, { tahap: "skp", lingkup: String(tahun) }, unit)}
  SELECT h.unit, v.nama, tampil.puncak, h.pegawai, h.diam, h.hari, h.tanggal,
    EXISTS (SELECT 1 FROM unit_versi a WHERE a.induk = h.unit AND ${current(asker, "a")}) AS cabang
  FROM tampil CROSS JOIN unit_versi v ON v.unit = tampil.unit AND ${current(asker, "v")}
    CROSS JOIN hitungan_diam h ON h.unit = tampil.unit
  ORDER BY tampil.puncak DESC, v.urut, v.nama LIMIT 2000`;

export type SilentNameRow = {
  readonly nama: string;
  readonly jabatan: string;
  readonly namaUnit: string;
  readonly penilai: string | null;
  readonly pada: number | null;
};

/** Names are for whoever can ask them; of a larger unit first its parts. */
export const NAMES_UP_TO = 2000;

/** Who they are today, the longest silent first; of a unit in the reader's scope, with all below it. */
export const silentNamesStatement = (asker: Asker, unit: string, hariMs: number) => {
  const { today } = asker;
  return rows<SilentNameRow>`
    SELECT p.nama, coalesce((SELECT jabatan FROM penempatan WHERE pegawai = p.id AND dari <= ${today}
        AND (sampai IS NULL OR sampai >= ${today}) ORDER BY jenis = 'definitif' DESC, dari DESC LIMIT 1), '—') AS jabatan,
      ${namaUnit(sql`s.unit`, today)} AS namaUnit, q.nama AS penilai, s.pada
    FROM (SELECT skp.*, (SELECT max(d.terakhir_pada) FROM denyut d WHERE d.skp = skp.id) AS pada
        FROM unit_leluhur a CROSS JOIN skp ON skp.unit = a.unit AND skp.tahun = ${tahunDari(today)}
        WHERE a.leluhur = ${unit} AND ${within(asker, sql`${unit}`)} AND skp.keadaan = 'ditetapkan'
          AND (SELECT h.pegawai FROM hitungan_diam h WHERE h.unit = ${unit}) <= ${NAMES_UP_TO}
          AND skp.dari <= ${today} AND skp.sampai >= ${today} AND NOT ${onLeave(sql`skp.pegawai`, today)}) s
      JOIN pegawai p ON p.id = s.pegawai LEFT JOIN pegawai q ON q.id = s.penilai
    WHERE max(coalesce(s.pada, 0), coalesce(s.ditetapkan_pada, 0))
      < ${hariMs} - CAST(${aturanSql("pantau.diam-hari", today)} AS INTEGER) * 86400000
    ORDER BY coalesce(s.pada, 0), p.nama LIMIT 200`;
};
