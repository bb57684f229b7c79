import { describe, expect, test } from "vitest";
import type { IsiIndikator, IsiRhk, IsiSkp } from "../../src/domain/kelengkapan.ts";
import { skpLengkap, temuanSkp } from "../../src/domain/kelengkapan.ts";
import { isiJf, isiJpt, rhkJf } from "./contoh-skp.ts";

const rhk = (isi: IsiSkp, ubah: Partial<IsiRhk>): IsiSkp => ({
  ...isi,
  rhk: isi.rhk.map((r) => ({ ...r, ...ubah })),
});
const indikator = (isi: IsiSkp, ubah: Partial<IsiIndikator>, hanya = -1): IsiSkp => ({
  ...isi,
  rhk: isi.rhk.map((r) => ({
    ...r,
    indikator: r.indikator.map((i, n) => (hanya === -1 || hanya === n ? { ...i, ...ubah } : i)),
  })),
});
const jfKualitatif: IsiSkp = rhk(
  { ...isiJf, pendekatan: "kualitatif" },
  { penugasanDari: "Kepala Bagian", rhkPimpinan: null },
);

test.each([
  ["JF kuantitatif", isiJf],
  ["JF kualitatif, without aspek and target", indikator(jfKualitatif, { aspek: null, target: null })],
  ["JPT kuantitatif", isiJpt],
  ["JPT whose list of PK codes has a blank line", { ...isiJpt, pk: ["PK1", " "] }],
  ["JPT kualitatif, without target", indikator({ ...isiJpt, pendekatan: "kualitatif" }, { target: " " })],
])("%s is complete", (_nama, isi) => {
  expect(skpLengkap(isi)).toEqual({ lengkap: true, kesalahan: [], peringatan: [] });
});

test.each([
  ["no RHK at all", { ...isiJf, rhk: [] }, ["rhk-utama-kosong"]],
  ["only RHK tambahan", rhk(isiJf, { jenis: "tambahan" }), ["rhk-utama-kosong"]],
  ["an utama of blanks", rhk(isiJf, { teks: " \n" }), ["rhk-utama-kosong"]],
  ["no indicator", rhk(isiJf, { indikator: [] }), ["indikator-kosong"]],
  ["a blank indicator", indikator(isiJf, { teks: "" }), ["indikator-kosong"]],
  ["no target", indikator(isiJf, { target: undefined }), ["target-kosong"]],
  ["no aspek", indikator(isiJf, { aspek: "" }), ["aspek-kosong"]],
  ["an unknown aspek", indikator(isiJf, { aspek: "kecepatan" }), ["aspek-tidak-dikenal"]],
  ["an aspek that is a method of objects", indikator(isiJf, { aspek: "toString" }), ["aspek-tidak-dikenal"]],
  ["no RHK pimpinan", rhk(isiJf, { rhkPimpinan: "  " }), ["rhk-pimpinan-kosong"]],
  [
    "JF kualitatif, nobody assigned it",
    rhk(jfKualitatif, { penugasanDari: null }),
    ["penugasan-dari-kosong"],
  ],
  ["six values", { ...isiJf, perilaku: isiJf.perilaku.slice(1) }, ["perilaku-tidak-lengkap"]],
  ["no lampiran", { ...isiJf, lampiran: null }, ["lampiran-tidak-ada"]],
  ["JPT, nobody assigned it", rhk(isiJpt, { penugasanDari: "" }), ["penugasan-dari-kosong"]],
  ["JPT, the PK not carried", indikator(isiJpt, { pk: null }), ["pk-belum-tercakup"]],
  ["JPT, a manual missing", indikator(isiJpt, { dipahamiSemua: false }, 0), ["manual-indikator-wajib"]],
  [
    "JPT, the PK only on a tambahan",
    {
      ...isiJpt,
      pk: ["PK1", "PK2"],
      rhk: [
        ...isiJpt.rhk,
        {
          ...isiJpt.rhk[0],
          jenis: "tambahan",
          indikator: [{ teks: "x", target: "1", perspektif: "anggaran", pk: "PK2" }],
        },
      ],
    } as IsiSkp,
    ["pk-belum-tercakup"],
  ],
] as const)("%s: %o", (_nama, isi, kesalahan) => {
  expect(skpLengkap(isi).kesalahan).toEqual(kesalahan);
});

test("Anggaran missing is an error, another perspective only a warning", () => {
  const tanpaAnggaran = skpLengkap(indikator(isiJpt, { perspektif: "proses-bisnis" }, 3));
  expect(tanpaAnggaran).toMatchObject({ kesalahan: ["perspektif-anggaran-tidak-ada"], peringatan: [] });
  const tanpaProses = skpLengkap(indikator(isiJpt, { perspektif: "anggaran" }, 1));
  expect(tanpaProses).toMatchObject({ kesalahan: [], peringatan: ["perspektif-tidak-lengkap"] });
});

describe("faults are reported in the order of the handbook", () => {
  test("JPT, everything wrong at once", () => {
    const isi: IsiSkp = {
      ...isiJpt,
      rhk: [
        {
          jenis: "tambahan",
          teks: "x",
          indikator: [
            { teks: "", perspektif: "", dipahamiSemua: false },
            { teks: "y", perspektif: "lain" },
          ],
        },
      ],
      perilaku: [],
      lampiran: null,
      tandaTangan: { pegawai: false, penilai: false },
    };
    expect(skpLengkap(isi).kesalahan).toEqual([
      ...[
        "rhk-utama-kosong",
        "indikator-kosong",
        "target-kosong",
        "perspektif-kosong",
        "perspektif-tidak-dikenal",
      ],
      ...[
        "perspektif-anggaran-tidak-ada",
        "pk-belum-tercakup",
        "manual-indikator-wajib",
        "penugasan-dari-kosong",
      ],
      ...["perilaku-tidak-lengkap", "lampiran-tidak-ada", "ttd-pegawai-belum", "ttd-penilai-belum"],
    ]);
  });
});

test("a fault says where it is", () => {
  const isi = {
    ...isiJf,
    rhk: [rhkJf, { ...rhkJf, indikator: [...rhkJf.indikator, { teks: "b", aspek: "biaya" }] }],
  };
  expect(temuanSkp(isi)).toEqual([{ kode: "target-kosong", rhk: 1, indikator: 1 }]);
});

test("an annex of blanks warns, and a plan of the whole year fixed in February is late", () => {
  const isi = {
    ...isiJf,
    lampiran: { sumberDaya: [], skema: [" "], konsekuensi: ["x"] },
    ditetapkan: "2026-02-01",
  };
  expect(skpLengkap(isi).peringatan).toEqual([
    "lampiran-kosong:sumber-daya",
    "lampiran-kosong:skema",
    "terlambat",
  ]);
  expect(skpLengkap({ ...isiJf, ditetapkan: "2026-01-31" }).peringatan).toEqual([]);
  expect(skpLengkap({ ...isiJf, mulai: "2026-05-04", ditetapkan: "2026-06-01" }).peringatan).toEqual([]);
});
