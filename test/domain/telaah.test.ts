import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BahanTelaah,
  type KodeTelaah,
  kodeTelaah,
  type SetelanTelaah,
  setelanBawaan,
  telaah,
} from "../../src/domain/telaah.ts";
import { bentukKalimat, ukuranDari } from "../../src/domain/telaah-kata.ts";

/** Anak Lampiran 1, hlm. 120-122: the regulation's own statements, sorted as it sorts them. */
const PENCAPAIAN = [
  "Permohonan bantuan teknis diproses dengan cepat dan akurat",
  "Pemerintah Daerah menggunakan aplikasi SIMBG",
  "Tidak ada dokumen yang hilang",
  "Ibu hamil terlayani sesuai standar",
  "Diagnosa yang tepat",
  "Kepuasan ibu hamil",
  "Ide dan inovasi untuk mengembangkan fitur",
];
const AKTIVITAS = [
  "Menyusun materi sosialisasi",
  "Mengembangkan aplikasi",
  "Asistensi/ pendampingan terhadap Pemda",
  "Fasilitasi penyusunan peraturan daerah",
  "Melatih tenaga kesehatan",
  "Menulis resep",
  "Menata dokumen",
];
const KATEGORI = [
  "Layanan penerbitan PBG",
  "Monitoring dan supervisi",
  "Sosialisasi",
  "Pengawasan",
  "Hubungan masyarakat",
  "Layanan persalinan",
];

describe("aktivitas-bukan-hasil", () => {
  it.each(PENCAPAIAN)("%s is an achievement", (teks) => {
    expect(bentukKalimat(teks)).toBe("hasil");
  });
  it.each(AKTIVITAS)("%s is an activity", (teks) => {
    expect(bentukKalimat(teks)).toBe("aktivitas");
  });
  it.each(KATEGORI)("%s is a category", (teks) => {
    expect(bentukKalimat(teks)).toBe("kategori");
  });

  it.each([
    ["Melaksanakan rapat", "aktivitas"],
    ["1. Mengikuti bimtek", "aktivitas"],
    ["MENGIKUTI BIMTEK", "aktivitas"],
    ["Berkoordinasi dengan unit lain", "aktivitas"],
    ["Meningkatnya kepuasan masyarakat", "hasil"],
    ["Tersusunnya laporan keuangan", "hasil"],
    ["Terlaksananya pelatihan", "hasil"],
    ["Memperoleh opini WTP", "hasil"],
    ["Media informasi dikenal masyarakat", "hasil"],
    ["Menteri menerima bahan rapat tepat waktu", "hasil"],
    ["Layanan persalinan selesai tanpa komplikasi", "hasil"],
    ["Penyusunan laporan selesai tepat waktu", "hasil"],
    ["Peraturan daerah tentang bangunan gedung ditetapkan", "hasil"],
    ["Pendapatan asli daerah", "hasil"],
    ["", "hasil"],
    ["12 %", "hasil"],
  ])("%s: %s", (teks, bentuk) => {
    expect(bentukKalimat(teks)).toBe(bentuk);
  });
});

describe("what can be measured", () => {
  it.each([
    ["80-90%", { ada: true, bilangan: true, persen: true }],
    ["dua dokumen", { ada: true, bilangan: true, persen: false }],
    ["paling lambat Desember", { ada: true, bilangan: true, persen: false }],
    ["sesuai standar", { ada: true, bilangan: false, persen: false }],
    ["baik sekali", { ada: false, bilangan: false, persen: false }],
    ["semasa duapuluh", { ada: false, bilangan: false, persen: false }],
  ])("%s", (teks, ukuran) => {
    expect(ukuranDari(teks)).toEqual(ukuran);
  });
});

type Baris = BahanTelaah["rhk"][number];
const indikator = (
  id: string,
  teks = "Persentase berkas selesai",
  target = "90-95%",
  aspek = "kuantitas",
) => ({
  id,
  teks,
  target,
  aspek,
});
const baris = (id: string, more: Partial<Baris> = {}): Baris => ({
  id,
  teks: `Berkas ${id} selesai tepat waktu`,
  terhubung: true,
  indikator: [indikator(`${id}1`), indikator(`${id}2`, "Rata-rata waktu layanan", "3 hari", "waktu")],
  ...more,
});
const bahan = (rhk: readonly Baris[], more: Partial<BahanTelaah> = {}): BahanTelaah => ({
  kelompok: "ja-jf",
  pendekatan: "kuantitatif",
  rekan: new Map(),
  pimpinanAda: true,
  rhk,
  ...more,
});
const semuaHidup: SetelanTelaah = { ...setelanBawaan, mati: new Set<KodeTelaah>() };
const kode = (b: BahanTelaah, setelan = semuaHidup) =>
  telaah(b, setelan).map((t) => [t.kode, t.rhk, t.indikator, t.apa, t.jumlah].filter((x) => x !== undefined));
const dua = (more: Partial<Baris>) => [baris("a", more), baris("b")];
const satuIndikator = (
  teks: string,
  target: string,
  kedua = indikator("a2", "Rata-rata waktu", "3 hari", "waktu"),
) => dua({ indikator: [indikator("a1", teks, target), kedua] });

describe("each rule finds what it is for, and nothing else", () => {
  it("a plain good plan gives no findings", () => {
    expect(kode(bahan(dua({})))).toEqual([]);
  });

  it.each<[string, BahanTelaah, (string | number)[][]]>([
    ["activity", bahan(dua({ teks: "Menyusun laporan" })), [["aktivitas-bukan-hasil", "a", "aktivitas"]]],
    ["category", bahan(dua({ teks: "Sosialisasi" })), [["aktivitas-bukan-hasil", "a", "kategori"]]],
    [
      "nothing to measure with",
      bahan(satuIndikator("Laporan yang bagus", ""), { pendekatan: "kualitatif" }),
      [["tanpa-ukuran", "a", "a1"]],
    ],
    ["target missing", bahan(satuIndikator("Jumlah laporan", " ")), [["target-kosong", "a", "a1"]]],
    [
      "no target is asked of kualitatif",
      bahan(satuIndikator("Jumlah laporan", ""), { pendekatan: "kualitatif" }),
      [],
    ],
    [
      "target without a number",
      bahan(satuIndikator("Jumlah laporan", "banyak")),
      [["target-tak-terbanding", "a", "a1", "tanpa-angka"]],
    ],
    [
      "percentage without percent",
      bahan(satuIndikator("Persentase laporan", "12 laporan")),
      [["target-tak-terbanding", "a", "a1", "tanpa-persen"]],
    ],
    ["percent in words is percent", bahan(satuIndikator("Persentase laporan", "90 persen")), []],
    [
      "absolute target",
      bahan(satuIndikator("Jumlah laporan", "setiap 1 bulan")),
      [["target-mutlak", "a", "a1", "setiap"]],
    ],
    [
      "absolute is no fault of a JPT",
      bahan(satuIndikator("Jumlah laporan", "setiap 1 bulan"), { kelompok: "jpt-unit-mandiri" }),
      [],
    ],
    [
      "the same result twice",
      bahan([baris("a"), baris("b", { teks: "berkas  A selesai, tepat waktu." })]),
      [["kembar-diri", "b", "rhk"]],
    ],
    [
      "the same indicator twice",
      bahan(satuIndikator("Jumlah laporan", "3", indikator("a2", "jumlah laporan!", "4", "kualitas"))),
      [["kembar-diri", "a", "a2", "indikator"]],
    ],
    ["two empty rows are not twins", bahan([baris("a", { teks: "" }), baris("b", { teks: " " })]), []],
    ["a colleague's words", bahan(dua({}), { rekan: new Map([["a", 2]]) }), [["kembar-rekan", "a", 2]]],
    ["one result only", bahan([baris("a")]), [["terlalu-sedikit", 1]]],
    ["none at all is not too few", bahan([]), []],
    [
      "eleven results",
      bahan(Array.from({ length: 11 }, (_, n) => baris(String.fromCharCode(97 + n)))),
      [["terlalu-banyak", "rhk", 11]],
    ],
    [
      "seven indicators",
      bahan(
        dua({
          indikator: Array.from({ length: 7 }, (_, n) =>
            indikator(`a${n}`, `Jumlah ${n}`, "3", n === 0 ? "waktu" : "kuantitas"),
          ),
        }),
      ),
      [["terlalu-banyak", "a", "indikator", 7]],
    ],
    ["one aspect", bahan(dua({ indikator: [indikator("a1")] })), [["aspek-tunggal", "a"]]],
    ["not linked", bahan(dua({ terhubung: false })), [["tidak-terhubung", "a"]]],
    [
      "the kualitatif form names no superior's result",
      bahan(dua({ terhubung: false }), { pendekatan: "kualitatif" }),
      [],
    ],
    ["nothing to link to", bahan(dua({ terhubung: false }), { pimpinanAda: false }), []],
    ["a JPT links to nobody here", bahan(dua({ terhubung: false }), { kelompok: "jpt-unit-mandiri" }), []],
  ])("%s", (_what, b, found) => {
    expect(kode(b)).toEqual(found);
  });

  it("one aspect is only said where the agency asks for more", () => {
    expect(kode(bahan(dua({ indikator: [indikator("a1")] })), setelanBawaan)).toEqual([]);
  });

  it("the agency's own numbers count", () => {
    const setelan = { ...semuaHidup, rhkPalingBanyak: 1, rhkPalingSedikit: 3, indikatorPalingBanyak: 1 };
    expect(kode(bahan(dua({})), setelan).map(([k, r]) => [k, r])).toEqual([
      ["terlalu-banyak", "rhk"],
      ["terlalu-sedikit", 2],
      ["terlalu-banyak", "a"],
      ["terlalu-banyak", "b"],
    ]);
  });
});

const teks = fc.oneof(
  fc.string({ maxLength: 40, unit: "binary" }),
  fc.constantFrom(...PENCAPAIAN, ...AKTIVITAS, ...KATEGORI, "semua", "", "Persentase", "3"),
);
const rencana = fc.record({
  kelompok: fc.constantFrom("ja-jf", "jpt-unit-mandiri"),
  pendekatan: fc.constantFrom("kuantitatif", "kualitatif"),
  pimpinanAda: fc.boolean(),
  rekan: fc.constant(new Map([["r0", 1]])),
  rhk: fc
    .array(
      fc.record({
        teks,
        terhubung: fc.boolean(),
        indikator: fc.array(
          fc.record({ teks, target: teks, aspek: fc.constantFrom(null, "waktu", "biaya") }),
          {
            maxLength: 8,
          },
        ),
      }),
      { maxLength: 12 },
    )
    .map((all) =>
      all.map((r, n) => ({
        ...r,
        id: `r${n}`,
        indikator: r.indikator.map((i, m) => ({ ...i, id: `r${n}i${m}` })),
      })),
    ),
}) as fc.Arbitrary<BahanTelaah>;

describe("properties", () => {
  it("never throws, and every finding names a place that is there", () => {
    fc.assert(
      fc.property(rencana, (b) => {
        for (const t of telaah(b, semuaHidup)) {
          const r = b.rhk.find((one) => one.id === t.rhk);
          expect(t.rhk === undefined || r !== undefined).toBe(true);
          expect(t.indikator === undefined || r?.indikator.some((i) => i.id === t.indikator)).toBe(true);
        }
      }),
    );
  });

  it("a rule that is switched off takes exactly its own findings with it", () => {
    fc.assert(
      fc.property(rencana, fc.subarray(kodeTelaah), (b, mati) => {
        const off = new Set<KodeTelaah>(mati);
        expect(telaah(b, { ...semuaHidup, mati: off })).toEqual(
          telaah(b, semuaHidup).filter((t) => !off.has(t.kode)),
        );
      }),
    );
  });

  it("the same plan gives the same findings, whatever was looked at before", () => {
    fc.assert(
      fc.property(rencana, rencana, (b, other) => {
        const once = telaah(b, semuaHidup);
        telaah(other, semuaHidup);
        expect(telaah(b, semuaHidup)).toEqual(once);
      }),
    );
  });
});
