import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeadaanSkp, keadaanSkp, kunci } from "../../src/domain/istilah.ts";
import { menunggu, type RencanaTunggu } from "../../src/domain/menunggu.ts";

const rencana = (r: Partial<RencanaTunggu>): RencanaTunggu => ({
  ...{ keadaan: "draf", pegawai: "ayu", penilai: "bagas", dibaca: false, diMeja: 0, bersandar: 0 },
  ...r,
});

describe("for whom a plan waits", () => {
  const cases: readonly [KeadaanSkp, Partial<RencanaTunggu>, string | null, string | null, number][] = [
    ["belum", {}, "belum-menyusun", "ayu", 1],
    ["draf", {}, "menyusun", "ayu", 1],
    ["draf", { penilai: null }, "penilai-belum-ada", null, 1],
    ["belum", { penilai: null }, "penilai-belum-ada", null, 1],
    ["diajukan", { diMeja: 4 }, "belum-dibaca", "bagas", 5],
    ["diajukan", { dibaca: true }, "sedang-ditinjau", "bagas", 1],
    ["diajukan", { penilai: null }, "penilai-belum-ada", null, 1],
    ["dikembalikan", { diMeja: 4 }, "dikembalikan", "ayu", 1],
    ["ditetapkan", {}, null, null, 0],
  ];
  it.each(cases)("%s %o", (keadaan, more, sebab, kepada, menahan) => {
    const m = menunggu(rencana({ keadaan, ...more }));
    expect([m?.sebab ?? null, m?.kepada ?? null, m?.menahan ?? 0]).toEqual([sebab, kepada, menahan]);
  });

  it("who leans on a plan is told of, and never held up by it", () => {
    const any = fc.record({
      keadaan: fc.constantFrom(...kunci(keadaanSkp)),
      penilai: fc.constantFrom(null, "bagas"),
      dibaca: fc.boolean(),
      diMeja: fc.nat(40),
      bersandar: fc.nat(40),
    });
    fc.assert(
      fc.property(any, fc.nat(40), (r, n) => {
        const [a, b] = [menunggu(rencana(r)), menunggu(rencana({ ...r, bersandar: n }))];
        expect(a?.menahan).toBe(b?.menahan);
        expect(a?.kepada).toBe(b?.kepada);
        if (r.keadaan !== "ditetapkan") expect(b?.tetapMenyusun).toBe(n);
        else expect(b).toBeNull();
      }),
    );
  });
});
