import { accept, type Result, refuse } from "./result.ts";
import { hariKerja, type KalenderKerja, type Tanggal, tambahHari, tambahHariKerja } from "./tanggal.ts";
import type { Viewer } from "./wewenang.ts";

/** Something that waits for somebody: who holds it up, who waits, and when he was last reminded of it. */
export type Tunggu = {
  /** null: nothing waits, or nobody is there for whom it waits. */
  readonly kepada: string | null;
  readonly menunggu: readonly (string | null)[];
  /** An admin in whose scope it lies. */
  readonly mengurus: boolean;
  readonly berhalangan: boolean;
  readonly terakhir: { readonly tanggal: Tanggal; readonly oleh: string } | null;
};

export type PenolakanColek =
  | "bukan-yang-menunggu"
  | "menunggu-anda"
  | "tidak-menunggu"
  | "hari-libur"
  | "sedang-cuti"
  | "baru-diingatkan";

/** Working days between two reminders of the same thing, whoever sends them. */
export const JEDA_HARI_KERJA = 2;

/** A reminder is a courtesy: from who waits, to who is there, on a day he works, and not day after day. */
export function nudge(
  t: Tunggu,
  viewer: Viewer,
  today: Tanggal,
  kalender: KalenderKerja,
): Result<{ readonly kepada: string }, PenolakanColek> {
  if (viewer.pegawai === t.kepada) return refuse("keadaan", "menunggu-anda");
  if (!t.mengurus && !t.menunggu.includes(viewer.pegawai)) return refuse("hak", "bukan-yang-menunggu");
  if (t.kepada === null) return refuse("keadaan", "tidak-menunggu");
  if (!hariKerja(today, kalender)) return refuse("keadaan", "hari-libur");
  if (t.berhalangan) return refuse("keadaan", "sedang-cuti");
  if (t.terakhir !== null && t.terakhir.tanggal > batasColek(today, kalender)) {
    const lagi = tambahHariKerja(t.terakhir.tanggal, JEDA_HARI_KERJA, kalender);
    return refuse("keadaan", "baru-diingatkan", { ...t.terakhir, lagi });
  }
  return accept({ kepada: t.kepada });
}

/** The last day on which a reminder may have been sent so that one may be sent today. */
export function batasColek(today: Tanggal, kalender: KalenderKerja): Tanggal {
  let hari = tambahHari(today, -JEDA_HARI_KERJA);
  for (let n = 0; n < 60 && tambahHariKerja(hari, JEDA_HARI_KERJA, kalender) > today; n += 1)
    hari = tambahHari(hari, -1);
  return hari;
}
