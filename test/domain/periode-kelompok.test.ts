import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addAbsence } from "../../src/domain/kehadiran.ts";
import { defineGroup, jendelaBagi, type KelompokPeriode, kelompokPada } from "../../src/domain/kelompok.ts";
import { type FaktaKesiapan, type JendelaPeriode, kesiapan, terhalang } from "../../src/domain/kesiapan.ts";
import { jendelaBawaan, periodeSetahun } from "../../src/domain/periode.ts";
import { extendWindow, withdrawExtension } from "../../src/domain/perpanjangan.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";
import { day } from "./arbitraries.ts";

const kode = (r: { ok: boolean; code?: string }) => (r.ok ? "boleh" : r.code);

describe("groups of periods", () => {
  const siapa = { jenisPegawai: "pns", jenisJabatan: "jf", unit: new Set(["kantor", "man", "kelas"]) };
  const k = (beda: Partial<KelompokPeriode>): KelompokPeriode => ({
    ...{
      id: "A",
      urut: 10,
      jenisPegawai: [],
      jenisJabatan: [],
      unit: null,
      dari: "2026-01-01",
      sampai: null,
    },
    ...beda,
  });

  // rule | fits on 2026-11-22
  test.each([
    [{ unit: "man" }, true],
    [{ unit: "kua" }, false],
    [{ jenisJabatan: ["jf"] }, true],
    [{ jenisJabatan: ["pelaksana", "pengawas"] }, false],
    [{ jenisPegawai: ["pppk", "pns"], unit: "kantor" }, true],
    [{ jenisPegawai: ["pppk"], unit: "kantor" }, false],
    [{ unit: "man", dari: "2026-11-23" }, false],
    [{ unit: "man", sampai: "2026-11-21" }, false],
    [{ unit: "man", sampai: "2026-11-22" }, true],
  ] as const)("%j fits: %s", (beda, cocok) => {
    expect(kelompokPada([k(beda)], siapa, "2026-11-22") !== null).toBe(cocok);
  });

  test("a person is in one group at most: the smallest number of those that fit, whatever the order of the list", () => {
    const group = fc.record({
      id: fc.uuid(),
      urut: fc.integer({ min: 1, max: 5 }),
      jenisPegawai: fc.subarray(["pns", "pppk"]),
      jenisJabatan: fc.subarray(["jf", "pelaksana"]),
      unit: fc.constantFrom("kantor", "man", "kua", null),
      dari: day,
      sampai: fc.option(day, { nil: null }),
    });
    fc.assert(
      fc.property(fc.array(group, { maxLength: 6 }), day, (semua, hari) => {
        const satu = kelompokPada(semua, siapa, hari);
        expect(kelompokPada([...semua].reverse(), siapa, hari)?.id).toBe(satu?.id);
        const cocok = semua.filter((g) => kelompokPada([g], siapa, hari));
        if (satu) expect(cocok.every((g) => g.urut >= satu.urut)).toBe(true);
        else expect(cocok).toEqual([]);
      }),
    );
  });

  test("the window is one of extension > group > everybody's, and an extension never takes time away", () => {
    const window = fc
      .record({ buka: fc.nat(1e6), lama: fc.nat(1e6) })
      .map((w) => ({ buka: w.buka, tutup: w.buka + w.lama }));
    fc.assert(
      fc.property(
        window,
        fc.option(window, { nil: null }),
        fc.array(fc.nat(3e6), { maxLength: 4 }),
        (umum, grup, panjang) => {
          const jadi = jendelaBagi(umum, grup, panjang);
          const biasa = grup ?? umum;
          expect(jadi.buka).toBe(biasa.buka);
          expect([biasa.tutup, ...panjang]).toContain(jadi.tutup);
          expect(jadi.tutup).toBeGreaterThanOrEqual(biasa.tutup);
          for (const x of panjang) expect(jadi.tutup).toBeGreaterThanOrEqual(x);
        },
      ),
    );
  });

  test("a group of everybody is refused, and one that ends before it begins", () => {
    expect(kode(defineGroup(k({})))).toBe("tanpa-syarat");
    expect(kode(defineGroup(k({ unit: "man", sampai: "2025-12-31" })))).toBe("sampai-sebelum-dari");
    expect(kode(defineGroup(k({ unit: "man" })))).toBe("boleh");
  });
});

describe("an extension", () => {
  // until | reason | closes now | answer, on 2026-11-22
  test.each([
    ["2026-11-30", "Sakit", "2026-10-31", "boleh"],
    ["2026-11-22", "Sakit", "2026-10-31", "boleh"],
    ["2026-11-21", "Sakit", "2026-10-31", "sudah-lewat"],
    ["2026-12-01", "Sakit", "2026-12-01", "belum-lebih-lama"],
    ["2026-12-01", " ", "2026-10-31", "alasan-kosong"],
    ["2027-11-30", "Salah tahun", "2026-10-31", "terlalu-lama"],
  ])("until %s because of “%s”, closing %s: %s", (sampai, alasan, tutup, jawab) => {
    expect(kode(extendWindow({ sampai, alasan }, tutup, "2026-11-22"))).toBe(jawab);
  });

  test.each([
    [{ sampai: "2026-11-30", dicabut: false }, "Keliru", "boleh"],
    [{ sampai: "2026-11-30", dicabut: true }, "Keliru", "sudah-dicabut"],
    [{ sampai: "2026-11-22", dicabut: false }, "Keliru", "sudah-berakhir"],
    [{ sampai: "2026-11-30", dicabut: false }, "", "alasan-kosong"],
  ])("withdrawing %j with “%s”: %s", (p, alasan, jawab) => {
    expect(kode(withdrawExtension(p, alasan, "2026-11-22"))).toBe(jawab);
  });
});

describe("leave", () => {
  const ada = [{ dari: "2026-12-07", sampai: "2026-12-11" }];
  test.each([
    ["2026-12-12", "2026-12-14", "boleh"],
    ["2026-12-11", "2026-12-14", "bertemu"],
    ["2026-12-01", "2026-12-31", "bertemu"],
    ["2026-12-14", "2026-12-12", "sampai-sebelum-dari"],
    ["2026-12-14", "2036-12-12", "terlalu-lama"],
  ])("%s to %s: %s", (dari, sampai, jawab) => {
    expect(kode(addAbsence({ dari, sampai }, ada))).toBe(jawab);
  });
});

describe("readiness", () => {
  const bawaan = (tahun: number, ritme: "triwulanan" | "bulanan"): JendelaPeriode[] =>
    periodeSetahun(tahun, ritme).flatMap((p) =>
      (["perencanaan", "pengisian", "evaluasi"] as const).flatMap((tahap) => {
        const j = jendelaBawaan(p, tahap);
        return j ? [{ ...j, jenis: p.jenis, n: p.n, tahap, periodeSampai: p.sampai }] : [];
      }),
    );
  const siap: FaktaKesiapan = {
    ...{ tanpaPenilai: 0, unitTanpaPimpinan: 0, tanpaAkun: 0, capaianBelum: 0, liburSetahun: 16 },
    jendela: bawaan(2027, "triwulanan"),
  };

  test.each(["triwulanan", "bulanan"] as const)(
    "the default windows of a %s year stand in nobody's way",
    (ritme) => {
      const daftar = kesiapan({ ...siap, jendela: bawaan(2027, ritme) }, "2026-11-22");
      expect(daftar.filter((k) => k.berat !== "siap")).toEqual([]);
      expect(terhalang(daftar)).toBe(false);
    },
  );

  // fact | what is told | stops
  test.each([
    [{ tanpaPenilai: 12 }, "tanpa-penilai 12", true],
    [{ liburSetahun: 0 }, "libur-belum-ada 1", true],
    [{ liburSetahun: 1 }, "libur-belum-ada 1", true],
    [{ unitTanpaPimpinan: 3 }, "unit-tanpa-pimpinan 3", false],
    [{ tanpaAkun: 40 }, "tanpa-akun 40", false],
    [{ capaianBelum: 2 }, "capaian-belum 2", false],
  ] as const)("%j is told as %s and stops: %s", (beda, kata, henti) => {
    const daftar = kesiapan({ ...siap, ...beda }, "2026-11-22");
    expect(daftar.filter((k) => k.berat !== "siap").map((k) => `${k.butir} ${k.n}`)).toEqual([kata]);
    expect(terhalang(daftar)).toBe(henti);
  });

  test("windows that are over, that meet the next one, or that close before their period ends are told", () => {
    const jendela = siap.jendela.map((j) =>
      j.tahap === "evaluasi" && j.jenis === "triwulan" && j.n === 1 ? { ...j, tutup: "2027-06-25" } : j,
    );
    const kata = (daftar: ReturnType<typeof kesiapan>) =>
      daftar.filter((k) => k.berat !== "siap").map((k) => `${k.butir} ${k.n}`);
    expect(kata(kesiapan({ ...siap, jendela }, "2026-11-22"))).toEqual(["jendela-bertumpuk 1"]);
    const cepat = siap.jendela.map((j) =>
      j.tahap === "evaluasi" && j.n === 2 ? { ...j, tutup: tambahHari(j.periodeSampai, -1) } : j,
    );
    expect(kata(kesiapan({ ...siap, jendela: cepat }, "2026-11-22"))).toEqual(["jendela-terlalu-cepat 1"]);
    expect(kata(kesiapan(siap, "2027-05-01"))).toEqual(["jendela-lewat 3"]);
  });
});
