import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Alas,
  bolehDisurati,
  bolehMenulis,
  buatanUjiCoba,
  domainDinas,
  type FaktaSiap,
  HARI_MENUTUP,
  type KeadaanInstansi,
  keadaanInstansi,
  kurangSiap,
  type LangkahSiklus,
  langkahSiklus,
  moveAgency,
  type PelakuSiklus,
  type Siklus,
  tugasSiap,
} from "../../src/domain/siklus.ts";

const NOW = 1_000_000_000;
const HARI = 86_400_000;
const langkah = Object.keys(langkahSiklus) as LangkahSiklus[];
const pelaku: readonly PelakuSiklus[] = ["admin", "operator", "jam"];
const di = (keadaan: KeadaanInstansi, more: Partial<Siklus> = {}): Siklus => ({
  keadaan,
  sampaiPada: null,
  oleh: null,
  tutupDari: null,
  ditangguhkanDari: null,
  ...more,
});
/** Everything a step could ask for. */
const penuh = (p: PelakuSiklus): Alas => ({
  pelaku: p,
  now: NOW,
  alasan: "Surat resmi",
  kurang: [],
  duaAdmin: true,
});

/** Written out by hand: what is not here is refused (K2). */
const BOLEH: readonly (readonly [KeadaanInstansi, LangkahSiklus, PelakuSiklus, KeadaanInstansi])[] = [
  ["uji-coba", "ajukan", "admin", "tinjau"],
  ["tinjau", "tarik", "admin", "uji-coba"],
  ["tinjau", "setujui", "operator", "aktif"],
  ["tinjau", "kembalikan", "operator", "uji-coba"],
  ["aktif", "bekukan", "admin", "baca-saja"],
  ["aktif", "bekukan", "operator", "baca-saja"],
  ["baca-saja", "buka", "admin", "aktif"],
  ["baca-saja", "buka", "operator", "aktif"],
  ["baca-saja", "buka", "jam", "aktif"],
  ["uji-coba", "tutup", "admin", "menutup"],
  ["aktif", "tutup", "admin", "menutup"],
  ["baca-saja", "tutup", "admin", "menutup"],
  ["menutup", "batal-tutup", "admin", "aktif"],
  ["menutup", "batal-tutup", "operator", "aktif"],
  ["menutup", "hapus", "jam", "ditutup"],
  ["uji-coba", "tangguhkan", "operator", "ditangguhkan"],
  ["tinjau", "tangguhkan", "operator", "ditangguhkan"],
  ["aktif", "tangguhkan", "operator", "ditangguhkan"],
  ["baca-saja", "tangguhkan", "operator", "ditangguhkan"],
  ["menutup", "tangguhkan", "operator", "ditangguhkan"],
  ["ditangguhkan", "pulihkan", "operator", "aktif"],
];
const semua = keadaanInstansi.flatMap((k) => langkah.flatMap((l) => pelaku.map((p) => [k, l, p] as const)));
const found = (k: KeadaanInstansi, l: LangkahSiklus, p: PelakuSiklus) =>
  BOLEH.find(([a, b, c]) => a === k && b === l && c === p);
/** An agency for which the hour has come where the hour decides. */
const matang = (k: KeadaanInstansi, l: LangkahSiklus, p: PelakuSiklus): Siklus =>
  di(k, {
    sampaiPada: p === "jam" ? NOW : l === "batal-tutup" ? NOW + 1 : null,
    oleh: p === "admin" ? "admin" : "operator",
    tutupDari: k === "menutup" ? "aktif" : null,
    ditangguhkanDari: k === "ditangguhkan" ? "aktif" : null,
  });

describe("K2: every state × step × who", () => {
  it.each(semua)("%s · %s · %s", (k, l, p) => {
    const result = moveAgency(matang(k, l, p), l, penuh(p));
    const ke = found(k, l, p)?.[3];
    expect(result.ok ? result.value.keadaan : null).toBe(ke ?? null);
    if (!result.ok) expect(["siklus-bukan-pelaku", "siklus-salah-keadaan"]).toContain(result.code);
  });
  it("counts 7 × 11 × 3 cases, of which 21 are allowed", () => {
    expect([semua.length, BOLEH.length]).toEqual([231, 21]);
  });
});

describe("what a step asks for besides", () => {
  const code = (s: Siklus, l: LangkahSiklus, a: Partial<Alas>, p: PelakuSiklus = "admin") => {
    const r = moveAgency(s, l, { ...penuh(p), ...a });
    return r.ok ? r.value.keadaan : r.code;
  };
  it("going live needs every task done", () => {
    expect(code(di("uji-coba"), "ajukan", { kurang: ["jendela"] })).toBe("siklus-tugas-belum-selesai");
  });
  it.each([
    ["tinjau", "kembalikan", "operator"],
    ["aktif", "bekukan", "admin"],
    ["aktif", "tutup", "admin"],
    ["aktif", "tangguhkan", "operator"],
  ] as const)("%s · %s needs a reason", (k, l, p) => {
    expect(code(di(k), l, { alasan: " \n" }, p)).toBe("siklus-alasan-kosong");
  });
  it("what the operator froze, an admin does not thaw", () => {
    expect(code(di("baca-saja", { oleh: "operator" }), "buka", {})).toBe("siklus-bukan-pembeku");
    expect(code(di("baca-saja", { oleh: "operator" }), "buka", {}, "operator")).toBe("aktif");
  });
  it("the hour acts at its instant and not one millisecond before", () => {
    const s = di("menutup", { sampaiPada: NOW });
    expect(code(s, "hapus", { now: NOW - 1 }, "jam")).toBe("siklus-belum-waktunya");
    expect(code(s, "hapus", { now: NOW }, "jam")).toBe("ditutup");
    expect(code(di("baca-saja"), "buka", {}, "jam")).toBe("siklus-belum-waktunya");
    expect(code(s, "batal-tutup", { now: NOW - 1 })).toBe("aktif");
    expect(code(s, "batal-tutup", { now: NOW })).toBe("siklus-sudah-lewat");
  });
  it("closing takes two admins, a trial one; it erases after thirty days", () => {
    expect(code(di("aktif"), "tutup", { duaAdmin: false })).toBe("siklus-perlu-admin-kedua");
    const r = moveAgency(di("uji-coba"), "tutup", { ...penuh("admin"), duaAdmin: false });
    expect(r.ok && r.value).toMatchObject({ sampaiPada: NOW + HARI_MENUTUP * HARI, tutupDari: "uji-coba" });
  });
  it("read-only until a day that has passed is no wish", () => {
    expect(code(di("aktif"), "bekukan", { sampaiPada: NOW })).toBe("siklus-sampai-salah");
  });
  it("a suspension gives back what it found, with its date and who brought it there", () => {
    const before = di("menutup", { sampaiPada: NOW + 5, oleh: "admin", tutupDari: "baca-saja" });
    const held = moveAgency(before, "tangguhkan", penuh("operator"));
    const back = held.ok ? moveAgency(held.value, "pulihkan", penuh("operator")) : null;
    expect(back?.ok && back.value).toEqual(before);
  });
});

describe("any life", () => {
  const step = fc.record({
    l: fc.constantFrom(...langkah),
    p: fc.constantFrom(...pelaku),
    after: fc.integer({ min: 0, max: 40 }),
    sampai: fc.option(fc.integer({ min: -5, max: 50 })),
    kurang: fc.boolean(),
    dua: fc.boolean(),
  });
  it("ends in ditutup only through menutup and thirty whole days; nothing leaves ditutup; live only by the operator's yes", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let s = di("uji-coba");
        let now = NOW;
        let sinceClosing = 0;
        let approved = false;
        for (const { l, p, after, sampai, kurang, dua } of steps) {
          now += after * HARI;
          const alas = { pelaku: p, now, alasan: "x", kurang: kurang ? ["jendela"] : [], duaAdmin: dua };
          const r = moveAgency(s, l, { ...alas, sampaiPada: sampai === null ? null : now + sampai * HARI });
          if (!r.ok) continue;
          if (s.keadaan === "ditutup") return false;
          if (l === "tutup") sinceClosing = now;
          if (l === "setujui") approved = true;
          if (r.value.keadaan === "ditutup" && (s.keadaan !== "menutup" || now - sinceClosing < 30 * HARI))
            return false;
          if (r.value.keadaan === "aktif" && !approved) return false;
          if ((r.value.keadaan === "ditangguhkan") !== (r.value.ditangguhkanDari !== null)) return false;
          s = r.value;
        }
        return true;
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the task list of going live", () => {
  const lengkap: FaktaSiap = {
    perjanjianVersi: "1",
    perjanjianBerlaku: "1",
    admin: 2,
    adminDuaFaktor: 2,
    kontakPdp: true,
    pegawai: 40,
    tanpaPenilai: 0,
    dijelaskan: null,
    libur: 20,
    jendela: 12,
    domain: "contoh.go.id",
  };
  it("lacks nothing when everything is there", () => expect(kurangSiap(lengkap)).toEqual([]));
  it.each([
    ["perjanjian", { perjanjianVersi: null }],
    ["perjanjian", { perjanjianVersi: "0" }],
    ["dua-admin", { admin: 1 }],
    ["dua-admin", { adminDuaFaktor: 1 }],
    ["kontak-pdp", { kontakPdp: false }],
    ["garis-penilai", { pegawai: 1 }],
    ["garis-penilai", { tanpaPenilai: 1 }],
    ["garis-penilai", { tanpaPenilai: 3, dijelaskan: 2 }],
    ["hari-libur", { libur: 0 }],
    ["jendela", { jendela: 0 }],
    ["domain-surel", { domain: null }],
  ] as const)("%s is open: %o", (tugas, f) => expect(kurangSiap({ ...lengkap, ...f })).toEqual([tugas]));
  it("people without penilai are a fact that can be explained, by number", () =>
    expect(kurangSiap({ ...lengkap, tanpaPenilai: 2, dijelaskan: 2 })).toEqual([]));
  it("an empty agency lacks all of them", () =>
    expect(
      kurangSiap({
        ...lengkap,
        perjanjianVersi: null,
        admin: 1,
        kontakPdp: false,
        pegawai: 1,
        libur: 0,
        jendela: 0,
        domain: null,
      }),
    ).toEqual([...tugasSiap]));
});

describe("the fence of a trial", () => {
  it.each([
    ["a@contoh.go.id", "a@contoh.go.id", true],
    ["b@Contoh.go.id", "a@contoh.go.id", true],
    ["b@lain.go.id", "a@contoh.go.id", false],
    ["b@jahat-contoh.go.id", "a@contoh.go.id", false],
    ["b@sub.contoh.go.id", "a@contoh.go.id", false],
    ["a@gmail.com", "A@gmail.com", true],
    ["b@gmail.com", "a@gmail.com", false],
    ["a@contoh.go.id", null, false],
  ])("a letter to %s when %s is proved: %s", (to, proved, may) =>
    expect(bolehDisurati(to, proved)).toBe(may),
  );
  it("public mailboxes prove no agency", () =>
    expect([domainDinas("a@gmail.com"), domainDinas("a@x.go.id"), domainDinas(null)]).toEqual([
      null,
      "x.go.id",
      null,
    ]));
  it("what was signed before the agency went live stays a trial's", () => {
    expect(buatanUjiCoba({ keadaan: "tinjau", aktifPada: null }, 5)).toBe(true);
    expect(buatanUjiCoba({ keadaan: "aktif", aktifPada: 6 }, 5)).toBe(true);
    expect(buatanUjiCoba({ keadaan: "aktif", aktifPada: 5 }, 5)).toBe(false);
    expect(buatanUjiCoba({ keadaan: "aktif", aktifPada: null }, 5)).toBe(false);
  });
  it("writing is open in three states", () =>
    expect(keadaanInstansi.filter(bolehMenulis)).toEqual(["uji-coba", "tinjau", "aktif"]));
});
