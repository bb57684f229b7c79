import { change } from "./agency/statement.ts";

export type Pace = {
  /** The first of them that makes the next one wait. */
  readonly from: number;
  /** How long at first; twice as long each time, up to the longest. */
  readonly stepMs: number;
  readonly longestMs: number;
  /** Quiet for so long, and counting starts anew. */
  readonly forgetMs?: number;
};

/** Somebody who tries passwords. */
const PASSWORD_PACE: Pace = { from: 5, stepMs: 1000, longestMs: 60_000 };
/** Six digits are fewer than a password has, and whoever tries them has the password. */
export const CODE_PACE: Pace = { from: 5, stepMs: 1000, longestMs: 15 * 60_000, forgetMs: 24 * 3_600_000 };
/** A whole office behind one address forgets passwords too. */
export const NETWORK_PACE: Pace = { from: 100, stepMs: 1000, longestMs: 60_000, forgetMs: 15 * 60_000 };

/**
 * Some free tries, then each failure doubles the wait up to a longest. Never a lock. Counted where it is kept: fifty
 * tries at once are fifty, whatever each of them had read before.
 */
export function failureStatement(key: string, now: number, pace: Pace = PASSWORD_PACE) {
  const { from, stepMs, longestMs, forgetMs = now } = pace;
  const fresh = now - forgetMs;
  const first = from <= 1 ? stepMs : 0;
  return change`
    INSERT INTO percobaan_masuk (kunci, gagal, boleh_pada, terakhir_pada) VALUES (${key}, 1, ${now + first}, ${now})
    ON CONFLICT (kunci) DO UPDATE SET terakhir_pada = ${now},
      gagal = CASE WHEN terakhir_pada < ${fresh} THEN 1 ELSE gagal + 1 END,
      boleh_pada = ${now} + CASE WHEN terakhir_pada < ${fresh} THEN ${first} WHEN gagal + 1 < ${from} THEN 0
        ELSE min(${longestMs}, ${stepMs} * (1 << min(gagal + 1 - ${from}, 20))) END`;
}

export const forgetFailuresStatement = (key: string) =>
  change`DELETE FROM percobaan_masuk WHERE kunci = ${key}`;
