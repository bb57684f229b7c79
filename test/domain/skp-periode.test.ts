import fc from "fast-check";
import { expect, test } from "vitest";
import { hariWajib, pengecualian } from "../../src/domain/pengecualian.ts";
import { type JenisPeristiwaSkp, type PeristiwaSkp, skpSetahun } from "../../src/domain/skp-periode.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";
import { day } from "./arbitraries.ts";

const p = (jenis: JenisPeristiwaSkp, tanggal: string): PeristiwaSkp => ({ jenis, tanggal });
const bagian = (...peristiwa: PeristiwaSkp[]) =>
  skpSetahun(2026, peristiwa).map((s) => `${s.mulai.slice(5)}..${s.akhir.slice(5)} v${s.versi}`);

test.each([
  ["nothing happens", [], ["01-01..12-31 v1"]],
  ["a new penilai", [p("penilai-berganti", "2026-03-01")], ["01-01..12-31 v2"]],
  [
    "two versions",
    [p("mulai-plt", "2026-03-01"), p("mulai-tugas-belajar", "2026-09-01")],
    ["01-01..12-31 v3"],
  ],
  [
    "two moves, told backwards",
    [p("mutasi-pegawai", "2026-09-01"), p("mutasi-pegawai", "2026-05-04")],
    ["01-01..05-03 v1", "05-04..08-31 v1", "09-01..12-31 v1"],
  ],
  ["a move on New Year's Day", [p("mutasi-pegawai", "2026-01-01")], ["01-01..12-31 v1"]],
  ["a move on the last day", [p("mutasi-pegawai", "2026-12-31")], ["01-01..12-30 v1", "12-31..12-31 v1"]],
  [
    "a move and its new penilai on one day",
    [p("penilai-berganti", "2026-05-04"), p("mutasi-pegawai", "2026-05-04")],
    ["01-01..05-03 v1", "05-04..12-31 v1"],
  ],
  [
    "appointed and moved",
    [p("pengangkatan", "2026-03-01"), p("mutasi-pegawai", "2026-06-01")],
    ["03-01..05-31 v1", "06-01..12-31 v1"],
  ],
  [
    "a contract renewed after a gap",
    [p("kontrak-berakhir", "2026-05-31"), p("pengangkatan", "2026-07-01")],
    ["01-01..05-31 v1", "07-01..12-31 v1"],
  ],
  ["appointed next year", [p("pengangkatan", "2027-02-01")], []],
  ["a contract that ended last year", [p("kontrak-berakhir", "2025-06-30")], []],
  [
    "what happened in other years",
    [p("pengangkatan", "2020-01-01"), p("mutasi-pegawai", "2027-01-01")],
    ["01-01..12-31 v1"],
  ],
] as const)("%s: %o", (_apa, peristiwa, harap) => {
  expect(bagian(...peristiwa)).toEqual(harap);
});

test("the SKP of one person never overlap and stay inside the year", () => {
  const jenis = fc.constantFrom<JenisPeristiwaSkp>(
    "pengangkatan",
    "mutasi-pegawai",
    "kontrak-berakhir",
    "mulai-plt",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(jenis, day), { maxLength: 8 }), (daftar) => {
      const skp = skpSetahun(
        2026,
        daftar.map(([j, t]) => p(j, t)),
      );
      let sesudah = "2025-12-31";
      for (const s of skp) {
        expect(s.mulai > sesudah).toBe(true);
        expect(s.akhir >= s.mulai).toBe(true);
        sesudah = s.akhir;
      }
      expect(sesudah <= "2026-12-31").toBe(true);
    }),
  );
});

test("CLTN from February frees its days and leaves January; a whole year leaves nothing", () => {
  expect(pengecualian("cltn", "2026-02-01", "2027-01-31", 2026)).toEqual({
    wajibSkp: true,
    rentang: [["2026-02-01", "2026-12-31"]],
  });
  expect(pengecualian("mpp", "2025-07-01", null, 2026).wajibSkp).toBe(false);
  expect(pengecualian("cltn", "2025-01-01", "2025-12-31", 2026)).toEqual({ wajibSkp: true, rentang: [] });
  expect(pengecualian("cuti-sakit", "2026-01-01", "2026-12-31", 2026)).toEqual({
    wajibSkp: true,
    rentang: [],
  });
});

test("every day of the year is either exempt or owed, never both", () => {
  const rentang = fc.tuple(fc.nat(400), fc.nat(200)).map(([mulai, lama]) => {
    const dari = tambahHari("2025-11-01", mulai);
    return [dari, tambahHari(dari, lama)] as const;
  });
  fc.assert(
    fc.property(fc.array(rentang, { maxLength: 5 }), (bebas) => {
      const wajib = hariWajib(2026, bebas);
      const salah: string[] = [];
      for (let d = "2026-01-01"; d <= "2026-12-31"; d = tambahHari(d, 1)) {
        const owed = wajib.filter(([a, b]) => a <= d && d <= b).length;
        if (owed !== (bebas.some(([a, b]) => a <= d && d <= b) ? 0 : 1)) salah.push(d);
      }
      expect(salah).toEqual([]);
    }),
  );
});
