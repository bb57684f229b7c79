import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hariJam, hariKe, pengingatJam } from "../../src/domain/hari-jam.ts";
import {
  batasHukum,
  batasPadaHukum,
  hukumOf,
  ID_JAM,
  jamHukum,
  tanggalAman,
} from "../../src/domain/jam-hukum.ts";
import { akhirHari, hariKerja, tambahHari, type Zona } from "../../src/domain/tanggal.ts";

/** calendar.md section 4. */
const LIBUR = [
  ..."01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25".split(
    " ",
  ),
  ..."02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24".split(" "),
].map((d) => `2026-${d}`);
const kalender = { hariKerja: 5 as const, libur: new Set([...LIBUR, "2027-01-01"]) };

it("has every id of the calendar's third section, each with its source", () => {
  const semua = [
    ...Array.from({ length: 8 }, (_, i) => `PL-0${i + 1}`),
    ...Array.from({ length: 6 }, (_, i) => `EX-0${i + 1}`),
    ...Array.from({ length: 9 }, (_, i) => `EV-0${i + 1}`),
    ...["OB-01", "OB-02", "OB-03", "AK-01", "PD-01", "PD-02", "PD-03"],
  ];
  expect([...ID_JAM].sort()).toEqual(semua.sort());
  for (const id of ID_JAM) expect(hukumOf(id).pasal).not.toBe("");
});

describe("the last day", () => {
  it.each([
    ["EV-05", "2026-10-31", "2026-11-19"],
    ["EV-05", "2026-01-31", "2026-02-23"],
    ["EV-09", "2026-04-30", "2026-06-22"],
    ["EV-06", "2026-11-19", "2026-11-30"],
    ["EV-08", "2026-11-30", "2026-12-09"],
    ["OB-01", "2026-05-25", "2026-06-18"],
    ["OB-02", "2026-06-18", "2026-06-29"],
    ["PL-05", "2026-10-01", "2026-10-21"],
    ["EX-04", "2026-12-21", "2026-12-30"],
    // Fixed dates stay where they are, also on a Saturday and a Sunday; of the year in which they come next.
    ["PL-03", "2026-01-01", "2026-01-31"],
    ["PL-03", "2027-01-01", "2027-01-31"],
    ["EV-02", "2026-12-21", "2027-01-31"],
    ["PL-02", "2028-01-01", "2028-01-14"],
  ] as const)("of %s from %s is %s", (id, mulai, batas) => {
    expect(batasHukum(id, mulai, "hari-kerja", kalender)).toBe(batas);
  });

  it("counts 29 February where there is one, and only the objection in calendar days", () => {
    const kosong = { hariKerja: 5 as const, libur: new Set<string>() };
    expect(batasHukum("EV-08", "2028-02-25", "hari-kerja", kosong)).toBe("2028-03-07");
    expect(batasHukum("EV-08", "2027-02-25", "hari-kerja", kosong)).toBe("2027-03-08");
    expect(batasHukum("OB-01", "2028-02-20", "hari-kalender", kosong)).toBe("2028-03-05");
    expect(batasHukum("EV-07", "2028-02-20", "hari-kalender", kosong)).toBe("2028-03-09");
  });

  it("of 72 hours is 72 hours, through Idul Fitri too", () => {
    const t = Date.parse("2026-03-20T21:00:00Z");
    expect(batasPadaHukum("PD-01", t, null, "WIT")).toBe(t + 72 * 3_600_000);
  });

  it("is not worked out where the regulation gives no days", () => {
    for (const id of ["PL-01", "EX-02", "EX-03", "EV-01", "OB-03"] as const)
      expect(batasHukum(id, "2026-06-01", "hari-kerja", kalender)).toBeNull();
  });

  it("shows the earlier safe date of PP 30/2019, and none when both readings agree", () => {
    expect(tanggalAman("OB-01", "2026-05-25", "2026-06-18")).toBe("2026-06-08");
    expect(tanggalAman("OB-01", "2026-05-25", "2026-06-08")).toBeNull();
    expect(tanggalAman("EV-07", "2026-05-25", "2026-06-18")).toBeNull();
  });
});

describe("the days of a clock", () => {
  it("hari kerja ke-9 dari 14", () => {
    const hari = hariJam("2026-10-31", "2026-11-19", "hari-kerja", kalender);
    expect(hariKe(hari, "2026-11-12")).toEqual({ ke: 9, dari: 14 });
    expect(hariKe(hari, "2026-10-31").ke).toBe(0);
    expect(hariKe(hari, "2026-11-14").ke).toBe(10);
  });

  const hari = fc.integer({ min: 0, max: 730 }).map((n) => tambahHari("2026-01-01", n));
  const n = fc.constantFrom(...ID_JAM.filter((id) => hukumOf(id).satuan === "hari-kerja"));
  it("are as many as the regulation says, all working days, the last of them the deadline (K27)", () => {
    fc.assert(
      fc.property(n, hari, fc.uniqueArray(hari, { maxLength: 60 }), (id, mulai, libur) => {
        const k = { hariKerja: 5 as const, libur: new Set(libur) };
        const batas = batasHukum(id, mulai, "hari-kerja", k) ?? "";
        const semua = hariJam(mulai, batas, "hari-kerja", k);
        expect(semua).toHaveLength(hukumOf(id).lama ?? -1);
        expect(semua.every((h) => h > mulai && hariKerja(h, k))).toBe(true);
        expect(semua.at(-1)).toBe(batas);
      }),
    );
  });

  it("remind on days of their own, in order, the last on the last day; never on day 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), hari, (lama, mulai) => {
        const semua = Array.from({ length: lama }, (_, i) => tambahHari(mulai, i + 1));
        const ingat = pengingatJam(semua);
        expect(ingat.at(-1)).toEqual({ tanggal: semua.at(-1), sisa: 1 });
        expect(new Set(ingat.map((i) => i.tanggal)).size).toBe(ingat.length);
        expect(ingat.map((i) => i.tanggal)).toEqual(ingat.map((i) => i.tanggal).toSorted());
      }),
    );
    const empatBelas = hariJam("2026-10-31", "2026-11-19", "hari-kerja", kalender);
    expect(pengingatJam(empatBelas).map((p) => [p.tanggal, p.sisa])).toEqual([
      ["2026-11-11", 7],
      ["2026-11-17", 3],
      ["2026-11-19", 1],
    ]);
  });

  it("one millisecond before the end of the last day is in time in each of three zones", () => {
    for (const [zona, utc] of [
      ["WIB", "2026-11-19T17:00:00Z"],
      ["WITA", "2026-11-19T16:00:00Z"],
      ["WIT", "2026-11-19T15:00:00Z"],
    ] as const satisfies readonly (readonly [Zona, string])[])
      expect(batasPadaHukum("EV-05", 0, "2026-11-19", zona)).toBe(Date.parse(utc));
    expect(akhirHari("2028-02-29", "WIT")).toBe(Date.parse("2028-02-29T15:00:00Z"));
  });
});

it("never lets a clock end without somebody or something: each working-day clock says what follows", () => {
  for (const id of ID_JAM)
    if (hukumOf(id).satuan === "hari-kerja") expect(jamHukum[id].akibat).not.toBe("tanpa");
});
