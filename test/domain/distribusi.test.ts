import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aturanPola, type JumlahPegawai, periksaDistribusi } from "../../src/domain/distribusi.ts";
import { capaian, kunci } from "../../src/domain/istilah.ts";
import { polaDominan, sumbuKurva, tinggiKurva } from "../../src/domain/regulasi/permenpanrb-6-2022.ts";
import { regulasiPada } from "../../src/domain/regulasi.ts";

const jumlah = (sb: number, b: number, bp: number, k: number, sk: number): JumlahPegawai => ({
  "sangat-baik": sb,
  baik: b,
  "butuh-perbaikan": bp,
  "kurang-misconduct": k,
  "sangat-kurang": sk,
});
const tim = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20), fc.nat(20)).map((n) => jumlah(...n));
const organisasi = fc.constantFrom(...kunci(capaian));

// demo.md 9: what the people of the demo agency produce.
test.each([
  ["baik", jumlah(1, 4, 1, 0, 0), []],
  ["baik", jumlah(2, 5, 0, 0, 0), ["baik-maks-70", "harus-ada-butuh-perbaikan-atau-kurang"]],
  ["istimewa", jumlah(4, 1, 0, 0, 0), ["sangat-baik-maks-70"]],
  ["baik", jumlah(0, 5, 1, 0, 0), ["baik-maks-70"]],
  ["baik", jumlah(3, 3, 1, 0, 0), ["baik-bukan-sebagian-besar"]],
  ["butuh-perbaikan", jumlah(0, 1, 4, 0, 0), []],
  ["istimewa", jumlah(2, 2, 1, 0, 0), ["sangat-baik-bukan-sebagian-besar"]],
  ["baik", jumlah(1, 3, 0, 1, 0), []],
] as const)("SE 3/2023, organisation %s, %o: %o", (o, n, pelanggaran) => {
  expect(periksaDistribusi("se-3-2023", o, n).pelanggaran).toEqual(pelanggaran);
});

describe("whatever the people", () => {
  test("the pattern of 6/2022 fits exactly when one predikat leads, the organisation's own", () => {
    fc.assert(
      fc.property(tim, organisasi, (n, o) => {
        const { sesuai } = periksaDistribusi("pola-6-2022", o, n);
        const puncak = Math.max(...Object.values(n));
        const pemimpin = Object.entries(n).filter(([, banyak]) => banyak === puncak);
        const cocok = pemimpin.length === 1 && pemimpin[0]?.[0] === polaDominan[o];
        expect(sesuai).toBe(puncak === 0 ? null : cocok);
      }),
    );
  });

  test("a violation is a no, none is a yes, and nothing ever blocks", () => {
    fc.assert(
      fc.property(tim, organisasi, (n, o) => {
        const d = periksaDistribusi("se-3-2023", o, n);
        if (d.sesuai !== null) expect(d.sesuai).toBe(d.pelanggaran.length === 0);
        else expect(d.pelanggaran).toEqual([]);
        expect(d.memblokir).toBe(false);
      }),
    );
  });

  test("ten times the people with the same shares get the same answer", () => {
    fc.assert(
      fc.property(tim, organisasi, (n, o) => {
        const total = Object.values(n).reduce((a, b) => a + b, 0);
        fc.pre(total >= 3);
        const banyak = jumlah(
          n["sangat-baik"] * 10,
          n.baik * 10,
          n["butuh-perbaikan"] * 10,
          n["kurang-misconduct"] * 10,
          n["sangat-kurang"] * 10,
        );
        const satu = periksaDistribusi("se-3-2023", o, n);
        const sepuluh = periksaDistribusi("se-3-2023", o, banyak);
        expect(sepuluh.pelanggaran).toEqual(satu.pelanggaran);
        expect(sepuluh.catatan).toEqual([]);
      }),
    );
  });
});

test("one person in an organisation that needs improvement is checked, with care", () => {
  expect(periksaDistribusi("se-3-2023", "butuh-perbaikan", jumlah(0, 1, 0, 0, 0))).toMatchObject({
    sesuai: false,
    catatan: ["n-kecil"],
  });
  expect(periksaDistribusi("se-3-2023", "baik", jumlah(0, 1, 0, 0, 0)).sesuai).toBeNull();
});

test("each curve is highest over the predikat of its organisation", () => {
  for (const o of kunci(capaian)) {
    const puncak = tinggiKurva[o].indexOf(Math.max(...tinggiKurva[o]) as never);
    expect(sumbuKurva[puncak]).toBe(polaDominan[o]);
  }
});

test("the percentages did not exist before 31 January 2023", () => {
  expect(regulasiPada("2023-01-30").distribusi).toBe("pola-6-2022");
  expect(regulasiPada("2023-01-31").distribusi).toBe("se-3-2023");
});

test.each([
  ["tanggal", "2022-12-31", "pola-6-2022"],
  ["tanggal", "2023-01-31", "se-3-2023"],
  ["se-3-2023", "2022-12-31", "pola-6-2022"],
  ["pola-6-2022", "2023-01-31", "pola-6-2022"],
  ["pola-6-2022", "2026-12-31", "pola-6-2022"],
  ["se-3-2023", "2026-12-31", "se-3-2023"],
] as const)("a period is judged by the set of its last day: %s on %s", (setelan, akhir, aturan) => {
  expect(aturanPola(setelan, akhir)).toBe(aturan);
});
