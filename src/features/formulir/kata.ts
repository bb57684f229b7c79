import { type Istilah, kunci } from "../../domain/istilah.ts";
import { kualitasManual, periodePelaporan } from "../../domain/manual.ts";

/** The wording of Formats A.1.3 and A.1.4, once for the page and the PDF (forms.md). */

export const JUDUL_MANUAL = [
  "MANUAL INDIKATOR KINERJA",
  "SKP PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
] as const;

const OPSIONAL = "(opsional bagi pendekatan hasil kerja kualitatif)";
export const labelManual = {
  rhk: "RENCANA HASIL KERJA",
  indikator: "UKURAN KEBERHASILAN/ INDIKATOR KINERJA",
  tujuan: "TUJUAN",
  deskripsi: "DESKRIPSI",
  definisi: "Definisi",
  formula: `Formula ${OPSIONAL}`,
  satuan: `SATUAN PENGUKURAN ${OPSIONAL}`,
  kualitas: "KUALITAS DAN TINGKAT KENDALI",
  sumberData: "SUMBER DATA",
  periode: "PERIODE PELAPORAN",
} as const;

/** "(X) Outcome | (  ) Outcome Antara": every choice, the chosen one ticked. */
const centang = (tabel: Readonly<Record<string, Istilah>>, satu: string | null | undefined): string[] =>
  kunci(tabel).map((k) => `${k === satu ? "(X)" : "(\u00a0\u00a0)"} ${tabel[k]?.id}`);
export const pilihanKualitas = (satu: string | null | undefined) => centang(kualitasManual, satu);
export const pilihanPeriode = (satu: string | null | undefined) => centang(periodePelaporan, satu);

/** "Workblock" stands in italics on the form. */
export const JUDUL_STRATEGI = ["WORKBLOCK", "UNTUK IDENTIFIKASI STRATEGI PENCAPAIAN HASIL KERJA"] as const;

/** Two pairs a row: label and content left, label and content right. */
export const barisStrategi = [
  ["JUDUL INISIATIF STRATEGI PENCAPAIAN IKU", "judul", "INDIKATOR DAN TARGET YANG DIINTERVENSI", "indikator"],
  ["PEMILIK STRATEGI", "pemilik", "PIHAK YANG TERLIBAT", "pihak"],
  ["WAKTU PENYELESAIAN", "waktu", "PENERIMA MANFAAT", "penerima"],
  ["TUJUAN", "tujuan", "ANGGARAN", "anggaran"],
] as const;
export const bagianStrategi = [
  ["kegiatan", "STRATEGI (KEY ACTIVITIES)"],
  ["keluaran", "KELUARAN KUNCI (KEY MILESTONE)"],
] as const;
export const jenisButir = { rutin: "A. RUTIN", transformatif: "B. TRANSFORMATIF" } as const;
