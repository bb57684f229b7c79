import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Demo, demo } from "../support/demo-server.ts";
import { httpPerson } from "../support/http-person.ts";
import type { Person } from "../support/person.ts";

const base = "/a/kanwil-kencana";
const [nurul, saiful, teguh, bambang] = [
  "Nurul Hikmahwati",
  "Saiful Bahrianto",
  "Teguh Prasetyadi",
  "Bambang Harjowiratmo",
];
const admin = "admin";
const NIP: Readonly<Record<string, string>> = {
  [nurul]: "197403171999032947",
  [saiful]: "197208281997031936",
  [teguh]: "198309142008011948",
  [bambang]: "197102231997031902",
  [admin]: "198001172005011904",
};
const unit = "Madrasah Aliyah Negeri 1 Randu Alas";

/** hlm. 90 A.11 and calendar.md EV-05 to EV-08, over HTTP and without a script, in the demo agency Kencana. */
describe("a supervisor who stays silent: his superior takes over, and it is final", () => {
  let server: Demo;
  const complaints: string[] = [];
  const people = new Map<string, Person>();
  let [evaluasi, told] = ["", 0];

  beforeAll(async () => {
    server = await demo();
    await server.tick();
  }, 240_000);
  afterAll(async () => {
    await server?.stop();
  });

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
      "Nurul let the window close: her page says who judges now and since when, and offers nothing to press",
      async () => {
        const one = await as(nurul);
        await one.go(`${base}/tim?periode=2026-triwulan-3`);
        await one.follow(teguh);
        evaluasi = await one.at();
        expect(await one.reads()).toMatch(/Jendela evaluasi sudah ditutup 31 Oktober 2026/);
        expect(await one.reads()).toMatch(/beralih kepada Saiful Bahrianto/);
        await expect(one.press("Simpan penilaian")).rejects.toThrow();
      },
    ],
    [
      "Saiful finds the four on his first page, sets the unit's result with its source, and only then may judge",
      async () => {
        const one = await as(saiful);
        await one.go(`${base}/`);
        expect(await one.reads()).toMatch(/Ambil alih penilaian 4 pegawai/);
        await one.go(`${evaluasi}/pengambilalihan`);
        expect([one.status(), await one.reads()]).toEqual([
          409,
          expect.stringContaining("Capaian kinerja organisasi unit ini belum ditetapkan"),
        ]);
        await one.go(`${base}/capaian/2026-triwulan-3`);
        await one.follow("Tetapkan", unit);
        await one.tick("Baik");
        await one.fill("Sumber", "Laporan capaian rencana aksi triwulan III MAN 1, nomor 41/2026");
        await one.fill("Tanggal terbit", "2026-11-20");
        await one.press("Simpan capaian");
        expect(await one.reads()).toMatch(/Madrasah Aliyah Negeri 1 Randu Alas.*Baik/);
      },
    ],
    [
      "he rates and signs in one act, late and marked as late, and delivers",
      async () => {
        const one = await as(saiful);
        await one.go(`${base}/tim`);
        await one.follow(`Ambil alih penilaian ${teguh}`);
        await one.tick("Sesuai ekspektasi", "Rating hasil kerja");
        await one.tick("Sesuai ekspektasi", "Rating perilaku kerja");
        await one.press("Lihat predikat");
        expect(await one.reads()).toMatch(/Predikat Baik/);
        await one.tick(/Saya menandatangani/);
        await one.press("Nilai dan tanda tangani");
        expect(await one.reads()).toMatch(/Ditandatangani/);
        await one.press(/^Sampaikan/);
        expect(await one.reads()).toMatch(/Disampaikan/);
      },
    ],
    [
      "Teguh reads D.1.2 signed by Saiful, signs for receipt, and is told why there is no objection to it",
      async () => {
        const one = await as(teguh);
        await one.go(evaluasi);
        expect(await one.reads()).toMatch(/Baik/);
        await one.go(`${evaluasi}/keberatan`);
        expect([one.status(), await one.reads()]).toEqual([409, expect.stringMatching(/final/i)]);
        await one.go(evaluasi);
        await one.follow(/Baca dokumen|Lihat dokumen/);
        for (const kata of ["Atasan Pejabat Penilai Kinerja", saiful, nurul])
          expect((await one.reads()).toLowerCase()).toContain(kata.toLowerCase());
      },
    ],
    [
      "that it came late stands in the agency's list of clocks, and whoever stands above Saiful has heard of it",
      async () => {
        const one = await as(admin);
        await one.go(`${base}/kelola/jam?keadaan=lewat`);
        expect(await one.reads()).toMatch(/EV-05/);
        const atas = await as(bambang);
        await atas.go(`${base}/pemberitahuan`);
        expect(await atas.reads()).toMatch(/Saiful Bahrianto/);
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
