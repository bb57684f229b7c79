import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { akhiriPeran, beriPeran, type PeranAda, type UsulPeran } from "../../src/domain/peran.ts";
import { PERAN } from "../../src/domain/wewenang.ts";

const HARI = "2026-11-22";
const ada = (over: Partial<PeranAda> = {}): PeranAda => ({
  pegawai: "ayu",
  peran: "auditor",
  lingkup: null,
  dari: "2026-01-01",
  sampai: null,
  ...over,
});
const usul = (over: Partial<UsulPeran> = {}): UsulPeran => ({
  ...ada({ dari: HARI, sampai: "2026-12-31" }),
  dasar: "ST-1/2026",
  ...over,
});
const citra = ada({ pegawai: "citra", peran: "admin" });
const dua = [citra, ada({ pegawai: "dewi", peran: "admin" })];
const beri = (over: Partial<UsulPeran>, milik: readonly PeranAda[] = [], viewer = "citra", admin = dua) =>
  beriPeran(usul(over), viewer, { milik, admin }, HARI);

describe("giving a role", () => {
  test.each<[string, Partial<UsulPeran>, readonly PeranAda[], string]>([
    ["an admin unit without a unit", { peran: "admin-unit", lingkup: null }, [], "lingkup-kosong"],
    ["an auditor without an end", { sampai: null }, [], "akhir-kosong"],
    ["an end before the beginning", { dari: "2026-12-02", sampai: "2026-12-01" }, [], "tanggal-terbalik"],
    ["a day that is past", { dari: "2026-11-21" }, [], "tanggal-lampau"],
    ["no basis", { dasar: " \n" }, [], "dasar-kosong"],
    ["the same twice at a time", {}, [ada({ sampai: "2026-11-22" })], "peran-sudah-ada"],
    ["a unit of what he holds everywhere", { lingkup: "u1" }, [ada()], "peran-sudah-ada"],
    ["auditing what one keeps", {}, [ada({ peran: "admin-unit", lingkup: "u1" })], "tugas-terpisah"],
    ["keeping what one audits", { peran: "admin", sampai: null }, [ada()], "tugas-terpisah"],
  ])("%s is refused", (_name, over, milik, code) => {
    expect(beri(over, milik)).toMatchObject({ ok: false, kind: "isi", code });
  });

  test.each<[string, Partial<UsulPeran>, readonly PeranAda[]]>([
    ["an auditor until a day", {}, []],
    ["again, after the first has ended", {}, [ada({ sampai: "2026-11-21" })]],
    ["a second unit", { peran: "admin-unit", lingkup: "u2" }, [ada({ peran: "admin-unit", lingkup: "u1" })]],
    ["the whole agency beside one unit", { lingkup: null }, [ada({ lingkup: "u1" })]],
    [
      "pyb to an admin: both look, none of them rates",
      { peran: "pyb", sampai: null },
      [ada({ peran: "admin" })],
    ],
  ])("%s is given", (_name, over, milik) => {
    expect(beri(over, milik)).toMatchObject({ ok: true });
  });

  test("an admin has no scope, whatever the form said", () => {
    expect(beri({ peran: "admin", lingkup: "u1", sampai: null })).toMatchObject({ value: { lingkup: null } });
  });

  test("nobody gives himself anything, but the only admin there is", () => {
    for (const peran of PERAN) {
      const own = { pegawai: "citra", peran, lingkup: "u1", sampai: "2026-12-31" } as const;
      expect(beri(own)).toMatchObject({ ok: false, kind: "hak", code: "peran-sendiri" });
      expect(beri(own, [], "citra", [citra])).toMatchObject({ ok: true });
    }
    const gone = ada({ pegawai: "dewi", peran: "admin", sampai: "2026-11-21" });
    expect(beri({ pegawai: "citra", peran: "pyb" }, [], "citra", [citra, gone])).toMatchObject({ ok: true });
  });
});

describe("ending a role", () => {
  test("the last admin who stays stays", () => {
    expect(akhiriPeran(citra, [citra], HARI)).toMatchObject({ kind: "keadaan", code: "admin-terakhir" });
    expect(akhiriPeran(citra, dua, HARI)).toMatchObject({ ok: true });
    const sementara = ada({ pegawai: "dewi", peran: "admin", sampai: "2026-12-31" });
    expect(akhiriPeran(citra, [citra, sementara], HARI)).toMatchObject({ ok: false });
    const nanti = ada({ pegawai: "dewi", peran: "admin", dari: "2026-11-23" });
    expect(akhiriPeran(citra, [citra, nanti], HARI)).toMatchObject({ ok: false });
    expect(akhiriPeran(sementara, [citra, sementara], HARI)).toMatchObject({ ok: true });
    expect(akhiriPeran(ada(), [], HARI)).toMatchObject({ ok: true });
  });

  test("whatever is given and ended, there is an admin on every day to come", () => {
    const nama = fc.constantFrom("a", "b", "c", "d");
    const langkah = fc.oneof(
      fc.record({
        apa: fc.constant("beri" as const),
        oleh: nama,
        siapa: nama,
        sampai: fc.constantFrom(null, "2026-11-30"),
      }),
      fc.record({ apa: fc.constant("akhiri" as const), ke: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(langkah, { maxLength: 40 }), (semua) => {
        let admin: PeranAda[] = [ada({ pegawai: "a", peran: "admin" })];
        for (const l of semua) {
          if (l.apa === "beri") {
            const p = usul({ pegawai: l.siapa, peran: "admin", sampai: l.sampai });
            const milik = admin.filter((r) => r.pegawai === l.siapa);
            const hasil = beriPeran(p, l.oleh, { milik, admin }, HARI);
            if (hasil.ok) admin.push(hasil.value);
          } else {
            const role = admin[l.ke];
            if (role && akhiriPeran(role, admin, HARI).ok) admin = admin.filter((r) => r !== role);
          }
          for (const hari of [HARI, "2026-11-30", "2026-12-01", "2099-01-01"])
            expect(admin.some((r) => r.dari <= hari && (r.sampai === null || r.sampai >= hari))).toBe(true);
        }
      }),
    );
  });
});
