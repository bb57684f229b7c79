import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type JumlahPegawai, periksaDistribusi } from "../../src/domain/distribusi.ts";
import {
  capaian,
  type KeadaanEvaluasi,
  keadaanEvaluasi,
  kunci,
  predikat,
  rating,
} from "../../src/domain/istilah.ts";
import {
  type BarisKalibrasi,
  beda,
  cancel,
  jumlahPredikat,
  type Kalibrasi,
  KEADAAN_KALIBRASI,
  KEMURAHAN_N,
  kemurahan,
  lock,
  move,
  openBoard,
  openSession,
  respond,
  saranPola,
  undo,
  vote,
} from "../../src/domain/kalibrasi.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const k = (keadaan: Kalibrasi["keadaan"] = "papan"): Kalibrasi => ({
  keadaan,
  ketua: "ketua",
  sekretaris: "admin",
  anggota: ["bagas", "dewi", "ketua"],
});
const b = (lain: Partial<BarisKalibrasi> = {}): BarisKalibrasi => ({
  pegawai: "ayu",
  penilai: "bagas",
  keadaan: "dinilai",
  kini: { hasil: "sesuai", perilaku: "sesuai" },
  ...lain,
});
const KE = { hasil: "di-atas", perilaku: "sesuai" } as const;
const kata = (r: { ok: boolean; code?: string }) => (r.ok ? "ya" : r.code);
const jumlah = (sb: number, bk: number, bp: number, kr: number, sk: number): JumlahPegawai => ({
  "sangat-baik": sb,
  baik: bk,
  "butuh-perbaikan": bp,
  "kurang-misconduct": kr,
  "sangat-kurang": sk,
});

describe("who may", () => {
  test.each([
    [true, {}, "ya"],
    [false, {}, "bukan-pembuka-kalibrasi"],
    [true, { dibuka: false }, "kalibrasi-belum-waktunya"],
    [true, { ketua: null }, "kalibrasi-tanpa-ketua"],
    [true, { penilai: 1 }, "kalibrasi-kelompok-kecil"],
    [true, { orang: 2 }, "kalibrasi-kelompok-kecil"],
  ])("open a session: %s %o is %s", (boleh, lain, jadi) => {
    expect(kata(openSession(boleh, { ketua: "k", orang: 9, penilai: 3, dibuka: true, ...lain }))).toBe(jadi);
  });

  // Every step in every state, by everybody: what is not in the table is refused.
  const pelaku = ["ayu", "bagas", "dewi", "ketua", "admin", "orang-lain"];
  const boleh: Record<string, readonly [string, readonly string[]]> = {
    vote: ["pra-suara", ["bagas", "dewi", "ketua"]],
    openBoard: ["pra-suara", ["ketua"]],
    move: ["papan", ["bagas", "dewi", "ketua"]],
    undo: ["papan", ["dewi"]],
    lock: ["papan", ["ketua"]],
    cancel: ["pra-suara papan", ["ketua", "admin"]],
    respond: ["terkunci", ["bagas"]],
  };
  const langkah = {
    vote: (s: Kalibrasi, v: Viewer) => vote(s, v),
    openBoard: (s: Kalibrasi, v: Viewer) => openBoard(s, v),
    move: (s: Kalibrasi, v: Viewer) => move(s, v, b(), KE, "bukti"),
    undo: (s: Kalibrasi, v: Viewer) => undo(s, v, b(), "dewi"),
    lock: (s: Kalibrasi, v: Viewer) =>
      lock(s, v, { hadir: ["bagas", "ketua"], menyimpang: false, alasan: "" }),
    cancel: (s: Kalibrasi, v: Viewer) => cancel(s, v, "sebab"),
    respond: (s: Kalibrasi, v: Viewer) =>
      respond(s, v, { ...b(), usul: KE, jawaban: null }, { jawaban: "setuju", alasan: "" }),
  };
  test.each(Object.keys(langkah) as (keyof typeof langkah)[])(
    "%s: in its state and by its own people alone",
    (nama) => {
      for (const keadaan of KEADAAN_KALIBRASI)
        for (const siapa of pelaku) {
          const [tahap, oleh] = boleh[nama] ?? ["", []];
          const ya = tahap.split(" ").includes(keadaan) && oleh.includes(siapa);
          expect([keadaan, siapa, langkah[nama](k(keadaan), orang(siapa)).ok]).toEqual([keadaan, siapa, ya]);
        }
    },
  );

  test("nobody moves or answers for himself, member or not", () => {
    const saya = b({ pegawai: "dewi", penilai: "ketua" });
    expect(kata(move(k(), orang("dewi"), saya, KE, "bukti"))).toBe("milik-sendiri");
    expect(kata(undo(k(), orang("dewi"), saya, "dewi"))).toBe("milik-sendiri");
    const diri = { ...b({ pegawai: "bagas" }), usul: KE, jawaban: null };
    expect(kata(respond(k("terkunci"), orang("bagas"), diri))).toBe("milik-sendiri");
  });

  test.each(kunci(keadaanEvaluasi))(
    "an evaluation that is %s moves only while it is unsigned",
    (keadaan: KeadaanEvaluasi) => {
      const ya = keadaan === "pengisian" || keadaan === "dinilai";
      expect(move(k(), orang("dewi"), b({ keadaan }), KE, "bukti").ok).toBe(ya);
      expect(respond(k("terkunci"), orang("bagas"), { ...b({ keadaan }), usul: KE, jawaban: null }).ok).toBe(
        ya,
      );
    },
  );
});

describe("what a step asks for", () => {
  test("a move: another rating and a reason", () => {
    expect(kata(move(k(), orang("dewi"), b(), KE, "  "))).toBe("alasan-geser-kosong");
    expect(kata(move(k(), orang("dewi"), b({ kini: KE }), KE, "bukti"))).toBe("geser-tidak-berubah");
    expect(kata(move(k(), orang("dewi"), b({ kini: null }), KE, "bukti"))).toBe("ya");
  });
  test("all have given their voices: the board opens by itself, whoever was last", () => {
    expect(kata(openBoard(k("pra-suara"), orang("dewi")))).toBe("bukan-ketua-kalibrasi");
    expect(kata(openBoard(k("pra-suara"), orang("dewi"), true))).toBe("ya");
  });
  test.each([
    [["bagas", "ketua"], false, "", "ya"],
    [["bagas", "dewi"], false, "", "kuorum-kurang"],
    [["ketua"], false, "", "kuorum-kurang"],
    [["ketua", "orang-lain", "ayu"], false, "", "kuorum-kurang"],
    [["bagas", "ketua"], true, " ", "alasan-pola-kosong"],
    [["bagas", "ketua"], true, "Capaian luar biasa", "ya"],
  ])("a lock: present %o, departs %s, because '%s': %s", (hadir, menyimpang, alasan, jadi) => {
    expect(kata(lock(k(), orang("ketua"), { hadir, menyimpang, alasan }))).toBe(jadi);
  });
  test("an answer: once, to a proposal, and a no says why", () => {
    const u = { ...b(), usul: KE, jawaban: null };
    const jawab = (x: Parameters<typeof respond>[2], jawaban: "setuju" | "tidak", alasan = "") =>
      kata(respond(k("terkunci"), orang("bagas"), x, { jawaban, alasan }));
    expect(jawab(u, "tidak")).toBe("alasan-kalibrasi-kosong");
    expect(jawab(u, "tidak", "Bukti sudah saya lihat")).toBe("ya");
    expect(jawab({ ...u, usul: null }, "setuju")).toBe("kalibrasi-tanpa-usulan");
    expect(jawab({ ...u, jawaban: "setuju" }, "tidak", "x")).toBe("usulan-sudah-dijawab");
  });
});

describe("kurangi and tambah", () => {
  // ux.md 4.5: nine of twelve are 75 %, seventy are eight: one less.
  test("Sangat baik 9 dari 12 di organisasi istimewa: paling banyak 8, kurangi 1", () => {
    expect(saranPola("se-3-2023", "istimewa", jumlah(9, 3, 0, 0, 0))).toEqual([
      { kode: "sangat-baik-maks-70", dari: ["sangat-baik"], jumlah: 9, batas: 8, kurangi: 1, tambah: 0 },
      {
        kode: "sangat-baik-bukan-sebagian-besar",
        dari: ["sangat-baik"],
        jumlah: 9,
        batas: null,
        kurangi: 0,
        tambah: 0,
      },
    ]);
  });
  test("Baik semua: kurangi, dan tambah satu di bawahnya", () => {
    const jadi = saranPola("se-3-2023", "baik", jumlah(0, 7, 0, 0, 0));
    expect(jadi.map((x) => [x.kurangi, x.tambah])).toEqual([
      [3, 0],
      [0, 0],
      [0, 1],
    ]);
  });
  test("too few people: no opinion", () => {
    expect(saranPola("se-3-2023", "baik", jumlah(1, 1, 0, 0, 0))).toEqual([]);
  });

  const tim = fc.tuple(fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(15)).map((n) => jumlah(...n));
  const aturan = fc.constantFrom("se-3-2023" as const, "pola-6-2022" as const);
  const organisasi = fc.constantFrom(...kunci(capaian));
  test("a line is silent exactly where the check finds nothing wrong with it", () => {
    fc.assert(
      fc.property(tim, aturan, organisasi, (n, a, o) => {
        const salah = saranPola(a, o, n).filter((x) => x.kurangi + x.tambah > 0);
        expect(salah.map((x) => x.kode)).toEqual(periksaDistribusi(a, o, n).pelanggaran);
      }),
    );
  });
  test("so many people moved meet the line, one fewer do not", () => {
    fc.assert(
      fc.property(tim, aturan, organisasi, (n, a, o) => {
        for (const [at, x] of saranPola(a, o, n).entries()) {
          const langkah = x.kurangi + x.tambah;
          const sesudah = (m: number) => saranPola(a, o, geser(n, x.dari, x.kurangi > 0 ? -m : m))[at];
          const beres = (y: ReturnType<typeof sesudah>) => y === undefined || y.kurangi + y.tambah === 0;
          expect(beres(sesudah(langkah))).toBe(true);
          if (langkah > 0) expect(beres(sesudah(langkah - 1))).toBe(false);
        }
      }),
    );
  });
});

/** So many into a predikat, each from the largest other; or out of it, each to the smallest other. */
function geser(n: JumlahPegawai, dari: readonly string[], m: number): JumlahPegawai {
  const jadi: Record<string, number> = { ...n };
  const [tujuan = ""] = dari;
  for (let i = 0; i < Math.abs(m); i++) {
    const lain = kunci(predikat)
      .filter((p) => !dari.includes(p))
      .sort((p, q) => (jadi[q] ?? 0) - (jadi[p] ?? 0));
    const asal = m > 0 ? lain[0] : dari.find((p) => (jadi[p] ?? 0) > 0);
    const ke = m > 0 ? tujuan : lain.at(-1);
    if (!asal || !ke || (jadi[asal] ?? 0) === 0) break;
    jadi[asal] = (jadi[asal] ?? 0) - 1;
    jadi[ke] = (jadi[ke] ?? 0) + 1;
  }
  return jadi as JumlahPegawai;
}

describe("how an assessor rates beside the others", () => {
  const tim = (penilai: string, ...p: readonly (keyof typeof predikat)[]) =>
    p.map((x) => ({ penilai, predikat: x }));
  const lima = <T>(x: T): T[] => Array.from({ length: 5 }, () => x);
  test("generous, strict, and all the same", () => {
    const rows = [
      ...tim("murah", ...lima("sangat-baik" as const)),
      ...tim("ketat", ...lima("butuh-perbaikan" as const)),
      ...tim("sama", ...lima("baik" as const)),
    ];
    expect(kemurahan(rows).map((x) => [x.penilai, x.n, x.rerata, x.tanda])).toEqual([
      ["murah", 5, 5, "murah"],
      ["ketat", 5, 3, "ketat"],
      ["sama", 5, 4, "seragam"],
    ]);
  });
  const acak = fc.array(
    fc.record({ penilai: fc.constantFrom("a", "b", "c"), predikat: fc.constantFrom(...kunci(predikat)) }),
    { maxLength: 40 },
  );
  test("of few people nothing is said", () => {
    fc.assert(
      fc.property(acak, (rows) => {
        for (const x of kemurahan(rows))
          if (x.n < KEMURAHAN_N || rows.length < 10) expect([x.z, x.tanda]).toEqual([null, null]);
      }),
    );
  });
  test("the order of the rows says nothing, and the deviations cancel out", () => {
    fc.assert(
      fc.property(acak, (rows) => {
        const jadi = kemurahan(rows);
        const lagi = kemurahan([...rows].reverse());
        for (const x of jadi)
          expect(lagi.find((y) => y.penilai === x.penilai)?.rerata).toBeCloseTo(x.rerata, 9);
        const z = jadi.map((x) => (x.z ?? 0) * Math.sqrt(x.n));
        if (jadi.every((x) => x.z !== null)) expect(z.reduce((s, x) => s + x, 0)).toBeCloseTo(0, 6);
      }),
    );
  });
});

test("the agenda: no voice no difference, the further apart the earlier", () => {
  const r = kunci(rating);
  expect(beda([], { hasil: "sesuai", perilaku: "sesuai" })).toBe(0);
  expect(beda([KE], { hasil: "sesuai", perilaku: "sesuai" })).toBe(1);
  expect(
    beda([{ hasil: r[0] ?? "sesuai", perilaku: r[0] ?? "sesuai" }], {
      hasil: "di-bawah",
      perilaku: "di-bawah",
    }),
  ).toBe(4);
  expect(jumlahPredikat(["baik", "baik", "sangat-baik"])).toMatchObject({
    baik: 2,
    "sangat-baik": 1,
    "sangat-kurang": 0,
  });
});
