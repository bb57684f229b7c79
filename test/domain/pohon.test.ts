import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cabang, type Simpul, susunPohon, tanpaPendukung } from "../../src/domain/pohon.ts";

const id = fc.integer({ min: 0, max: 12 }).map(String);
const simpul: fc.Arbitrary<Simpul[]> = fc.uniqueArray(
  fc.record({ id, induk: fc.array(id, { maxLength: 2 }) }),
  {
    selector: (s) => s.id,
  },
);
const jalan = (c: Cabang<Simpul>, atas: readonly string[] = []): string[][] => {
  const kini = [...atas, c.simpul.id];
  return c.anak.length === 0 ? [kini] : c.anak.flatMap((a) => jalan(a, kini));
};
const hitung = (c: readonly Cabang<Simpul>[]): number => c.reduce((n, x) => n + 1 + hitung(x.anak), 0);

describe("the tree of results", () => {
  it("never has a node twice on one path, whatever circles the rows make", () => {
    fc.assert(
      fc.property(simpul, (s) => {
        for (const p of susunPohon(s, 300).flatMap((c) => jalan(c))) expect(new Set(p).size).toBe(p.length);
      }),
    );
  });
  it("leaves none of the list out, and draws a root only for who serves nothing of it or stands in a circle", () => {
    fc.assert(
      fc.property(simpul, (s) => {
        const hutan = susunPohon(s, 100_000);
        expect([...new Set(hutan.flatMap((c) => jalan(c)).flat())].sort()).toEqual(s.map((x) => x.id).sort());
      }),
    );
  });
  it("never draws more than it was allowed", () => {
    fc.assert(
      fc.property(simpul, fc.nat(20), (s, batas) => {
        expect(hitung(susunPohon(s, batas))).toBeLessThanOrEqual(batas);
      }),
    );
  });
  it("every edge is one of the rows", () => {
    fc.assert(
      fc.property(simpul, (s) => {
        const lihat = (c: Cabang<Simpul>): void => {
          for (const a of c.anak) {
            expect(a.simpul.induk).toContain(c.simpul.id);
            lihat(a);
          }
        };
        for (const c of susunPohon(s, 300)) lihat(c);
      }),
    );
  });
});

it.each([
  ["nobody at all", [], ["a", "b"]],
  ["somebody with the first", [{ indikatorInduk: "a" }], ["b"]],
  ["somebody with the result as a whole", [{ indikatorInduk: null }], []],
  ["somebody with one that is gone", [{ indikatorInduk: "x" }], ["a", "b"]],
])("indicators without help, served by %s", (_, anak, sisa) => {
  expect(tanpaPendukung([{ id: "a" }, { id: "b" }], anak).map((i) => i.id)).toEqual(sisa);
});
