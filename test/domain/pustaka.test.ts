import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  jadiContoh,
  keadaanPustaka,
  kembarDalam,
  kunciJabatan,
  langkahDari,
  langkahPustaka,
  memuatNama,
} from "../../src/domain/pustaka.ts";

describe("what becomes of an entry", () => {
  it.each([
    ["usulan", ["terima", "tolak"]],
    ["aktif", ["arsipkan"]],
    ["arsip", ["pulihkan"]],
  ] as const)("%s", (keadaan, langkah) => {
    expect(langkahDari(keadaan)).toEqual(langkah);
  });
  it("every step leads to another state, and only accepting owes no reason", () => {
    for (const [nama, l] of Object.entries(langkahPustaka)) {
      expect(Object.keys(keadaanPustaka)).toContain(l.ke);
      expect((l.dari as readonly string[]).includes(l.ke)).toBe(false);
      expect(l.alasan).toBe(nama !== "terima");
    }
  });
});

it.each([
  [true, false, "aktif"],
  [true, true, "aktif"],
  [false, true, "usulan"],
  [false, false, null],
] as const)("an example by admin %s, penilai %s: %s", (admin, penilai, expected) => {
  expect(jadiContoh(admin, penilai)).toBe(expected);
});

describe("the key of a jabatan", () => {
  it.each([
    ["  Penyuluh   Agama\tAhli Muda ", "penyuluh agama ahli muda"],
    ["GURU", "guru"],
    ["ÉLITE", "Élite"],
  ])("%j", (jabatan, kunci) => {
    expect(kunciJabatan(jabatan)).toBe(kunci);
  });
  it("of a key is itself", () => {
    fc.assert(fc.property(fc.string(), (s) => kunciJabatan(kunciJabatan(s)) === kunciJabatan(s)));
  });
});

it.each([
  ["Laporan Hadi Susanto tepat waktu", true],
  ["Laporan SUSANTO, lengkap", true],
  ["Layanan tepat waktu", false],
  ["Hadir tepat waktu", false],
])("%j holds a name of Hadi Susanto, S.H.: %s", (teks, memuat) => {
  expect(memuatNama([teks], ["Dr. Hadi Susanto, S.H."])).toBe(memuat);
});

it("twins are told once each, and what is not there yet is no twin", () => {
  const baris = [
    { jabatan: "Guru", teks: "A" },
    { jabatan: "guru ", teks: "a." },
    { jabatan: "Guru", teks: "B" },
    { jabatan: "Penyuluh", teks: "A" },
  ];
  expect(kembarDalam(baris, new Set())).toEqual([1]);
  expect(kembarDalam(baris, new Set(["penyuluh\u0001a"]))).toEqual([1, 3]);
});

it("names of three letters are words too often to be told", () => {
  expect(memuatNama(["Nilai ira tercapai"], ["Ika Ira"])).toBe(false);
});
