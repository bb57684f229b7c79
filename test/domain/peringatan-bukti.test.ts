import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tanggalFoto, ukuranGambar } from "../../src/domain/gambar.ts";
import { type FaktaBukti, peringatanBukti } from "../../src/domain/peringatan-bukti.ts";
import { fotoJpeg } from "../support/foto.ts";

const tw3 = { dari: "2026-07-01", sampai: "2026-09-30" };
const biasa: FaktaBukti = {
  jenis: "jpg",
  ukuran: 300_000,
  lebar: 2000,
  tinggi: 1500,
  seragam: false,
  fotoTanggal: "2026-08-14",
  orangLain: 0,
  periode: [tw3],
};

describe("what is worth a second look", () => {
  it.each<[string, Partial<FaktaBukti>, readonly string[]]>([
    ["an ordinary photo", {}, []],
    ["a photo of the first day", { fotoTanggal: "2026-07-01" }, []],
    ["a photo of the last day", { fotoTanggal: "2026-09-30" }, []],
    ["a photo a day too early", { fotoTanggal: "2026-06-30" }, ["foto-di-luar-periode"]],
    ["a photo a day too late", { fotoTanggal: "2026-10-01" }, ["foto-di-luar-periode"]],
    [
      "one of two periods fits",
      { fotoTanggal: "2026-06-30", periode: [tw3, { dari: "2026-04-01", sampai: "2026-06-30" }] },
      [],
    ],
    ["not attached yet", { fotoTanggal: "2020-01-01", periode: [] }, []],
    ["no date in it", { fotoTanggal: null }, []],
    ["2000 × 1500 in 40 KB", { ukuran: 40_000 }, ["gambar-seragam"]],
    ["2000 × 1500 in 90 KB: a page of white paper", { ukuran: 90_000 }, []],
    ["a screenshot as PNG of 12 KB", { jenis: "png", ukuran: 12_000, lebar: 1280, tinggi: 720 }, []],
    ["an empty PNG", { jenis: "png", ukuran: 2_000, lebar: 1280, tinggi: 720 }, ["gambar-seragam"]],
    ["the browser saw one colour", { seragam: true }, ["gambar-seragam"]],
    ["one pixel", { jenis: "png", ukuran: 70, lebar: 1, tinggi: 1 }, ["gambar-kecil"]],
    [
      "no picture",
      { jenis: "pdf", ukuran: 900, lebar: null, tinggi: null, seragam: true, fotoTanggal: null },
      [],
    ],
    ["three others have it", { orangLain: 3 }, ["sama-orang-lain"]],
    [
      "everything",
      { orangLain: 1, ukuran: 1, fotoTanggal: "2019-01-01" },
      ["sama-orang-lain", "gambar-seragam", "foto-di-luar-periode"],
    ],
  ])("%s", (_, fakta, kode) => {
    expect(peringatanBukti({ ...biasa, ...fakta }).map((p) => p.kode)).toEqual(kode);
  });

  it("says the date and the number it speaks of", () => {
    expect(peringatanBukti({ ...biasa, orangLain: 2, fotoTanggal: "2026-01-02" })).toEqual([
      { kode: "sama-orang-lain", orang: 2 },
      { kode: "foto-di-luar-periode", tanggal: "2026-01-02" },
    ]);
  });
});

describe("what a picture says of itself", () => {
  it("size and day of a JPEG of a camera, in both byte orders", () => {
    for (const besar of [true, false]) {
      const b = fotoJpeg({ lebar: 4000, tinggi: 3000, tanggal: "2026:08:14 09:31:00", besar });
      expect([ukuranGambar(b), tanggalFoto(b)]).toEqual([{ lebar: 4000, tinggi: 3000 }, "2026-08-14"]);
    }
  });

  it("a date that is none is none", () => {
    for (const tanggal of [
      "0000:00:00 00:00:00",
      "2026:13:01 00:00:00",
      "               ",
      "9999:12:31 00:00:00",
    ])
      expect(tanggalFoto(fotoJpeg({ lebar: 10, tinggi: 10, tanggal }))).toBeNull();
  });

  it("whatever the bytes are, reading them ends in an answer", () => {
    const start = fc.constantFrom(
      [0xff, 0xd8, 0xff, 0xe1],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [0x52, 0x49, 0x46, 0x46],
    );
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        const b = Uint8Array.from([...head, ...tail]);
        const size = ukuranGambar(b);
        expect(size === null || (size.lebar > 0 && size.tinggi > 0)).toBe(true);
        expect(tanggalFoto(b) ?? "2026-01-01").toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
    const whole = fotoJpeg({ lebar: 40, tinggi: 30, tanggal: "2026:08:14 09:31:00" });
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: 255 }),
        fc.nat({ max: whole.length }),
        (at, byte, cut) => {
          const broken = whole.slice(0, cut);
          if (at < broken.length) broken[at] = byte;
          ukuranGambar(broken);
          tanggalFoto(broken);
        },
      ),
      { numRuns: 300 },
    );
  });
});
