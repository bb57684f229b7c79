import { jendelaBawaan, periodeSetahun } from "../../domain/periode.ts";
import { akhirHari, awalHari, type Zona } from "../../domain/tanggal.ts";
import { newId } from "../ids.ts";
import { change, type Statement } from "./statement.ts";

type NewYear = {
  readonly tahun: number;
  readonly periodik: "triwulan" | "bulan";
  readonly zona: Zona;
  readonly now: number;
};

const TAHAP = ["perencanaan", "pengisian", "evaluasi"] as const;

/** A year with its periods and default windows, in the agency's zone. Done twice it changes nothing. */
export function openYearStatements({ tahun, periodik, zona, now }: NewYear): Statement<number>[] {
  const periods = periodeSetahun(tahun, periodik === "bulan" ? "bulanan" : "triwulanan").map((p) => ({
    ...p,
    id: `${tahun}-${p.jenis}-${p.n}`,
  }));
  const windows = periods.flatMap((p) =>
    TAHAP.flatMap((tahap) => {
      const bawaan = jendelaBawaan(p, tahap);
      return bawaan
        ? [
            {
              id: newId(now),
              periode: p.id,
              tahap,
              buka: awalHari(bawaan.buka, zona),
              tutup: akhirHari(bawaan.tutup, zona),
            },
          ]
        : [];
    }),
  );
  return [
    change`INSERT OR IGNORE INTO tahun_kinerja (tahun, rule_set, periodik, dibuat_pada)
      VALUES (${tahun}, 'permenpanrb-6-2022', ${periodik}, ${now})`,
    change`INSERT OR IGNORE INTO periode (id, tahun, jenis, n, dari, sampai)
      SELECT value->>'id', ${tahun}, value->>'jenis', value->>'n', value->>'dari', value->>'sampai'
      FROM json_each(${JSON.stringify(periods)})`,
    change`INSERT OR IGNORE INTO jendela (id, periode, tahap, buka_pada, tutup_pada)
      SELECT value->>'id', value->>'periode', value->>'tahap', value->>'buka', value->>'tutup'
      FROM json_each(${JSON.stringify(windows)})`,
  ];
}
