import { openEvaluationsStatement } from "../data/agency/buka-evaluasi.ts";
import { openPlansStatement } from "../data/agency/buka-skp.ts";
import type { AgencyDb } from "../data/agency/database.ts";
import { startTakeoverClocks } from "../data/agency/jam.ts";
import { kalenderDari, kalenderStatement } from "../data/agency/kalender.ts";
import { record } from "../data/agency/riwayat.ts";
import { change, rows, type Statement } from "../data/agency/statement.ts";
import type { JenisPeriode } from "../domain/istilah.ts";
import { permenpanrb6 } from "../domain/regulasi/permenpanrb-6-2022.ts";
import { tambahHariKerja, tanggalPada } from "../domain/tanggal.ts";
import { namaPeriode } from "../i18n/periode-nama.ts";
import type { At } from "./at.ts";

type Due = {
  readonly id: string;
  readonly tahap: "perencanaan" | "pengisian" | "evaluasi";
  readonly keadaan: "belum" | "buka";
  readonly versi: number;
  readonly tahun: number;
  readonly jenis: JenisPeriode;
  readonly n: number;
  readonly bukaPada: number;
  readonly tutupPada: number;
  readonly periode: string;
};

/** Windows whose instant has come change their keadaan, and what an opening brings is made with it. */
export async function moveWindows(db: AgencyDb, at: At): Promise<string[]> {
  const due = await db.read(rows<Due>`
    SELECT j.id, j.tahap, j.keadaan, j.versi, t.tahun, t.jenis, t.n, j.buka_pada AS bukaPada, j.tutup_pada AS tutupPada, j.periode
    FROM jendela j JOIN periode t ON t.id = j.periode
    WHERE (j.keadaan = 'belum' AND j.buka_pada <= ${at.now}) OR (j.keadaan = 'buka' AND j.tutup_pada <= ${at.now})
    ORDER BY CASE j.keadaan WHEN 'buka' THEN j.tutup_pada ELSE j.buka_pada END`);
  const moved: string[] = [];
  for (const window of due) {
    const late = window.tutupPada <= at.now;
    const ke = late ? "tutup" : "buka";
    const result = await record(
      db,
      {
        objek: window.id,
        versi: window.versi,
        jenis: "periode",
        langkah: ke,
        dari: window.keadaan,
        ke,
        oleh: null,
        pada: at.now,
      },
      change`UPDATE jendela SET keadaan = ${ke}, versi = versi + 1 WHERE id = ${window.id} AND versi = ${window.versi}`,
      [
        ...(window.keadaan === "belum" ? opening(window, at) : []),
        ...(late ? await closing(db, window, at) : []),
      ],
    );
    if (result === "done") moved.push(`${window.tahap} ${namaPeriode(window, "id")} ${ke}`);
  }
  return moved;
}

/** As of its own instant: a window that opened and closed while nobody was awake still brings what it brings. */
function opening(window: Due, at: At): Statement<unknown>[] {
  if (window.tahap === "perencanaan") return [openPlansStatement(window.tahun, at.today, at.now)];
  if (window.tahap === "evaluasi") return [openEvaluationsStatement(window.bukaPada, at.agency.zona)];
  return [];
}

/** hlm. 90 A.11: what the penilai did not sign in the window is now his superior's, for 14 working days. */
async function closing(db: AgencyDb, window: Due, at: At): Promise<Statement<unknown>[]> {
  if (window.tahap !== "evaluasi") return [];
  const mulai = tanggalPada(window.tutupPada - 1, at.agency.zona);
  const { kalender } = kalenderDari(await db.read(kalenderStatement(mulai)));
  const batas = tambahHariKerja(mulai, permenpanrb6.jamAmbilAlih.tandaTangan, kalender);
  return startTakeoverClocks(window.periode, { mulai, batas }, at.agency.zona, at.now);
}
