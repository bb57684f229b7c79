import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  angkaKredit,
  angkaKreditKumulatif,
  angkaKreditMinimal,
  bagianAk,
  bulanAk,
  type FaktaPenetapanAk,
  type HasilAk,
  lamaAk,
  type MasaJf,
  tetapkanAk,
} from "../../src/domain/angka-kredit.ts";
import type { Predikat } from "../../src/domain/istilah.ts";
import type { Jenjang } from "../../src/domain/jabatan.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const JENJANG = [
  ...(["ahli-utama", "ahli-madya", "ahli-muda", "ahli-pertama"] as const),
  ...(["penyelia", "mahir", "terampil", "pemula"] as const),
];
const PREDIKAT = ["sangat-baik", "baik", "butuh-perbaikan", "kurang-misconduct", "sangat-kurang"] as const;
const satu = fc.record({
  jenjang: fc.constantFrom<Jenjang>(...JENJANG),
  predikat: fc.constantFrom<Predikat>(...PREDIKAT),
  bulan: fc.integer({ min: 1, max: 12 }),
});

describe("the conversion", () => {
  it.each([
    ["ahli-pertama", "sangat-baik", 12, 18.75],
    ["ahli-pertama", "baik", 2, 2.08],
    ["ahli-madya", "sangat-baik", 7, 32.81],
    ["pemula", "sangat-baik", 12, 5.63],
    ["pemula", "sangat-kurang", 1, 0.08],
    ["terampil", "butuh-perbaikan", 1, 0.31],
    ["ahli-utama", "kurang-misconduct", 11, 22.92],
  ] as const)("%s %s for %i months is %d", (jenjang, predikat, bulan, nilai) => {
    expect(angkaKredit({ jenjang, predikat, bulan }).angkaKredit).toBe(nilai);
  });

  it("never differs from the exact fraction by more than half a hundredth, ties go up, two decimals", () => {
    fc.assert(
      fc.property(satu, (p) => {
        const { koefisien, persen, angkaKredit: n } = angkaKredit(p);
        const tepat = BigInt(Math.round(koefisien * 100)) * BigInt(persen) * BigInt(p.bulan); // / 1200 hundredths
        const selisih = BigInt(Math.round(n * 100)) * 1200n - tepat;
        expect(selisih <= 600n && selisih > -600n).toBe(true);
        expect(Number(n.toFixed(2))).toBe(n);
      }),
    );
  });

  it("what accumulates is the sum of what each period shows, in any order", () => {
    fc.assert(
      fc.property(fc.array(satu, { maxLength: 30 }), (list) => {
        const sum = list.reduce((n, p) => n + Math.round(angkaKredit(p).angkaKredit * 100), 0) / 100;
        expect(angkaKreditKumulatif(list)).toBe(sum);
        expect(angkaKreditKumulatif(list.toReversed())).toBe(sum);
      }),
    );
  });

  it("nothing above the highest level; exactly the minimum is enough, a hundredth less is not", () => {
    expect(angkaKreditMinimal("ahli-utama", "jenjang", 500)).toBeNull();
    expect(angkaKreditMinimal("ahli-pertama", "pangkat", 50)).toEqual({
      minimal: 50,
      memenuhi: true,
      selisih: 0,
    });
    expect(angkaKreditMinimal("ahli-pertama", "pangkat", 49.99)).toEqual({
      minimal: 50,
      memenuhi: false,
      selisih: -0.01,
    });
  });
});

const jf = (jenjang: Jenjang, dari: string, sampai: string | null = null): MasaJf => ({
  jenjang,
  dari,
  sampai,
});
const hasil = (predikat: Predikat, dari = "2026-01-01", sampai = "2026-12-31", evaluasi = "A"): HasilAk => ({
  evaluasi,
  predikat,
  dari,
  sampai,
});
const ringkas = (...a: Parameters<typeof bulanAk>) =>
  bagianAk(bulanAk(...a)).map((b) => `${b.dariBulan}-${b.sampaiBulan} ${b.jenjang} ${b.predikat}`);

describe("the months of a year", () => {
  it.each<[string, MasaJf[], string[]]>([
    ["a whole year", [jf("ahli-muda", "2020-01-01")], ["1-12 ahli-muda baik"]],
    [
      "another level from 1 July: two parts",
      [jf("ahli-pertama", "2020-01-01", "2026-06-30"), jf("ahli-muda", "2026-07-01")],
      ["1-6 ahli-pertama baik", "7-12 ahli-muda baik"],
    ],
    [
      "… within a month: that month is of the level held on its first day",
      [jf("ahli-pertama", "2020-01-01", "2026-06-14"), jf("ahli-muda", "2026-06-15")],
      ["1-6 ahli-pertama baik", "7-12 ahli-muda baik"],
    ],
    ["became JF within March: from April", [jf("mahir", "2026-03-02")], ["4-12 mahir baik"]],
    ["was JF until 15 June: until May", [jf("mahir", "2020-01-01", "2026-06-15")], ["1-5 mahir baik"]],
    [
      "a day between two posts costs the month",
      [jf("mahir", "2020-01-01", "2026-06-14"), jf("mahir", "2026-06-16")],
      ["1-5 mahir baik", "7-12 mahir baik"],
    ],
    [
      "two posts of one level are one part",
      [jf("ahli-muda", "2020-01-01", "2026-04-12"), jf("ahli-muda", "2026-04-13")],
      ["1-12 ahli-muda baik"],
    ],
    ["never JF in the year", [jf("mahir", "2020-01-01", "2025-12-31")], []],
  ])("%s", (_what, masa, parts) => {
    expect(ringkas(2026, masa, [], [hasil("baik")], "tahunan")).toEqual(parts);
  });

  it("a month with leave outside the state is left out; tugas belajar is not", () => {
    const masa = [jf("ahli-muda", "2020-01-01")];
    const cltn = { status: "cltn", dari: "2026-03-10", sampai: "2026-04-09" } as const;
    expect(ringkas(2026, masa, [cltn], [hasil("baik")], "tahunan")).toEqual([
      "1-2 ahli-muda baik",
      "5-12 ahli-muda baik",
    ]);
    const belajar = { status: "tugas-belajar", dari: "2026-03-10", sampai: null } as const;
    expect(ringkas(2026, masa, [belajar], [hasil("baik")], "tahunan")).toEqual(["1-12 ahli-muda baik"]);
  });

  it("two annual results: each speaks for its own months, the last for what no other names", () => {
    const masa = [jf("ahli-muda", "2020-01-01")];
    const dua = [
      hasil("sangat-baik", "2026-08-01", "2026-12-31", "B"),
      hasil("baik", "2026-02-01", "2026-07-31", "A"),
    ];
    expect(ringkas(2026, masa, [], dua, "tahunan")).toEqual([
      "1-1 ahli-muda sangat-baik",
      "2-7 ahli-muda baik",
      "8-12 ahli-muda sangat-baik",
    ]);
  });

  it("periodic: only months whose period is final, and Jan-Feb is one period (BKN: 2,08)", () => {
    const masa = [jf("ahli-pertama", "2020-01-01")];
    const bulan = [
      hasil("baik", "2024-01-01", "2024-01-31", "A"),
      hasil("baik", "2024-02-01", "2024-02-29", "B"),
    ];
    const [bagian, ...lain] = bagianAk(bulanAk(2024, masa, [], bulan, "periodik"));
    expect(lain).toEqual([]);
    expect(bagian).toMatchObject({ dariBulan: 1, sampaiBulan: 2, bulan: 2, evaluasi: ["A", "B"] });
    expect(angkaKreditKumulatif([hasilPart("sangat-baik", 12), ...(bagian ? [bagian] : [])])).toBe(20.83);
  });

  it("no month twice, never more than twelve, whatever the posts", () => {
    const hari = fc
      .integer({ min: 0, max: 720 })
      .map((n) => new Date(Date.UTC(2025, 6, 1 + n)).toISOString().slice(0, 10));
    const masa = fc.record({
      jenjang: fc.constantFrom<Jenjang>(...JENJANG),
      dari: hari,
      sampai: fc.option(hari),
    });
    fc.assert(
      fc.property(fc.array(masa, { maxLength: 5 }), (m) => {
        const bulan = bagianAk(bulanAk(2026, m, [], [hasil("baik")], "tahunan")).flatMap((b) =>
          Array.from({ length: b.bulan }, (_, n) => b.dariBulan + n),
        );
        expect(new Set(bulan).size).toBe(bulan.length);
        expect(bulan.every((b) => b >= 1 && b <= 12)).toBe(true);
      }),
    );
  });
});
const hasilPart = (predikat: Predikat, bulan: number) => ({
  jenjang: "ahli-pertama" as const,
  predikat,
  bulan,
});

describe("LAMA", () => {
  it("begins at the newest opening balance before the year and adds the years since", () => {
    const saldo = [
      { tahun: 2022, nilai: 5000 },
      { tahun: 2024, nilai: 1200 },
      { tahun: 2026, nilai: 1 },
    ];
    const pak = [2023, 2024, 2025, 2026].map((tahun) => ({ tahun, baru: 2500 }));
    expect(lamaAk(2026, saldo, pak)).toMatchObject({ awal: { tahun: 2024 }, lama: 3700 });
    expect(lamaAk(2023, saldo, pak)).toMatchObject({ awal: { tahun: 2022 }, sejak: [], lama: 5000 });
    expect(lamaAk(2022, saldo, pak)).toEqual({ awal: null, sejak: [], lama: 0 });
  });
});

describe("setting it", () => {
  const siapa = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set(["admin"]) });
  const fakta = (f: Partial<FaktaPenetapanAk> = {}): FaktaPenetapanAk => ({
    pegawai: "ayu",
    penilai: "bagas",
    pns: true,
    dasar: "tahunan",
    bagian: bagianAk(bulanAk(2026, [jf("ahli-muda", "2020-01-01")], [], [hasil("baik")], "tahunan")),
    belumFinal: 0,
    versi: 0,
    ...f,
  });
  const code = (r: ReturnType<typeof tetapkanAk>) => (r.ok ? "boleh" : r.code);
  it.each<[string, Partial<FaktaPenetapanAk>, string, string | undefined, string]>([
    ["the penilai may", {}, "bagas", undefined, "boleh"],
    ["nobody his own, not even as his own penilai", { penilai: "ayu" }, "ayu", undefined, "milik-sendiri"],
    ["an admin never", {}, "citra", undefined, "bukan-pejabat-penilai"],
    ["not without a penilai", { penilai: null }, "bagas", undefined, "bukan-pejabat-penilai"],
    ["PPPK have none", { pns: false }, "bagas", undefined, "ak-bukan-pns"],
    ["a result on its way is waited for", { belumFinal: 1 }, "bagas", undefined, "ak-belum-final"],
    [
      "… but not where periods are counted",
      { belumFinal: 1, dasar: "periodik" },
      "bagas",
      undefined,
      "boleh",
    ],
    ["no month, no points", { bagian: [] }, "bagas", undefined, "ak-tanpa-hasil"],
    [
      "the year is locked once set: a correction wants its reason",
      { versi: 1 },
      "bagas",
      " ",
      "alasan-kosong",
    ],
    ["… and with it is open", { versi: 1 }, "bagas", "predikat diubah", "boleh"],
  ])("%s", (_what, f, who, alasan, expected) => {
    expect(code(tetapkanAk(fakta(f), siapa(who), alasan))).toBe(expected);
  });
});
