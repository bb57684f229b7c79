import type { Capaian, Rating } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { regulasiPada } from "./regulasi.ts";
import { accept, type Result } from "./result.ts";
import { type Tanggal, tanggalDari } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

export type SumberCapaian = "tahun-ini" | "tahun-sebelumnya" | "keputusan-admin" | "menunggu" | "tidak-ada";
/** On what an admin decides where neither this year's nor last year's result counts (handbook 4.2). */
export const dasarKeputusan = ["hasil-terlambat", "unit-atas", "unit-asal", "lain"] as const;
export type DasarKeputusan = (typeof dasarKeputusan)[number];
export type CapaianDipakai = { readonly dipakai: Capaian | null; readonly sumber: SumberCapaian };
export type FaktaCapaian = {
  readonly tahun: number;
  readonly terbit: Tanggal | null;
  readonly kini: Capaian | null;
  readonly lalu: Capaian | null;
  /** The day the employee's predikat is set. */
  readonly penetapan: Tanggal;
  /** What stands is an admin's decision, not a result in time. */
  readonly keputusan?: DasarKeputusan | null;
};

/** hlm. 94 f: a result of the year issued after January does not count; last year's does. */
export function capaianTahunan(fakta: FaktaCapaian): CapaianDipakai {
  const batas = batasTerbit(fakta.tahun, fakta.penetapan);
  const { terbit, kini, lalu, keputusan = null } = fakta;
  if (keputusan === null && terbit !== null && terbit <= batas && kini !== null)
    return { dipakai: kini, sumber: "tahun-ini" };
  if (fakta.penetapan <= batas) return { dipakai: null, sumber: "menunggu" };
  if (lalu !== null) return { dipakai: lalu, sumber: "tahun-sebelumnya" };
  // A unit without a year before it: an admin decides.
  return keputusan !== null && kini !== null
    ? { dipakai: kini, sumber: "keputusan-admin" }
    : { dipakai: null, sumber: "tidak-ada" };
}

/** The last day on which a year's result is issued in time. */
export function batasTerbit(tahun: number, penetapan: Tanggal): Tanggal {
  const { bulan, hari } = regulasiPada(penetapan).batasTahunan;
  return tanggalDari(tahun + 1, bulan, hari);
}

/** A period has no such fallback: the evaluation waits. */
export const capaianPeriodik = (fakta: FaktaCapaian): CapaianDipakai =>
  fakta.terbit !== null && fakta.terbit <= fakta.penetapan && fakta.kini !== null
    ? { dipakai: fakta.kini, sumber: "tahun-ini" }
    : { dipakai: null, sumber: "menunggu" };

/** hlm. 94 g: the unit led by the pejabat penilai, not the employee's own; also after a takeover. */
export const unitCapaian = (unitDipimpinPenilai: string): string => unitDipimpinPenilai;

/** SE 3/2023: the organisation's result is the rating hasil kerja of its head. As practice reads it. */
export const ratingHasilPimpinan = {
  istimewa: "di-atas",
  baik: "sesuai",
  "butuh-perbaikan": "di-bawah",
  kurang: "di-bawah",
  "sangat-kurang": "di-bawah",
} as const satisfies Record<Capaian, Rating>;

/**
 * How a result is read as a rating: the SE does not print it, so it is a dated setting of the agency
 * (`capaian.rating-pimpinan`), never a constant. null: the agency leaves it to the penilai.
 */
export const pemetaanPimpinan = {
  "se-3-2023": ratingHasilPimpinan,
  "bp-sesuai": { ...ratingHasilPimpinan, "butuh-perbaikan": "sesuai" },
  tidak: null,
} as const satisfies Record<string, Readonly<Record<Capaian, Rating>> | null>;
export type PemetaanPimpinan = keyof typeof pemetaanPimpinan;

/** What a head's rating hasil follows; null: he leads nothing, its result is not set, or the agency uses no reading. */
export const ratingPimpinan = (capaian: Capaian | null, pemetaan: PemetaanPimpinan): Rating | null =>
  capaian === null ? null : (pemetaanPimpinan[pemetaan]?.[capaian] ?? null);

export type PenetapanCapaian = {
  /** Who leads the unit, and who leads the one above it, on the day. */
  readonly pimpinan: string | null;
  readonly pimpinanAtas: string | null;
  /** First day on which a result of the period can be known. */
  readonly buka: Tanggal;
  /** Evaluations that were already rated on the value that stands. */
  readonly sudahDinilai: number;
  readonly tahunan: boolean;
  readonly fakta: FaktaCapaian;
  /** First day of the period: nothing of it was issued before. */
  readonly dari: Tanggal;
  /** `capaian.berkas`: must whoever leads above attach the document too? An admin always does. */
  readonly berkasWajib: boolean;
};
export type IsiCapaian = {
  readonly sumber: string;
  readonly alasan: string;
  readonly terbit: Tanggal;
  readonly berkas: boolean;
  readonly keputusan: DasarKeputusan | null;
};

/**
 * SE 3/2023: the leader of the organisation above sets it. An admin may only record what was decided elsewhere, and
 * decides himself where neither year has a result that counts; both name the source. Without a content it answers
 * whether the step is open.
 */
export function tetapkanCapaian(
  p: PenetapanCapaian,
  viewer: Viewer,
  today: Tanggal,
  isi?: IsiCapaian,
): Result<"pimpinan-atas" | "admin", KodePenolakan> {
  const sebagai =
    viewer.pegawai === p.pimpinanAtas ? "pimpinan-atas" : viewer.peran.has("admin") ? "admin" : null;
  if (viewer.pegawai === p.pimpinan) return tolak("milik-sendiri");
  if (sebagai === null) return tolak("bukan-penetap-capaian");
  if (today < p.buka) return tolak("jendela-belum-dibuka", { tanggal: p.buka });
  if (!isi) return accept(sebagai);
  if (isi.keputusan !== null) {
    const boleh = putuskan(p, viewer);
    if (!boleh.ok) return boleh;
  }
  if (isi.sumber.trim() === "") return tolak("sumber-kosong");
  if (isi.terbit > today || isi.terbit < p.dari) return tolak("terbit-salah", { tanggal: p.dari });
  if (isi.keputusan === null && mendahului(p, isi.terbit)) return tolak("terbit-terlambat");
  const lampiran = sebagai === "admin" || isi.keputusan !== null || p.berkasWajib;
  if (!isi.berkas && (lampiran || menyusul(p, isi.terbit, today))) return tolak("berkas-sumber-kosong");
  if ((p.sudahDinilai > 0 || isi.keputusan !== null) && isi.alasan.trim() === "")
    return tolak("alasan-kosong");
  return accept(sebagai);
}

/** Whether the year has come to an admin's decision; his own unit's is another admin's. */
export function putuskan(p: PenetapanCapaian, viewer: Viewer): Result<true, KodePenolakan> {
  if (!viewer.peran.has("admin")) return tolak("bukan-penetap-capaian");
  if (viewer.pegawai === p.pimpinan) return tolak("milik-sendiri");
  const { sumber } = capaianTahunan(p.fakta);
  return p.tahunan && (sumber === "tidak-ada" || sumber === "keputusan-admin")
    ? accept(true)
    : tolak("keputusan-tidak-perlu");
}

/** hlm. 94 f: what was issued in time is not replaced by what was issued after January. */
const mendahului = (p: PenetapanCapaian, terbit: Tanggal): boolean =>
  p.tahunan &&
  terbit > batasTerbit(p.fakta.tahun, p.fakta.penetapan) &&
  capaianTahunan(p.fakta).sumber === "tahun-ini";

/** Said after January to have been issued before its end: the document has to say so. */
const menyusul = (p: PenetapanCapaian, terbit: Tanggal, today: Tanggal): boolean => {
  const batas = batasTerbit(p.fakta.tahun, p.fakta.penetapan);
  return p.tahunan && today > batas && terbit <= batas;
};
