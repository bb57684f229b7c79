import type { KeadaanEvaluasi, KeadaanSkp } from "./istilah.ts";
import { type KodePenolakan, tolak } from "./penolakan.ts";
import { accept, type Result } from "./result.ts";
import { tanggalPada, type Zona } from "./tanggal.ts";
import { hubungan, type Subjek, type Viewer } from "./wewenang.ts";

/** One SKP in one period, while work is done: rencana aksi, realisasi, bukti dukung (Ps. 15-16, hlm. 67-68). */
export type Pelaksanaan = Subjek & {
  readonly skp: KeadaanSkp;
  /** Instants; `tutup` is the first millisecond that is too late. null: the agency has set no window. */
  readonly jendela: { readonly buka: number; readonly tutup: number } | null;
  readonly zona: Zona;
  /** null: no evaluation of this period has begun. */
  readonly evaluasi: KeadaanEvaluasi | null;
};

/**
 * B.1.1 and B.1.2 are the pegawai's own papers, signed by him alone: nobody writes them for him. They close with
 * the window, and as soon as a signature stands under what was read in them.
 */
export function document(p: Pelaksanaan, viewer: Viewer, now: number): Result<true, KodePenolakan> {
  if (!hubungan(viewer, p).has("diri")) return tolak("bukan-pemilik");
  if (p.skp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  const tertutup = p.evaluasi && EVALUASI_DITUTUP[p.evaluasi];
  if (tertutup) return tolak(tertutup);
  if (p.jendela === null) return tolak("jendela-belum-dibuka");
  const { buka, tutup } = p.jendela;
  if (now < buka) return tolak("jendela-belum-dibuka", { tanggal: tanggalPada(buka, p.zona) });
  if (now >= tutup) return tolak("jendela-sudah-ditutup", { tanggal: tanggalPada(tutup - 1, p.zona) });
  return accept(true);
}

/**
 * What is handed in after the window: late, or a correction. Nobody has signed yet, so it can still be read before
 * the rating; the penilai takes it or not, and until then nothing is overwritten.
 */
export function handInLate(
  p: Pelaksanaan,
  viewer: Viewer,
  now: number,
  alasan?: string,
): Result<true, KodePenolakan> {
  if (!hubungan(viewer, p).has("diri")) return tolak("bukan-pemilik");
  if (p.skp !== "ditetapkan") return tolak("skp-belum-ditetapkan");
  const tertutup = sesudahTanda(p.evaluasi);
  if (tertutup) return tolak(tertutup);
  if (p.jendela === null || now < p.jendela.buka) return tolak("jendela-belum-dibuka");
  if (now < p.jendela.tutup) return tolak("pengisian-masih-terbuka");
  return alasan?.trim() === "" ? tolak("alasan-kosong") : accept(true);
}

export type KeadaanSusulan = "menunggu" | "diterima" | "ditolak" | "ditarik";
/** The penilai decides; a no says why. */
export function decideLate(
  p: Pelaksanaan,
  viewer: Viewer,
  keadaan: KeadaanSusulan,
  putusan?: { readonly terima: boolean; readonly catatan: string },
): Result<true, KodePenolakan> {
  if (!hubungan(viewer, p).has("pejabat-penilai")) return tolak("bukan-pejabat-penilai");
  const tertutup = sesudahTanda(p.evaluasi);
  if (tertutup) return tolak(tertutup);
  if (keadaan !== "menunggu") return tolak("susulan-sudah-diputus");
  return putusan && !putusan.terima && putusan.catatan.trim() === "" ? tolak("catatan-kosong") : accept(true);
}

/** What stands in the way once a signature stands under what was read. */
export const sesudahTanda = (evaluasi: KeadaanEvaluasi | null): KodePenolakan | null =>
  evaluasi && EVALUASI_DITUTUP[evaluasi];

/** What is read in an evaluation is closed with the signature under it; null: still open. */
export const EVALUASI_DITUTUP: Readonly<Record<KeadaanEvaluasi, KodePenolakan | null>> = {
  pengisian: null,
  dinilai: null,
  ditandatangani: "evaluasi-sudah-ditandatangani",
  disampaikan: "evaluasi-sudah-disampaikan",
  diterima: "evaluasi-sudah-diterima",
  keberatan: "evaluasi-dalam-keberatan",
  final: "evaluasi-sudah-final",
};
