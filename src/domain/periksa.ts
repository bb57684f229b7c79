import type { KeadaanEvaluasi, KeadaanSkp } from "./istilah.ts";
import { EVALUASI_DITUTUP } from "./pelaksanaan.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

export const hasilPeriksa = ["sesuai", "kurang", "tidak-sesuai"] as const;
export type HasilPeriksa = (typeof hasilPeriksa)[number];

/** One SKP in one period as whoever verifies it has it before him. `penilai` is who evaluates that period. */
export type Periksa = Subjek & {
  readonly skp: KeadaanSkp;
  /** null: no evaluation of this period has begun. */
  readonly evaluasi: KeadaanEvaluasi | null;
};

/** Only who judges verifies; and what stands under a signature is no longer looked at anew. */
export function verify(p: Periksa, viewer: Viewer): Result<true, KodePenolakan> {
  if (!hubungan(viewer, p).has("pejabat-penilai")) return tolak("bukan-pejabat-penilai");
  if (p.skp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  const tertutup = p.evaluasi && EVALUASI_DITUTUP[p.evaluasi];
  return tertutup ? tolak(tertutup) : accept(true);
}

/** A no has to say why: a mark without a note helps nobody to do better. */
export const perluCatatan = (hasil: HasilPeriksa): boolean => hasil !== "sesuai";

export const BATAS_URUNG_MS = 86_400_000;
/** For a day a mark is taken back as if it had not been; later it is replaced, and both stay to be read. */
export function takeBack(
  p: Periksa,
  viewer: Viewer,
  tanda: { readonly pada: number },
  now: number,
): Result<true, KodePenolakan> {
  const boleh = verify(p, viewer);
  if (!boleh.ok) return boleh;
  return now - tanda.pada > BATAS_URUNG_MS ? tolak("lewat-batas-urung") : accept(true);
}

/** The pegawai answers what he was told; his answer changes no mark by itself. */
export const answer = (p: Periksa, viewer: Viewer): Result<true, KodePenolakan> =>
  hubungan(viewer, p).has("diri") ? accept(true) : tolak("bukan-pemilik");
