import { sql } from "drizzle-orm";
import type { Tanggal } from "../../domain/tanggal.ts";
import type { Tahun } from "../agency/bukti.ts";
import { openForWork } from "../agency/pelaksanaan.ts";
import { guardStatement } from "../agency/riwayat.ts";
import { change, type Statement } from "../agency/statement.ts";

/** Where evidence goes: a rencana aksi, made in the same batch when the RHK has none. */
export type Tujuan = {
  readonly skp: string;
  readonly periode: string;
  readonly rencanaAksi: string;
  readonly baru: { readonly rhk: string; readonly teks: string } | null;
};

/** Who stores, when, and the calendar year his space is counted in. */
export type Who = {
  readonly oleh: string;
  readonly now: number;
  readonly today: Tanggal;
  readonly tahun: Tahun;
};

/** Attach files of one's own to a rencana aksi that is still open. */
export function attachStatements(
  t: Tujuan,
  ids: readonly string[],
  { oleh, now }: Who,
): Statement<unknown>[] {
  const own = sql`bukti b WHERE b.pegawai = ${oleh} AND b.keadaan IN ('menunggu', 'tersimpan')
    AND b.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
  return [
    change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${t.skp} AND ${openForWork(t.periode, oleh, now)}`,
    guardStatement(),
    ...(t.baru
      ? [
          // Two files at once for an RHK that has no rencana aksi yet: one makes it, the other joins it.
          change`INSERT INTO penjaga (cocok) SELECT NOT EXISTS (SELECT 1 FROM rencana_aksi
            WHERE skp = ${t.skp} AND periode = ${t.periode} AND rhk = ${t.baru.rhk})`,
          change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut)
            VALUES (${t.rencanaAksi}, ${t.skp}, ${t.baru.rhk}, ${t.periode}, ${t.baru.teks.slice(0, 2000)}, 0)`,
        ]
      : []),
    // A file that was taken away a moment ago proves nothing.
    change`INSERT INTO penjaga (cocok) SELECT count(*) = ${ids.length} FROM ${own}`,
    change`INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode)
      SELECT b.id, ${t.rencanaAksi}, ${t.skp}, ${t.periode} FROM ${own} ON CONFLICT DO NOTHING`,
  ];
}
