import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { findAgencyById } from "../../../src/data/directory/database.ts";
import { markCron } from "../../../src/data/directory/pesan.ts";
import { newId } from "../../../src/data/ids.ts";
import { wakeAgency } from "../../../src/jobs/wake-agency.ts";
import { countingD1 } from "../../support/counting-d1.ts";
import { giveBack, type OwnPool, ownPool } from "../../support/empty-pool.ts";
import { house, NOW } from "../../support/house.ts";
import { bindingsOf, type InstansiBaru, instansiBaru, jadikan } from "../../support/instansi-baru.ts";
import { eka } from "../../support/operator.ts";

let pool: OwnPool;
let i: InstansiBaru;
let op: { readonly cookie: string };
beforeEach(async () => {
  pool = await ownPool(1);
  i = await instansiBaru(pool);
  op = await eka(NOW, pool.DIRECTORY);
});
afterAll(giveBack);
const wake = async (at: number) => {
  const agency = await findAgencyById(pool, i.id);
  return agency ? wakeAgency(bindingsOf(pool), agency, at) : [];
};

describe("the numbers of the console", () => {
  it("are counted by the agency's own night into the directory: the pages open no agency's database", async () => {
    await wake(NOW);
    const row = await pool.DIRECTORY.prepare(
      "SELECT pegawai, akun, bukti, d1_byte > 0 AS d1, dihitung_pada AS pada FROM angka_instansi",
    ).first();
    expect(row).toEqual({ pegawai: 2, akun: 2, bukti: 0, d1: 1, pada: NOW });
    const { d1, ledger } = countingD1(i.d1);
    const http = house(NOW, { ...pool, [i.binding]: d1 });
    for (const path of [
      "/operator",
      `/operator/instansi/${i.id}`,
      "/operator/pool",
      "/operator/tugas",
      "/operator/pesan",
      "/operator/gangguan",
    ]) {
      const page = await http.get(path, op);
      expect([path, page.status]).toEqual([path, 200]);
      for (const person of [i.eko, i.sari]) expect(page.html).not.toContain(person.nama);
    }
    expect(ledger.trips).toBe(0);
    await wake(NOW + 3_600_000);
    expect(
      (
        await pool.DIRECTORY.prepare("SELECT dihitung_pada AS pada FROM angka_instansi").first<{
          pada: number;
        }>()
      )?.pada,
    ).toBe(NOW);
    await wake(NOW + 86_400_000);
    expect(
      (
        await pool.DIRECTORY.prepare("SELECT dihitung_pada AS pada FROM angka_instansi").first<{
          pada: number;
        }>()
      )?.pada,
    ).toBe(NOW + 86_400_000);
  });
});

describe("the fence of a trial", () => {
  it("no letter leaves for outside the proved domain; inside it does; live, all do", async () => {
    await wake(NOW);
    const write = (id: string, to: string) =>
      i.d1
        .prepare(
          "INSERT INTO surat_keluar (id, kepada, subjek, isi, kirim_pada, dibuat_pada) VALUES (?1, ?2, 's', 'i', ?3, ?3)",
        )
        .bind(id, to, NOW)
        .run();
    pool.EMAIL.letters.length = 0;
    await write("L1", "orang@luar.example");
    await write("L2", "staf@contoh.go.id");
    await wake(NOW + 1000);
    expect(pool.EMAIL.letters.map((l) => l.to)).toEqual(["staf@contoh.go.id"]);
    const held = await i.d1.prepare("SELECT keadaan, galat, isi FROM surat_keluar WHERE id = 'L1'").first();
    expect(held).toEqual({ keadaan: "gagal", galat: "UJI_COBA", isi: "" });
    expect((await house(NOW, pool).get(`${i.base}/kelola/siklus`, i.eko)).html).toContain(
      "1 surat ke luar domain",
    );
    await jadikan(i, "aktif");
    await write("L3", "orang@luar.example");
    await wake(NOW + 2000);
    expect(pool.EMAIL.letters.map((l) => l.to)).toEqual(["staf@contoh.go.id", "orang@luar.example"]);
  });

  it("people and files meet their limit with a sentence, whatever adds them; live, there is none", async () => {
    await i.d1.prepare("UPDATE batas SET n = 2 WHERE apa = 'pegawai'").run();
    await i.d1.prepare("UPDATE batas SET n = 10 WHERE apa = 'bukti-byte'").run();
    const unit = await i.d1.prepare("SELECT id FROM unit").first<{ id: string }>();
    const orang = {
      nama: "Indah Permata",
      jenis: "pns",
      nomor: "199203152018011901",
      golongan: "III/b",
      golonganDari: "2024-04-01",
      email: "",
      jabatan: "Analis",
      unit: unit?.id ?? "",
      jenisJabatan: "pelaksana",
      jenjang: "",
      dari: "2026-01-05",
    };
    const full = await house(NOW, pool).post(`${i.base}/pegawai/baru`, orang, i.eko);
    expect([full.status, full.page.querySelector("h1")?.text]).toEqual([409, "Batas uji coba: 500 pegawai"]);
    const bukti = (ukuran: number) =>
      i.d1
        .prepare(
          "INSERT INTO bukti (id, pegawai, kunci, nama, jenis, ukuran, sha256, dibuat_pada) VALUES (?1, ?2, ?1, 'a', 'pdf', ?3, 'x', 0)",
        )
        .bind(newId(NOW), i.eko.id, ukuran)
        .run();
    await bukti(10);
    await expect(bukti(1)).rejects.toThrow("batas uji coba: bukti");
    await i.d1.prepare("UPDATE bukti SET keadaan = 'gugur'").run();
    await bukti(10);
    await jadikan(i, "aktif");
    expect((await house(NOW, pool).post(`${i.base}/pegawai/baru`, orang, i.eko)).status).toBe(303);
    await bukti(1000);
    expect(await i.d1.prepare("SELECT n, byte FROM isi_ruang").first()).toEqual({ n: 2, byte: 1010 });
  });
});

describe("the public status page", () => {
  it("says what is, without a session and without a secret, and is kept half a minute", async () => {
    const { d1, ledger } = countingD1(pool.DIRECTORY);
    const http = house(NOW, { ...pool, DIRECTORY: d1 });
    await markCron(pool, NOW - 60_000);
    const fine = await http.get("/status");
    expect([fine.status, fine.page.querySelector("h1")?.text]).toEqual([200, "Semua berjalan"]);
    expect(fine.headers.get("cache-control")).toBe("public, max-age=30");
    expect(fine.headers.getSetCookie()).toEqual([]);
    await http.get("/status");
    expect(ledger.trips).toBe(1);
    for (const secret of [i.code, i.binding, "Eko"]) expect(fine.html).not.toContain(secret);

    const late = house(NOW + 3_600_000, { ...pool, DIRECTORY: countingD1(pool.DIRECTORY).d1 });
    expect((await late.get("/status")).html).toContain("Pekerjaan terjadwal terlambat");
    const again = await house(NOW, pool).post(
      "/operator/gangguan",
      { tingkat: "sebagian", judul: "", teks: "x".repeat(2001) },
      op,
    );
    expect([again.status, again.page.querySelector("#teks")?.text.length]).toEqual([422, 2001]);
    const told = { tingkat: "sebagian", judul: "Unggah bukti lambat <b>", teks: "Sejak pukul 09.00 WIB" };
    expect((await house(NOW, pool).post("/operator/gangguan", told, op)).status).toBe(303);
    const bad = await house(NOW, { ...pool, DIRECTORY: countingD1(pool.DIRECTORY).d1 }).get("/status");
    expect(bad.page.querySelector("h1")?.text).toBe("Ada gangguan");
    expect(bad.html).toContain("Unggah bukti lambat &lt;b&gt;");
    const row = await pool.DIRECTORY.prepare("SELECT id FROM gangguan").first<{ id: string }>();
    const end = `/operator/gangguan/${row?.id}/penyelesaian`;
    expect((await house(NOW, pool).post(end, { penutup: "" }, op)).status).toBe(422);
    expect((await house(NOW, pool).post(end, { penutup: "Antrean dibersihkan" }, op)).status).toBe(303);
    expect((await house(NOW, pool).post(end, { penutup: "lagi" }, op)).status).toBe(404);
    const over = await house(NOW, { ...pool, DIRECTORY: countingD1(pool.DIRECTORY).d1 }).get("/status");
    expect(over.page.querySelector("h1")?.text).toBe("Semua berjalan");
    expect(over.html).toContain("Antrean dibersihkan");
    expect((await house(NOW, pool).post("/operator/gangguan", told, i.eko)).to).toBe("/operator/masuk");
  });
});
