import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  angkaTerbaca,
  arahBawaan,
  bacaSasaran,
  capaianIndikator,
  cetakAngka,
  cetakSasaran,
  type Sasaran,
} from "../../src/domain/capaian-indikator.ts";

/** text → min, max, unit, bound, scale; null = words */
const targets: readonly (readonly [
  string,
  readonly [number, number, string, (string | undefined)?, number?] | null,
])[] = [
  ["80-90%", [80, 90, "%"]],
  ["80 sampai 90 persen", [80, 90, "%"]],
  ["80% s.d. 90%", [80, 90, "%"]],
  ["80% – 90%", [80, 90, "%"]],
  ["antara 4 dan 5 bulan", [4, 5, "bulan"]],
  ["4-5 bulan", [4, 5, "bulan"]],
  ["empat sampai lima bulan", [4, 5, "bulan"]],
  ["dua puluh lima dokumen", [25, 25, "dokumen"]],
  ["dua belas laporan", [12, 12, "laporan"]],
  ["3,5 dari skala 5", [3.5, 3.5, "", undefined, 5]],
  ["3,5 (skala 1-5)", [3.5, 3.5, ""]],
  ["3.5 skala 4", [3.5, 3.5, "", undefined, 4]],
  ["100", [100, 100, ""]],
  ["Rp15 juta", [15_000_000, 15_000_000, "rp"]],
  ["Rp 15-20 juta", [15_000_000, 20_000_000, "rp"]],
  ["Rp1.250.000", [1_250_000, 1_250_000, "rp"]],
  ["1.250 akta", [1250, 1250, "akta"]],
  ["minimal 95%", [95, 95, "%", "naik"]],
  ["di atas 93", [93, 93, "", "naik"]],
  ["paling lambat 5 hari kerja", [5, 5, "hari kerja", "turun"]],
  ["tidak kurang dari 10 orang", [10, 10, "orang", "naik"]],
  ["≤ 2%", [2, 2, "%", "turun"]],
  ["-2%", [-2, -2, "%"]],
  ["0 temuan", [0, 0, "temuan"]],
  ["tepat waktu", null],
  ["30 Juni 2026", null],
  ["Desember 2026", null],
  ["12 dokumen, 3 laporan", null],
  ["27 dari 28", null],
  ["TW4", null],
  ["ISO 9001:2015", null],
  ["24/7", null],
  ["TW III 2026", null],
  ["2000 akta", [2000, 2000, "akta"]],
  ["2025", [2025, 2025, ""]],
  ["salah satu unit", null],
  ["6 dari skala 5", null],
  ["", null],
  ["5 hari - 2 bulan", null],
];

describe("a target in words is read or left alone", () => {
  it.each(targets)("%s", (teks, wanted) => {
    const found = bacaSasaran(teks);
    if (wanted === null) return expect(found).toBeNull();
    const [min, max, satuan, batas, skala] = wanted;
    expect(found).toEqual({ min, max, satuan, batas: batas ?? null, skala: skala ?? null });
  });
});

const hitung = (
  target: string,
  angka: string,
  lebih: Partial<Parameters<typeof capaianIndikator>[0]> = {},
) => {
  const c = capaianIndikator({ target, angka, aspek: null, ...lebih });
  return c.jenis === "angka" ? [c.persen, c.tingkat] : c.sebab;
};

describe("what a figure comes to", () => {
  it.each([
    ["80%", "60", [75, "belum"]],
    ["80-90%", "85%", [100, "sesuai"]],
    ["80-90%", "99", [110, "lebih"]],
    ["80-90%", "40", [50, "belum"]],
    ["3,5 dari skala 5", "4,2", [120, "lebih"]],
    ["3,5 dari skala 5", "6", "luar-skala"],
    ["4-5 bulan", "6 bulan", [80, "belum"]],
    ["4-5 bulan", "3", [125, "lebih"]],
    ["5 hari", "12", [0, "belum"]],
    ["5 hari", "1 bulan", "satuan-lain"],
    ["12 laporan", "12 dokumen", [100, "sesuai"]],
    ["0 temuan", "0", [100, "sesuai"]],
    ["0 temuan", "1", "target-nol"],
    ["tepat waktu", "1", "target-kata"],
    ["80%", "", "angka-kosong"],
    ["80%", "cukup", "angka-kata"],
    ["80%", "70-80", "angka-kata"],
    ["3000", "2999", [99.9, "belum"]],
    ["3000", "3000,5", [100, "lebih"]],
  ] as const)("%s ← %s", (target, angka, wanted) => expect(hitung(target, angka)).toEqual(wanted));

  it("is held against the target on the way of the period where there is one, and in the unit of the year", () => {
    expect(hitung("80%", "78%", { lintasan: "78" })).toEqual([100, "sesuai"]);
    expect(hitung("100 juta", "15 juta", { lintasan: "15 juta" })).toEqual([100, "sesuai"]);
    expect(hitung("80%", "78%", { lintasan: "draf selesai" })).toBe("target-kata");
    expect(hitung("draf", "2", { lintasan: "4 bab" })).toEqual([50, "belum"]);
  });

  it("takes time and cost the other way round, and what somebody set before all", () => {
    expect(arahBawaan(bacaSasaran("5 hari"), "waktu")).toBe("turun");
    expect(arahBawaan(bacaSasaran("95%"), "waktu")).toBe("naik");
    expect(arahBawaan(bacaSasaran("Rp15 juta"), "biaya")).toBe("turun");
    expect(arahBawaan(bacaSasaran("Rp15 juta"), null)).toBe("naik");
    expect(hitung("10 keluhan", "5", { arah: "turun" })).toEqual([150, "lebih"]);
  });

  it("reads one figure out of a text, and none where there could be two", () => {
    expect(angkaTerbaca("22 dari 25 peserta lulus (88%)", "85%")).toBe("88%");
    expect(angkaTerbaca("IKPA 94,2", "di atas 93")).toBe("94,2");
    expect(angkaTerbaca("Terkirim 7 hari kerja setelah triwulan berakhir", "10 hari kerja")).toBe("7");
    expect(angkaTerbaca("Indeks 86,4 dari 1.120 responden", "86")).toBeNull();
    expect(angkaTerbaca("selesai 30 Juni 2026", "3 bulan")).toBeNull();
    expect(angkaTerbaca("20%, lalu 30%", "50%")).toBeNull();
  });
});

const angka = fc.integer({ min: -9_999_999, max: 999_999_999 }).map((n) => n / 100);
const positif = fc.integer({ min: 1, max: 999_999_999 }).map((n) => n / 100);
const sasaran: fc.Arbitrary<Sasaran> = fc
  .record({
    a: positif,
    lebar: fc.oneof(fc.constant(0), positif),
    satuan: fc.constantFrom("%", "rp", "hari kerja", "bulan", "dokumen", ""),
    batas: fc.constantFrom("naik" as const, "turun" as const, null),
    skala: fc.constantFrom(true, false),
  })
  .map(({ a, lebar, satuan, batas, skala }) => {
    const max = Math.round((a + lebar) * 100) / 100;
    return { min: a, max, satuan, batas, skala: skala && satuan === "" ? Math.ceil(max) + 1 : null };
  })
  .filter((s) => s.skala === null || s.skala < 1e9);

describe("properties", () => {
  it("what is printed is read back as the same figure", () => {
    fc.assert(
      fc.property(angka, (n) => {
        expect(bacaSasaran(cetakAngka(n))?.min).toBe(n + 0);
      }),
    );
  });
  it("a target printed is read as itself, and prints the same again", () => {
    fc.assert(
      fc.property(sasaran, (s) => {
        const found = bacaSasaran(cetakSasaran(s));
        expect(found).toEqual({ ...s, skala: s.skala });
        expect(found && cetakSasaran(found)).toBe(cetakSasaran(s));
      }),
    );
  });
  it("never falls when the figure gets better, and 100 is said of exactly what reaches the target or more", () => {
    fc.assert(
      fc.property(sasaran, positif, positif, fc.constantFrom("naik", "turun"), (s, x, y, arah) => {
        const persen = (n: number) => {
          const c = capaianIndikator({
            target: cetakSasaran({ ...s, skala: null }),
            angka: cetakAngka(n),
            aspek: null,
            arah,
          });
          if (c.jenis !== "angka") throw new Error(c.sebab);
          const tercapai = arah === "naik" ? n >= s.min : n <= s.max;
          expect(c.persen >= 100).toBe(tercapai);
          return c.persen;
        };
        const [buruk, baik] = (arah === "naik" ? x < y : x > y) ? [x, y] : [y, x];
        expect(persen(buruk)).toBeLessThanOrEqual(persen(baik));
      }),
    );
  });
  it("takes any text without an accident", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        (a, b) => void capaianIndikator({ target: a, angka: b, aspek: null }),
      ),
    );
  });
});
