import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { garisPada, rentangGaris } from "../../src/domain/garis.ts";
import {
  type AtasanKhusus,
  indeksGaris,
  type Penempatan,
  type UnitVersi,
} from "../../src/domain/indeks-garis.ts";
import { lingkaranMulai } from "../../src/domain/lingkaran-garis.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const unit = (nama: string, induk: string | null, lain: Partial<UnitVersi> = {}): UnitVersi => ({
  unit: nama,
  induk,
  jenis: "unit-kerja",
  dari: "2020-01-01",
  sampai: null,
  ...lain,
});
const duduk = (pegawai: string, di: string, lain: Partial<Penempatan> = {}): Penempatan => ({
  pegawai,
  unit: di,
  jabatanJenis: "pelaksana",
  jenis: "definitif",
  memimpin: false,
  delegasiPenilai: false,
  dari: "2020-01-01",
  sampai: null,
  ...lain,
});
const pimpin = (pegawai: string, di: string, lain: Partial<Penempatan> = {}): Penempatan =>
  duduk(pegawai, di, { jabatanJenis: "administrator", memimpin: true, ...lain });

/** The shape of the demo's Kanwil: a minister above, a bidang whose head retired, a tim kerja, a madrasah. */
const ketuaTim = pimpin("ketua", "tim-2", { jabatanJenis: "pengawas" });
const fakta = {
  unit: [
    unit("tim-2", "bagian", { jenis: "tim-kerja" }),
    unit("bagian-2", "bagian"),
    unit("kanwil", null, { jenis: "unit-mandiri" }),
    unit("bagian", "kanwil"),
    unit("bidang", "kanwil"),
    unit("tim", "bidang", { jenis: "tim-kerja" }),
    unit("kantor", "kanwil", { jenis: "unit-mandiri" }),
    unit("madrasah", "kantor", { jenis: "unit-mandiri" }),
    unit("kua", "kantor"),
    unit("kantor-2", null),
    unit("bidang-2", "kantor-2"),
    unit("seksi-2", "bidang-2"),
    unit("subseksi-2", "seksi-2"),
  ],
  penempatan: [
    pimpin("kakanwil", "kanwil", { jabatanJenis: "jpt-pratama" }),
    pimpin("kabag", "bagian"),
    duduk("staf", "bagian"),
    pimpin("kabid", "bidang", { sampai: "2026-02-28" }),
    duduk("madya", "tim", { jabatanJenis: "jf", memimpin: true }),
    pimpin("madya", "bidang", { jenis: "plt", dari: "2026-03-01" }),
    duduk("penghulu", "tim", { jabatanJenis: "jf" }),
    pimpin("kakan", "kantor"),
    duduk("kamad", "madrasah", { jabatanJenis: "jf", memimpin: true, delegasiPenilai: true }),
    duduk("guru", "madrasah", { jabatanJenis: "jf" }),
    duduk("kepala-kua", "kua", { jabatanJenis: "jf", memimpin: true }),
    duduk("penyuluh", "kua", { jabatanJenis: "jf" }),
    duduk("staf", "tim", { jenis: "tim" }),
    ketuaTim,
    duduk("anggota", "tim-2"),
    pimpin("pengawas", "bagian-2", { jabatanJenis: "pengawas" }),
    pimpin("pengawas", "kua", { jenis: "plt", dari: "2026-05-01", sampai: "2026-05-31" }),
    pimpin("plt-usang", "kantor", { jenis: "plt", dari: "2025-06-01" }),
    pimpin("staf", "bidang", { jenis: "plh", dari: "2026-06-01", sampai: "2026-06-10" }),
    pimpin("kakan-2", "kantor-2"),
    pimpin("kabid-rangkap", "bidang-2"),
    pimpin("kasi-2", "seksi-2", { jabatanJenis: "pengawas" }),
    pimpin("kabid-rangkap", "subseksi-2", { jenis: "plt", jabatanJenis: "pengawas", dari: "2026-01-01" }),
  ],
  khusus: [{ pegawai: "kakanwil", penilai: "sekjen", dari: "2020-01-01", sampai: null }] as AtasanKhusus[],
};
const indeks = indeksGaris(fakta);

test.each([
  ["a pelaksana answers to the head of his bagian", "staf", "2026-01-01", "kabag", "bagian", "kakanwil"],
  ["a head answers to the head above", "kabag", "2026-01-01", "kakanwil", "kanwil", "sekjen"],
  ["the ketua of a tim kerja is no penilai", "penghulu", "2026-01-01", "kabid", "bidang", "kakanwil"],
  ["the ketua himself answers to the bidang", "madya", "2026-01-01", "kabid", "bidang", "kakanwil"],
  ["a Plt assesses while the post is vacant", "penghulu", "2026-03-01", "madya", "bidang", "kakanwil"],
  ["the Plt answers to the head above where he acts", "madya", "2026-03-01", "kakanwil", "kanwil", "sekjen"],
  ["a JF with delegation assesses his madrasah", "guru", "2026-01-01", "kamad", "madrasah", "kakan"],
  ["a JF without delegation is stepped over", "penyuluh", "2026-01-01", "kakan", "kantor", "kakanwil"],
  [
    "a tim kerja has no penilai, even under a pengawas",
    "anggota",
    "2026-01-01",
    "kabag",
    "bagian",
    "kakanwil",
  ],
  ["a Plt elsewhere answers there", "pengawas", "2026-05-31", "kakan", "kantor", "kakanwil"],
  ["and at home again the day after", "pengawas", "2026-06-01", "kabag", "bagian", "kakanwil"],
  ["a forgotten Plt yields to the definitive head", "penyuluh", "2026-02-01", "kakan", "kantor", "kakanwil"],
  ["a Plh keeps his own line", "staf", "2026-06-05", "kabag", "bagian", "kakanwil"],
  [
    "who acts below a unit he leads stays where he is",
    "kabid-rangkap",
    "2026-06-05",
    "kakan-2",
    "kantor-2",
    null,
  ],
  ["a Plh does not displace the Plt", "penghulu", "2026-06-05", "madya", "bidang", "kakanwil"],
])("%s", (_kalimat, pegawai, tanggal, penilai, unitPenilai, atasan) => {
  expect(garisPada(indeks, pegawai, tanggal)).toMatchObject({ penilai, unitPenilai, atasan });
});

test("the head of the tree has his penilai by a row of his own, and nobody above that one", () => {
  expect(garisPada(indeks, "kakanwil", "2026-01-01")).toEqual({
    unit: "kanwil",
    penilai: "sekjen",
    unitPenilai: null,
    atasan: null,
    masalah: "tanpa-atasan",
  });
});

test("a stranger has no line, and says why", () => {
  expect(garisPada(indeks, "siapa", "2026-01-01")).toMatchObject({
    penilai: null,
    masalah: "tanpa-penempatan",
  });
  expect(garisPada(indeks, "staf", "2019-12-31").masalah).toBe("tanpa-penempatan");
});

test("a vacancy without Plt goes up to the next head", () => {
  const tanpaPlt = { ...fakta, penempatan: fakta.penempatan.filter((p) => p.jenis !== "plt") };
  expect(garisPada(indeksGaris(tanpaPlt), "penghulu", "2026-03-01")).toMatchObject({
    penilai: "kakanwil",
    unitPenilai: "kanwil",
    atasan: "sekjen",
  });
});

test("two people who are each other's atasan khusus, and units in a circle, are told and end", () => {
  const saling = [
    { pegawai: "a", penilai: "b", dari: "2020-01-01", sampai: null },
    { pegawai: "b", penilai: "a", dari: "2020-01-01", sampai: null },
  ];
  const putar = indeksGaris({
    unit: [unit("x", "y"), unit("y", "x")],
    penempatan: [duduk("a", "x"), duduk("b", "x"), duduk("c", "x")],
    khusus: saling,
  });
  expect(garisPada(putar, "a", "2026-01-01")).toMatchObject({
    penilai: "b",
    atasan: null,
    masalah: "penilai-melingkar",
  });
  expect(lingkaranMulai(putar, ["c", "a"], "2019-06-01")).toEqual({
    tanggal: "2020-01-01",
    siapa: ["a", "b"],
  });
  expect(garisPada(putar, "c", "2026-01-01")).toMatchObject({ penilai: null, masalah: "induk-melingkar" });
});

test("a row that ends without a successor ends an interval too", () => {
  const rentang = rentangGaris(indeks, "pengawas", "2026-04-01", "2026-06-30");
  expect(rentang.map((r) => `${r.penilai} ${r.dari}..${r.sampai}`)).toEqual([
    "kabag 2026-04-01..2026-04-30",
    "kakan 2026-05-01..2026-05-31",
    "kabag 2026-06-01..2026-06-30",
  ]);
});

test("a year of the penghulu is two intervals, and the Plh days of another change nothing", () => {
  expect(rentangGaris(indeks, "penghulu", "2026-01-01", "2026-12-31")).toEqual([
    {
      unit: "tim",
      penilai: "kabid",
      unitPenilai: "bidang",
      atasan: "kakanwil",
      dari: "2026-01-01",
      sampai: "2026-02-28",
    },
    {
      unit: "tim",
      penilai: "madya",
      unitPenilai: "bidang",
      atasan: "kakanwil",
      dari: "2026-03-01",
      sampai: "2026-12-31",
    },
  ]);
});

/** The circle by hand: from penilai to penilai, one's own line each time. */
function berputar(indeks: ReturnType<typeof indeksGaris>, siapa: string, tanggal: string): boolean {
  let kini: string | null = siapa;
  for (let n = 0; kini !== null && n < 10; n += 1) {
    kini = garisPada(indeks, kini, tanggal).penilai;
    if (kini === siapa) return true;
  }
  return false;
}

describe("whatever the rows say", () => {
  const unitNama = fc.constantFrom("u0", "u1", "u2", "u3");
  const orang = fc.constantFrom("p0", "p1", "p2", "p3");
  const hari = fc.integer({ min: 0, max: 40 }).map((n) => tambahHari("2026-01-01", n));
  // Most rows are long in force, or nobody would ever meet anybody.
  const mulai = fc.oneof(fc.constant("2025-12-01"), hari);
  const masa = fc.tuple(mulai, fc.option(fc.nat(40), { freq: 1 })).map(([dari, lama]) => ({
    dari,
    sampai: lama === null ? null : tambahHari(dari, lama),
  }));
  const fakta = fc.record({
    unit: fc.array(
      fc
        .tuple(
          unitNama,
          fc.option(unitNama),
          fc.constantFrom("unit-kerja" as const, "tim-kerja" as const),
          masa,
        )
        .map(([nama, induk, jenis, m]) => ({ unit: nama, induk, jenis, ...m })),
      { maxLength: 8 },
    ),
    penempatan: fc.array(
      fc
        .record({
          pegawai: orang,
          unit: unitNama,
          jabatanJenis: fc.constantFrom("administrator" as const, "jf" as const, "pelaksana" as const),
          jenis: fc.constantFrom("definitif" as const, "plt" as const, "plh" as const, "tim" as const),
          memimpin: fc.boolean(),
          delegasiPenilai: fc.boolean(),
          masa,
        })
        .map(({ masa: m, ...p }) => ({ ...p, ...m })),
      { maxLength: 14 },
    ),
    khusus: fc.array(
      fc.tuple(orang, orang, masa).map(([pegawai, penilai, m]) => ({ pegawai, penilai, ...m })),
      { maxLength: 4 },
    ),
  });

  test("nobody assesses or reviews himself, nobody reviews his own assessment, and every walk ends", () => {
    fc.assert(
      fc.property(fakta, orang, hari, (f, siapa, tanggal) => {
        const g = garisPada(indeksGaris(f), siapa, tanggal);
        expect(g.penilai).not.toBe(siapa);
        expect(g.atasan).not.toBe(siapa);
        if (g.penilai !== null) expect(g.atasan).not.toBe(g.penilai);
        const lengkap = g.penilai !== null && g.atasan !== null;
        const melingkar = berputar(indeksGaris(f), siapa, tanggal);
        expect(g.masalah === undefined).toBe(lengkap && !melingkar);
        if (melingkar) expect(g.masalah).toBe("penilai-melingkar");
      }),
      { numRuns: 1000 },
    );
  });

  test("intervals fill the range without gap or overlap, and each day of them gets the day's own answer", () => {
    fc.assert(
      fc.property(fakta, orang, (f, siapa) => {
        const indeks = indeksGaris(f);
        const rentang = rentangGaris(indeks, siapa, "2025-12-25", "2026-03-31");
        let hari = "2025-12-25";
        for (const { dari, sampai, ...garis } of rentang) {
          expect(dari).toBe(hari);
          expect(sampai >= dari).toBe(true);
          for (; hari <= sampai; hari = tambahHari(hari, 1))
            expect(garisPada(indeks, siapa, hari)).toEqual(garis);
        }
        expect(hari).toBe("2026-04-01");
        for (const [i, r] of rentang.entries()) {
          const { dari: _d, sampai: _s, ...ini } = r;
          const sesudah = rentang[i + 1];
          if (!sesudah) continue;
          const { dari: _e, sampai: _t, ...itu } = sesudah;
          expect(itu).not.toEqual(ini);
        }
      }),
    );
  });
});

test("a hundred thousand people cost one pass", () => {
  const n = 100_000;
  const besar = indeksGaris({
    unit: Array.from({ length: n / 20 }, (_, i) =>
      unit(`u${i}`, i === 0 ? null : `u${Math.floor((i - 1) / 10)}`),
    ),
    penempatan: Array.from({ length: n }, (_, i) =>
      i % 20 === 0 ? pimpin(`p${i}`, `u${i / 20}`) : duduk(`p${i}`, `u${Math.floor(i / 20)}`),
    ),
    khusus: [],
  });
  let penilai = 0;
  for (let i = 0; i < n; i += 1) penilai += garisPada(besar, `p${i}`, "2026-06-01").penilai === null ? 0 : 1;
  expect(penilai).toBe(n - 1);
});
