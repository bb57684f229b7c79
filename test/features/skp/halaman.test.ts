import { beforeEach, describe, expect, it } from "vitest";
import { type Cast, castOf } from "../../support/cast.ts";
import { house, NOW } from "../../support/house.ts";
import { skpUji } from "../../support/skp.ts";
import { tahunUji } from "../../support/tahun.ts";

let cast: Cast;
beforeEach(async () => {
  cast = await castOf();
  await tahunUji(cast);
});
const main = (answer: { page: { querySelector(s: string): { text: string } | null } }) =>
  answer.page.querySelector("main")?.text ?? "";

describe("SKP saya", () => {
  it("says which: the year is not set up, planning is not open, no penilai, not made", async () => {
    const { get } = house();
    expect(main(await get(`${cast.base}/skp?tahun=2031`, cast.ayu))).toContain(
      "Tahun kinerja 2031 belum disiapkan",
    );
    await tahunUji(cast, 2029);
    const early = main(await get(`${cast.base}/skp?tahun=2029`, cast.ayu));
    expect(early).toContain("Perencanaan 2029 belum dibuka");
    expect(early).toMatch(/disusun sejak \d+ \w+ 20\d\d/);
    expect(main(await get(`${cast.base}/skp`, cast.ayu))).toContain("SKP Anda belum dibuatkan");
    expect(main(await get(`${cast.base}/skp`, cast.farida))).toContain("Pejabat penilai Anda belum tercatat");
  });

  it("shows the plan, its state and who has it now; a penilai finds the way to those that wait", async () => {
    const { get } = house();
    await skpUji(cast, { keadaan: "diajukan" });
    const mine = main(await get(`${cast.base}/skp`, cast.ayu));
    expect(mine).toContain("Diajukan");
    expect(mine).toContain("Ada pada Bagas Prakoso");
    expect(mine).not.toContain("SKP bawahan");
    expect(main(await get(`${cast.base}/skp`, cast.bagas))).toContain("1 menunggu persetujuan Anda");
  });

  it("another agency's plan, or a stranger's, is not there", async () => {
    const plan = await skpUji(cast);
    const { get } = house();
    for (const path of [
      "",
      "/isian",
      "/pengajuan",
      "/pembatalan",
      "/pengembalian",
      "/persetujuan",
      "/versi/1",
    ]) {
      expect((await get(plan.path + path, cast.hadi)).status).toBe(404);
      expect((await get(`${cast.other.base}/skp/${plan.id}${path}`, cast.dimas)).status).toBe(404);
    }
    for (const id of ["x", "01JD", "%27%20OR%201=1", "%2e%2e%2fpegawai", "a".repeat(5000)])
      expect((await get(`${cast.base}/skp/${id}`, cast.ayu)).status).toBe(404);
  });
});

it("one's list opens on the plan that still wants something, not on the agreed one of this year", async () => {
  await skpUji(cast, { keadaan: "ditetapkan" });
  expect(main(await house().get(`${cast.base}/skp`, cast.ayu))).not.toContain("2027");
  const next = await skpUji(cast, { keadaan: "draf", tahun: 2027 });
  const opened = await house().get(`${cast.base}/skp`, cast.ayu);
  expect(opened.page.querySelector(`a[href^="${next.path}"]`)).not.toBeNull();
});

describe("SKP bawahan", () => {
  it("40 subordinates stand on one page, those that wait on top, each state with its count", async () => {
    const people = Array.from({ length: 39 }, (_, n) => ({ n, id: `${n}` }));
    const first = await skpUji(cast, { keadaan: "diajukan", diajukanPada: NOW - 5000 });
    for (const { n } of people) {
      const one = await castOf();
      await skpUji(one, {
        penilai: cast.bagas,
        keadaan: n < 3 ? "diajukan" : n < 5 ? "dikembalikan" : "draf",
      });
    }
    const answer = await house().get(`${cast.base}/skp/bawahan`, cast.bagas);
    const rows = answer.page.querySelectorAll("tbody tr");
    expect(rows).toHaveLength(40);
    expect(rows.slice(0, 4).every((r) => r.text.includes("Diajukan"))).toBe(true);
    expect(answer.page.querySelectorAll(".counts strong").map((c) => c.text)).toEqual([
      "4",
      "2",
      "34",
      "0",
      "40",
      // Of those that wait, not one was opened yet.
      "4",
    ]);
    expect(main(await house().get(first.path, cast.bagas))).toContain("4 dari 4");
    const only = await house().get(`${cast.base}/skp/bawahan?keadaan=menunggu`, cast.bagas);
    expect(only.page.querySelectorAll("tbody tr")).toHaveLength(4);
  });

  it("whoever assesses nobody reads why the list is empty", async () => {
    expect(main(await house().get(`${cast.base}/skp/bawahan?keadaan=constructor`, cast.hadi))).toContain(
      "Tidak ada SKP 2026",
    );
  });
});

describe("the four official forms", () => {
  const heads = {
    "A.1.1": ["jpt-unit-mandiri", "kualitatif", []],
    "A.1.2": [
      "jpt-unit-mandiri",
      "kuantitatif",
      ["NO", "RENCANA HASIL KERJA", "INDIKATOR KINERJA INDIVIDU", "TARGET", "PERSPEKTIF"],
    ],
    "A.1.6": ["ja-jf", "kualitatif", []],
    "A.1.7": [
      "ja-jf",
      "kuantitatif",
      [
        "NO.",
        "RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI*",
        "RENCANA HASIL KERJA",
        "ASPEK",
        "INDIKATOR KINERJA INDIVIDU",
        "TARGET",
      ],
    ],
  } as const;
  for (const [name, [kelompok, pendekatan, columns]] of Object.entries(heads))
    it(`${name}: title, columns, running numbers, seven values and the annex, word for word`, async () => {
      const plan = await skpUji(cast, { kelompok, pendekatan });
      const answer = await house().get(plan.path, cast.ayu);
      const [form, annex] = answer.page.querySelectorAll("article.lembar");
      const text = form?.text.replace(/\s+/g, " ") ?? "";
      expect(text).toContain(`PENDEKATAN HASIL KERJA ${pendekatan.toUpperCase()}`);
      expect(text).toContain("PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026");
      expect(text).toContain(
        kelompok === "ja-jf"
          ? "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
          : "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
      );
      expect(text.includes("NIP (*opsional)")).toBe(kelompok === "jpt-unit-mandiri");
      const heads = form?.querySelectorAll("thead th[scope=col]").map((h) => h.text) ?? [];
      expect(heads).toEqual([...columns]);
      if (pendekatan === "kualitatif")
        expect(text).toContain(
          kelompok === "ja-jf"
            ? "Ukuran keberhasilan/ indikator kinerja individu dan Target:"
            : "Ukuran keberhasilan/ Indikator Kinerja Individu, Target, dan Perspektif:",
        );
      expect(form?.querySelector("#rhk-2 .no")?.text.trim()).toBe("2");
      expect(text).toContain("Cepat menyesuaikan diri menghadapi perubahan");
      expect(form?.querySelectorAll("tbody.utuh")).toHaveLength(7);
      expect(annex?.text).toContain("DUKUNGAN SUMBER DAYA");
    });
});

describe("English", () => {
  it("the page speaks English, the official form stays Indonesian", async () => {
    const plan = await skpUji(cast);
    await cast.d1.prepare("UPDATE akun SET bahasa = 'en' WHERE pegawai = ?1").bind(cast.ayu.id).run();
    const answer = await house().get(plan.path, cast.ayu);
    expect(answer.page.querySelector("h1")?.text).toBe("SKP 2026 · Draft");
    expect(main(answer)).toContain("Submit the plan");
    expect(answer.page.querySelector("article.lembar")?.text).toContain("PEGAWAI YANG DINILAI");
  });
});
