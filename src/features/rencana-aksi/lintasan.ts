import { angkaTerbaca } from "../../domain/capaian-indikator.ts";
import type { Baris, Isian } from "./forms.ts";
import { lintasanOf, type Work } from "./work.ts";

/** Targets on the way of this period that are no rows yet: each could be one of its result. */
export const antaraBaru = (work: Work, isian: Isian): readonly (Baris & { readonly rhk: string })[] =>
  work.content.rhk.flatMap((rhk) =>
    rhk.indikator.flatMap((i) => {
      const target = lintasanOf(work, i)?.trim();
      const ada = isian.rencana.get(rhk.id)?.some((b) => b.teks === i.teks.slice(0, 2000));
      return target && !ada
        ? [{ rhk: rhk.id, key: "", teks: i.teks.slice(0, 2000), target: target.slice(0, 300) }]
        : [];
    }),
  );

export function withAntara(work: Work, isian: Isian): Isian {
  const baru = antaraBaru(work, isian);
  return {
    ...isian,
    rencana: new Map(
      [...isian.rencana].map(([rhk, baris]) => [rhk, [...baris, ...baru.filter((b) => b.rhk === rhk)]]),
    ),
  };
}

/** The figure that stands in the words, confirmed by whoever wrote them. */
export function withAngka(work: Work, isian: Isian, indikator: string): Isian {
  const target = work.content.rhk.flatMap((r) => r.indikator).find((i) => i.id === indikator)?.target;
  const isi = isian.realisasi.get(indikator);
  const angka = target !== undefined && isi ? angkaTerbaca(isi.teks, target) : null;
  if (!isi || angka === null) return isian;
  return { ...isian, realisasi: new Map([...isian.realisasi, [indikator, { ...isi, angka }]]) };
}
