import type { Rating } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";

export type SebabAlasan = "rating-teratas" | "rating-terbawah" | "berbeda-dari-saran";
export type RatingBeralasan = {
  readonly hasil: Rating;
  readonly perilaku: Rating;
  /** The suggestion of saran.ts; null where the RHK were not looked at one by one. */
  readonly saran: Rating | null;
  readonly alasan: string;
  /** Written feedback of the period that asks for improvement. */
  readonly umpanBalikPerbaikan: number;
  /** The penilai was told that there is none, and still means it. */
  readonly dipastikan: boolean;
};

/** The ends of the scale and a step away from the suggestion are explained [D]; the middle speaks for itself. */
export function sebabAlasan(hasil: Rating, perilaku: Rating, saran: Rating | null): readonly SebabAlasan[] {
  const keduanya = [hasil, perilaku];
  return [
    ...(keduanya.includes("di-atas") ? (["rating-teratas"] as const) : []),
    ...(keduanya.includes("di-bawah") ? (["rating-terbawah"] as const) : []),
    ...(saran !== null && saran !== hasil ? (["berbeda-dari-saran"] as const) : []),
  ];
}

/** A low rating must not be the first that somebody hears of it: without earlier feedback it is asked twice. */
export function periksaAlasan(r: RatingBeralasan): Result<true, KodePenolakan> {
  if (sebabAlasan(r.hasil, r.perilaku, r.saran).length > 0 && r.alasan.trim() === "") {
    return tolak("alasan-rating-kosong");
  }
  const rendah = r.hasil === "di-bawah" || r.perilaku === "di-bawah";
  return rendah && r.umpanBalikPerbaikan === 0 && !r.dipastikan
    ? tolak("umpan-balik-belum-ada")
    : accept(true);
}
