import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Kabar } from "./kabar.ts";
import { change, type Statement } from "./statement.ts";

/** Everybody who is admin of the whole agency on a day: in the inbox, and by letter to whoever has an address. */
export const tellAdmins = (
  kabar: Omit<Kabar, "kepada">,
  surat: { readonly judul: string; readonly teks: string },
  today: Tanggal,
  now: number,
): Statement<number>[] => [
  change`INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada)
    SELECT hex(randomblob(13)), a.pegawai, ${kabar.jenis}, ${JSON.stringify(kabar.data)}, ${kabar.tautan}, ${now}
    FROM (${admins(today)}) a`,
  change`INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada)
    SELECT hex(randomblob(13)), p.email, ${surat.judul}, ${surat.teks}, ${now}, ${now}
    FROM (${admins(today)}) a JOIN pegawai p ON p.id = a.pegawai WHERE p.email IS NOT NULL`,
];

const admins = (today: Tanggal) => sql`SELECT DISTINCT r.pegawai FROM peran r WHERE r.peran = 'admin'
  AND r.dari <= ${today} AND (r.sampai IS NULL OR r.sampai >= ${today})`;
