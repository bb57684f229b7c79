import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type HasilLama,
  jawabHasilLama,
  tarikHasilLama,
  usulkanHasilLama,
} from "../../src/domain/hasil-lama.ts";
import { keadaanEvaluasi, kunci, predikat } from "../../src/domain/istilah.ts";
import { tidakDapatDievaluasi } from "../../src/domain/tidak-dapat.ts";
import { tren, trenBerurut } from "../../src/domain/tren.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const h = (ubah: Partial<HasilLama> = {}): HasilLama => ({
  pegawai: "ayu",
  penilai: "farida",
  atasan: "gita",
  keadaan: "pengisian",
  jendela: { buka: "2026-09-21", tutup: "2026-10-31" },
  tersedia: true,
  usulan: null,
  ...ubah,
});
const diusulkan = { keadaan: "diusulkan", oleh: "ayu" } as const;
const kode = (r: { readonly ok: boolean; readonly code?: string }) => (r.ok ? "ya" : r.code);
const HARI = "2026-10-01";

describe("last period's result by agreement (hlm. 91 A.13.a)", () => {
  it.each<[string, () => { ok: boolean; code?: string }, string]>([
    ["the pegawai proposes", () => usulkanHasilLama(h(), orang("ayu"), HARI), "ya"],
    ["the penilai proposes", () => usulkanHasilLama(h(), orang("farida"), HARI), "ya"],
    [
      "the atasan has no part in it",
      () => usulkanHasilLama(h(), orang("gita"), HARI),
      "bukan-pihak-evaluasi",
    ],
    [
      "without a mutasi, of a year, or before that result is final",
      () => usulkanHasilLama(h({ tersedia: false }), orang("ayu"), HARI),
      "hasil-lama-tidak-tersedia",
    ],
    [
      "once at a time",
      () => usulkanHasilLama(h({ usulan: diusulkan }), orang("farida"), HARI),
      "usulan-hasil-lama-ada",
    ],
    [
      "again after it was declined",
      () => usulkanHasilLama(h({ usulan: { keadaan: "ditolak", oleh: "ayu" } }), orang("ayu"), HARI),
      "ya",
    ],
    [
      "not after the window",
      () => usulkanHasilLama(h(), orang("ayu"), "2026-11-01"),
      "jendela-sudah-ditutup",
    ],
    ["the other answers", () => jawabHasilLama(h({ usulan: diusulkan }), orang("farida"), HARI), "ya"],
    [
      "nobody agrees with himself",
      () => jawabHasilLama(h({ usulan: diusulkan }), orang("ayu"), HARI),
      "usulan-milik-sendiri",
    ],
    ["nothing to answer", () => jawabHasilLama(h(), orang("farida"), HARI), "usulan-hasil-lama-tidak-ada"],
    ["who proposed takes it back", () => tarikHasilLama(h({ usulan: diusulkan }), orang("ayu"), HARI), "ya"],
    [
      "the other declines instead",
      () => tarikHasilLama(h({ usulan: diusulkan }), orang("farida"), HARI),
      "usulan-orang-lain",
    ],
    [
      "either ends an agreement before the signature",
      () =>
        tarikHasilLama(
          h({ keadaan: "dinilai", usulan: { keadaan: "disepakati", oleh: "ayu" } }),
          orang("farida"),
          HARI,
        ),
      "ya",
    ],
    [
      "and not after it",
      () =>
        tarikHasilLama(
          h({ keadaan: "ditandatangani", usulan: { keadaan: "disepakati", oleh: "ayu" } }),
          orang("ayu"),
          HARI,
        ),
      "evaluasi-sudah-ditandatangani",
    ],
  ])("%s", (_, apa, hasil) => {
    expect(kode(apa())).toBe(hasil);
  });

  it("takes two: whoever proposed can never be the one who makes it hold, in no state", () => {
    const keadaan = fc.constantFrom(...kunci(keadaanEvaluasi));
    const siapa = fc.constantFrom("ayu", "farida", "gita", "lain");
    fc.assert(
      fc.property(keadaan, siapa, siapa, fc.boolean(), (k, oleh, viewer, tersedia) => {
        const ok = jawabHasilLama(
          h({ keadaan: k, tersedia, usulan: { keadaan: "diusulkan", oleh } }),
          orang(viewer),
          HARI,
        ).ok;
        expect(ok).toBe(
          k === "pengisian" && tersedia && viewer !== oleh && (viewer === "ayu" || viewer === "farida"),
        );
      }),
    );
  });
});

describe("trend", () => {
  it("is a step up or down the five predicates, of two periods that have one", () => {
    expect(tren("baik", "sangat-baik")).toBe("naik");
    expect(tren("baik", "baik")).toBe("tetap");
    expect(tren("baik", "butuh-perbaikan")).toBe("turun");
    expect(tren("sangat-kurang", "kurang-misconduct")).toBe("naik");
    expect(tren(null, "baik")).toBeNull();
    expect(trenBerurut(["baik", null, "sangat-baik", "kurang-misconduct"])).toEqual([
      null,
      null,
      "naik",
      "turun",
    ]);
  });

  it("turns round when time does", () => {
    const p = fc.constantFrom(...kunci(predikat));
    const balik = { naik: "turun", turun: "naik", tetap: "tetap" } as const;
    fc.assert(
      fc.property(p, p, (a, b) => {
        const maju = tren(a, b);
        expect(tren(b, a)).toBe(maju && balik[maju]);
      }),
    );
  });
});

describe("what cannot be evaluated", () => {
  const f = {
    skp: "ditetapkan",
    dikecualikan: false,
    ditetapkan: "2026-01-20",
    tutup: "2026-10-31",
    today: HARI,
  } as const;
  it.each<[string, Parameters<typeof tidakDapatDievaluasi>[0], ReturnType<typeof tidakDapatDievaluasi>]>([
    ["an agreed plan can be", f, null],
    ["no plan", { ...f, skp: null }, { alasan: "tanpa-skp", masih: true }],
    ["a draft", { ...f, skp: "draf" }, { alasan: "skp-belum", masih: true }],
    [
      "handed over, the window over",
      { ...f, skp: "diajukan", today: "2026-11-01" },
      { alasan: "skp-diajukan", masih: false },
    ],
    ["sent back", { ...f, skp: "dikembalikan" }, { alasan: "skp-dikembalikan", masih: true }],
    ["agreed on the last day of the window", { ...f, ditetapkan: "2026-10-31" }, null],
    ["agreed a day later", { ...f, ditetapkan: "2026-11-01" }, { alasan: "skp-terlambat", masih: false }],
    [
      "exempt, whatever the plan",
      { ...f, skp: null, dikecualikan: true },
      { alasan: "dikecualikan", masih: false },
    ],
  ])("%s", (_, fakta, hasil) => {
    expect(tidakDapatDievaluasi(fakta)).toEqual(hasil);
  });
});
