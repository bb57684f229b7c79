import { change } from "./agency/statement.ts";

export type Pace = {
  /** Tries that cost nothing. */
  readonly free: number;
  readonly longestMs: number;
  /** Quiet for so long, and counting starts anew. */
  readonly forgetMs?: number;
};

/** Somebody who tries passwords. */
export const PASSWORD_PACE: Pace = { free: 5, longestMs: 60_000 };
/** Six digits are fewer than a password has, and whoever tries them has the password. */
export const CODE_PACE: Pace = { free: 5, longestMs: 15 * 60_000, forgetMs: 24 * 3_600_000 };
/** A whole office behind one address forgets passwords too. */
export const NETWORK_PACE: Pace = { free: 100, longestMs: 60_000, forgetMs: 15 * 60_000 };

/**
 * Some free tries, then each failure doubles the wait up to a longest. Never a lock. Counted where it is kept: fifty
 * tries at once are fifty, whatever each of them had read before.
 */
export function failureStatement(key: string, now: number, pace: Pace = PASSWORD_PACE) {
  const { free, longestMs, forgetMs = Number.MAX_SAFE_INTEGER } = pace;
  const fresh = now - Math.min(forgetMs, now);
  return change`
    INSERT INTO percobaan_masuk (kunci, gagal, boleh_pada, terakhir_pada) VALUES (${key}, 1, ${now}, ${now})
    ON CONFLICT (kunci) DO UPDATE SET terakhir_pada = ${now},
      gagal = CASE WHEN terakhir_pada < ${fresh} THEN 1 ELSE gagal + 1 END,
      boleh_pada = ${now} + CASE WHEN terakhir_pada < ${fresh} OR gagal < ${free - 1} THEN 0
        ELSE min(${longestMs}, 1000 * (1 << min(gagal - ${free - 1}, 20))) END`;
}

export const forgetFailuresStatement = (key: string) =>
  change`DELETE FROM percobaan_masuk WHERE kunci = ${key}`;
