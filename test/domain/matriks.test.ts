import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bacaSel,
  cakupan,
  isiMatriks,
  keadaanPeran,
  MAX_PERAN,
  MAX_PERAN_SEL,
  pasangkan,
  type Sel,
  samaSel,
  TANPA_PERAN,
  tulisSel,
} from "../../src/domain/matriks.ts";

describe("a cell as it is typed", () => {
  it.each([
    ["", [], false],
    ["  \n \n", [], false],
    ["Madrasah terdampingi", ["Madrasah terdampingi"], false],
    ["- Satu\n• Dua\n* Tiga", ["Satu", "Dua", "Tiga"], false],
    ["-\nSatu", ["Satu"], false],
    ["-5 derajat tercapai", ["-5 derajat tercapai"], false],
    ["TIDAK ADA PERAN", [], true],
    ["tidak  ada peran.", [], true],
    ["- Tidak ada peran\n", [], true],
    ["Tidak ada peran serta yang terlewat", ["Tidak ada peran serta yang terlewat"], false],
  ])("%j", (teks, baris, tanpa) => {
    expect(bacaSel(teks)).toEqual({ ok: true, teks: baris, tanpa });
  });

  it.each([
    [`${TANPA_PERAN}\nSatu hasil`, "campur"],
    ["x".repeat(MAX_PERAN + 1), "terlalu-panjang"],
    [Array.from({ length: MAX_PERAN_SEL + 1 }, (_, n) => `Hasil ${n}`).join("\n"), "terlalu-banyak"],
  ])("%.30s… is refused as %s", (teks, salah) => {
    expect(bacaSel(teks)).toEqual({ ok: false, salah });
  });

  it("what is shown again means what was read", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (teks) => {
        const isi = bacaSel(teks);
        if (!isi.ok) return;
        const lagi = tulisSel({ tanpa: isi.tanpa, peran: isi.teks.map((t, n) => ({ id: `${n}`, teks: t })) });
        expect(samaSel(teks, lagi)).toBe(true);
      }),
    );
  });
});

describe("ids of roles", () => {
  const ids = () => {
    let n = 0;
    return () => `baru-${n++}`;
  };
  const tiga = ["A", "B", "C"].map((teks) => ({ id: teks.toLowerCase(), teks }));

  it.each([
    [["A", "B", "C"], ["a", "b", "c"], [], [], []],
    [["C", "A", "B"], ["c", "a", "b"], [], [], []],
    [["A", "B baru", "C"], ["a", "b", "c"], [], ["b"], []],
    [["A", "C"], ["a", "c"], [], [], ["b"]],
    [["A", "B", "X", "C"], ["a", "b", "baru-0", "c"], ["baru-0"], [], []],
    [[], [], [], [], ["a", "b", "c"]],
    [["A", "A"], ["a", "b"], [], ["b"], ["c"]],
  ])("%j", (teks, tetap, baru, ganti, hapus) => {
    const hasil = pasangkan(tiga, teks, ids());
    expect(hasil.peran.map((p) => p.id)).toEqual(tetap);
    expect(hasil).toMatchObject({ baru, ganti, hapus });
  });

  it("every role belongs to one line, every old id is kept or gone, and the same text keeps its own", () => {
    const teks = fc.array(fc.constantFrom("A", "B", "C", "D", "E"), { maxLength: 6 });
    fc.assert(
      fc.property(teks, teks, (dulu, kini) => {
        const lama = dulu.map((t, n) => ({ id: `lama-${n}`, teks: t }));
        const h = pasangkan(lama, kini, ids());
        const semua = h.peran.map((p) => p.id);
        expect(h.peran.map((p) => p.teks)).toEqual(kini);
        expect(new Set(semua).size).toBe(semua.length);
        expect([...semua.filter((id) => id.startsWith("lama")), ...h.hapus].sort()).toEqual(
          lama.map((p) => p.id).sort(),
        );
        for (const p of h.peran) {
          const old = lama.find((l) => l.id === p.id);
          if (old) expect(old.teks !== p.teks).toBe(h.ganti.includes(p.id));
          else expect(h.baru).toContain(p.id);
        }
        for (const t of new Set(kini)) {
          const kept = h.peran.filter((p) => p.teks === t && lama.some((l) => l.id === p.id && l.teks === t));
          const most = Math.min(dulu.filter((d) => d === t).length, kini.filter((k) => k === t).length);
          expect(kept.length).toBe(most);
        }
      }),
    );
  });
});

describe("coverage", () => {
  const [kolom, orang] = [
    ["k1", "k2", "k3"],
    [
      { pegawai: "p1", bebas: false },
      { pegawai: "p2", bebas: false },
      { pegawai: "p3", bebas: true },
    ],
  ];
  it("says which columns nobody carries, who has no role, and which roles are in no plan", () => {
    const sel: Sel[] = [
      {
        kolom: "k1",
        pegawai: "p1",
        peran: [
          { id: "a", teks: "A" },
          { id: "b", teks: "B" },
        ],
        tanpa: false,
      },
      { kolom: "k2", pegawai: "p2", peran: [], tanpa: true },
      { kolom: "hilang", pegawai: "p2", peran: [{ id: "c", teks: "C" }], tanpa: false },
    ];
    expect(cakupan(kolom, orang, sel, new Set(["b"]))).toEqual({
      terbawa: ["k1"],
      tanpaPembawa: ["k2", "k3"],
      berperan: ["p1"],
      tanpaPeran: ["p2"],
      belumJadiRhk: ["a"],
      kosong: 4,
    });
  });

  it("carried and uncovered columns are all columns, those with and without a role all who owe one", () => {
    const nama = (huruf: string) => fc.integer({ min: 0, max: 5 }).map((n) => `${huruf}${n}`);
    const isi = fc.record({
      kolom: nama("k"),
      pegawai: nama("p"),
      n: fc.integer({ min: 0, max: 2 }),
      tanpa: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(nama("k")),
        fc.uniqueArray(fc.record({ pegawai: nama("p"), bebas: fc.boolean() }), {
          selector: (o) => o.pegawai,
        }),
        fc.uniqueArray(isi, { selector: (s) => `${s.kolom} ${s.pegawai}` }),
        (k, o, s) => {
          const sel = s.map(
            (x): Sel => ({
              kolom: x.kolom,
              pegawai: x.pegawai,
              peran: x.tanpa
                ? []
                : Array.from({ length: x.n }, (_, i) => ({ id: `${x.kolom}${x.pegawai}${i}`, teks: "T" })),
              tanpa: x.tanpa,
            }),
          );
          const c = cakupan(k, o, sel, new Set());
          expect([...c.terbawa, ...c.tanpaPembawa].sort()).toEqual([...k].sort());
          const wajib = o.filter((x) => !x.bebas).map((x) => x.pegawai);
          expect([...c.berperan, ...c.tanpaPeran].sort()).toEqual(wajib.sort());
          expect(new Set(c.belumJadiRhk).size).toBe(c.belumJadiRhk.length);
          expect(c.kosong).toBeGreaterThanOrEqual(0);
          expect(c.kosong).toBeLessThanOrEqual(k.length * wajib.length);
        },
      ),
    );
  });
});

describe("who fills it, and how a role stands to the plan", () => {
  const viewer = (pegawai: string) => ({ pegawai, nama: pegawai, peran: new Set<"admin">(["admin"]) });
  it("only the leader himself, to the last day of the plan", () => {
    const m = { pegawai: "bagas", sampai: "2026-12-31" };
    expect(isiMatriks(m, viewer("bagas"), "2026-12-31").ok).toBe(true);
    expect(isiMatriks(m, viewer("bagas"), "2027-01-01")).toMatchObject({
      code: "lewat-batas",
      kind: "keadaan",
    });
    expect(isiMatriks(m, viewer("citra"), "2026-06-01")).toMatchObject({
      code: "bukan-pemilik",
      kind: "hak",
    });
  });

  it.each([
    [{ teks: null, ubah: null, rhk: "01B", teksRhk: "A" }, "dicabut"],
    [{ teks: "A", ubah: null, rhk: null, teksRhk: null }, "baru"],
    [{ teks: "A", ubah: null, rhk: "01B", teksRhk: "A" }, "dipakai"],
    [{ teks: "A", ubah: null, rhk: "01B", teksRhk: "Kata sendiri" }, "dipakai"],
    [{ teks: "A", ubah: "01A", rhk: "01B", teksRhk: "Kata sendiri" }, "dipakai"],
    [{ teks: "Baru", ubah: "01C", rhk: "01B", teksRhk: "A" }, "berubah"],
    [{ teks: "Baru", ubah: "01C", rhk: "01B", teksRhk: "Baru" }, "dipakai"],
  ])("%j: %s", (p, keadaan) => {
    expect(keadaanPeran(p)).toBe(keadaan);
  });
});
