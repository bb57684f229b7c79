import fc from "fast-check";
import { expect, test } from "vitest";
import { hariTanpaCatatan } from "../../src/domain/progres.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const kalender = { libur: new Set(["2026-11-19"]), hariKerja: 5 as const };
const minggu = { today: "2026-11-22", kalender, tidakHadir: [] };

test.each<[string, string | null, string, Partial<Parameters<typeof hariTanpaCatatan>[1]>, number]>([
  ["no note at all", null, "2026-11-16", {}, 4],
  ["a note on Tuesday; Thursday is a holiday", "2026-11-17", "2026-11-01", {}, 2],
  ["today does not count yet", "2026-11-19", "2026-11-01", { today: "2026-11-20" }, 0],
  ["nothing before it began to count", null, "2026-11-20", {}, 1],
  ["noted today", "2026-11-22", "2026-11-01", {}, 0],
  [
    "days of leave are not owed",
    "2026-11-16",
    "2026-11-01",
    { tidakHadir: [{ jenis: "cuti-tahunan", dari: "2026-11-17", sampai: "2026-11-18" }] },
    1,
  ],
  [
    "on duty elsewhere one works",
    "2026-11-16",
    "2026-11-01",
    { tidakHadir: [{ jenis: "dinas-luar", dari: "2026-11-17", sampai: "2026-11-30" }] },
    3,
  ],
  [
    "who is on leave today is not asked",
    null,
    "2026-11-01",
    { tidakHadir: [{ jenis: "cuti-sakit", dari: "2026-11-20", sampai: "2026-11-30" }] },
    0,
  ],
])("%s", (_, terakhir, sejak, lain, n) => {
  expect(hariTanpaCatatan({ terakhir, sejak }, { ...minggu, ...lain })).toBe(n);
});

test("a later note never makes it more", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (a, b) => {
      const n = (hari: number) =>
        hariTanpaCatatan({ terakhir: tambahHari("2026-11-22", -hari), sejak: "2026-10-20" }, minggu);
      expect(n(Math.min(a, b))).toBeLessThanOrEqual(n(Math.max(a, b)));
    }),
  );
});
