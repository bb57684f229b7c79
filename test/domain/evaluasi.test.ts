import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledge,
  deliver,
  type Evaluasi,
  type HasilEvaluasi,
  type LangkahEvaluasi,
  object,
  rate,
  settle,
  sign,
  takeOver,
} from "../../src/domain/evaluasi.ts";
import { keadaanEvaluasi, kunci } from "../../src/domain/istilah.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";
import { ayu, bagas, citra, semuaOrang, subjek, wira } from "./orang.ts";

const ev: Evaluasi = {
  ...subjek,
  keadaan: "pengisian",
  jalur: "biasa",
  skp: "ditetapkan",
  capaian: "baik",
  jendela: { buka: "2026-09-21", tutup: "2026-10-31" },
  ratingHasil: null,
  ratingPerilaku: null,
  hasilFinal: false,
  batasKeberatan: null,
};
const dalam = "2026-10-31";
const lewat = "2026-11-01";
const baik = { hasil: "sesuai", perilaku: "di-atas" } as const;
const dinilai: Evaluasi = { ...ev, keadaan: "dinilai", ratingHasil: "sesuai", ratingPerilaku: "di-atas" };
const disampaikan: Evaluasi = { ...dinilai, keadaan: "disampaikan", batasKeberatan: "2026-11-18" };
const kode = (hasil: HasilEvaluasi) => (hasil.ok ? hasil.value.keadaan : hasil.code);

test("Bagas rates, signs and delivers; Ayu accepts; after the last day it is final", () => {
  expect(rate(ev, bagas, dalam, baik)).toEqual({
    ok: true,
    value: { keadaan: "dinilai", jalur: "biasa", sel: { predikat: "baik", alasan: "hasil-sesuai" } },
  });
  expect(kode(sign(dinilai, bagas, dalam))).toBe("ditandatangani");
  expect(kode(deliver({ ...dinilai, keadaan: "ditandatangani" }, bagas, lewat))).toBe("disampaikan");
  expect(kode(acknowledge(disampaikan, ayu, "2026-11-05"))).toBe("diterima");
  expect(kode(settle({ ...disampaikan, keadaan: "diterima" }, "2026-11-19"))).toBe("final");
});

test("the atasan takes over after the window, and what he signs is final", () => {
  expect(takeOver(ev, wira, lewat, baik)).toMatchObject({
    ok: true,
    value: { keadaan: "ditandatangani", jalur: "ambil-alih" },
  });
  const diambil: Evaluasi = { ...disampaikan, jalur: "ambil-alih", batasKeberatan: null };
  expect(kode(deliver({ ...diambil, keadaan: "ditandatangani" }, wira, lewat))).toBe("disampaikan");
  expect(kode(deliver({ ...diambil, keadaan: "ditandatangani" }, bagas, lewat))).toBe("bukan-atasan-penilai");
  expect(kode(object(diambil, ayu, lewat, "Tidak setuju"))).toBe("hasil-final");
  expect(kode(settle(diambil, lewat))).toBe("final");
});

test.each([
  ["before the window opens", rate(ev, bagas, "2026-09-20", baik), "jendela-belum-dibuka"],
  ["after it closed", rate(ev, bagas, lewat, baik), "jendela-sudah-ditutup"],
  ["signing after it closed", sign(dinilai, bagas, lewat), "jendela-sudah-ditutup"],
  ["without a fixed SKP", rate({ ...ev, skp: "diajukan" }, bagas, dalam, baik), "skp-belum-ditetapkan"],
  [
    "without the organisation's result",
    rate({ ...ev, capaian: null }, bagas, dalam, baik),
    "capaian-organisasi-belum-ada",
  ],
  ["on one axis", rate(ev, bagas, dalam, { hasil: "sesuai", perilaku: null }), "rating-belum-lengkap"],
  ["signing what was not rated", sign(ev, bagas, dalam), "evaluasi-belum-dinilai"],
  [
    "rating what is signed",
    rate({ ...dinilai, keadaan: "ditandatangani" }, bagas, dalam, baik),
    "evaluasi-sudah-ditandatangani",
  ],
  ["by herself", rate(ev, ayu, dalam, baik), "milik-sendiri"],
  ["by herself as her own penilai", rate({ ...ev, penilai: "ayu" }, ayu, dalam, baik), "milik-sendiri"],
  ["by the admin", rate(ev, citra, dalam, baik), "bukan-pejabat-penilai"],
  ["by the atasan inside the window", takeOver(ev, wira, dalam, baik), "jendela-masih-terbuka"],
  ["delivering before signing", deliver(dinilai, bagas, dalam), "evaluasi-belum-ditandatangani"],
  ["accepting for Ayu", acknowledge(disampaikan, bagas, dalam), "bukan-pemilik"],
  [
    "accepting what was not delivered",
    acknowledge({ ...dinilai, keadaan: "ditandatangani" }, ayu, dalam),
    "evaluasi-belum-disampaikan",
  ],
  ["objecting without a reason", object(disampaikan, ayu, lewat, " "), "alasan-kosong"],
  ["objecting a day late", object(disampaikan, ayu, "2026-11-19", "x"), "lewat-batas"],
  [
    "objecting to a final result",
    object({ ...disampaikan, hasilFinal: true }, ayu, lewat, "x"),
    "hasil-final",
  ],
  ["settling while Ayu may object", settle(disampaikan, "2026-11-18"), "batas-keberatan-belum-lewat"],
  [
    "settling an objection",
    settle({ ...disampaikan, keadaan: "keberatan" }, "2027-01-01"),
    "evaluasi-dalam-keberatan",
  ],
])("refused: %s", (_apa, hasil, sebab) => {
  expect(kode(hasil)).toBe(sebab);
});

test("Ayu may object on the last day, also after she signed for receipt", () => {
  expect(kode(object(disampaikan, ayu, "2026-11-18", "Bukti tidak dihitung"))).toBe("keberatan");
  expect(kode(object({ ...disampaikan, keadaan: "diterima" }, ayu, "2026-11-18", "x"))).toBe("keberatan");
});

describe("whatever people try in whatever order", () => {
  const langkah: Record<LangkahEvaluasi, (e: Evaluasi, v: Viewer, t: string) => HasilEvaluasi> = {
    rate: (e, v, t) => rate(e, v, t, baik),
    sign,
    takeOver: (e, v, t) => takeOver(e, v, t, baik),
    deliver,
    acknowledge,
    object: (e, v, t) => object(e, v, t, "alasan"),
    settle: (e, _v, t) => settle(e, t),
  };
  const nama = Object.keys(langkah) as LangkahEvaluasi[];
  const hariHari = [dalam, lewat, "2026-12-01"];
  const urutan = kunci(keadaanEvaluasi);
  const usaha = fc.array(
    fc.tuple(fc.constantFrom(...nama), fc.constantFrom(...semuaOrang), fc.constantFrom(...hariHari)),
    { maxLength: 40 },
  );

  test("no step leads back, nobody touches his own rating, and final stays final", () => {
    for (const penilai of ["bagas", "ayu", null]) {
      for (const keadaan of urutan) {
        for (const apa of nama) {
          for (const siapa of semuaOrang) {
            for (const hari of hariHari) {
              const hasil = langkah[apa]({ ...disampaikan, keadaan, penilai }, siapa, hari);
              if (!hasil.ok) continue;
              expect(keadaan).not.toBe("final");
              expect(urutan.indexOf(hasil.value.keadaan)).toBeGreaterThanOrEqual(urutan.indexOf(keadaan));
              if (["rate", "sign", "takeOver", "deliver"].includes(apa)) expect(siapa).not.toBe(ayu);
            }
          }
        }
      }
    }
  });

  test("nothing is signed, delivered or final that was not rated on both axes", () => {
    fc.assert(
      fc.property(usaha, (percobaan) => {
        let kini: Evaluasi = ev;
        for (const [apa, siapa, hari] of percobaan) {
          const hasil = langkah[apa](kini, siapa, hari);
          if (!hasil.ok) continue;
          const dua =
            apa === "rate" || apa === "takeOver"
              ? { ratingHasil: baik.hasil, ratingPerilaku: baik.perilaku }
              : {};
          kini = { ...kini, ...dua, ...hasil.value, batasKeberatan: "2026-11-18" };
          if (kini.keadaan !== "pengisian")
            expect([kini.ratingHasil, kini.ratingPerilaku]).not.toContain(null);
        }
      }),
    );
  });
});
