import fc from "fast-check";
import { expect, test } from "vitest";
import type { UnitVersi } from "../../src/domain/indeks-garis.ts";
import { dalamRentang, tambahHari } from "../../src/domain/tanggal.ts";
import { placeUnit } from "../../src/domain/unit.ts";

const versi = (unit: string, induk: string | null, dari = "2026-01-01"): UnitVersi => ({
  unit,
  induk,
  dari,
  sampai: null,
  jenis: "unit-kerja",
});
const pohon = [versi("kanwil", null), versi("bidang", "kanwil"), versi("seksi", "bidang")];

test.each([
  ["a unit under itself", versi("bidang", "bidang", "2026-06-01"), "induk-diri-sendiri"],
  ["a unit under its own grandchild", versi("kanwil", "seksi", "2026-06-01"), "induk-melingkar"],
  ["a unit under one that does not exist yet", versi("baru", "bidang", "2025-12-31"), "induk-belum-ada"],
])("%s is refused", (_kalimat, baru, code) => {
  expect(placeUnit(pohon, baru)).toMatchObject({ ok: false, kind: "isi", code });
});

test("a move closes the version before it, and the day it begins is its first", () => {
  const hasil = placeUnit(pohon, versi("seksi", "kanwil", "2026-06-01"));
  expect(hasil.ok && hasil.value.filter((v) => v.unit === "seksi")).toEqual([
    { ...versi("seksi", "bidang"), sampai: "2026-05-31" },
    versi("seksi", "kanwil", "2026-06-01"),
  ]);
});

test("a move that is entered for later still counts: no circle on any day to come", () => {
  const nanti = placeUnit(pohon, versi("bidang", null, "2026-09-01"));
  const dua = nanti.ok ? placeUnit(nanti.value, versi("bidang", "kanwil", "2026-07-01")) : nanti;
  expect(dua).toMatchObject({ ok: true });
  expect(dua.ok && placeUnit(dua.value, versi("kanwil", "seksi", "2026-06-01"))).toMatchObject({
    code: "induk-melingkar",
  });
});

test("whatever is moved wherever and whenever: one version a day, and every walk upwards ends", () => {
  const nama = fc.constantFrom("a", "b", "c", "d", "e");
  const langkah = fc.tuple(nama, fc.option(nama), fc.nat(30));
  fc.assert(
    fc.property(fc.array(langkah, { maxLength: 12 }), (semua) => {
      let kini: readonly UnitVersi[] = ["a", "b", "c", "d", "e"].map((u) => versi(u, null));
      for (const [unit, induk, n] of semua) {
        const hasil = placeUnit(kini, versi(unit, induk, tambahHari("2026-01-01", n)));
        if (hasil.ok) kini = hasil.value;
      }
      for (let n = 0; n <= 31; n += 1) {
        const hari = tambahHari("2026-01-01", n);
        const ada = kini.filter((v) => dalamRentang(hari, v.dari, v.sampai));
        expect(ada.map((v) => v.unit).sort()).toEqual(["a", "b", "c", "d", "e"]);
        for (const v of ada) {
          let langkah = 0;
          for (let u = v.induk; u !== null; u = ada.find((x) => x.unit === u)?.induk ?? null)
            expect(++langkah).toBeLessThan(6);
        }
      }
    }),
  );
});
