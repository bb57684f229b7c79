import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { adaBeda, bandingkan, bedaKata, type IsiBanding, type Potongan } from "../../src/domain/redline.ts";

const gabung = (p: readonly Potongan[], tanpa: Potongan["apa"]) =>
  p
    .filter((x) => x.apa !== tanpa)
    .map((x) => x.teks)
    .join("");
const tulis = (lama: string, baru: string) =>
  bedaKata(lama, baru)
    .map(({ apa, teks }) => (apa === "tetap" ? teks : apa === "baru" ? `{+${teks}+}` : `[-${teks}-]`))
    .join("");

test.each([
  ["90-95% selesai", "95-98% selesai", "[-90-95%-]{+95-98%+} selesai"],
  ["Layanan baik", "Layanan sangat baik", "Layanan {+sangat +}baik"],
  ["satu dua tiga", "empat lima tiga", "[-satu dua-]{+empat lima+} tiga"],
  ["sama", "sama", "sama"],
  ["", "baru", "{+baru+}"],
  ["lama", "", "[-lama-]"],
  ["a\nb", "a\r\nb", "a[-\n-]{+\r\n+}b"],
])("%j → %j: %s", (lama, baru, harap) => {
  expect(tulis(lama, baru)).toBe(harap);
});

const teks = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.constantFrom("target", "90%", " ", "\n", "naik", "👩‍💼", "\ud800", "<b>", "layanan"), {
      maxLength: 60,
    })
    .map((k) => k.join("")),
);
test("applying the marks gives both texts, to the letter", () => {
  fc.assert(
    fc.property(teks, teks, (lama, baru) => {
      const p = bedaKata(lama, baru);
      expect(gabung(p, "baru")).toBe(lama);
      expect(gabung(p, "dihapus")).toBe(baru);
    }),
    { numRuns: 300 },
  );
});
test("two long texts with nothing in common cost no minutes", () => {
  const a = Array.from({ length: 2000 }, (_, n) => `a${n}`).join(" ");
  const b = Array.from({ length: 2000 }, (_, n) => `b${n}`).join(" ");
  const p = bedaKata(a, b);
  expect([gabung(p, "baru"), gabung(p, "dihapus")]).toEqual([a, b]);
});

const satu = (id: string, t = `Hasil ${id}`, target = "90%"): IsiBanding["rhk"][number] => ({
  id,
  jenis: "utama",
  klasifikasi: "organisasi",
  teks: t,
  penugasanDari: "",
  rhkPimpinanTeks: "",
  indikator: [{ id: `${id}i`, teks: `Ukuran ${id}`, target, aspek: "kualitas", perspektif: null }],
});
const isi = (rhk: IsiBanding["rhk"], lain: Partial<IsiBanding> = {}): IsiBanding => ({
  rhk,
  perilaku: {},
  lampiran: { sumberDaya: [], skema: [], konsekuensi: [] },
  ...lain,
});

describe("two texts of one SKP", () => {
  test("a changed target, a new RHK and a removed one are counted as things", () => {
    const r = bandingkan(
      isi([satu("a"), satu("b"), satu("c")]),
      isi([satu("a", "Hasil a", "95%"), satu("c"), satu("d")]),
    );
    expect(r.jumlah).toEqual({ berubah: 1, baru: 1, dihapus: 1 });
    expect(r.rhk.map((x) => [x.teks, x.nasib, x.nomor])).toEqual([
      ["Hasil a", "tetap", 1],
      ["Hasil b", "dihapus", 2],
      ["Hasil d", "baru", 3],
    ]);
    expect(r.rhk[0]?.indikator[0]?.beda).toEqual([{ bidang: "target", lama: "90%", baru: "95%" }]);
  });
  test("what was typed again with another id is not new", () => {
    expect(adaBeda(bandingkan(isi([satu("a", "Sama")]), isi([{ ...satu("a", "Sama"), id: "z" }])))).toBe(
      false,
    );
  });
  test("behaviour and annex, item by item", () => {
    const lama = isi([], {
      perilaku: { harmonis: "Rukun" },
      lampiran: { sumberDaya: ["Laptop", "Mobil"], skema: ["Bulanan"], konsekuensi: [] },
    });
    const baru = isi([], {
      perilaku: { harmonis: "Rukun sekali", loyal: "Setia" },
      lampiran: { sumberDaya: ["Laptop", "Motor"], skema: [], konsekuensi: [] },
    });
    const r = bandingkan(lama, baru);
    expect(r.perilaku.map((p) => p.bidang)).toEqual(["harmonis", "loyal"]);
    expect(r.lampiran).toEqual([
      { bidang: "sumberDaya", lama: "Mobil", baru: "Motor" },
      { bidang: "skema", lama: "Bulanan", baru: "" },
    ]);
    expect(r.jumlah).toEqual({ berubah: 2, baru: 1, dihapus: 1 });
  });

  const acak = fc
    .array(
      fc.tuple(
        fc.constantFrom("a", "b", "c", "d", "e"),
        fc.constantFrom("x", "y"),
        fc.constantFrom("1", "2"),
      ),
      {
        maxLength: 5,
      },
    )
    .map((l) => isi([...new Map(l.map(([id, t, g]) => [id, satu(id, `${id} ${t}`, g)])).values()]));
  test("nothing differs from itself; looked at from the other side, what came went", () => {
    fc.assert(
      fc.property(acak, acak, (a, b) => {
        expect(adaBeda(bandingkan(a, a))).toBe(false);
        const [maju, mundur] = [bandingkan(a, b).jumlah, bandingkan(b, a).jumlah];
        expect([mundur.berubah, mundur.baru, mundur.dihapus]).toEqual([
          maju.berubah,
          maju.dihapus,
          maju.baru,
        ]);
      }),
    );
  });
});
