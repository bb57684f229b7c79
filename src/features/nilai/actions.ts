import { type EvaluasiHead, evaluasiDari, stillAs } from "../../data/agency/evaluasi.ts";
import { type Acting, guardStatement, outcome, write } from "../../data/agency/riwayat.ts";
import { change } from "../../data/agency/statement.ts";
import { rate } from "../../domain/evaluasi.ts";
import type { Result } from "../../domain/result.ts";
import type { Isi } from "./baris.ts";

/** The trail hears of the first draft in ten minutes, and of no rating in it. */
const SELA = 600_000;

/** Whoever may rate may weigh it first: kept for him alone, and gone when it says nothing new. */
export async function saveDraft(a: Acting, e: EvaluasiHead, isi: Isi): Promise<Result<unknown>> {
  const boleh = rate(evaluasiDari(e, a.today, a.zona), a.viewer, a.today);
  if (!boleh.ok) return boleh;
  const me = a.viewer.pegawai;
  const sama =
    isi.hasil === e.ratingHasil &&
    isi.perilaku === e.ratingPerilaku &&
    isi.alasan === e.alasan &&
    isi.catatan === e.catatan;
  const audit = { pada: a.now, oleh: me, tindakan: "evaluasi.draf", objek: e.id, sekaliDalam: SELA };
  return outcome(
    await write(
      a.db,
      audit,
      sama
        ? [change`DELETE FROM draf_nilai WHERE evaluasi = ${e.id} AND penilai = ${me}`]
        : [
            change`INSERT INTO draf_nilai (evaluasi, penilai, hasil, perilaku, alasan, catatan, diubah_pada)
              SELECT evaluasi.id, ${me}, ${isi.hasil}, ${isi.perilaku}, ${isi.alasan}, ${isi.catatan}, ${a.now}
              FROM evaluasi WHERE ${stillAs(e, a.versi)}
              ON CONFLICT (evaluasi) DO UPDATE SET penilai = excluded.penilai, hasil = excluded.hasil,
                perilaku = excluded.perilaku, alasan = excluded.alasan, catatan = excluded.catatan,
                diubah_pada = excluded.diubah_pada`,
            guardStatement(),
          ],
    ),
  );
}
