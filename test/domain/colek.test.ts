import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { batasColek, nudge, type Tunggu } from "../../src/domain/colek.ts";
import { hariKerja, tambahHari, tambahHariKerja } from "../../src/domain/tanggal.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";
import { calendar, day } from "./arbitraries.ts";

const lima = { hariKerja: 5, libur: new Set(["2026-12-25"]) } as const;
const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const tunggu: Tunggu = {
  kepada: "bagas",
  menunggu: ["ayu", "farida"],
  mengurus: false,
  berhalangan: false,
  terakhir: null,
};
const SENIN = "2026-11-23";
const kata = (t: Partial<Tunggu>, siapa = "ayu", hari = SENIN) => {
  const r = nudge({ ...tunggu, ...t }, orang(siapa), hari, lima);
  return r.ok ? r.value.kepada : `${r.kind} ${r.code}`;
};

describe("a reminder", () => {
  test.each([
    ["from who waits", {}, "ayu", SENIN, "bagas"],
    ["from the superior who waits as well", {}, "farida", SENIN, "bagas"],
    ["from an admin in whose scope it is", { mengurus: true }, "citra", SENIN, "bagas"],
    ["from a stranger", {}, "hadi", SENIN, "hak bukan-yang-menunggu"],
    ["to oneself", { mengurus: true }, "bagas", SENIN, "keadaan menunggu-anda"],
    ["of what waits for nobody", { kepada: null }, "ayu", SENIN, "keadaan tidak-menunggu"],
    ["of what waits for nobody, by a stranger", { kepada: null }, "hadi", SENIN, "hak bukan-yang-menunggu"],
    ["on a Sunday", {}, "ayu", "2026-11-22", "keadaan hari-libur"],
    ["on a holiday", {}, "ayu", "2026-12-25", "keadaan hari-libur"],
    ["to somebody on leave", { berhalangan: true }, "ayu", SENIN, "keadaan sedang-cuti"],
    [
      "again on the same day",
      { terakhir: { tanggal: SENIN, oleh: "F" } },
      "ayu",
      SENIN,
      "keadaan baru-diingatkan",
    ],
    [
      "one working day later",
      { terakhir: { tanggal: "2026-11-20", oleh: "F" } },
      "ayu",
      SENIN,
      "keadaan baru-diingatkan",
    ],
    [
      "after a weekend that is no working day",
      { terakhir: { tanggal: "2026-11-21", oleh: "F" } },
      "ayu",
      SENIN,
      "keadaan baru-diingatkan",
    ],
    ["two working days later", { terakhir: { tanggal: "2026-11-19", oleh: "F" } }, "ayu", SENIN, "bagas"],
  ] as const)("%s", (_, t, siapa, hari, expected) => expect(kata(t, siapa, hari)).toBe(expected));

  test("says who was first and when it may be done again", () => {
    const r = nudge(
      { ...tunggu, terakhir: { tanggal: "2026-11-20", oleh: "Farida" } },
      orang("ayu"),
      SENIN,
      lima,
    );
    expect(r).toMatchObject({ detail: { oleh: "Farida", tanggal: "2026-11-20", lagi: "2026-11-24" } });
  });

  test("between two of them there are always two working days, whatever the calendar; and then it is allowed again", () => {
    fc.assert(
      fc.property(day, calendar, (hari, kalender) => {
        const t = { ...tunggu, terakhir: { tanggal: hari, oleh: "F" } };
        const lagi = tambahHariKerja(hari, 2, kalender);
        expect(nudge(t, orang("ayu"), lagi, kalender).ok).toBe(true);
        for (let h = hari; h < lagi; h = tambahHari(h, 1))
          expect(nudge(t, orang("ayu"), h, kalender).ok).toBe(false);
        const batas = batasColek(lagi, kalender);
        expect(batas >= hari).toBe(true);
        expect(tambahHariKerja(batas, 2, kalender) <= lagi).toBe(true);
        expect(tambahHariKerja(tambahHari(batas, 1), 2, kalender) > lagi).toBe(true);
        expect(hariKerja(lagi, kalender)).toBe(true);
      }),
    );
  });
});
