import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keadaanSkp, kunci } from "../../src/domain/istilah.ts";
import { selisihHari, tambahHari } from "../../src/domain/tanggal.ts";
import { giveFeedback, rekapBerkala } from "../../src/domain/umpan-balik.ts";
import { day } from "./arbitraries.ts";
import { ayu, bagas, citra, subjek, wira } from "./orang.ts";

describe("who gives feedback", () => {
  it.each([
    [bagas, "boleh"],
    [ayu, "hak milik-sendiri"],
    [wira, "hak bukan-pejabat-penilai"],
    [citra, "hak bukan-pejabat-penilai"],
  ])("%o", (viewer, expected) => {
    const answer = giveFeedback({ ...subjek, keadaan: "ditetapkan" }, viewer);
    expect(answer.ok ? "boleh" : `${answer.kind} ${answer.code}`).toBe(expected);
  });

  it("at any time, on an agreed SKP, and never to oneself whatever the rows say", () => {
    for (const keadaan of kunci(keadaanSkp))
      expect(giveFeedback({ ...subjek, keadaan }, bagas).ok).toBe(keadaan === "ditetapkan");
    expect(
      giveFeedback({ pegawai: "ayu", penilai: "ayu", atasan: null, keadaan: "ditetapkan" }, ayu).ok,
    ).toBe(false);
  });
});

describe("scheduled feedback against the agreed rhythm (EX-02)", () => {
  const tahun = { dari: "2026-01-01", sampai: "2026-12-31" };

  it("P43 of the demo: every month, one session missed in July", () => {
    const tanggal = [1, 2, 3, 4, 5, 6, 8, 9, 10].map((n) => `2026-${String(n).padStart(2, "0")}-28`);
    const giliran = rekapBerkala("bulanan", tahun, tanggal, "2026-11-22");
    expect(giliran).toHaveLength(11);
    expect(giliran.filter((g) => g.keadaan === "terlewat").map((g) => g.dari)).toEqual(["2026-07-01"]);
    expect(giliran.at(-1)).toEqual({ dari: "2026-11-01", sampai: "2026-11-30", keadaan: "berlangsung" });
  });

  it("a SKP that begins in the middle counts its first quarter from its own first day", () => {
    const giliran = rekapBerkala(
      "triwulanan",
      { dari: "2026-05-04", sampai: "2026-12-31" },
      ["2026-05-03"],
      "2026-07-01",
    );
    expect(giliran).toEqual([
      { dari: "2026-05-04", sampai: "2026-06-30", keadaan: "terlewat" },
      { dari: "2026-07-01", sampai: "2026-09-30", keadaan: "berlangsung" },
    ]);
  });

  it("on the last day of a turn nothing is missed yet, on the next it is", () => {
    const last = (today: string) => rekapBerkala("triwulanan", tahun, [], today)[0]?.keadaan;
    expect(last("2026-03-31")).toBe("berlangsung");
    expect(last("2026-04-01")).toBe("terlewat");
  });

  it("turns follow one another without gap, inside the SKP, and each feedback fills exactly one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("bulanan" as const, "triwulanan" as const),
        day,
        fc.nat(364),
        fc.nat(400),
        fc.nat(364),
        (ritme, dari, lama, maju, at) => {
          const skp = { dari, sampai: tambahHari(dari, lama) };
          const today = tambahHari(dari, maju);
          const tanggal = tambahHari(dari, at);
          const giliran = rekapBerkala(ritme, skp, [tanggal], today);
          expect(giliran[0]?.dari).toBe(dari);
          giliran.forEach((g, n) => {
            expect(selisihHari(g.dari, g.sampai)).toBeGreaterThanOrEqual(0);
            expect(g.sampai <= skp.sampai).toBe(true);
            expect(g.dari <= today).toBe(true);
            const next = giliran[n + 1];
            if (next) expect(next.dari).toBe(tambahHari(g.sampai, 1));
          });
          const inside = giliran.some((g) => g.dari <= tanggal && tanggal <= g.sampai);
          expect(giliran.filter((g) => g.keadaan === "ada")).toHaveLength(inside ? 1 : 0);
        },
      ),
    );
  });
});
