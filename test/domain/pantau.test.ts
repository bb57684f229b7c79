import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DenyutRhk,
  hariDiam,
  type KeadaanPantau,
  pantau,
  perluBantuan,
} from "../../src/domain/pantau.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const TODAY = "2026-11-22";
const biasa: DenyutRhk = {
  terakhir: "2026-11-20",
  sejak: "2026-01-30",
  indikator: 2,
  terisi: 2,
  periodeTutup: true,
  diambilAlih: false,
  cuti: false,
};

describe("where a result stands", () => {
  it.each<[string, Partial<DenyutRhk>, KeadaanPantau]>([
    ["something two days ago", {}, "berjalan"],
    ["29 days of silence", { terakhir: tambahHari(TODAY, -29) }, "berjalan"],
    ["30 days of silence", { terakhir: tambahHari(TODAY, -30) }, "diam"],
    ["nothing yet, agreed 29 days ago", { terakhir: null, sejak: tambahHari(TODAY, -29) }, "belum"],
    ["nothing since it was agreed long ago", { terakhir: null }, "diam"],
    ["old work of an earlier version", { terakhir: "2026-01-01", sejak: tambahHari(TODAY, -5) }, "berjalan"],
    ["the last period closed without all of it", { terisi: 1 }, "lewat"],
    ["… while he is on leave", { terisi: 1, cuti: true }, "lewat"],
    ["… but no period has closed", { terisi: 0, periodeTutup: false }, "berjalan"],
    ["silent on leave", { terakhir: tambahHari(TODAY, -60), cuti: true }, "berjalan"],
    ["on leave before it began", { terakhir: null, cuti: true }, "belum"],
    ["in the pimpinan's hands", { diambilAlih: true, terisi: 0 }, "diambil-alih"],
  ])("%s", (_what, given, expected) => expect(pantau({ ...biasa, ...given }, TODAY, 30)).toBe(expected));

  it("time alone never makes silence end, and a longer patience never begins it", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 0, max: 90 }),
        (hari, batas, lagi) => {
          const d = { ...biasa, sejak: "2020-01-01", terakhir: tambahHari(TODAY, -hari) };
          const kini = pantau(d, TODAY, batas);
          if (kini === "diam") expect(pantau(d, tambahHari(TODAY, lagi), batas)).toBe("diam");
          else expect(pantau(d, TODAY, batas + lagi)).toBe(kini);
          expect(hariDiam(d, TODAY)).toBe(hari);
        },
      ),
    ));

  it("whoever is behind with more comes first; nobody is listed for nothing", () => {
    expect(perluBantuan(["berjalan", "diambil-alih"])).toBe(0);
    expect(perluBantuan(["lewat", "diam"])).toBeGreaterThan(perluBantuan(["diam", "diam"]));
    expect(perluBantuan(["diam"])).toBeGreaterThan(perluBantuan(["belum"]));
  });
});
