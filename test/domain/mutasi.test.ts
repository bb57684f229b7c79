import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BarisGaris } from "../../src/domain/baris-garis.ts";
import type { Baris, FaktaMutasi, Jabatan, Nasib, Permintaan } from "../../src/domain/mutasi.ts";
import { evaluasiSetelah, jamSetelah } from "../../src/domain/mutasi-evaluasi.ts";
import { putuskan } from "../../src/domain/mutasi-putus.ts";
import { type FaktaSkp, skpSetelah } from "../../src/domain/mutasi-skp.ts";
import { skpSetahun } from "../../src/domain/skp-periode.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const surat = { nomorSurat: "800/1", suratTanggal: "2026-08-18" };
const post = (unit: string, lain: Partial<Jabatan> = {}): Jabatan => ({
  unit,
  jabatan: "Penelaah",
  jenisJabatan: "pelaksana",
  jenjang: null,
  memimpin: false,
  delegasi: false,
  ...lain,
});
const penempatan = (pegawai: string, unit: string, lain: Baris = {}): Baris => ({
  id: `n-${pegawai}`,
  pegawai,
  unit,
  jabatan: "Penelaah",
  jenis_jabatan: "pelaksana",
  jenjang: null,
  jenis: "definitif",
  memimpin: 0,
  delegasi_penilai: 0,
  dari: "2024-01-01",
  sampai: null,
  nomor_surat: "",
  ...lain,
});
const kepala = (pegawai: string, unit: string) =>
  penempatan(pegawai, unit, { memimpin: 1, jenis_jabatan: "pengawas", jabatan: "Kepala Seksi" });
const fakta = (rows: readonly Baris[], lain: Partial<FaktaMutasi> = {}): FaktaMutasi => ({
  unit: ["U", "V", "W"].map((unit) => ({
    unit,
    induk: unit === "U" ? null : "U",
    jenis: "unit-kerja",
    dari: "2020-01-01",
    sampai: null,
  })),
  versiUnit: [],
  penempatan: rows,
  status: [],
  kepala: [],
  jenisPegawai: {},
  ...lain,
});
const putus = (p: Permintaan, f: FaktaMutasi) => {
  let n = 0;
  return putuskan(p, f, () => `baru-${++n}`);
};

describe("what a letter does to appointments", () => {
  it("a move ends the old post on the eve and begins the new one on the day", () => {
    const hasil = putus(
      { ...surat, jenis: "pindah", dari: "2026-08-25", pegawai: "a", tujuan: post("V") },
      fakta([penempatan("a", "U")]),
    );
    expect(
      hasil.ok && hasil.value.perubahan.map((p) => [p.sebelum?.sampai, p.sesudah?.dari, p.sesudah?.sampai]),
    ).toEqual([
      [null, "2024-01-01", "2026-08-24"],
      [undefined, "2026-08-25", null],
    ]);
    expect(hasil.ok && hasil.value.nasib[0]).toMatchObject({ apa: "pindah", unitLama: "U", unitBaru: "V" });
  });

  it("two heads swap: each leads the other's unit, nobody leads two, a JF keeps his own rank", () => {
    const jf = { jenis_jabatan: "jf", delegasi_penilai: 1 };
    const rows = [
      { ...kepala("a", "V"), ...jf, jenjang: "ahli-muda" },
      { ...kepala("b", "W"), ...jf, jenjang: "ahli-madya" },
    ];
    const hasil = putus(
      { ...surat, jenis: "tukar", dari: "2026-08-25", pegawai: "a", lawan: "b" },
      fakta(rows),
    );
    const baru = hasil.ok ? hasil.value.perubahan.filter((p) => !p.sebelum).map((p) => p.sesudah) : [];
    expect(baru.map((b) => [b?.pegawai, b?.unit, b?.memimpin, b?.jenjang, b?.delegasi_penilai])).toEqual([
      ["a", "W", 1, "ahli-muda", 1],
      ["b", "V", 1, "ahli-madya", 1],
    ]);
  });

  it("a definitive head sends the Plt of the unit back; his plan is to be adjusted", () => {
    const rows = [penempatan("a", "U"), { ...kepala("p", "V"), id: "plt", jenis: "plt", dari: "2026-03-01" }];
    const tujuan = post("V", { memimpin: true, jenisJabatan: "pengawas", jabatan: "Kepala Seksi" });
    const hasil = putus({ ...surat, jenis: "pindah", dari: "2026-08-25", pegawai: "a", tujuan }, fakta(rows));
    expect(hasil.ok && hasil.value.sesuai).toEqual([{ pegawai: "p", alasan: "plt-selesai" }]);
    expect(hasil.ok && hasil.value.perubahan.find((p) => p.kunci === "plt")?.sesudah?.sampai).toBe(
      "2026-08-24",
    );
  });

  it.each<[string, Permintaan, FaktaMutasi, string]>([
    [
      "nothing would change",
      { ...surat, jenis: "pindah", dari: "2026-08-25", pegawai: "a", tujuan: post("U") },
      fakta([penempatan("a", "U")]),
      "tidak-berubah",
    ],
    [
      "before the post he holds began",
      { ...surat, jenis: "pindah", dari: "2023-01-01", pegawai: "a", tujuan: post("V") },
      fakta([penempatan("a", "U")]),
      "definitif-lebih-baru",
    ],
    [
      "a unit that is led",
      {
        ...surat,
        jenis: "pindah",
        dari: "2026-08-25",
        pegawai: "a",
        tujuan: post("V", { memimpin: true, jenisJabatan: "pengawas" }),
      },
      fakta([penempatan("a", "U"), kepala("k", "V")]),
      "unit-sudah-dipimpin",
    ],
    [
      "a swap with oneself",
      { ...surat, jenis: "tukar", dari: "2026-08-25", pegawai: "a", lawan: "a" },
      fakta([kepala("a", "V")]),
      "orang-sama",
    ],
    [
      "a swap with who leads nothing",
      { ...surat, jenis: "tukar", dari: "2026-08-25", pegawai: "a", lawan: "b" },
      fakta([kepala("a", "V"), penempatan("b", "U")]),
      "bukan-kepala",
    ],
    [
      "a contract of a PNS",
      {
        ...surat,
        jenis: "kontrak",
        dari: "2026-08-25",
        pegawai: "a",
        tujuan: post("U"),
        sampai: "2027-08-24",
      },
      fakta([penempatan("a", "U")], { jenisPegawai: { a: "pns" } }),
      "bukan-pppk",
    ],
    [
      "people of an empty unit",
      { ...surat, jenis: "unit-orang", dari: "2026-08-25", unit: "V", tujuan: "U" },
      fakta([kepala("k", "V")]),
      "unit-tanpa-orang",
    ],
    [
      "a unit below itself",
      { ...surat, jenis: "unit-induk", dari: "2026-08-25", unit: "U", induk: "V" },
      fakta([], {
        versiUnit: [
          {
            id: "v",
            unit: "U",
            induk: null,
            jenis: "unit-kerja",
            dari: "2020-01-01",
            sampai: null,
            nama: "U",
            urut: 0,
          },
        ],
      }),
      "induk-melingkar",
    ],
    [
      "leave while on leave",
      {
        ...surat,
        jenis: "status",
        dari: "2026-08-25",
        pegawai: "a",
        status: "cltn",
        arah: "mulai",
        sampai: null,
      },
      fakta([penempatan("a", "U")], {
        status: [{ pegawai: "a", status: "cuti-besar", dari: "2026-08-01", sampai: null }],
      }),
      "status-berjalan",
    ],
    [
      "the end of leave that is none",
      {
        ...surat,
        jenis: "status",
        dari: "2026-08-25",
        pegawai: "a",
        status: "cltn",
        arah: "selesai",
        sampai: null,
      },
      fakta([penempatan("a", "U")]),
      "status-tidak-ada",
    ],
  ])("refuses %s", (_, p, f, kode) => {
    const hasil = putus(p, f);
    expect(hasil.ok ? "ok" : hasil.code).toBe(kode);
  });
});

const garis = (pegawai: string, unit: string, penilai: string | null, dari = "2026-01-01"): BarisGaris => ({
  pegawai,
  dari,
  sampai: null,
  penempatan: "n2",
  unit,
  penilai,
  unitPenilai: unit,
  atasan: "atas",
  masalah: null,
});
const skp = (lain: Baris = {}): Baris => ({
  id: "s",
  pegawai: "a",
  penempatan: "n1",
  unit: "U",
  penilai: "lama",
  atasan: "atas",
  tahun: 2026,
  dari: "2026-01-01",
  sampai: "2026-12-31",
  kelompok: "ja-jf",
  pendekatan: "kualitatif",
  keadaan: "ditetapkan",
  versi: 3,
  revisi: 1,
  diubah_pada: 1,
  ...lain,
});
const rule = (rows: readonly Baris[], dari: string, lain: Partial<FaktaSkp> = {}): FaktaSkp => ({
  skp: rows,
  pernahDitetapkan: new Set(),
  tahunTerbuka: [],
  garis: (p) => garis(p, "V", "baru", dari),
  penempatan: () => ({ jenisJabatan: "jf", memimpin: false }),
  unitMandiri: () => false,
  dari,
  today: dari,
  now: 9,
  idBaru: () => "s2",
  ...lain,
});
const nasib = (apa: Nasib["apa"], dari: string, sampai: string | null = null): Nasib => ({
  pegawai: "a",
  apa,
  dari,
  sampai,
  unitLama: "U",
  unitBaru: "V",
});
const spans = (m: ReadonlyMap<string, Baris>) =>
  [...m.values()].map((s) => [s.dari, s.sampai, s.keadaan, s.penilai]);

describe("what becomes of the SKP (hlm. 64-66)", () => {
  it.each<[string, Nasib, Baris, (string | null)[][]]>([
    [
      "agreed, moves",
      nasib("pindah", "2026-08-25"),
      skp(),
      [
        ["2026-01-01", "2026-08-24", "ditetapkan", "lama"],
        ["2026-08-25", "2026-12-31", "belum", "baru"],
      ],
    ],
    [
      "a draft moves along",
      nasib("pindah", "2026-08-25"),
      skp({ keadaan: "draf" }),
      [["2026-01-01", "2026-12-31", "draf", "baru"]],
    ],
    [
      "submitted and not agreed: the new penilai has it",
      nasib("pindah", "2026-08-25"),
      skp({ keadaan: "diajukan" }),
      [["2026-01-01", "2026-12-31", "diajukan", "baru"]],
    ],
    [
      "study makes no second one",
      nasib("tetap", "2026-09-01"),
      skp(),
      [["2026-01-01", "2026-12-31", "ditetapkan", "baru"]],
    ],
    ["retires", nasib("akhir", "2026-03-01"), skp(), [["2026-01-01", "2026-02-28", "ditetapkan", "lama"]]],
    [
      "exempt to the end of the year",
      nasib("bebas", "2026-07-01"),
      skp(),
      [["2026-01-01", "2026-06-30", "ditetapkan", "lama"]],
    ],
    [
      "exempt and back in the year",
      nasib("bebas", "2026-07-01", "2026-09-30"),
      skp(),
      [
        ["2026-01-01", "2026-06-30", "ditetapkan", "lama"],
        ["2026-10-01", "2026-12-31", "belum", "baru"],
      ],
    ],
    [
      "a contract that ends in the year",
      nasib("pindah", "2026-03-01", "2026-10-31"),
      skp(),
      [
        ["2026-01-01", "2026-02-28", "ditetapkan", "lama"],
        ["2026-03-01", "2026-10-31", "belum", "baru"],
      ],
    ],
    [
      "next year's, not begun, of who retires",
      nasib("akhir", "2026-12-01"),
      skp({ tahun: 2027, dari: "2027-01-01", sampai: "2027-12-31", keadaan: "belum" }),
      [],
    ],
  ])("%s", (_, n, s, wanted) => {
    expect(spans(skpSetelah([n], rule([s], n.dari)))).toEqual(wanted);
  });

  it("nothing agreed is rewritten, intervals never overlap, and they are those of the year's rule", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 4 }), (hari) => {
        const urut = [...new Set(hari)].sort((a, b) => a - b).map((n) => tambahHari("2026-01-01", n));
        let kini: ReadonlyMap<string, Baris> = new Map([["s", skp()]]);
        let id = 1;
        for (const dari of urut) {
          const rows = [...kini.values()].map((s): Baris => ({ ...s, keadaan: "ditetapkan" }));
          kini = skpSetelah([nasib("pindah", dari)], rule(rows, dari, { idBaru: () => `s${++id}` }));
          for (const s of rows) {
            const sesudah = kini.get(s.id as string) as Baris;
            expect({ ...sesudah, sampai: 0, penilai: 0, atasan: 0, unit: 0, diubah_pada: 0 }).toEqual({
              ...s,
              sampai: 0,
              penilai: 0,
              atasan: 0,
              unit: 0,
              diubah_pada: 0,
            });
          }
        }
        const rentang = [...kini.values()].map((s) => [s.dari, s.sampai]).sort();
        const wanted = skpSetahun(
          2026,
          urut.map((tanggal) => ({ jenis: "mutasi-pegawai" as const, tanggal })),
        );
        expect(rentang).toEqual(wanted.map((w) => [w.mulai, w.akhir]));
      }),
    );
  });
});

describe("who evaluates (hlm. 91)", () => {
  const e = (unit: string, keadaan = "pengisian") => ({
    baris: { id: "e", pegawai: "a", keadaan, unit, penilai: "lama", atasan: "atas", unit_penilai: unit },
    buka: "2026-09-21",
    tutup: "2026-10-31",
    pltBuka: null as string | null,
    garisBuka: { unit, penilai: "lama", unitPenilai: unit, atasan: "atas" },
  });
  const f = (unit: string, today: string, dari: string, bertugas = true) => ({
    garis: (p: string) => garis(p, unit, "baru", dari),
    bertugas: () => bertugas,
    plt: (_pegawai: string, _hari: string): string | null => null,
    dari,
    today,
  });
  it.each<[string, ReturnType<typeof e>, ReturnType<typeof f>, string]>([
    [
      "the pegawai moved inside the window: the new one, on the new unit's result",
      e("U"),
      f("V", "2026-09-25", "2026-09-25"),
      "baru",
    ],
    [
      "the penilai moved inside the window: he still does",
      e("U"),
      f("U", "2026-09-25", "2026-09-25"),
      "lama",
    ],
    [
      "the penilai moved before the window: his successor",
      e("U"),
      f("U", "2026-09-25", "2026-08-24"),
      "baru",
    ],
    [
      "the penilai is gone for good: the successor",
      e("U"),
      f("U", "2026-10-05", "2026-10-05", false),
      "baru",
    ],
    [
      "he began as Plt inside the window: where he reports now",
      e("U"),
      {
        ...f("U", "2026-09-25", "2026-09-25"),
        plt: (_: string, hari: string) => (hari < "2026-09-25" ? null : "W"),
      },
      "baru",
    ],
    [
      "he was Plt when it opened and is no more: his own line again",
      { ...e("U"), pltBuka: "W" },
      f("U", "2026-09-25", "2026-09-25"),
      "baru",
    ],
    [
      "he moved after the window closed: the task is the atasan's by then, and of the line that was",
      e("U"),
      f("V", "2026-11-10", "2026-11-05"),
      "lama",
    ],
    ["rated already: it stays", e("U", "dinilai"), f("V", "2026-09-25", "2026-09-25"), "lama"],
    ["a letter for later: not yet", e("U"), f("V", "2026-09-25", "2026-10-25"), "lama"],
  ])("%s", (_, terbuka, facts, penilai) => {
    const sesudah = evaluasiSetelah(terbuka, facts);
    expect(sesudah.penilai).toBe(penilai);
    const jam = { id: "j", pemegang: "lama" };
    expect(jamSetelah(jam, terbuka.baris, sesudah).pemegang).toBe(penilai);
  });
});
