import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BentukRencana,
  jumlahBaris,
  type RhkSumber,
  SUMBER_SALIN,
  salin,
  samaTeks,
  sesuaikan,
  tawaran,
} from "../../src/domain/salin.ts";

const rhk = (id: string, teks: string, more: Partial<RhkSumber> = {}): RhkSumber => ({
  id,
  jenis: "utama",
  klasifikasi: "organisasi",
  teks,
  indikator: [{ aspek: "kuantitas", perspektif: "anggaran", teks: "Jumlah", target: "10" }],
  ...more,
});

describe("what is offered, and what is ticked beforehand", () => {
  const sumber = [rhk("a", "Layanan cepat"), rhk("b", "Ide sendiri", { klasifikasi: "individu" })];
  it.each([
    ["tahun-lalu", ["a", "b"], ["a", "b"]],
    ["pendahulu", ["a"], ["a"]],
    ["rekan", ["a"], []],
    ["pustaka", ["a", "b"], []],
  ] as const)("%s", (dari, ditawarkan, dipilih) => {
    const t = tawaran(dari, sumber, []);
    expect(t.map((x) => x.rhk.id)).toEqual(ditawarkan);
    expect(t.filter((x) => x.dipilih).map((x) => x.rhk.id)).toEqual(dipilih);
  });

  it("what the plan says already is marked and not ticked, however it is written", () => {
    const [a, b] = tawaran("tahun-lalu", sumber, [{ teks: "  LAYANAN\n cepat. " }]);
    expect([a?.sudah, a?.dipilih, b?.sudah, b?.dipilih]).toEqual([true, false, false, true]);
  });

  it("a source that says the same twice is asked once, and rows without words never", () => {
    expect(tawaran("tahun-lalu", [rhk("a", "X"), rhk("b", "x."), rhk("c", " ")], [])).toHaveLength(1);
  });
});

describe("the form it comes into", () => {
  const i = {
    aspek: "waktu",
    perspektif: "anggaran",
    teks: "Lama proses.",
    target: "2-3 hari",
    lintasan: { "triwulan-1": "3", "triwulan-2": "2" },
  };
  const bentuk: BentukRencana = {
    kelompok: "ja-jf",
    pendekatan: "kuantitatif",
    periode: ["triwulan-1", "triwulan-2"],
  };
  it.each([
    ["JA/JF kuantitatif", {}, { aspek: "waktu", perspektif: null, teks: "Lama proses.", target: "2-3 hari" }],
    ["JPT", { kelompok: "jpt-unit-mandiri" }, { aspek: null, perspektif: "anggaran", target: "2-3 hari" }],
    [
      "kualitatif, one narrative",
      { pendekatan: "kualitatif" },
      { aspek: null, teks: "Lama proses: 2-3 hari", target: "" },
    ],
    ["the same kind of period", {}, { lintasan: { "triwulan-1": "3", "triwulan-2": "2" } }],
    ["a kind of period of which only some are there", { periode: ["triwulan-2"] }, { lintasan: {} }],
    ["another kind of period", { periode: ["bulan-1"] }, { lintasan: {} }],
  ] as const)("%s", (_, b, expected) => {
    const jadi = sesuaikan(i, { ...bentuk, ...b } as BentukRencana);
    expect({ ...jadi, ...expected }).toEqual(jadi);
  });
});

const teks = fc.constantFrom("A", "a.", "B", "b ", "C", "D", "E");
const arbRhk = fc.record({
  teks,
  jenis: fc.constantFrom("utama" as const, "tambahan" as const),
  klasifikasi: fc.constantFrom("organisasi" as const, "individu" as const),
  n: fc.nat(3),
});
const named = (prefix: string) =>
  fc.array(arbRhk, { maxLength: 6 }).map((all) =>
    all.map(
      ({ n, ...r }, at): RhkSumber => ({
        ...r,
        id: `${prefix}${at}`,
        indikator: Array.from({ length: n }, () => ({ teks: "i", target: "1" })),
      }),
    ),
  );
const jadikan = (r: RhkSumber) => ({ ...r, id: `baru-${r.id}` });

describe("the plan with the chosen rows in it", () => {
  it("nothing chosen, or nothing that was offered, is refused", () => {
    for (const pilihan of [[], ["lain"]])
      expect(
        salin([], tawaran("tahun-lalu", [rhk("a", "X")], []), pilihan, { palingBanyak: 9, jadikan }),
      ).toMatchObject({ code: "salinan-kosong" });
  });

  it("existing rows keep their words, ids and order; utama stand before tambahan that came behind them; twice is once; never beyond the limit", () => {
    fc.assert(
      fc.property(
        named("p"),
        named("s"),
        fc.constantFrom(...SUMBER_SALIN),
        fc.nat(20),
        (rencana, sumber, dari, paling) => {
          const pilihan = sumber.map((s) => s.id);
          const bentuk = { palingBanyak: paling, jadikan };
          const satu = salin(rencana, tawaran(dari, sumber, rencana), pilihan, bentuk);
          if (!satu.ok) return ["salinan-kosong", "salinan-terlalu-banyak"].includes(satu.code);
          const { rhk: jadi, baru } = satu.value;
          expect(jadi.filter((r) => !r.id.startsWith("baru-"))).toEqual(rencana);
          expect(jadi.filter((r) => r.id.startsWith("baru-"))).toHaveLength(baru.length);
          const last = rencana.findLastIndex((r) => r.jenis === "utama") + 1;
          const utama = baru.filter((r) => r.jenis === "utama");
          expect(jadi.slice(last, last + utama.length)).toEqual(utama);
          if (baru.length > 0) expect(jumlahBaris(jadi)).toBeLessThanOrEqual(paling);
          if (dari === "pendahulu") expect(baru.every((r) => r.klasifikasi === "organisasi")).toBe(true);
          const ada = rencana.map((r) => samaTeks(r.teks));
          for (const r of baru) expect(ada).not.toContain(samaTeks(r.teks));
          const lagi = salin(jadi, tawaran(dari, sumber, jadi), pilihan, bentuk);
          return !lagi.ok || lagi.value.baru.length === 0;
        },
      ),
    );
  });
});
