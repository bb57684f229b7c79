import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatNip, periksaNip, samarkanNip } from "../../src/domain/nip.ts";
import { day } from "./arbitraries.ts";

const kode = (nomor: string, jenis: "pns" | "pppk", acuan?: string) => {
  const hasil = periksaNip(nomor, jenis, acuan);
  return hasil.sah ? "sah" : hasil.kode;
};

test.each([
  ["198609262015051901", "pns", "sah"],
  [" 19860926 201505 1 901\t", "pns", "sah"],
  ["", "pns", "panjang-bukan-18"],
  ["19860926-201505-1-901", "pns", "panjang-bukan-18"],
  ["1986O9262015051901", "pns", "bukan-angka"],
  ["١٩٨٦٠٩٢٦٢٠١٥٠٥١٩٠١", "pns", "bukan-angka"],
  ["198602302015051901", "pns", "tanggal-lahir-tidak-valid"],
  ["198609262015131901", "pns", "bulan-tmt-tidak-valid"],
  ["198609262015001901", "pns", "bulan-tmt-tidak-valid"],
  ["198609262015051901", "pppk", "pola-pns"],
  ["198609262015001901", "pppk", "sah"],
  ["198609262015211901", "pppk", "sah"],
  ["198609262015050901", "pns", "jenis-kelamin-tidak-valid"],
  ["198609262015051000", "pns", "nomor-urut-tidak-valid"],
  ["199608182014081901", "pns", "usia-saat-tmt-kurang-dari-18"],
  ["199608012014081901", "pns", "sah"],
  ["199608182014211901", "pppk", "sah"],
  ["199608182013211901", "pppk", "usia-saat-tmt-kurang-dari-18"],
] as const)("'%s' as %s: %s", (nomor, jenis, hasil) => {
  expect(kode(nomor, jenis)).toBe(hasil);
});

test("the future is only checked against a given day; the month of it counts as begun", () => {
  expect(kode("198609262026121901", "pns")).toBe("sah");
  expect(kode("198609262026121901", "pns", "2026-11-30")).toBe("tmt-di-masa-depan");
  expect(kode("198609262026121901", "pns", "2026-12-01")).toBe("sah");
  expect(kode("198609262027211901", "pppk", "2026-12-31")).toBe("tmt-di-masa-depan");
  expect(kode("198609262026211901", "pppk", "2026-01-01")).toBe("sah");
});

describe("any number put together by the rule", () => {
  const nomor = fc
    .tuple(day, fc.integer({ min: 1, max: 12 }), fc.constantFrom("1", "2"), fc.integer({ min: 1, max: 999 }))
    .map(([lahir, bulan, jk, urut]) => {
      const tmt = `${Number(lahir.slice(0, 4)) + 20}${String(bulan).padStart(2, "0")}`;
      return { lahir, jk, angka: `${lahir.replaceAll("-", "")}${tmt}${jk}${String(urut).padStart(3, "0")}` };
    });

  test("is read back whole, however it is spaced, and printed 8-6-1-3", () => {
    fc.assert(
      fc.property(nomor, fc.nat(18), ({ lahir, jk, angka }, di) => {
        const hasil = periksaNip(`${angka.slice(0, di)} ${angka.slice(di)}`, "pns");
        expect(hasil).toMatchObject({ sah: true, isi: { normal: angka, tanggalLahir: lahir } });
        expect(hasil.sah && hasil.isi.jenisKelamin).toBe(jk === "1" ? "L" : "P");
        expect(formatNip(angka)).toMatch(/^\d{8} \d{6} \d \d{3}$/);
        expect(formatNip(formatNip(angka))).toBe(formatNip(angka));
      }),
    );
  });

  test("gives no birthday away when masked", () => {
    fc.assert(
      fc.property(nomor, ({ angka }) => {
        expect(samarkanNip(angka).replace(/\D/g, "")).toBe(angka.slice(15));
      }),
    );
  });
});
