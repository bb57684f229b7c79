import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keadaanSkp, kunci } from "../../src/domain/istilah.ts";
import { jenisJabatan } from "../../src/domain/jabatan.ts";
import { akhirBulan, selisihHari, tambahHari } from "../../src/domain/tanggal.ts";
import {
  awalanPemberi,
  balas,
  dapatMembaca,
  type FaktaPemberi,
  giveFeedback,
  jawabRitme,
  koreksi,
  minta,
  type Pembaca,
  peranPemberi,
  rekapBerkala,
  rekapPeriode,
  ritmePada,
  sasaranOf,
  siapaBolehMembaca,
  tautanBerlaku,
  usulkanRitme,
} from "../../src/domain/umpan-balik.ts";
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

describe("as whom somebody speaks", () => {
  const fakta: FaktaPemberi = {
    pemberi: "hadi",
    untuk: "ayu",
    penilai: "bagas",
    atasan: "wira",
    memimpinnya: false,
    dipimpinnya: false,
    sekelompok: false,
    jabatanPemberi: "jf",
    jabatanUntuk: "pelaksana",
  };
  const awalan = (f: Partial<FaktaPemberi>) => {
    const r = peranPemberi({ ...fakta, ...f });
    return r.ok ? awalanPemberi({ ...r.value, namaPemberi: "Hadi" }) : r.code;
  };
  it.each([
    [{ pemberi: "ayu" }, "milik-sendiri"],
    [{ pemberi: "bagas" }, "Pimpinan"],
    [{ pemberi: "wira" }, "Pimpinan (Hadi)"],
    [{ memimpinnya: true }, "Pimpinan (Hadi)"],
    [{ dipimpinnya: true }, "Pegawai di bawahnya (Hadi)"],
    [{ sekelompok: true }, "Rekan kerja setingkat (Hadi)"],
    [{}, "Rekan kerja setingkat (Hadi)"],
    [{ jabatanPemberi: "administrator" }, "Stakeholder terkait (Hadi)"],
    [{ jabatanPemberi: null }, "Stakeholder terkait (Hadi)"],
  ] as const)("%j → %s", (f, expected) => expect(awalan(f)).toBe(expected));

  it("nobody is his own giver, and only the penilai is Pimpinan without a name, whatever the rows say", () => {
    fc.assert(
      fc.property(
        fc.record({
          pemberi: fc.constantFrom("ayu", "bagas", "wira", "hadi"),
          untuk: fc.constant("ayu"),
          penilai: fc.constantFrom("ayu", "bagas", null),
          atasan: fc.constantFrom("ayu", "wira", null),
          memimpinnya: fc.boolean(),
          dipimpinnya: fc.boolean(),
          sekelompok: fc.boolean(),
          jabatanPemberi: fc.constantFrom(...kunci(jenisJabatan), null),
          jabatanUntuk: fc.constantFrom(...kunci(jenisJabatan), null),
        }),
        (f) => {
          const r = peranPemberi(f);
          expect(r.ok).toBe(f.pemberi !== "ayu");
          if (r.ok) {
            const bare = awalanPemberi({ ...r.value, namaPemberi: "X" }) === "Pimpinan";
            expect(bare).toBe(f.pemberi === f.penilai);
          }
        },
      ),
    );
  });

  it("the givers of a tugas belajar and of outside are named as the regulation names them (hlm. 69)", () => {
    const dari = (sebutan: string) => awalanPemberi({ pemberi: "pihak-lain", sebutan, namaPemberi: "Rina" });
    expect(
      [
        "",
        "penerima-layanan",
        "pimpinan-institusi-tugas-belajar",
        "tenaga-pengajar-tugas-belajar",
        "rekan-kuliah-tugas-belajar",
      ].map(dari),
    ).toEqual([
      "Stakeholder terkait (Rina)",
      "Penerima layanan (Rina)",
      "Pimpinan institusi tugas belajar (Rina)",
      "Tenaga pengajar tugas belajar (Rina)",
      "Rekan kuliah tugas belajar (Rina)",
    ]);
  });
});

describe("who reads feedback", () => {
  const reads = (as: Pembaca) => dapatMembaca([as], { tanggal: "2026-09-10" }, "2026-09-15");
  it("is one table: whoever keeps the data and whoever is a peer reads nothing", () => {
    const readers = (Object.keys(siapaBolehMembaca) as Pembaca[]).filter(reads);
    expect(readers.sort()).toEqual([
      "atasan",
      "auditor",
      "diri",
      "pemberi",
      "penilai",
      "penilai-lama",
      "pyb",
    ]);
  });
  it("a former penilai until his last day, and not without one", () => {
    expect(dapatMembaca(["penilai-lama"], { tanggal: "2026-09-15" }, "2026-09-15")).toBe(true);
    expect(dapatMembaca(["penilai-lama"], { tanggal: "2026-09-16" }, "2026-09-15")).toBe(false);
    expect(dapatMembaca(["penilai-lama", "rekan", "admin"], { tanggal: "2026-01-01" }, null)).toBe(false);
  });
});

describe("correcting, answering, asking", () => {
  const u = { dari: "hadi", dibuatPada: 1000, sudahDitandatangani: false };
  const hadi = { ...ayu, pegawai: "hadi" };
  const kode = (r: { ok: boolean; code?: string }) => (r.ok ? "boleh" : r.code);
  it.each([
    [hadi, 1000 + 86_399_999, false, "boleh"],
    [hadi, 1000 + 86_400_000, false, "lewat-sehari"],
    [hadi, 1000, true, "evaluasi-sudah-ditandatangani"],
    [ayu, 1000, false, "bukan-pemberi"],
  ] as const)("%o at %i, signed %s: %s", (viewer, now, sudahDitandatangani, expected) =>
    expect(kode(koreksi({ ...u, sudahDitandatangani }, viewer, now))).toBe(expected),
  );
  it("what came from outside is nobody's to correct", () =>
    expect(kode(koreksi({ ...u, dari: null }, hadi, 1000))).toBe("bukan-pemberi"));
  it("the receiver answers, once", () => {
    expect(kode(balas({ untuk: "ayu", dibalasPada: null }, ayu))).toBe("boleh");
    expect(kode(balas({ untuk: "ayu", dibalasPada: 1 }, ayu))).toBe("sudah-dibalas");
    expect(kode(balas({ untuk: "ayu", dibalasPada: null }, bagas))).toBe("bukan-penerima");
  });
  it("of one's own agreed plan, twenty open at most", () => {
    for (const keadaan of kunci(keadaanSkp))
      expect(minta({ pegawai: "ayu", keadaan }, ayu, 19).ok).toBe(keadaan === "ditetapkan");
    expect(kode(minta({ pegawai: "ayu", keadaan: "ditetapkan" }, ayu, 20))).toBe("permintaan-penuh");
    expect(kode(minta({ pegawai: "ayu", keadaan: "ditetapkan" }, bagas, 0))).toBe("bukan-pemilik");
  });
  it("a link works while it is open and not a moment longer", () => {
    expect(tautanBerlaku({ keadaan: "terbuka", kedaluwarsaPada: 10 }, 9)).toBe(true);
    expect(tautanBerlaku({ keadaan: "terbuka", kedaluwarsaPada: 10 }, 10)).toBe(false);
    for (const keadaan of ["dijawab", "dicabut", "ditolak"])
      expect(tautanBerlaku({ keadaan, kedaluwarsaPada: 10 }, 9)).toBe(false);
    expect(tautanBerlaku({ keadaan: "terbuka", kedaluwarsaPada: null }, 9)).toBe(false);
  });
  it("how often: one of the two proposes, the other one answers", () => {
    const skp = { ...subjek, keadaan: "ditetapkan" as const };
    expect([ayu, bagas, wira, citra].map((v) => kode(usulkanRitme(skp, v, false)))).toEqual([
      "boleh",
      "boleh",
      "bukan-pihak-skp",
      "bukan-pihak-skp",
    ]);
    expect(kode(usulkanRitme(skp, ayu, true))).toBe("usulan-menunggu-jawaban");
    expect(kode(jawabRitme(skp, ayu, { oleh: "ayu" }))).toBe("usulan-sendiri");
    expect(kode(jawabRitme(skp, bagas, { oleh: "ayu" }))).toBe("boleh");
    expect(kode(jawabRitme(skp, bagas, null))).toBe("usulan-tidak-ada");
  });
  it("a target is a title one may know, a value, or a name of one's own", () => {
    expect(sasaranOf("rhk:a", "", [{ id: "a" }])).toEqual({ rhk: "a", nilai: null, tentang: "" });
    expect(sasaranOf("rhk:b", "", [{ id: "a" }])).toBeNull();
    expect(sasaranOf("nilai:loyal", "", [])).toEqual({ rhk: null, nilai: "loyal", tentang: "" });
    expect(sasaranOf("nilai:constructor", "", [])).toBeNull();
    expect(sasaranOf("lain", "Loket", [])).toEqual({ rhk: "", nilai: null, tentang: "Loket" });
  });
});

describe("a rhythm that is agreed anew", () => {
  const tahun = { dari: "2026-01-01", sampai: "2026-12-31" };
  const awal = { dari: "", ritme: "triwulanan" as const };
  it("ends the turn that runs where its own turn ends; what was before stays", () => {
    const g = rekapBerkala([awal, { dari: "2026-11-22", ritme: "bulanan" }], tahun, [], "2026-12-31");
    expect(g.map((x) => x.sampai)).toEqual([
      "2026-03-31",
      "2026-06-30",
      "2026-09-30",
      "2026-11-30",
      "2026-12-31",
    ]);
    const back = rekapBerkala(
      [
        { dari: "", ritme: "bulanan" },
        { dari: "2026-11-22", ritme: "triwulanan" },
      ],
      tahun,
      [],
      "2026-12-31",
    );
    expect(back).toHaveLength(11);
    expect(back.at(-1)).toMatchObject({ dari: "2026-11-01", sampai: "2026-12-31" });
  });
  it("without gap or overlap whatever is agreed when, and the periods together count what the year counts", () => {
    const changes = fc.uniqueArray(fc.nat(364), { maxLength: 5 }).chain((days) =>
      fc
        .array(fc.constantFrom("bulanan" as const, "triwulanan" as const), {
          minLength: days.length,
          maxLength: days.length,
        })
        .map((r) => [
          awal,
          ...[...days]
            .sort((a, b) => a - b)
            .map((d, at) => ({ dari: tambahHari(tahun.dari, d), ritme: r[at] ?? "bulanan" })),
        ]),
    );
    fc.assert(
      fc.property(changes, fc.array(fc.nat(364)), (ritme, hari) => {
        const tanggal = hari.map((n) => tambahHari(tahun.dari, n));
        const g = rekapBerkala(ritme, tahun, tanggal, tahun.sampai);
        expect(g[0]?.dari).toBe(tahun.dari);
        expect(g.at(-1)?.sampai).toBe(tahun.sampai);
        g.forEach((x, at) => {
          if (at > 0) expect(x.dari).toBe(tambahHari(g[at - 1]?.sampai ?? "", 1));
        });
        const parts = Array.from({ length: 12 }, (_, n) => {
          const dari = `2026-${String(n + 1).padStart(2, "0")}-01`;
          const sampai = akhirBulan(2026, n + 1);
          const sudah = tanggal.filter((t) => t <= sampai);
          return rekapPeriode({
            skpDari: tahun.dari,
            skpSampai: tahun.sampai,
            dari,
            sampai,
            ritme,
            tanggal: sudah,
          });
        });
        expect(parts.reduce((n, p) => n + p.dari, 0)).toBe(g.length);
        expect(parts.reduce((n, p) => n + p.ada, 0)).toBe(g.filter((x) => x.keadaan === "ada").length);
      }),
    );
  });
  it("holds from its day on", () => {
    const r = [awal, { dari: "2026-05-04", ritme: "bulanan" as const }];
    expect([ritmePada(r, "2026-05-03"), ritmePada(r, "2026-05-04"), ritmePada([], "2026-05-04")]).toEqual([
      "triwulanan",
      "bulanan",
      "triwulanan",
    ]);
  });
});
