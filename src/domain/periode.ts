import type { JenisPeriode, Tahap } from "./istilah.ts";
import type { Jendela } from "./jendela.ts";
import { akhirBulan, awalBulan, dalamRentang, type Tanggal, tambahHari, tanggalDari } from "./tanggal.ts";

/** The agency chooses one of the two (Ps. 24 ayat (2)-(3)); a semester is not among them. */
export type Ritme = "bulanan" | "triwulanan";
export type Periode = {
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  /** 1-4, 1-12, or 1 for the year itself. */
  readonly n: number;
  readonly dari: Tanggal;
  readonly sampai: Tanggal;
};

const periodeSah = {
  "evaluasi-periodik": ["bulanan", "triwulanan"],
  dokumentasi: ["harian", "mingguan", "bulanan", "triwulanan", "semesteran", "tahunan"],
  "pelaporan-indikator": ["bulanan", "triwulanan", "semesteran", "tahunan"],
} as const satisfies Record<string, readonly string[]>;
export type GunaPeriode = keyof typeof periodeSah;
/** Ps. 24 ayat (2)-(3), Ps. 16 ayat (3), Format A.1.3. */
export const sahPeriode = (untuk: GunaPeriode, periode: string): boolean =>
  (periodeSah[untuk] as readonly string[]).includes(periode);

/** The periods of a year in their order, the year itself last. */
export function periodeSetahun(tahun: number, ritme: Ritme): readonly Periode[] {
  const lama = ritme === "bulanan" ? 1 : 3;
  const jenis = ritme === "bulanan" ? "bulan" : "triwulan";
  const bagian = Array.from({ length: 12 / lama }, (_, i): Periode => {
    const bulan = i * lama + 1;
    return {
      tahun,
      jenis,
      n: i + 1,
      dari: awalBulan(tahun, bulan),
      sampai: akhirBulan(tahun, bulan + lama - 1),
    };
  });
  return [...bagian, periodeTahunan(tahun)];
}
export const periodeTahunan = (tahun: number): Periode => ({
  tahun,
  jenis: "tahunan",
  n: 1,
  dari: `${tahun}-01-01`,
  sampai: `${tahun}-12-31`,
});

/** Only the year has a plan; filling in leaves the penilai the last week of the evaluation to himself. */
export function jendelaBawaan(periode: Periode, tahap: Tahap): Jendela | null {
  if (tahap === "evaluasi") return jendelaEvaluasi(periode);
  if (tahap === "pengisian") {
    return { buka: periode.dari, tutup: tambahHari(jendelaEvaluasi(periode).tutup, -7) };
  }
  return periode.jenis === "tahunan"
    ? { buka: tanggalDari(periode.tahun - 1, 11, 1), tutup: tanggalDari(periode.tahun, 1, 31) }
    : null;
}

export const periodePada = (periode: readonly Periode[], hariIni: Tanggal): Periode | null =>
  periode.find((p) => p.jenis !== "tahunan" && dalamRentang(hariIni, p.dari, p.sampai)) ?? null;

/** Defaults of calendar.md 2: the law names only the closing day of the annual evaluation. */
function jendelaEvaluasi({ jenis, sampai, tahun }: Periode): Jendela {
  const bulan = Number(sampai.slice(5, 7));
  return jenis === "bulan"
    ? { buka: tanggalDari(tahun, bulan, 25), tutup: tambahHari(awalBulan(tahun, bulan + 1), 14) }
    : { buka: tanggalDari(tahun, bulan, 21), tutup: akhirBulan(tahun, bulan + 1) };
}
