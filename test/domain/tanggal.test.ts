import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  akhirBulan,
  akhirHari,
  awalBulan,
  awalHari,
  hariDalamMinggu,
  hariKerja,
  type KalenderKerja,
  selisihHari,
  tambahHari,
  tambahHariKerja,
  tanggalPada,
  tanggalSah,
} from "../../src/domain/tanggal.ts";
import { tenggat } from "../../src/domain/tenggat.ts";
import { calendar, day, zone } from "./arbitraries.ts";

describe("calendar days", () => {
  test("agree with the calendar of the platform, weekday included", () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (n) => {
        const there = new Date(n * 86_400_000);
        const here = tambahHari("1970-01-01", n);
        expect(here).toBe(there.toISOString().slice(0, 10));
        expect(hariDalamMinggu(here)).toBe(there.getUTCDay());
        expect(selisihHari("1970-01-01", here)).toBe(n);
      }),
    );
  });

  test("every instant lies in the day it belongs to, in every zone", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), zone, (instant, zona) => {
        const t = tanggalPada(instant, zona);
        expect(awalHari(t, zona)).toBeLessThanOrEqual(instant);
        expect(akhirHari(t, zona)).toBeGreaterThan(instant);
      }),
    );
  });

  test("31 January 2026 ends in WIB at 16.59.59 UTC", () => {
    expect(akhirHari("2026-01-31", "WIB")).toBe(Date.UTC(2026, 0, 31, 17));
    expect(akhirHari("2026-01-31", "WITA")).toBe(Date.UTC(2026, 0, 31, 16));
    expect(akhirHari("2026-01-31", "WIT")).toBe(Date.UTC(2026, 0, 31, 15));
  });

  test.each([
    ["2028-02-29", true],
    ["2027-02-29", false],
    ["2100-02-29", false],
    ["2000-02-29", true],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-04-31", false],
    ["2026-4-1", false],
    ["2026-04-01 ", false],
    ["", false],
  ])("%s is a day: %s", (s, sah) => {
    expect(tanggalSah(s)).toBe(sah);
  });

  test("months run over the ends of a year", () => {
    expect(awalBulan(2026, 13)).toBe("2027-01-01");
    expect(awalBulan(2026, 0)).toBe("2025-12-01");
    expect(akhirBulan(2028, 2)).toBe("2028-02-29");
    expect(akhirBulan(2026, 13)).toBe("2027-01-31");
  });
});

describe("deadlines in hari kerja", () => {
  test.each([
    ["2026-11-20", 5, true],
    ["2026-11-21", 5, false],
    ["2026-11-21", 6, true],
    ["2026-11-22", 5, false],
    ["2026-11-22", 6, false],
    ["2026-11-23", 5, true],
    ["2026-08-17", 5, false],
    ["2026-08-17", 6, false],
  ] as const)("%s in a week of %i days is a working day: %s", (t, minggu, kerja) => {
    expect(hariKerja(t, { hariKerja: minggu, libur: new Set(["2026-08-17"]) })).toBe(kerja);
  });

  test("end on a working day, and n of them lie between the event and the end", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), calendar, (t, n, kalender) => {
        const batas = tambahHariKerja(t, n, kalender);
        expect(hariKerja(batas, kalender)).toBe(true);
        let kerja = 0;
        for (let d = tambahHari(t, 1); d <= batas; d = tambahHari(d, 1))
          kerja += hariKerja(d, kalender) ? 1 : 0;
        expect(kerja).toBe(n);
      }),
    );
  });

  test("never go back when the event is later, the days are more, or a holiday is added", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), calendar, day, (t, n, kalender, libur) => {
        const batas = tambahHariKerja(t, n, kalender);
        expect(tambahHariKerja(tambahHari(t, 1), n, kalender) >= batas).toBe(true);
        expect(tambahHariKerja(t, n + 1, kalender) > batas).toBe(true);
        const lebih: KalenderKerja = { ...kalender, libur: new Set([...kalender.libur, libur]) };
        expect(tambahHariKerja(t, n, lebih) >= batas).toBe(true);
      }),
    );
  });

  test("a six-day week is never slower than a five-day week, and calendar days never slower than either", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), calendar, (t, n, { libur }) => {
        const lima = tambahHariKerja(t, n, { hariKerja: 5, libur });
        const enam = tambahHariKerja(t, n, { hariKerja: 6, libur });
        expect(enam <= lima).toBe(true);
        expect(tenggat(t, n, "hari-kalender", { hariKerja: 5, libur }) <= enam).toBe(true);
      }),
    );
  });
});
