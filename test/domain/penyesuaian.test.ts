import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kunci } from "../../src/domain/istilah.ts";
import {
  adjust,
  alurPenyesuaian,
  cancel,
  dismiss,
  hariBerlaku,
  type Masa,
  revise,
  sebabPenyesuaian,
} from "../../src/domain/penyesuaian.ts";
import { approve, edit, type Skp, sendBack, submit, withdraw } from "../../src/domain/skp.ts";
import { dalamRentang, tambahHari } from "../../src/domain/tanggal.ts";
import { panduanIpk } from "../../src/domain/tugas-belajar.ts";
import { tabelIpk, usulanBaris } from "../../src/domain/usulan-penyesuaian.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";
import { day } from "./arbitraries.ts";
import { skpAyu } from "./contoh-skp.ts";
import { ayu, bagas, citra, semuaOrang, wira } from "./orang.ts";

const hari = "2026-06-10";
const masa: Masa = { berlaku: "2026-01-01", sampai: "2026-12-31" };
const minta = { alasan: "Ada penugasan baru", berlakuDari: "2026-07-01" };
const tetap: Skp = { ...skpAyu, keadaan: "ditetapkan" };
const oleh = (siapa: Viewer, keadaan: Skp["keadaan"] = "draf"): Skp => ({
  ...tetap,
  keadaan,
  penyesuaian: { dibukaOleh: siapa.pegawai },
});
const kode = (h: { ok: boolean; code?: string }) => (h.ok ? "ya" : h.code);

test.each([
  ["Ayu opens", adjust(tetap, ayu, hari, masa, minta), "ya"],
  ["Bagas opens", adjust(tetap, bagas, hari, masa, minta), "ya"],
  ["his superior does not", adjust(tetap, wira, hari, masa, minta), "bukan-pihak-skp"],
  ["the admin does not", adjust(tetap, citra, hari, masa, minta), "bukan-pihak-skp"],
  ["nothing agreed, nothing to adjust", adjust(skpAyu, ayu, hari, masa, minta), "skp-belum-ditetapkan"],
  ["one at a time", adjust(oleh(ayu), bagas, hari, masa, minta), "penyesuaian-berjalan"],
  ["a mark is closed by the penilai", dismiss(tetap, bagas, 1), "ya"],
  ["not by whose plan it is", dismiss(tetap, ayu, 1), "bukan-pejabat-penilai"],
  ["not by the admin", dismiss(tetap, citra, 1), "bukan-pihak-skp"],
  ["not where there is none", dismiss(tetap, bagas, 0), "tanda-penyesuaian-tidak-ada"],
  ["not when its adjustment runs", dismiss(oleh(ayu), bagas, 1), "penyesuaian-berjalan"],
  ["not when the year is over", adjust(tetap, ayu, "2027-01-01", masa, minta), "skp-sudah-berakhir"],
  [
    "not without a reason",
    adjust(tetap, ayu, hari, masa, { ...minta, alasan: " \n" }),
    "alasan-penyesuaian-kosong",
  ],
  [
    "not from the day the old one began",
    adjust(tetap, ayu, hari, masa, { ...minta, berlakuDari: "2026-01-01" }),
    "berlaku-di-luar-masa",
  ],
  [
    "not beyond the plan",
    adjust(tetap, ayu, hari, masa, { ...minta, berlakuDari: "2027-01-01" }),
    "berlaku-di-luar-masa",
  ],
  [
    "looking back is allowed: study began before it was written",
    adjust(tetap, ayu, hari, masa, { ...minta, berlakuDari: "2026-05-01" }),
    "ya",
  ],
  ["Ayu cancels her own", cancel(oleh(ayu), ayu), "ya"],
  ["but not what Bagas asked for", cancel(oleh(bagas), ayu), "bukan-pejabat-penilai"],
  ["Bagas cancels any", cancel(oleh(ayu), bagas), "ya"],
  ["not what was handed over", cancel(oleh(ayu, "diajukan"), bagas), "skp-sudah-diajukan"],
  ["nothing runs", cancel(tetap, bagas), "penyesuaian-tidak-ada"],
  ["a first plan is no adjustment", cancel(skpAyu, ayu), "penyesuaian-tidak-ada"],
  ["Wira cancels nothing", cancel(oleh(ayu), wira), "bukan-pihak-skp"],
  ["the reason is told better", revise(oleh(ayu, "dikembalikan"), ayu, masa, minta), "ya"],
  ["not while it is weighed", revise(oleh(ayu, "diajukan"), ayu, masa, minta), "skp-sudah-diajukan"],
])("%s", (_kalimat, hasil, harap) => {
  expect(kode(hasil)).toBe(harap);
});

test("an adjustment is never late, however late in the year it is approved", () => {
  expect(approve(oleh(ayu, "diajukan"), bagas, "2026-11-02")).toEqual({
    ok: true,
    value: { keadaan: "ditetapkan", peringatan: [] },
  });
});

type Keadaan = { skp: Skp; versi: { dari: string }[]; menunggu: string; diajukan: boolean; terima: number };
const awal: Keadaan = {
  skp: tetap,
  versi: [{ dari: "2026-01-01" }],
  menunggu: "",
  diajukan: false,
  terima: 1,
};
const langkah = ["adjust", "cancel", "edit", "submit", "withdraw", "sendBack", "approve"] as const;

/** The steps as the actions take them, without their rows. */
function ambil(k: Keadaan, apa: (typeof langkah)[number], siapa: Viewer, berlakuDari: string): Keadaan {
  const masa: Masa = { berlaku: k.versi.at(-1)?.dari ?? "", sampai: "2026-12-31" };
  if (apa === "adjust") {
    const boleh = adjust(k.skp, siapa, hari, masa, { alasan: "x", berlakuDari });
    return boleh.ok ? { ...k, skp: oleh(siapa), menunggu: berlakuDari, diajukan: false } : k;
  }
  if (apa === "cancel") return cancel(k.skp, siapa).ok ? { ...k, skp: tetap, diajukan: false } : k;
  const aturan = {
    edit,
    submit,
    withdraw,
    approve,
    sendBack: (s: Skp, v: Viewer, t: string) => sendBack(s, v, t, ["Perbaiki"]),
  };
  const hasil = aturan[apa](k.skp, siapa, hari);
  if (!hasil.ok) return k;
  if (apa === "approve") {
    expect(k.diajukan).toBe(true);
    return {
      ...k,
      skp: tetap,
      versi: [...k.versi, { dari: k.menunggu }],
      diajukan: false,
      terima: k.terima + 1,
    };
  }
  return { ...k, skp: { ...k.skp, keadaan: hasil.value.keadaan }, diajukan: apa === "submit" };
}

describe("whatever people try in whatever order", () => {
  const hari2026 = fc.nat(364).map((n) => tambahHari("2026-01-01", n));
  const siapa = fc.constantFrom(ayu, bagas, ayu, bagas, wira, citra);
  const usaha = fc.array(fc.tuple(fc.constantFrom(...langkah), siapa, hari2026), {
    maxLength: 120,
    size: "max",
  });
  test("a version an accepted step, only after it was submitted; versions never overlap and leave no day out", () => {
    let setuju = 0;
    fc.assert(
      fc.property(usaha, day, (semua, hariIni) => {
        let k = awal;
        for (const [apa, siapa, d] of semua) k = ambil(k, apa, siapa, d);
        expect(k.versi.length).toBe(k.terima);
        setuju += k.terima - 1;
        const rentang = k.versi.map((v, at) => {
          const lanjut = k.versi[at + 1]?.dari;
          return [v.dari, lanjut ? tambahHari(lanjut, -1) : "2026-12-31"] as const;
        });
        for (const [a, b] of rentang) expect(a <= b).toBe(true);
        const berlaku = rentang.filter(([a, b]) => dalamRentang(hariIni, a, b)).length;
        expect(berlaku).toBe(hariIni >= "2026-01-01" && hariIni <= "2026-12-31" ? 1 : 0);
      }),
      { numRuns: 1600 },
    );
    expect(setuju).toBeGreaterThan(100);
  });
  test("whatever its state, an adjustment has a way out", () => {
    for (const keadaan of ["draf", "diajukan", "dikembalikan"] as const) {
      const s = oleh(ayu, keadaan);
      const jalan = semuaOrang.some(
        (v) => cancel(s, v).ok || approve(s, v, hari).ok || sendBack(s, v, hari).ok,
      );
      expect(jalan).toBe(true);
    }
    expect(Object.keys(alurPenyesuaian)).toEqual(["adjust", "cancel"]);
  });
  test("the days to choose from are the days the rule accepts", () => {
    fc.assert(
      fc.property(day, day, (berlaku, d) => {
        const m = { berlaku, sampai: "2026-12-31" };
        const { dari, sampai } = hariBerlaku(m);
        if (dari > sampai) return;
        expect(adjust(tetap, ayu, hari, m, { ...minta, berlakuDari: d }).ok).toBe(d >= dari && d <= sampai);
      }),
    );
  });
});

test("every reason names its pasal", () => {
  for (const s of kunci(sebabPenyesuaian)) expect(sebabPenyesuaian[s].pasal).toMatch(/^(Ps\.|hlm\.)/);
});

test("study suggests academic result and graduation in time, Plt one main result; an end suggests nothing", () => {
  expect(usulanBaris("tugas-belajar-mulai", "", "").map((b) => b.indikator.aspek)).toEqual([
    "kualitas",
    "waktu",
  ]);
  expect(usulanBaris("plt-mulai", "Kepala Seksi A", "Seksi A")[0]?.teks).toContain("Kepala Seksi A");
  for (const t of ["tugas-belajar-selesai", "plt-selesai"] as const)
    expect(usulanBaris(t, "", "")).toEqual([]);
});

test("the guide as printed is the guide as computed, at every limit", () => {
  const predikat = ["sangat-baik", "baik", "butuh-perbaikan", "kurang-misconduct"] as const;
  for (const { jenjang, universitas, batas } of tabelIpk) {
    const lokasi = universitas.startsWith("luar") ? ("ln" as const) : ("dn" as const);
    const akreditasi = lokasi === "ln" ? null : (universitas[0] as "A" | "B" | "C");
    batas.forEach((b, at) => {
      for (const ipk of b.startsWith("<") ? ["0"] : b.split("-"))
        expect(
          panduanIpk({
            lokasi,
            jenjang,
            universitas: akreditasi,
            prodi: akreditasi === null ? null : "A",
            ipk,
          }),
        ).toBe(predikat[at]);
    });
  }
});
