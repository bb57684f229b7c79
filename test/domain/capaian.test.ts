import fc from "fast-check";
import { expect, test } from "vitest";
import {
  capaianPeriodik,
  capaianTahunan,
  dasarKeputusan,
  type FaktaCapaian,
  type IsiCapaian,
  type PenetapanCapaian,
  pemetaanPimpinan,
  putuskan,
  ratingHasilPimpinan,
  ratingPimpinan,
  tetapkanCapaian,
} from "../../src/domain/capaian.ts";
import { capaian, kunci } from "../../src/domain/istilah.ts";
import { hasilFinal } from "../../src/domain/keberatan.ts";
import { day } from "./arbitraries.ts";

const fakta = {
  tahun: 2026,
  terbit: null,
  kini: null,
  lalu: "baik",
  penetapan: "2027-02-10",
} as const satisfies FaktaCapaian;

test.each([
  ["issued on 31 January", { terbit: "2027-01-31", kini: "kurang" }, "kurang", "tahun-ini"],
  ["issued on 1 February", { terbit: "2027-02-01", kini: "kurang" }, "baik", "tahun-sebelumnya"],
  ["not issued by 1 February", { penetapan: "2027-02-01" }, "baik", "tahun-sebelumnya"],
  ["not issued by 31 January", { penetapan: "2027-01-31" }, null, "menunggu"],
  ["a new unit without a year before", { lalu: null }, null, "tidak-ada"],
  [
    "… for which an admin decided",
    { lalu: null, terbit: "2027-02-09", kini: "kurang", keputusan: "unit-atas" },
    "kurang",
    "keputusan-admin",
  ],
  [
    "an admin's decision where last year has a result",
    { terbit: "2027-02-09", kini: "kurang", keputusan: "lain" },
    "baik",
    "tahun-sebelumnya",
  ],
  [
    "an admin's decision in January is no result of the year",
    { lalu: null, terbit: "2027-01-20", kini: "kurang", keputusan: "lain", penetapan: "2027-01-31" },
    null,
    "menunggu",
  ],
] as const)("annual, %s", (_apa, ubah, dipakai, sumber) => {
  expect(capaianTahunan({ ...fakta, ...ubah })).toEqual({ dipakai, sumber });
});

test("a period waits and never falls back", () => {
  expect(capaianPeriodik({ ...fakta, penetapan: "2030-01-01" }).sumber).toBe("menunggu");
  const terbit = { ...fakta, terbit: "2026-11-05", kini: "baik" } as const;
  expect(capaianPeriodik({ ...terbit, penetapan: "2026-11-04" }).sumber).toBe("menunggu");
  expect(capaianPeriodik({ ...terbit, penetapan: "2026-11-05" })).toEqual({
    dipakai: "baik",
    sumber: "tahun-ini",
  });
});

test("waiting ends with January and does not come back", () => {
  fc.assert(
    fc.property(day, (penetapan) => {
      expect(capaianTahunan({ ...fakta, penetapan }).sumber === "menunggu").toBe(penetapan <= "2027-01-31");
    }),
  );
});

test("only Istimewa puts the head of a unit above expectations", () => {
  expect(Object.values(ratingHasilPimpinan)).toEqual([
    "di-atas",
    "sesuai",
    "di-bawah",
    "di-bawah",
    "di-bawah",
  ]);
});

test("a reading of the result never puts a worse unit's head above a better one's, and may be none", () => {
  const tangga = ["di-bawah", "sesuai", "di-atas"];
  for (const [nama, peta] of Object.entries(pemetaanPimpinan)) {
    const urut = kunci(capaian).map((k) => tangga.indexOf(peta?.[k] ?? ""));
    expect(urut, nama).toEqual(urut.toSorted((a, b) => b - a));
  }
  expect(ratingPimpinan("istimewa", "se-3-2023")).toBe("di-atas");
  expect(ratingPimpinan("butuh-perbaikan", "bp-sesuai")).toBe("sesuai");
  expect(ratingPimpinan("istimewa", "tidak")).toBeNull();
  expect(ratingPimpinan(null, "se-3-2023")).toBeNull();
});

const orang = (pegawai: string, ...peran: "admin"[]) => ({ pegawai, nama: pegawai, peran: new Set(peran) });
const tempat: PenetapanCapaian = {
  pimpinan: "kepala",
  pimpinanAtas: "atas",
  buka: "2026-12-20",
  dari: "2026-01-01",
  sudahDinilai: 0,
  tahunan: true,
  fakta: { ...fakta, penetapan: "2027-01-20" },
  berkasWajib: false,
};
const isi: IsiCapaian = { sumber: "LKj", alasan: "", terbit: "2027-01-20", berkas: false, keputusan: null };
type Tulis = {
  readonly p?: Partial<PenetapanCapaian>;
  readonly isi?: Partial<IsiCapaian>;
  readonly oleh?: ReturnType<typeof orang>;
  readonly today?: string;
};
const tulis = ({ p = {}, isi: ubah = {}, oleh = orang("atas"), today = "2027-01-20" }: Tulis) => {
  const hasil = tetapkanCapaian({ ...tempat, ...p }, oleh, today, { ...isi, ...ubah });
  return hasil.ok ? hasil.value : hasil.code;
};
const kelak = { today: "2027-02-10", oleh: orang("citra", "admin") };
const baru = { fakta: { ...fakta, lalu: null } };
const putusan = { keputusan: "unit-atas", berkas: true, alasan: "unit baru", terbit: "2027-02-10" } as const;

test.each<[string, Tulis, string]>([
  ["the leader above, without a file", {}, "pimpinan-atas"],
  [
    "the leader above where the agency asks for the file",
    { p: { berkasWajib: true } },
    "berkas-sumber-kosong",
  ],
  ["an admin without the file", { oleh: orang("citra", "admin") }, "berkas-sumber-kosong"],
  ["an admin with it", { oleh: orang("citra", "admin"), isi: { berkas: true } }, "admin"],
  [
    "the unit's own head, admin or not",
    { oleh: orang("kepala", "admin"), isi: { berkas: true } },
    "milik-sendiri",
  ],
  ["anybody else", { oleh: orang("lain") }, "bukan-penetap-capaian"],
  ["a date to come", { isi: { terbit: "2027-01-21" } }, "terbit-salah"],
  ["a date before the period", { isi: { terbit: "2025-12-31" } }, "terbit-salah"],
  ["no source", { isi: { sumber: " " } }, "sumber-kosong"],
  ["after January, issued in January, without the file", { today: "2027-02-10" }, "berkas-sumber-kosong"],
  ["… with it", { today: "2027-02-10", isi: { berkas: true } }, "pimpinan-atas"],
  [
    "after January, issued late: recorded, for next year",
    { today: "2027-02-10", isi: { terbit: "2027-02-09" } },
    "pimpinan-atas",
  ],
  [
    "a late result in place of one in time",
    {
      today: "2027-02-10",
      p: { fakta: { ...fakta, terbit: "2027-01-20", kini: "baik" } },
      isi: { terbit: "2027-02-09" },
    },
    "terbit-terlambat",
  ],
  [
    "a correction that was issued on the last day of January",
    {
      today: "2027-02-10",
      p: { fakta: { ...fakta, terbit: "2027-01-20", kini: "baik" } },
      isi: { terbit: "2027-01-31", berkas: true },
    },
    "pimpinan-atas",
  ],
  ["a change once people were rated, without a reason", { p: { sudahDinilai: 2 } }, "alasan-kosong"],
  [
    "a decision where last year has a result",
    { ...kelak, p: { fakta }, isi: putusan },
    "keputusan-tidak-perlu",
  ],
  [
    "a decision in January",
    {
      p: { fakta: { ...fakta, lalu: null, penetapan: "2027-01-20" } },
      oleh: kelak.oleh,
      isi: { ...putusan, terbit: "2027-01-20" },
    },
    "keputusan-tidak-perlu",
  ],
  [
    "a decision of a quarter",
    { ...kelak, p: { ...baru, tahunan: false }, isi: putusan },
    "keputusan-tidak-perlu",
  ],
  ["a decision by the leader above", { today: "2027-02-10", p: baru, isi: putusan }, "bukan-penetap-capaian"],
  ["a decision without a reason", { ...kelak, p: baru, isi: { ...putusan, alasan: "" } }, "alasan-kosong"],
  ["a decision", { ...kelak, p: baru, isi: putusan }, "admin"],
])("set by %s", (_apa, t, hasil) => {
  expect(tulis(t)).toBe(hasil);
});

test("a decision is open exactly where the rule finds nothing, or a decision that stands", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, "baik" as const),
      fc.constantFrom(null, ...dasarKeputusan),
      day,
      day,
      (lalu, keputusan, terbit, penetapan) => {
        const f = { ...fakta, lalu, keputusan, terbit, kini: "kurang" as const, penetapan };
        const { sumber } = capaianTahunan(f);
        expect(putuskan({ ...tempat, fakta: f }, orang("citra", "admin")).ok).toBe(
          sumber === "tidak-ada" || sumber === "keputusan-admin",
        );
        if (keputusan !== null) expect(sumber).not.toBe("tahun-ini");
        if (lalu !== null) expect(sumber).not.toBe("keputusan-admin");
      },
    ),
  );
});

test.each([
  ["biasa", "ja-jf", "pusat", "pejabat-penilai", false],
  ["ambil-alih", "ja-jf", "pusat", "pejabat-penilai", true],
  ["biasa", "jpt-utama", "pusat", "menteri-yang-mengoordinasikan", true],
  ["biasa", "jpt-madya", "pusat", "pimpinan-instansi", true],
  ["biasa", "jpt-pratama", "pusat", "jpt-madya", false],
  ["biasa", "jpt-pratama", "daerah", "kepala-daerah", true],
  ["biasa", "unit-mandiri", "pusat", "menteri-yang-mengoordinasikan", true],
  ["biasa", "unit-mandiri", "pusat", "jpt-madya", false],
  ["biasa", "unit-mandiri", "daerah", "pimpinan-perangkat-daerah", false],
] as const)("%s, %s of an instansi %s by %s is final: %s", (jalur, jabatan, instansi, oleh, final) => {
  expect(hasilFinal(jalur, jabatan, instansi, oleh)).toBe(final);
});
