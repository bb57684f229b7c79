import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buatDelegasi,
  type FaktaDelegasi,
  HARI_DELEGASI,
  type UsulDelegasi,
} from "../../src/domain/delegasi.ts";
import { BOLEH_DISIAPKAN, bolehDibuka, bolehDikirim, MILIK_SESI } from "../../src/domain/pinjam.ts";
import { tambahHari } from "../../src/domain/tanggal.ts";

const HARI = "2026-11-22";
const usul = (over: Partial<UsulDelegasi> = {}): UsulDelegasi => ({
  untuk: "bagas",
  kepada: "ayu",
  dari: HARI,
  sampai: "2026-12-04",
  alasan: "Cuti tahunan",
  nomorSurat: "",
  ...over,
});
const fakta = (over: Partial<FaktaDelegasi> = {}): FaktaDelegasi => ({
  pejabat: true,
  admin: false,
  atasannya: false,
  berakun: true,
  ada: [],
  ...over,
});
const buat = (u: Partial<UsulDelegasi> = {}, f: Partial<FaktaDelegasi> = {}, viewer = "bagas") =>
  buatDelegasi(usul(u), viewer, fakta(f), HARI);

describe("letting somebody prepare", () => {
  test("the official himself, without a letter; an admin for him with one", () => {
    expect(buat()).toMatchObject({ ok: true });
    expect(buat({ nomorSurat: "S-1" }, { admin: true }, "citra")).toMatchObject({ ok: true });
  });

  test.each<[string, Partial<UsulDelegasi>, Partial<FaktaDelegasi>, string, string, string]>([
    ["somebody else without the role", {}, {}, "hadi", "hak", "delegasi-orang-lain"],
    [
      "an admin to himself",
      { kepada: "citra", nomorSurat: "S-1" },
      { admin: true },
      "citra",
      "hak",
      "delegasi-orang-lain",
    ],
    ["who is no official", {}, { pejabat: false }, "bagas", "hak", "bukan-pejabat"],
    ["to himself", { kepada: "bagas" }, {}, "bagas", "isi", "delegasi-sendiri"],
    ["to his own assessor", {}, { atasannya: true }, "bagas", "isi", "delegasi-atasan"],
    ["to whoever cannot sign in", {}, { berakun: false }, "bagas", "isi", "delegasi-tanpa-akun"],
    ["from a day that is past", { dari: "2026-11-21" }, {}, "bagas", "isi", "tanggal-lampau"],
    ["until a day before", { sampai: "2026-11-21" }, {}, "bagas", "isi", "tanggal-terbalik"],
    ["for half a year", { sampai: "2027-05-22" }, {}, "bagas", "isi", "delegasi-terlalu-lama"],
    ["without a reason", { alasan: " " }, {}, "bagas", "isi", "alasan-kosong"],
    ["an admin without a letter", { nomorSurat: " " }, { admin: true }, "citra", "isi", "surat-kosong"],
    [
      "the same twice",
      {},
      { ada: [usul({ dari: "2026-12-04", sampai: "2026-12-20" })] },
      "bagas",
      "isi",
      "delegasi-sudah-ada",
    ],
  ])("%s is refused", (_name, u, f, viewer, kind, code) => {
    expect(buat(u, f, viewer)).toMatchObject({ ok: false, kind, code });
  });

  test("is for at most so many days, whenever it begins", () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(200), (mulai, lama) => {
        const dari = tambahHari(HARI, mulai);
        const hasil = buat({ dari, sampai: tambahHari(dari, lama) });
        expect(hasil.ok).toBe(lama < HARI_DELEGASI);
      }),
    );
    expect(buat({ sampai: tambahHari(HARI, 91) })).toMatchObject({ ok: true });
    expect(buat({ sampai: tambahHari(HARI, 92) })).toMatchObject({ code: "delegasi-terlalu-lama" });
  });
});

describe("a session that is lent", () => {
  const id = "01K000000000000000000000AB";
  test.each([
    ["delegasi", `/skp/${id}/isian`, true],
    ["delegasi", `/pelaksanaan/${id}/2026-triwulan-4`, true],
    ["delegasi", "/bukti", true],
    ["delegasi", `/bukti/${id}/kaitan`, true],
    ["delegasi", `/bukti/${id}/penghapusan`, false],
    ["delegasi", `/skp/${id}/pengajuan`, false],
    ["delegasi", `/skp/${id}/isian/lagi`, false],
    ["delegasi", `/skp/${id}/isian/baru`, true],
    ["delegasi", `/skp/${id}/isian/${id}`, true],
    ["delegasi", `/x/skp/${id}/isian`, false],
    ["delegasi", "/sandi", false],
    ["delegasi", "/delegasi/baru", false],
    ["delegasi", "/keluar", true],
    ["simulasi", `/skp/${id}/isian`, false],
    ["simulasi", "/simulasi/berhenti", true],
  ] as const)("%s may send %s: %s", (jenis, path, may) => {
    expect(bolehDikirim(jenis, path)).toBe(may);
  });

  test.each([
    ["delegasi", "/", true],
    ["delegasi", "/skp", true],
    ["delegasi", "/skp/bawahan", false],
    ["delegasi", `/skp/${id}/isian`, true],
    ["delegasi", "/tim", false],
    ["delegasi", "/pemberitahuan", false],
    ["delegasi", "/akun", false],
    ["delegasi", "/pegawai", false],
    ["delegasi", "/skpx", false],
    ["simulasi", "/tim", true],
    ["simulasi", "/pemberitahuan", false],
    ["simulasi", "/akun", false],
    ["simulasi", `/bukti/${id}`, false],
    ["simulasi", `/bukti/${id}/kaitan`, true],
  ] as const)("%s may open %s: %s", (jenis, path, may) => {
    expect(bolehDibuka(jenis, path)).toBe(may);
  });

  test("nothing of what is prepared decides anything", () => {
    const decides = /ajuan|setuju|kembal|nilai|tanda|sampai|terima|keberatan|sandi|kelola|hapus|lepas|cabut/;
    expect(BOLEH_DISIAPKAN.filter((p) => decides.test(p))).toEqual([]);
    expect(MILIK_SESI).toHaveLength(4);
  });
});
