import type { Capaian, Rating } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { regulasiPada } from "./regulasi.ts";
import { accept, type Result } from "./result.ts";
import { type Tanggal, tanggalDari } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

export type SumberCapaian = "tahun-ini" | "tahun-sebelumnya" | "menunggu" | "tidak-ada";
export type CapaianDipakai = { readonly dipakai: Capaian | null; readonly sumber: SumberCapaian };
export type FaktaCapaian = {
  readonly tahun: number;
  readonly terbit: Tanggal | null;
  readonly kini: Capaian | null;
  readonly lalu: Capaian | null;
  /** The day the employee's predikat is set. */
  readonly penetapan: Tanggal;
};

/** hlm. 94 f: a result of the year issued after January does not count; last year's does. */
export function capaianTahunan(fakta: FaktaCapaian): CapaianDipakai {
  const { bulan, hari } = regulasiPada(fakta.penetapan).batasTahunan;
  const batas = tanggalDari(fakta.tahun + 1, bulan, hari);
  if (fakta.terbit !== null && fakta.terbit <= batas && fakta.kini !== null) {
    return { dipakai: fakta.kini, sumber: "tahun-ini" };
  }
  if (fakta.penetapan <= batas) return { dipakai: null, sumber: "menunggu" };
  // A unit without a year before it: an admin decides (handbook 4.2).
  return fakta.lalu === null
    ? { dipakai: null, sumber: "tidak-ada" }
    : { dipakai: fakta.lalu, sumber: "tahun-sebelumnya" };
}

/** A period has no such fallback: the evaluation waits. */
export const capaianPeriodik = (fakta: FaktaCapaian): CapaianDipakai =>
  fakta.terbit !== null && fakta.terbit <= fakta.penetapan && fakta.kini !== null
    ? { dipakai: fakta.kini, sumber: "tahun-ini" }
    : { dipakai: null, sumber: "menunggu" };

/** hlm. 94 g: the unit led by the pejabat penilai, not the employee's own; also after a takeover. */
export const unitCapaian = (unitDipimpinPenilai: string): string => unitDipimpinPenilai;

/** SE 3/2023: the organisation's result is the rating hasil kerja of its head. */
export const ratingHasilPimpinan = {
  istimewa: "di-atas",
  baik: "sesuai",
  "butuh-perbaikan": "di-bawah",
  kurang: "di-bawah",
  "sangat-kurang": "di-bawah",
} as const satisfies Record<Capaian, Rating>;

export type PenetapanCapaian = {
  /** Who leads the unit, and who leads the one above it, on the day. */
  readonly pimpinan: string | null;
  readonly pimpinanAtas: string | null;
  /** First day on which a result of the period can be known. */
  readonly buka: Tanggal;
  /** Evaluations that were already rated on the value that stands. */
  readonly sudahDinilai: number;
};
export type IsiCapaian = { readonly sumber: string; readonly alasan: string };

/**
 * SE 3/2023: the leader of the organisation above sets it. An admin may only record what was decided elsewhere;
 * both name the source. Without a content it answers whether the step is open.
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
  if (isi?.sumber.trim() === "") return tolak("sumber-kosong");
  if (isi && p.sudahDinilai > 0 && isi.alasan.trim() === "") return tolak("alasan-kosong");
  return accept(sebagai);
}
