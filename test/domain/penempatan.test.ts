import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periksaGolongan, periksaNomor } from "../../src/domain/data-pegawai.ts";
import {
  appoint,
  endAppointment,
  type PenempatanAda,
  type PenempatanBaru,
} from "../../src/domain/penempatan.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const baru = (lain: Partial<PenempatanBaru> = {}): PenempatanBaru => ({
  pegawai: "ayu",
  unit: "bidang",
  jenis: "definitif",
  jenisJabatan: "pelaksana",
  jenjang: null,
  memimpin: false,
  delegasi: false,
  nomorSurat: "",
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

describe("a new appointment", () => {
  test.each([
    ["ends before it begins", baru({ sampai: "2026-05-31" }), [], [], "tanggal-terbalik"],
    ["is a JF without jenjang", baru({ jenisJabatan: "jf" }), [], [], "jenjang-kosong"],
    ["is delegated without a unit", baru({ delegasi: true, nomorSurat: "1" }), [], [], "delegasi-tanpa-unit"],
    ["is delegated without a letter", baru({ delegasi: true, memimpin: true }), [], [], "surat-kosong"],
    ["is a Plt without a letter", baru({ jenis: "plt", memimpin: true }), [], [], "surat-kosong"],
    ["is a second head of a unit", baru({ memimpin: true }), [], [ada()], "unit-sudah-dipimpin"],
    [
      "is a Plt of a post that is not vacant",
      baru({ jenis: "plt", memimpin: true, nomorSurat: "1" }),
      [],
      [ada()],
      "masih-ada-definitif",
    ],
    [
      "begins before the definitive one that is entered",
      baru(),
      [ada({ pegawai: "ayu", dari: "2026-06-01" })],
      [],
      "definitif-lebih-baru",
    ],
  ])("that %s is refused", (_kalimat, penempatan, milik, kepala, code) => {
    expect(appoint(penempatan, milik, kepala)).toMatchObject({ ok: false, code });
  });

  test("ends the definitive one before it, and a head who has left is no obstacle", () => {
    const lama = ada({ pegawai: "ayu", memimpin: false });
    expect(appoint(baru(), [lama], [])).toEqual({ ok: true, value: { akhiri: lama, akhiriPlt: [] } });
    const pergi = ada({ sampai: "2026-05-31" });
    expect(appoint(baru({ memimpin: true }), [], [pergi])).toMatchObject({ ok: true });
    const plt = baru({ jenis: "plt", memimpin: true, nomorSurat: "1" });
    expect(appoint(plt, [lama], [pergi])).toEqual({ ok: true, value: { akhiri: null, akhiriPlt: [] } });
  });

  test("whatever is appointed when: never two definitive ones on a day, and what ends does not end before it began", () => {
    const langkah = fc.tuple(fc.nat(60), fc.option(fc.nat(30)));
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 8 }), (semua) => {
        let kini: PenempatanAda[] = [];
        for (const [n, lama] of semua) {
          const dari = tambahHari("2026-01-01", n);
          const sampai = lama === null ? null : tambahHari(dari, lama);
          const hasil = appoint(baru({ dari, sampai }), kini, []);
          if (!hasil.ok) continue;
          const { akhiri } = hasil.value;
          kini = kini.map((p) => (p.id === akhiri?.id ? { ...p, sampai: tambahHari(dari, -1) } : p));
          kini.push(ada({ id: `n${kini.length}`, pegawai: "ayu", memimpin: false, dari, sampai }));
        }
        for (let n = 0; n < 100; n += 1) {
          const hari = tambahHari("2026-01-01", n);
          expect(
            kini.filter((p) => p.dari <= hari && (p.sampai === null || p.sampai >= hari)).length,
          ).toBeLessThan(2);
        }
        for (const p of kini) expect(p.sampai === null || p.sampai >= p.dari).toBe(true);
      }),
    );
  });
});

test("an end changes the line from the earlier of the old and the new last day", () => {
  const p = ada({ sampai: "2026-06-30" });
  expect(endAppointment(p, "2026-08-31", [p])).toEqual({ ok: true, value: { berubahMulai: "2026-07-01" } });
  expect(endAppointment(p, "2026-05-31", [p])).toEqual({ ok: true, value: { berubahMulai: "2026-06-01" } });
  expect(endAppointment(p, "2023-12-31", [p])).toMatchObject({ code: "tanggal-terbalik" });
  const berikut = ada({ id: "n2", dari: "2026-07-01" });
  expect(endAppointment(p, "2026-07-01", [p, berikut])).toMatchObject({ code: "definitif-lebih-baru" });
});

test.each([
  ["199001012015031901", "pns", "nip", "2015-03-01"],
  ["'19900101 201503 1 901", "cpns", "nip", "2015-03-01"],
  ["199001012023211901", "pppk", "ni-pppk", "2023-01-01"],
] as const)("%s of a %s is a %s since %s", (nomor, jenis, macam, dari) => {
  expect(periksaNomor(nomor, jenis, "2026-11-22")).toMatchObject({ ok: true, value: { jenis: macam, dari } });
});

test("a number is owed, save by a state official; a grade belongs to its kind", () => {
  expect(periksaNomor(" ", "pns", "2026-11-22")).toMatchObject({ code: "nomor-kosong" });
  expect(periksaNomor("", "pejabat-negara", "2026-11-22")).toEqual({ ok: true, value: null });
  expect(periksaNomor("199001012015031901", "pppk", "2026-11-22")).toMatchObject({ code: "pola-pns" });
  expect(periksaGolongan("iii / C", "pns")).toEqual({
    ok: true,
    value: { golongan: "III/c", pangkat: "Penata" },
  });
  expect(periksaGolongan("ix", "pppk")).toEqual({ ok: true, value: { golongan: "IX", pangkat: null } });
  expect(periksaGolongan("IX", "pns")).toMatchObject({ code: "golongan-tidak-dikenal" });
});
