import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatSkp } from "../../src/domain/dokumen.ts";
import { type KeadaanSkp, keadaanSkp, kelompok, kunci, pendekatan } from "../../src/domain/istilah.ts";
import {
  editManual,
  keadaanManual,
  kualitasManual,
  type ManualIndikator,
  manualKurang,
  periodePelaporan,
} from "../../src/domain/manual.ts";
import {
  type Butir,
  bernomor,
  caraStrategi,
  editStrategi,
  metodeStrategi,
  tanpaStrategi,
} from "../../src/domain/strategi.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const penuh: ManualIndikator = {
  tujuan: "a",
  definisi: "b",
  formula: "c",
  satuan: "d",
  kualitas: "outcome",
  sumberData: "e",
  periodePelaporan: "tahunan",
  dipahamiSemua: false,
};
const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });

test.each([
  ["kualitatif", "jpt-unit-mandiri", "A.1.1"],
  ["kuantitatif", "jpt-unit-mandiri", "A.1.2"],
  ["kualitatif", "ja-jf", "A.1.6"],
  ["kuantitatif", "ja-jf", "A.1.7"],
] as const)("the SKP in the %s approach of %s is Format %s", (p, k, format) => {
  expect(formatSkp("skp", k, p)).toBe(format);
  expect(
    new Set(kunci(kelompok).flatMap((x) => kunci(pendekatan).map((y) => formatSkp("skp", x, y)))).size,
  ).toBe(4);
});

describe("a manual", () => {
  it.each(["tujuan", "definisi", "formula", "satuan", "kualitas", "sumberData", "periodePelaporan"] as const)(
    "lacks %s when it is empty or blank",
    (bagian) => {
      const kosong = bagian === "kualitas" || bagian === "periodePelaporan" ? null : "  ";
      expect(manualKurang({ ...penuh, [bagian]: kosong }, "kuantitatif")).toEqual([bagian]);
      const opsional = bagian === "formula" || bagian === "satuan";
      expect(manualKurang({ ...penuh, [bagian]: kosong }, "kualitatif")).toEqual(opsional ? [] : [bagian]);
    },
  );

  it("is there when nothing lacks, partly there when something stands in it, else not begun", () => {
    const teks = fc.constantFrom("", " ", "isi");
    const satu = fc.record({
      tujuan: teks,
      definisi: teks,
      formula: teks,
      satuan: teks,
      kualitas: fc.constantFrom(null, ...kunci(kualitasManual)),
      sumberData: teks,
      periodePelaporan: fc.constantFrom(null, ...kunci(periodePelaporan)),
      dipahamiSemua: fc.boolean(),
    });
    fc.assert(
      fc.property(satu, fc.constantFrom(...kunci(pendekatan)), (m, p) => {
        const { dipahamiSemua: _, ...isi } = m;
        const ada = Object.values(isi).some((x) => x?.trim());
        const keadaan = keadaanManual(m, p);
        expect(keadaan === "belum").toBe(!ada);
        if (ada) expect(keadaan === "ada").toBe(manualKurang(m, p).length === 0);
      }),
    );
    expect(keadaanManual(undefined, "kuantitatif")).toBe("belum");
  });

  it.each(kunci(keadaanSkp))(
    "of a plan in %s: only its owner, and not while it is weighed",
    (jalan: KeadaanSkp) => {
      const rencana = { pegawai: "ayu", kelompok: "jpt-unit-mandiri", jalan } as const;
      expect(editManual(rencana, orang("bagas"))).toMatchObject({ ok: false, kind: "hak" });
      expect(editManual(rencana, orang("ayu")).ok).toBe(jalan !== "belum" && jalan !== "diajukan");
      expect(editStrategi(rencana, orang("bagas"))).toMatchObject({ ok: false, kind: "hak" });
      expect(editStrategi(rencana, orang("ayu")).ok).toBe(jalan !== "belum");
    },
  );
});

describe("strategies", () => {
  it("number what is routine first and go on with what is transformative, in the order they were written", () => {
    const butir = fc.record({
      bagian: fc.constantFrom("kegiatan" as const, "keluaran" as const),
      jenis: fc.constantFrom("rutin" as const, "transformatif" as const),
      teks: fc.string(),
    });
    fc.assert(
      fc.property(
        fc.array(butir),
        fc.constantFrom("kegiatan" as const, "keluaran" as const),
        (list: Butir[], bagian) => {
          const flat = bernomor(list, bagian).flatMap((g) => g.list);
          const own = list.filter((b) => b.bagian === bagian);
          expect(flat.map((f) => f.nomor)).toEqual(own.map((_, at) => at + 1));
          const urut = [
            ...own.filter((b) => b.jenis === "rutin"),
            ...own.filter((b) => b.jenis === "transformatif"),
          ];
          expect(flat.map((f) => f.b)).toEqual(urut);
        },
      ),
    );
  });

  it("cover what they name and nothing else", () => {
    const id = fc.constantFrom("a", "b", "c", "d");
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(fc.array(id)), (semua, strategi) => {
        const tanpa = tanpaStrategi(
          semua,
          strategi.map((indikator) => ({ indikator })),
        );
        for (const i of semua) expect(tanpa.includes(i)).toBe(!strategi.some((s) => s.includes(i)));
      }),
    );
  });

  it("know two methods, each with its ways (hlm. 39-43)", () => {
    const cara = (metode: string) => kunci(caraStrategi).filter((c) => caraStrategi[c].metode === metode);
    expect(kunci(metodeStrategi).map(cara)).toEqual([
      ["pembagian-aspek", "wilayah", "beban-target"],
      ["layanan", "output-antara"],
    ]);
  });
});
