import { expect, test } from "vitest";
import type { Evaluasi } from "../../src/domain/evaluasi.ts";
import { type KeadaanEvaluasi, keadaanEvaluasi, kunci } from "../../src/domain/istilah.ts";
import {
  alurPembukaan,
  approve,
  close,
  decline,
  KEADAAN_PEMBUKAAN,
  type Pembukaan,
  request,
  withdrawRequest,
} from "../../src/domain/pembukaan.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";
import { ayu, bagas, citra, semuaOrang, subjek, wira } from "./orang.ts";

const ev: Evaluasi = {
  ...subjek,
  keadaan: "final",
  jalur: "biasa",
  skp: "ditetapkan",
  capaian: "baik",
  jendela: { buka: "2026-09-21", tutup: "2026-10-31" },
  ratingHasil: "sesuai",
  ratingPerilaku: "sesuai",
  hasilFinal: false,
  batasKeberatan: "2026-11-18",
  didengar: { pegawai: false, penilai: false },
  diputus: false,
  terbukaSampai: null,
};
const eko: Viewer = { pegawai: "eko", nama: "eko", peran: new Set(["admin"] as const) };
const diterima = { ...ev, keadaan: "diterima" as const };
const minta = { alasan: "Realisasi triwulan keliru dicatat", hari: 5 };
const dariCitra: Pembukaan = { keadaan: "menunggu", dimintaOleh: "citra", dimintaAdmin: true };
const dariBagas: Pembukaan = { keadaan: "menunggu", dimintaOleh: "bagas", dimintaAdmin: false };
const kode = (h: ReturnType<typeof request>) => (h.ok ? h.value : h.code);

test("one asks, another agrees: two admins for what is final", () => {
  expect(kode(request(ev, citra, null, minta))).toBe("menunggu");
  expect(kode(approve(ev, eko, dariCitra))).toBe("terbuka");
  expect(kode(request(diterima, bagas, null, minta))).toBe("menunggu");
  expect(kode(approve(diterima, citra, dariBagas))).toBe("terbuka");
});

test.each([
  ["final, asked for by the assessor", request(ev, bagas, null, minta), "perlu-dua-admin"],
  ["final since the assessor asked", approve(ev, citra, dariBagas), "perlu-dua-admin"],
  ["agreed by whoever asked", approve(ev, citra, dariCitra), "pembukaan-orang-sama"],
  [
    "agreed by the admin who signs it",
    approve(ev, { ...eko, pegawai: "bagas" }, dariCitra),
    "pembukaan-penanda-tangan",
  ],
  [
    "agreed by the employee, admin or not",
    approve(ev, { ...eko, pegawai: "ayu" }, dariCitra),
    "milik-sendiri",
  ],
  ["asked for by the employee", request(ev, { ...eko, pegawai: "ayu" }, null, minta), "milik-sendiri"],
  ["asked for by the atasan who did not sign", request(diterima, wira, null, minta), "bukan-admin-instansi"],
  ["agreed by the assessor", approve(diterima, bagas, dariCitra), "bukan-admin-instansi"],
  ["asked for twice", request(ev, eko, dariCitra, minta), "pembukaan-sudah-ada"],
  ["without a reason", request(ev, citra, null, { ...minta, alasan: "salah" }), "alasan-pembukaan-kosong"],
  ["for no day", request(ev, citra, null, { ...minta, hari: 0 }), "lama-pembukaan-salah"],
  ["for half a day", request(ev, citra, null, { ...minta, hari: 1.5 }), "lama-pembukaan-salah"],
  ["for a month", request(ev, citra, null, { ...minta, hari: 15 }), "lama-pembukaan-salah"],
  [
    "before anything was signed",
    request({ ...ev, keadaan: "dinilai" }, citra, null, minta),
    "evaluasi-belum-ditandatangani",
  ],
  [
    "during an objection",
    request({ ...ev, keadaan: "keberatan" }, citra, null, minta),
    "evaluasi-dalam-keberatan",
  ],
  ["after its decision", request({ ...ev, diputus: true }, citra, null, minta), "keberatan-sudah-diputus"],
  [
    "during an objection that came since",
    approve({ ...ev, keadaan: "keberatan" }, eko, dariCitra),
    "evaluasi-dalam-keberatan",
  ],
  ["declined without a reason", decline(ev, eko, dariCitra, ""), "alasan-pembukaan-kosong"],
  ["taken back by another", withdrawRequest(ev, eko, dariCitra), "bukan-peminta"],
  ["closed while it only waits", close(ev, bagas, dariCitra), "pembukaan-tidak-ada"],
])("refused: %s", (_apa, hasil, sebab) => {
  expect(kode(hasil)).toBe(sebab);
});

test("K2: every state of the evaluation × of the box × step × person keeps to the table, two heads for each opening", () => {
  const langkah = {
    request: (e: Evaluasi, v: Viewer, p: Pembukaan | null) => request(e, v, p, minta),
    approve,
    decline: (e: Evaluasi, v: Viewer, p: Pembukaan | null) => decline(e, v, p, "tidak perlu"),
    withdrawRequest,
    close,
  };
  const dilalui = new Set<string>();
  for (const keadaan of kunci(keadaanEvaluasi) as KeadaanEvaluasi[])
    for (const box of [...KEADAAN_PEMBUKAAN, null])
      for (const peminta of ["bagas", "citra", "eko", "ayu"])
        for (const apa of Object.keys(langkah) as (keyof typeof langkah)[])
          for (const siapa of [...semuaOrang, eko]) {
            const p = box && { keadaan: box, dimintaOleh: peminta, dimintaAdmin: peminta !== "bagas" };
            const hasil = langkah[apa]({ ...ev, keadaan }, siapa, p);
            if (!hasil.ok) continue;
            expect(siapa).not.toBe(ayu);
            const dari = apa === "request" ? "belum-ada" : (box ?? "");
            expect((alurPembukaan[apa].ke as Record<string, string>)[dari]).toBe(hasil.value);
            if (apa === "approve") {
              expect(siapa.peran.has("admin")).toBe(true);
              expect(siapa.pegawai).not.toBe(peminta);
              if (keadaan === "final") expect(peminta).not.toBe("bagas");
              expect(["ditandatangani", "disampaikan", "diterima", "final"]).toContain(keadaan);
            }
            dilalui.add(apa);
          }
  expect(dilalui.size).toBe(5);
});
