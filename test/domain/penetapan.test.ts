import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batasCabut,
  type Calon,
  cabutPenetapan,
  type Ditetapkan,
  dikecualikan,
  sebabDikecualikan,
} from "../../src/domain/penetapan.ts";
import { perilaku } from "../../src/domain/perilaku.ts";
import type { Skp } from "../../src/domain/skp.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const viewer: Viewer = { pegawai: "bagas", nama: "Bagas", peran: new Set() };
const TODAY = "2027-01-20";
const skp: Skp = {
  pegawai: "ayu",
  penilai: "bagas",
  atasan: null,
  keadaan: "diajukan",
  dibaca: true,
  bukaTanggal: "2026-12-01",
  isi: {
    kelompok: "ja-jf",
    pendekatan: "kuantitatif",
    mulai: "2027-01-01",
    rhk: [
      {
        jenis: "utama",
        teks: "Arsip ditemukan dalam lima menit",
        rhkPimpinan: "Layanan cepat",
        indikator: [{ teks: "Waktu temu kembali", target: "4-5 menit", aspek: "waktu" }],
      },
    ],
    perilaku: Object.keys(perilaku) as (keyof typeof perilaku)[],
    lampiran: { sumberDaya: ["Rak"], skema: ["Bulanan"], konsekuensi: ["Pelatihan"] },
    tandaTangan: null,
  },
};
const calon: Calon = { skp, penyesuaian: false, bedaMatriks: 0, usulanTerbuka: 0, telaah: 0 };

describe("approving many together", () => {
  it.each<[string, Partial<Calon>, readonly string[]]>([
    ["whole, opened, as the matrix asks", {}, []],
    ["never opened", { skp: { ...skp, dibaca: false } }, ["belum-ditinjau"]],
    ["an adjustment", { penyesuaian: true }, ["penyesuaian"]],
    ["a role is missing", { bedaMatriks: 2 }, ["beda-matriks"]],
    ["a proposal without answer", { usulanTerbuka: 1 }, ["usulan-terbuka"]],
    ["the linter asks to look", { telaah: 3 }, ["telaah"]],
    ["not whole", { skp: { ...skp, isi: { ...skp.isi, rhk: [] } } }, ["belum-lengkap"]],
    ["not handed over", { skp: { ...skp, keadaan: "draf" } }, ["tidak-dapat"]],
    ["somebody else's to judge", { skp: { ...skp, penilai: "lain" } }, ["tidak-dapat"]],
    ["before planning opens", { skp: { ...skp, bukaTanggal: "2027-02-01" } }, ["tidak-dapat"]],
  ])("%s", (_, change, expected) => {
    expect(dikecualikan({ ...calon, ...change }, viewer, TODAY)).toEqual(expected);
  });

  it("every finding is told, in one order, and only a plan without any goes along", () => {
    const some = fc.record({
      dibaca: fc.boolean(),
      penyesuaian: fc.boolean(),
      bedaMatriks: fc.nat(3),
      usulanTerbuka: fc.nat(3),
      telaah: fc.nat(3),
    });
    fc.assert(
      fc.property(some, ({ dibaca, ...rest }) => {
        const told = dikecualikan({ skp: { ...skp, dibaca }, ...rest }, viewer, TODAY);
        const clean =
          dibaca && !rest.penyesuaian && rest.bedaMatriks + rest.usulanTerbuka + rest.telaah === 0;
        expect(told.length === 0).toBe(clean);
        expect([...told].sort((a, b) => sebabDikecualikan.indexOf(a) - sebabDikecualikan.indexOf(b))).toEqual(
          told,
        );
      }),
    );
  });
});

describe("taking an approval back", () => {
  const pada = Date.UTC(2027, 0, 20, 3);
  const agreed: Skp = { ...skp, keadaan: "ditetapkan" };
  const now = pada + 3_600_000;
  const made: Ditetapkan = { oleh: "bagas", pada, pertama: true, disentuh: false };
  const code = (s: Skp, d: Ditetapkan | null, at = now, v = viewer) => {
    const result = cabutPenetapan(s, d, v, at);
    return result.ok ? result.value : result.code;
  };

  it.each<[string, string, string]>([
    ["the one who approved it, an hour later", "diajukan", code(agreed, made)],
    ["the last moment", "diajukan", code(agreed, made, batasCabut(pada) - 1)],
    ["a day later", "lewat-batas-cabut", code(agreed, made, batasCabut(pada))],
    ["somebody built on it", "penetapan-dipakai", code(agreed, { ...made, disentuh: true })],
    ["an adjustment", "penyesuaian-tidak-dicabut", code(agreed, { ...made, pertama: false })],
    [
      "an adjustment runs",
      "penyesuaian-berjalan",
      code({ ...agreed, penyesuaian: { dibukaOleh: "ayu" } }, made),
    ],
    ["not agreed", "skp-belum-ditetapkan", code(skp, made)],
    ["agreed by who assessed before", "ditetapkan-orang-lain", code(agreed, { ...made, oleh: "lama" })],
    ["its owner", "milik-sendiri", code(agreed, made, now, { ...viewer, pegawai: "ayu" })],
    ["anybody else", "bukan-pejabat-penilai", code(agreed, made, now, { ...viewer, pegawai: "citra" })],
  ])("%s", (_, expected, said) => expect(said).toBe(expected));
});
