import { sql } from "drizzle-orm";
import { lockedDay, type Rentang } from "../../data/agency/progres.ts";
import { guardStatement, type Who } from "../../data/agency/riwayat.ts";
import { change, rows } from "../../data/agency/statement.ts";
import type { AdaTeks } from "./impor.ts";

export type ImporRow = {
  readonly id: string;
  readonly nama: string;
  readonly jumlah: number;
  readonly dari: string;
  readonly sampai: string;
  readonly pada: number;
  readonly dibatalkanPada: number | null;
};
export const imporStatement = (me: string) => rows<ImporRow>`
  SELECT id, nama_berkas AS nama, jumlah, dari, sampai, pada, dibatalkan_pada AS dibatalkanPada FROM progres_impor
  WHERE pegawai = ${me} ORDER BY pada DESC, id DESC LIMIT 10`;

/** What a row of a file may be already. */
export const adaTeksStatement = (me: string, { dari, sampai }: Rentang) => rows<AdaTeks>`
  SELECT tanggal, mulai, kegiatan FROM progres WHERE pegawai = ${me} AND tanggal BETWEEN ${dari} AND ${sampai}
    AND dihapus_pada IS NULL LIMIT 15000`;

export const klienImpor = (id: string, at: number): string => `impor:${id}:${at}`;

export const imporInsert = (id: string, nama: string, jumlah: number, { dari, sampai }: Rentang, who: Who) =>
  change`INSERT INTO progres_impor (id, pegawai, nama_berkas, jumlah, dari, sampai, pada)
    VALUES (${id}, ${who.viewer.pegawai}, ${nama}, ${jumlah}, ${dari}, ${sampai}, ${who.now})`;

/** All that came with one file and does not stand under a signature by now. */
export const undoImportStatements = (id: string, { viewer, now }: Who) => [
  change`UPDATE progres_impor SET dibatalkan_pada = ${now}
    WHERE id = ${id} AND pegawai = ${viewer.pegawai} AND dibatalkan_pada IS NULL`,
  guardStatement(),
  change`UPDATE progres SET dihapus_pada = ${now}, diubah_pada = ${now}, revisi = revisi + 1
    WHERE pegawai = ${viewer.pegawai} AND klien > ${`impor:${id}:`} AND klien < ${`impor:${id};`} AND dihapus_pada IS NULL
      AND NOT ${lockedDay(viewer.pegawai, sql`progres.tanggal`)}`,
];
