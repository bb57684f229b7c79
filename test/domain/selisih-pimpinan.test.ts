import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HasilPimpinan,
  hitungSelisih,
  type Kaitan,
  kemiripan,
  sambung,
  selisihPimpinan,
} from "../../src/domain/selisih-pimpinan.ts";

const hasil = (id: string, teks: string, indikator: string | null = null): HasilPimpinan => ({
  id,
  indikator,
  teks: indikator === null ? teks : `${teks}. Indikator Kinerja Individu: ${indikator}`,
  pokok: teks,
});
const kaitan = (
  rhk: string,
  teks: string,
  pimpinan: string | null = null,
  indikator: string | null = null,
): Kaitan => ({
  rhk,
  teks,
  pimpinan,
  indikator,
});
const LAYANAN = hasil("L1", "Layanan perizinan tepat waktu dan mudah");
const DATA = hasil("L2", "Data perikanan siap dipakai");

describe("what the superior says otherwise", () => {
  const cases: readonly [string, Kaitan, readonly HasilPimpinan[], string | null, string | null][] = [
    ["tied and the same", kaitan("A", LAYANAN.teks, "L1"), [LAYANAN, DATA], null, null],
    [
      "tied, reads otherwise now",
      kaitan("A", "Layanan perizinan cepat", "L1"),
      [LAYANAN, DATA],
      "berubah",
      "L1",
    ],
    [
      "tied to a row that is gone",
      kaitan("A", "Layanan perizinan mudah", "L9"),
      [LAYANAN, DATA],
      "hilang",
      "L1",
    ],
    ["gone and nothing near", kaitan("A", "Ruang rapat bersih", "L9"), [LAYANAN, DATA], "hilang", null],
    [
      "a proposal with its likeness",
      kaitan("A", "Data perikanan yang siap pakai"),
      [LAYANAN, DATA],
      "usulan",
      "L2",
    ],
    ["a proposal like nothing", kaitan("A", "Ruang rapat bersih"), [LAYANAN, DATA], "usulan", null],
    ["a proposal and no superior", kaitan("A", "Data perikanan"), [], "usulan", null],
    ["nothing written", kaitan("A", " "), [LAYANAN], null, null],
    [
      "written without the indicator",
      kaitan("A", "Nelayan sejahtera", "J"),
      [hasil("J", "Nelayan sejahtera", "Nilai tukar")],
      null,
      null,
    ],
    [
      "another indicator of the same result",
      kaitan("A", "Nelayan sejahtera. Indikator Kinerja Individu: Pendapatan", "J", "i9"),
      [hasil("J", "Nelayan sejahtera", "Nilai tukar"), hasil("J", "Nelayan sejahtera", "Pendapatan nelayan")],
      "berubah",
      "J",
    ],
  ];
  it.each(cases)("%s", (_name, k, h, jenis, saran) => {
    const [satu] = selisihPimpinan([k], h);
    expect(satu?.jenis ?? null).toBe(jenis);
    expect(satu?.saran?.id ?? null).toBe(saran);
  });

  it("the nearest indicator is suggested, not the first", () => {
    const dua = [
      hasil("J", "Nelayan sejahtera", "Nilai tukar"),
      hasil("J", "Nelayan sejahtera", "Pendapatan nelayan"),
    ];
    const [satu] = selisihPimpinan([kaitan("A", "Nelayan sejahtera: pendapatan", "J", "i9")], dua);
    expect(satu?.saran?.indikator).toBe("Pendapatan nelayan");
  });

  it("counts what changed and what is not tied yet", () => {
    const semua = selisihPimpinan(
      [
        kaitan("A", "Lama", "L1"),
        kaitan("B", "Lain", "L9"),
        kaitan("C", "Usul"),
        kaitan("D", DATA.teks, "L2"),
      ],
      [LAYANAN, DATA],
    );
    expect(hitungSelisih(semua)).toEqual({ berubah: 2, usulan: 1 });
  });
});

const teks = fc.string({ minLength: 1, maxLength: 60 }).filter((s) => s.trim() !== "");
const daftarHasil = fc
  .uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-f0-9]{2,4}$/), fc.option(fc.stringMatching(/^[a-f0-9]{1,2}$/)), teks),
    {
      selector: ([id, i]) => `${id}.${i}`,
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((all) => all.map(([id, i, t]): HasilPimpinan => ({ id, indikator: i, teks: t, pokok: t })));
const daftarKaitan = fc
  .array(fc.tuple(teks, fc.option(fc.stringMatching(/^[a-f0-9]{2,4}$/))), { maxLength: 8 })
  .map((all) => all.map(([t, p], at) => kaitan(`R${at}`, t, p)));

describe("properties of the differences", () => {
  it("an unchanged superior leaves no difference", () => {
    fc.assert(
      fc.property(daftarHasil, (h) => {
        const tertaut = h.map((x, at) => sambung(kaitan(`R${at}`, ""), x));
        expect(selisihPimpinan(tertaut, h)).toEqual([]);
      }),
    );
  });
  it("linking all leaves no difference, whatever is chosen", () => {
    fc.assert(
      fc.property(daftarKaitan, daftarHasil, fc.nat(), (k, h, n) => {
        const beda = new Set(selisihPimpinan(k, h).map((s) => s.rhk));
        const pilih = h[n % h.length] as HasilPimpinan;
        const sesudah = k.map((x) => (beda.has(x.rhk) ? sambung(x, pilih) : x));
        expect(selisihPimpinan(sesudah, h)).toEqual([]);
      }),
    );
  });
  it("every line belongs to one result, and a suggestion is one of the superior's", () => {
    fc.assert(
      fc.property(daftarKaitan, daftarHasil, (k, h) => {
        const semua = selisihPimpinan(k, h);
        expect(new Set(semua.map((s) => s.rhk)).size).toBe(semua.length);
        for (const s of semua) expect(s.saran === null || h.includes(s.saran)).toBe(true);
      }),
    );
  });
  it("likeness is symmetric, between 0 and 1, and 1 with itself", () => {
    fc.assert(
      fc.property(teks, teks, (a, b) => {
        expect(kemiripan(a, b)).toBe(kemiripan(b, a));
        expect(kemiripan(a, b)).toBeGreaterThanOrEqual(0);
        expect(kemiripan(a, b)).toBeLessThanOrEqual(1);
      }),
    );
    expect(kemiripan(LAYANAN.teks, LAYANAN.teks)).toBe(1);
  });
});
