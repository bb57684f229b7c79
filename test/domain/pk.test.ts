import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JenisRhk } from "../../src/domain/istilah.ts";
import {
  bawaPk,
  cakupanPk,
  type FaktaPk,
  type IsiPk,
  targetBerbeda,
  targetDenganSatuan,
  tulisPk,
  wajibPk,
} from "../../src/domain/pk.ts";
import type { Peran, Viewer } from "../../src/domain/wewenang.ts";

const viewer = (pegawai: string, ...peran: Peran[]): Viewer => ({
  pegawai,
  nama: pegawai,
  peran: new Set(peran),
});
const tetap: IsiPk = {
  keadaan: "ditetapkan",
  nomor: "PK/1",
  tanggal: "2026-01-12",
  alasan: "",
  target: ["88"],
};
const konsep: IsiPk = { keadaan: "konsep", nomor: "", tanggal: null, alasan: "", target: [""] };
const fakta: FaktaPk = { kepala: "kepala", pengurus: false, keadaan: null };

it.each([
  ["the head of the unit", fakta, viewer("kepala"), konsep, "kepala"],
  ["an admin who keeps it", { ...fakta, pengurus: true }, viewer("citra", "admin"), tetap, "pengurus"],
  ["nobody of the staff", fakta, viewer("ayu"), konsep, "bukan-penyusun-pk"],
  ["no auditor", fakta, viewer("gita", "auditor"), tetap, "bukan-penyusun-pk"],
  ["nobody where there is no head", { ...fakta, kepala: null }, viewer("ayu"), konsep, "bukan-penyusun-pk"],
  ["fixed without a number", fakta, viewer("kepala"), { ...tetap, nomor: " " }, "dokumen-pk-kosong"],
  ["fixed without a date", fakta, viewer("kepala"), { ...tetap, tanggal: null }, "dokumen-pk-kosong"],
  ["fixed without a target", fakta, viewer("kepala"), { ...tetap, target: ["1", ""] }, "target-pk-kosong"],
  ["fixed without anything", fakta, viewer("kepala"), { ...tetap, target: [] }, "pk-tanpa-indikator"],
  ["changed without a reason", { ...fakta, keadaan: "ditetapkan" }, viewer("kepala"), tetap, "alasan-kosong"],
  [
    "changed with a reason",
    { ...fakta, keadaan: "ditetapkan" },
    viewer("kepala"),
    { ...tetap, alasan: "PK perubahan" },
    "kepala",
  ],
] as const)("the register is written by: %s", (_, f, who, isi, expected) => {
  const r = tulisPk(f, who, isi);
  expect(r.ok ? r.value : r.code).toBe(expected);
});

it.each([
  [true, true, true],
  [true, false, true],
  [false, true, true],
  [false, false, false],
])("a unit led by a JPT (%s) or autonomous (%s) must have a PK: %s", (jpt, mandiri, wajib) => {
  expect(wajibPk(jpt, mandiri)).toBe(wajib);
});

it.each([
  ["82", "%", "82%"],
  ["88", "dari skala 100", "88 dari skala 100"],
  ["95", "", "95"],
  ["", "%", ""],
])("target %j with unit %j reads %j", (target, satuan, jadi) => {
  expect(targetDenganSatuan(target, satuan)).toBe(jadi);
});

it.each([
  ["82%", "82%", false],
  ["88 dari skala 100", "88  Dari skala 100.", false],
  ["82%", "80%", true],
  ["82%", "", true],
  ["", "80%", false],
])("PK target %j and SKP target %j differ: %s", (pk, skp, beda) => {
  expect(targetBerbeda(pk, skp)).toBe(beda);
});

type I = { readonly id: string; readonly teks: string; readonly target: string; readonly pk: string | null };
type R = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly teks: string;
  readonly indikator: readonly I[];
};
const teks = fc.constantFrom("mutu layanan", "Mutu  layanan.", "anggaran", "aset", "digital");
const butir = fc.record({ id: fc.uuid(), kode: fc.string(), teks, target: teks, lintasan: fc.constant({}) });
const sasaran = fc.array(fc.record({ teks, butir: fc.array(butir, { maxLength: 4 }) }), { maxLength: 4 });
const rencana: fc.Arbitrary<R[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    jenis: fc.constantFrom("utama", "tambahan"),
    teks,
    indikator: fc.array(fc.record({ id: fc.uuid(), teks, target: teks, pk: fc.constantFrom(null, "lain") }), {
      maxLength: 3,
    }),
  }),
  { maxLength: 4 },
);
let n = 0;
const buat = {
  rhk: (t: string) => ({ id: `r${n++}`, jenis: "utama" as const, teks: t }),
  indikator: (b: { id: string; teks: string; target: string }) => ({
    id: `i${n++}`,
    teks: b.teks,
    target: b.target,
    pk: b.id,
  }),
};
const semuaButir = (s: readonly { readonly butir: readonly { readonly id: string }[] }[]) =>
  s.flatMap((x) => x.butir);

describe("the PK in the plan of the head", () => {
  it("what is owned and what is missing together are the PK, and never both", () => {
    fc.assert(
      fc.property(sasaran, rencana, fc.nat(), (s, r, k) => {
        const ids = semuaButir(s);
        const sebagian = bawaPk(r, s.slice(0, k % 3), buat);
        const { dimiliki, celah } = cakupanPk(ids, sebagian);
        expect([...dimiliki, ...celah].map((b) => b.id).sort()).toEqual(ids.map((b) => b.id).sort());
      }),
    );
  });
  it("one press leaves no gap, a second one changes nothing", () => {
    fc.assert(
      fc.property(sasaran, rencana, (s, r) => {
        const sekali = bawaPk(r, s, buat);
        expect(cakupanPk(semuaButir(s), sekali).celah).toEqual([]);
        expect(bawaPk(sekali, s, buat)).toEqual(sekali);
      }),
    );
  });
  it("nothing that stood in the plan is lost, reworded or moved", () => {
    fc.assert(
      fc.property(sasaran, rencana, (s, r) => {
        const jadi = bawaPk(r, s, buat);
        expect(jadi.filter((x) => r.some((y) => y.id === x.id)).map((x) => x.id)).toEqual(r.map((x) => x.id));
        for (const lama of r) {
          const baru = jadi.find((x) => x.id === lama.id);
          expect({ ...baru, indikator: [] }).toEqual({ ...lama, indikator: [] });
          expect(baru?.indikator.slice(0, lama.indikator.length).map((i) => ({ ...i, pk: null }))).toEqual(
            lama.indikator.map((i) => ({ ...i, pk: null })),
          );
        }
      }),
    );
  });
  it("only a utama carries it: one of the tambahan leaves the gap", () => {
    const b = [{ id: "a" }];
    expect(cakupanPk(b, [{ jenis: "tambahan", indikator: [{ pk: "a" }] }]).celah).toEqual(b);
    expect(cakupanPk(b, [{ jenis: "utama", indikator: [{ pk: "a" }] }]).celah).toEqual([]);
  });
});
