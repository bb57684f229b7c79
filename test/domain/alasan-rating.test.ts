import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BahanFakta, faktaDari } from "../../src/data/agency/evaluasi-fakta.ts";
import {
  belumTerdengar,
  type FaktaRating,
  periksaAlasan,
  type SebabAlasan,
  sebabAlasan,
  sebabHasil,
  sebabPerilaku,
  sebabRating,
  TANPA_FAKTA,
} from "../../src/domain/alasan-rating.ts";
import { kunci, type Rating, rating } from "../../src/domain/istilah.ts";

const semua = kunci(rating);
const dengan = (f: Partial<FaktaRating>): FaktaRating => ({ ...TANPA_FAKTA, ...f });
const suara = (positif: number, perbaikan: number, netral = 0) => ({
  umpanBalik: { positif, perbaikan, total: positif + perbaikan + netral },
});

const tabel: readonly (readonly [Rating, Rating, Partial<FaktaRating>, readonly SebabAlasan[]])[] = [
  ["sesuai", "sesuai", {}, []],
  ["sesuai", "sesuai", suara(0, 4), []],
  ["sesuai", "sesuai", { utamaDiBawah: 2 }, []],
  ["di-atas", "sesuai", suara(2, 1), ["rating-teratas"]],
  ["sesuai", "di-atas", {}, ["rating-teratas"]],
  ["di-atas", "sesuai", { utamaDiBawah: 1 }, ["rating-teratas", "utama-di-bawah"]],
  // Behaviour above says nothing of results.
  ["sesuai", "di-atas", { utamaDiBawah: 1 }, ["rating-teratas"]],
  ["di-atas", "di-atas", suara(1, 2), ["rating-teratas", "umpan-balik-berlawanan"]],
  ["di-atas", "sesuai", suara(2, 2), ["rating-teratas"]],
  ["di-bawah", "sesuai", {}, ["rating-terbawah", "tanpa-umpan-balik"]],
  ["sesuai", "di-bawah", suara(0, 0, 3), ["rating-terbawah"]],
  ["sesuai", "di-bawah", suara(3, 1), ["rating-terbawah", "umpan-balik-berlawanan"]],
  ["di-bawah", "di-bawah", suara(0, 3), ["rating-terbawah"]],
  ["sesuai", "sesuai", { saran: "di-atas" }, ["berbeda-dari-saran"]],
  ["sesuai", "sesuai", { saran: "sesuai", pimpinan: "sesuai" }, []],
  ["sesuai", "sesuai", { pimpinan: "di-bawah" }, ["berbeda-dari-organisasi"]],
  [
    "di-atas",
    "di-bawah",
    { saran: "sesuai", pimpinan: "sesuai", utamaDiBawah: 1, ...suara(0, 0) },
    [
      "rating-teratas",
      "rating-terbawah",
      "berbeda-dari-saran",
      "berbeda-dari-organisasi",
      "utama-di-bawah",
      "tanpa-umpan-balik",
    ],
  ],
];

test.each(tabel)("%s, %s with %j is explained because of %j", (hasil, perilaku, fakta, sebab) => {
  expect(sebabAlasan(hasil, perilaku, dengan(fakta))).toEqual(sebab);
});

const fakta = fc.record({
  saran: fc.option(fc.constantFrom(...semua)),
  utamaDiBawah: fc.nat(3),
  umpanBalik: fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)).map(([p, k, n]) => suara(p, k, n).umpanBalik),
  pimpinan: fc.option(fc.constantFrom(...semua)),
});

test("what each rating answers for by itself is together what both have to answer for", () => {
  fc.assert(
    fc.property(fc.constantFrom(...semua), fc.constantFrom(...semua), fakta, (hasil, perilaku, f) => {
      const bersama = new Set([...sebabHasil(hasil, f), ...sebabPerilaku(perilaku, f)]);
      expect(new Set(sebabAlasan(hasil, perilaku, f))).toEqual(bersama);
      expect(sebabAlasan(hasil, perilaku, f)).toEqual(sebabRating.filter((s) => bersama.has(s)));
    }),
  );
});

test("an end of the scale is never without a reason, and no reason is asked that has no code", () => {
  fc.assert(
    fc.property(fc.constantFrom(...semua), fc.constantFrom(...semua), fakta, (hasil, perilaku, f) => {
      const ujung = hasil !== "sesuai" || perilaku !== "sesuai";
      const sebab = sebabAlasan(hasil, perilaku, f);
      if (ujung) expect(sebab.length).toBeGreaterThan(0);
      const tanpa = periksaAlasan({ hasil, perilaku, fakta: f, alasan: " ", dipastikan: true });
      expect(tanpa.ok).toBe(sebab.length === 0);
      const kata = periksaAlasan({ hasil, perilaku, fakta: f, alasan: "Sebabnya ada", dipastikan: false });
      expect(kata.ok).toBe(!belumTerdengar(hasil, perilaku, f));
    }),
  );
});

describe("the facts of a rating", () => {
  const rhk = (id: string, jenis: "utama" | "tambahan", ...target: string[]) => ({
    id,
    jenis,
    indikator: target.map((t, n) => ({ id: `${id}-${n}`, target: t, aspek: "kuantitas" })),
  });
  const bahan = (angka: Readonly<Record<string, string>>, lain: Partial<BahanFakta> = {}): BahanFakta => ({
    periode: "2026-triwulan-3",
    rhk: [rhk("a", "utama", "90%", "12 laporan"), rhk("b", "tambahan", "4 kegiatan")],
    realisasi: Object.entries(angka).map(([indikator, a]) => ({ indikator, angka: a, arah: null })),
    umpanBalik: [],
    pimpinan: null,
    ...lain,
  });
  const utama = (b: BahanFakta, kata: Record<string, Rating> = {}) => faktaDari(b, kata).utamaDiBawah;

  test("a main result is below when every figure of it is, and an additional one does not count", () => {
    expect(utama(bahan({ "a-0": "60%", "a-1": "8 laporan" }))).toBe(1);
    expect(utama(bahan({ "a-0": "60%", "a-1": "12 laporan" }))).toBe(0);
    expect(utama(bahan({ "a-0": "60%" }))).toBe(1);
    expect(utama(bahan({ "b-0": "1 kegiatan" }))).toBe(0);
    // Words and nothing at all are not figures.
    expect(utama(bahan({ "a-0": "hampir semua" }))).toBe(0);
    expect(utama(bahan({}))).toBe(0);
  });

  test("his own view of a result goes before its figures, both ways", () => {
    expect(utama(bahan({ "a-0": "60%", "a-1": "8 laporan" }), { a: "sesuai" })).toBe(0);
    expect(utama(bahan({ "a-0": "95%" }), { a: "di-bawah" })).toBe(1);
  });

  test("the target on the way counts, not the year's", () => {
    const lintas = bahan({ "a-0": "70%" });
    const satu = { ...rhk("a", "utama", "90%") };
    const i = { ...satu.indikator[0], lintasan: { "triwulan-3": "70%" } } as (typeof satu.indikator)[0];
    expect(utama({ ...lintas, rhk: [{ ...satu, indikator: [i] }] })).toBe(0);
  });

  test("feedback is counted by what it says, about results and behaviour alike", () => {
    const u = (nada: string, r: string | null) => ({ nada, rhk: r });
    const umpanBalik = [u("positif", "a"), u("positif", null), u("perbaikan", null), u("netral", "a")];
    expect(faktaDari(bahan({}, { umpanBalik }), {}).umpanBalik).toEqual({
      positif: 2,
      perbaikan: 1,
      total: 4,
    });
  });
});
