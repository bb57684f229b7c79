import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SANDI_MAX, SANDI_MIN, sandiBoleh } from "../../src/domain/sandi.ts";

const kode = (sandi: string, milik: string[] = []) => {
  const hasil = sandiBoleh(sandi, milik);
  return hasil.ok ? "boleh" : hasil.code;
};

describe("a password", () => {
  it.each([
    ["kuda hijau menari pelan", [], "boleh"],
    ["pendek sekali", [], "sandi-pendek"],
    ["x".repeat(SANDI_MAX + 1), [], "sandi-panjang"],
    ["password password password", [], "sandi-mudah-ditebak"],
    ["KataSandi123456789", [], "sandi-mudah-ditebak"],
    ["aaaaaaaaaaaaaaaaaaaa", [], "sandi-mudah-ditebak"],
    ["199103122015032907 1991", ["199103122015032907"], "sandi-mudah-ditebak"],
    ["Nur Aini Wulandari 2026", ["Nur Aini Wulandari"], "sandi-mudah-ditebak"],
    ["Kementerian Contoh 123", ["Kementerian Contoh"], "sandi-mudah-ditebak"],
  ] as const)("%s → %s", (sandi, milik, hasil) => {
    expect(kode(sandi, [...milik])).toBe(hasil);
  });

  it("is never accepted outside its lengths, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (sandi) => {
        const panjang = [...sandi].length;
        if (kode(sandi) === "boleh") expect(panjang >= SANDI_MIN && panjang <= SANDI_MAX).toBe(true);
      }),
    );
  });

  it("made only of one's own words is refused in any order, case and punctuation", () => {
    const milik = ["Fitria Ramadhanti", "198409282009042916", "Kementerian Contoh"];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(milik, { minLength: 1 }),
        fc.constantFrom(" ", "-", "_", "."),
        (kata, sambung) => {
          expect(kode(kata.join(sambung).toUpperCase().replaceAll(" ", sambung), milik)).not.toBe("boleh");
        },
      ),
    );
  });
});
