import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  acknowledge,
  alurEvaluasi,
  decide,
  deliver,
  type Evaluasi,
  type HasilEvaluasi,
  type IsiPutusan,
  type LangkahEvaluasi,
  object,
  rate,
  receive,
  reseal,
  settle,
  sign,
  takeOver,
  withdrawObjection,
} from "../../src/domain/evaluasi.ts";
import { jawabHasilLama, tarikHasilLama } from "../../src/domain/hasil-lama.ts";
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
  didengar: { pegawai: false, penilai: false },
  diputus: false,
  terbukaSampai: null,
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

const keberatan: Evaluasi = {
  ...disampaikan,
  keadaan: "keberatan",
  didengar: { pegawai: true, penilai: true },
};
const mengubah: IsiPutusan = {
  putusan: "mengubah",
  pertimbangan: "Bukti September belum dihitung",
  rekomendasi: "Unggah bukti tepat waktu",
  hasil: "di-atas",
  perilaku: "di-atas",
};

test("Wira hears both, then changes or confirms, and it is final either way", () => {
  expect(decide(keberatan, wira, lewat, mengubah)).toEqual({
    ok: true,
    value: { keadaan: "final", jalur: "biasa", sel: { predikat: "sangat-baik", alasan: "keduanya-di-atas" } },
  });
  const menguatkan: IsiPutusan = {
    ...mengubah,
    putusan: "menguatkan",
    rekomendasi: "",
    hasil: null,
    perilaku: null,
  };
  expect(decide(keberatan, wira, lewat, menguatkan)).toMatchObject({
    ok: true,
    value: { keadaan: "final", sel: { predikat: "baik" } },
  });
  expect(kode(withdrawObjection(keberatan, ayu, lewat))).toBe("diterima");
});

test.each<[string, Partial<Evaluasi>, Partial<IsiPutusan>, Viewer, string]>([
  [
    "before Ayu was heard",
    { didengar: { pegawai: false, penilai: true } },
    {},
    wira,
    "kedua-pihak-belum-didengar",
  ],
  [
    "before Bagas was heard",
    { didengar: { pegawai: true, penilai: false } },
    {},
    wira,
    "kedua-pihak-belum-didengar",
  ],
  ["by Bagas himself", {}, {}, bagas, "bukan-atasan-penilai"],
  ["by Bagas as his own superior", { atasan: "bagas" }, {}, bagas, "penilai-tidak-memutus"],
  ["by Ayu as the superior of her penilai", { atasan: "ayu" }, {}, ayu, "milik-sendiri"],
  ["by the admin", {}, {}, citra, "bukan-atasan-penilai"],
  ["without reasons", {}, { pertimbangan: " \n" }, wira, "pertimbangan-kosong"],
  ["on one axis", {}, { hasil: null }, wira, "rating-belum-lengkap"],
  ["to what it was", {}, { hasil: "sesuai" }, wira, "putusan-tidak-mengubah"],
  ["without a new recommendation", {}, { rekomendasi: "" }, wira, "rekomendasi-kosong"],
  ["without the unit's result", { capaian: null }, {}, wira, "capaian-organisasi-belum-ada"],
  ["when there is no objection", { keadaan: "diterima" }, {}, wira, "keberatan-tidak-ada"],
  ["twice", { keadaan: "final" }, {}, wira, "evaluasi-sudah-final"],
])("an objection is not decided %s", (_kapan, pada, isi, siapa, sebab) => {
  expect(kode(decide({ ...keberatan, ...pada }, siapa, lewat, { ...mengubah, ...isi }))).toBe(sebab);
});

test("after a decision Ayu signs for the document once, nobody for her, and it stays final", () => {
  const diputus: Evaluasi = { ...keberatan, keadaan: "final", diputus: true, diterima: false };
  expect(kode(receive(diputus, ayu, lewat))).toBe("final");
  expect(kode(receive({ ...diputus, diterima: true }, ayu, lewat))).toBe("evaluasi-sudah-final");
  expect(kode(receive({ ...diputus, diputus: false }, ayu, lewat))).toBe("evaluasi-sudah-final");
  expect(kode(receive({ ...diputus, keadaan: "keberatan" }, ayu, lewat))).toBe("evaluasi-dalam-keberatan");
  for (const lain of [bagas, wira, citra]) expect(kode(receive(diputus, lain, lewat))).toBe("bukan-pemilik");
});

test.each<[string, Partial<Evaluasi>, string, string]>([
  ["a final result before anything else", { jalur: "ambil-alih", batasKeberatan: null }, "", "hasil-final"],
  ["then what was never received", { batasKeberatan: null }, "", "dokumen-belum-diterima"],
  ["then no reason", {}, " ", "alasan-kosong"],
  ["then too late", {}, "x", "lewat-batas"],
  ["too late, also once it was settled", { keadaan: "final" }, "x", "lewat-batas"],
  ["an objection after a decided one", { diputus: true, keadaan: "final" }, "x", "keberatan-sudah-diputus"],
])("the law's order of refusals: %s", (_apa, pada, alasan, sebab) => {
  expect(kode(object({ ...disampaikan, ...pada }, ayu, "2027-01-04", alasan))).toBe(sebab);
});

test("before delivery an objection is refused in one and the same way, however far it is", () => {
  for (const keadaan of ["pengisian", "dinilai", "ditandatangani"] as const)
    for (const jalur of ["biasa", "ambil-alih"] as const)
      expect(kode(object({ ...disampaikan, keadaan, jalur }, ayu, dalam, "x"))).toBe(
        "evaluasi-belum-disampaikan",
      );
});

test("what is open again is signed by whoever signed before, to the last day; settling waits for it", () => {
  const terbuka: Evaluasi = { ...disampaikan, keadaan: "final", terbukaSampai: "2026-12-01" };
  expect(kode(reseal(terbuka, bagas, "2026-12-01", baik))).toBe("disampaikan");
  expect(kode(reseal(terbuka, bagas, "2026-12-02", baik))).toBe("pembukaan-tidak-ada");
  expect(kode(reseal({ ...terbuka, jalur: "ambil-alih" }, bagas, lewat, baik))).toBe("bukan-atasan-penilai");
  expect(kode(reseal({ ...terbuka, jalur: "ambil-alih" }, wira, lewat, baik))).toBe("disampaikan");
  expect(kode(reseal({ ...terbuka, keadaan: "keberatan" }, bagas, lewat, baik))).toBe(
    "evaluasi-dalam-keberatan",
  );
  expect(kode(reseal({ ...terbuka, capaian: null }, bagas, lewat, baik))).toBe(
    "capaian-organisasi-belum-ada",
  );
  const lewatBatas = { ...disampaikan, terbukaSampai: "2026-12-01" };
  expect(kode(settle(lewatBatas, "2026-12-01"))).toBe("pembukaan-berjalan");
  expect(kode(settle(lewatBatas, "2026-12-02"))).toBe("final");
});

/** The two of the evaluation use last period's result: the other one has proposed it. */
const bersama =
  (langkah: "adopt" | "release") =>
  (e: Evaluasi, v: Viewer, t: string): HasilEvaluasi => {
    const [apa, keadaan] =
      langkah === "adopt"
        ? ([jawabHasilLama, "diusulkan"] as const)
        : ([tarikHasilLama, "disepakati"] as const);
    const oleh = v.pegawai === e.pegawai ? (e.penilai ?? "bagas") : e.pegawai;
    const boleh = apa({ ...e, tersedia: true, usulan: { keadaan, oleh } }, v, t);
    const ke: Readonly<Record<string, Evaluasi["keadaan"]>> = alurEvaluasi[langkah].ke;
    return boleh.ok
      ? { ok: true, value: { keadaan: ke[e.keadaan] ?? "final", jalur: e.jalur, sel: null } }
      : boleh;
  };

describe("whatever people try in whatever order", () => {
  const langkah: Record<LangkahEvaluasi, (e: Evaluasi, v: Viewer, t: string) => HasilEvaluasi> = {
    rate: (e, v, t) => rate(e, v, t, baik),
    sign,
    takeOver: (e, v, t) => takeOver(e, v, t, baik),
    deliver,
    acknowledge,
    object: (e, v, t) => object(e, v, t, "alasan"),
    withdrawObjection,
    decide: (e, v, t) => decide(e, v, t, mengubah),
    receive,
    reseal: (e, v, t) => reseal(e, v, t, baik),
    adopt: bersama("adopt"),
    release: bersama("release"),
    settle: (e, _v, t) => settle(e, t),
  };
  const nama = Object.keys(langkah) as LangkahEvaluasi[];
  const hariHari = [dalam, lewat, "2026-12-01"];
  const urutan = kunci(keadaanEvaluasi);
  const usaha = fc.array(
    fc.tuple(fc.constantFrom(...nama), fc.constantFrom(...semuaOrang), fc.constantFrom(...hariHari)),
    { maxLength: 40 },
  );

  /** K2: whoever, whatever, whenever. What is accepted is exactly what the table says, done by whom it names. */
  test("every state × step × person × day × path: only the table's arrows, only its people", () => {
    const siapaBoleh: Readonly<Record<string, (e: Evaluasi) => readonly Viewer[]>> = {
      diri: () => [ayu],
      "pejabat-penilai": () => [bagas],
      "atasan-penilai": () => [wira],
      "penanda-tangan": (e) => [e.jalur === "biasa" ? bagas : wira],
      "yang lain dari keduanya": () => [ayu, bagas],
      "diri / pejabat-penilai": () => [ayu, bagas],
    };
    const terbuka = [null, "2026-12-01"];
    const jalur = ["biasa", "ambil-alih"] as const;
    const dilalui = new Set<string>();
    for (const keadaan of urutan)
      for (const apa of nama)
        for (const siapa of semuaOrang)
          for (const hari of hariHari)
            for (const j of jalur)
              for (const terbukaSampai of terbuka)
                for (const sudah of [true, false]) {
                  const e: Evaluasi = {
                    ...keberatan,
                    keadaan,
                    jalur: j,
                    terbukaSampai,
                    diputus: sudah,
                    diterima: false,
                    didengar: { pegawai: sudah, penilai: true },
                  };
                  const hasil = langkah[apa](e, siapa, hari);
                  if (!hasil.ok) continue;
                  const { oleh, ke } = alurEvaluasi[apa];
                  expect((ke as Record<string, string>)[keadaan]).toBe(hasil.value.keadaan);
                  if (oleh !== "sistem") expect(siapaBoleh[oleh]?.(e)).toContain(siapa);
                  dilalui.add(`${apa} ${keadaan}`);
                }
    const panah = nama.flatMap((apa) => Object.keys(alurEvaluasi[apa].ke).map((k) => `${apa} ${k}`));
    expect([...dilalui].sort()).toEqual(panah.sort());
  });

  test("nobody touches his own rating; only what is taken back and a reopening lead back; final is left by one way", () => {
    for (const penilai of ["bagas", "ayu", null])
      for (const atasan of ["wira", "ayu", "bagas", null])
        for (const keadaan of urutan)
          for (const apa of nama)
            for (const siapa of semuaOrang)
              for (const hari of hariHari) {
                const e = { ...keberatan, terbukaSampai: "2026-12-01", keadaan, penilai, atasan };
                const hasil = langkah[apa](e, siapa, hari);
                if (!hasil.ok) continue;
                if (keadaan === "final" && hasil.value.keadaan !== "final") expect(apa).toBe("reseal");
                if (apa !== "withdrawObjection" && apa !== "release" && apa !== "reseal")
                  expect(urutan.indexOf(hasil.value.keadaan)).toBeGreaterThanOrEqual(urutan.indexOf(keadaan));
                if (["rate", "sign", "takeOver", "deliver", "decide", "reseal"].includes(apa))
                  expect(siapa).not.toBe(ayu);
                if (apa === "adopt") expect(penilai).not.toBe("ayu");
                if (apa === "decide") expect(siapa.pegawai).not.toBe(penilai);
              }
  });

  test("nothing is signed, delivered or final that was not rated on both axes", () => {
    fc.assert(
      fc.property(usaha, (percobaan) => {
        let kini: Evaluasi = ev;
        for (const [apa, siapa, hari] of percobaan) {
          const hasil = langkah[apa](kini, siapa, hari);
          if (!hasil.ok) continue;
          const dua = ["rate", "takeOver", "decide", "reseal", "adopt"].includes(apa)
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
