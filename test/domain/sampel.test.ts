import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sidik } from "../../src/domain/acak.ts";
import {
  aturanSampel,
  buka,
  bungkus,
  kunciRekam,
  nilaiRisiko,
  type Rekam,
  type RekamBernilai,
  sampel,
  semuaRisiko,
  skorRekam,
} from "../../src/domain/sampel.ts";

const bernilai: fc.Arbitrary<RekamBernilai[]> = fc
  .uniqueArray(
    fc.record({
      jenis: fc.constantFrom("bukti", "progres", "realisasi"),
      objek: fc.integer({ min: 0, max: 500 }).map((n) => `R${n}`),
      rhk: fc.constantFrom("r1", "r2", "r3", "r4", "r5", "r6", null),
      risiko: fc.subarray([...semuaRisiko]),
    }),
    { maxLength: 80, selector: kunciRekam },
  )
  .map((list) => list as RekamBernilai[]);
const benih = fc.string({ minLength: 4, maxLength: 32 });
const n = fc.integer({ min: 3, max: 40 });
const kunci = (list: readonly RekamBernilai[]) => list.map(kunciRekam);

describe("the hash", () => {
  test("is the standard's SHA-256, of any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (teks) => {
        const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(teks)));
        expect(sidik(teks)).toBe([...bytes].map((b) => b.toString(16).padStart(2, "0")).join(""));
      }),
      { numRuns: 60 },
    );
    expect(sidik("")).toMatch(/^e3b0c44298fc1c14/);
  });
});

describe("a sample", () => {
  test("is the same from the same seed, in whatever order the records are read", () =>
    fc.assert(
      fc.property(bernilai, benih, n, fc.infiniteStream(fc.nat()), (semua, seed, banyak, acak) => {
        const lain = semua
          .map((r) => [acak.next().value as number, r] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, r]) => r);
        expect(sampel(lain, seed, aturanSampel(banyak))).toEqual(sampel(semua, seed, aturanSampel(banyak)));
      }),
    ));

  test("is never more than n, all of it when there are no more, each once", () =>
    fc.assert(
      fc.property(bernilai, benih, n, (semua, seed, banyak) => {
        const jadi = sampel(semua, seed, aturanSampel(banyak));
        expect(jadi).toHaveLength(Math.min(banyak, semua.length));
        expect(new Set(kunci(jadi)).size).toBe(jadi.length);
        expect(kunci(semua)).toEqual(expect.arrayContaining(kunci(jadi)));
      }),
    ));

  test("meets every result there is, when n allows", () =>
    fc.assert(
      fc.property(bernilai, benih, n, (semua, seed, banyak) => {
        const lapis = new Set(semua.map((r) => r.rhk));
        fc.pre(lapis.size <= banyak);
        const jadi = sampel(semua, seed, aturanSampel(banyak));
        expect(new Set(jadi.map((r) => r.rhk))).toEqual(lapis);
      }),
    ));

  test("gives every record a chance, however much riskier the others are", () => {
    const semua: RekamBernilai[] = Array.from({ length: 30 }, (_, at) => ({
      jenis: "bukti",
      objek: `R${at}`,
      rhk: `r${at % 9}`,
      risiko: at < 12 ? ["ganda", "kosong"] : [],
    }));
    const pernah = new Set<string>();
    for (let at = 0; at < 600; at++)
      for (const r of sampel(semua, `b${at}`, aturanSampel(8))) pernah.add(r.objek);
    expect(pernah.size).toBe(30);
  });

  test("holds the riskiest: three in eight", () => {
    const semua: RekamBernilai[] = Array.from({ length: 100 }, (_, at) => ({
      jenis: "progres",
      objek: `R${at}`,
      rhk: "r1",
      risiko: at === 50 || at === 7 || at === 99 ? ["ganda"] : at % 2 ? ["mundur"] : [],
    }));
    for (let at = 0; at < 50; at++) {
      const jadi = sampel(semua, `b${at}`, aturanSampel(8));
      expect(kunci(jadi)).toEqual(expect.arrayContaining(["progres:R50", "progres:R7", "progres:R99"]));
      expect(jadi.filter((r) => r.alasan === "risiko").length).toBeLessThanOrEqual(3);
    }
  });

  test("another seed draws others", () => {
    const semua: RekamBernilai[] = Array.from({ length: 100 }, (_, at) => ({
      ...{ jenis: "bukti", objek: `R${at}`, rhk: null, risiko: [] },
    }));
    expect(kunci(sampel(semua, "satu", aturanSampel(8)))).not.toEqual(
      kunci(sampel(semua, "dua", aturanSampel(8))),
    );
  });
});

test("the population is kept in one text whatever its order, and comes back", () =>
  fc.assert(
    fc.property(bernilai, benih, n, (semua, seed, banyak) => {
      const teks = bungkus(semua);
      expect(bungkus([...semua].reverse())).toBe(teks);
      expect(bungkus(buka(teks))).toBe(teks);
      expect(sampel(buka(teks), seed, aturanSampel(banyak))).toEqual(
        sampel(semua, seed, aturanSampel(banyak)),
      );
    }),
  ));

describe("risk", () => {
  const satu = (over: Partial<Rekam> & Pick<Rekam, "objek">): Rekam => ({
    ...{ jenis: "progres", rhk: "r1", tanggal: "2026-08-10", dicatat: "2026-08-10" },
    ...{ jumlah: null, satuan: "", tanda: [], ...over },
  });
  const risikoDari = (list: readonly Rekam[], objek: string) =>
    nilaiRisiko(list, "2026-09-30").find((r) => r.objek === objek)?.risiko;

  test.each([
    ["an ordinary note", satu({ objek: "x" }), []],
    ["a note of fifteen days ago", satu({ objek: "x", dicatat: "2026-08-25" }), ["mundur"]],
    ["a note of fourteen days ago", satu({ objek: "x", dicatat: "2026-08-24" }), []],
    ["a claim without evidence", satu({ objek: "x", jenis: "realisasi" }), ["tanpa-bukti"]],
    ["the only file of a result", satu({ objek: "x", jenis: "bukti" }), ["satu-satunya"]],
    ["what the vault says", satu({ objek: "x", tanda: ["kosong", "ganda"] }), ["ganda", "kosong"]],
  ] as const)("%s", (_, rekam, risiko) => {
    expect(risikoDari([rekam], "x")).toEqual(risiko);
  });

  test("what comes together at the period's end, when it is most of all and at least five", () => {
    const akhir = (objek: string) => satu({ objek, tanggal: "2026-09-29", dicatat: "2026-09-29" });
    const lima = ["a", "b", "c", "d", "e"].map(akhir);
    expect(risikoDari(lima, "a")).toEqual(["borongan"]);
    expect(risikoDari(lima.slice(1), "b")).toEqual([]);
    const tersebar = ["f", "g", "h", "i"].map((objek) => satu({ objek }));
    expect(risikoDari([...lima, ...tersebar], "a")).toEqual([]);
    expect(risikoDari([...lima, ...tersebar.slice(1)], "a")).toEqual(["borongan"]);
    expect(risikoDari([...lima, ...tersebar.slice(1)], "g")).toEqual([]);
  });

  test("a number more than three times one's own middle", () => {
    const list = [4, 5, 5, 6, 16, 15].map((jumlah, at) =>
      satu({ objek: `n${at}`, jumlah, satuan: "Berkas" }),
    );
    expect(risikoDari(list, "n4")).toEqual([]);
    expect(risikoDari([...list, satu({ objek: "besar", jumlah: 19, satuan: "berkas" })], "besar")).toEqual([
      "pencilan",
    ]);
    expect(risikoDari([...list, satu({ objek: "lain", jumlah: 900, satuan: "lembar" })], "lain")).toEqual([]);
  });

  test("adds up by the table", () => {
    const r: RekamBernilai = { jenis: "bukti", objek: "x", rhk: null, risiko: ["ganda", "borongan"] };
    expect(skorRekam(r, aturanSampel(8))).toBe(6);
    expect(skorRekam({ ...r, risiko: [] }, aturanSampel(8))).toBe(0);
  });
});
