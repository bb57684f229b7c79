import { openForWork } from "../../data/agency/pelaksanaan.ts";
import { guardStatement } from "../../data/agency/riwayat.ts";
import { change, type Statement } from "../../data/agency/statement.ts";

/** Where evidence goes: a rencana aksi, made in the same batch when the RHK has none. */
export type Tujuan = {
  readonly skp: string;
  readonly periode: string;
  readonly rencanaAksi: string;
  readonly baru: { readonly rhk: string; readonly teks: string } | null;
};

export type Who = {
  readonly oleh: string;
  readonly now: number;
  readonly tahun: { dari: number; sampai: number };
};

/** Attach files of one's own to a rencana aksi that is still open. */
export function attachStatements(
  t: Tujuan,
  ids: readonly string[],
  { oleh, now }: Who,
): Statement<unknown>[] {
  return [
    change`UPDATE skp SET diubah_pada = diubah_pada WHERE id = ${t.skp} AND ${openForWork(t.periode, oleh, now)}`,
    guardStatement(),
    ...(t.baru
      ? [
          change`INSERT INTO rencana_aksi (id, skp, rhk, periode, teks, urut)
            VALUES (${t.rencanaAksi}, ${t.skp}, ${t.baru.rhk}, ${t.periode}, ${t.baru.teks.slice(0, 2000)}, 0)`,
        ]
      : []),
    change`INSERT INTO bukti_kaitan (bukti, rencana_aksi, skp, periode)
      SELECT b.id, ${t.rencanaAksi}, ${t.skp}, ${t.periode} FROM bukti b
      WHERE b.pegawai = ${oleh} AND b.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
      ON CONFLICT DO NOTHING`,
  ];
}
