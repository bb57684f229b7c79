import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CalonRhk, kataPokok, saranRhk } from "../../src/domain/saran-rhk.ts";

const calon: readonly CalonRhk[] = [
  {
    id: "layanan",
    teks: ["Tersusunnya standar pelayanan perizinan", "Jumlah izin yang terbit tepat waktu"],
    catatan: [],
  },
  { id: "arsip", teks: ["Tertatanya arsip dinamis bidang", "Berkas arsip yang didaftar"], catatan: [] },
  { id: "latih", teks: ["Terlaksananya pelatihan petugas loket"], catatan: ["Menyiapkan modul sapa warga"] },
];

describe("the result a note suggests", () => {
  it.each([
    ["Mendaftar 12 berkas arsip 2021", "arsip"],
    ["Menata arsip", "arsip"],
    ["Verifikasi izin usaha mikro", "layanan"],
    ["modul sapa warga bab 2", "latih"],
    ["Petugas loket dilatih mengisi formulir", "latih"],
    ["Rapat dan laporan kegiatan bulan ini", null],
    ["", null],
    ["🙂🙂", null],
    ["x".repeat(5000), null],
  ])("%s", (teks, id) => {
    expect(saranRhk(teks, calon)).toBe(id);
  });

  it("what was noted before says more than the words of the plan", () => {
    const [a, b] = [
      { id: "a", teks: ["Pengelolaan loket"], catatan: [] },
      { id: "b", teks: ["Urusan umum"], catatan: ["Jaga loket pagi"] },
    ];
    expect(saranRhk("loket", [a, b])).toBe("b");
  });

  it("two that are equal suggest nothing", () => {
    const sama = ["a", "b"].map((id) => ({ id, teks: ["Layanan loket"], catatan: [] }));
    expect(saranRhk("loket", sama)).toBeNull();
  });
});

const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("arsip", "loket", "izin dan arsip"));
const some = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    teks: fc.array(text, { maxLength: 3 }),
    catatan: fc.array(text, { maxLength: 3 }),
  }),
  { selector: (c) => c.id, maxLength: 8 },
);

describe("for any text", () => {
  it("suggests one of the results or nothing, whatever their order", () => {
    fc.assert(
      fc.property(text, some, (teks, list) => {
        const id = saranRhk(teks, list);
        expect([null, ...list.map((c) => c.id)]).toContain(id);
        expect(saranRhk(teks, [...list].reverse())).toBe(id);
      }),
    );
  });

  it("never suggests a result that has no word of the note", () => {
    fc.assert(
      fc.property(text, some, (teks, list) => {
        const found = list.find((c) => c.id === saranRhk(teks, list));
        const words = kataPokok([...(found?.teks ?? []), ...(found?.catatan ?? [])].join(" "));
        expect(found === undefined || [...kataPokok(teks)].some((k) => words.has(k))).toBe(true);
      }),
    );
  });
});
