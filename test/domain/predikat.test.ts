import fc from "fast-check";
import { expect, test } from "vitest";
import { kunci, predikat, rating } from "../../src/domain/istilah.ts";
import { predikatDari } from "../../src/domain/predikat.ts";
import { saranRatingHasil } from "../../src/domain/saran.ts";

const semua = kunci(rating);
const urutan = kunci(predikat);

test("the nine cells are those of hlm. 99", () => {
  const tabel = semua.map((hasil) => semua.map((perilaku) => predikatDari(hasil, perilaku).predikat));
  expect(tabel).toEqual([
    ["sangat-baik", "baik", "kurang-misconduct"],
    ["baik", "baik", "kurang-misconduct"],
    ["butuh-perbaikan", "butuh-perbaikan", "sangat-kurang"],
  ]);
});

test("every cell names what decided it", () => {
  expect(predikatDari("di-atas", "di-bawah").alasan).toBe("perilaku-di-bawah");
  expect(predikatDari("di-bawah", "di-atas").alasan).toBe("hasil-di-bawah");
  expect(predikatDari("sesuai", "di-atas").alasan).toBe("hasil-sesuai");
});

test("a better rating on one axis never makes the predikat worse", () => {
  const lebihBaik = (a: number) => semua[Math.max(0, a - 1)] ?? "di-atas";
  for (const [h, hasil] of semua.entries()) {
    for (const [p, perilaku] of semua.entries()) {
      const kini = urutan.indexOf(predikatDari(hasil, perilaku).predikat);
      expect(urutan.indexOf(predikatDari(lebihBaik(h), perilaku).predikat)).toBeLessThanOrEqual(kini);
      expect(urutan.indexOf(predikatDari(hasil, lebihBaik(p)).predikat)).toBeLessThanOrEqual(kini);
    }
  }
});

const rhk = fc.array(
  fc.record({
    jenis: fc.constantFrom("utama" as const, "tambahan" as const),
    penilaian: fc.constantFrom(...semua),
  }),
  { minLength: 1, maxLength: 12 },
);

test("the suggestion is never above with an utama below, and never falls when feedback turns positive", () => {
  fc.assert(
    fc.property(rhk, fc.nat(10), fc.nat(10), (baris, positif, lain) => {
      const total = positif + lain;
      const { saran } = saranRatingHasil(baris, { positif, total });
      if (baris.some((r) => r.jenis === "utama" && r.penilaian === "di-bawah"))
        expect(saran).not.toBe("di-atas");
      if (total > positif) {
        const baik = saranRatingHasil(baris, { positif: positif + 1, total }).saran;
        expect(semua.indexOf(baik)).toBeLessThanOrEqual(semua.indexOf(saran));
      }
    }),
  );
});

test("a better row never lowers the suggestion", () => {
  fc.assert(
    fc.property(rhk, fc.nat(), fc.nat(5), (baris, mana, positif) => {
      const umpanBalik = { positif, total: 5 };
      const naik = baris.map((r, i) =>
        i === mana % baris.length ? { ...r, penilaian: "di-atas" as const } : r,
      );
      const dulu = semua.indexOf(saranRatingHasil(baris, umpanBalik).saran);
      expect(semua.indexOf(saranRatingHasil(naik, umpanBalik).saran)).toBeLessThanOrEqual(dulu);
    }),
  );
});
