import { env } from "cloudflare:workers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { isiDemo } from "../../../src/demo/seed/index.ts";
import { signedIn } from "../../support/cast.ts";
import { giveBack, ownPool, roomOf } from "../../support/empty-pool.ts";
import { house, NOW } from "../../support/house.ts";
import { namesOnly } from "../../support/objects.ts";
import { eka } from "../../support/operator.ts";
import { allRoutes, fill, type Ids } from "../../support/routes.ts";

/**
 * Two agencies full of life; every text of one is replaced by a canary; people of the other then open every page
 * there is, with ids of their own and of the other. The canary must not sing.
 */
const KENARI = "KENARI7F3A";
const KUNCI = "k".repeat(43);
const ROOMS = { kencana: "AGENCY_006", mutiara: "AGENCY_007" } as const;
let http: ReturnType<typeof house>;
let planted: string[];
let operator: { readonly cookie: string };
let people: { readonly siapa: string; readonly cookie: string }[];

beforeAll(async () => {
  const pool = await ownPool(2);
  const bindings = { ...env, ...pool } as Env;
  await isiDemo(bindings, NOW);
  for (const sql of RARE) await roomOf(ROOMS.kencana).prepare(sql).run();
  planted = await plant(roomOf(ROOMS.kencana));
  // A rule that is no word any more would shut its admins out; a calendar opens to whoever has its address.
  await roomOf(ROOMS.kencana)
    .prepare("UPDATE aturan SET nilai = 'dianjurkan' WHERE kunci = 'masuk.faktor-kedua'")
    .run();
  for (const room of Object.values(ROOMS))
    await roomOf(room)
      .prepare("UPDATE umpan_kalender SET rahasia_hash = ?1")
      .bind(await sha256Hex(KUNCI))
      .run();
  // And a request to somebody outside, to whoever has its link.
  await openRequest(roomOf(ROOMS.kencana), KENARI);
  await openRequest(roomOf(ROOMS.mutiara), "Bagaimana?");
  people = await peopleOf(roomOf(ROOMS.mutiara), "dinas-mutiara");
  operator = await eka(NOW, pool.DIRECTORY);
  http = house(NOW, bindings);
}, 120_000);
afterAll(giveBack, 60_000);

describe("two agencies side by side", () => {
  it("the canary sits in every chapter of the other agency, and its own admin hears it", async () => {
    expect(CHAPTERS.filter((column) => !planted.includes(column))).toEqual([]);
    const [own] = await peopleOf(roomOf(ROOMS.kencana), "kanwil-kencana");
    const list = await http.get("/a/kanwil-kencana/pegawai", own);
    expect(list.status).toBe(200);
    expect(list.html).toContain(KENARI);
    const [ids] = await idsOf(roomOf(ROOMS.kencana));
    const kalender = `/a/kanwil-kencana/ics/${ids?.["token ics"]}`;
    expect((await http.get(kalender)).html).toContain(KENARI);
  });

  it("nobody of one agency reads a word of the other, on any page, with any id", async () => {
    const own = await idsOf(roomOf(ROOMS.mutiara));
    const foreign = await idsOf(roomOf(ROOMS.kencana));
    const sang: string[] = [];
    const opened = new Map<string, number>();
    for (const { method, path } of allRoutes().filter((r) => r.method === "GET"))
      for (const ids of [...own, ...foreign])
        for (const { siapa, cookie } of path.includes(":") ? people : people.slice(0, 1)) {
          const at = fill(path, { ...ids, agency: "dinas-mutiara" });
          const answer = await http.get(at, { cookie });
          expect([at, siapa, answer.status < 500]).toEqual([at, siapa, true]);
          const said = answer.html + answer.to + [...answer.headers.values()].join();
          if (said.includes(KENARI)) sang.push(`${siapa} ${method} ${at}`);
          if (answer.status === 200) opened.set(path, (opened.get(path) ?? 0) + 1);
        }
    expect(sang).toEqual([]);
    expect([...opened.keys()].length).toBeGreaterThan(80);
  }, 300_000);

  it("the operator reads no word of any agency's content", async () => {
    for (const { path } of allRoutes().filter((r) => r.method === "GET" && !HELD.has(r.path)))
      for (const ids of await idsOf(roomOf(ROOMS.kencana))) {
        const instansi = await roomOf(ROOMS.kencana)
          .prepare("SELECT agency AS id FROM instansi")
          .first<{ id: string }>();
        const at = fill(path, { ...ids, "id instansi": instansi?.id ?? "", agency: "kanwil-kencana" });
        expect([at, (await http.get(at, operator)).html.includes(KENARI)]).toEqual([at, false]);
      }
  });

  it("another agency's address opens nothing to them either", async () => {
    for (const { path } of allRoutes().filter(
      (r) => r.method === "GET" && r.path.startsWith("/a/") && !HELD.has(r.path),
    )) {
      const [ids] = await idsOf(roomOf(ROOMS.kencana));
      const at = fill(path, { ...ids, agency: "kanwil-kencana" });
      // As somebody who never signed in anywhere.
      const { status } = await http.get(at);
      for (const { cookie } of people) {
        const borrowed = cookie.replace("sesi-dinas-mutiara", "sesi-kanwil-kencana");
        for (const sent of [cookie, borrowed]) {
          const answer = await http.get(at, { cookie: sent });
          expect([at, answer.html.includes(KENARI)]).toEqual([at, false]);
          expect([at, answer.status]).toEqual([at, status]);
        }
      }
    }
  }, 300_000);
});

/** For everybody who holds the paper or the address, operator or not. */
const HELD = new Set(["/v/:agency/:token", "/u/:agency/:token", "/a/:agency/ics/:token"]);

/** One column of every chapter that must carry the canary, or the test proves nothing. */
const CHAPTERS = [
  "unit_versi.nama",
  "pegawai.nama",
  "penempatan.jabatan",
  "rhk.teks",
  "indikator.teks",
  "indikator.target",
  "rencana_aksi.teks",
  "realisasi.teks",
  "bukti.nama",
  "umpan_balik.isi",
  "evaluasi.alasan",
  "surat_keluar.isi",
  "pemberitahuan.data",
  "peran.dasar",
  "delegasi.alasan",
  "pejabat_luar.jabatan",
  "mutasi.dampak",
  "impor_baris.data",
  "temuan.rincian",
  "laporan.isi",
  "hari_khusus.keterangan",
  "ketidakhadiran.keterangan",
  "kelompok_periode.nama",
  "perpanjangan.alasan",
  "pemulihan.catatan",
  "colek.pesan",
  "sasaran_pk.teks",
  "indikator_pk.teks",
  "manual_indikator.tujuan",
  "strategi.judul",
  "matriks_peran.teks",
  "dialog_kinerja.tempat",
  "penyesuaian.alasan",
  "pustaka.jabatan",
  "bukti.alamat",
  "catatan_pribadi.isi",
  "evaluasi_kompetensi.rekomendasi",
  "kegiatan_rutin.kegiatan",
  "konseling.uraian",
  "konseling_catatan.pembahasan",
  "lembar_versi.isi",
  "pembinaan.topik",
  "pemeriksaan.catatan",
  "progres.kegiatan",
  "progres_impor.nama_berkas",
  "realisasi_lama.teks",
  "realisasi_susulan.alasan",
  "sampel_populasi.isi",
  "sesi_bina.materi",
  "tanggapan_periksa.isi",
  "tautan.judul",
  "tindak_lanjut.catatan",
  "tindak_lanjut_bina.apa",
  "umpan_balik_bimbingan.jawaban",
  "umpan_balik_lama.isi",
  "umpan_draf.isi",
  "umpan_permintaan.pertanyaan",
  "umpan_templat.teks",
  "unggahan.nama",
  "angka_kredit_awal.sumber",
  "berkas_capaian.nama",
  "capaian_versi.sumber",
  "dokumen_pindai.nama",
  "kalibrasi_geser.alasan",
  "keberatan.alasan",
  "keberatan_keterangan.isi",
  "pelaporan.isi",
  "pembukaan.alasan",
  "warisan_impor.nama_berkas",
];

/** Secrets of who asks and what stands in the address itself: without them no door would open to look behind. */
const KEPT = new Set(["sesi", "instansi.agency", "dokumen.token", "umpan_kalender.id"]);

/** Every text that no CHECK, key or reference forbids, days left out: a role that begins on no day holds nothing. JSON becomes JSON that holds the canary. */
async function plant(d1: D1Database): Promise<string[]> {
  const { results } = await d1
    .prepare(`SELECT t.name AS "table", c.name AS "column" FROM sqlite_master t, pragma_table_info(t.name) c
      WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '_cf_*' AND t.name NOT IN ('d1_migrations', 'jejak')
        AND c.type = 'TEXT' AND c.pk = 0 AND NOT EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) f WHERE f."from" = c.name)`)
    .all<{ table: string; column: string }>();
  const planted: string[] = [];
  // What is agreed or marked is never changed: here it is, and then its guards stand again.
  const tetap = await d1
    .prepare(
      `SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%BEFORE UPDATE%' AND tbl_name IN ('lembar_versi',
        'pemeriksaan', 'keberatan', 'keberatan_keterangan', 'kalibrasi', 'kalibrasi_geser', 'capaian_versi', 'pembukaan',
        'pelaporan', 'warisan_nilai', 'warisan_impor', 'dokumen_pindai', 'angka_kredit_awal')`,
    )
    .all<{ name: string; sql: string }>();
  for (const { name } of tetap.results) await d1.prepare(`DROP TRIGGER ${name}`).run();
  const days = `coalesce(min("%" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'), 0) AS hari`;
  for (const { table, column } of results) {
    if (KEPT.has(table) || KEPT.has(`${table}.${column}`)) continue;
    const hari = await d1
      .prepare(`SELECT ${days.replace("%", column)} FROM "${table}" WHERE "${column}" IS NOT NULL`)
      .first<number>("hari");
    if (hari === 1) continue;
    for (const value of [
      `'${KENARI}'`,
      `'${KENARI}' || ${column}`,
      `json_object('kenari', '${KENARI}')`,
      `json_array('${KENARI}')`,
    ]) {
      const done = await d1
        .prepare(`UPDATE ${table} SET ${column} = ${value} WHERE ${column} IS NOT NULL`)
        .run()
        .catch(() => null);
      if (!done) continue;
      if (done.meta.changes > 0) planted.push(`${table}.${column}`);
      break;
    }
  }
  for (const { sql } of tetap.results) await d1.prepare(sql).run();
  return planted;
}

/** The link of a request that stands open is the key of these tests. */
async function openRequest(d1: D1Database, isi: string): Promise<void> {
  await d1
    .prepare(
      `INSERT INTO umpan_permintaan (id, skp, oleh, nama_luar, pertanyaan, sasaran, batas_tanggal, dibuat_pada,
         rahasia_hash, kedaluwarsa_pada)
       SELECT ?1, id, pegawai, ?5, ?5, '[]', '2026-12-31', ?2, ?3, ?4 FROM skp WHERE keadaan = 'ditetapkan' LIMIT 1`,
    )
    .bind(newId(NOW), NOW, await sha256Hex(KUNCI), NOW + 86_400_000, isi)
    .run();
}

/** What the story of the demo does not come to. */
const RARE = [
  "INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada) VALUES ('x', 'x', 'x', 'x', 0, 0)",
  `INSERT INTO progres_impor (id, pegawai, nama_berkas, jumlah, dari, sampai, pada)
    SELECT 'x', min(id), 'x', 1, '2026-10-01', '2026-10-02', 0 FROM pegawai`,
  `INSERT INTO tanggapan_periksa (id, pemeriksaan, oleh, isi, pada)
    SELECT 'x', m.id, s.pegawai, 'x', 0 FROM pemeriksaan m JOIN sampel s ON s.id = m.sampel LIMIT 1`,
  `INSERT INTO umpan_balik_lama (id, umpan_balik, skp, untuk, dari, langkah, nada, isi, tanggal, pada)
    SELECT 'x', id, skp, untuk, dari, 'dicabut', 'netral', 'x', '2026-10-01', 0 FROM umpan_balik WHERE dari IS NOT NULL LIMIT 1`,
  `INSERT INTO dokumen_pindai (id, dokumen, bertanda, tanda_tanggal, nama, jenis, ukuran, sha256, kunci, oleh, pada)
    SELECT 'x', min(d.id), 'semua', '2026-10-20', 'x.pdf', 'pdf', 1, '${"a".repeat(64)}', 'x', (SELECT min(id) FROM pegawai), 0
    FROM dokumen d`,
  `INSERT INTO unggahan (id, pegawai, kunci, nama, tipe, ukuran, sha256, potongan, dibuat_pada, sampai_pada)
    SELECT 'x', min(id), 'x', 'x', 'x', 1, '${"a".repeat(64)}', 1, 0, 9999999999999 FROM pegawai`,
];

/** An admin, an auditor, one who assesses, one who does not: whoever the agency has. */
async function peopleOf(d1: D1Database, code: string) {
  const found = await d1
    .prepare(`SELECT peran AS siapa, min(pegawai) AS id FROM peran GROUP BY peran
      UNION ALL SELECT 'penilai', min(penilai) FROM evaluasi
      UNION ALL SELECT 'pegawai', min(s.pegawai) FROM skp s WHERE NOT EXISTS (SELECT 1 FROM peran r WHERE r.pegawai = s.pegawai)
        AND NOT EXISTS (SELECT 1 FROM garis_penilai g WHERE g.penilai = s.pegawai)`)
    .all<{ siapa: string; id: string }>();
  await d1.prepare("UPDATE akun SET sesi_epoch = 0").run();
  return Promise.all(
    found.results.map(async ({ siapa, id }) => ({ siapa, cookie: await signedIn(d1, code, id, NOW) })),
  );
}

/** Where an agency keeps what stands in its addresses. */
const ROWS: Readonly<Record<string, string>> = {
  "id bantuan-operator": "SELECT id FROM izin_bantuan",
  "id bukti": "SELECT id FROM bukti",
  "id delegasi": "SELECT id FROM delegasi",
  "id dokumen": "SELECT id FROM dokumen",
  "id evaluasi": "SELECT id FROM evaluasi",
  "id ganda": "SELECT id FROM penggabungan",
  "id hari": "SELECT id FROM hari_khusus",
  "id impor": "SELECT id FROM impor",
  "id jendela": "SELECT id FROM jendela",
  "id kehadiran": "SELECT id FROM ketidakhadiran",
  "id kelompok": "SELECT id FROM kelompok_periode",
  "id kunci-sandi": "SELECT id FROM kunci_sandi",
  "id lapor": "SELECT id FROM laporan",
  "id luar": "SELECT pegawai AS id FROM pejabat_luar",
  "id mutasi": "SELECT id FROM mutasi",
  "id pegawai": "SELECT id FROM pegawai",
  "id pemberitahuan": "SELECT id FROM pemberitahuan",
  "id pemulihan": "SELECT pegawai AS id FROM akun",
  "id peran": "SELECT id FROM peran",
  "id permintaan": "SELECT id FROM pemulihan",
  "id persetujuan-massal": "SELECT id FROM penetapan",
  "id perpanjangan": "SELECT id FROM perpanjangan",
  "id pustaka": "SELECT id FROM pustaka",
  "id sesi": "SELECT id FROM sesi",
  "id skp": "SELECT id FROM skp",
  "id unit": "SELECT id FROM unit",
  "id catat": "SELECT id FROM progres WHERE sumber = 'catat'",
  "id catatan": "SELECT id FROM catatan_pribadi",
  "id konseling": "SELECT id FROM konseling",
  "id pembinaan": "SELECT id FROM pembinaan",
  "id satu": "SELECT id FROM umpan_balik",
  "id susulan": "SELECT id FROM realisasi_susulan",
  "id pindaian": "SELECT id FROM dokumen_pindai",
  "id berkas": "SELECT id FROM berkas_capaian",
  "id nilai": "SELECT id FROM evaluasi",
  "id kalibrasi": "SELECT id FROM kalibrasi",
  "id angka-kredit/dokumen": "SELECT id FROM angka_kredit",
  "id laporan": "SELECT id FROM pelaporan",
  "id tautan": "SELECT id FROM bukti WHERE alamat IS NOT NULL",
  "id umpan-balik/permintaan": "SELECT id FROM umpan_permintaan",
  "id unggahan": "SELECT id FROM unggahan",
  dua: "SELECT id FROM pegawai WHERE id > (SELECT min(id) FROM pegawai)",
  impor: "SELECT id FROM progres_impor",
  indikator: "SELECT id FROM indikator",
  "impor kelola/warisan": "SELECT id FROM warisan_impor",
  orang: "SELECT id FROM kalibrasi_orang",
  pegawai: "SELECT pegawai AS id FROM matriks_peran",
  penempatan: "SELECT id FROM penempatan",
  progres: "SELECT id FROM progres",
  rhk: "SELECT id FROM rhk",
  rutin: "SELECT id FROM kegiatan_rutin",
  sampel: "SELECT id FROM sampel",
  satu: "SELECT id FROM pegawai",
  skp: "SELECT id FROM skp",
  strategi: "SELECT id FROM strategi",
  "token :agency": "SELECT token AS id FROM dokumen",
  "token u/:agency": `SELECT '${KUNCI}' AS id`,
  "token ics": `SELECT id || '.${KUNCI}' AS id FROM umpan_kalender`,
  "token lupa-sandi": "SELECT id || '.x' AS id FROM pemulihan",
  unit: "SELECT id FROM unit",
};

/** Two sets of real ids of an agency: what fills the places of its addresses. */
async function idsOf(d1: D1Database): Promise<Ids[]> {
  const missing = newId(NOW);
  return Promise.all(
    [0, 3].map(async (at) => {
      // A list of two or three has its last in the second set.
      const found = await d1.batch<{ id: string }>(
        Object.values(ROWS).map((sql) => d1.prepare(`SELECT * FROM (${sql}) LIMIT ${at + 1}`)),
      );
      const ids = Object.keys(ROWS).map((kind, n) => [kind, found[n]?.results.at(-1)?.id ?? missing]);
      return {
        ...namesOnly(NOW),
        ...(Object.fromEntries(ids) as Record<string, string>),
        code: "kanwil-kencana",
        "id instansi": missing,
        periode: "2026-triwulan-3",
        tahun: "2026",
      };
    }),
  );
}
