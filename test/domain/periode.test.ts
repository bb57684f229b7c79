import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { perubahanBerikut, tahapPada, terbuka } from "../../src/domain/jendela.ts";
import { jendelaBawaan, periodePada, periodeSetahun, sahPeriode } from "../../src/domain/periode.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";
import { day } from "./arbitraries.ts";

const jendela = (ritme: "bulanan" | "triwulanan") =>
  periodeSetahun(2026, ritme).map((p) => {
    const j = jendelaBawaan(p, "evaluasi");
    return `${p.jenis} ${p.n}: ${p.dari}..${p.sampai} ${j?.buka}..${j?.tutup}`;
  });

test("the windows of a triwulan agency are those of calendar.md 5", () => {
  expect(jendela("triwulanan")).toEqual([
    "triwulan 1: 2026-01-01..2026-03-31 2026-03-21..2026-04-30",
    "triwulan 2: 2026-04-01..2026-06-30 2026-06-21..2026-07-31",
    "triwulan 3: 2026-07-01..2026-09-30 2026-09-21..2026-10-31",
    "triwulan 4: 2026-10-01..2026-12-31 2026-12-21..2027-01-31",
    "tahunan 1: 2026-01-01..2026-12-31 2026-12-21..2027-01-31",
  ]);
});

test("the windows of a bulanan agency are those of calendar.md 6", () => {
  const semua = jendela("bulanan");
  expect(semua).toHaveLength(13);
  expect(semua[1]).toBe("bulan 2: 2026-02-01..2026-02-28 2026-02-25..2026-03-15");
  expect(semua[11]).toBe("bulan 12: 2026-12-01..2026-12-31 2026-12-25..2027-01-15");
});

test("only the year is planned, and filling in ends a week before the evaluation", () => {
  const [tw1, , , , tahun] = periodeSetahun(2027, "triwulanan");
  expect(tw1 && jendelaBawaan(tw1, "perencanaan")).toBeNull();
  expect(tahun && jendelaBawaan(tahun, "perencanaan")).toEqual({ buka: "2026-11-01", tutup: "2027-01-31" });
  expect(tw1 && jendelaBawaan(tw1, "pengisian")).toEqual({ buka: "2027-01-01", tutup: "2027-04-23" });
});

test("a semester is reported and documented, never evaluated", () => {
  expect(sahPeriode("evaluasi-periodik", "semesteran")).toBe(false);
  expect(sahPeriode("evaluasi-periodik", "tahunan")).toBe(false);
  expect(sahPeriode("dokumentasi", "semesteran")).toBe(true);
  expect(sahPeriode("pelaporan-indikator", "harian")).toBe(false);
});

describe("any day", () => {
  const semua = [2024, 2025, 2026, 2027, 2028, 2029].flatMap((t) => periodeSetahun(t, "triwulanan"));
  const jendelaSemua = semua.flatMap((p) => jendelaBawaan(p, "evaluasi") ?? []);

  test("lies in exactly one period of its year, for both rhythms", () => {
    fc.assert(
      fc.property(day, fc.constantFrom("bulanan" as const, "triwulanan" as const), (t, ritme) => {
        const milik = periodeSetahun(Number(t.slice(0, 4)), ritme).filter(
          (p) => p.dari <= t && t <= p.sampai,
        );
        expect(milik.map((p) => p.jenis)).toEqual([ritme === "bulanan" ? "bulan" : "triwulan", "tahunan"]);
        expect(periodePada(milik, t)).toBe(milik[0]);
      }),
    );
  });

  test("nothing opens or closes before the next change, and something does on it", () => {
    fc.assert(
      fc.property(day, (t) => {
        const berikut = perubahanBerikut(jendelaSemua, t);
        fc.pre(berikut !== null && berikut < "2030-01-01");
        const kini = tahapPada(jendelaSemua, t);
        for (let d = t; d < (berikut ?? t); d = tambahHari(d, 1))
          expect(tahapPada(jendelaSemua, d)).toEqual(kini);
        expect(tahapPada(jendelaSemua, berikut ?? t)).not.toEqual(kini);
      }),
    );
  });

  test("both ends of a window are inside it", () => {
    const j = { buka: "2026-09-21", tutup: "2026-10-31" };
    expect(["2026-09-20", "2026-09-21", "2026-10-31", "2026-11-01"].map((t) => terbuka(j, t))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
