import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  diberitahuDulu,
  type KeadaanKonseling,
  keadaanKonseling,
  konselorIndependen,
  LANGKAH_KONSELING,
  langkahKonseling,
  laporkan,
  type PihakKonseling,
  tabelKonseling,
} from "../../src/domain/konseling.ts";

const SEMUA = Object.keys(keadaanKonseling) as KeadaanKonseling[];
const PIHAK: readonly PihakKonseling[] = ["pelapor", "pengelola", "konselor", "pegawai"];
const boleh: Readonly<Record<string, string>> = {
  "dilaporkan tarik": "pelapor",
  "dilaporkan pilih": "pengelola",
  "dilaporkan tolak": "pengelola",
  "dipilih tunjuk": "pengelola",
  "dipilih tolak": "pengelola",
  "ditunjuk tunjuk": "pengelola",
  "ditunjuk jadwal": "pengelola konselor",
  "ditunjuk tolak": "pengelola",
  "dijadwalkan tunjuk": "pengelola",
  "dijadwalkan jadwal": "pengelola konselor",
  "dijadwalkan catat": "konselor",
  "dicatat jadwal": "pengelola konselor",
  "dicatat tutup": "pengelola",
};

describe("the table of counselling", () => {
  it.each(SEMUA.flatMap((k) => LANGKAH_KONSELING.flatMap((l) => PIHAK.map((p) => [k, l, p] as const))))(
    "%s: %s by %s",
    (keadaan, langkah, pihak) => {
      const r = langkahKonseling(keadaan, langkah, new Set([pihak]));
      expect(r.ok).toBe((boleh[`${keadaan} ${langkah}`] ?? "").split(" ").includes(pihak));
    },
  );

  it("nobody without a part in it takes a step; what has ended stays ended", () => {
    for (const keadaan of SEMUA)
      for (const langkah of LANGKAH_KONSELING)
        expect(langkahKonseling(keadaan, langkah, new Set())).toMatchObject({ ok: false, kind: "hak" });
    for (const akhir of ["selesai", "ditarik", "tidak-dilanjutkan"] as const)
      expect(tabelKonseling[akhir]).toEqual({});
  });

  it("any walk: a record is signed only after an appointment and a schedule, and closed only with a record", () => {
    const step = fc.tuple(fc.constantFrom(...LANGKAH_KONSELING), fc.constantFrom(...PIHAK));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (walk) => {
        let keadaan: KeadaanKonseling = "dilaporkan";
        let [konselor, jadwal, catatan] = [false, false, false];
        for (const [langkah, siapa] of walk) {
          const r = langkahKonseling(keadaan, langkah, new Set([siapa]));
          if (!r.ok) continue;
          if (langkah === "tunjuk") [konselor, jadwal] = [true, false];
          if (langkah === "jadwal") {
            expect(konselor).toBe(true);
            jadwal = true;
          }
          if (langkah === "catat") {
            expect([konselor, jadwal]).toEqual([true, true]);
            catatan = true;
          }
          if (langkah === "tutup") expect(catatan).toBe(true);
          keadaan = r.value;
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("B.1.10 comes from the penilai, after the pegawai was told", () => {
  expect(laporkan({ pegawai: "ayu", penilai: "bagas" }, "bagas").ok).toBe(true);
  for (const lain of ["ayu", "farida", "hadi"])
    expect(laporkan({ pegawai: "ayu", penilai: "bagas" }, lain)).toMatchObject({ kind: "hak" });
  expect(laporkan({ pegawai: "ayu", penilai: null }, "ayu").ok).toBe(false);
  expect(diberitahuDulu("2026-11-23", "2026-11-22")).toMatchObject({ code: "belum-diberitahu" });
  expect(diberitahuDulu("2026-11-22", "2026-11-22").ok).toBe(true);
});

it("the counsellor stands outside the line", () => {
  const kasus = { pegawai: "ayu", pelapor: "bagas", penilai: "eka", atasan: "farida" };
  for (const dalam of ["ayu", "bagas", "eka", "farida"])
    expect(konselorIndependen(dalam, kasus)).toMatchObject({ code: "konselor-tidak-independen" });
  expect(konselorIndependen("gita", kasus).ok).toBe(true);
});
