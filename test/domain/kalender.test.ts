import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batasJam, KEWAJIBAN, recompute } from "../../src/domain/hitung-ulang.ts";
import {
  type AturanUnit,
  addSpecialDays,
  type FaktaKalender,
  kalenderUnit,
  sebabHari,
} from "../../src/domain/kalender.ts";
import {
  akhirHari,
  awalHari,
  hariKerja,
  hariKerjaTerakhir,
  tambahHari,
  tambahHariKerja,
  tanggalPada,
} from "../../src/domain/tanggal.ts";
import { day, zone } from "./arbitraries.ts";
import { tanggal2026 } from "./libur.ts";

const kosong: AturanUnit = { pekan: [], khusus: [] };
const sekolah: AturanUnit = {
  pekan: [{ dari: "2026-07-01", hariKerja: 6, liburUmum: true }],
  khusus: [{ dari: "2026-12-21", sampai: "2027-01-02", jenis: "libur", keterangan: "Libur semester" }],
};
const rumahSakit: AturanUnit = {
  pekan: [{ dari: "2026-01-01", hariKerja: 7, liburUmum: false }],
  khusus: [],
};
const fakta = (garis: readonly AturanUnit[]): FaktaKalender => ({
  instansi: [{ dari: "2025-10-01", hariKerja: 5 }],
  libur: tanggal2026,
  garis,
});

describe("the calendar of a unit", () => {
  // day | line of units, nearest first | why
  test.each([
    ["2026-11-21", [kosong], "akhir-pekan"],
    ["2026-11-21", [sekolah], "kerja"],
    ["2026-06-20", [sekolah], "akhir-pekan"],
    ["2026-11-22", [sekolah], "akhir-pekan"],
    ["2026-12-25", [sekolah], "libur-unit"],
    ["2026-12-22", [kosong, sekolah], "libur-unit"],
    ["2026-12-25", [rumahSakit], "kerja"],
    ["2026-11-22", [rumahSakit], "kerja"],
    ["2026-12-25", [kosong], "libur-umum"],
    ["2026-12-24", [kosong], "libur-umum"],
  ] as const)("%s in %j is %s", (t, garis, sebab) => {
    const kalender = kalenderUnit(fakta(garis));
    expect(sebabHari(t, kalender)).toBe(sebab);
    expect(hariKerja(t, kalender)).toBe(sebab === "kerja");
  });

  test("the nearest unit with a word of its own holds; null gives the word back to the unit above", () => {
    const kembali: AturanUnit = {
      pekan: [
        { dari: "2026-01-01", hariKerja: 5, liburUmum: true },
        { dari: "2026-11-01", hariKerja: null, liburUmum: true },
      ],
      khusus: [{ dari: "2026-12-22", sampai: "2026-12-22", jenis: "masuk", keterangan: "Piket" }],
    };
    const kalender = kalenderUnit(fakta([kembali, sekolah]));
    expect(hariKerja("2026-10-17", kalender)).toBe(false);
    expect(hariKerja("2026-11-21", kalender)).toBe(true);
    expect(sebabHari("2026-12-22", kalender)).toBe("masuk-unit");
    expect(sebabHari("2026-12-23", kalender)).toBe("libur-unit");
  });

  const week = fc.record({
    dari: day,
    hariKerja: fc.constantFrom<5 | 6 | 7 | null>(5, 6, 7, null),
    liburUmum: fc.boolean(),
  });
  const span = fc.record({
    dari: day,
    n: fc.integer({ min: 0, max: 20 }),
    jenis: fc.constantFrom<"libur" | "masuk">("libur", "masuk"),
  });
  const unit: fc.Arbitrary<AturanUnit> = fc.record({
    pekan: fc.uniqueArray(week, { maxLength: 3, selector: (p) => p.dari }),
    khusus: fc
      .array(span, { maxLength: 4 })
      .map((s) =>
        s.map(({ dari, n, jenis }) => ({ dari, sampai: tambahHari(dari, n), jenis, keterangan: "x" })),
      ),
  });
  const facts: fc.Arbitrary<FaktaKalender> = fc.record({
    instansi: fc.uniqueArray(fc.record({ dari: day, hariKerja: fc.constantFrom<5 | 6>(5, 6) }), {
      maxLength: 3,
      selector: (p) => p.dari,
    }),
    libur: fc.array(day, { maxLength: 40 }).map((d) => new Set(d)),
    garis: fc.array(unit, { maxLength: 4 }),
  });

  test("inheritance: a unit without a word of its own has its parent's calendar, on every day", () => {
    fc.assert(
      fc.property(facts, day, (f, t) => {
        const bawah = kalenderUnit({ ...f, garis: [kosong, ...f.garis] });
        expect(sebabHari(t, bawah)).toBe(sebabHari(t, kalenderUnit(f)));
      }),
    );
  });

  test("what a unit says from a day on changes nothing before it", () => {
    fc.assert(
      fc.property(facts, week, day, (f, baru, t) => {
        fc.pre(t < baru.dari);
        const dulu = kalenderUnit({ ...f, garis: [kosong, ...f.garis] });
        const kini = kalenderUnit({ ...f, garis: [{ pekan: [baru], khusus: [] }, ...f.garis] });
        expect(sebabHari(t, kini)).toBe(sebabHari(t, dulu));
      }),
    );
  });

  test("n working days end on one, n of them lie between, and more days or a later event never end earlier", () => {
    fc.assert(
      fc.property(facts, day, fc.integer({ min: 1, max: 30 }), (f, t, n) => {
        const kalender = kalenderUnit(f);
        const batas = tambahHariKerja(t, n, kalender);
        expect(hariKerja(batas, kalender)).toBe(true);
        let kerja = 0;
        for (let d = tambahHari(t, 1); d <= batas; d = tambahHari(d, 1))
          kerja += hariKerja(d, kalender) ? 1 : 0;
        expect(kerja).toBe(n);
        expect(tambahHariKerja(t, n + 1, kalender) > batas).toBe(true);
        expect(tambahHariKerja(tambahHari(t, 1), n, kalender) >= batas).toBe(true);
      }),
    );
  });

  test("a reminder of a fixed date comes on a working day, never after it", () => {
    expect(hariKerjaTerakhir("2026-01-31", kalenderUnit(fakta([])))).toBe("2026-01-30");
    fc.assert(
      fc.property(facts, day, (f, t) => {
        const kalender = kalenderUnit(f);
        const hari = hariKerjaTerakhir(t, kalender);
        expect(hari <= t).toBe(true);
        expect(hariKerja(hari, kalender) || hari === t).toBe(true);
      }),
    );
  });

  test("special days end after they begin, are no whole year, and do not meet others", () => {
    const ada = [{ dari: "2026-12-21", sampai: "2027-01-02" }];
    const kode = (dari: string, sampai: string) => {
      const r = addSpecialDays({ dari, sampai }, ada);
      return r.ok ? "boleh" : r.code;
    };
    expect(kode("2026-12-02", "2026-12-01")).toBe("sampai-sebelum-dari");
    expect(kode("2026-01-01", "2026-12-31")).toBe("terlalu-lama");
    expect(kode("2027-01-02", "2027-01-05")).toBe("bertemu");
    expect(kode("2026-12-01", "2027-01-31")).toBe("bertemu");
    expect(kode("2027-01-03", "2027-01-05")).toBe("boleh");
  });

  describe("a running clock after a change", () => {
    const clock = fc.record({
      kewajiban: fc.constantFrom(...KEWAJIBAN),
      mulai: day,
      tunda: fc.integer({ min: 0, max: 20 }),
      mode: fc.constantFrom<"hari-kerja" | "hari-kalender">("hari-kerja", "hari-kalender"),
    });

    test("says what a fresh one would say, but never a day that has passed; a clock that ran out stays", () => {
      fc.assert(
        fc.property(facts, facts, clock, (dulu, kini, { kewajiban, mulai, tunda, mode }) => {
          const batas = batasJam(kewajiban, mulai, mode, kalenderUnit(dulu));
          const today = tambahHari(mulai, tunda);
          const jam = { kewajiban, mulai, batas, jendelaTutup: mulai };
          const jadi = recompute(jam, today, mode, kalenderUnit(kini));
          const baru = batasJam(kewajiban, mulai, mode, kalenderUnit(kini));
          if (batas < today) expect(jadi).toBeNull();
          else expect(jadi?.batas ?? batas).toBe(baru < today ? today : baru);
          expect(recompute(jam, today, mode, kalenderUnit(dulu))).toBeNull();
        }),
      );
    });

    // calendar.md 5, TW III and the objection clock; only OB-01 knows calendar days.
    test.each([
      ["EV-05", "2026-10-31", "2026-11-19", "2026-11-19"],
      ["EV-06", "2026-11-19", "2026-11-30", "2026-11-30"],
      ["EV-08", "2026-11-30", "2026-12-09", "2026-12-09"],
      ["EV-04", "2026-10-31", "2026-11-19", "2026-11-19"],
      ["EV-07", "2026-11-19", "2026-12-09", "2026-12-09"],
      ["OB-01", "2026-11-19", "2026-12-09", "2026-12-03"],
      ["OB-02", "2026-12-09", "2026-12-18", "2026-12-18"],
    ] as const)("%s from %s ends on %s, in calendar days on %s", (kewajiban, mulai, kerja, kalenderHari) => {
      const kalender = kalenderUnit(fakta([kosong]));
      expect(batasJam(kewajiban, mulai, "hari-kerja", kalender)).toBe(kerja);
      expect(batasJam(kewajiban, mulai, "hari-kalender", kalender)).toBe(kalenderHari);
    });

    test("a takeover begins anew when the window was made longer, also after it was missed", () => {
      const kalender = kalenderUnit(fakta([]));
      const jam = {
        kewajiban: "EV-05",
        mulai: "2026-10-31",
        batas: "2026-11-19",
        jendelaTutup: "2026-11-30",
      } as const;
      expect(recompute(jam, "2026-11-22", "hari-kerja", kalender)).toEqual({
        mulai: "2026-11-30",
        batas: "2026-12-18",
        sebab: "jendela",
      });
    });

    test("K27: a day ends one millisecond before the next begins, in every zone, also on 29 February", () => {
      fc.assert(
        fc.property(day, zone, (t, zona) => {
          expect(tanggalPada(akhirHari(t, zona) - 1, zona)).toBe(t);
          expect(tanggalPada(akhirHari(t, zona), zona)).toBe(tambahHari(t, 1));
        }),
      );
      const kalender = kalenderUnit(fakta([]));
      expect(tambahHariKerja("2028-02-28", 1, kalender)).toBe("2028-02-29");
      for (const zona of ["WIB", "WITA", "WIT"] as const)
        expect(akhirHari("2028-02-29", zona)).toBe(awalHari("2028-03-01", zona));
    });
  });
});
