import type { Capaian, Predikat } from "../istilah.ts";

/** PermenPANRB 6/2022: the numbers a date can be judged by. HK = hari kerja. */
export const permenpanrb6 = {
  nama: "PermenPANRB 6/2022",
  berlaku: "2022-02-07",
  /** Ps. 14 ayat (1): the SKP is fixed by the end of January. */
  batasSkp: { bulan: 1, hari: 31 },
  /** hlm. 27: the drafts may be used after the second week of January. */
  batasPk: { bulan: 1, hari: 14 },
  /** hlm. 90, 94 f: the annual evaluation and the organisation's result, in the year after. */
  batasTahunan: { bulan: 1, hari: 31 },
  /** hlm. 114-117. */
  jamBiasa: { sampaikan: 14, kembali: 14 },
  jamAmbilAlih: { tandaTangan: 14, sampaikan: 7, kembali: 7 },
  laporPyb: 30,
  /** Ps. 29, hlm. 117. */
  keberatan: 14,
  putusanKeberatan: 7,
} as const;

/** hlm. 94-97: ideally most employees carry the predikat of their organisation. Guidance, never a quota. */
export const polaDominan = {
  istimewa: "sangat-baik",
  baik: "baik",
  "butuh-perbaikan": "butuh-perbaikan",
  kurang: "kurang-misconduct",
  "sangat-kurang": "sangat-kurang",
} as const satisfies Record<Capaian, Predikat>;

/** Heights of the printed curves in grid steps, read from hlm. 95-97, worst predikat first. */
export const tinggiKurva = {
  istimewa: [0.2, 0.4, 0.6, 2.5, 6],
  baik: [0.5, 1, 2, 6, 2],
  "butuh-perbaikan": [0.5, 1.5, 6, 1.5, 0.5],
  kurang: [2, 6, 2, 0.7, 0.5],
  "sangat-kurang": [6, 2.5, 0.8, 0.4, 0.2],
} as const satisfies Record<Capaian, readonly [number, number, number, number, number]>;
export const sumbuKurva = [
  "sangat-kurang",
  "kurang-misconduct",
  "butuh-perbaikan",
  "baik",
  "sangat-baik",
] as const satisfies readonly Predikat[];
