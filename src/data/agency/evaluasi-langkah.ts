import { type SQL, sql } from "drizzle-orm";
import { type FaktaRating, periksaAlasan, sebabAlasan } from "../../domain/alasan-rating.ts";
import { rate, sign, takeOver } from "../../domain/evaluasi.ts";
import type { Rating } from "../../domain/istilah.ts";
import type { Result } from "../../domain/result.ts";
import { dokumenStatements } from "./dokumen.ts";
import { type EvaluasiHead, evaluasiDari, stillAs } from "./evaluasi.ts";
import { type BahanTanda, deliveryClock, frozen, penilaianRhkStatements, step } from "./evaluasi-putusan.ts";
import { stopClock } from "./jam.ts";
import { closesFor } from "./jendela.ts";
import type { Hitungan } from "./kalender.ts";
import { type Acting, outcome, record } from "./riwayat.ts";
import { change } from "./statement.ts";

export type Penilaian = {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly alasan: string;
  readonly catatan: string;
  readonly rhk: Readonly<Record<string, Rating>>;
  readonly fakta: FaktaRating;
  readonly dipastikan: boolean;
};

/** Both axes, their reason and the note in one step; may be repeated until it is signed. */
export async function rateEvaluation(a: Acting, e: EvaluasiHead, p: Penilaian): Promise<Result<unknown>> {
  const decided = rate(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, p);
  if (!decided.ok) return decided;
  const explained = periksaAlasan(p);
  if (!explained.ok) return explained;
  return outcome(
    await record(
      a.db,
      step(a, e, "rate", decided.value, p.alasan),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, rating_hasil = ${p.hasil},
        rating_perilaku = ${p.perilaku}, predikat = ${decided.value.sel?.predikat ?? null}, alasan = ${p.alasan},
        catatan = ${p.catatan}, sebab = ${sebabDari(p)}, dinilai_pada = ${a.now}
        WHERE ${stillAs(e, a.versi)}`,
      penilaianRhkStatements(e.id, p.rhk),
    ),
  );
}

/** The penilai's signature freezes the document; from now on 14 working days to deliver it (EV-04). */
export async function signEvaluation(
  a: Acting,
  e: EvaluasiHead,
  bahan: BahanTanda,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const decided = sign(evaluasiDari(e, a.today, a.zona), a.viewer, a.today);
  if (!decided.ok) return decided;
  const { ratingHasil, ratingPerilaku } = e;
  const sel = decided.value.sel;
  if (!sel || !ratingHasil || !ratingPerilaku) throw new Error("a signature without ratings");
  const isi = frozen(
    a,
    e,
    bahan,
    "biasa",
    { hasil: ratingHasil, perilaku: ratingPerilaku, predikat: sel.predikat },
    e,
  );
  return outcome(
    await record(
      a.db,
      step(a, e, "sign", decided.value, ""),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, versi = versi + 1, ditandatangani_pada = ${a.now}
        WHERE ${stillAs(e, a.versi)}`,
      [
        ...(await dokumenStatements(e.id, isi, a.now)),
        // He was given days after his window had closed: nobody has to take it over any more.
        stopClock(["EV-05"], e.id, a.now),
        deliveryClock(a, e, "EV-04", e.penilai, hitungan),
      ],
    ),
  );
}

/** hlm. 90 A.11: the window closed unsigned; the atasan rates and signs in one act, and it is final. */
export async function takeOverEvaluation(
  a: Acting,
  e: EvaluasiHead,
  p: Penilaian,
  bahan: BahanTanda,
  hitungan: Hitungan,
): Promise<Result<unknown>> {
  const decided = takeOver(evaluasiDari(e, a.today, a.zona), a.viewer, a.today, p);
  if (!decided.ok) return decided;
  const explained = periksaAlasan(p);
  if (!explained.ok) return explained;
  const sel = decided.value.sel;
  if (!sel) throw new Error("a takeover without ratings");
  const penilaian = Object.entries(p.rhk).map(([rhk, penilaian]) => ({ rhk, penilaian }));
  const isi = frozen(
    a,
    e,
    { ...bahan, penilaian },
    "ambil-alih",
    { hasil: p.hasil, perilaku: p.perilaku, predikat: sel.predikat },
    p,
  );
  return outcome(
    await record(
      a.db,
      step(a, e, "takeOver", decided.value, p.alasan),
      change`UPDATE evaluasi SET keadaan = ${decided.value.keadaan}, jalur = ${decided.value.jalur}, versi = versi + 1,
        rating_hasil = ${p.hasil}, rating_perilaku = ${p.perilaku}, predikat = ${sel.predikat}, alasan = ${p.alasan},
        catatan = ${p.catatan}, sebab = ${sebabDari(p)}, dinilai_pada = ${a.now}, ditandatangani_pada = ${a.now}
        WHERE ${stillAs(e, a.versi)} AND ${stillClosed(a.now)}`,
      [
        ...penilaianRhkStatements(e.id, p.rhk),
        ...(await dokumenStatements(e.id, isi, a.now)),
        stopClock(["EV-05"], e.id, a.now),
        deliveryClock(a, e, "EV-06", e.atasan, hitungan),
      ],
    ),
  );
}

/** The penilai may have been given more days since the page was read. */
const stillClosed = (
  now: number,
): SQL => sql`EXISTS (SELECT 1 FROM jendela j WHERE j.periode = evaluasi.periode
  AND j.tahap = 'evaluasi' AND ${closesFor("evaluasi")} <= ${now})`;

/** Why it had to be explained stays with it, by code. */
const sebabDari = (p: Penilaian): string => JSON.stringify(sebabAlasan(p.hasil, p.perilaku, p.fakta));
