import { SCHEMA_NEEDED } from "../../src/data/agency/database.ts";
import { countSilentStatements } from "../../src/data/agency/pantau.ts";
import { prepare } from "../../src/data/agency/statement.ts";
import { openYearStatements } from "../../src/data/agency/tahun.ts";
import { id, NOW, people, range, sha256, skpOf } from "./orang.mjs";
import { PLANNED, planning, textsOf } from "./rencana.mjs";
import { sheetOf } from "./sheet.mjs";

export { id, NOW, people, sha256, skpOf } from "./orang.mjs";

export const SECRET = "bench-secret";
/** What is being rated, and what is being carried out. */
export const RATED = "2026-triwulan-3";
export const WORKED = "2026-triwulan-4";

const idSql = (kind, n) => `'01BENCH${kind}' || printf('%018d', ${n})`;

export const evaluasiOf = (pegawai) => pegawai.replace("BENCHP", "BENCHE");
export const sessionOf = (pegawai) => pegawai.replace("BENCHP", "BENCHT");
export const team = range(59, 100)
  .filter((n) => n !== 75)
  .map((n) => id("P", n));

/** One agency of `size` people in a room of the pool: rows made inside SQLite, a few statements for each table. */
export async function seedAgency(server, { binding, code, size }) {
  await claim(await server.d1("DIRECTORY"), binding, code, size);
  const d1 = await server.d1(binding);
  await d1.batch([
    d1
      .prepare(
        "INSERT INTO instansi (id, agency, code, nama, jenis, zona, kota) VALUES (1, ?1, ?2, ?3, 'pusat', 'WIB', 'Jakarta')",
      )
      .bind(id("G", size), code, nameOf(size)),
    ...openYearStatements({ tahun: 2026, periodik: "triwulan", zona: "WIB", now: NOW - 300 * DAY }).map((s) =>
      prepare(d1, s),
    ),
    ...openYearStatements({ tahun: PLANNED, periodik: "triwulan", zona: "WIB", now: NOW - 20 * DAY }).map(
      (s) => prepare(d1, s),
    ),
    d1
      .prepare("UPDATE jendela SET buka_pada = ?1 WHERE tahap = 'perencanaan' AND buka_pada > ?1")
      .bind(NOW - 10 * DAY),
    d1
      .prepare("UPDATE jendela SET buka_pada = ?1, tutup_pada = ?2 WHERE periode = ?3 AND tahap = 'evaluasi'")
      .bind(NOW - 10 * DAY, NOW + 10 * DAY, RATED),
    d1.prepare("UPDATE jendela SET tutup_pada = ?1 WHERE tahap = 'perencanaan'").bind(NOW + 30 * DAY),
  ]);
  await d1.batch(unitStatements(d1, size));
  for (let from = 0; from < size; from += CHUNK) {
    await d1.batch(
      bulk(from, Math.min(from + CHUNK, size)).map(([sql, ...params]) => d1.prepare(sql).bind(...params)),
    );
  }
  await d1.batch(personal(d1));
  await d1.batch(countSilentStatements("2026-11-22", NOW).map((s) => prepare(d1, s)));
}

const DAY = 86_400_000;
const CHUNK = 10_000;
const nameOf = (size) => `Instansi dengan ${size.toLocaleString("id-ID")} pegawai`;

function claim(directory, binding, code, size) {
  return directory.batch([
    directory
      .prepare("UPDATE pool SET keadaan = 'terpakai', agency = ?2, diklaim_pada = ?3 WHERE binding = ?1")
      .bind(binding, id("G", size), NOW),
    directory
      .prepare(
        "INSERT INTO agency (id, code, nama, jenis, zona, binding, keadaan, versi_skema, dibuat_pada) VALUES (?1, ?2, ?3, 'pusat', 'WIB', ?4, 'aktif', ?5, ?6)",
      )
      .bind(id("G", size), code, nameOf(size), binding, SCHEMA_NEEDED, NOW),
  ]);
}

/** There is always one behind unit 3. 0 ← 1 ← 2 ← 3, and under 0 a tree with sixteen branches at every knot: four levels for 100,000 people. */
const parentOf = (u) => (u < 4 ? u - 1 : u < 20 ? 0 : 4 + Math.floor((u - 20) / 16));

function unitStatements(d1, size) {
  const units = range(0, Math.max(5, Math.ceil(size / 25))).map((u) => ({
    id: id("V", u),
    versi: id("W", u),
    nama:
      u === 0
        ? "Kantor Pusat"
        : `${["Direktorat", "Bagian", "Bidang", "Seksi"][u % 4]} ${TOPICS[u % TOPICS.length]} ${u}`,
    induk: u === 0 ? null : id("V", parentOf(u)),
    urut: u,
  }));
  const json = JSON.stringify(units);
  return [
    d1.prepare("INSERT INTO unit (id) SELECT value->>'id' FROM json_each(?1)").bind(json),
    d1
      .prepare(
        `INSERT INTO unit_versi (id, unit, dari, nama, induk, urut)
          SELECT value->>'versi', value->>'id', '2020-01-01', value->>'nama', value->>'induk', value->>'urut' FROM json_each(?1)`,
      )
      .bind(json),
  ];
}

/** Everybody's rows: who he is, where he stands, whom he answers to, his SKP and the evaluation of one quarter. */
function bulk(from, to) {
  const unit = "(CASE WHEN i BETWEEN 59 AND 99 THEN 3 ELSE i / 25 END)";
  const parent = (u) =>
    `(CASE WHEN ${u} < 4 THEN ${u} - 1 WHEN ${u} < 20 THEN 0 ELSE 4 + (${u} - 20) / 16 END)`;
  /** The head of a unit, of its parent for the head himself; nobody above the first. */
  const heads = `WITH RECURSIVE k (i) AS (SELECT CAST(?1 AS INTEGER) UNION ALL SELECT i + 1 FROM k WHERE i + 1 < CAST(?2 AS INTEGER)),
    a AS (SELECT i, ${unit} AS u, i % 25 = 0 AS h FROM k), b AS (SELECT *, ${parent("u")} AS pu FROM a),
    c AS (SELECT *, CASE WHEN h THEN pu ELSE u END AS du, CASE WHEN h THEN ${parent("pu")} ELSE pu END AS au FROM b),
    o AS (SELECT *, CASE WHEN du >= 0 THEN ${idSql("P", "du * 25")} END AS penilai,
      CASE WHEN au >= 0 THEN ${idSql("P", "au * 25")} END AS atasan,
      CASE WHEN i BETWEEN 59 AND 99 THEN 'ditetapkan' WHEN i BETWEEN 51 AND 58 THEN 'draf'
        WHEN i % 10 < 6 THEN 'ditetapkan' WHEN i % 10 = 6 THEN 'diajukan' WHEN i % 10 = 7 THEN 'dikembalikan'
        WHEN i % 10 = 8 THEN 'draf' ELSE 'belum' END AS keadaan FROM c)`;
  const [P, V, N, S] = [idSql("P", "i"), idSql("V", "u"), idSql("N", "i"), idSql("S", "i")];
  const [first, last] = [JSON.stringify(FIRST), JSON.stringify(LAST)];
  return [
    [
      `${heads} INSERT INTO pegawai (id, nama, email, jenis, dibuat_pada)
        SELECT ${P}, f.value || ' ' || l.value, 'p' || i || '@contoh.example', 'pns', ?3 FROM o
        JOIN json_each(?4) f ON f.key = i % ${FIRST.length} JOIN json_each(?5) l ON l.key = i / ${FIRST.length} % ${LAST.length}`,
      from,
      to,
      NOW,
      first,
      last,
    ],
    [
      `${heads} INSERT INTO nomor_pegawai (nomor, pegawai, jenis, dari)
        SELECT printf('%04d%02d%02d%04d%02d%d9%02d', 1970 + i % 25, 1 + i / 25 % 12, 1 + i / 300 % 28, 2000 + i / 8400 % 20, 1 + i % 12,
          1 + i % 2, i % 100), ${P}, 'nip', '2015-03-01' FROM o WHERE true ON CONFLICT DO NOTHING`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO golongan (pegawai, golongan, pangkat, dari) SELECT ${P}, 'III/c', 'Penata', '2022-04-01' FROM o`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, memimpin, dari)
        SELECT ${N}, ${P}, ${V}, CASE WHEN h THEN 'Kepala Unit ' || u ELSE 'Analis Kebijakan Ahli Muda' END,
          CASE WHEN i = 0 THEN 'jpt-pratama' WHEN h THEN 'administrator' ELSE 'jf' END, CASE WHEN h THEN NULL ELSE 'ahli-muda' END,
          'definitif', h, '2024-01-01' FROM o`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO garis_penilai (pegawai, dari, penempatan, unit, penilai, unit_penilai, atasan)
        SELECT ${P}, '2024-01-01', ${N}, ${V}, penilai, CASE WHEN du >= 0 THEN ${idSql("V", "du")} END, atasan FROM o`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO akun (pegawai, sandi_hash, dibuat_pada) SELECT ${P}, 'x', ?3 FROM o`,
      from,
      to,
      NOW,
    ],
    [
      `${heads} INSERT INTO skp (id, pegawai, penempatan, unit, penilai, atasan, tahun, dari, sampai, kelompok, pendekatan,
          keadaan, versi, revisi, diajukan_pada, ditetapkan_pada, diubah_pada)
        SELECT ${S}, ${P}, ${N}, ${V}, penilai, atasan, 2026, '2026-01-01', '2026-12-31',
          CASE WHEN i = 0 THEN 'jpt-unit-mandiri' ELSE 'ja-jf' END, 'kuantitatif', keadaan, 0, 1,
          CASE WHEN keadaan IN ('diajukan', 'ditetapkan') THEN ?3 END, CASE WHEN keadaan = 'ditetapkan' THEN ?3 END, ?3 FROM o`,
      from,
      to,
      NOW - 200 * DAY,
    ],
    [
      `${heads} INSERT INTO rhk (id, skp, jenis, teks, rhk_pimpinan_teks, urut)
        SELECT ${idSql("R", "i * 100")}, ${S}, 'utama', 'Tersusunnya rekomendasi kebijakan', 'Meningkatnya mutu kebijakan', 0 FROM o
        WHERE i NOT BETWEEN 51 AND 99`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO indikator (id, rhk, skp, aspek, teks, target, urut)
        SELECT ${idSql("K", "i * 100")}, ${idSql("R", "i * 100")}, ${S}, 'kuantitas', 'Jumlah rekomendasi', '4 rekomendasi', 0 FROM o
        WHERE i NOT BETWEEN 51 AND 99`,
      from,
      to,
    ],
    [
      `${heads} INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh)
        SELECT ${S}, 1, ?4, '', '2026-01-01', ?3, coalesce(penilai, ${P}) FROM o WHERE keadaan = 'ditetapkan' AND i NOT BETWEEN 59 AND 99`,
      from,
      to,
      NOW - 200 * DAY,
      JSON.stringify({ rhk: [], perilaku: {}, lampiran: { sumberDaya: [], skema: [], konsekuensi: [] } }),
    ],
    [
      `${heads} INSERT INTO evaluasi (id, skp, skp_versi, periode, pegawai, unit, penilai, unit_penilai, atasan, keadaan, versi,
          rating_hasil, rating_perilaku, predikat, dinilai_pada, ditandatangani_pada, disampaikan_pada)
        SELECT ${idSql("E", "i")}, ${S}, 1, ?3, ${P}, ${V}, penilai, ${idSql("V", "max(du, 0)")}, atasan,
          CASE i % 4 WHEN 0 THEN 'dinilai' WHEN 1 THEN 'disampaikan' ELSE 'pengisian' END, CASE i % 4 WHEN 0 THEN 1 WHEN 1 THEN 3 ELSE 0 END,
          CASE WHEN i % 4 < 2 THEN 'sesuai' END, CASE WHEN i % 4 < 2 THEN 'sesuai' END, CASE WHEN i % 4 < 2 THEN 'baik' END,
          CASE WHEN i % 4 < 2 THEN ?4 END, CASE WHEN i % 4 = 1 THEN ?4 END, CASE WHEN i % 4 = 1 THEN ?4 END
        FROM o WHERE keadaan = 'ditetapkan' AND penilai IS NOT NULL`,
      from,
      to,
      RATED,
      NOW - DAY,
    ],
    // Six in ten have an agreed plan and 25 files on it: 150,000 in an agency of 10,000.
    [
      `${heads} INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut)
        SELECT ${idSql("Z", "i")}, ${S}, ${idSql("R", "i * 100")}, ?3, 'Menyusun bahan rekomendasi', 0 FROM o
        WHERE keadaan = 'ditetapkan' AND i NOT BETWEEN 51 AND 99`,
      from,
      to,
      WORKED,
    ],
    [
      `${heads} INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada)
        SELECT ${idSql("O", "i * 100 + f.value")}, ${P}, 'bukti/bench-' || i || '-' || f.value, 'Notulen ' || f.value || '.pdf', 'pdf',
          240000, printf('%064d', i * 100 + f.value), 'tersimpan', ?3, ?3 FROM o JOIN json_each(?4) f
        WHERE keadaan = 'ditetapkan' AND i NOT BETWEEN 51 AND 99`,
      from,
      to,
      NOW - DAY,
      JSON.stringify(range(0, 25)),
    ],
    [
      `${heads} INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode)
        SELECT ${idSql("O", "i * 100 + f.value")}, ${idSql("Z", "i")}, ${S}, ?3 FROM o JOIN json_each(?4) f
        WHERE keadaan = 'ditetapkan' AND i NOT BETWEEN 51 AND 99`,
      from,
      to,
      WORKED,
      JSON.stringify(range(0, 25)),
    ],
  ];
}

/** One objection under examination, both sides heard: it can be decided. */
function objection(run) {
  const [e, d, k] = [evaluasiOf(people.pengaju), id("D", 0), id("W", 0)];
  return [
    run(
      `INSERT INTO dokumen (id, evaluasi, format, isi, hash, token, dibuat_pada, disampaikan_pada)
        SELECT ?2, ?3, 'D.1.1', ?4, ?2, ?2, ?5, ?5 WHERE ?1 IS NOT NULL`,
      [],
      d,
      e,
      DOKUMEN,
      NOW - DAY,
    ),
    run(
      `INSERT INTO keberatan (id, evaluasi, dokumen, pegawai, kepada, alasan, diajukan_pada, batas_ajukan_tanggal,
          batas_putusan_tanggal)
        SELECT ?2, e.id, ?3, e.pegawai, e.atasan, 'Bukti September belum dihitung', ?4, '2026-12-10', '2026-12-01'
        FROM evaluasi e WHERE e.id = ?5 AND ?1 IS NOT NULL`,
      [],
      k,
      d,
      NOW - DAY,
      e,
    ),
    run(
      `INSERT INTO keberatan_keterangan (id, keberatan, pihak, cara, tanggal, tempat, isi, oleh, pada)
        SELECT ?2, ?2, 'keduanya', 'pertemuan', '2026-11-21', 'Ruang rapat', 'Keduanya hadir', e.atasan, ?3
        FROM evaluasi e WHERE e.id = ?4 AND ?1 IS NOT NULL`,
      [],
      k,
      NOW - DAY,
      e,
    ),
    run("UPDATE evaluasi SET keadaan = 'keberatan', versi = 4 WHERE id = ?2 AND ?1 IS NOT NULL", [], e),
  ];
}
const ORANG = {
  id: id("P", 97),
  nama: "Pegawai",
  nomor: null,
  pangkat: "-",
  jabatan: "Analis",
  unit: "Unit",
};
const DOKUMEN = JSON.stringify({
  ...{ v: 1, format: "D.1.1", formatHasil: "C.1.3", jalur: "biasa" },
  instansi: { kode: "bench", nama: "Bench", kota: "Jakarta", zona: "WIB" },
  periode: { tahun: 2026, jenis: "triwulan", n: 3, dari: "2026-07-01", sampai: "2026-09-30" },
  skp: { id: skpOf(ORANG.id), versi: 1, hash: "", dari: "2026-01-01", sampai: "2026-12-31" },
  ...{ pegawai: ORANG, penilai: { ...ORANG, id: id("P", 75) }, atasan: null },
  capaian: { unit: "Unit", nilai: "baik", sumber: "Laporan" },
  ...{ rhk: [], perilaku: [], bukti: [], alasan: "", catatan: "" },
  ...{ ratingHasil: "sesuai", ratingPerilaku: "sesuai", predikat: "baik" },
  ditandatangani: { oleh: id("P", 75), pada: NOW - DAY, tanggal: "2026-11-21" },
});

/** The board of unit 2: whoever its assessors and those of unit 3 have not signed for. */
function calibration(run) {
  const [sesi, unit] = [id("Q", 0), id("V", 2)];
  return [
    run(
      `INSERT INTO kalibrasi (id, periode, unit, ketua, aturan, keadaan, versi, dibuka_pada, papan_pada)
        SELECT ?2, ?3, ?4, ?5, 'se-3-2023', 'papan', 2, ?6, ?6 WHERE ?1 IS NOT NULL`,
      [],
      sesi,
      RATED,
      unit,
      people.pemimpin,
      NOW - DAY,
    ),
    run(
      `INSERT INTO kalibrasi_orang (id, kalibrasi, evaluasi, pegawai, penilai, unit_penilai, awal_hasil, awal_perilaku)
        SELECT replace(e.id, 'BENCHE', 'BENCHQ'), ?2, e.id, e.pegawai, e.penilai, e.unit_penilai, e.rating_hasil, e.rating_perilaku
        FROM evaluasi e WHERE e.periode = ?3 AND e.unit_penilai IN (?4, ?5) AND e.keadaan IN ('pengisian', 'dinilai') AND ?1 IS NOT NULL`,
      [],
      sesi,
      RATED,
      unit,
      id("V", 3),
    ),
    run(
      `INSERT INTO kalibrasi_anggota (kalibrasi, pegawai) SELECT ?2, penilai FROM kalibrasi_orang WHERE ?1 IS NOT NULL
        UNION SELECT ?2, ?3`,
      [],
      sesi,
      people.pemimpin,
    ),
  ];
}

/** Eighty people and twelve results, every cell with a role: his own people and as many of other units. */
function matrix(run) {
  const skp = skpOf(people.pemimpin);
  const heads = range(0, 12).map((n) => ({
    id: id("H", n),
    skp,
    urut: n,
    teks: `${HASIL[n % HASIL.length]} ${n + 1}`,
  }));
  const who = range(51, 59)
    .concat(range(0, 25), range(26, 50), range(59, 82))
    .map((n) => id("P", n));
  const roles = who.flatMap((pegawai, row) =>
    heads.map((h, n) => ({
      id: id("J", row * 12 + n),
      skp,
      kolom: h.id,
      pegawai,
      urut: 0,
      teks: `${PERAN[(row + n) % PERAN.length]} ${row}.${n}`,
    })),
  );
  return [
    run("DELETE FROM rhk WHERE skp = ?2 AND ?1 IS NOT NULL", [], skp),
    run(
      `INSERT INTO rhk (id, skp, jenis, teks, urut) SELECT value->>'id', value->>'skp', 'utama', value->>'teks', value->>'urut' FROM json_each(?1)`,
      heads,
    ),
    run(
      `INSERT INTO matriks_orang (skp, pegawai) SELECT ?2, value FROM json_each(?1) WHERE true ON CONFLICT DO NOTHING`,
      who.filter((p) => Number(p.slice(-4)) < 51 || Number(p.slice(-4)) > 58),
      skp,
    ),
    run(
      `INSERT INTO matriks_peran (id, skp, kolom, pegawai, urut, teks) SELECT value->>'id', value->>'skp', value->>'kolom',
        value->>'pegawai', value->>'urut', value->>'teks' FROM json_each(?1)`,
      roles,
    ),
    run(`INSERT INTO matriks (skp, revisi, diubah_pada) SELECT ?2, 1, ?3 WHERE ?1 IS NOT NULL`, [], skp, NOW),
  ];
}
const HASIL = [
  "Mutu layanan unit meningkat pada tahun berjalan",
  "Rekomendasi kebijakan dipakai pimpinan",
  "Data kinerja mutakhir dan siap pakai",
];
const PERAN = [
  "Bahan rekomendasi kebijakan tersedia bagi pimpinan setiap triwulan",
  "Data layanan terverifikasi dan mutakhir setiap bulan",
  "Permohonan tertangani sesuai standar waktu layanan",
  "Laporan pemantauan tersusun tanpa perbaikan besar",
];

/** What the measured people have in hand: full plans, work with its record, feedback, notices, a session each. */
function personal(d1) {
  const run = (sql, rows, ...more) => d1.prepare(sql).bind(JSON.stringify(rows), ...more);
  const writers = [people.drafter, ...people.submitters, ...team, people.penilai];
  const sheets = writers.map((pegawai) => ({ pegawai, skp: skpOf(pegawai), ...sheetOf(pegawai) }));
  const agreed = sheets.filter((s) => team.includes(s.pegawai) || s.pegawai === people.penilai);
  const working = agreed.filter((s) => s.pegawai !== people.penilai);
  const actions = working.flatMap((s) => s.actions.map((a) => ({ ...a, skp: s.skp })));
  const results = working.flatMap((s) =>
    s.content.rhk.flatMap((r) => r.indikator.map((i) => ({ skp: s.skp, indikator: i.id }))),
  );
  const signedIn = Object.values(people)
    .flat()
    .map((pegawai) => ({ pegawai, id: sessionOf(pegawai) }));
  const notices = [people.pegawai, people.penilai].flatMap((pegawai) =>
    range(0, 30).map((n) => ({ id: id("B", Number(pegawai.slice(-4)) * 100 + n), pegawai, n })),
  );
  return [
    ...matrix(run),
    ...textsOf(run, sheets),
    ...parts(agreed, 10).map((some) =>
      run(
        `INSERT INTO skp_versi (skp, nomor, isi, hash, berlaku_dari, ditetapkan_pada, ditetapkan_oleh) SELECT value->>'skp', 1,
          value->>'isi', value->>'hash', '2026-01-01', ?2, ?3 FROM json_each(?1) WHERE true
          ON CONFLICT DO UPDATE SET isi = excluded.isi`,
        some.map(({ skp, content }) => ({ skp, isi: JSON.stringify(content), hash: sha256(skp) })),
        NOW - 200 * DAY,
        people.penilai,
      ),
    ),
    run(
      `INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, target, urut) SELECT value->>'id', value->>'skp', value->>'rhk',
        value->>'periode', value->>'teks', value->>'target', value->>'urut' FROM json_each(?1)`,
      actions,
    ),
    ...[RATED, WORKED].map((periode) =>
      run(
        `INSERT INTO realisasi (skp, indikator, periode, teks, sumber, diubah_pada) SELECT value->>'skp', value->>'indikator', ?2,
          'Tercapai sebagian besar, sisanya menunggu persetujuan', 'Laporan bulanan', ?3 FROM json_each(?1)`,
        results,
        periode,
        NOW - DAY,
      ),
    ),
    run(
      `INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, keadaan, dibuat_pada, tersimpan_pada) SELECT
        value->>'bukti', value->>'pegawai', value->>'bukti', value->>'nama', 'pdf', 240000, value->>'bukti', 'tersimpan', ?2, ?2 FROM json_each(?1)`,
      working.flatMap((s) => s.evidence),
      NOW - DAY,
    ),
    run(
      `INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode) SELECT value->>'bukti', value->>'aksi', value->>'skp', value->>'periode'
        FROM json_each(?1)`,
      working.flatMap((s) => s.evidence.map((e) => ({ ...e, skp: s.skp }))),
    ),
    ...calibration(run),
    ...objection(run),
    // With their files a hundred records each: what verification draws its samples from.
    run(
      `INSERT INTO progres (id, pegawai, tanggal, mulai, selesai, kegiatan, jumlah, satuan, skp, rhk, periode, sumber, dibuat_pada,
          diubah_pada) SELECT value->>'id', value->>'pegawai', value->>'tanggal', '08:00', '11:30',
        'Menelaah bahan dan menyusun catatan rekomendasi', 1, 'dokumen', value->>'skp', value->>'rhk', ?2, 'harian', ?3, ?3
        FROM json_each(?1)`,
      working.flatMap((s) =>
        range(0, 90).map((n) => ({
          id: id("D", Number(s.pegawai.slice(-4)) * 100 + n),
          pegawai: s.pegawai,
          skp: s.skp,
          rhk: s.content.rhk[n % s.content.rhk.length].id,
          tanggal: `2026-${n < 45 ? "10" : "11"}-${String(1 + ((n % 45) % 20)).padStart(2, "0")}`,
        })),
      ),
      WORKED,
      NOW - DAY,
    ),
    run(
      `INSERT INTO umpan_balik (id, skp, untuk, dari, pemberi, nama_pemberi, bentuk, cara, rhk, isi, tanggal, dibuat_pada) SELECT
        value->>'id', value->>'skp', value->>'pegawai', ?2, 'pimpinan', 'Kepala Unit', 'insidentil', 'langsung', value->>'rhk',
        'Data sudah rapi. Lengkapi penjelasan tentang hambatannya agar pembaca mengerti.', '2026-10-20', ?3 FROM json_each(?1)`,
      working.flatMap((s) =>
        s.content.rhk.map((r) => ({
          id: r.id.replace("BENCHR", "BENCHF"),
          skp: s.skp,
          pegawai: s.pegawai,
          rhk: r.id,
        })),
      ),
      people.penilai,
      NOW - DAY,
    ),
    d1
      .prepare(
        "INSERT INTO capaian_unit (unit, periode, capaian, sumber, oleh, ditetapkan_pada) VALUES (?1, ?2, 'baik', 'Laporan kinerja', ?3, ?4)",
      )
      .bind(id("V", 3), RATED, people.penilai, NOW - 5 * DAY),
    run(
      `INSERT INTO pemberitahuan (id, pegawai, jenis, data, tautan, dibuat_pada, dibaca_pada) SELECT value->>'id', value->>'pegawai',
        'pengingat-pengisian', '{"hari":7,"tutupPada":1796000000000}', '/pelaksanaan', ?2 - (value->>'n') * 3600000,
        CASE WHEN value->>'n' > 3 THEN ?2 END FROM json_each(?1)`,
      notices,
      NOW,
    ),
    ...planning(run),
    d1
      .prepare(
        "INSERT INTO aturan (kunci, nilai, dari) VALUES ('masuk.faktor-kedua', 'dianjurkan', '2024-01-01')",
      )
      .bind(),
    d1
      .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2024-01-01')")
      .bind(people.admin),
    run(
      `INSERT INTO sesi (id, pegawai, rahasia_hash, epoch, dibuat_pada, dipakai_pada, diam_ms, berakhir_pada) SELECT value->>'id',
        value->>'pegawai', ?2, 0, ?3, ?3, 3600000, ?3 + 43200000 FROM json_each(?1)`,
      signedIn,
      sha256(SECRET),
      NOW,
    ),
  ];
}

const parts = (list, size) =>
  range(0, Math.ceil(list.length / size)).map((n) => list.slice(n * size, (n + 1) * size));

const TOPICS = [
  "Kepegawaian",
  "Keuangan",
  "Perencanaan",
  "Pengawasan",
  "Pelayanan",
  "Data",
  "Hukum",
  "Umum",
  "Teknologi",
];
const FIRST =
  "Adi Ajeng Anisa Arif Asih Bayu Bima Citra Damar Dewi Dian Edi Eka Endah Fajar Fitri Galih Gita Hana Hendra Indah Intan Joko Kartika Laras Lukman Maya Mega Nanda Nur Putri Rahma Raka Rini Sari Satria Tari Wahyu Wulan Yoga".split(
    " ",
  );
const LAST =
  "Anggraini Ardiansyah Cahyono Firmansyah Gunawan Handayani Hapsari Hidayat Iskandar Kurniawan Kusuma Lestari Mahendra Maulana Nugroho Pangestu Permana Pradana Prakoso Prasetyo Pratama Purnomo Puspita Rahayu Ramadhan Safitri Santoso Saputra Setiawan Siregar Subekti Suharto Sulistyo Susanti Utami Wardani Wibowo Wicaksono Wijaya Yulianto".split(
    " ",
  );
