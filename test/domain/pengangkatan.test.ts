import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { setKhusus } from "../../src/domain/atasan-khusus.ts";
import { garisPada } from "../../src/domain/garis.ts";
import {
  type AtasanKhusus,
  indeksGaris,
  type Penempatan,
  type UnitVersi,
} from "../../src/domain/indeks-garis.ts";
import { jelaskanGaris } from "../../src/domain/jelaskan-garis.ts";
import { lingkaranMulai } from "../../src/domain/lingkaran-garis.ts";
import {
  appoint,
  endAppointment,
  type PenempatanAda,
  type PenempatanBaru,
} from "../../src/domain/penempatan.ts";
import {
  correctAppointment,
  type PenempatanTercatat,
  voidAppointment,
} from "../../src/domain/penempatan-koreksi.ts";
import { dalamRentang, tambahHari } from "../../src/domain/tanggal.ts";
import { placeUnit } from "../../src/domain/unit.ts";
import { mergedPosts, mergeUnit } from "../../src/domain/unit-lebur.ts";

const AWAL = "2026-01-01";
const baru = (lain: Partial<PenempatanBaru> = {}): PenempatanBaru => ({
  pegawai: "ayu",
  unit: "bidang",
  jenis: "definitif",
  jenisJabatan: "administrator",
  jenjang: null,
  memimpin: true,
  delegasi: false,
  nomorSurat: "SK-1",
  dari: "2026-06-01",
  sampai: null,
  ...lain,
});
const ada = (lain: Partial<PenempatanAda> = {}): PenempatanAda => ({
  id: "n1",
  pegawai: "bagas",
  unit: "bidang",
  jenis: "definitif",
  memimpin: true,
  dari: "2024-01-01",
  sampai: null,
  ...lain,
});

describe("where appointments would contradict each other", () => {
  const plt = ada({ id: "plt", pegawai: "hadi", jenis: "plt", dari: "2026-03-01" });
  test.each([
    ["a second Plt", baru({ jenis: "plt" }), [], [plt], "plt-sudah-ada"],
    ["a Plh of nobody", baru({ jenis: "plh", sampai: "2026-06-05" }), [], [], "plh-tanpa-pejabat"],
    [
      "a Plh of himself",
      baru({ jenis: "plh", sampai: "2026-06-05" }),
      [],
      [ada({ pegawai: "ayu" })],
      "plh-tanpa-pejabat",
    ],
    [
      "a Plh that outlasts the holder",
      baru({ jenis: "plh", sampai: "2026-06-05" }),
      [],
      [ada({ sampai: "2026-06-04" })],
      "plh-tanpa-pejabat",
    ],
    ["a Plh without an end", baru({ jenis: "plh" }), [], [ada()], "plh-tanpa-akhir"],
    [
      "a head before a Plt who is entered for later",
      baru({ dari: "2026-02-01" }),
      [],
      [plt],
      "plt-terjadwal",
    ],
    [
      "membership of what is no team",
      baru({ jenis: "tim", memimpin: false, jenisUnit: "unit-kerja" }),
      [],
      [],
      "bukan-tim-kerja",
    ],
    [
      "membership twice",
      baru({ jenis: "tim", memimpin: false }),
      [ada({ pegawai: "ayu", jenis: "tim", memimpin: false })],
      [],
      "sudah-anggota",
    ],
    ["a second ketua", baru({ jenis: "tim" }), [], [ada({ jenis: "tim" })], "tim-sudah-diketuai"],
    ["a delegation in a team", baru({ jenis: "tim", delegasi: true }), [], [], "delegasi-tanpa-unit"],
    ["the admin as his own Plt", baru({ jenis: "plt", oleh: "ayu" }), [], [], "menunjuk-diri"],
    ["the admin by delegation", baru({ delegasi: true, oleh: "ayu" }), [], [], "menunjuk-diri"],
    ["the admin as head without a letter", baru({ nomorSurat: "", oleh: "ayu" }), [], [], "surat-kosong"],
  ] as const)("%s is refused", (_kalimat, b, milik, kepala, code) => {
    expect(appoint(b, milik, kepala)).toMatchObject({ ok: false, code });
  });

  test("a definitive head ends the Plt on the eve; a Plh stands beside the holder; another admin may", () => {
    expect(appoint(baru(), [], [plt])).toEqual({ ok: true, value: { akhiri: null, akhiriPlt: [plt] } });
    expect(appoint(baru({ jenis: "plh", sampai: "2026-06-05" }), [], [ada()])).toMatchObject({ ok: true });
    expect(appoint(baru({ jenis: "plt", oleh: "citra" }), [], [])).toMatchObject({ ok: true });
    expect(appoint(baru({ oleh: "ayu" }), [], [])).toMatchObject({ ok: true });
    expect(appoint(baru({ jenis: "tim", memimpin: false, oleh: "ayu" }), [], [])).toMatchObject({ ok: true });
  });

  test("an end that is put off does not run into the next head", () => {
    const p = ada({ sampai: "2026-06-30" });
    const berikut = ada({ id: "n2", pegawai: "hadi", dari: "2026-07-01" });
    expect(endAppointment(p, "2026-07-01", [p], [p, berikut])).toMatchObject({ code: "unit-sudah-dipimpin" });
    expect(endAppointment(p, "2026-05-01", [p], [p, berikut])).toMatchObject({ ok: true });
    const lama = ada({ id: "plt", pegawai: "hadi", jenis: "plt", sampai: "2026-06-30" });
    expect(endAppointment(lama, "2026-07-02", [lama], [lama, ada({ dari: "2026-07-01" })])).toMatchObject({
      code: "masih-ada-definitif",
    });
  });

  test.each([
    ["himself", { penilai: "ayu" }, "citra", "penilai-sendiri"],
    ["the admin who enters it", { penilai: "citra" }, "citra", "khusus-diri"],
    ["an end before the beginning", { sampai: "2026-05-31" }, "citra", "tanggal-terbalik"],
    ["while another holds", { dari: "2026-12-31" }, "citra", "khusus-bertemu"],
  ])("an exception that names %s is refused", (_kalimat, lain, oleh, code) => {
    const k = { pegawai: "ayu", penilai: "bagas", dari: "2026-06-01", sampai: null, ...lain };
    expect(setKhusus(k, [{ dari: "2026-12-01", sampai: null }], oleh)).toMatchObject({ ok: false, code });
  });
});

describe("an appointment that was entered wrongly", () => {
  const lama = ada({ id: "lama", pegawai: "ayu", unit: "seksi", memimpin: false, sampai: "2026-05-31" });
  const salah: PenempatanTercatat = {
    ...ada({ id: "salah", pegawai: "ayu", memimpin: false, dari: "2026-06-01" }),
    mengakhiri: "lama",
    akhirSemula: null,
  };
  const kosong = { keputusan: 0, draf: 0 };

  test("is taken back: what it ended holds again", () => {
    expect(voidAppointment(salah, kosong, "salah orang", [lama, salah], [])).toEqual({
      ok: true,
      value: { pulih: { ...lama, sampai: null } },
    });
  });

  test("and only to the eve of what was entered since", () => {
    const nanti = ada({ id: "nanti", pegawai: "ayu", memimpin: false, dari: "2026-09-01" });
    const berakhir = { ...salah, sampai: "2026-08-31" };
    expect(voidAppointment(berakhir, kosong, "x", [lama, berakhir, nanti], [])).toMatchObject({
      value: { pulih: { sampai: "2026-08-31" } },
    });
  });

  test.each([
    ["something was decided on it", { keputusan: 1, draf: 0 }, "x", [lama, salah], "sudah-ada-keputusan"],
    ["nobody says why", kosong, " ", [lama, salah], "alasan-kosong"],
    [
      "a plan is being written and nothing else is left",
      { keputusan: 0, draf: 1 },
      "x",
      [salah],
      "skp-sudah-disusun",
    ],
  ])("is not taken back when %s", (_kalimat, pakai, alasan, milik, code) => {
    expect(voidAppointment(salah, pakai, alasan, milik, [])).toMatchObject({ ok: false, code });
  });

  test("is not taken back when another has come to lead what he led", () => {
    const memimpin = { ...lama, memimpin: true };
    const pengganti = ada({ id: "p", pegawai: "hadi", unit: "seksi", dari: "2026-06-01" });
    expect(voidAppointment(salah, kosong, "x", [memimpin, salah], [memimpin, pengganti])).toMatchObject({
      code: "unit-sudah-dipimpin",
    });
  });

  test("is corrected under the rules of a new one, as if it had never been", () => {
    const b = baru({ memimpin: false, dari: "2026-07-01" });
    expect(correctAppointment(salah, b, kosong, "x", [lama, salah], [])).toMatchObject({
      ok: true,
      value: { akhiri: { id: "lama" }, berubahMulai: "2026-06-01" },
    });
    expect(correctAppointment(salah, b, { keputusan: 0, draf: 1 }, "x", [lama, salah], [])).toMatchObject({
      code: "skp-sudah-disusun",
    });
    const kepala = baru({ dari: "2026-06-01" });
    expect(correctAppointment(salah, kepala, kosong, "x", [lama, salah], [ada()])).toMatchObject({
      code: "unit-sudah-dipimpin",
    });
  });
});

test("the explanation names each unit that was looked at, and why it was passed over", () => {
  const unit = (nama: string, induk: string | null, jenis: UnitVersi["jenis"] = "unit-kerja"): UnitVersi => ({
    unit: nama,
    induk,
    jenis,
    dari: AWAL,
    sampai: null,
  });
  const pos = (pegawai: string, di: string, lain: Partial<Penempatan> = {}): Penempatan => ({
    pegawai,
    unit: di,
    jabatanJenis: "jf",
    jenis: "definitif",
    memimpin: true,
    delegasiPenilai: false,
    dari: AWAL,
    sampai: null,
    ...lain,
  });
  const indeks = indeksGaris({
    unit: [
      unit("kanwil", null),
      unit("bidang", "kanwil"),
      unit("kua", "bidang"),
      unit("loket", "kua"),
      unit("tim", "loket", "tim-kerja"),
    ],
    penempatan: [
      pos("ayu", "tim", { memimpin: false }),
      pos("kepala-kua", "kua"),
      pos("plt", "bidang", { jenis: "plt", jabatanJenis: "administrator" }),
      pos("kakanwil", "kanwil", { jabatanJenis: "jpt-pratama" }),
    ],
    khusus: [],
  });
  const { garis, penilai, atasan } = jelaskanGaris(indeks, "ayu", "2026-06-01");
  expect(garis).toMatchObject({ penilai: "plt", atasan: "kakanwil" });
  expect(penilai).toEqual([
    { langkah: "mulai", unit: "tim", jenis: "definitif", memimpin: false },
    { langkah: "unit", unit: "tim", hasil: "tim-kerja", kepala: null },
    { langkah: "unit", unit: "loket", hasil: "kosong", kepala: null },
    {
      langkah: "unit",
      unit: "kua",
      hasil: "belum-berwenang",
      kepala: { pegawai: "kepala-kua", jenis: "definitif", karena: null },
    },
    {
      langkah: "unit",
      unit: "bidang",
      hasil: "dipilih",
      kepala: { pegawai: "plt", jenis: "plt", karena: "jabatan" },
    },
  ]);
  expect(atasan.at(-1)).toMatchObject({ unit: "kanwil", hasil: "dipilih" });
  expect(jelaskanGaris(indeks, "kakanwil", "2026-06-01").penilai.at(-1)).toEqual({ langkah: "puncak" });
  expect(jelaskanGaris(indeks, "siapa", "2026-06-01").penilai).toEqual([{ langkah: "tanpa-jabatan" }]);
});

/** An agency that changes only by what the rules accept. */
type Dunia = {
  readonly unit: readonly UnitVersi[];
  readonly posts: readonly (PenempatanTercatat & { readonly delegasi: boolean; readonly jf: boolean })[];
  readonly khusus: readonly AtasanKhusus[];
};
const orang = ["a", "b", "c", "d", "e"];
const units = ["u0", "u1", "u2", "u3"];
const indeksDari = (d: Dunia) =>
  indeksGaris({
    unit: d.unit,
    penempatan: d.posts.map((p) => ({
      ...p,
      jabatanJenis: p.jf ? ("jf" as const) : ("administrator" as const),
      delegasiPenilai: p.delegasi,
    })),
    khusus: d.khusus,
  });
const langkah = fc.record({
  apa: fc.constantFrom(
    "angkat",
    "angkat",
    "angkat",
    "akhiri",
    "batal",
    "perbaiki",
    "khusus",
    "pindah",
    "lebur",
  ),
  siapa: fc.constantFrom(...orang),
  lain: fc.constantFrom(...orang),
  unit: fc.constantFrom(...units),
  induk: fc.constantFrom(...units),
  jenis: fc.constantFrom(
    "definitif" as const,
    "definitif" as const,
    "plt" as const,
    "plh" as const,
    "tim" as const,
  ),
  memimpin: fc.boolean(),
  delegasi: fc.boolean(),
  jf: fc.boolean(),
  hari: fc.nat(60),
  lama: fc.option(fc.nat(40), { freq: 2 }),
});
type Langkah = typeof langkah extends fc.Arbitrary<infer T> ? T : never;
let nomor = 0;

function jalan(d: Dunia, l: Langkah): Dunia {
  const dari = tambahHari(AWAL, l.hari);
  const sampai = l.lama === null ? null : tambahHari(dari, l.lama);
  const milik = d.posts.filter((p) => p.pegawai === l.siapa);
  const kepala = d.posts.filter((p) => p.memimpin);
  const post = milik[l.hari % Math.max(1, milik.length)];
  const b = {
    pegawai: l.siapa,
    unit: l.unit,
    jenis: l.jenis,
    jenisJabatan: l.jf ? ("jf" as const) : ("administrator" as const),
    jenjang: "ahli-muda",
    memimpin: l.memimpin || l.jenis === "plt" || l.jenis === "plh",
    delegasi: l.delegasi && l.memimpin && l.jenis !== "tim",
    nomorSurat: "SK",
    dari,
    sampai,
  };
  const eve = tambahHari(dari, -1);
  const masuk = (
    posts: Dunia["posts"],
    id: string,
    h: { akhiri: PenempatanAda | null; akhiriPlt: readonly PenempatanAda[] },
  ) => [
    ...posts
      .filter((p) => p.id !== id)
      .map((p) => ([h.akhiri, ...h.akhiriPlt].some((x) => x?.id === p.id) ? { ...p, sampai: eve } : p)),
    { ...b, id, jf: l.jf, mengakhiri: h.akhiri?.id ?? null, akhirSemula: h.akhiri?.sampai ?? null },
  ];
  if (l.apa === "angkat") {
    const h = appoint(b, milik, kepala);
    return h.ok ? { ...d, posts: masuk(d.posts, `n${++nomor}`, h.value) } : d;
  }
  if (l.apa === "akhiri" && post) {
    if (!endAppointment(post, dari, milik, kepala).ok) return d;
    return { ...d, posts: d.posts.map((p) => (p.id === post.id ? { ...p, sampai: dari } : p)) };
  }
  if ((l.apa === "batal" || l.apa === "perbaiki") && post) {
    const pakai = { keputusan: 0, draf: 0 };
    const h =
      l.apa === "batal"
        ? voidAppointment(post, pakai, "x", milik, kepala)
        : correctAppointment(post, b, pakai, "x", milik, kepala);
    if (!h.ok) return d;
    const { pulih } = h.value;
    const sisa = d.posts
      .filter((p) => p.id !== post.id)
      .map((p) => (p.id === pulih?.id ? { ...p, sampai: pulih.sampai } : p));
    return { ...d, posts: "akhiri" in h.value ? masuk(sisa, post.id, h.value as never) : sisa };
  }
  if (l.apa === "khusus") {
    const k = { pegawai: l.siapa, penilai: l.lain, dari, sampai };
    const milikKhusus = d.khusus.filter((x) => x.pegawai === l.siapa);
    return setKhusus(k, milikKhusus, "admin").ok ? { ...d, khusus: [...d.khusus, k] } : d;
  }
  if (l.apa === "pindah") {
    const h = placeUnit(d.unit, { unit: l.unit, induk: l.induk, jenis: "unit-kerja", dari, sampai: null });
    return h.ok ? { ...d, unit: h.value } : d;
  }
  if (l.apa === "lebur") {
    const h = mergeUnit(d.unit, l.unit, l.induk, dari);
    const isi = d.posts.filter((p) => p.unit === l.unit && (p.sampai === null || p.sampai >= dari));
    const pindah = mergedPosts(isi, dari);
    if (!h.ok || !pindah.ok) return d;
    const { lanjut, akhir, alih } = pindah.value;
    const polos = { unit: l.induk, memimpin: false, delegasi: false };
    const posts = d.posts.map((p) =>
      [...lanjut, ...akhir].includes(p) ? { ...p, sampai: eve } : alih.includes(p) ? { ...p, ...polos } : p,
    );
    const terus = lanjut.map((p) => ({
      ...p,
      ...polos,
      id: `n${++nomor}`,
      dari,
      mengakhiri: p.id,
      akhirSemula: p.sampai,
    }));
    return { ...d, unit: h.value.versi, posts: [...posts, ...terus] };
  }
  return d;
}

/** As a save does it: the rule, then no circle among those who are assessed or assess. */
const lakukan = (d: Dunia, l: Langkah): Dunia => {
  const nanti = jalan(d, l);
  return lingkaranMulai(indeksDari(nanti), orang, AWAL) ? d : nanti;
};
const mulai: Dunia = {
  unit: units.map((u, n) => ({
    unit: u,
    induk: n === 0 ? null : "u0",
    jenis: "unit-kerja",
    dari: "2025-01-01",
    sampai: null,
  })),
  posts: [],
  khusus: [],
};

describe("after any sequence of accepted steps, on every day", () => {
  const semua = fc.array(langkah, { minLength: 3, maxLength: 25 });
  const hari = Array.from({ length: 110 }, (_, n) => tambahHari(AWAL, n));

  test("no unit has two definitive heads, nobody two definitive posts, no post a Plt beside its head", () => {
    fc.assert(
      fc.property(semua, (steps) => {
        const d = steps.reduce(lakukan, mulai);
        for (const h of hari) {
          const berlaku = d.posts.filter((p) => dalamRentang(h, p.dari, p.sampai));
          for (const u of units) {
            const kepala = berlaku.filter((p) => p.unit === u && p.memimpin);
            const definitif = kepala.filter((p) => p.jenis === "definitif");
            const plt = kepala.filter((p) => p.jenis === "plt");
            expect(definitif.length).toBeLessThan(2);
            expect(plt.length).toBeLessThan(2);
            expect(plt.some((p) => definitif.some((k) => k.pegawai !== p.pegawai))).toBe(false);
          }
          for (const o of orang)
            expect(berlaku.filter((p) => p.pegawai === o && p.jenis === "definitif").length).toBeLessThan(2);
        }
        for (const p of d.posts) expect(p.sampai === null || p.sampai >= p.dari).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("who assesses whom has no circle", () => {
    fc.assert(
      fc.property(semua, (steps) => {
        const indeks = indeksDari(steps.reduce(lakukan, mulai));
        for (const h of hari) {
          const penilai = new Map(orang.map((o) => [o, garisPada(indeks, o, h).penilai]));
          for (const o of orang) {
            let n = 0;
            for (let s = penilai.get(o) ?? null; s !== null; s = penilai.get(s) ?? null)
              expect(++n).toBeLessThan(6);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("units and Plt alone make one only when two act below each other: without exceptions that is all there is", () => {
    fc.assert(
      fc.property(semua, (steps) => {
        const tanpaPlt = steps.filter((l) => l.apa !== "khusus" && l.jenis !== "plt");
        const d = tanpaPlt.reduce(jalan, mulai);
        expect(lingkaranMulai(indeksDari(d), orang, AWAL)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
