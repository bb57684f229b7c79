import type { FaktaRating } from "../../domain/alasan-rating.ts";
import { type Arah, type CapaianIndikator, capaianIndikator } from "../../domain/capaian-indikator.ts";
import type { JenisRhk, Rating } from "../../domain/istilah.ts";
import { type SaranRating, saranRatingHasil } from "../../domain/saran.ts";

/** What the rules of a rating look at, of one evaluation: the rows of its page, or the shorter ones of the team grid. */
export type BahanFakta = {
  readonly periode: string;
  readonly rhk: readonly RhkFakta[];
  readonly realisasi: readonly RealisasiFakta[];
  readonly umpanBalik: readonly { readonly nada: string; readonly rhk: string | null }[];
  /** The rating that follows from the result of the unit he leads (evaluasi.ts `ikutUnit`). */
  readonly pimpinan: Rating | null;
  /** The study ended without graduation: that decides the predikat (predikat.ts). */
  readonly putusStudi?: boolean;
};
export type RhkFakta = {
  readonly id: string;
  readonly jenis: JenisRhk;
  readonly indikator: readonly IndikatorFakta[];
};
export type IndikatorFakta = {
  readonly id: string;
  readonly target: string;
  readonly aspek: string | null;
  readonly lintasan?: Readonly<Record<string, string>> | null;
};
export type RealisasiFakta = {
  readonly indikator: string;
  readonly angka: string;
  readonly arah: Arah | null;
};

/** Everything that a rating is held against; `rhk`: how the penilai saw each result, as far as he said. */
export function faktaDari(b: BahanFakta, rhk: Readonly<Record<string, Rating>>): FaktaRating {
  const n = (nada: string) => b.umpanBalik.filter((u) => u.nada === nada).length;
  return {
    saran: saranDari(b, rhk)?.saran ?? null,
    utamaDiBawah: b.rhk.filter((r) => r.jenis === "utama" && diBawah(r, b, rhk[r.id])).length,
    umpanBalik: { positif: n("positif"), perbaikan: n("perbaikan"), total: b.umpanBalik.length },
    pimpinan: b.pimpinan,
  };
}

/** Only when every RHK was looked at: half a view is no suggestion. */
export function saranDari(
  b: Pick<BahanFakta, "rhk" | "umpanBalik">,
  rhk: Readonly<Record<string, Rating>>,
): SaranRating | null {
  const dinilai = b.rhk.flatMap(({ id, jenis }) => {
    const penilaian = rhk[id];
    return penilaian ? [{ jenis, penilaian }] : [];
  });
  if (dinilai.length === 0 || dinilai.length < b.rhk.length) return null;
  return saranRatingHasil(dinilai, umpanBalikHasil(b));
}

export const umpanBalikHasil = ({ umpanBalik }: Pick<BahanFakta, "umpanBalik">) => {
  const tentangHasil = umpanBalik.filter((u) => u.rhk !== null);
  return { positif: tentangHasil.filter((u) => u.nada === "positif").length, total: tentangHasil.length };
};

/** The indicators of a result that are figures in this period, with what each comes to. */
export const terukur = (r: RhkFakta, b: Pick<BahanFakta, "realisasi" | "periode">) =>
  r.indikator.flatMap((i) => {
    const c = capaianDari(i, b);
    return c?.jenis === "angka" ? [c] : [];
  });

/** null: nothing was recorded. */
export function capaianDari(
  i: IndikatorFakta,
  { realisasi, periode }: Pick<BahanFakta, "realisasi" | "periode">,
): CapaianIndikator | null {
  const nyata = realisasi.find((x) => x.indikator === i.id);
  if (!nyata) return null;
  const { target, aspek, lintasan } = i;
  const { angka, arah } = nyata;
  return capaianIndikator({ target, aspek, lintasan: lintasan?.[periode.slice(5)], angka, arah });
}

/** His own word first; else the figures, and only where all of them say so [D]. */
function diBawah(r: RhkFakta, b: BahanFakta, kata: Rating | undefined): boolean {
  if (kata) return kata === "di-bawah";
  const angka = terukur(r, b);
  return angka.length > 0 && angka.every((c) => c.tingkat === "belum");
}
