import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { angkaKredit, angkaKreditKumulatif, angkaKreditMinimal } from "../../src/domain/angka-kredit.ts";
import { kunci, predikat } from "../../src/domain/istilah.ts";
import { jenjang } from "../../src/domain/jabatan.ts";
import { batasPelindunganData } from "../../src/domain/pelindungan-data.ts";
import { kinerjaTalenta, kotakTalenta } from "../../src/domain/talenta.ts";
import { panduanIpk, putusStudi, type Studi } from "../../src/domain/tugas-belajar.ts";
import { nilaiLama, predikatDariNilai } from "../../src/domain/warisan.ts";

describe("angka kredit", () => {
  test("the example of BKN: Ahli Pertama, a year Sangat Baik and two months Baik", () => {
    const periode = [
      { jenjang: "ahli-pertama", predikat: "sangat-baik", bulan: 12 },
      { jenjang: "ahli-pertama", predikat: "baik", bulan: 2 },
    ] as const;
    expect(periode.map((p) => angkaKredit(p).angkaKredit)).toEqual([18.75, 2.08]);
    expect(angkaKreditKumulatif(periode)).toBe(20.83);
    expect(angkaKredit({ jenjang: "ahli-madya", predikat: "sangat-baik", bulan: 7 }).angkaKredit).toBe(32.81);
  });

  test("half a hundredth goes up at every level, predicate and month", () => {
    for (const j of kunci(jenjang))
      for (const p of kunci(predikat))
        for (let bulan = 1; bulan <= 12; bulan += 1) {
          const { koefisien, persen, angkaKredit: ak } = angkaKredit({ jenjang: j, predikat: p, bulan });
          // Everything times 1200 is whole: no binary fraction in the comparison.
          const tepat = Math.round(koefisien * 100) * persen * bulan;
          const bulat = Math.round(ak * 100) * 1200;
          expect(bulat - tepat).toBeLessThanOrEqual(600);
          expect(bulat - tepat).toBeGreaterThan(-600);
        }
  });

  test.each([
    ["ahli-muda", "jenjang", 200, { minimal: 200, memenuhi: true, selisih: 0 }],
    ["ahli-muda", "jenjang", 199.99, { minimal: 200, memenuhi: false, selisih: -0.01 }],
    ["pemula", "pangkat", 15.01, { minimal: 15, memenuhi: true, selisih: 0.01 }],
    ["penyelia", "jenjang", 500, null],
    ["ahli-utama", "jenjang", 500, null],
  ] as const)("%s for %s with %d", (j, untuk, punya, hasil) => {
    expect(angkaKreditMinimal(j, untuk, punya)).toEqual(hasil);
  });
});

describe("the old scale", () => {
  test.each([
    [115, true, "sangat-baik"],
    [115, false, "baik"],
    [110, true, "sangat-baik"],
    [109.99, true, "baik"],
    [89.99, true, "cukup"],
    [69.99, false, "kurang"],
    [49.99, false, "sangat-kurang"],
  ] as const)("%d, with a new idea %s, is %s", (nilai, ide, hasil) => {
    expect(predikatDariNilai(nilai, ide)).toBe(hasil);
  });

  test("weights: 70/30 and 60/40, without the noise of binary fractions", () => {
    expect(nilaiLama(101.1, 88.7, "70-30")).toBe(97.38);
    expect(nilaiLama(100, 90, "60-40")).toBe(96);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.integer({ min: 0, max: 12_000 }), (a, b) => {
        expect(nilaiLama(a / 100, b / 100, "70-30")).toBe((a * 70 + b * 30) / 10_000);
      }),
    );
  });
});

describe("tugas belajar", () => {
  const studi = (lain: Partial<Studi>): Studi => ({
    lokasi: "dn",
    jenjang: "s1",
    universitas: "A",
    prodi: "C",
    ipk: "3.51",
    ...lain,
  });
  test.each([
    ["rounds half up before it looks", studi({ ipk: "3.505" }), "sangat-baik"],
    ["and down below the half", studi({ ipk: "3.5049" }), "baik"],
    ["one decimal is enough", studi({ ipk: "3.6", universitas: "B" }), "baik"],
    ["none is too", studi({ ipk: "4" }), "sangat-baik"],
    ["a comma is a decimal mark", studi({ ipk: "3,51" }), "sangat-baik"],
    ["C of a university wants B of the programme", studi({ universitas: "C", prodi: "C" }), null],
    ["with B it counts", studi({ universitas: "C", prodi: "B", ipk: "3.71" }), "sangat-baik"],
    [
      "abroad there is no accreditation",
      studi({ lokasi: "ln", universitas: null, prodi: null }),
      "sangat-baik",
    ],
    ["at home there must be one", studi({ universitas: null }), null],
    ["more than four is no IPK", studi({ ipk: "4.01" }), null],
    ["words are none either", studi({ ipk: "cumlaude" }), null],
    ["S-2 below three", studi({ jenjang: "s2-s3", ipk: "2.994" }), "kurang-misconduct"],
    ["S-2 rounded up to three", studi({ jenjang: "s2-s3", ipk: "2.995" }), "butuh-perbaikan"],
  ])("%s", (_kalimat, s, hasil) => {
    expect(panduanIpk(s)).toBe(hasil);
  });

  test("a better IPK is never worse", () => {
    const urut = ["kurang-misconduct", "butuh-perbaikan", "baik", "sangat-baik"];
    for (const jenjang of ["s1", "s2-s3"] as const)
      for (const universitas of ["A", "B", "C"] as const) {
        let kini = 0;
        for (let n = 0; n <= 400; n += 1) {
          const ipk = `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`;
          const at = urut.indexOf(panduanIpk(studi({ jenjang, universitas, prodi: "A", ipk })) ?? "");
          expect(at).toBeGreaterThanOrEqual(kini);
          kini = at;
        }
      }
  });

  test("who does not graduate: behaviour decides between the two", () => {
    expect(putusStudi("di-bawah").bawaan).toBe("sangat-kurang");
    expect(putusStudi("di-atas").bawaan).toBe("kurang-misconduct");
  });
});

test("every box of the nine is somewhere, once", () => {
  const kotak = Object.values(kotakTalenta).flatMap((baris) => Object.values(baris));
  expect(kotak.sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(kotakTalenta[kinerjaTalenta["butuh-perbaikan"]].tinggi).toBe(6);
});

test.each([
  ["2027-12-30T23:59:59+09:00", "2028-01-02T23:59:59+09:00"],
  ["2028-02-27T00:00:00Z", "2028-03-01T00:00:00Z"],
  ["2026-03-19T08:00:00.250+07:00", "2026-03-22T08:00:00.250+07:00"],
  ["2026-02-30T08:00:00+07:00", null],
  ["2026-03-19 08:00", null],
])("72 hours after %s is %s", (dari, sampai) => {
  expect(batasPelindunganData(dari)).toBe(sampai);
});
