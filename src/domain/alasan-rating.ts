import type { Rating } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";

/** Why a rating has to be explained; in this order it is said. */
export const sebabRating = [
  "rating-teratas",
  "rating-terbawah",
  "berbeda-dari-saran",
  "berbeda-dari-organisasi",
  "utama-di-bawah",
  "umpan-balik-berlawanan",
  "tanpa-umpan-balik",
] as const;
export type SebabAlasan = (typeof sebabRating)[number];

/** What lies beside the two ratings; data/agency/evaluasi-fakta.ts reads it from the rows. */
export type FaktaRating = {
  /** The suggestion of saran.ts; null where the RHK were not looked at one by one. */
  readonly saran: Rating | null;
  /** RHK utama below: as the penilai saw them, else where every figure falls short of its target. */
  readonly utamaDiBawah: number;
  /** Written feedback of the period, by what it says. */
  readonly umpanBalik: { readonly positif: number; readonly perbaikan: number; readonly total: number };
  /** What the organisation's result means for whoever leads it (capaian.ts); null: he leads none, or it waits. */
  readonly pimpinan: Rating | null;
};
export const TANPA_FAKTA: FaktaRating = {
  saran: null,
  utamaDiBawah: 0,
  umpanBalik: { positif: 0, perbaikan: 0, total: 0 },
  pimpinan: null,
};
export type RatingBeralasan = {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  readonly fakta: FaktaRating;
  readonly alasan: string;
  /** The penilai was told that nobody has heard of a low rating, and still means it. */
  readonly dipastikan: boolean;
};

/** What the rating of work results alone has to answer for. */
export const sebabHasil = (hasil: Rating, f: FaktaRating): readonly SebabAlasan[] => [
  ...sebabUmum(hasil, f),
  ...(f.saran !== null && f.saran !== hasil ? (["berbeda-dari-saran"] as const) : []),
  ...(f.pimpinan !== null && f.pimpinan !== hasil ? (["berbeda-dari-organisasi"] as const) : []),
  ...(hasil === "di-atas" && f.utamaDiBawah > 0 ? (["utama-di-bawah"] as const) : []),
];

/** … and that of behaviour: the ends of the scale, and what the feedback says to it. */
export const sebabPerilaku = (perilaku: Rating, f: FaktaRating): readonly SebabAlasan[] =>
  sebabUmum(perilaku, f);

/** The ends of the scale and a step away from guidance or facts are explained [D]; the middle speaks for itself. */
export function sebabAlasan(hasil: Rating, perilaku: Rating, fakta: FaktaRating): readonly SebabAlasan[] {
  const ada = new Set([...sebabHasil(hasil, fakta), ...sebabPerilaku(perilaku, fakta)]);
  return sebabRating.filter((s) => ada.has(s));
}

/** A low rating must not be the first that somebody hears of it: without earlier feedback it is asked twice. */
export function periksaAlasan(r: RatingBeralasan): Result<true, KodePenolakan> {
  if (sebabAlasan(r.hasil, r.perilaku, r.fakta).length > 0 && r.alasan.trim() === "") {
    return tolak("alasan-rating-kosong");
  }
  return belumTerdengar(r.hasil, r.perilaku, r.fakta) && !r.dipastikan
    ? tolak("umpan-balik-belum-ada")
    : accept(true);
}

/** A low rating, and no feedback of the period that asked for anything better. */
export const belumTerdengar = (hasil: Rating, perilaku: Rating, { umpanBalik }: FaktaRating): boolean =>
  (hasil === "di-bawah" || perilaku === "di-bawah") && umpanBalik.perbaikan === 0;

/** hlm. 97-98: above goes with mostly positive feedback, below with mostly not positive. */
function sebabUmum(r: Rating, { umpanBalik: { positif, perbaikan, total } }: FaktaRating): SebabAlasan[] {
  if (r === "sesuai") return [];
  if (r === "di-atas")
    return perbaikan > positif ? ["rating-teratas", "umpan-balik-berlawanan"] : ["rating-teratas"];
  if (total === 0) return ["rating-terbawah", "tanpa-umpan-balik"];
  return positif > perbaikan ? ["rating-terbawah", "umpan-balik-berlawanan"] : ["rating-terbawah"];
}
