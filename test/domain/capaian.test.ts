import fc from "fast-check";
import { expect, test } from "vitest";
import {
  capaianPeriodik,
  capaianTahunan,
  type FaktaCapaian,
  ratingHasilPimpinan,
} from "../../src/domain/capaian.ts";
import { hasilFinal } from "../../src/domain/keberatan.ts";
import { day } from "./arbitraries.ts";

const fakta = {
  tahun: 2026,
  terbit: null,
  kini: null,
  lalu: "baik",
  penetapan: "2027-02-10",
} as const satisfies FaktaCapaian;

test.each([
  ["issued on 31 January", { terbit: "2027-01-31", kini: "kurang" }, "kurang", "tahun-ini"],
  ["issued on 1 February", { terbit: "2027-02-01", kini: "kurang" }, "baik", "tahun-sebelumnya"],
  ["not issued by 1 February", { penetapan: "2027-02-01" }, "baik", "tahun-sebelumnya"],
  ["not issued by 31 January", { penetapan: "2027-01-31" }, null, "menunggu"],
  ["a new unit without a year before", { lalu: null }, null, "tidak-ada"],
] as const)("annual, %s", (_apa, ubah, dipakai, sumber) => {
  expect(capaianTahunan({ ...fakta, ...ubah })).toEqual({ dipakai, sumber });
});

test("a period waits and never falls back", () => {
  expect(capaianPeriodik({ ...fakta, penetapan: "2030-01-01" }).sumber).toBe("menunggu");
  const terbit = { ...fakta, terbit: "2026-11-05", kini: "baik" } as const;
  expect(capaianPeriodik({ ...terbit, penetapan: "2026-11-04" }).sumber).toBe("menunggu");
  expect(capaianPeriodik({ ...terbit, penetapan: "2026-11-05" })).toEqual({
    dipakai: "baik",
    sumber: "tahun-ini",
  });
});

test("waiting ends with January and does not come back", () => {
  fc.assert(
    fc.property(day, (penetapan) => {
      expect(capaianTahunan({ ...fakta, penetapan }).sumber === "menunggu").toBe(penetapan <= "2027-01-31");
    }),
  );
});

test("only Istimewa puts the head of a unit above expectations", () => {
  expect(Object.values(ratingHasilPimpinan)).toEqual([
    "di-atas",
    "sesuai",
    "di-bawah",
    "di-bawah",
    "di-bawah",
  ]);
});

test.each([
  ["biasa", "ja-jf", "pusat", "pejabat-penilai", false],
  ["ambil-alih", "ja-jf", "pusat", "pejabat-penilai", true],
  ["biasa", "jpt-utama", "pusat", "menteri-yang-mengoordinasikan", true],
  ["biasa", "jpt-madya", "pusat", "pimpinan-instansi", true],
  ["biasa", "jpt-pratama", "pusat", "jpt-madya", false],
  ["biasa", "jpt-pratama", "daerah", "kepala-daerah", true],
  ["biasa", "unit-mandiri", "pusat", "menteri-yang-mengoordinasikan", true],
  ["biasa", "unit-mandiri", "pusat", "jpt-madya", false],
  ["biasa", "unit-mandiri", "daerah", "pimpinan-perangkat-daerah", false],
] as const)("%s, %s of an instansi %s by %s is final: %s", (jalur, jabatan, instansi, oleh, final) => {
  expect(hasilFinal(jalur, jabatan, instansi, oleh)).toBe(final);
});
