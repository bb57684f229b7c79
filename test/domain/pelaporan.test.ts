import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeadaanEvaluasi, keadaanEvaluasi, kunci } from "../../src/domain/istilah.ts";
import {
  batasLapor,
  type EvaluasiLapor,
  type FaktaKirim,
  kirimLaporan,
  lapor,
  terimaLaporan,
} from "../../src/domain/pelaporan.ts";
import { tanggal2026 } from "./libur.ts";

const e = (keadaan: KeadaanEvaluasi, lain: Partial<EvaluasiLapor> = {}): EvaluasiLapor => ({
  ...{ keadaan, diterima: false, pernah: false, dicabut: false, batasKembali: null, capaian: true },
  ...lain,
});

describe("how a document goes up", () => {
  it.each<[string, EvaluasiLapor, string]>([
    ["no organisation result", e("pengisian", { capaian: false }), "capaian-belum"],
    ["not rated", e("pengisian"), "belum-dinilai"],
    ["not signed", e("dinilai"), "belum-ditandatangani"],
    ["not delivered", e("ditandatangani"), "belum-disampaikan"],
    ["reopened after it was handed out", e("dinilai", { pernah: true }), "dibuka-kembali"],
    ["delivered, its time runs", e("disampaikan", { batasKembali: "2026-11-22" }), "menunggu-kembali"],
    ["… is over", e("disampaikan", { batasKembali: "2026-11-21" }), "tidak-dikembalikan"],
    ["returned", e("diterima", { diterima: true }), "dikembalikan"],
    ["final and returned", e("final", { diterima: true }), "dikembalikan"],
    ["final, never returned: goes up as delivered", e("final"), "tidak-dikembalikan"],
    ["disputed", e("keberatan", { diterima: true }), "dalam-keberatan"],
  ])("%s", (_what, fakta, expected) => {
    const s = lapor(fakta, "2026-11-22");
    expect("lapor" in s ? s.lapor : s.kurang).toBe(expected);
  });

  it("nothing goes up that was not delivered, and whatever was does", () => {
    const semua = fc.record({
      keadaan: fc.constantFrom(...kunci(keadaanEvaluasi)),
      diterima: fc.boolean(),
      dicabut: fc.constant(false),
      pernah: fc.boolean(),
      batasKembali: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
      capaian: fc.boolean(),
    });
    fc.assert(
      fc.property(semua, (fakta) => {
        const belum = ["pengisian", "dinilai", "ditandatangani"].includes(fakta.keadaan);
        expect("kurang" in lapor(fakta, "2026-11-22")).toBe(belum);
      }),
    );
  });
});

describe("EV-09: 30 working days after the window closed (calendar.md 5-6)", () => {
  it.each([
    ["2026-04-30", "2026-06-22"],
    ["2026-07-31", "2026-09-15"],
    ["2026-10-31", "2026-12-11"],
    ["2026-02-15", "2026-04-08"],
    ["2026-10-15", "2026-11-26"],
  ])("%s → %s", (tutup, batas) => {
    expect(batasLapor(tutup, { hariKerja: 5, libur: tanggal2026 })).toBe(batas);
  });
});

describe("sending and receiving", () => {
  const f = (lain: Partial<FaktaKirim> = {}): FaktaKirim => ({
    ...{ memimpin: true, tutup: "2026-10-31", terkirim: 0, isi: 3, berubah: 3 },
    ...lain,
  });
  const code = (r: ReturnType<typeof kirimLaporan>) => (r.ok ? r.value : r.code);
  it.each<[string, Partial<FaktaKirim>, string, string]>([
    ["the head, the day after", {}, "2026-11-01", "utama"],
    ["not while the window is open", {}, "2026-10-31", "jendela-masih-terbuka"],
    ["nobody else", { memimpin: false }, "2026-11-22", "bukan-pelapor-unit"],
    ["not of nobody", { isi: 0 }, "2026-11-22", "lapor-kosong"],
    ["a second time only what changed", { terkirim: 1 }, "2026-11-22", "susulan"],
    ["… and not when nothing did", { terkirim: 1, berubah: 0 }, "2026-11-22", "lapor-tidak-berubah"],
  ])("%s", (_what, lain, today, expected) => {
    expect(code(kirimLaporan(f(lain), today))).toBe(expected);
  });

  const viewer = { pegawai: "pyb", nama: "PyB", peran: new Set<never>() };
  it.each([
    ["the PyB", {}, "boleh"],
    ["not who sent it", { oleh: "pyb" }, "bukan-pyb"],
    ["nobody else", { penerima: false }, "bukan-pyb"],
    ["not what goes on to the unit above", { kePyb: false }, "bukan-pyb"],
    ["not twice", { diterima: true }, "lapor-sudah-diterima"],
  ])("received by: %s", (_what, lain, expected) => {
    const fakta = { penerima: true, kePyb: true, oleh: "kepala", diterima: false, ...lain };
    const r = terimaLaporan(fakta, viewer);
    expect(r.ok ? "boleh" : r.code).toBe(expected);
  });
});
