import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CARA,
  caraUntuk,
  harusSampai,
  jamRingkasan,
  KELOMPOK,
  kelompokDari,
  kelompokKabar,
  mendesak,
  ringkasanJatuhTempo,
  TENANG_BAWAAN,
  waktuKirim,
} from "../../src/domain/kabar.ts";
import { awalHari, hariKerja, tanggalPada } from "../../src/domain/tanggal.ts";
import { calendar, day, zone } from "./arbitraries.ts";

describe("what a notice is", () => {
  test.each([
    ["evaluasi-disampaikan", "hukum"],
    ["keberatan-diajukan", "hukum"],
    ["keberatan-diajukan-penilai", "hukum"],
    ["ambil-alih", "hukum"],
    ["jam-lewat", "hukum"],
    ["tenggat-bergeser", "hukum"],
    ["akun-perangkat-baru", "keamanan"],
    ["keamanan-sandi", "keamanan"],
    ["pengingat-evaluasi", "tenggat"],
    ["colek-skp", "colek"],
    ["skp-diajukan", "skp"],
    ["evaluasi-diterima", "evaluasi"],
    ["umpan-balik", "umpan-balik"],
    ["mutasi-diterapkan", "data"],
    ["hari-ulang-tahun", "lain"],
    ["__proto__", "lain"],
  ])("%s belongs to %s", (jenis, kelompok) => expect(kelompokDari(jenis)).toBe(kelompok));

  test("whatever somebody chose, what starts a legal clock or concerns the account is never only in the application", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...KELOMPOK), fc.constantFrom(...CARA))),
        fc.constantFrom("evaluasi-disampaikan", "keberatan-diputus", "ambil-alih", "jam-lewat", "akun-sandi"),
        (pilihan, jenis) => {
          expect(["segera", "harian"]).toContain(caraUntuk(jenis, new Map(pilihan)));
          expect(harusSampai(jenis)).toBe(true);
        },
      ),
    );
    expect(caraUntuk("akun-sandi", new Map([["keamanan", "harian"]]))).toBe("segera");
  });

  test("a choice holds where the group allows it; without one the usual way does", () => {
    for (const kelompok of KELOMPOK)
      expect(kelompokKabar[kelompok].boleh).toContain(kelompokKabar[kelompok].bawaan);
    expect(caraUntuk("skp-diajukan", new Map())).toBe("harian");
    expect(caraUntuk("skp-diajukan", new Map([["skp", "aplikasi"]]))).toBe("aplikasi");
    expect(caraUntuk("skp-diajukan", new Map([["evaluasi", "aplikasi"]]))).toBe("harian");
    expect([mendesak("akun-sandi"), mendesak("ambil-alih")]).toEqual([true, false]);
  });
});

const wib = (day: string, time: string) => Date.parse(`${day}T${time}:00+07:00`);
const biasa = { hariKerja: 5, libur: new Set(["2026-12-25"]) } as const;
const saat = { zona: "WIB", kalender: biasa, tenang: TENANG_BAWAAN } as const;

describe("when a letter leaves", () => {
  test.each([
    ["in working hours: now", "2026-11-23", "09:00", "2026-11-23", "09:00"],
    ["at seven sharp: now", "2026-11-23", "07:00", "2026-11-23", "07:00"],
    ["a minute before: at seven", "2026-11-23", "06:59", "2026-11-23", "07:00"],
    ["after six in the evening: next morning", "2026-11-23", "18:00", "2026-11-24", "07:00"],
    ["Friday night: Monday", "2026-11-20", "20:00", "2026-11-23", "07:00"],
    ["Sunday noon: Monday", "2026-11-22", "12:00", "2026-11-23", "07:00"],
    ["Christmas on a Friday: Monday", "2026-12-25", "10:00", "2026-12-28", "07:00"],
  ])("%s", (_, day, time, then, at) => expect(waktuKirim(wib(day, time), saat)).toBe(wib(then, at)));

  test("a deadline that would be over weighs more than the holiday, and at last more than the night", () => {
    const sunday = wib("2026-11-22", "03:00");
    expect(waktuKirim(sunday, saat, wib("2026-11-24", "00:00"))).toBe(wib("2026-11-23", "07:00"));
    expect(waktuKirim(sunday, saat, wib("2026-11-23", "00:00"))).toBe(wib("2026-11-22", "07:00"));
    expect(waktuKirim(sunday, saat, wib("2026-11-22", "06:00"))).toBe(sunday);
  });

  test("never in quiet hours, never on a day nobody works, never before it was written", () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(
        ...([
          day,
          fc.integer({ min: 0, max: 86_399_999 }),
          zone,
          calendar,
          hour,
          hour,
          fc.boolean(),
        ] as const),
        (hari, sejak, zona, kalender, dari, sampai, hariLibur) => {
          const pada = awalHari(hari, zona) + sejak;
          const then = waktuKirim(pada, { zona, kalender, tenang: { dari, sampai, hariLibur } });
          expect(then).toBeGreaterThanOrEqual(pada);
          const at = tanggalPada(then, zona);
          if (!hariLibur) expect(hariKerja(at, kalender)).toBe(true);
          const jam = Math.floor((then - awalHari(at, zona)) / 3_600_000);
          const tenang =
            dari < sampai ? jam >= dari && jam < sampai : dari > sampai && (jam >= dari || jam < sampai);
          expect(tenang).toBe(false);
        },
      ),
    );
  });

  test("with a deadline it is never later than it would be without, and in time when that is possible at all", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 86_399_999 }),
        fc.integer({ min: 1, max: 20 * 86_400_000 }),
        calendar,
        (hari, sejak, sisa, kalender) => {
          const pada = awalHari(hari, "WIT") + sejak;
          const s = { zona: "WIT", kalender, tenang: TENANG_BAWAAN } as const;
          const then = waktuKirim(pada, s, pada + sisa);
          expect(then).toBeLessThanOrEqual(waktuKirim(pada, s));
          expect(then).toBeLessThan(pada + sisa);
        },
      ),
    );
  });
});

describe("digests", () => {
  test.each([
    ["2026-11-23", "06:59", null],
    ["2026-11-23", "07:00", "2026-11-23 2026-11-23"],
    ["2026-11-25", "23:00", "2026-11-25 2026-11-23"],
    ["2026-11-22", "12:00", null],
    ["2026-12-25", "12:00", null],
  ])("on %s at %s WIB: %s", (day, time, expected) => {
    const due = ringkasanJatuhTempo(wib(day, time), saat);
    expect(due && `${due.harian} ${due.mingguan}`).toBe(expected);
  });

  test("the next hour of digests is the nearest one that is not past", () => {
    expect(jamRingkasan(wib("2026-11-23", "06:59"), "WIB")).toBe(wib("2026-11-23", "07:00"));
    expect(jamRingkasan(wib("2026-11-23", "07:00"), "WIB")).toBe(wib("2026-11-24", "07:00"));
  });
});
