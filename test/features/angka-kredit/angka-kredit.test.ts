import { beforeAll, describe, expect, it } from "vitest";
import { newId, sha256Hex } from "../../../src/data/ids.ts";
import { startCreditClocks } from "../../../src/jobs/credit-clocks.ts";
import { settleDue } from "../../../src/jobs/settle.ts";
import { FEBRUARI, pakBody, tahunanUji } from "../../support/angka-kredit.ts";
import { type Cast, castOf } from "../../support/cast.ts";
import { capaianUji, pada, type Ujian } from "../../support/evaluasi.ts";
import { house } from "../../support/house.ts";
import { bacaPdf } from "../../support/teks-pdf.ts";

const { get, post, bytes } = house(FEBRUARI);
const path = (c: Cast, who = c.ayu) => `${c.base}/angka-kredit/${who.id}`;
const tahun = (c: Cast, who = c.ayu) => `${path(c, who)}/2026`;
const set = (c: Cast, body: Record<string, string>, who = c.bagas, of = c.ayu) =>
  post(`${tahun(c, of)}/penetapan`, body, who);
const pak = (c: Cast) =>
  c.d1
    .prepare("SELECT * FROM angka_kredit WHERE pegawai = ?1 ORDER BY versi")
    .bind(c.ayu.id)
    .all<Record<string, string | number>>()
    .then((r) => r.results);

describe("the year of a JF", () => {
  let c: Cast;
  let u: Ujian;
  beforeAll(async () => {
    c = await castOf(FEBRUARI);
    u = await tahunanUji(c, { hasil: "di-atas", perilaku: "di-atas" });
  });

  it("is explained to her before it is set, and set by nobody but her penilai", async () => {
    const mine = await get(tahun(c), c.ayu);
    expect(mine.status).toBe(200);
    expect(mine.html).toContain("150% × 25 × 12/12 = 37,50");
    expect(mine.html).toContain("LAMA dihitung 0");
    expect(mine.html).not.toContain('action="/a/kanwil-uji/angka-kredit/');
    expect((await set(c, pakBody(0, 3750), c.ayu)).status).toBe(403);
    expect((await set(c, pakBody(0, 3750), c.citra)).status).toBe(403);
    expect((await set(c, pakBody(0, 3750), c.farida)).status).toBe(403);
    expect((await set(c, pakBody(0, 3750), c.hadi)).status).toBe(404);
    expect((await get(tahun(c), c.hadi)).status).toBe(404);
    expect((await get(path(c), c.dimas)).status).toBe(303);
    expect((await get(tahun(c), c.gita)).status).toBe(200);
    expect(await pak(c)).toEqual([]);
  });

  it("an admin records what she brought, with its document; not twice for a year, not his own", async () => {
    const awal = (lain: Record<string, string>, who = c.citra, of = c.ayu) =>
      post(
        `${path(c, of)}/awal`,
        {
          perintah: newId(FEBRUARI),
          versi: "0",
          tahun: "2025",
          nilai: "62,5",
          sumber: "PAK 12/2025 <b>",
          ...lain,
        },
        who,
      );
    expect((await awal({}, c.bagas)).status).toBe(403);
    expect((await awal({}, c.hadi)).status).toBe(404);
    const bad = await awal({ nilai: "62,555" });
    expect([
      bad.status,
      bad.html.includes("PAK 12/2025 &lt;b&gt;"),
      bad.html.includes('value="62,555"'),
    ]).toEqual([422, true, true]);
    expect((await awal({}, c.citra, c.citra)).status).toBe(403);
    expect((await awal({})).status).toBe(303);
    const again = await awal({ versi: "1", sumber: "lain" });
    expect([again.status, again.html.includes('value="lain"')]).toEqual([409, true]);
    expect((await awal({ tahun: "2024" })).status).toBe(409);
    expect((await get(tahun(c), c.ayu)).html).toContain(
      "Angka kredit awal sampai 2025: 62,50 (PAK 12/2025 &lt;b&gt;)",
    );
  });

  it("Bagas sets it: frozen with its hash, the pegawai is told, the year is locked", async () => {
    const shown = await get(tahun(c), c.bagas);
    expect(shown.page.querySelector("input[name=jumlah]")?.getAttribute("value")).toBe("10000");
    const long = await set(c, pakBody(0, 10_000, { nomor: "x".repeat(101) }));
    expect([long.status, long.html.includes("x".repeat(101))]).toEqual([422, true]);
    expect((await set(c, pakBody(0, 3750))).status).toBe(409);
    const body = pakBody(0, 10_000, { nomor: "PAK-7/2027" });
    const [a, b] = [await set(c, body), await set(c, body)];
    expect([a.status, b.status, a.to]).toEqual([303, 303, b.to]);
    const [row, ...lain] = await pak(c);
    expect(lain).toEqual([]);
    expect(row).toMatchObject({ lama: 6250, baru: 3750, jumlah: 10_000, keadaan: "berlaku", versi: 1 });
    expect(await sha256Hex(String(row?.isi))).toBe(row?.hash);
    expect(
      await c.d1.prepare("SELECT jenis, tautan FROM pemberitahuan WHERE pegawai = ?1").bind(c.ayu.id).first(),
    ).toEqual({ jenis: "angka-kredit-ditetapkan", tautan: `/angka-kredit/${c.ayu.id}/2026` });
    expect((await set(c, pakBody(0, 10_000))).status).toBe(409);
    const kosong = await set(c, pakBody(1, 10_000, { alasan: " ", nomor: "tetap ada" }));
    expect([kosong.status, kosong.html.includes("tetap ada")]).toEqual([422, true]);
  });

  it("three documents, on the page and as PDF; to whoever sees her and to nobody else", async () => {
    const [row] = await pak(c);
    const doc = `${c.base}/angka-kredit/dokumen/${row?.id}`;
    const { html } = await get(doc, c.ayu);
    for (const kata of [
      "KONVERSI PREDIKAT KINERJA",
      "AKUMULASI ANGKA KREDIT",
      "PENETAPAN ANGKA KREDIT",
      "37,50",
      "62,50",
      "100,00",
      "PAK-7/2027",
      "SANGAT BAIK",
    ])
      expect(html).toContain(kata);
    expect((await get(doc, c.hadi)).status).toBe(404);
    const pdf = await get(`${doc}/pdf`, c.ayu);
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, "%PDF-"]);
    const pages = await bacaPdf((await bytes(`${doc}/pdf`, c.ayu)).body);
    expect(pages.map((p) => p.teks.replace(/\s+/g, "").includes("BagasPrakoso"))).toEqual([true, true, true]);
    for (const p of pages) expect(p.teks.replace(/\s+/g, "")).toContain("PejabatPenilaiKinerja");
    expect((await get(`${doc}/pdf`, c.hadi)).status).toBe(404);
  });

  it("CSV for SIASN: to roles alone, in their scope, and the trail knows", async () => {
    const at = `${c.base}/angka-kredit/ekspor?tahun=2026`;
    expect((await post(at, { perintah: newId(FEBRUARI) }, c.ayu)).status).toBe(403);
    const csv = await post(at, { perintah: newId(FEBRUARI) }, c.citra);
    expect(csv.status).toBe(200);
    expect(csv.html).toContain(
      `${c.ayu.nip};Ayu Lestari;PAK-7/2027;2027-02-15;1;2026;12;2026;Ahli Muda;Sangat baik;150;25;37.50;62.50;100.00`,
    );
    expect(
      await c.d1
        .prepare("SELECT count(*) AS n FROM jejak WHERE tindakan = 'angka-kredit.ekspor' AND oleh = ?1")
        .bind(c.citra.id)
        .first("n"),
    ).toBe(1);
  });

  it("the result is changed afterwards: everybody sees it, a correction is a second version, the first stays", async () => {
    await c.d1
      .prepare("UPDATE evaluasi SET predikat = 'baik', rating_hasil = 'sesuai' WHERE id = ?1")
      .bind(u.id)
      .run();
    expect((await get(tahun(c), c.ayu)).html).toContain("Dasarnya sudah berubah");
    const two = await Promise.all(
      [1, 2].map(() => set(c, pakBody(1, 8750, { alasan: "Putusan keberatan" }))),
    );
    expect(two.map((r) => r.status).sort()).toEqual([303, 409]);
    expect(await pak(c)).toMatchObject([
      { versi: 1, keadaan: "diganti", baru: 3750 },
      { versi: 2, keadaan: "berlaku", baru: 2500, alasan: "Putusan keberatan" },
    ]);
    expect((await get(tahun(c), c.ayu)).html).not.toContain("Dasarnya sudah berubah");
    const riwayat = await c.d1
      .prepare("SELECT langkah FROM riwayat WHERE objek = ?1 ORDER BY versi")
      .bind(`angka-kredit/${c.ayu.id}/2026`)
      .all<{ langkah: string }>();
    expect(riwayat.results.map((r) => r.langkah)).toEqual(["tetapkan", "koreksi"]);
  });

  it("what was set is never changed or taken away, not even by SQL", async () => {
    for (const sql of [
      "UPDATE angka_kredit SET baru = 1, jumlah = lama + 1 WHERE pegawai = ?1",
      "UPDATE angka_kredit SET isi = '{}' WHERE pegawai = ?1",
      "UPDATE angka_kredit SET keadaan = 'berlaku' WHERE pegawai = ?1 AND versi = 1",
      "DELETE FROM angka_kredit WHERE pegawai = ?1",
      "INSERT OR REPLACE INTO angka_kredit SELECT * FROM angka_kredit WHERE pegawai = ?1",
    ])
      await expect(c.d1.prepare(sql).bind(c.ayu.id).run(), sql).rejects.toThrow(/tidak dapat|UNIQUE/);
  });

  it("an opening balance is withdrawn with a reason, and the sum says so", async () => {
    const id = await c.d1
      .prepare("SELECT id FROM angka_kredit_awal WHERE pegawai = ?1")
      .bind(c.ayu.id)
      .first<string>("id");
    const cabut = (alasan: string, who = c.citra) =>
      post(
        `${path(c)}/awal/pencabutan`,
        { perintah: newId(FEBRUARI), versi: "1", awal: id ?? "", alasan },
        who,
      );
    expect((await cabut("")).status).toBe(422);
    expect((await cabut("salah orang", c.bagas)).status).toBe(403);
    expect((await cabut("salah orang")).status).toBe(303);
    expect((await cabut("sekali lagi")).status).toBe(409);
    expect((await get(tahun(c), c.ayu)).html).toContain("Dasarnya sudah berubah");
  });
});

describe("before it is final", () => {
  it.each(["dinilai", "ditandatangani", "disampaikan", "diterima", "keberatan"] as const)(
    "%s: nothing of the rating is in the page, the list or the sums, and it cannot be set",
    async (keadaan) => {
      const c = await castOf(FEBRUARI);
      await tahunanUji(c, { keadaan, hasil: "di-atas", perilaku: "di-atas" });
      for (const who of [c.ayu, c.bagas, c.citra]) {
        const { html } = await get(tahun(c), who);
        expect(html).not.toContain("150%");
        expect(html).not.toContain("37,50");
        expect((await get(`${tahun(c)}?dasar=periodik`, who)).html).not.toContain("150%");
        expect((await get(`${c.base}/angka-kredit?tahun=2026`, who)).html).not.toMatch(/37,50|150%/);
      }
      expect((await set(c, pakBody(0, 0))).status).toBe(409);
      expect(await pak(c)).toEqual([]);
    },
  );

  it("becomes not final between reading and writing: nothing is written", async () => {
    const c = await castOf(FEBRUARI);
    const u = await tahunanUji(c, {});
    await c.d1
      .prepare(`CREATE TRIGGER buka_lagi_${u.id} BEFORE INSERT ON riwayat WHEN NEW.objek = 'angka-kredit/${c.ayu.id}/2026'
      BEGIN UPDATE evaluasi SET keadaan = 'keberatan' WHERE id = '${u.id}'; END`)
      .run();
    expect((await set(c, pakBody(0, 2500))).status).toBe(409);
    await c.d1.prepare(`DROP TRIGGER buka_lagi_${u.id}`).run();
    expect(await pak(c)).toEqual([]);
  });

  it("periods that are final count pro rata, each month once", async () => {
    const c = await castOf(FEBRUARI);
    const { evaluasiUji } = await import("../../support/evaluasi.ts");
    await evaluasiUji(c, { keadaan: "final", triwulan: 1 });
    await evaluasiUji(c, { keadaan: "final", triwulan: 2 });
    await evaluasiUji(c, { keadaan: "diterima", triwulan: 3, hasil: "di-atas", perilaku: "di-atas" });
    const { html } = await get(`${tahun(c)}?dasar=periodik`, c.bagas);
    expect(html).toContain("100% × 25 × 6/12 = 12,50");
    expect(html).toContain("Juli, Agustus, September, Oktober, November, Desember: belum ada hasil final");
    expect((await set(c, pakBody(0, 1250, { dasar: "periodik" }))).status).toBe(303);
    expect(await pak(c)).toMatchObject([{ dasar: "periodik", baru: 1250 }]);
  });
});

it("two levels in a year are two parts; a PPPK has none; text with everything in it is shown as it was typed", async () => {
  const c = await castOf(FEBRUARI);
  await tahunanUji(c, {});
  await c.d1.batch([
    c.d1
      .prepare("UPDATE penempatan SET jenjang = 'ahli-pertama', sampai = '2026-06-30' WHERE pegawai = ?1")
      .bind(c.ayu.id),
    c.d1
      .prepare(
        "INSERT INTO penempatan (id, pegawai, unit, jabatan, jenis_jabatan, jenjang, jenis, dari) VALUES (?1, ?2, ?3, 'Analis Uji Ahli Muda', 'jf', 'ahli-muda', 'definitif', '2026-07-01')",
      )
      .bind(newId(FEBRUARI), c.ayu.id, c.unit.bidang),
  ]);
  const { html } = await get(tahun(c), c.bagas);
  expect(html).toContain("100% × 12,5 × 6/12 = 6,25");
  expect(html).toContain("100% × 25 × 6/12 = 12,50");
  const nomor = `<i>"7"</i> & '; DROP--`;
  expect((await set(c, pakBody(0, 1875, { nomor }))).status).toBe(303);
  const [row] = await pak(c);
  expect((await get(`${c.base}/angka-kredit/dokumen/${row?.id}`, c.ayu)).html).toContain("&lt;i&gt;");
  await c.d1.prepare("UPDATE pegawai SET jenis = 'pppk' WHERE id = ?1").bind(c.ayu.id).run();
  expect((await set(c, pakBody(1, 1875, { alasan: "coba" }))).status).toBe(409);
});

it("AK-01 begins when the annual result is final and ends when it is set", async () => {
  const c = await castOf(FEBRUARI);
  const u = await tahunanUji(c, {});
  const at = { now: FEBRUARI, today: "2027-02-15", agency: c.agency };
  await startCreditClocks(c.db, at);
  const jam = () =>
    c.d1
      .prepare(
        "SELECT pemegang, pegawai, mulai_tanggal, batas_tanggal, jenis, keadaan FROM jam WHERE kewajiban = 'AK-01' AND objek = ?1",
      )
      .bind(u.id)
      .first();
  expect(await jam()).toBeNull();
  await c.d1
    .prepare(
      "INSERT INTO riwayat (objek, versi, jenis, langkah, dari, ke, oleh, pada) VALUES (?1, 9, 'evaluasi', 'settle', 'diterima', 'final', NULL, ?2)",
    )
    .bind(u.id, FEBRUARI)
    .run();
  await startCreditClocks(c.db, at);
  await startCreditClocks(c.db, at);
  expect(await jam()).toEqual({
    ...{ pemegang: c.bagas.id, pegawai: c.ayu.id, jenis: "angka-kredit", keadaan: "berjalan" },
    ...{ mulai_tanggal: "2027-02-15", batas_tanggal: "2027-03-15" },
  });
  expect((await set(c, pakBody(0, 2500))).status).toBe(303);
  expect(await jam()).toMatchObject({ keadaan: "selesai" });
  await startCreditClocks(c.db, at);
  expect(await jam()).toMatchObject({ keadaan: "selesai" });
});

it("signed anew after a reopening: the year says so at once, counts again when final, and its clock with it", async () => {
  const c = await castOf(FEBRUARI);
  const u = await tahunanUji(c, {});
  await capaianUji(c, u.periode, "baik", c.unit.bidang);
  await c.d1
    .prepare("INSERT INTO peran (pegawai, peran, dari) VALUES (?1, 'admin', '2026-01-01')")
    .bind(c.hadi.id)
    .run();
  expect((await set(c, pakBody(0, 2500))).status).toBe(303);
  const daftar = async () =>
    (await get(`${c.base}/angka-kredit?tahun=2026`, c.bagas)).page.text.includes("Dasarnya berubah");
  expect(await daftar()).toBe(false);
  const langkah = async (who: typeof c.bagas, apa: string, isi: Record<string, string> = {}) => {
    const versi = await c.d1
      .prepare("SELECT versi FROM evaluasi WHERE id = ?1")
      .bind(u.id)
      .first<number>("versi");
    return (await post(`${u.path}/pembukaan${apa}`, { versi: String(versi), ...isi }, who)).status;
  };
  expect(await langkah(c.citra, "", { alasan: "Realisasi keliru dicatat", hari: "3" })).toBe(303);
  expect(await langkah(c.hadi, "/persetujuan")).toBe(303);
  const baru = {
    hasil: "di-atas",
    perilaku: "di-atas",
    alasan: "Realisasi 120 persen",
    catatan: "",
    setuju: "ya",
  };
  expect(await langkah(c.bagas, "/penandatanganan", baru)).toBe(303);
  expect(await daftar()).toBe(true);
  expect((await get(tahun(c), c.ayu)).html).toContain("Dasarnya sudah berubah");
  expect((await set(c, pakBody(1, 3750, { alasan: "Hasil baru" }))).status).toBe(409);
  // Time passes: nobody objects to the new one.
  const nanti = FEBRUARI + 60 * 86_400_000;
  const at = { now: nanti, today: "2027-04-16", agency: c.agency, zona: "WIB" as const };
  await settleDue(c.db, at);
  const jam = () =>
    c.d1
      .prepare("SELECT keadaan, mulai_tanggal FROM jam WHERE kewajiban = 'AK-01' AND objek = ?1")
      .bind(u.id)
      .first();
  await startCreditClocks(c.db, at);
  expect(await jam()).toEqual({ keadaan: "berjalan", mulai_tanggal: "2027-04-16" });
  const lusa = house(nanti);
  const bagas = await pada(c, c.bagas, nanti);
  const koreksi = { ...pakBody(1, 3750, { alasan: "Hasil baru" }), perintah: newId(nanti) };
  expect((await lusa.post(`${tahun(c)}/penetapan`, koreksi, bagas)).status).toBe(303);
  expect(await jam()).toMatchObject({ keadaan: "selesai" });
  expect(await pak(c)).toMatchObject([
    { versi: 1, keadaan: "diganti", baru: 2500 },
    { versi: 2, keadaan: "berlaku", baru: 3750 },
  ]);
});
