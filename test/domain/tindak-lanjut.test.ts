import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  diambilAlih,
  followUp,
  type LangkahTindakLanjut,
  langkahLanjut,
  langkahTerbuka,
  type SkpLanjut,
  upaya,
} from "../../src/domain/tindak-lanjut.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const skp: SkpLanjut = { pegawai: "ayu", penilai: "bagas", atasan: "eka", keadaan: "ditetapkan" };
const who = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const codeOf = (...args: Parameters<typeof followUp>) => {
  const r = followUp(...args);
  return r.ok ? "boleh" : r.code;
};

describe("what follows from feedback (Ps. 20)", () => {
  it.each<[LangkahTindakLanjut, string, LangkahTindakLanjut[], string]>([
    ["apresiasi", "bagas", [], "boleh"],
    ["apresiasi", "ayu", [], "bukan-pejabat-penilai"],
    ["apresiasi", "eka", [], "bukan-pejabat-penilai"],
    ["ambil-alih", "bagas", [], "upaya-belum-ada"],
    ["ambil-alih", "bagas", ["apresiasi", "tanggapan"], "upaya-belum-ada"],
    ["ambil-alih", "bagas", ["pembinaan"], "boleh"],
    ["ambil-alih", "bagas", ["pembinaan", "ambil-alih"], "rhk-sudah-diambil-alih"],
    ["ambil-alih", "bagas", ["pembinaan", "ambil-alih", "kembalikan"], "boleh"],
    ["kembalikan", "bagas", ["pembinaan"], "rhk-tidak-diambil-alih"],
    ["kembalikan", "bagas", ["pembinaan", "ambil-alih"], "boleh"],
    ["tanggapan", "ayu", [], "tindak-lanjut-belum-ada"],
    ["tanggapan", "ayu", ["pembinaan"], "boleh"],
    ["tanggapan", "bagas", ["pembinaan"], "bukan-pemilik"],
  ])("%s by %s after %j: %s", (langkah, oleh, sebelum, expected) =>
    expect(codeOf(skp, who(oleh), langkah, sebelum)).toBe(expected),
  );

  it("of a plan that is not agreed nothing follows", () =>
    expect(codeOf({ ...skp, keadaan: "diajukan" }, who("bagas"), "apresiasi", [])).toBe(
      "skp-belum-ditetapkan",
    ));

  it("whatever was done in whatever order: never taken over twice, nor without an attempt before", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...langkahLanjut), { maxLength: 40 }), (mau) => {
        const jalan: LangkahTindakLanjut[] = [];
        for (const langkah of mau) {
          const oleh = who(langkah === "tanggapan" ? "ayu" : "bagas");
          const terbuka = langkahTerbuka(skp, oleh, jalan).includes(langkah);
          expect(followUp(skp, oleh, langkah, jalan).ok).toBe(terbuka);
          if (terbuka) jalan.push(langkah);
        }
        const tangan = jalan.filter((l) => l === "ambil-alih" || l === "kembalikan");
        expect(tangan).toEqual(tangan.map((_, at) => (at % 2 === 0 ? "ambil-alih" : "kembalikan")));
        const pertama = jalan.indexOf("ambil-alih");
        if (pertama >= 0) expect(jalan.slice(0, pertama).some((l) => upaya.has(l))).toBe(true);
        expect(diambilAlih(jalan)).toBe(tangan.length % 2 === 1);
      }),
    ));
});
