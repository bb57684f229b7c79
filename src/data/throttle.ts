import { change } from "./agency/statement.ts";

/**
 * Five free tries, then each failure doubles the wait up to a minute. Never a lock. Counted where it is kept: fifty
 * tries at once are fifty, whatever each of them had read before.
 */
export const failureStatement = (key: string, now: number) => change`
  INSERT INTO percobaan_masuk (kunci, gagal, boleh_pada, terakhir_pada) VALUES (${key}, 1, ${now}, ${now})
  ON CONFLICT (kunci) DO UPDATE SET gagal = gagal + 1, terakhir_pada = ${now},
    boleh_pada = ${now} + CASE WHEN gagal < 4 THEN 0 ELSE min(60000, 1000 * (1 << min(gagal - 4, 6))) END`;

export const forgetFailuresStatement = (key: string) =>
  change`DELETE FROM percobaan_masuk WHERE kunci = ${key}`;
