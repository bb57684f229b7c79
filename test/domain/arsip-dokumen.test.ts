import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  archiveScan,
  askRevocation,
  type DokumenSah,
  decideRevocation,
} from "../../src/domain/arsip-dokumen.ts";
import type { Peran, Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string, ...peran: Peran[]): Viewer => ({ pegawai, nama: "", peran: new Set(peran) });
const d: DokumenSah = {
  pegawai: "ayu",
  penilai: "bagas",
  atasan: "farida",
  keadaan: "berlaku",
  keadaanEvaluasi: "final",
  penandaTangan: "bagas",
  tanggal: "2026-10-20",
};
const kode = (r: { ok: boolean; code?: string }) => (r.ok ? "ya" : r.code);
const siapa = {
  ayu: orang("ayu"),
  bagas: orang("bagas"),
  farida: orang("farida"),
  citra: orang("citra", "admin"),
  cokro: orang("cokro", "admin"),
  gita: orang("gita", "auditor"),
  umar: orang("umar", "admin-unit"),
  ayuAdmin: orang("ayu", "admin"),
};

describe("a signed scan", () => {
  it.each([
    ["ayu", "ya"],
    ["bagas", "ya"],
    ["farida", "ya"],
    ["citra", "ya"],
    ["gita", "bukan-pihak-dokumen"],
    ["umar", "bukan-pihak-dokumen"],
  ] as const)("of %s: %s", (who, jawab) => {
    expect(kode(archiveScan(d, siapa[who]))).toBe(jawab);
    for (const keadaan of ["diganti", "dicabut"] as const)
      expect(kode(archiveScan({ ...d, keadaan }, siapa[who]))).toBe(
        jawab === "ya" ? "dokumen-tidak-berlaku" : jawab,
      );
  });

  it.each([
    ["2026-10-19", "tanggal-tanda-salah"],
    ["2026-10-20", "ya"],
    ["2026-11-02", "ya"],
    ["2026-11-03", "tanggal-tanda-salah"],
  ])("signed on %s: %s", (tanggal, jawab) => {
    const scan = { bertanda: "semua", tanggal, hariIni: "2026-11-02" } as const;
    expect(kode(archiveScan(d, siapa.bagas, scan))).toBe(jawab);
  });

  it("brings the document back only with the pegawai's hand on it", () => {
    const kembali = (["penanda-tangan", "pegawai", "semua"] as const).map((bertanda) => {
      const r = archiveScan(d, siapa.bagas, { bertanda, tanggal: d.tanggal, hariIni: d.tanggal });
      return r.ok && r.value.kembali;
    });
    expect(kembali).toEqual([false, true, true]);
  });
});

describe("revoking", () => {
  it.each([
    ["ayu", "dokumen-sendiri", "dokumen-sendiri"],
    ["ayuAdmin", "dokumen-sendiri", "dokumen-sendiri"],
    ["bagas", "ya", "bukan-admin-instansi"],
    ["farida", "bukan-pencabut-dokumen", "bukan-admin-instansi"],
    ["citra", "ya", "pencabutan-orang-sama"],
    ["cokro", "ya", "ya"],
    ["gita", "bukan-pencabut-dokumen", "bukan-admin-instansi"],
    ["umar", "bukan-pencabut-dokumen", "bukan-admin-instansi"],
  ] as const)("by %s: asks %s, decides what Citra asked %s", (who, minta, putus) => {
    expect(kode(askRevocation(d, siapa[who], false))).toBe(minta);
    expect(kode(decideRevocation(d, siapa[who], { oleh: "citra" }))).toBe(putus);
  });

  it("is for final documents that hold, once at a time", () => {
    expect(kode(askRevocation({ ...d, keadaanEvaluasi: "diterima" }, siapa.citra, false))).toBe(
      "dokumen-belum-final",
    );
    expect(kode(askRevocation({ ...d, keadaan: "dicabut" }, siapa.citra, false))).toBe(
      "dokumen-tidak-berlaku",
    );
    expect(kode(askRevocation(d, siapa.citra, true))).toBe("pencabutan-menunggu");
    expect(kode(decideRevocation(d, siapa.cokro, null))).toBe("pencabutan-tidak-ada");
  });

  it("never by one person alone, nor by whose document it is, whatever roles they hold", () => {
    const siapapun = fc.constantFrom("ayu", "bagas", "farida", "citra", "cokro");
    const peran = fc.uniqueArray(fc.constantFrom<Peran>("admin", "admin-unit", "auditor", "pyb"));
    fc.assert(
      fc.property(siapapun, peran, siapapun, (oleh, roles, pemutus) => {
        const boleh = decideRevocation(d, orang(pemutus, ...roles), { oleh }).ok;
        expect(boleh).toBe(pemutus !== oleh && pemutus !== "ayu" && roles.includes("admin"));
      }),
    );
  });
});
