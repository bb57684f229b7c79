import { count, words } from "./words.ts";

/** The frame of every letter that a notice becomes. */
export const suratWords = words({
  id: {
    salam: (nama: string) => `Yth. ${nama},`,
    buka: "Buka di Selaras",
    harian: (n: number, hari: string) => `Ringkasan ${hari}: ${n} pemberitahuan`,
    mingguan: (n: number, hari: string) => `Ringkasan mingguan, ${hari}: ${n} pemberitahuan`,
    pengantarHarian: "Yang terjadi sejak ringkasan sebelumnya dan belum Anda buka:",
    pengantarMingguan: "Yang terjadi sejak ringkasan minggu lalu dan belum Anda buka:",
    masihAda: (n: number) => `dan ${n} lagi di kotak masuk Anda.`,
    mengapa: (instansi: string) => `Dikirim otomatis oleh Selaras untuk ${instansi}. Jangan balas surat ini.`,
    pilihan: "Atur surat yang Anda terima",
    rahasia: "Surat ini tidak memuat penilaian. Isinya hanya dapat dibaca setelah masuk.",
  },
  en: {
    salam: (nama: string) => `Dear ${nama},`,
    buka: "Open in Selaras",
    harian: (n: number, hari: string) => `Digest of ${hari}: ${count(n, "notification")}`,
    mingguan: (n: number, hari: string) => `Weekly digest, ${hari}: ${count(n, "notification")}`,
    pengantarHarian: "What happened since the last digest and you have not opened yet:",
    pengantarMingguan: "What happened since last week's digest and you have not opened yet:",
    masihAda: (n: number) => `and ${n} more in your inbox.`,
    mengapa: (instansi: string) => `Sent automatically by Selaras for ${instansi}. Please do not reply.`,
    pilihan: "Choose the letters you receive",
    rahasia: "This letter holds no rating. What it is about can only be read after signing in.",
  },
});
