import { capaianBerlaku } from "../../data/agency/capaian.ts";
import { type Distribusi, type JumlahPegawai, periksaDistribusi } from "../../domain/distribusi.ts";
import type { Capaian, Predikat } from "../../domain/istilah.ts";
import type { AturanDistribusi } from "../../domain/regulasi.ts";
import type { Tanggal, Zona } from "../../domain/tanggal.ts";
import type { SebaranRow } from "./queries.ts";

type Terhitung = { readonly jumlah: JumlahPegawai; readonly n: number; readonly belum: number };
export type SebaranUnit = Terhitung & {
  readonly unit: string;
  readonly nama: string;
  readonly bawahan: boolean;
  readonly capaian: Capaian | null;
  /** null: its result is not set, so there is no pattern to compare with. */
  readonly distribusi: Distribusi | null;
  readonly penilai: readonly (Terhitung & {
    readonly nama: string;
    readonly distribusi: Distribusi | null;
  })[];
};

/** Counts of each unit and of each of its penilai, beside the pattern of the unit's own result (hlm. 94 g, 94-97). */
export function sebaranUnit(
  rows: readonly SebaranRow[],
  aturan: AturanDistribusi,
  today: Tanggal,
  zona: Zona,
): SebaranUnit[] {
  return [...Map.groupBy(rows, (r) => r.unit)].flatMap(([unit, semua]) => {
    const [first] = semua;
    if (!first) return [];
    const capaian = capaianBerlaku(first.fakta, today, zona).dipakai;
    const hitung = (dari: readonly SebaranRow[]) => {
      const jumlah = jumlahDari(dari);
      return {
        jumlah,
        n: Object.values(jumlah).reduce((a, b) => a + b, 0),
        belum: banyak(dari, null),
        distribusi: capaian && periksaDistribusi(aturan, capaian, jumlah),
      };
    };
    const penilai = [...Map.groupBy(semua, (r) => r.namaPenilai ?? "—")];
    return [
      {
        unit,
        nama: first.namaUnit,
        bawahan: first.bawahan === 1,
        capaian,
        ...hitung(semua),
        penilai: penilai.map(([nama, dari]) => ({ nama, ...hitung(dari) })),
      },
    ];
  });
}

const banyak = (rows: readonly SebaranRow[], predikat: Predikat | null) =>
  rows.filter((r) => r.predikat === predikat).reduce((n, r) => n + r.n, 0);
const jumlahDari = (rows: readonly SebaranRow[]): JumlahPegawai => ({
  "sangat-baik": banyak(rows, "sangat-baik"),
  baik: banyak(rows, "baik"),
  "butuh-perbaikan": banyak(rows, "butuh-perbaikan"),
  "kurang-misconduct": banyak(rows, "kurang-misconduct"),
  "sangat-kurang": banyak(rows, "sangat-kurang"),
});
