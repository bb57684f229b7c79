import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  BARIS_SEHARI,
  catatBanyak,
  catatProgres,
  type Entri,
  type FaktaProgres,
  hapusProgres,
  libur,
  menitEntri,
  menitHari,
  pekanProgres,
  tempatProgres,
} from "../../src/domain/progres.ts";
import { bitHari, hariRutin, jatuhPada } from "../../src/domain/rutin.ts";
import { hariDalamMinggu, tambahHari } from "../../src/domain/tanggal.ts";

/** Sunday 22 November 2026; the 20th is a holiday, the 18th and 19th are leave, the 10th is dinas luar. */
const fakta: FaktaProgres = {
  today: "2026-11-22",
  aturan: { aktif: true, mundurHari: 14, libur: "boleh", menitSehari: 600 },
  kalender: { hariKerja: 5, libur: new Set(["2026-11-20"]) },
  tidakHadir: [
    { jenis: "cuti-tahunan", dari: "2026-11-18", sampai: "2026-11-19" },
    { jenis: "dinas-luar", dari: "2026-11-10", sampai: "2026-11-10" },
  ],
  rencana: [
    {
      skp: "lama",
      dari: "2026-01-01",
      sampai: "2026-11-12",
      rhk: [{ id: "a", teks: "A" }],
      rencanaAksi: [],
      periode: [{ id: "t4", dari: "2026-10-01", sampai: "2026-12-31" }],
    },
    {
      skp: "baru",
      dari: "2026-11-13",
      sampai: "2026-12-31",
      rhk: [{ id: "b", teks: "B" }],
      rencanaAksi: [],
      periode: [{ id: "t4", dari: "2026-10-01", sampai: "2026-12-31" }],
    },
  ],
  terkunci: [{ dari: "2026-07-01", sampai: "2026-11-09" }],
  ada: [{ id: "x", tanggal: "2026-11-16", mulai: "08:00", selesai: "10:00" }],
};
const entri: Entri = {
  tanggal: "2026-11-16",
  mulai: null,
  selesai: null,
  kegiatan: "Rapat",
  jumlah: null,
  satuan: "",
  rhk: null,
};
const kode = (e: Partial<Entri>, f: Partial<FaktaProgres> = {}) => {
  const hasil = catatProgres({ ...entri, ...e }, { ...fakta, ...f });
  return hasil.ok ? hasil.value.peringatan.map((p) => p.jenis).join() || "ya" : hasil.code;
};
const tolakLibur = { aturan: { ...fakta.aturan, libur: "tolak" as const } };

test.each([
  [{}, {}, "ya"],
  [{ tanggal: "2026-11-22" }, {}, "libur"],
  [{ tanggal: "2026-11-23" }, {}, "progres-belum-terjadi"],
  [{ tanggal: "2026-11-31" }, {}, "progres-tanggal-salah"],
  [{ tanggal: "2026-11-09" }, {}, "progres-terkunci"],
  [{ tanggal: "2026-11-09" }, { terkunci: [] }, "ya"],
  [{ tanggal: "2026-11-07" }, { terkunci: [] }, "progres-terlalu-lampau"],
  [{ tanggal: "2026-11-08" }, { terkunci: [] }, "libur"],
  [{ tanggal: "2026-11-10" }, tolakLibur, "ya"],
  [{ tanggal: "2026-11-18" }, {}, "cuti"],
  [{ tanggal: "2026-11-18" }, tolakLibur, "progres-sedang-cuti"],
  [{ tanggal: "2026-11-20" }, {}, "libur"],
  [{ tanggal: "2026-11-20" }, tolakLibur, "progres-hari-libur"],
  [{ tanggal: "2026-11-21" }, tolakLibur, "progres-hari-libur"],
  [{ kegiatan: "  " }, {}, "progres-kegiatan-kosong"],
  [{ kegiatan: "x".repeat(2001) }, {}, "progres-kegiatan-panjang"],
  [{ mulai: "08:00" }, {}, "progres-jam-tidak-lengkap"],
  [{ mulai: "24:00", selesai: "25:00" }, {}, "progres-jam-salah"],
  [{ mulai: "10:00", selesai: "10:00" }, {}, "progres-jam-terbalik"],
  [{ mulai: "09:59", selesai: "10:30" }, {}, "bertumpuk"],
  [{ mulai: "10:00", selesai: "10:30" }, {}, "ya"],
  [{ mulai: "10:00", selesai: "18:00" }, {}, "ya"],
  [{ mulai: "10:00", selesai: "18:01" }, {}, "progres-menit-berlebih"],
  [{ jumlah: 1.5 }, {}, "progres-jumlah-salah"],
  [{ jumlah: -1 }, {}, "progres-jumlah-salah"],
  [{ rhk: "b" }, {}, "ya"],
  [{ rhk: "a" }, {}, "progres-di-luar-masa"],
  [{ rhk: "a", tanggal: "2026-11-12" }, {}, "ya"],
  [{ rhk: "c" }, {}, "progres-rhk-tidak-ada"],
] as const)("%j with %j: %s", (e, f, hasil) => {
  expect(kode(e, f as Partial<FaktaProgres>)).toBe(hasil);
});

describe("a line", () => {
  it("does not stand in its own way when it is changed", () => {
    const sama = { ...entri, mulai: "08:00", selesai: "17:59" };
    expect(catatProgres(sama, fakta, "x").ok).toBe(true);
    expect(catatProgres(sama, fakta).ok).toBe(false);
  });
  it("belongs to the plan of its day, and to none where there is none", () => {
    expect(tempatProgres({ tanggal: "2026-11-12", rhk: null }, fakta)).toEqual({
      skp: "lama",
      periode: "t4",
    });
    expect(tempatProgres({ tanggal: "2026-11-13", rhk: null }, fakta)).toEqual({
      skp: "baru",
      periode: "t4",
    });
    expect(tempatProgres({ tanggal: "2025-11-13", rhk: null }, fakta)).toBeNull();
  });
  it("is put aside on any day but those under a signature", () => {
    expect(hapusProgres("2026-11-09", fakta).ok).toBe(false);
    expect(hapusProgres("2026-01-01", fakta).ok).toBe(true);
  });
  it("one more than a day holds is refused", () => {
    const ada = Array.from({ length: BARIS_SEHARI }, (_, n) => ({ ...entri, id: String(n) }));
    expect(kode({}, { ada })).toBe("progres-terlalu-banyak");
  });
});

const jam = fc
  .integer({ min: 0, max: 1439 })
  .map((n) => `${String(Math.floor(n / 60)).padStart(2, "0")}:${String(n % 60).padStart(2, "0")}`);
const hari = fc.integer({ min: -40, max: 5 }).map((n) => tambahHari(fakta.today, n));
const baris = fc.record({
  tanggal: hari,
  waktu: fc.option(fc.tuple(jam, jam)),
  jumlah: fc.option(fc.integer({ min: -2, max: 50 })),
  rhk: fc.constantFrom(null, "a", "b", "c"),
});
const banyak = fc.array(baris, { maxLength: 25 }).map((semua) =>
  semua.map((b, n) => ({
    ...entri,
    id: `n${n}`,
    ...{
      tanggal: b.tanggal,
      mulai: b.waktu?.[0] ?? null,
      selesai: b.waktu?.[1] ?? null,
      jumlah: b.jumlah,
      rhk: b.rhk,
    },
  })),
);
const aturan = fc.record({
  aktif: fc.boolean(),
  mundurHari: fc.integer({ min: 0, max: 40 }),
  libur: fc.constantFrom("boleh" as const, "tolak" as const),
  menitSehari: fc.integer({ min: 60, max: 1440 }),
});

describe("whatever is sent, what is accepted", () => {
  it("lies on a day that may be written, adds up to no more than a day, and stands in its own plan", () => {
    void fc.assert(
      fc.property(banyak, aturan, (semua, a) => {
        const f = { ...fakta, aturan: a };
        const hasil = catatBanyak(semua, f);
        const diterima = semua.filter((_, n) => hasil[n]?.ok);
        for (const e of diterima) {
          expect(e.tanggal <= f.today && e.tanggal >= tambahHari(f.today, -a.mundurHari)).toBe(true);
          expect(f.terkunci.some((r) => r.dari <= e.tanggal && e.tanggal <= r.sampai)).toBe(false);
          if (a.libur === "tolak") expect(libur(e.tanggal, f)).toEqual([]);
          const sehari = [...diterima, ...f.ada].filter((b) => b.tanggal === e.tanggal);
          // Only lines with times are counted, and they alone can be too many.
          if (menitEntri(e) > 0 && sehari.some((b) => menitEntri(b) > 0 && !f.ada.includes(b)))
            expect(menitHari(sehari)).toBeLessThanOrEqual(Math.max(a.menitSehari, menitHari(f.ada)));
          const tempat = tempatProgres(e, f);
          if (e.rhk)
            expect(f.rencana.find((r) => r.skp === tempat?.skp)?.rhk.map((h) => h.id)).toContain(e.rhk);
        }
      }),
    );
  });

  it("is accepted again beside what stands there, line by line as all at once", () => {
    void fc.assert(
      fc.property(banyak, (semua) => {
        const sekaligus = catatBanyak(semua, fakta).map((h) => h.ok);
        const ada = [...fakta.ada];
        const satuan = semua.map((e) => {
          const { ok } = catatProgres(e, { ...fakta, ada }, e.id);
          if (ok) ada.push(e);
          return ok;
        });
        expect(sekaligus).toEqual(satuan);
      }),
    );
  });
});

describe("a week and what recurs in it", () => {
  it("begins on Senin and holds its day", () => {
    void fc.assert(
      fc.property(fc.integer({ min: -2000, max: 2000 }), (n) => {
        const t = tambahHari("2026-11-22", n);
        const { dari, sampai } = pekanProgres(t);
        expect([hariDalamMinggu(dari), hariDalamMinggu(sampai), dari <= t && t <= sampai]).toEqual([
          1,
          0,
          true,
        ]);
        expect(bitHari(t)).toBe(1 << ((hariDalamMinggu(t) + 6) % 7));
      }),
    );
  });
  it.each([
    [{ ulang: "harian", hari: 0, tanggal: null }, "2026-11-22", true],
    [{ ulang: "sewaktu", hari: 0, tanggal: null }, "2026-11-16", false],
    [{ ulang: "mingguan", hari: 1, tanggal: null }, "2026-11-16", true],
    [{ ulang: "mingguan", hari: 1, tanggal: null }, "2026-11-17", false],
    [{ ulang: "mingguan", hari: 64, tanggal: null }, "2026-11-22", true],
    [{ ulang: "bulanan", hari: 0, tanggal: 22 }, "2026-11-22", true],
    [{ ulang: "bulanan", hari: 0, tanggal: 31 }, "2026-11-30", true],
    [{ ulang: "bulanan", hari: 0, tanggal: 31 }, "2026-10-30", false],
    [{ ulang: "bulanan", hari: 0, tanggal: 30 }, "2027-02-28", true],
  ] as const)("%j on %s: %s", (rutin, t, jatuh) => {
    expect(jatuhPada(rutin, t)).toBe(jatuh);
  });
  it("a monthly one falls once in each month", () => {
    void fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 23 }), (tanggal, bulan) => {
        const awal = `${2026 + Math.floor(bulan / 12)}-${String((bulan % 12) + 1).padStart(2, "0")}-01`;
        const sebulan = Array.from({ length: 31 }, (_, n) => tambahHari(awal, n)).filter(
          (t) => t.slice(0, 7) === awal.slice(0, 7),
        );
        expect(hariRutin({ ulang: "bulanan", hari: 0, tanggal }, sebulan, () => true)).toHaveLength(1);
      }),
    );
  });
});
