import type { JenisJabatan } from "./jabatan.ts";
import type { JenisPenempatan } from "./kepegawaian.ts";
import { accept, type Result, refuse } from "./result.ts";
import { type Tanggal, tambahHari } from "./tanggal.ts";

export type PenolakanPenempatan =
  | "tanggal-terbalik"
  | "definitif-lebih-baru"
  | "unit-sudah-dipimpin"
  | "masih-ada-definitif"
  | "jenjang-kosong"
  | "delegasi-tanpa-unit"
  | "surat-kosong";

type Masa = { readonly dari: Tanggal; readonly sampai: Tanggal | null };
/** What is already entered, of the pegawai himself or of the heads of the unit. */
export type PenempatanAda = Masa & {
  readonly id: string;
  readonly pegawai: string;
  readonly unit: string;
  readonly jenis: JenisPenempatan;
  readonly memimpin: boolean;
};
export type PenempatanBaru = Masa & {
  readonly pegawai: string;
  readonly unit: string;
  readonly jenis: JenisPenempatan;
  readonly jenisJabatan: JenisJabatan;
  readonly jenjang: string | null;
  readonly memimpin: boolean;
  readonly delegasi: boolean;
  readonly nomorSurat: string;
};

/**
 * A new appointment. A definitive one ends the one before it, on the eve; a Plt acts only while the post is
 * vacant (hlm. 89 A.3), and Plt and Plh always lead; a delegation is in writing and for who leads (hlm. 89 A.7).
 * Answers which appointment ends.
 */
export function appoint(
  baru: PenempatanBaru,
  milik: readonly PenempatanAda[],
  kepala: readonly PenempatanAda[],
): Result<{ readonly akhiri: PenempatanAda | null }, PenolakanPenempatan> {
  if (baru.sampai !== null && baru.sampai < baru.dari) return refuse("isi", "tanggal-terbalik");
  if (baru.jenisJabatan === "jf" && baru.jenjang === null && baru.jenis === "definitif")
    return refuse("isi", "jenjang-kosong");
  if (baru.delegasi && !baru.memimpin) return refuse("isi", "delegasi-tanpa-unit");
  if ((baru.delegasi || baru.jenis === "plt" || baru.jenis === "plh") && baru.nomorSurat === "")
    return refuse("isi", "surat-kosong");
  const definitifLain = kepala.some(
    (k) =>
      k.unit === baru.unit &&
      k.pegawai !== baru.pegawai &&
      k.memimpin &&
      k.jenis === "definitif" &&
      bertemu(k, baru),
  );
  if (definitifLain && baru.memimpin && baru.jenis === "definitif")
    return refuse("isi", "unit-sudah-dipimpin");
  if (definitifLain && baru.jenis === "plt") return refuse("isi", "masih-ada-definitif");
  if (baru.jenis !== "definitif") return accept({ akhiri: null });
  const definitif = milik.filter((p) => p.jenis === "definitif");
  if (definitif.some((p) => p.dari >= baru.dari)) return refuse("isi", "definitif-lebih-baru");
  return accept({ akhiri: definitif.find((p) => bertemu(p, baru)) ?? null });
}

/** The last day of an appointment; it may be corrected later as long as no other begins before it. */
export function endAppointment(
  p: PenempatanAda,
  sampai: Tanggal,
  milik: readonly PenempatanAda[],
): Result<{ readonly berubahMulai: Tanggal }, PenolakanPenempatan> {
  if (sampai < p.dari) return refuse("isi", "tanggal-terbalik");
  const berikut = milik.some(
    (lain) => lain.id !== p.id && lain.jenis === "definitif" && lain.dari > p.dari && lain.dari <= sampai,
  );
  if (p.jenis === "definitif" && berikut) return refuse("isi", "definitif-lebih-baru");
  return accept({ berubahMulai: tambahHari(p.sampai !== null && p.sampai < sampai ? p.sampai : sampai, 1) });
}

const bertemu = (a: Masa, b: Masa) =>
  (a.sampai === null || a.sampai >= b.dari) && (b.sampai === null || b.sampai >= a.dari);
