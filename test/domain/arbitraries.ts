import fc from "fast-check";
import { type KalenderKerja, tambahHari, type Zona } from "../../src/domain/tanggal.ts";

/** A day of 2024 to 2029, two leap years among them. */
export const day = fc.integer({ min: 0, max: 2190 }).map((n) => tambahHari("2024-01-01", n));
export const zone = fc.constantFrom<Zona>("WIB", "WITA", "WIT");
export const calendar: fc.Arbitrary<KalenderKerja> = fc.record({
  hariKerja: fc.constantFrom<5 | 6>(5, 6),
  libur: fc.array(day, { maxLength: 60 }).map((d) => new Set(d)),
});
