import { sql } from "drizzle-orm";
import { guardStatement, type Who } from "../../data/agency/riwayat.ts";
import { change, rows } from "../../data/agency/statement.ts";
import { holdsWide } from "../../data/agency/visible.ts";
import { readsOldYearsOf } from "../../data/agency/warisan.ts";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { BagianTahun, NilaiLama, PredikatLama } from "../../domain/warisan.ts";

export type ImporRow = {
  readonly id: string;
  readonly nama: string;
  readonly sumber: string;
  readonly jumlah: number;
  readonly oleh: string;
  readonly pada: number;
  readonly dibatalkanPada: number | null;
  readonly dibatalkanOleh: string | null;
  readonly alasan: string;
};
const imporKolom = sql`i.id, i.nama_berkas AS nama, i.sumber, i.jumlah, o.nama AS oleh, i.pada,
  i.dibatalkan_pada AS dibatalkanPada, b.nama AS dibatalkanOleh, i.alasan FROM warisan_impor i
  JOIN pegawai o ON o.id = i.oleh LEFT JOIN pegawai b ON b.id = i.dibatalkan_oleh`;

/** Lists that were taken in, newest first; for admins of the whole agency. */
export const imporStatement = (me: string, today: Tanggal) => rows<ImporRow>`
  SELECT ${imporKolom} WHERE i.pada > 0 AND ${holdsWide(me, today, ["admin"])} ORDER BY i.pada DESC LIMIT 50`;

export const satuImporStatement = (id: string, me: string, today: Tanggal) => rows<ImporRow>`
  SELECT ${imporKolom} WHERE i.id = ${id} AND ${holdsWide(me, today, ["admin"])}`;

export const PER_HALAMAN = 100;
export type IsiRow = {
  readonly pegawai: string;
  readonly nama: string;
  readonly tahun: number;
  readonly bagian: BagianTahun;
  readonly nilai: string;
  readonly predikat: PredikatLama;
  readonly berbeda: string;
};
/** Rows are made in the order of the file, so their ids are that order. */
export const isiStatement = (impor: string, me: string, today: Tanggal, halaman: number) => rows<IsiRow>`
  SELECT w.pegawai, p.nama, w.tahun, w.bagian, w.nilai, w.predikat, w.berbeda
  FROM warisan_nilai w JOIN pegawai p ON p.id = w.pegawai
  WHERE w.impor = ${impor} AND ${holdsWide(me, today, ["admin"])}
  ORDER BY w.id LIMIT ${PER_HALAMAN} OFFSET ${(halaman - 1) * PER_HALAMAN}`;

export type FaktaRow = {
  readonly nip: string;
  readonly pegawai: string | null;
  readonly nama: string | null;
  /** JSON of what stands of him already. */
  readonly ada: string;
};
export const faktaStatement = (nip: readonly string[], me: string, today: Tanggal) => rows<FaktaRow>`
  SELECT j.value AS nip, p.id AS pegawai, p.nama, (SELECT json_group_array(json_object('tahun', w.tahun, 'bagian', w.bagian,
      'nilai', w.nilai, 'predikat', w.predikat)) FROM warisan_nilai w WHERE w.pegawai = p.id AND w.dibatalkan_pada IS NULL) AS ada
  FROM json_each(${JSON.stringify([...new Set(nip)])}) j LEFT JOIN nomor_pegawai n ON n.nomor = j.value
    LEFT JOIN pegawai p ON p.id = n.pegawai AND ${holdsWide(me, today, ["admin"])}`;

export type Masuk = NilaiLama & {
  readonly id: string;
  readonly pegawai: string;
  readonly jabatan: string;
  readonly unit: string;
  readonly penilai: string;
};
/** One list, whole or not at all; not beside another that came meanwhile. */
export const imporStatements = (
  id: string,
  { nama, sumber }: { readonly nama: string; readonly sumber: string },
  isi: readonly Masuk[],
  who: Who,
) => {
  const semua = JSON.stringify(isi);
  return [
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM json_each(${semua}) x CROSS JOIN warisan_nilai w
      ON w.pegawai = x.value ->> 'pegawai' AND w.tahun = x.value ->> 'tahun'
      WHERE w.dibatalkan_pada IS NULL
        AND (w.bagian = x.value ->> 'bagian' OR 'setahun' IN (w.bagian, x.value ->> 'bagian')))`,
    change`INSERT INTO warisan_impor (id, nama_berkas, sumber, jumlah, oleh, pada)
      VALUES (${id}, ${nama}, ${sumber}, ${isi.length}, ${who.viewer.pegawai}, ${who.now})`,
    change`INSERT INTO warisan_nilai (id, impor, pegawai, tahun, bagian, nilai_skp, nilai_perilaku, nilai, ide_baru, predikat,
        jabatan, unit, penilai, berbeda)
      SELECT value ->> 'id', ${id}, value ->> 'pegawai', value ->> 'tahun', value ->> 'bagian', value ->> 'nilaiSkp',
        value ->> 'nilaiPerilaku', value ->> 'nilai', value ->> 'ideBaru', value ->> 'predikat', value ->> 'jabatan',
        value ->> 'unit', value ->> 'penilai', value ->> 'berbeda' FROM json_each(${semua})`,
  ];
};

/** The whole list goes; its rows stay as what was once there. */
export const undoStatements = (id: string, alasan: string, who: Who) => [
  change`UPDATE warisan_impor SET dibatalkan_pada = ${who.now}, dibatalkan_oleh = ${who.viewer.pegawai}, alasan = ${alasan}
    WHERE id = ${id} AND dibatalkan_pada IS NULL`,
  guardStatement(),
  change`UPDATE warisan_nilai SET dibatalkan_pada = ${who.now} WHERE impor = ${id}`,
];

/** Whose old years these are, if they are to be seen. */
export const orangStatement = (pegawai: string, me: string, today: Tanggal) => rows<{
  readonly nama: string;
}>`
  SELECT p.nama FROM pegawai p WHERE p.id = ${pegawai} AND ${readsOldYearsOf(sql`p.id`, me, today)}`;
