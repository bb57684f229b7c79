import { openEvaluationsStatements } from "../../data/agency/buka-evaluasi.ts";
import { openPlansStatement } from "../../data/agency/buka-skp.ts";
import type { AgencyDb } from "../../data/agency/database.ts";
import { type Recorded, record, type Who, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { openYearStatements } from "../../data/agency/tahun.ts";
import type { Jendela } from "../../domain/jendela.ts";
import { akhirHari, awalHari } from "../../domain/tanggal.ts";
import type { WindowRow } from "./queries.ts";

/** The windows that are open by now open with it: an agency that starts in November lives in its quarter at once. */
export async function openYear(
  db: AgencyDb,
  year: {
    readonly tahun: number;
    readonly periodik: "triwulan" | "bulan";
    /** Why it is opened although not everything is ready, and what was not. */
    readonly alasan?: string;
    readonly belumSiap?: readonly string[];
  },
  { viewer, now, today, zona, perintah }: Who,
): Promise<Recorded> {
  return write(
    db,
    {
      pada: now,
      oleh: viewer.pegawai,
      tindakan: "periode.tahun-dibuka",
      objek: String(year.tahun),
      rincian: year,
    },
    [
      ...openYearStatements({ ...year, zona, now }),
      change`UPDATE jendela SET keadaan = CASE WHEN tutup_pada <= ${now} THEN 'tutup' ELSE 'buka' END, versi = versi + 1
        WHERE buka_pada <= ${now} AND keadaan = 'belum' AND periode IN (SELECT id FROM periode WHERE tahun = ${year.tahun})`,
      openPlansStatement(year.tahun, today, now),
    ],
    perintah,
  );
}

export async function moveWindow(
  db: AgencyDb,
  window: WindowRow,
  baru: Jendela & { readonly alasan: string; readonly versi: number },
  { viewer, now, today, zona, perintah }: Who,
): Promise<Recorded> {
  const [buka, tutup] = [awalHari(baru.buka, zona), akhirHari(baru.tutup, zona)];
  const ke = buka > now ? "belum" : tutup > now ? "buka" : "tutup";
  return record(
    db,
    {
      objek: window.id,
      versi: baru.versi,
      jenis: "periode",
      langkah: "jendela-diubah",
      dari: window.keadaan,
      ke,
      oleh: viewer.pegawai,
      alasan: baru.alasan,
      pada: now,
      perintah,
      rincian: { sebelum: [window.bukaPada, window.tutupPada], sesudah: [buka, tutup] },
    },
    change`UPDATE jendela SET buka_pada = ${buka}, tutup_pada = ${tutup}, keadaan = ${ke}, versi = versi + 1
      WHERE id = ${window.id} AND versi = ${baru.versi}`,
    [
      ...(window.tahap === "perencanaan" && ke === "buka"
        ? [openPlansStatement(window.tahun, today, now)]
        : []),
      ...(window.tahap === "evaluasi" && ke === "buka" ? openEvaluationsStatements(now, zona) : []),
    ],
  );
}
