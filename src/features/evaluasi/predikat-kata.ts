import type { EvaluasiHead } from "../../data/agency/evaluasi.ts";
import type { Predikat } from "../../domain/istilah.ts";
import { predikatDari } from "../../domain/predikat.ts";
import { penilaianWords } from "../../i18n/penilaian.ts";
import { siapaMenilaiWords } from "../../i18n/siapa-menilai.ts";
import type { Lang } from "../../i18n/words.ts";

/** What came of both ratings and why: the quadrant, or the study that ended without graduation (hlm. 100, 103). */
export function predikatKata(
  e: Pick<EvaluasiHead, "ratingHasil" | "ratingPerilaku" | "predikat" | "putusStudi">,
  lang: Lang,
): { readonly predikat: Predikat; readonly mengapa: string; readonly kuadran: boolean } | null {
  if (!e.ratingHasil || !e.ratingPerilaku) return null;
  const sel = predikatDari(e.ratingHasil, e.ratingPerilaku);
  const kuadran = e.putusStudi === null;
  return {
    predikat: e.predikat ?? sel.predikat,
    mengapa: kuadran ? penilaianWords[lang].alasan[sel.alasan] : siapaMenilaiWords[lang].studi.mengapa,
    kuadran,
  };
}
