import * as fc from "fast-check";
import { expect, test } from "vitest";
import { tambahHari } from "../../../src/domain/tanggal.ts";
import { bacaJam, bacaJumlah, bacaTanggal, tulisTanggal } from "../../../src/features/harian/baca.ts";

const DEKAT = "2026-11-16";
test.each([
  ["2026-11-18", "2026-11-18"],
  ["2026/11/8", "2026-11-08"],
  ["2026-11-18T07:30:00", "2026-11-18"],
  ["18-11-2026", "2026-11-18"],
  ["18/11/26", "2026-11-18"],
  ["8.11.2026", "2026-11-08"],
  ["18-11", "2026-11-18"],
  ["2/1", "2027-01-02"],
  ["18", "2026-11-18"],
  ["Rabu", "2026-11-18"],
  ["Min", "2026-11-22"],
  ["Rabu, 18 November 2026", "2026-11-18"],
  ["18 Nop 2026", "2026-11-18"],
  ["18 Agu", "2026-08-18"],
  ["46344", "2026-11-18"],
  ["46344.5", "2026-11-18"],
  ["29-02-2028", "2028-02-29"],
  ["29-02-2027", null],
  ["32-01-2026", null],
  ["11-18-2026", null],
  ["kemarin", null],
  ["", null],
  ["123456", null],
])("the day %j is %s", (teks, tanggal) => {
  expect(bacaTanggal(teks, DEKAT)).toBe(tanggal);
});

test.each([
  ["07:30", "07:30"],
  ["7.30", "07:30"],
  ["7", "07:00"],
  ["0730", "07:30"],
  ["07:30:59", "07:30"],
  ["07.30 WIB", "07:30"],
  ["pukul 7.30", "07:30"],
  ["0.3125", "07:30"],
  ["0,500000", "12:00"],
  ["2026-11-18T07:30", "07:30"],
  ["24:00", null],
  ["12:60", null],
  ["pagi", null],
  ["123", null],
])("the time %j is %s", (teks, jam) => {
  expect(bacaJam(teks)).toBe(jam);
});

test.each([
  ["3", 3],
  ["3,0", 3],
  ["3.00", 3],
  ["1.000", 1000],
  ["1,000,000", 1_000_000],
  ["1.000,00", 1000],
  ["0", 0],
  ["2,5", null],
  ["-1", null],
  ["1e3", null],
  ["dua", null],
  ["", null],
  ["9999999999", null],
])("the amount %j is %s", (teks, n) => {
  expect(bacaJumlah(teks)).toBe(n);
});

test("what is written is read again; and no text throws", async () => {
  await fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.nat(999_999_999),
      fc.nat(1439),
      fc.string({ unit: "binary" }),
      (n, j, m, teks) => {
        const t = tambahHari(DEKAT, n);
        expect(bacaTanggal(tulisTanggal(t), DEKAT)).toBe(t);
        expect(bacaJumlah(String(j))).toBe(j);
        const jam = `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
        expect([bacaJam(jam), bacaJam((m / 1440).toFixed(6))]).toEqual([jam, jam]);
        for (const baca of [bacaJam, bacaJumlah, (s: string) => bacaTanggal(s, DEKAT)])
          expect(() => baca(teks)).not.toThrow();
      },
    ),
  );
});
