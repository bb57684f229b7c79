import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aturanPelaksanaan,
  aturanSah,
  bacaAturan,
  kunciAturan,
} from "../../src/domain/aturan-pelaksanaan.ts";

describe("settings of execution", () => {
  it("has only defaults that may be set", () => {
    for (const kunci of kunciAturan) expect(aturanSah(kunci, aturanPelaksanaan[kunci].bawaan)).toBe(true);
  });

  it.each([
    ["periksa.sampel", "8", true],
    ["periksa.sampel", "2", false],
    ["periksa.sampel", "41", false],
    ["periksa.sampel", "8.5", false],
    ["periksa.sampel", " 8", false],
    ["periksa.sampel", "", false],
    ["progres.libur", "tolak", true],
    ["progres.libur", "ya", false],
    ["progres.mundur-hari", "0", true],
  ] as const)("%s = %j: %s", (kunci, nilai, sah) => expect(aturanSah(kunci, nilai)).toBe(sah));

  it("answers something allowed whatever stands in the table", () =>
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...kunciAturan), fc.string()), (tersimpan) => {
        const dibaca = bacaAturan(tersimpan);
        for (const kunci of kunciAturan) expect(aturanSah(kunci, String(dibaca[kunci]))).toBe(true);
      }),
    ));

  it("keeps what was set and is allowed", () =>
    expect(bacaAturan({ "bukti.kuota-mb": "750", "progres.aktif": "ya" })).toMatchObject({
      "bukti.kuota-mb": 750,
      "progres.aktif": "ya",
      "periksa.sampel": 8,
    }));
});
