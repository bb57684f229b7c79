import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { desk, launch, visit } from "../support/browser.ts";
import { browserPerson } from "../support/browser-person.ts";
import { countedPerson } from "../support/counted-person.ts";
import { type Demo, demo } from "../support/demo-server.ts";
import type { Person, Sent } from "../support/person.ts";

const base = "/a/bkpsdm-pelangi";
const KOLOM =
  "NIP,NAMA,EMAIL,GOL RUANG,JABATAN NAMA,JENIS JABATAN,JENJANG,TMT JABATAN,UNOR NAMA,UNOR INDUK NAMA,MEMIMPIN UNIT";
const KEPALA = [
  "197001151995032911,Ratna Dewi Pelangi,IV/c,Kepala Badan,JPT Pratama,,2022-01-03,BKPSDM Kabupaten Pelangi,,ya",
  "197907082005011912,Bagas Wirapelangi,III/d,Kepala Bidang Mutasi,Administrator,,2022-01-03,Bidang Mutasi,BKPSDM Kabupaten Pelangi,ya",
  "198003122006042913,Sinta Arumpelangi,III/d,Kepala Bidang Kinerja,Administrator,,2022-01-03,Bidang Kinerja,BKPSDM Kabupaten Pelangi,ya",
];
const STAF = Array.from({ length: 37 }, (_, i) => {
  const bidang = i % 2 === 0 ? "Bidang Mutasi" : "Bidang Kinerja";
  const nip = `1990${String(1 + (i % 12)).padStart(2, "0")}${String(1 + (i % 28)).padStart(2, "0")}2015031${900 + 20 + i}`;
  return `${nip},Pegawai Pelangi ${["Satu", "Dua", "Tiga", "Empat"][i % 4]} ${String.fromCharCode(65 + (i % 26))}${i},III/b,Analis SDM Aparatur Ahli Pertama,JF,Ahli Pertama,2023-02-01,${bidang},BKPSDM Kabupaten Pelangi,`;
});
const daftar: Sent = {
  name: "pegawai-simpeg.csv",
  type: "text/csv",
  bytes: Buffer.from(
    [
      KOLOM,
      ...[...KEPALA, ...STAF].map((line, at) => {
        const [nip, nama, ...rest] = line.split(",");
        return [nip, nama, `orang${at}@pelangi.example`, ...rest].join(",");
      }),
    ].join("\r\n"),
  ),
};

describe("a new admin's first hour: from an empty agency to an opened period", () => {
  let server: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([demo(), launch()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  it("takes at most 25 interactions for forty people with their assessors", async () => {
    const seen = await visit(browser, { ...desk, baseURL: server.url, reducedMotion: "reduce" });
    const wayIn = await browserPerson(seen.page);
    await signUp(wayIn);
    expect(await wayIn.at()).toBe(`${base}/kelola`);
    expect(await wayIn.reads()).toMatch(/langkah siap/);

    const { person: admin, interactions } = countedPerson(wayIn);
    await admin.follow("Data instansi");
    await admin.fill("Kota", "Pelangi");
    await admin.press("Simpan");
    await admin.follow("Kelola", "Beranda");
    await admin.follow("Impor pegawai");
    await admin.upload({ pick: "Berkas CSV atau XLSX", send: "Unggah dan cocokkan kolom" }, daftar);
    await admin.tick("Buat unit yang belum ada");
    await admin.press("Periksa semua baris");
    await until(admin, /40 baru/);
    await admin.press("Terapkan 40 baris");
    await until(admin, /Sudah diterapkan/);
    await admin.follow("Kelola", "Beranda");
    await admin.follow("Periode dan jendela");
    await admin.fill("Tahun", "2026");
    await admin.tick("Triwulanan");
    await admin.press("Buka tahun");
    if ((await admin.reads()).includes("Alasan tetap membuka")) {
      await admin.fill("Alasan tetap membuka", "Undangan dikirim sesudah tahun dibuka");
      await admin.press("Buka tahun");
    }
    expect(await admin.reads()).toContain("Tahun 2026 dibuka");
    expect(interactions()).toBeLessThanOrEqual(25);

    // What was made is true: lines up to the head of the agency, and nobody without an assessor but the top.
    await wayIn.go(`${base}/pegawai?cari=Pelangi%20Satu`);
    expect(await wayIn.reads()).toMatch(/Bagas Wirapelangi|Sinta Arumpelangi/);
    await wayIn.go(`${base}/skp`);
    expect(wayIn.status()).toBe(200);
  });
});

async function signUp(admin: Person): Promise<void> {
  await admin.go("/daftar");
  await admin.fill("Nama instansi", "BKPSDM Kabupaten Pelangi");
  await admin.tick("Instansi daerah");
  await admin.tick("WIB (UTC+7)");
  await admin.fill("Kode alamat", "bkpsdm-pelangi");
  await admin.fill("Nama lengkap", "Citra Maharani, S.Psi.");
  await admin.fill("NIP atau NI PPPK", "19880412 201203 2 914");
  await admin.fill("Surel kedinasan", "citra@pelangi.example");
  await admin.press("Daftarkan");
  await admin.follow("Buka tautan konfirmasi");
  await admin.press("Konfirmasi");
  await admin.fill("Kata sandi baru", "payung warna tujuh hujan");
  await admin.fill("Ketik sekali lagi", "payung warna tujuh hujan");
  await admin.press("Simpan dan masuk");
}

/** The page asks by itself how far the queue is; somebody who waits only looks. */
async function until(person: Person, wanted: RegExp): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end && !wanted.test(await person.reads()); )
    await new Promise((again) => setTimeout(again, 250));
  expect(await person.reads()).toMatch(wanted);
}
