import { describe, expect, test } from "vitest";
import type { UnitVersi } from "../../src/domain/indeks-garis.ts";
import { placeUnit } from "../../src/domain/unit.ts";
import { closeUnit, mergedPosts, mergeUnit } from "../../src/domain/unit-lebur.ts";

const versi = (
  unit: string,
  induk: string | null,
  dari = "2020-01-01",
  sampai: string | null = null,
): UnitVersi => ({ unit, induk, dari, sampai, jenis: "unit-kerja" });
const pohon = [
  versi("kanwil", null),
  versi("umum", "kanwil"),
  versi("humas", "kanwil"),
  versi("arsip", "humas"),
  versi("media", "humas", "2020-01-01", "2026-09-30"),
  versi("media", "umum", "2026-10-01"),
  versi("pers", "humas", "2026-08-01"),
];
const pada = (semua: readonly UnitVersi[], hari: string) =>
  Object.fromEntries(
    semua
      .filter((v) => v.dari <= hari && (v.sampai === null || v.sampai >= hari))
      .map((v) => [v.unit, v.induk])
      .sort(),
  );

describe("a unit that goes up in another", () => {
  test("is there to the eve; what stood below it, now or later, stands below the other", () => {
    const hasil = mergeUnit(pohon, "humas", "umum", "2026-07-01");
    if (!hasil.ok) throw new Error(hasil.code);
    expect(pada(hasil.value.versi, "2026-06-30")).toEqual(pada(pohon, "2026-06-30"));
    expect(pada(hasil.value.versi, "2026-07-01")).toEqual({
      kanwil: null,
      umum: "kanwil",
      arsip: "umum",
      media: "umum",
    });
    expect(pada(hasil.value.versi, "2026-11-01")).toMatchObject({ pers: "umum", media: "umum" });
  });

  test("into its own child: the child takes its place", () => {
    const hasil = mergeUnit(pohon, "humas", "arsip", "2026-07-01");
    expect(hasil.ok && pada(hasil.value.versi, "2026-07-01")).toEqual({
      kanwil: null,
      umum: "kanwil",
      arsip: "kanwil",
      media: "arsip",
    });
  });

  const cucu = [...pohon, versi("depo", "arsip")];
  test.each([
    ["into itself", pohon, "humas", "2026-07-01", "lebur-diri"],
    ["on its first day", pohon, "umum", "2020-01-01", "belum-sehari"],
    ["before it began", pohon, "umum", "2019-06-01", "unit-tidak-berlaku"],
    [
      "into one that is not there yet",
      [...pohon, versi("baru", null, "2027-01-01")],
      "baru",
      "2026-07-01",
      "tujuan-tidak-berlaku",
    ],
    [
      "into one that will be closed",
      [...pohon, versi("tua", null, "2020-01-01", "2026-12-31")],
      "tua",
      "2026-07-01",
      "tujuan-tidak-berlaku",
    ],
    ["into its grandchild", cucu, "depo", "2026-07-01", "induk-melingkar"],
  ])("%s is refused", (_kalimat, semua, ke, dari, code) => {
    expect(mergeUnit(semua, "humas", ke, dari)).toMatchObject({ ok: false, code });
  });
});

describe("a unit that is closed", () => {
  test.each([
    ["with people", "pers", "2026-09-30", 1, "masih-ada-pegawai"],
    ["with units below", "humas", "2026-06-30", 0, "masih-ada-anak"],
    ["with units that come below it later", "umum", "2026-06-30", 0, "masih-ada-anak"],
    ["before it began", "pers", "2026-07-31", 0, "unit-tidak-berlaku"],
  ])("%s is refused", (_kalimat, unit, sampai, tersisa, code) => {
    expect(closeUnit(pohon, unit, sampai, tersisa)).toMatchObject({ ok: false, code });
  });

  test("is gone the day after, with all that was entered for later", () => {
    const hasil = closeUnit(pohon, "media", "2026-09-15", 0);
    expect(hasil.ok && pada(hasil.value.versi, "2026-09-15")).toMatchObject({ media: "humas" });
    expect(hasil.ok && pada(hasil.value.versi, "2026-11-01")).not.toHaveProperty("media");
  });

  test("takes no unit below it that outlives it, and keeps its last day when it is renamed", () => {
    const tutup = closeUnit(pohon, "arsip", "2026-12-31", 0);
    const semua = tutup.ok ? tutup.value.versi : [];
    expect(placeUnit(semua, versi("depo", "arsip", "2026-10-01"))).toMatchObject({ code: "induk-ditutup" });
    const ganti = placeUnit(semua, versi("arsip", "umum", "2026-10-01"), "2026-12-31");
    expect(ganti.ok && pada(ganti.value, "2026-12-31")).toMatchObject({ arsip: "umum" });
    expect(ganti.ok && pada(ganti.value, "2027-01-01")).not.toHaveProperty("arsip");
    const buka = placeUnit(semua, versi("arsip", "umum", "2027-06-01"), "2026-12-31");
    expect(buka.ok && pada(buka.value, "2027-06-01")).toMatchObject({ arsip: "umum" });
  });
});

test("who serves goes along, a Plt ends, who has not begun begins in the other", () => {
  const pos = (id: string, jenis: "definitif" | "plt" | "tim", dari: string) => ({ id, jenis, dari });
  const posts = [
    pos("a", "definitif", "2020-01-01"),
    pos("b", "plt", "2026-01-01"),
    pos("c", "tim", "2026-01-01"),
    pos("d", "definitif", "2026-08-01"),
  ];
  const hasil = mergedPosts(posts, "2026-07-01");
  expect(hasil.ok && Object.values(hasil.value).map((p) => p.map((x) => x.id))).toEqual([
    ["a", "c"],
    ["d"],
    ["b"],
  ]);
  expect(mergedPosts([pos("e", "plt", "2026-07-01")], "2026-07-01")).toMatchObject({
    code: "akting-terjadwal",
  });
});
