import { sql } from "drizzle-orm";
import type { AgencyDb } from "../../data/agency/database.ts";
import { rows } from "../../data/agency/statement.ts";

export type Tabel = { readonly nama: string; readonly kolom: readonly string[]; readonly berurut: boolean };
export type Baris = Readonly<Record<string, string | number | null>>;

/** Keys to the house and the machinery's own notes; what somebody wrote for himself alone, or said in counselling. */
const TINGGAL = new Set(
  "sesi perintah penjaga percobaan_masuk undangan langkah_masuk sekali_pakai kode_pemulihan kunci_sandi pemulihan umpan_kalender d1_migrations ekspor_penuh ekspor_bagian tugas_selesai konseling konseling_catatan konseling_akses umpan_balik_bimbingan catatan_pribadi umpan_draf umpan_templat unggahan unggahan_potongan gudang_periksa gudang_temuan tautan_asal".split(
    " ",
  ),
);
/** Counted from other tables that go along, and counted anew wherever they arrive. */
const TERHITUNG = new Set("isi_pegawai isi_unit rekam_periode denyut hitungan_diam".split(" "));
const RAHASIA = /rahasia|sandi|totp|secret|kredensial|token_masuk|kunci_publik|nonce|verifier/;
/** Letters that wait may hold a one-time link. */
const KOLOM_TINGGAL = new Set(["surat_keluar.isi", "surat_keluar.html"]);

/** The number of a row of the trail, which the seals speak of; no column of its own. */
const NOMOR = "baris";

/** Every table there is today, whatever chapter made it; a full-text index is made of the others. */
export async function tabelEkspor(db: AgencyDb): Promise<Tabel[]> {
  const found = await db.read(rows<{ nama: string; kolom: string; berurut: number }>`
    SELECT t.name AS nama, t.sql NOT LIKE '%WITHOUT ROWID%' AS berurut,
      (SELECT json_group_array(c.name) FROM pragma_table_info(t.name) c) AS kolom
    FROM sqlite_master t WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*'
      AND t.sql NOT LIKE 'CREATE VIRTUAL%'
      AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%' AND t.name GLOB v.name || '_*')
    ORDER BY t.name`);
  return found
    .filter((t) => !TINGGAL.has(t.nama) && !TERHITUNG.has(t.nama))
    .map((t) => ({
      nama: t.nama,
      berurut: t.berurut === 1,
      kolom: [
        ...(t.nama === "jejak" ? [NOMOR] : []),
        ...(JSON.parse(t.kolom) as string[]).filter(
          (k) => !RAHASIA.test(k) && !KOLOM_TINGGAL.has(`${t.nama}.${k}`),
        ),
      ],
    }));
}

/** Where reading stopped: the row of a table, or how many of one that has no rows of its own. */
export const SEKALI_BACA = 500;

/** The next rows after a place; names of tables and columns come from the database itself. */
export async function bacaTabel(
  db: AgencyDb,
  t: Tabel,
  sesudah: number,
): Promise<{ baris: Baris[]; sampai: number }> {
  const kolom = sql.raw(
    t.kolom
      .filter((k) => k !== NOMOR)
      .map((k) => `"${k}"`)
      .join(", "),
  );
  const dari = sql.raw(`"${t.nama}"`);
  if (!t.berurut) {
    const baris = await db.read(
      rows<Baris>`SELECT ${kolom} FROM ${dari} LIMIT ${SEKALI_BACA} OFFSET ${sesudah}`,
    );
    return { baris, sampai: sesudah + baris.length };
  }
  const found =
    await db.read(rows<Baris>`SELECT rowid AS "baris ke", ${kolom} FROM ${dari} WHERE rowid > ${sesudah}
    ORDER BY rowid LIMIT ${SEKALI_BACA}`);
  const sampai = Number(found.at(-1)?.["baris ke"] ?? sesudah);
  const baris = found.map(({ "baris ke": nomor, ...rest }) =>
    t.kolom.includes(NOMOR) ? { [NOMOR]: nomor ?? null, ...rest } : rest,
  );
  return { baris, sampai };
}

export type BerkasEkspor = {
  readonly id: string;
  readonly nama: string;
  readonly kunci: string;
  readonly ukuran: number;
};

/** Evidence, the documents behind results of units, and scans of what was signed by hand. */
export const bacaBerkas = (db: AgencyDb, sesudah: string, n = SEKALI_BACA): Promise<BerkasEkspor[]> =>
  db.read(rows<BerkasEkspor>`SELECT id, nama, kunci, ukuran FROM (
    SELECT * FROM (SELECT id, nama, kunci, ukuran FROM bukti
      WHERE keadaan = 'tersimpan' AND alamat IS NULL AND id > ${sesudah} ORDER BY id LIMIT ${n})
    UNION ALL SELECT * FROM (SELECT id, nama, kunci, ukuran FROM berkas_capaian
      WHERE keadaan = 'tersimpan' AND id > ${sesudah} ORDER BY id LIMIT ${n})
    UNION ALL SELECT * FROM (SELECT id, nama, kunci, ukuran FROM dokumen_pindai WHERE id > ${sesudah} ORDER BY id LIMIT ${n}))
    ORDER BY id LIMIT ${n}`);
