import { sql } from "drizzle-orm";
import { oneHeadStatement } from "../../../data/agency/pegawai.ts";
import type { Who } from "../../../data/agency/riwayat.ts";
import { change, type Statement } from "../../../data/agency/statement.ts";
import type { Hasil } from "./banding.ts";

/** What an import that is applied writes: from its stored rows, one statement a table, whatever its size. */
export function effects(id: string, who: Who): Statement<unknown>[] {
  const baris = (...hasil: readonly Hasil[]) =>
    sql`(SELECT data FROM impor_baris WHERE impor = ${id} AND hasil IN ${hasil}) b`;
  return [
    change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (
      SELECT 1 FROM ${baris("berubah")} JOIN pegawai p ON p.id = b.data ->> 'pegawai' WHERE p.versi <> b.data ->> 'versi')`,
    change`INSERT INTO unit (id) SELECT u.value ->> 'id' FROM impor i, json_each(i.ringkasan, '$.unitBaru') u WHERE i.id = ${id}`,
    change`INSERT INTO unit_versi (id, unit, dari, nama, induk)
      SELECT hex(randomblob(13)), u.value ->> 'id', i.ringkasan ->> '$.unitDari', u.value ->> 'nama', u.value ->> 'induk'
      FROM impor i, json_each(i.ringkasan, '$.unitBaru') u WHERE i.id = ${id}`,
    change`INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
      SELECT b.data ->> 'pegawai', b.data ->> 'nama', b.data ->> 'email', b.data ->> 'jenis', ${who.now} FROM ${baris("baru")}`,
    change`UPDATE pegawai SET nama = b.data ->> 'nama', email = coalesce(b.data ->> 'email', email),
        jenis = b.data ->> 'jenis', versi = versi + 1
      FROM ${baris("berubah")} WHERE pegawai.id = b.data ->> 'pegawai'`,
    change`INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
      SELECT b.data ->> 'nomor', b.data ->> 'pegawai', b.data ->> 'jenisNomor', b.data ->> 'nomorDari' FROM ${baris("baru")}`,
    change`INSERT INTO golongan (pegawai, golongan, pangkat, dari)
      SELECT b.data ->> 'pegawai', b.data ->> 'golongan', b.data ->> 'pangkat', b.data ->> 'golonganDari'
      FROM ${baris("baru", "berubah")} WHERE b.data ->> 'golongan' IS NOT NULL
      ON CONFLICT (pegawai, dari) DO UPDATE SET golongan = excluded.golongan, pangkat = excluded.pangkat`,
    change`UPDATE penempatan SET unit = b.data ->> 'unit', jabatan = b.data ->> 'jabatan',
        jenis_jabatan = b.data ->> 'jenisJabatan', jenjang = b.data ->> 'jenjang', memimpin = b.data ->> 'memimpin',
        delegasi_penilai = b.data ->> 'delegasi'
      FROM ${baris("berubah")} WHERE b.data ->> 'cara' = 'koreksi' AND penempatan.id = b.data ->> 'penempatan'`,
    change`UPDATE penempatan SET sampai = date(b.data ->> 'dari', '-1 day') FROM ${baris("berubah")}
      WHERE b.data ->> 'cara' = 'baru' AND penempatan.id = b.data ->> 'lama'
        AND (sampai IS NULL OR sampai >= b.data ->> 'dari')`,
    change`INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, delegasi_penilai, dari, nomor_surat)
      SELECT b.data ->> 'penempatan', b.data ->> 'pegawai', b.data ->> 'unit', b.data ->> 'jabatan',
        b.data ->> 'jenisJabatan', b.data ->> 'jenjang', 'definitif', b.data ->> 'memimpin', b.data ->> 'delegasi',
        b.data ->> 'dari', b.data ->> 'nomorSurat'
      FROM ${baris("baru", "berubah")} WHERE b.data ->> 'cara' = 'baru'`,
    // Somebody may have been made head of one of these units since the preview.
    oneHeadStatement(
      sql`SELECT b.data ->> 'unit' FROM ${baris("baru", "berubah")} WHERE b.data ->> 'memimpin'`,
      who.today,
    ),
    // As splitPlanStatements().before, from the stored rows: what was begun ends on the eve of the move.
    change`UPDATE skp SET sampai = date(b.data ->> 'dari', '-1 day'), diubah_pada = ${who.now} FROM ${baris("berubah")}
      WHERE b.data ->> 'cara' = 'baru' AND b.data ->> 'pindah' AND skp.pegawai = b.data ->> 'pegawai'
        AND skp.keadaan <> 'belum' AND skp.dari < b.data ->> 'dari' AND skp.sampai >= b.data ->> 'dari'`,
  ];
}
