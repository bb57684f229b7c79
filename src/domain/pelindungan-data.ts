import { tambahHari, tanggalSah } from "./tanggal.ts";

/** UU 27/2022 Ps. 30, 32, 46: 3 x 24 hours by the clock, not by working days. */
export const HARI_PELINDUNGAN_DATA = 3;

/**
 * Until when persons and authority must be told of a breach, or a request be answered. An instant is ISO 8601 with
 * its offset; the answer keeps that offset. Null: this is no instant.
 */
export function batasPelindunganData(instant: string): string | null {
  const m = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))$/.exec(instant);
  const [, hari, jam] = m ?? [];
  return hari && jam && tanggalSah(hari) ? `${tambahHari(hari, HARI_PELINDUNGAN_DATA)}${jam}` : null;
}
