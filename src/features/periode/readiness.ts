import { type JendelaPeriode, type Kesiapan, kesiapan } from "../../domain/kesiapan.ts";
import { jendelaBawaan, periodeSetahun } from "../../domain/periode.ts";
import { type Tanggal, tanggalPada, type Zona } from "../../domain/tanggal.ts";
import type { ReadinessRow, YearWindow } from "./readiness-queries.ts";

const TAHAP = ["perencanaan", "pengisian", "evaluasi"] as const;

/** With the windows as they are; of a year nobody has opened, with those it would begin with. */
export function readinessOf(
  row: ReadinessRow,
  windows: readonly YearWindow[],
  at: { readonly tahun: number; readonly today: Tanggal; readonly zona: Zona; readonly periodik?: string },
): Kesiapan[] {
  const jendela =
    windows.length > 0 ? windows.map((w) => daysOf(w, at.zona)) : defaults(at.tahun, at.periodik);
  return kesiapan({ ...row, jendela }, at.today);
}

const daysOf = (w: YearWindow, zona: Zona): JendelaPeriode => ({
  ...{ jenis: w.jenis, n: w.n, tahap: w.tahap, periodeSampai: w.sampai },
  buka: tanggalPada(w.bukaPada, zona),
  tutup: tanggalPada(w.tutupPada - 1, zona),
});

const defaults = (tahun: number, periodik = "triwulan"): JendelaPeriode[] =>
  periodeSetahun(tahun, periodik === "bulan" ? "bulanan" : "triwulanan").flatMap((p) =>
    TAHAP.flatMap((tahap) => {
      const j = jendelaBawaan(p, tahap);
      return j ? [{ ...j, jenis: p.jenis, n: p.n, tahap, periodeSampai: p.sampai }] : [];
    }),
  );
