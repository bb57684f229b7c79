import { batasHukum, hukumOf, type IdJam } from "./jam-hukum.ts";
import { type KalenderKerja, type Tanggal, terakhir } from "./tanggal.ts";
import type { ModeHari } from "./tenggat.ts";

/** Obligations of calendar.md 3.3 that belong to one evaluation. */
export const KEWAJIBAN = ["EV-04", "EV-05", "EV-06", "EV-07", "EV-08", "OB-01", "OB-02"] as const;
export type Kewajiban = (typeof KEWAJIBAN)[number];

/** hlm. 90, 114-117: how long each clock runs. Only the objection may be counted in calendar days (PP 30/2019). */
export const batasJam = (
  kewajiban: Kewajiban,
  mulai: Tanggal,
  mode: ModeHari,
  kalender: KalenderKerja,
): Tanggal => batasHukum(kewajiban, mulai, mode, kalender) ?? mulai;

export type JamBerjalan = {
  readonly kewajiban: IdJam;
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  /** EV-05: the last day of the window as it stands now; it may have been made longer after the clock began. */
  readonly jendelaTutup: Tanggal | null;
};
export type JamBaru = {
  readonly mulai: Tanggal;
  readonly batas: Tanggal;
  readonly sebab: "kalender" | "jendela";
};

/**
 * calendar.md 1, rule 6: what a running clock says after the calendar or its window changed; null when nothing moves.
 * A day that has passed stays, and no new day lies in the past: nobody is late by a decree of this morning.
 */
export function recompute(
  jam: JamBerjalan,
  today: Tanggal,
  mode: ModeHari,
  kalender: KalenderKerja,
): JamBaru | null {
  if (hukumOf(jam.kewajiban).satuan !== "hari-kerja") return null;
  const mulai = jam.kewajiban === "EV-05" ? (jam.jendelaTutup ?? jam.mulai) : jam.mulai;
  if (jam.batas < today && mulai <= jam.batas) return null;
  const batas = terakhir(batasHukum(jam.kewajiban, mulai, mode, kalender) ?? jam.batas, today);
  if (batas === jam.batas && mulai === jam.mulai) return null;
  return { mulai, batas, sebab: mulai === jam.mulai ? "kalender" : "jendela" };
}
