import type { RhkContent } from "../../data/agency/skp.ts";
import type { Kelompok } from "../../domain/istilah.ts";

/** What the pejabat penilai agreed for himself, to be taken over by its number. */
export type LeaderRhk = {
  readonly number: string;
  readonly id: string;
  /** The one indicator it is about; null: the result as a whole. */
  readonly indikator: string | null;
  readonly text: string;
};

export type LeaderRow = { readonly nama: string; readonly kelompok: Kelompok; readonly rhk: string };

/** A JPT's result is written with its indicator (hlm. 59): then every indicator has a number of its own. */
export function leaderRhk(row: LeaderRow | undefined): LeaderRhk[] {
  if (!row) return [];
  const all = JSON.parse(row.rhk) as RhkContent[];
  const ordered = [...all.filter((r) => r.jenis === "utama"), ...all.filter((r) => r.jenis === "tambahan")];
  return ordered.flatMap((r, at): LeaderRhk[] => {
    const number = String(at + 1);
    if (row.kelompok === "ja-jf" || r.indikator.length === 0)
      return [{ number, id: r.id, indikator: null, text: r.teks }];
    return r.indikator.map((i, n) => ({
      number: r.indikator.length === 1 ? number : `${number}.${n + 1}`,
      id: r.id,
      indikator: i.id,
      text: `${r.teks.replace(/\.$/, "")}. Indikator Kinerja Individu: ${i.teks}`,
    }));
  });
}
