import { beforeAll, describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { sendReports } from "../../../src/jobs/send-reports.ts";
import { type Cast, castOf, type Person } from "../../support/cast.ts";
import { evaluasiUji, NOVEMBER, pada, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";

const { get, post } = house(NOVEMBER);
const TW3 = "2026-triwulan-3";
const unit = (c: Cast, u = c.unit.bidang) => `${c.base}/pelaporan/${TW3}/${u}`;
const kirim = (c: Cast, versi = 0, who = c.bagas, u = c.unit.bidang, perintah = newId(NOVEMBER)) =>
  post(`${unit(c, u)}/pengiriman`, { perintah, versi: String(versi) }, who);
const laporan = (c: Cast, u = c.unit.bidang) =>
  c.d1
    .prepare("SELECT * FROM pelaporan WHERE unit = ?1 ORDER BY nomor")
    .bind(u)
    .all<Record<string, string | number | null>>()
    .then((r) => r.results);
const pyb = async (c: Cast, who = c.hadi, lingkup: string | null = c.unit.induk) => {
  await c.d1
    .prepare("INSERT INTO peran (id, pegawai, peran, lingkup, dari) VALUES (?1, ?2, 'pyb', ?3, '2020-01-01')")
    .bind(newId(NOVEMBER), who.id, lingkup)
    .run();
  return who;
};

async function full(): Promise<{ c: Cast; u: Ujian; keberatan: Ujian }> {
  const c = await castOf(NOVEMBER);
  const u = await evaluasiUji(c, { keadaan: "diterima", hasil: "di-atas", perilaku: "di-atas" });
  const keberatan = await evaluasiUji(c, {
    pegawai: c.hadi,
    keadaan: "keberatan",
    hasil: "di-bawah",
    perilaku: "sesuai",
  });
  await evaluasiUji(c, {
    pegawai: c.gita,
    keadaan: "ditandatangani",
    hasil: "di-bawah",
    perilaku: "di-bawah",
  });
  await evaluasiUji(c, { pegawai: c.citra, keadaan: "pengisian" });
  await evaluasiUji(c, { pegawai: c.bagas, penilai: c.farida, atasan: null, keadaan: "diterima" });
  return { c, u, keberatan };
}

describe("a unit's report", () => {
  let c: Cast;
  let keberatan: Ujian;
  beforeAll(async () => {
    ({ c, keberatan } = await full());
  });

  it("shows who is in it and who is missing and why, to heads along the line and to roles alone", async () => {
    const { html, page } = await get(unit(c), c.bagas);
    expect(html).toContain("11 Desember 2026");
    const rows = page.querySelectorAll("tbody tr").map((r) => r.text.replace(/\s+/g, " "));
    expect(rows.find((r) => r.includes("Ayu Lestari"))).toContain("Sangat baik");
    expect(rows.find((r) => r.includes("Hadi Susanto"))).toContain("Dalam keberatan");
    expect(rows.find((r) => r.includes("Gita Ananda"))).toContain("Belum disampaikan");
    expect(rows.find((r) => r.includes("Citra Maharani"))).toContain("Belum dinilai");
    for (const who of [c.farida, c.citra, c.gita]) expect((await get(unit(c), who)).status).toBe(200);
    for (const who of [c.ayu, c.hadi]) expect((await get(unit(c), who)).status).toBe(404);
  });

  it("never says a rating that was not delivered: not on the page, frozen, in the CSV or on paper", async () => {
    const semua = await get(unit(c), c.gita);
    expect(semua.html).not.toMatch(/Sangat kurang/i);
  });

  it("is sent by the head after the window closed; admins and auditors do not send; twice is one", async () => {
    expect(
      (
        await house(Date.UTC(2026, 9, 20, 2)).post(
          `${unit(c)}/pengiriman`,
          { perintah: newId(NOVEMBER), versi: "0" },
          await pada(c, c.bagas, Date.UTC(2026, 9, 20, 2)),
        )
      ).status,
    ).toBe(409);
    expect((await kirim(c, 0, c.citra)).status).toBe(403);
    expect((await kirim(c, 0, c.gita)).status).toBe(403);
    expect((await kirim(c, 0, c.ayu)).status).toBe(404);
    expect((await kirim(c, 3)).status).toBe(409);
    const perintah = newId(NOVEMBER);
    const [a, b] = [
      await kirim(c, 0, c.bagas, c.unit.bidang, perintah),
      await kirim(c, 0, c.bagas, c.unit.bidang, perintah),
    ];
    expect([a.status, b.status, a.to]).toEqual([303, 303, b.to]);
    const [row, ...lain] = await laporan(c);
    expect(lain).toEqual([]);
    expect(row).toMatchObject({
      jenis: "utama",
      otomatis: 0,
      dilaporkan: 2,
      keberatan: 1,
      kurang: 2,
      induk: c.unit.induk,
    });
    expect(await sha256Hex(String(row?.isi))).toBe(row?.hash);
    expect(String(row?.isi)).not.toContain("sangat-kurang");
    expect(
      await c.d1
        .prepare("SELECT jenis FROM pemberitahuan WHERE pegawai = ?1")
        .bind(c.farida.id)
        .first("jenis"),
    ).toBe("pelaporan-masuk");
    expect((await kirim(c, 1)).status).toBe(409);
  });

  it("goes on in the report of the unit above, by its hash; the top waits for the PyB", async () => {
    const atas = await get(unit(c, c.unit.induk), c.farida);
    expect(atas.html).toContain("Bidang Uji");
    expect((await get(unit(c, c.unit.induk), c.bagas)).status).toBe(404);
    expect((await kirim(c, 0, c.farida, c.unit.induk)).status).toBe(303);
    const [bawah] = await laporan(c);
    const [row] = await laporan(c, c.unit.induk);
    expect(row).toMatchObject({ dilaporkan: 3, keberatan: 1, kurang: 2, induk: null });
    expect(String(row?.isi)).toContain(String(bawah?.hash));
  });

  it("is received by the PyB of its scope, once, and never by who sent it", async () => {
    const [row] = await laporan(c, c.unit.induk);
    const [bawah] = await laporan(c);
    const at = (id: unknown) => `${c.base}/pelaporan/laporan/${id}`;
    const terima = (who = c.hadi, id = row?.id) =>
      post(`${at(id)}/penerimaan`, { perintah: newId(NOVEMBER) }, who);
    expect((await terima()).status).toBe(404);
    expect((await terima(c.citra)).status).toBe(403);
    await pyb(c);
    await pyb(c, c.farida);
    expect((await terima(c.farida)).status).toBe(403);
    expect((await terima(c.hadi, bawah?.id)).status).toBe(403);
    expect((await get(`${c.base}/pelaporan?periode=${TW3}`, c.hadi)).html).toContain(
      "Menunggu tanda terima Anda",
    );
    expect((await terima()).status).toBe(303);
    expect((await terima()).status).toBe(409);
    expect((await get(at(row?.id), c.farida)).html).toContain("Diterima Hadi Susanto");
    expect(
      await c.d1
        .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = 'pelaporan.terima' AND objek = ?1")
        .bind(row?.id)
        .first("n"),
    ).toBe(1);
  });

  it("CSV and PDF of what was frozen; the trail knows who took it", async () => {
    const [row] = await laporan(c);
    const at = `${c.base}/pelaporan/laporan/${row?.id}`;
    const csv = await post(`${at}/ekspor`, { perintah: newId(NOVEMBER) }, c.bagas);
    expect(csv.html).toContain("Bidang Uji;Ayu Lestari;");
    expect(csv.html).toContain("Gita Ananda;;Analis Uji Ahli Muda;Bagas Prakoso;;Belum disampaikan");
    expect(csv.html).not.toMatch(/Sangat kurang/i);
    const pdf = await get(`${at}/pdf`, c.bagas);
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, "%PDF-"]);
    for (const way of [at, `${at}/pdf`]) expect((await get(way, c.ayu)).status).toBe(404);
    expect((await post(`${at}/ekspor`, { perintah: newId(NOVEMBER) }, c.ayu)).status).toBe(404);
  });

  it("the objection is decided: a supplement with what changed, and nothing else", async () => {
    await c.d1
      .prepare(
        "UPDATE evaluasi SET keadaan = 'final', predikat = 'baik', rating_hasil = 'sesuai' WHERE id = ?1",
      )
      .bind(keberatan.id)
      .run();
    expect((await get(unit(c), c.bagas)).html).toContain("1 hasil berubah");
    expect((await kirim(c, 1)).status).toBe(303);
    const [, row] = await laporan(c);
    expect(row).toMatchObject({ jenis: "susulan", nomor: 2, dilaporkan: 1, keberatan: 0, induk: null });
    expect(String(row?.isi)).not.toContain("Ayu Lestari");
    expect((await kirim(c, 2)).status).toBe(409);
  });

  it("what was sent is never changed or taken away, not even by SQL", async () => {
    for (const sql of [
      "UPDATE pelaporan SET isi = '{}' WHERE unit = ?1",
      "UPDATE pelaporan SET kurang = 0 WHERE unit = ?1",
      "DELETE FROM pelaporan WHERE unit = ?1",
      "INSERT OR REPLACE INTO pelaporan SELECT * FROM pelaporan WHERE unit = ?1",
    ])
      await expect(c.d1.prepare(sql).bind(c.unit.bidang).run(), sql).rejects.toThrow(/tidak dapat|UNIQUE/);
  });
});

it("where no PyB is recorded the head of the personnel unit receives (Ps. 28)", async () => {
  const { c } = await full();
  await c.d1
    .prepare("INSERT INTO unit_kepegawaian (unit, dari) VALUES (?1, '2020-01-01')")
    .bind(c.unit.bidang)
    .run();
  expect((await kirim(c, 0, c.farida, c.unit.induk)).status).toBe(303);
  const [row] = await laporan(c, c.unit.induk);
  const terima = () =>
    post(`${c.base}/pelaporan/laporan/${row?.id}/penerimaan`, { perintah: newId(NOVEMBER) }, c.bagas);
  await pyb(c);
  expect((await terima()).status).toBe(404);
  await c.d1.prepare("DELETE FROM peran WHERE pegawai = ?1").bind(c.hadi.id).run();
  expect((await terima()).status).toBe(303);
});

it("/pelaporan: counts of one's own units; nothing for a pegawai; a unit of another line is not there", async () => {
  const { c } = await full();
  const list = `${c.base}/pelaporan?periode=${TW3}`;
  expect((await get(list, c.ayu)).status).toBe(403);
  expect((await get(list, c.bagas)).html).toContain("Bidang Uji");
  expect((await get(list, c.bagas)).html).not.toContain("Kantor Wilayah Uji (seluruhnya)");
  expect((await get(list, c.farida)).html).toContain("Kantor Wilayah Uji (seluruhnya)");
  expect((await get(`${list}&unit=${c.unit.induk}`, c.bagas)).status).toBe(404);
  expect((await get(`${c.base}/pelaporan?periode=2026-triwulan-9`, c.bagas)).status).toBe(404);
  expect((await get(unit(c), c.dimas)).status).toBe(303);
});

it("a D.1.3 and a result signed anew are noticed by the steps that make them, and so is the receipt of the one", async () => {
  const c = await castOf(NOVEMBER);
  const [u, lain] = [
    await evaluasiUji(c, { keadaan: "diterima" }),
    await evaluasiUji(c, { pegawai: c.hadi, keadaan: "final" }),
  ];
  await c.d1
    .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
    .bind(c.gita.id)
    .run();
  const langkah = async (e: Ujian, who: Person, apa: string, isi: Record<string, string> = {}) => {
    const versi = await c.d1
      .prepare("SELECT versi FROM evaluasi WHERE id = ?1")
      .bind(e.id)
      .first<number>("versi");
    const r = await post(`${e.path}/${apa}`, { versi: String(versi), ...isi }, who);
    expect([apa, r.status]).toEqual([apa, 303]);
  };
  const susulan = async (n: number, siapa: string) => {
    expect((await kirim(c, n)).status).toBe(303);
    const { isi } = (await laporan(c))[n] ?? {};
    const { baris } = JSON.parse(String(isi)) as {
      baris: { nama: string; predikat: string; status: string }[];
    };
    expect(baris.map((b) => b.nama)).toEqual([siapa]);
    return baris[0];
  };
  const tinggi = { hasil: "di-atas", perilaku: "di-atas" };
  expect((await kirim(c)).status).toBe(303);
  await langkah(u, c.ayu, "keberatan", { alasan: "Bukti September belum dihitung" });
  for (const [who, keterangan] of [
    [c.bagas, "Berkas terlambat"],
    [c.ayu, "Berkas dalam periode"],
  ] as const)
    expect((await post(`${u.path}/keberatan/keterangan`, { keterangan }, who)).status).toBe(303);
  const putusan = {
    putusan: "mengubah",
    pertimbangan: "Bukti sah",
    rekomendasi: "Tepat waktu",
    setuju: "ya",
  };
  await langkah(u, c.farida, "keberatan/putusan", { ...putusan, ...tinggi });
  expect(await susulan(1, c.ayu.nama)).toMatchObject({ predikat: "sangat-baik" });
  await langkah(u, c.ayu, "penerimaan");
  expect(await susulan(2, c.ayu.nama)).toMatchObject({ predikat: "sangat-baik", status: "dikembalikan" });
  await langkah(lain, c.citra, "pembukaan", { alasan: "Realisasi keliru dicatat", hari: "3" });
  await langkah(lain, c.gita, "pembukaan/persetujuan");
  const baru = { ...tinggi, alasan: "Realisasi 120 persen", catatan: "", setuju: "ya" };
  await langkah(lain, c.bagas, "pembukaan/penandatanganan", baru);
  expect(await susulan(3, c.hadi.nama)).toMatchObject({ predikat: "sangat-baik" });
  expect((await kirim(c, 4)).status).toBe(409);
});

describe("at expiry", () => {
  const BATAS = Date.UTC(2026, 11, 11, 17, 0, 0);
  it("goes up by itself with the list of the missing, from the bottom up, once; the decided objection follows", async () => {
    const { c, keberatan } = await full();
    // Shared room: only this cast's units are looked at below, the others go the same way.
    const at = (now: number, today: string) => ({ now, today, agency: c.agency });
    await c.d1.prepare("DELETE FROM tugas_selesai WHERE slot LIKE 'lapor%'").run();
    await sendReports(c.db, at(BATAS - 1, "2026-12-11"), 10_000);
    expect(await laporan(c)).toEqual([]);
    const jam = () =>
      c.d1
        .prepare(
          "SELECT pemegang, batas_tanggal, jenis, keadaan FROM jam WHERE kewajiban = 'EV-09' AND unit = ?1",
        )
        .bind(c.unit.bidang)
        .first();
    expect(await jam()).toEqual({
      ...{ pemegang: c.bagas.id, batas_tanggal: "2026-12-11", jenis: "laporan", keadaan: "berjalan" },
    });
    await sendReports(c.db, at(BATAS, "2026-12-12"), 10_000);
    const [bawah] = await laporan(c);
    const [atas] = await laporan(c, c.unit.induk);
    expect(bawah).toMatchObject({ otomatis: 1, oleh: null, dilaporkan: 2, keberatan: 1, kurang: 2 });
    expect(String(atas?.isi)).toContain(String(bawah?.hash));
    expect(await jam()).toMatchObject({ keadaan: "selesai" });
    await sendReports(c.db, at(BATAS + 1, "2026-12-12"), 10_000);
    await sendReports(c.db, at(BATAS + 86_400_000, "2026-12-13"), 10_000);
    expect((await laporan(c)).length).toBe(1);
    await c.d1.prepare("UPDATE evaluasi SET keadaan = 'final' WHERE id = ?1").bind(keberatan.id).run();
    await sendReports(c.db, at(BATAS + 2 * 86_400_000, "2026-12-14"), 10_000);
    expect((await laporan(c)).map((l) => l.jenis)).toEqual(["utama", "susulan"]);
    await sendReports(c.db, at(BATAS + 3 * 86_400_000, "2026-12-15"), 10_000);
    expect((await laporan(c)).length).toBe(2);
  });
});
