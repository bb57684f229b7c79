import type { Rating } from "../../domain/istilah.ts";
import { pick } from "./id.ts";

/** What a pejabat penilai writes beside a rating; only the middle needs no reason. */
export function alasanRating(hasil: Rating, perilaku: Rating, kunci: string): string {
  const bagian = [alasanHasil[hasil], alasanPerilaku[perilaku]].flatMap((pilihan) =>
    pilihan.length > 0 ? [pilihan[pick(pilihan.length, kunci)] ?? ""] : [],
  );
  return bagian.join(" ");
}

export function catatanRating(hasil: Rating, perilaku: Rating, kunci: string): string {
  const pilihan = hasil === "di-bawah" || perilaku === "di-bawah" ? catatan.perbaikan : catatan[hasil];
  return pilihan[pick(pilihan.length, `catatan ${kunci}`)] ?? "";
}

const alasanHasil: Readonly<Record<Rating, readonly string[]>> = {
  "di-atas": [
    "Sebagian besar hasil melampaui target dengan bukti yang lengkap.",
    "Target triwulan tercapai lebih cepat dan hasilnya dipakai unit lain.",
    "Hasil utama melampaui ekspektasi tanpa tambahan sumber daya.",
  ],
  sesuai: [],
  "di-bawah": [
    "Dua hasil utama belum mencapai target triwulan dan buktinya belum lengkap.",
    "Penyelesaian terlambat dari jadwal yang disepakati; sebagian hasil perlu diperbaiki.",
    "Realisasi hasil utama masih di bawah kisaran target.",
  ],
};
const alasanPerilaku: Readonly<Record<Rating, readonly string[]>> = {
  "di-atas": [
    "Menjadi rujukan rekan kerja dalam pelayanan dan kerja sama.",
    "Berinisiatif membantu tim lain dan membagikan pengetahuannya.",
  ],
  sesuai: [],
  "di-bawah": ["Terdapat keluhan atas cara menanggapi pemohon layanan."],
};
const catatan: Readonly<Record<Rating | "perbaikan", readonly string[]>> = {
  "di-atas": [
    "Pertahankan; bagikan cara kerja ini kepada tim.",
    "Siap diberi penugasan yang lebih menantang pada triwulan berikutnya.",
  ],
  sesuai: [
    "Pertahankan dan lengkapi bukti setiap bulan.",
    "Tingkatkan kecepatan penyelesaian pada triwulan berikutnya.",
    "Libatkan rekan tim lebih awal.",
  ],
  "di-bawah": [],
  perbaikan: [
    "Bahas hambatan dua mingguan bersama atasan dan susun jadwal penyelesaian.",
    "Ikuti bimbingan dan perbarui rencana aksi pada triwulan berikutnya.",
  ],
};

export const isiUmpanBalik: Readonly<Record<Rating, readonly string[]>> = {
  "di-atas": [
    "Hasil melampaui yang disepakati dan rapi buktinya, pertahankan.",
    "Cepat dan tepat; tolong bagikan caranya kepada rekan.",
    "Kerja yang membantu unit lain, terima kasih.",
  ],
  sesuai: [
    "Berjalan sesuai rencana; lengkapi bukti setiap bulan.",
    "Sudah baik, perhatikan ketepatan waktu laporan.",
    "Sesuai kesepakatan. Coba libatkan rekan lebih awal.",
  ],
  "di-bawah": [
    "Realisasi masih di bawah target; mari bahas hambatannya minggu depan.",
    "Beberapa hasil terlambat. Susun ulang jadwal dan laporkan setiap dua minggu.",
    "Ketelitian perlu diperbaiki, periksa ulang sebelum diserahkan.",
  ],
};
