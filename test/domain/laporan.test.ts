import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batasLaporan,
  handleReport,
  JENIS_LAPORAN,
  type KeadaanLaporan,
  type LangkahLaporan,
} from "../../src/domain/laporan.ts";

const kalender = { hariKerja: 5 as const, libur: new Set<string>() };
const KEADAAN: KeadaanLaporan[] = ["baru", "dikerjakan", "selesai", "ditolak", "ditarik"];
const LANGKAH: LangkahLaporan[] = ["kerjakan", "selesaikan", "tolak", "teruskan", "tarik"];

describe("the clock of a report", () => {
  const pada = Date.UTC(2026, 10, 20, 3, 0, 0); // Friday 20 November 2026, 10.00 WIB
  const sejak = { pada, tanggal: "2026-11-20", zona: "WIB" as const };

  it.each(["nama", "nomor", "golongan"] as const)("%s: 3 x 24 hours (UU 27/2022 Ps. 30)", (jenis) => {
    expect(batasLaporan(jenis, sejak, 5, kalender)).toBe(pada + 72 * 3_600_000);
  });

  it.each(["penilai", "unit", "jabatan", "lain", "bukan-bawahan"] as const)(
    "%s: five working days, to the end of the last",
    (jenis) => {
      expect(batasLaporan(jenis, sejak, 5, kalender)).toBe(Date.UTC(2026, 10, 27, 17, 0, 0));
    },
  );

  it("is always ahead, and a holiday never brings it nearer", () => {
    fc.assert(
      fc.property(fc.constantFrom(...JENIS_LAPORAN), fc.integer({ min: 1, max: 30 }), (jenis, hari) => {
        const bare = batasLaporan(jenis, sejak, hari, kalender);
        const holiday = { ...kalender, libur: new Set(["2026-11-23", "2026-11-25"]) };
        expect(bare).toBeGreaterThan(pada);
        expect(batasLaporan(jenis, sejak, hari, holiday)).toBeGreaterThanOrEqual(bare);
      }),
    );
  });
});

describe("the steps of a report", () => {
  const semua = KEADAAN.flatMap((keadaan) =>
    LANGKAH.flatMap((langkah) =>
      (["pelapor", "pengurus", "lain"] as const).map((siapa) => ({ keadaan, langkah, siapa })),
    ),
  );

  it.each(semua)("$langkah by $siapa when $keadaan", ({ keadaan, langkah, siapa }) => {
    const hasil = handleReport(
      langkah,
      { keadaan, pelapor: "P", diteruskan: false },
      { pegawai: siapa === "pelapor" ? "P" : "X", mengurus: siapa === "pengurus" },
      "dibetulkan",
    );
    const berhak = langkah === "tarik" ? siapa === "pelapor" : siapa === "pengurus";
    const terbuka = keadaan === "baru" || (keadaan === "dikerjakan" && langkah !== "kerjakan");
    if (!berhak) expect(hasil).toMatchObject({ ok: false, kind: "hak" });
    else if (!terbuka) expect(hasil).toMatchObject({ ok: false, kind: "keadaan" });
    else expect(hasil.ok).toBe(true);
  });

  it("is not settled without an answer, nor passed on twice", () => {
    const l = { keadaan: "baru", pelapor: "P", diteruskan: true } as const;
    const admin = { pegawai: "X", mengurus: true };
    expect(handleReport("selesaikan", l, admin, "")).toMatchObject({ kind: "isi", code: "jawaban-kosong" });
    expect(handleReport("tolak", l, admin, "")).toMatchObject({ kind: "isi" });
    expect(handleReport("teruskan", l, admin, "")).toMatchObject({ kind: "keadaan" });
  });
});
