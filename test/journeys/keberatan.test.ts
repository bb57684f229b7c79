import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";
import { httpPerson } from "../support/http-person.ts";
import type { Person } from "../support/person.ts";

const base = "/a/kanwil-kencana";
const luthfi = "Luthfi Nugraha";
const hasan = "Hasan Mubarakah";
const bambang = "Bambang Harjowiratmo";
const ilham = "Ilham Saputra";
const NIP: Readonly<Record<string, string>> = {
  [luthfi]: "199307302019031930",
  [hasan]: "197209111998031928",
  [bambang]: "197102231997031902",
  [ilham]: "199507082022031944",
};

/** Product row 71, over HTTP and without a script, in the demo agency Kencana: demo.md 9, P30. */
describe("an objection that is upheld", () => {
  let server: Demo;
  const complaints: string[] = [];
  const people = new Map<string, Person>();
  let [perkara, dokumenLama, told] = ["", "", 0];

  beforeAll(async () => {
    server = await demo();
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
  });

  /** Everybody of the demo has the same password. */
  async function as(nama: string): Promise<Person> {
    const known = people.get(nama);
    if (known) return known;
    const person = httpPerson(server.url, complaints);
    await person.go(`${base}/masuk`);
    await person.fill(/^NIP/, NIP[nama] ?? "");
    await person.fill("Kata sandi", "selaras demo 2026 kencana");
    await person.press("Masuk");
    people.set(nama, person);
    return person;
  }

  const cerita: readonly (readonly [string, () => Promise<void>])[] = [
    [
      "Luthfi finds his objection from his evaluations, reads what his assessor said to it, and answers with a file",
      async () => {
        const one = await as(luthfi);
        await one.go(`${base}/evaluasi`);
        await one.follow("Triwulan III 2026");
        expect(await one.reads()).toContain("Keberatan: sedang diperiksa");
        await one.follow("Baca keberatan");
        perkara = await one.at();
        expect(await one.reads()).toContain("Keluhan dua pemohon saya terima lisan");
        await one.fill("Keterangan Anda", "Tidak satu pun dari keluhan itu disampaikan kepada saya.");
        await one.upload(
          { pick: "Berkas pendukung", send: "Kirim keterangan" },
          {
            name: "rekaman-umpan-balik.pdf",
            type: "application/pdf",
            bytes: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
          },
        );
        expect(await one.reads()).toContain("rekaman-umpan-balik.pdf");
      },
    ],
    [
      "Bambang comes to it from his team, reads both, writes minutes, and sees the predicate before he signs",
      async () => {
        const one = await as(bambang);
        await one.go(`${base}/tim`);
        await one.follow(`Keberatan ${luthfi}`);
        expect(await one.at()).toBe(perkara);
        expect(await one.reads()).toContain("Tidak satu pun dari keluhan itu");
        await one.tick("Notulen pertemuan");
        await one.tick("Kedua pihak");
        await one.fill("Tanggal", "2026-11-20");
        await one.fill("Tempat", "Ruang Kepala Kantor");
        await one.fill("Isi notulen", "Keduanya hadir. Keluhan tidak pernah dicatat sebagai umpan balik.");
        await one.press("Simpan catatan");
        await one.follow("Buat putusan");
        await one.tick("Mengubah");
        await one.fill("Pertimbangan", "Rating tidak dapat bersandar pada keluhan yang tidak disampaikan.");
        await one.tick("Sesuai ekspektasi", "Rating hasil kerja");
        await one.tick("Sesuai ekspektasi", "Rating perilaku kerja");
        await one.fill("Rekomendasi", "Catat keluhan sebagai umpan balik pada hari yang sama.");
        await one.press("Lihat predikat");
        expect(await one.reads()).toMatch(/Predikat menjadi.{0,40}Baik/);
        await one.tick("Saya memutus sebagai atasan");
        await one.press("Putuskan dan sampaikan");
        expect(await one.reads()).toContain("Diputus, final");
      },
    ],
    [
      "Luthfi reads the decision, its reasons, and a D.1.3 with the three blocks; the old document says it was replaced",
      async () => {
        const one = await as(luthfi);
        await one.go(perkara);
        for (const kata of ["Mengubah", "Rating tidak dapat bersandar", "Ruang Kepala Kantor", bambang])
          expect(await one.reads()).toContain(kata);
        await one.follow("Baca dokumen", "Dokumen yang dipersoalkan");
        dokumenLama = await one.at();
        expect(await one.reads()).toMatch(/diganti/i);
        await one.go(perkara);
        await one.follow("Baca dokumen", "Dokumen pengganti (D.1.3)");
        for (const kata of [
          "KEBERATAN",
          "PENJELASAN PEJABAT PENILAI KINERJA ATAS KEBERATAN",
          "KEPUTUSAN DAN REKOMENDASI ATASAN PEJABAT PENILAI KINERJA",
          "Keluhan dua pemohon saya terima lisan",
          "Catat keluhan sebagai umpan balik",
        ])
          expect(await one.reads()).toContain(kata);
        expect(await one.at()).not.toBe(dokumenLama);
        await one.go(`${base}/evaluasi`);
        expect(await one.reads()).toMatch(/Triwulan III 2026.{0,200}Final/);
      },
    ],
    [
      "it is the last word: no second objection, no reopening; Hasan reads why, and nobody else",
      async () => {
        const [one, dia] = [await as(luthfi), await as(hasan)];
        await one.go(perkara);
        expect(await one.reads()).not.toContain("Ajukan keberatan");
        await dia.go(perkara);
        expect(await dia.reads()).toContain("Rating tidak dapat bersandar");
        await dia.go(perkara.replace("/keberatan", "/pembukaan"));
        expect([dia.status(), await dia.reads()]).toEqual([409, expect.stringContaining("sudah diputus")]);
        const lain = await as(ilham);
        await lain.go(perkara);
        expect(lain.status()).toBe(404);
      },
    ],
  ];

  cerita.forEach(([kalimat, tell], at) => {
    it(kalimat, async ({ skip }) => {
      skip(told < at, "the step before it failed");
      await tell();
      told++;
    });
  });

  it("no page on the way was ugly, and the Worker called nothing an error", () => {
    expect([...new Set(complaints)]).toEqual([]);
    expect(server.errors()).toEqual([]);
  });
});
