import { expect, test } from "vitest";
import * as istilah from "../../src/domain/istilah.ts";
import { jenisJabatan, jenjang, kelompokSkp, pangkatGolongan } from "../../src/domain/jabatan.ts";
import { jenisPegawai, jenisPenempatan, jenisUnit, statusPegawai } from "../../src/domain/kepegawaian.ts";
import { perilaku } from "../../src/domain/perilaku.ts";
import { hubungan } from "../../src/domain/wewenang.ts";
import { ayu, bagas, citra, subjek, wira } from "./orang.ts";

const tabel = {
  ...istilah,
  perilaku,
  jenisJabatan,
  jenjang,
  jenisPegawai,
  jenisPenempatan,
  jenisUnit,
  statusPegawai,
};
const istilahnya = Object.entries(tabel).filter(([, isi]) => typeof isi === "object");

test.each(istilahnya)("%s: kebab-case keys, two labels and a pasal each", (_nama, isi) => {
  for (const [kunci, nilai] of Object.entries(isi)) {
    expect(kunci).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(nilai).toMatchObject({
      id: expect.stringMatching(/\S/),
      en: expect.stringMatching(/\S/),
      pasal: expect.stringMatching(/\S/),
    });
  }
});

test("forms print the spelling of the regulation", () => {
  expect(istilah.cetak(istilah.rating["di-atas"])).toBe("DIATAS EKSPEKTASI");
  expect(istilah.cetak(istilah.predikat["kurang-misconduct"])).toBe("KURANG (MISCONDUCT)");
  expect(istilah.cetak(istilah.capaian.kurang)).toBe("KURANG");
});

test("twenty-one lines of behaviour, three for each of seven values", () => {
  expect(Object.values(perilaku).map((v) => new Set(v.panduan).size)).toEqual([3, 3, 3, 3, 3, 3, 3]);
});

test("the form follows the post, or the unit kerja mandiri one leads", () => {
  expect(kelompokSkp("jpt-pratama", false)).toBe("jpt-unit-mandiri");
  expect(kelompokSkp("administrator", true)).toBe("jpt-unit-mandiri");
  expect(kelompokSkp("administrator", false)).toBe("ja-jf");
});

test("a PPPK has a golongan without pangkat, a minister neither", () => {
  expect(pangkatGolongan("III/d")).toBe("Penata Tingkat I (III/d)");
  expect(pangkatGolongan("IX")).toBe("IX");
  expect(pangkatGolongan(null)).toBe("-");
});

test("one is to a pegawai what the rows say, but never one's own superior", () => {
  expect([...hubungan(ayu, subjek)]).toEqual(["diri"]);
  expect([...hubungan(bagas, subjek)]).toEqual(["pejabat-penilai"]);
  expect([...hubungan(wira, subjek)]).toEqual(["atasan-penilai"]);
  expect([...hubungan(citra, subjek)]).toEqual(["admin", "auditor"]);
  expect([...hubungan(ayu, { pegawai: "ayu", penilai: "ayu", atasan: "ayu" })]).toEqual(["diri"]);
});
