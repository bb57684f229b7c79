import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answer, BATAS_URUNG_MS, type Periksa, takeBack, verify } from "../../src/domain/periksa.ts";
import { pola, type Tanda } from "../../src/domain/pola-periksa.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const berkas: Periksa = {
  ...{ pegawai: "ayu", penilai: "bagas", atasan: "farida", skp: "ditetapkan", evaluasi: null },
};
const kode = (r: ReturnType<typeof verify>) => (r.ok ? "boleh" : r.code);

describe("who verifies", () => {
  test.each([
    ["bagas", {}, "boleh"],
    ["ayu", {}, "bukan-pejabat-penilai"],
    ["farida", {}, "bukan-pejabat-penilai"],
    ["citra", {}, "bukan-pejabat-penilai"],
    ["bagas", { penilai: "bagas", pegawai: "bagas" }, "bukan-pejabat-penilai"],
    ["bagas", { skp: "diajukan" }, "skp-belum-ditetapkan"],
    ["bagas", { evaluasi: "pengisian" }, "boleh"],
    ["bagas", { evaluasi: "dinilai" }, "boleh"],
    ["bagas", { evaluasi: "ditandatangani" }, "evaluasi-sudah-ditandatangani"],
    ["bagas", { evaluasi: "final" }, "evaluasi-sudah-final"],
  ] as const)("%s, %j: %s", (siapa, beda, jawab) => {
    expect(kode(verify({ ...berkas, ...beda }, orang(siapa)))).toBe(jawab);
  });

  test("a mark is taken back for 24 hours", () => {
    expect(takeBack(berkas, orang("bagas"), { pada: 0 }, BATAS_URUNG_MS).ok).toBe(true);
    expect(kode(takeBack(berkas, orang("bagas"), { pada: 0 }, BATAS_URUNG_MS + 1))).toBe("lewat-batas-urung");
    expect(kode(takeBack(berkas, orang("farida"), { pada: 0 }, 1))).toBe("bukan-pejabat-penilai");
  });

  test("only the pegawai answers", () => {
    expect(answer(berkas, orang("ayu")).ok).toBe(true);
    expect(kode(answer(berkas, orang("bagas")))).toBe("bukan-pemilik");
  });
});

const tanda = (n: number, hasil: Tanda["hasil"], catatan = "", detik = 20, mulai = 0): Tanda[] =>
  Array.from({ length: n }, (_, at) => ({
    hasil,
    catatan: catatan && `${catatan} ${at}`,
    pada: mulai + at * detik * 1000,
  }));
const baru = { n: 0, tidak: 0 };

describe("the guard", () => {
  test.each([
    [
      "38 of 40 no",
      [...tanda(38, "tidak-sesuai", "Alasan"), ...tanda(2, "sesuai", "", 20, 9e6)],
      baru,
      ["banyak"],
    ],
    [
      "38 of 40 no, as always",
      [...tanda(38, "tidak-sesuai", "Alasan"), ...tanda(2, "sesuai", "", 20, 9e6)],
      { n: 100, tidak: 90 },
      [],
    ],
    ["five of ten no", [...tanda(5, "tidak-sesuai", "A"), ...tanda(5, "sesuai", "", 20, 9e6)], baru, []],
    [
      "six of ten no",
      [...tanda(6, "tidak-sesuai", "A"), ...tanda(4, "sesuai", "", 20, 9e6)],
      baru,
      ["banyak"],
    ],
    ["nine of nine no", tanda(9, "tidak-sesuai", "A"), baru, []],
    ["forty yes, slowly", tanda(40, "sesuai"), baru, []],
    ["forty yes, one a second", tanda(40, "sesuai", "", 1), baru, ["kilat"]],
    ["ten yes, one a second: nine gaps", tanda(10, "sesuai", "", 1), baru, []],
    ["eleven yes, one a second", tanda(11, "sesuai", "", 1), baru, ["kilat"]],
    ["a whole form at once", tanda(40, "sesuai", "", 0), baru, []],
    [
      "five times one note",
      tanda(5, "kurang").map((t) => ({ ...t, catatan: "Tidak  lengkap." })),
      baru,
      ["tempel"],
    ],
    ["four times one note", tanda(4, "kurang").map((t) => ({ ...t, catatan: "Tidak lengkap" })), baru, []],
    ["ten different notes", tanda(10, "kurang", "Catatan ke"), baru, []],
  ] as const)("%s", (_, list, biasa, ada) => {
    expect(pola(list, biasa).map((p) => p.kode)).toEqual(ada);
  });

  test("a whole form of eight each ten seconds is too quick, each minute is not", () => {
    const isi = (detik: number) =>
      Array.from({ length: 5 }, (_, f) => tanda(8, "sesuai", "", 0, f * detik * 1000)).flat();
    expect(pola(isi(10), baru).map((p) => p.kode)).toEqual(["kilat"]);
    expect(pola(isi(60), baru)).toEqual([]);
  });

  test("says true numbers, and nothing when there are few marks", () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            hasil: fc.constantFrom("sesuai", "kurang", "tidak-sesuai"),
            catatan: fc.constantFrom("", "sama", "lain"),
            pada: fc.nat(1_000_000),
          }),
          { maxLength: 60 },
        ),
        (list) => {
          for (const p of pola(list as Tanda[], baru)) {
            expect(p.n).toBeLessThanOrEqual(p.dari);
            expect(p.dari).toBeLessThanOrEqual(list.length);
            if (p.kode === "banyak") expect(p.n).toBe(list.filter((t) => t.hasil === "tidak-sesuai").length);
          }
          if (list.length < 5) expect(pola(list as Tanda[], baru)).toEqual([]);
        },
      ),
    ));
});
