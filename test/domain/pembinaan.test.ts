import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bimbingan,
  bagianBoleh,
  beriUmpanBalik,
  bukaBimbingan,
  catatSesi,
  ISI_KOSONG,
  type KeadaanBimbingan,
  keadaanBimbingan,
  LANGKAH_BIMBINGAN,
  type LangkahBimbingan,
  langkahBimbingan,
  langkahTindak,
  nilaiKompetensi,
  penerimaUmpanBalik,
  tabelBimbingan,
} from "../../src/domain/pembinaan.ts";
import type { Viewer } from "../../src/domain/wewenang.ts";

const orang = (pegawai: string): Viewer => ({ pegawai, nama: pegawai, peran: new Set() });
const penuh = { laporan: "", tujuan: [{}], fakta: [{}], peluang: "x", langkah: [{}] };
const b = (lain: Partial<Bimbingan> = {}): Bimbingan => ({
  jenis: "coaching",
  keadaan: "berlangsung",
  pegawai: "ayu",
  pembimbing: "eko",
  penilai: "bagas",
  atasan: "farida",
  pegawaiPada: null,
  pembimbingPada: null,
  isi: penuh,
  nSesi: 1,
  ...lain,
});
const kode = (r: { ok: boolean; code?: string }) => (r.ok ? "ya" : r.code);
const SEMUA = Object.keys(keadaanBimbingan) as KeadaanBimbingan[];

describe("the table of states", () => {
  const boleh = new Set([
    "draf mulai",
    "draf tunjuk",
    "draf batal",
    "berlangsung tunjuk",
    "berlangsung setuju",
    "berlangsung batal",
    "disepakati buka",
  ]);
  it.each(SEMUA.flatMap((k) => LANGKAH_BIMBINGAN.map((l) => [k, l] as const)))(
    "%s: %s",
    (keadaan, langkah) => {
      const pelaku = langkah === "tunjuk" ? "bagas" : "eko";
      expect(kode(langkahBimbingan(b({ keadaan }), langkah, orang(pelaku)))).toBe(
        boleh.has(`${keadaan} ${langkah}`) ? "ya" : "bimbingan-keadaan",
      );
    },
  );

  it("nobody but the two takes its steps, whatever its state; only the penilai appoints", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SEMUA),
        fc.constantFrom(...LANGKAH_BIMBINGAN),
        fc.constantFrom("ayu", "eko", "bagas", "farida", "hadi"),
        (keadaan, langkah, siapa) => {
          const r = langkahBimbingan(b({ keadaan }), langkah, orang(siapa));
          if (langkah === "tunjuk" ? siapa !== "bagas" : !["ayu", "eko"].includes(siapa))
            expect([r.ok, !r.ok && r.kind]).toEqual([false, "hak"]);
          else if (r.ok) expect(Object.keys(tabelBimbingan[keadaan])).toContain(langkah);
        },
      ),
    );
  });

  it("any walk: agreed only when both ticked the same text, and a change of text takes the ticks away", () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom(...LANGKAH_BIMBINGAN, "isi" as const), fc.constantFrom("ayu", "eko", "bagas")),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(acts, (walk) => {
        let now = b({ keadaan: "draf" });
        const ticked = new Set<string>();
        for (const [act, siapa] of walk) {
          if (act === "isi") {
            if (bagianBoleh(now, orang(siapa)).ok) {
              now = { ...now, pegawaiPada: null, pembimbingPada: null };
              ticked.clear();
            }
            continue;
          }
          const r = langkahBimbingan(now, act as LangkahBimbingan, orang(siapa));
          if (!r.ok) continue;
          if (act === "setuju") ticked.add(siapa);
          else ticked.clear();
          const tick = act === "setuju";
          now = {
            ...now,
            keadaan: r.value,
            pegawaiPada: tick && siapa === "ayu" ? 1 : tick ? now.pegawaiPada : null,
            pembimbingPada: tick && siapa === "eko" ? 1 : tick ? now.pembimbingPada : null,
          };
          if (now.keadaan === "disepakati") expect([...ticked].sort()).toEqual(["ayu", "eko"]);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("nobody agrees twice, and not to what is not complete", () => {
    expect(kode(langkahBimbingan(b({ pegawaiPada: 1 }), "setuju", orang("ayu")))).toBe(
      "bimbingan-sudah-disetujui",
    );
    expect(kode(langkahBimbingan(b({ isi: ISI_KOSONG }), "setuju", orang("ayu")))).toBe(
      "bimbingan-belum-lengkap",
    );
    expect(kode(langkahBimbingan(b({ jenis: "mentoring", nSesi: 0 }), "setuju", orang("ayu")))).toBe(
      "bimbingan-belum-lengkap",
    );
  });
});

describe("who writes what", () => {
  it.each([
    ["ayu", "draf", { pegawai: true, bersama: false }],
    ["ayu", "berlangsung", { pegawai: true, bersama: true }],
    ["eko", "berlangsung", { pegawai: false, bersama: true }],
  ] as const)("%s while %s", (siapa, keadaan, want) => {
    const r = bagianBoleh(b({ keadaan }), orang(siapa));
    expect(r.ok && r.value).toEqual(want);
  });
  it.each([
    ["eko", "draf", "bimbingan-keadaan"],
    ["ayu", "disepakati", "bimbingan-keadaan"],
    ["bagas", "berlangsung", "bukan-pihak-bimbingan"],
    ["hadi", "draf", "bukan-pihak-bimbingan"],
  ] as const)("not %s while %s", (siapa, keadaan, want) => {
    expect(kode(bagianBoleh(b({ keadaan }), orang(siapa)))).toBe(want);
  });
  it("a session is written down after it was held", () => {
    expect(kode(catatSesi(b(), orang("eko"), "2026-11-22", "2026-11-23"))).toBe("sesi-belum-terjadi");
    expect(kode(catatSesi(b(), orang("eko"), "2026-11-22", "2026-11-22"))).toBe("ya");
    expect(kode(catatSesi(b({ keadaan: "draf" }), orang("eko"), "2026-11-22"))).toBe("bimbingan-keadaan");
  });
  it("either side begins, with an agreed plan", () => {
    const skp = { pegawai: "ayu", penilai: "bagas", keadaanSkp: "ditetapkan" };
    expect(kode(bukaBimbingan(skp, orang("ayu")))).toBe("ya");
    expect(kode(bukaBimbingan(skp, orang("bagas")))).toBe("ya");
    expect(kode(bukaBimbingan(skp, orang("farida")))).toBe("bukan-pihak-bimbingan");
    expect(kode(bukaBimbingan({ ...skp, keadaanSkp: "draf" }, orang("ayu")))).toBe("skp-belum-ditetapkan");
  });
});

describe("a follow-up", () => {
  const t = { siapa: "pegawai", selesaiPada: null, dikonfirmasiPada: null } as const;
  it.each([
    ["ayu", "selesai", t, "ya"],
    ["eko", "selesai", t, "bukan-giliran-bimbingan"],
    ["ayu", "konfirmasi", { ...t, selesaiPada: 1 }, "bukan-giliran-bimbingan"],
    ["eko", "konfirmasi", { ...t, selesaiPada: 1 }, "ya"],
    ["eko", "kembalikan", { ...t, selesaiPada: 1 }, "ya"],
    ["eko", "konfirmasi", t, "tindak-belum-selesai"],
    ["ayu", "selesai", { ...t, selesaiPada: 1 }, "tindak-sudah-selesai"],
    ["eko", "kembalikan", { ...t, selesaiPada: 1, dikonfirmasiPada: 2 }, "tindak-sudah-selesai"],
    ["farida", "konfirmasi", { ...t, selesaiPada: 1 }, "bukan-pihak-bimbingan"],
  ] as const)("%s says %s", (siapa, langkah, tindak, want) => {
    expect(kode(langkahTindak(b({ keadaan: "disepakati" }), tindak, langkah, orang(siapa)))).toBe(want);
  });
});

describe("what follows a guidance", () => {
  it("B.1.8 goes above the pimpinan, and never to whom it speaks of", () => {
    expect(penerimaUmpanBalik(b(), "gita")).toBe("farida");
    expect(penerimaUmpanBalik(b({ pembimbing: "farida" }), "menteri")).toBe("menteri");
    expect(penerimaUmpanBalik(b({ atasan: null }), null)).toBeNull();
    const nama = fc.option(fc.constantFrom("ayu", "bagas", "eko", "farida"), { nil: null });
    fc.assert(
      fc.property(nama, nama, nama, (penilai, atasan, lain) => {
        const who = penerimaUmpanBalik(b({ penilai, atasan }), lain);
        expect([null, "ayu", "eko", penilai].includes(who) ? who : null).toBeNull();
      }),
    );
  });
  it("is for the pegawai and the leader, once, when both have agreed", () => {
    const done = b({ keadaan: "disepakati" });
    expect(kode(beriUmpanBalik(done, orang("ayu"), false, "farida"))).toBe("ya");
    expect(kode(beriUmpanBalik(done, orang("ayu"), true, "farida"))).toBe("bimbingan-sudah-dinilai");
    expect(kode(beriUmpanBalik(done, orang("ayu"), false, null))).toBe("atasan-pimpinan-belum-ada");
    expect(kode(beriUmpanBalik(done, orang("eko"), false, "farida"))).toBe("bukan-pemilik");
    expect(kode(nilaiKompetensi(done, orang("eko"), false))).toBe("ya");
    expect(kode(nilaiKompetensi(done, orang("bagas"), false))).toBe("bukan-pembimbing");
    expect(kode(nilaiKompetensi(b(), orang("eko"), false))).toBe("bimbingan-keadaan");
  });
});
