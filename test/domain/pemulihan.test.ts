import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aturanFaktor, faktorKedua, harusMendaftar, lepasFaktor } from "../../src/domain/faktor-kedua.ts";
import {
  CARA_PEMULIHAN,
  type FaktaPemulihan,
  type MintaPemulihan,
  mulaiPemulihan,
  putuskanPemulihan,
} from "../../src/domain/pemulihan.ts";
import { sandiBoleh } from "../../src/domain/sandi.ts";
import { PERAN } from "../../src/domain/wewenang.ts";

const biasa: FaktaPemulihan = {
  pelaku: "citra",
  pegawai: "ayu",
  pelakuAdmin: true,
  bersandi: true,
  bersurel: true,
  surelBaru: false,
  berperan: false,
  menilai: false,
  adminLain: 1,
};
const surat: MintaPemulihan = { cara: "surel", lepasFaktor: false, surelMati: false, catatan: "" };
const kertas: MintaPemulihan = { ...surat, cara: "cetak", catatan: "Datang sendiri, KTP cocok" };

describe("recovery of an account", () => {
  it.each([
    ["by letter to the owner's own mailbox", {}, surat, "langsung"],
    ["of whoever holds a role needs a second admin", { berperan: true }, surat, "kedua"],
    ["to a mailbox an admin has just entered needs a second admin", { surelBaru: true }, surat, "kedua"],
    ["of one's own account", { pegawai: "citra" }, surat, "pemulihan-sendiri"],
    ["of an account that never had a password", { bersandi: false }, surat, "belum-bersandi"],
    ["by letter without a mailbox", { bersurel: false }, surat, "tanpa-surel"],
    ["on paper without a mailbox, identity checked", { bersurel: false }, kertas, "langsung"],
    [
      "on paper without a check of identity",
      { bersurel: false },
      { ...kertas, catatan: "ok" },
      "catatan-identitas",
    ],
    ["on paper while there is a mailbox", {}, kertas, "surel-masih-ada"],
    ["on paper because the mailbox is dead", {}, { ...kertas, surelMati: true }, "langsung"],
    ["on paper of whoever assesses people", { bersurel: false, menilai: true }, kertas, "kedua"],
    ["by letter of whoever assesses people", { menilai: true }, surat, "langsung"],
    ["with the second factor, unchecked", {}, { ...surat, lepasFaktor: true }, "catatan-identitas"],
    [
      "of a role by a unit admin",
      { berperan: true, pelakuAdmin: false },
      surat,
      "pemulihan-perlu-admin-instansi",
    ],
    [
      "of a role where there is no second admin",
      { berperan: true, adminLain: 0 },
      surat,
      "tanpa-admin-kedua",
    ],
  ] as const)("%s", (_, fakta, minta, hasil) => {
    const r = mulaiPemulihan({ ...biasa, ...fakta }, minta);
    expect(r.ok ? (r.value.perluKedua ? "kedua" : "langsung") : r.code).toBe(hasil);
  });

  const fakta = fc.record({
    pelaku: fc.constantFrom("citra", "ayu"),
    pegawai: fc.constantFrom("citra", "ayu"),
    pelakuAdmin: fc.boolean(),
    bersandi: fc.boolean(),
    bersurel: fc.boolean(),
    surelBaru: fc.boolean(),
    berperan: fc.boolean(),
    menilai: fc.boolean(),
    adminLain: fc.nat(2),
  });
  const minta = fc.record({
    cara: fc.constantFrom(...CARA_PEMULIHAN),
    lepasFaktor: fc.boolean(),
    surelMati: fc.boolean(),
    catatan: fc.string(),
  });

  // Seen failing with `berperan ||` taken out of perluKedua, and with the note asked of paper only.
  it("whatever is asked: nobody alone for a role, nothing unwritten for paper or a factor, nobody for himself", () => {
    fc.assert(
      fc.property(fakta, minta, (f, m) => {
        const r = mulaiPemulihan(f, m);
        if (!r.ok) return true;
        if (f.berperan && !(r.value.perluKedua && f.adminLain > 0 && f.pelakuAdmin)) return false;
        if (f.menilai && m.cara === "cetak" && !r.value.perluKedua) return false;
        if ((m.cara === "cetak" || m.lepasFaktor) && [...m.catatan].length < 10) return false;
        if (m.cara === "surel" && (!f.bersurel || (f.surelBaru && !r.value.perluKedua))) return false;
        return f.pelaku !== f.pegawai;
      }),
    );
  });

  it.each([
    ["another admin, in time", "farida", 99, "menunggu-persetujuan", null],
    ["whoever asked", "citra", 99, "menunggu-persetujuan", "pemulihan-admin-sama"],
    ["the owner", "ayu", 99, "menunggu-persetujuan", "pemulihan-sendiri"],
    [
      "at the last millisecond it is too late",
      "farida",
      100,
      "menunggu-persetujuan",
      "pemulihan-kedaluwarsa",
    ],
    ["once it is decided", "farida", 99, "disetujui", "pemulihan-sudah-diputus"],
  ] as const)("decides: %s", (_, pelaku, now, keadaan, kode) => {
    const p = { pegawai: "ayu", dimintaOleh: "citra", keadaan, kedaluwarsaPada: 100 };
    const r = putuskanPemulihan(p, pelaku, now);
    expect(r.ok ? null : r.code).toBe(kode);
  });
});

describe("a second factor", () => {
  it.each([
    [null, "uji-coba", "dianjurkan"],
    [null, "tinjau", "dianjurkan"],
    [null, "aktif", "wajib"],
    [null, "baca-saja", "wajib"],
    ["dianjurkan", "aktif", "dianjurkan"],
    ["wajib", "uji-coba", "wajib"],
    ["apa saja", "aktif", "wajib"],
  ])("rule %s in state %s is %s", (nilai, keadaan, hasil) => {
    expect(aturanFaktor(nilai, keadaan)).toBe(hasil);
  });

  it("is asked of every role, and of nobody without one; who has one is not led to set one up", () => {
    for (const peran of PERAN) {
      expect(harusMendaftar(faktorKedua(new Set([peran]), "wajib", false))).toBe(true);
      expect(harusMendaftar(faktorKedua(new Set([peran]), "wajib", true))).toBe(false);
      expect(harusMendaftar(faktorKedua(new Set([peran]), "dianjurkan", false))).toBe(false);
    }
    expect(harusMendaftar(faktorKedua(new Set(), "wajib", false))).toBe(false);
  });

  it("the last one stays where one is required", () => {
    expect(lepasFaktor({ punya: true, diminta: "wajib" }, 0).ok).toBe(false);
    expect(lepasFaktor({ punya: true, diminta: "wajib" }, 1).ok).toBe(true);
    expect(lepasFaktor({ punya: true, diminta: "dianjurkan" }, 0).ok).toBe(true);
  });

  it("makes twelve letters of a password enough, not eleven", () => {
    expect(sandiBoleh("kuda hijau 7", [], true).ok).toBe(true);
    expect(sandiBoleh("kuda hijau 7", []).ok).toBe(false);
    expect(sandiBoleh("kuda hijau ", [], true)).toMatchObject({ code: "sandi-pendek-12" });
  });
});
