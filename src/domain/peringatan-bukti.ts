import type { Tanggal } from "./tanggal.ts";

/** What is known of one piece of evidence without looking at it. */
export type FaktaBukti = {
  readonly jenis: string;
  readonly ukuran: number;
  readonly lebar: number | null;
  readonly tinggi: number | null;
  /** The browser that sent it saw one colour only. */
  readonly seragam: boolean;
  readonly fotoTanggal: Tanggal | null;
  /** Others whose evidence the reader may see, and who handed in the same content or the same original. */
  readonly orangLain: number;
  /** The periods it is attached to. */
  readonly periode: readonly { readonly dari: Tanggal; readonly sampai: Tanggal }[];
};

export type PeringatanBukti =
  | { readonly kode: "sama-orang-lain"; readonly orang: number }
  | { readonly kode: "gambar-kecil" }
  | { readonly kode: "gambar-seragam" }
  | { readonly kode: "foto-di-luar-periode"; readonly tanggal: Tanggal };

/**
 * What is worth a second look. It advises whoever keeps the file and whoever reads it; it refuses nothing and lowers
 * nothing: a camera's clock may be wrong, and two people may have been at one meeting (hlm. 69).
 */
export function peringatanBukti(f: FaktaBukti): PeringatanBukti[] {
  const semua: PeringatanBukti[] = [];
  if (f.orangLain > 0) semua.push({ kode: "sama-orang-lain", orang: f.orangLain });
  if (f.lebar !== null && f.tinggi !== null) {
    if (Math.max(f.lebar, f.tinggi) < KECIL) semua.push({ kode: "gambar-kecil" });
    else if (f.seragam || f.ukuran / (f.lebar * f.tinggi) < (HAMPA[f.jenis] ?? 0))
      semua.push({ kode: "gambar-seragam" });
  }
  const { fotoTanggal: t } = f;
  if (t !== null && f.periode.length > 0 && !f.periode.some((p) => p.dari <= t && t <= p.sampai))
    semua.push({ kode: "foto-di-luar-periode", tanggal: t });
  return semua;
}

/** Neither side long enough for a line of text. */
const KECIL = 160;
/** Bytes a pixel below which a picture holds next to nothing: a JPEG of one colour needs 4 bytes for 16 × 16. */
const HAMPA: Readonly<Record<string, number>> = { jpg: 0.022, png: 0.003, webp: 0.003 };
