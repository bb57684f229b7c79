/** People, units of 25 and lines of an agency of fifty thousand, made inside SQLite. */
const BANYAK = 50_000;
const UNITS = BANYAK / 25;

/** Ids by number, as everywhere 26 characters. */
export const idBanyak = (kind: "P" | "V", n: number): string =>
  `01RAMAX${kind}${String(n).padStart(18, "0")}`;
const id = (kind: string, n: string) => `'01RAMAX${kind}' || printf('%018d', ${n})`;

/** In this unit five are called as three thousand others are. */
export const UNIT_BUDI = 1777;
export const BUDI = [0, 5, 10, 15, 20].map((n) => UNIT_BUDI * 25 + n);
/** A branch of the tree: a tenth of the units, five thousand people. */
export const CABANG = 3;

/** Ten branches under the top, ten under each of them, the others below those. */
const parent = "CASE WHEN i < 110 THEN i % 10 ELSE 10 + i % 100 END";
const nama = `CASE WHEN i / 25 = ${UNIT_BUDI} THEN CASE WHEN i % 5 = 0 THEN 'Budi Santoso' ELSE 'Anggota Seksi ' || i END
  WHEN i % 16 = 0 THEN 'Budi Santoso'
  ELSE json_extract(?2, '$[' || (i % 40) || ']') || ' ' || json_extract(?3, '$[' || (i / 40 % 40) || ']') END`;

export async function isiLimaPuluhRibu(d1: D1Database, induk: string): Promise<void> {
  const upTo = (n: number) =>
    `WITH RECURSIVE k (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM k WHERE i < ${n - 1}) `;
  await d1.batch([
    d1.prepare(`${upTo(UNITS)} INSERT INTO unit (id) SELECT ${id("V", "i")} FROM k`),
    d1
      .prepare(
        `${upTo(UNITS)} INSERT INTO unit_versi (id, unit, dari, nama, induk)
          SELECT ${id("W", "i")}, ${id("V", "i")}, '2020-01-01',
            json_extract('["Biro", "Bagian", "Bidang", "Seksi"]', '$[' || (i % 4) || ']') || ' Urusan ' || i,
            CASE WHEN i < 10 THEN ?1 ELSE ${id("V", parent)} END FROM k ORDER BY i`,
      )
      .bind(induk),
    d1
      .prepare(
        `${upTo(BANYAK)} INSERT INTO pegawai (id, nama, jenis, dibuat_pada) SELECT ${id("P", "i")}, ${nama}, 'pns', ?1 FROM k`,
      )
      .bind(0, JSON.stringify(FIRST), JSON.stringify(LAST)),
    d1.prepare(
      `${upTo(BANYAK)} INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
        SELECT printf('%04d%02d%02d%04d%02d%d9%02d', 1970 + i % 25, 1 + i / 25 % 12, 1 + i / 300 % 28, 2000 + i / 8400 % 20,
          1 + i % 12, 1 + i % 2, i % 100), ${id("P", "i")}, 'nip', '2015-03-01' FROM k`,
    ),
    d1.prepare(
      `${upTo(BANYAK)} INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenis, memimpin, dari)
        SELECT ${id("N", "i")}, ${id("P", "i")}, ${id("V", "i / 25")}, 'Analis', 'pelaksana', 'definitif', i % 25 = 0, '2020-01-01' FROM k`,
    ),
    d1.prepare(
      `${upTo(BANYAK)} INSERT INTO garis_penilai (pegawai, dari, penempatan, unit, penilai, unit_penilai)
        SELECT ${id("P", "i")}, '2020-01-01', ${id("N", "i")}, ${id("V", "i / 25")},
          CASE WHEN i % 25 > 0 THEN ${id("P", "i / 25 * 25")} END, CASE WHEN i % 25 > 0 THEN ${id("V", "i / 25")} END FROM k`,
    ),
  ]);
}

const FIRST =
  "Adi Ajeng Anisa Arif Asih Bayu Bima Citra Damar Dewi Dian Edi Eka Endah Fajar Fitri Galih Gita Hana Hendra Indah Intan Joko Kartika Laras Lukman Maya Mega Nanda Nur Putri Rahma Raka Rini Sari Satria Tari Wahyu Wulan Yoga".split(
    " ",
  );
const LAST =
  "Anggraini Ardiansyah Cahyono Firmansyah Gunawan Handayani Hapsari Hidayat Iskandar Kurniawan Kusuma Lestari Mahendra Maulana Nugroho Pangestu Permana Pradana Prakoso Prasetyo Pratama Purnomo Puspita Rahayu Ramadhan Safitri Santoso Saputra Setiawan Siregar Subekti Suharto Sulistyo Susanti Utami Wardani Wibowo Wicaksono Wijaya Yulianto".split(
    " ",
  );
