import fc from "fast-check";
import { expect, test } from "vitest";
import { predikat } from "../../src/domain/istilah.ts";
import {
  type BagianTahun,
  bacaNilaiLama,
  bagianTahun,
  bertumpuk,
  type KetikanWarisan,
  predikatDariNilai,
  predikatLama,
} from "../../src/domain/warisan.ts";

const baris: KetikanWarisan = {
  nip: "198907032014022912",
  tahun: "2021",
  bagian: "",
  nilaiSkp: "88,5",
  nilaiPerilaku: "90",
  nilai: "88,95",
  ideBaru: "",
  predikat: "Cukup",
  jabatan: "",
  unit: "",
  penilai: "",
};
const baca = (ubah: Partial<KetikanWarisan>) => bacaNilaiLama({ ...baris, ...ubah });

test("a row is kept as its document says: digits, the word Cukup, and what does not add up", () => {
  expect(baca({})).toEqual({
    tahun: 2021,
    bagian: "setahun",
    nilaiSkp: "88.5",
    nilaiPerilaku: "90",
    nilai: "88.95",
    ideBaru: false,
    predikat: "cukup",
    berbeda: "",
  });
  expect(baca({ nilai: "91,00", predikat: "Baik" })).toMatchObject({ nilai: "91.00", berbeda: "nilai" });
  expect(baca({ predikat: "Baik" })).toMatchObject({ predikat: "baik", berbeda: "predikat" });
  expect(baca({ nilaiSkp: "", nilaiPerilaku: "-", nilai: "115", predikat: "Sangat Baik" })).toMatchObject({
    nilaiSkp: null,
    berbeda: "predikat",
  });
  expect(baca({ nilaiSkp: "", nilai: "115", predikat: "sangat  baik", ideBaru: "Ya" })).toMatchObject({
    berbeda: "",
  });
  expect(baca({ nilai: "88.949999999999", nilaiSkp: "" })).toMatchObject({ nilai: "88.95" });
});

test.each([
  ["tahun", { tahun: "2020" }],
  ["tahun", { tahun: "2023" }],
  ["bagian", { bagian: "Triwulan 1" }],
  ["nilai", { nilai: "" }],
  ["nilai", { nilai: "121" }],
  ["nilai", { nilai: "delapan" }],
  ["nilai", { nilaiSkp: "88,5%" }],
  ["ide-baru", { ideBaru: "mungkin" }],
  ["predikat", { predikat: "Memuaskan" }],
  ["predikat-kuadran", { predikat: "Butuh Perbaikan" }],
  ["predikat-kuadran", { predikat: "Kurang (misconduct)" }],
] as const)("is refused for its %s: %j", (sebab, ubah) => {
  expect(baca(ubah)).toBe(sebab);
});

test.each([
  ["setahun", ["", "Tahunan", "Januari - Desember"]],
  ["semester-1", ["1", "I", "Semester 1", "SMT I", "Januari-Juni", "Jan - Jun"]],
  ["semester-2", ["2", "II", "semester ii", "Juli s.d. Desember".replace(" s.d. ", "-"), "Jul-Des"]],
] as const)("knows %s however it is written", (bagian, cara) => {
  for (const b of cara) expect(baca({ bagian: b }), b).toMatchObject({ bagian });
});

test("no number is ever changed but for the comma, and no predikat of the quadrant comes out", () => {
  const digits = fc.tuple(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 0, max: 99 }));
  fc.assert(
    fc.property(
      digits,
      fc.constantFrom(...Object.values(predikatLama)),
      fc.boolean(),
      ([u, d], kata, ide) => {
        const tulis = `${u},${String(d).padStart(2, "0")}`;
        const hasil = baca({ nilaiSkp: "", nilai: tulis, predikat: kata.id, ideBaru: ide ? "Ya" : "Tidak" });
        if (typeof hasil === "string") throw new Error(hasil);
        expect(hasil.nilai.replace(".", ",")).toBe(tulis);
        expect(predikatLama[hasil.predikat]).toBe(kata);
        expect(hasil.berbeda === "").toBe(predikatDariNilai(Number(hasil.nilai), ide) === hasil.predikat);
        expect(["butuh-perbaikan", "kurang-misconduct"].filter((k) => k in predikat)).not.toContain(
          hasil.predikat,
        );
      },
    ),
  );
});

test("two results stand on each other exactly where they share a month", () => {
  const bulan: Record<BagianTahun, readonly number[]> = {
    setahun: [1, 2],
    "semester-1": [1],
    "semester-2": [2],
  };
  for (const a of Object.keys(bagianTahun) as BagianTahun[])
    for (const b of Object.keys(bagianTahun) as BagianTahun[]) {
      const sama = bulan[a].some((m) => bulan[b].includes(m));
      expect(bertumpuk({ tahun: 2021, bagian: a }, { tahun: 2021, bagian: b })).toBe(sama);
      expect(bertumpuk({ tahun: 2021, bagian: a }, { tahun: 2022, bagian: b })).toBe(false);
    }
});
