import { beforeAll, expect, test } from "vitest";
import { openAgency } from "../../../src/data/agency/database.ts";
import { recomputeGaris } from "../../../src/data/agency/garis.ts";
import { recount } from "../../../src/data/agency/hitungan.ts";
import { type Agency, findAgency } from "../../../src/data/directory/database.ts";
import { sha256Hex } from "../../../src/data/ids.ts";
import { kencana } from "../../../src/demo/kencana/benih.ts";
import { evaluasi, polaDiharapkan } from "../../../src/demo/kencana/evaluasi.ts";
import { semuaLakon } from "../../../src/demo/lakon.ts";
import { orangDari } from "../../../src/demo/seed/benih.ts";
import { pembacaGaris } from "../../../src/demo/seed/garis.ts";
import { isiDemo } from "../../../src/demo/seed/index.ts";
import { skpDari } from "../../../src/demo/seed/skp.ts";
import { tabel } from "../../../src/demo/tabel.ts";
import { periksaDistribusi } from "../../../src/domain/distribusi.ts";
import { type Capaian, kunci, type Predikat, predikat, type Rating } from "../../../src/domain/istilah.ts";
import { skpLengkap } from "../../../src/domain/kelengkapan.ts";
import { periksaNip } from "../../../src/domain/nip.ts";
import { predikatDari } from "../../../src/domain/predikat.ts";
import { isiOf } from "../../../src/features/skp/facts.ts";
import { NOW } from "../../support/house.ts";
import { bacaTetap as baca, bangunPanggung, panggungTetap as panggung } from "./panggung.ts";

beforeAll(async () => {
  await bangunPanggung(panggung);
  await isiDemo(panggung, NOW);
}, 60_000);

const ROOMS = ["AGENCY_001", "AGENCY_002"] as const;
const orang = orangDari(kencana);
const kodeDari = new Map(orang.pegawai.map((p) => [p.id, p.kode]));
const namaUnit = new Map(orang.unit.map((u) => [u.id, u.kode]));

test("seeding again changes nothing, in either agency", async () => {
  const sidik = async () => {
    const hasil: string[] = [];
    for (const room of ROOMS) {
      const tables = await baca<{ name: string }>(
        room,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '_cf%' ORDER BY 1",
      );
      for (const { name } of tables)
        hasil.push(
          `${room} ${name} ${await sha256Hex(JSON.stringify(await baca(room, `SELECT * FROM "${name}"`)))}`,
        );
    }
    return hasil;
  };
  const before = await sidik();
  expect(await isiDemo(panggung, NOW)).toEqual([]);
  expect(await sidik()).toEqual(before);
});

test("the third room of the pool stays free for a visitor's own agency", async () => {
  const free = await panggung.DIRECTORY.prepare("SELECT binding FROM pool WHERE keadaan = 'kosong'").all();
  expect(free.results).toEqual([{ binding: "AGENCY_003" }]);
});

test("both agencies went live in October 2025, and directory, agency and trail tell the same of it", async () => {
  for (const room of ROOMS) {
    const [instansi] = await baca<{ agency: string }>(room, "SELECT agency FROM instansi");
    const at = panggung.DIRECTORY.prepare(
      `SELECT id, versi, langkah, dari, ke, sebagai, alasan, pada FROM agency_riwayat WHERE agency = ?1 ORDER BY versi`,
    ).bind(instansi?.agency ?? "");
    const { results } = await at.all<{ langkah: string; pada: number }>();
    expect(results.map((r) => r.langkah)).toEqual(["ajukan", "setujui"]);
    expect(
      await baca(
        room,
        "SELECT id, versi, langkah, dari, ke, sebagai, alasan, pada FROM siklus WHERE berlaku_pada = pada ORDER BY versi",
      ),
    ).toEqual(results);
    expect(
      await baca(
        room,
        "SELECT pada, substr(tindakan, 8) AS langkah FROM jejak WHERE bab = 'siklus' AND rincian ->> 'ke' <> ''",
      ),
    ).toEqual(results.map(({ langkah, pada }) => ({ langkah, pada })));
    const [aktif] = (
      await panggung.DIRECTORY.prepare(
        "SELECT keadaan, versi, aktif_pada AS aktifPada, bangun_pada AS bangun FROM agency WHERE id = ?1",
      )
        .bind(instansi?.agency ?? "")
        .all()
    ).results;
    expect(aktif).toEqual({ keadaan: "aktif", versi: 2, aktifPada: results[1]?.pada, bangun: NOW });
    expect(await baca(room, "SELECT 1 FROM riwayat WHERE pada < (SELECT max(pada) FROM siklus)")).toEqual([]);
  }
});

test("the counters equal a recount", async () => {
  for (const { benih } of semuaLakon) {
    const agency = (await findAgency(panggung, benih.code, NOW)) as Agency;
    expect(await recount(await openAgency(panggung, agency), "2026-11-22")).toBe(0);
  }
});

test("the lines are what the rule derives: computing them anew changes no row", async () => {
  for (const { benih } of semuaLakon) {
    const agency = (await findAgency(panggung, benih.code, NOW)) as Agency;
    expect(await recomputeGaris(await openAgency(panggung, agency), "semua", { dari: "2025-01-01" })).toBe(0);
  }
});

test("the derived penilai equals the tables of demo.md, but for the one who moved inside the window", () => {
  const garis = pembacaGaris(kencana, orang);
  const berbeda = tabel(evaluasi, ["kode", "1", "2", "3"]).flatMap((baris) =>
    (["1", "2", "3"] as const).flatMap((n) => {
      const tertulis = /\((?:\w+ for )?(\w+), (\w+)\)/.exec(baris[n]);
      if (!tertulis) return [];
      const g = garis(baris.kode, { 1: "2026-03-31", 2: "2026-06-30", 3: "2026-09-30" }[n]);
      const diturunkan = [kodeDari.get(g.penilai ?? ""), namaUnit.get(g.unitPenilai ?? "")];
      return diturunkan.join() === tertulis.slice(1).join()
        ? []
        : [`${baris.kode} TW ${n}: ${diturunkan.join()} instead of ${tertulis.slice(1).join()}`];
    }),
  );
  // hlm. 91 A.14.b: P39 moved on 25 September, inside the window, and still evaluates P40 in U22.
  expect(berbeda).toEqual(["P40 TW 3: P36,U20 instead of P39,U22"]);
});

type Dinilai = { pegawai: string; penilai: string; unit: string; periode: string; predikat: Predikat } & {
  hasil: Rating;
  perilaku: Rating;
};
const dinilai = () =>
  baca<Dinilai>(
    "AGENCY_001",
    `SELECT pegawai, penilai, unit_penilai AS unit, periode, predikat, rating_hasil AS hasil, rating_perilaku AS perilaku
      FROM evaluasi WHERE predikat IS NOT NULL`,
  );

test("every predikat of demo.md 9 is stored, and is the one of its quadrant", async () => {
  const rows = await dinilai();
  const stored = new Map(rows.map((r) => [`${kodeDari.get(r.pegawai)} ${r.periode.at(-1)}`, r]));
  let n = 0;
  for (const baris of tabel(evaluasi, ["kode", "1", "2", "3"]))
    for (const tw of ["1", "2", "3"] as const) {
      const sel = /^([ASB])\/([ASB]) (\w+) /.exec(baris[tw]);
      const row = stored.get(`${baris.kode} ${tw}`);
      expect(row === undefined, `${baris.kode} ${tw}`).toBe(sel === null);
      if (!sel || !row) continue;
      n += 1;
      expect(row.predikat.toUpperCase().replaceAll("-", "_"), `${baris.kode} ${tw}`).toBe(sel[3]);
      expect(predikatDari(row.hasil, row.perilaku).predikat).toBe(row.predikat);
    }
  expect(n).toBe(rows.length);
});

test("the distribution of each team says what demo.md 9 expects of it", async () => {
  const rows = await dinilai();
  const capaian = await baca<{ unit: string; periode: string; capaian: Capaian }>(
    "AGENCY_001",
    "SELECT unit, periode, capaian FROM capaian_unit",
  );
  for (const baris of tabel(polaDiharapkan, ["tw", "unit", "capaian", "jumlah", "harapan"])) {
    const periode = `2026-triwulan-${baris.tw.length}`;
    const tim = rows.filter((r) => r.periode === periode && namaUnit.get(r.unit) === baris.unit);
    const jumlah = Object.fromEntries(
      kunci(predikat).map((p) => [p, tim.filter((r) => r.predikat === p).length]),
    ) as Record<Predikat, number>;
    expect(Object.values(jumlah).join("/"), `${baris.tw} ${baris.unit}`).toBe(baris.jumlah);
    const nyata = capaian.find((c) => c.periode === periode && namaUnit.get(c.unit) === baris.unit)?.capaian;
    expect(nyata?.toUpperCase().replaceAll("-", "_")).toBe(baris.capaian);
    const hasil = periksaDistribusi("se-3-2023", nyata ?? "baik", jumlah);
    const kode = hasil.pelanggaran.map((k) => k.toUpperCase().replaceAll("-", "_")).join(", ") || "sesuai";
    expect(kode, `${baris.tw} ${baris.unit}`).toBe(baris.harapan);
  }
});

test("every agreed plan is complete by the rule, and every invented NIP is valid in form", () => {
  for (const { benih } of semuaLakon) {
    const mereka = orangDari(benih);
    for (const p of mereka.pegawai.filter((o) => o.nomor))
      expect(periksaNip(p.nomor, p.jenis.startsWith("pppk") ? "pppk" : "pns").sah, p.nomor).toBe(true);
    for (const s of skpDari(benih, mereka, "2026-11-22").filter((x) => x.keadaan === "ditetapkan")) {
      const { kesalahan } = skpLengkap(
        isiOf(
          s,
          s.isi ?? { rhk: [], perilaku: {}, lampiran: { sumberDaya: [], skema: [], konsekuensi: [] } },
        ),
      );
      expect(kesalahan, `${s.kode} ${s.dari}`).toEqual([]);
    }
  }
});

test("what is frozen carries its own hash, and evidence is in the store as its row says", async () => {
  for (const room of ROOMS) {
    for (const d of await baca<{ isi: string; hash: string }>(
      room,
      "SELECT isi, hash FROM dokumen UNION ALL SELECT isi, hash FROM skp_versi",
    ))
      expect(await sha256Hex(d.isi)).toBe(d.hash);
  }
  const [agency] = await baca<{ agency: string }>("AGENCY_001", "SELECT agency FROM instansi");
  const berkas = await baca<{ kunci: string; sha256: string; ukuran: number }>(
    "AGENCY_001",
    "SELECT kunci, sha256, ukuran FROM bukti ORDER BY id LIMIT 6",
  );
  for (const b of berkas) {
    const bytes = await (await panggung.EVIDENCE.get(`${agency?.agency}/${b.kunci}`))?.arrayBuffer();
    expect(bytes?.byteLength).toBe(b.ukuran);
    expect(await sha256Hex(bytes as ArrayBuffer)).toBe(b.sha256);
  }
});

test("on 22 November the documents of quarter III stand as demo.md 9 says", async () => {
  const rows = await baca<{ pegawai: string; keadaan: string; jalur: string }>(
    "AGENCY_001",
    "SELECT pegawai, keadaan, jalur FROM evaluasi WHERE periode = '2026-triwulan-3'",
  );
  const kelompok = (keadaan: string) =>
    rows
      .filter((r) => r.keadaan === keadaan)
      .map((r) => kodeDari.get(r.pegawai))
      .sort();
  expect(kelompok("disampaikan")).toEqual(["P07", "P08", "P09"]);
  expect(kelompok("ditandatangani")).toEqual(["P58"]);
  expect(rows.filter((r) => r.jalur === "ambil-alih").map((r) => kodeDari.get(r.pegawai))).toEqual(["P58"]);
  expect(kelompok("pengisian")).toEqual(["P48", "P49", "P50", "P51"]);
  expect(kelompok("keberatan")).toEqual(["P30"]);
  const batas = await baca<{ kewajiban: string; batas: string; n: number }>(
    "AGENCY_001",
    `SELECT kewajiban, batas_tanggal AS batas, count(*) AS n FROM jam WHERE keadaan <> 'selesai'
      AND kewajiban <> 'OB-01' GROUP BY 1, 2 ORDER BY 1`,
  );
  expect(batas).toEqual([
    { kewajiban: "EV-05", batas: "2026-11-19", n: 4 },
    { kewajiban: "EV-06", batas: "2026-11-26", n: 1 },
    { kewajiban: "EV-07", batas: "2026-11-30", n: 3 },
    { kewajiban: "OB-02", batas: "2026-11-27", n: 1 },
  ]);
});

test("second versions name their reason, one adjustment waits after a return and one is being written", async () => {
  const versi = await baca<{ sebab: string; dari: string; versi: number }>(
    "AGENCY_001",
    `SELECT y.sebab, v.berlaku_dari AS dari, skp.versi FROM penyesuaian y JOIN skp_versi v ON v.skp = y.skp
       AND v.nomor = y.versi JOIN skp ON skp.id = y.skp ORDER BY v.berlaku_dari`,
  );
  expect(versi).toEqual([
    { sebab: "plt", dari: "2026-03-01", versi: 6 },
    { sebab: "tugas-belajar", dari: "2026-09-01", versi: 6 },
  ]);
  const berjalan = await baca<{ penyesuaian: string; keadaan: string; n: number; langkah: number }>(
    "AGENCY_001",
    `SELECT penyesuaian, keadaan, versi AS n, (SELECT max(versi) FROM riwayat WHERE objek = skp.id) AS langkah
     FROM skp WHERE penyesuaian IS NOT NULL ORDER BY penyesuaian`,
  );
  expect(berjalan).toEqual([
    { penyesuaian: "diajukan", keadaan: "ditetapkan", n: 7, langkah: 7 },
    { penyesuaian: "draf", keadaan: "ditetapkan", n: 4, langkah: 4 },
  ]);
});

test("documents froze what was said and what else the rating rested on, as whoever signed them saw it", async () => {
  const [d] = await baca<Record<string, number>>(
    ROOMS[0],
    `SELECT count(*) AS semua, sum(isi -> '$.lain.umpan-balik' IS NOT NULL) AS umpan, sum(isi -> '$.lain.periksa' IS NOT NULL) AS periksa,
      sum(isi -> '$.lain.tindak-lanjut' IS NOT NULL) AS lanjut, sum(isi -> '$.lain.pembinaan' IS NOT NULL) AS bina FROM dokumen`,
  );
  expect(d?.umpan).toBe(d?.semua);
  for (const apa of ["periksa", "lanjut", "bina"]) expect([apa, (d?.[apa] ?? 0) > 0]).toEqual([apa, true]);
  // Every word of a period that its document can hold stands in it.
  const said = await baca(
    ROOMS[0],
    `SELECT d.id FROM dokumen d JOIN evaluasi e ON e.id = d.evaluasi JOIN periode t ON t.id = e.periode
      JOIN umpan_balik u ON u.skp = e.skp AND u.tanggal BETWEEN t.dari AND t.sampai AND u.nilai IS NOT NULL
    WHERE instr(d.isi, json_quote(u.isi)) = 0`,
  );
  expect(said).toEqual([]);
  expect(await baca(ROOMS[0], "SELECT 1 FROM dokumen WHERE isi LIKE '%konseling%'")).toEqual([]);
});

test("nobody noted the same hours of a day twice", async () => {
  const doubled = await baca(
    ROOMS[0],
    `SELECT a.pegawai, a.tanggal, a.mulai, b.mulai FROM progres a JOIN progres b ON b.pegawai = a.pegawai AND b.tanggal = a.tanggal
      AND b.id > a.id AND (a.mulai IS NULL OR b.mulai IS NULL OR (a.mulai < b.selesai AND b.mulai < a.selesai))`,
  );
  expect(doubled).toEqual([]);
  const [n] = await baca<{ n: number; dulu: number }>(
    ROOMS[0],
    "SELECT count(*) AS n, sum(tanggal < '2026-10-19') AS dulu FROM progres",
  );
  expect((n?.n ?? 0) > 1000 && (n?.dulu ?? 0) > 60).toBe(true);
  expect(await baca(ROOMS[0], "SELECT 1 FROM sampel_butir WHERE jenis = 'progres'")).not.toEqual([]);
});
