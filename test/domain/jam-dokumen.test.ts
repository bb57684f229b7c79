import { describe, expect, test } from "vitest";
import { jamDokumen } from "../../src/domain/dokumen.ts";
import { tambahHariKerja } from "../../src/domain/tanggal.ts";
import { tanggal2026 } from "./libur.ts";

const kalender = { hariKerja: 5, libur: tanggal2026 } as const;

// calendar.md 5 and 6: closes | takeover signed | delivered | returned | latest objection decision | to PyB
const tabel = [
  ["Tahunan 2025", "2026-01-31", "2026-02-23", "2026-03-04", "2026-03-13", "2026-03-31", "2026-03-17"],
  ["TW I", "2026-04-30", "2026-05-25", "2026-06-08", "2026-06-18", "2026-06-29", "2026-06-22"],
  ["TW II", "2026-07-31", "2026-08-21", "2026-09-02", "2026-09-11", "2026-09-22", "2026-09-15"],
  ["TW III", "2026-10-31", "2026-11-19", "2026-11-30", "2026-12-09", "2026-12-18", "2026-12-11"],
  ["TW IV", "2027-01-31", "2027-02-18", "2027-03-01", "2027-03-10", "2027-03-19", "2027-03-12"],
] as const;

describe.each(tabel)("%s", (_nama, jendelaTutup, ambilAlih, sampaikan, kembali, putusan, lapor) => {
  const kosong = { jendelaTutup, ditandatangani: null, diterima: null, keberatanDiterima: null };

  test("the takeover path keeps its clocks and knows no objection", () => {
    const jam = jamDokumen(
      { ...kosong, jalur: "ambil-alih", ditandatangani: ambilAlih, diterima: sampaikan },
      kalender,
    );
    expect(jam.tandaTanganAtasan).toBe(ambilAlih);
    expect(jam.sampaikan).toBe(sampaikan);
    expect(jam.kembali).toBe(kembali);
    expect(jam.keberatan).toBeNull();
    expect(jam.laporPyb).toBe(lapor);
  });

  test("the ordinary path at its slowest ends in an objection decided after the report", () => {
    const diterima = tambahHariKerja(jendelaTutup, 14, kalender);
    const keberatanDiterima = tambahHariKerja(diterima, 14, kalender);
    const jam = jamDokumen(
      { jalur: "biasa", jendelaTutup, ditandatangani: jendelaTutup, diterima, keberatanDiterima },
      kalender,
    );
    expect(jam.sampaikan).toBe(ambilAlih);
    expect(jam.keberatan).toBe(kembali);
    expect(jam.putusanKeberatan).toBe(putusan);
    expect(jam.putusanDapatMelewatiLapor).toBe(true);
    expect(jam.tandaTanganAtasan).toBeNull();
  });
});
