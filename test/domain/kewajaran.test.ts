import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  KELOMPOK_TERKECIL,
  type Kewajaran,
  kewajaran,
  type Orang,
  UKURAN,
} from "../../src/domain/kewajaran.ts";

const orang = (banyak: number, kelompok: Record<string, string>, rendah = 0, sb = 0): Orang[] =>
  Array.from({ length: banyak }, (_, n) => ({
    kelompok,
    ukuran: n < rendah ? ("rendah" as const) : n < rendah + sb ? ("sangat-baik" as const) : null,
  }));
const baris = (k: Kewajaran | null, dimensi: string, ukuran = "rendah") =>
  k?.tabel.find((t) => t.dimensi === dimensi && t.ukuran === ukuran)?.baris.map((b) => b.jumlah);

test("groups of five and more are counted", () => {
  const k = kewajaran([...orang(12, { jk: "L" }, 3, 2), ...orang(10, { jk: "P" }, 1, 4)], ["jk"]);
  expect(k).toMatchObject({ n: 22, jumlah: { rendah: 4, "sangat-baik": 6 } });
  expect(baris(k, "jk")).toEqual([3, 1]);
});

test("a group of four is hidden, and with it the next smallest: the total would give it away", () => {
  const tiga = [...orang(12, { g: "IV" }, 3), ...orang(9, { g: "III" }, 2), ...orang(4, { g: "II" }, 1)];
  expect(baris(kewajaran(tiga, ["g"]), "g")).toEqual([null, null, 3]);
});

test("two groups, one of them small: nothing can be shown, and the table is left out", () => {
  const k = kewajaran([...orang(12, { j: "PNS" }, 3), ...orang(4, { j: "PPPK" }, 1)], ["j"]);
  expect(k?.tabel).toEqual([]);
  expect(k?.tanpa).toEqual([{ dimensi: "j", ukuran: "rendah" }]);
});

test("the same four people under another heading stay hidden there too", () => {
  const semua = [
    ...orang(10, { g: "III", j: "PNS" }, 3),
    ...orang(6, { g: "II", j: "PNS" }, 1),
    ...orang(4, { g: "IX", j: "PPPK" }, 1),
  ];
  // Golongan alone may show III: II and IX hide each other.
  expect(baris(kewajaran(semua, ["g"]), "g")).toEqual([null, 3, null]);
  const k = kewajaran(semua, ["j", "g"]);
  expect(k?.tanpa).toEqual([{ dimensi: "j", ukuran: "rendah" }]);
});

test("fewer than ten say nothing, and what all have is not counted", () => {
  expect(kewajaran(orang(9, { jk: "L" }, 3), ["jk"])).toBeNull();
  const k = kewajaran([...orang(6, { jk: "L" }), ...orang(6, { jk: "P" })], ["jk"]);
  expect(k).toMatchObject({ jumlah: { rendah: null, "sangat-baik": null }, tabel: [] });
});

/** Up to fourteen people under three headings: large and small groups, and one heading that says again what another says. */
const satu = fc.tuple(
  fc.constantFrom(0, 0, 0, 1, 2),
  fc.constantFrom(0, 0, 1, 1, 2),
  fc.constantFrom(0, 0, 0, 1),
);
const kelompokAcak = fc
  .tuple(
    fc.array(satu, { minLength: 10, maxLength: 14 }),
    fc.array(fc.constantFrom("rendah" as const, null), { minLength: 14, maxLength: 14 }),
  )
  .map(([tempat, hasil]) =>
    tempat.map(
      ([a, b, c], n): Orang => ({
        kelompok: { a: `a${a}`, b: `b${b}`, c: c === 1 ? "c0" : `c${a === 0 ? 0 : 1}` },
        ukuran: hasil[n] ?? null,
      }),
    ),
  );
const DIMENSI = ["a", "b", "c"];

describe("whatever the people", () => {
  test("no number of fewer than five is shown, nor left over", () => {
    fc.assert(
      fc.property(kelompokAcak, (semua) => {
        for (const t of kewajaran(semua, DIMENSI)?.tabel ?? []) {
          expect(t.baris.filter((b) => b.jumlah !== null && b.n < KELOMPOK_TERKECIL)).toEqual([]);
          const sisa = t.baris.filter((b) => b.jumlah === null).reduce((n, b) => n + b.n, 0);
          expect(sisa === 0 || sisa >= KELOMPOK_TERKECIL).toBe(true);
        }
      }),
    );
  });

  // Every distribution of results that fits all that is shown is tried: whoever knows all the groups knows no more.
  test("no hidden number can be computed from what is shown, whatever else one knows of the groups", () => {
    let [tersembunyi, tampil] = [0, 0];
    fc.assert(
      fc.property(kelompokAcak, (semua) => {
        const k = kewajaran(semua, DIMENSI);
        if (!k || k.jumlah.rendah === null) return;
        const rahasia = hidden(k, semua);
        tersembunyi += rahasia.length;
        tampil += k.tabel.filter((t) => t.baris.some((b) => b.jumlah === null)).length;
        const nilai = rahasia.map(() => new Set<number>());
        for (let bit = 0; bit < 1 << semua.length; bit++) {
          if (!fits(k, semua, bit)) continue;
          rahasia.forEach((siapa, at) => {
            nilai[at]?.add(count(bit & siapa));
          });
        }
        expect(nilai.filter((v) => v.size < 2)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(tersembunyi).toBeGreaterThan(100);
    expect(tampil).toBeGreaterThan(20);
  });

  test("what a viewer may not see changes nothing: the same people give the same report", () => {
    fc.assert(
      fc.property(kelompokAcak, (semua) => {
        expect(kewajaran([...semua].reverse(), DIMENSI)).toEqual(kewajaran(semua, DIMENSI));
      }),
    );
  });
});

const mask = (semua: readonly Orang[], dimensi: string, kelompok: string): number =>
  semua.reduce((m, o, n) => (o.kelompok[dimensi] === kelompok ? m | (1 << n) : m), 0);
const count = (bits: number): number => {
  let n = 0;
  for (let b = bits; b !== 0; b &= b - 1) n++;
  return n;
};
const fits = (k: Kewajaran, semua: readonly Orang[], bit: number): boolean =>
  count(bit) === k.jumlah.rendah &&
  k.tabel
    .filter((t) => t.ukuran === "rendah")
    .every((t) =>
      t.baris.every((b) => b.jumlah === null || count(bit & mask(semua, t.dimensi, b.kelompok)) === b.jumlah),
    );

/** Of tables that are shown every number that is not; of those that are not, the small groups. */
function hidden(k: Kewajaran, semua: readonly Orang[]): number[] {
  expect(UKURAN).toContain("rendah");
  return DIMENSI.flatMap((d) => {
    const t = k.tabel.find((x) => x.dimensi === d && x.ukuran === "rendah");
    if (t) return t.baris.filter((b) => b.jumlah === null).map((b) => mask(semua, d, b.kelompok));
    return [...new Set(semua.map((o) => o.kelompok[d] ?? ""))]
      .map((g) => mask(semua, d, g))
      .filter((m) => count(m) < KELOMPOK_TERKECIL);
  });
}
