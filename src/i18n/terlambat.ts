import { words } from "./words.ts";

export const terlambatWords = words({
  id: {
    tanya: "SKP ini melewati 31 Januari. Apa sebabnya?",
    jelas:
      'Boleh dikosongkan; SKP tetap dapat diteruskan dan tercatat "tanpa alasan". Alasan terbaca oleh Anda, pejabat penilai, atasannya, admin, dan auditor.',
    alasan: "Alasan keterlambatan",
    keterangan: "Keterangan",
    tanpa: "Tanpa alasan",
    tidakDikenal: "Pilih salah satu alasan dari daftar",
    terlaluPanjang: "Paling banyak 4.000 huruf",
    ditetapkan: "Ditetapkan setelah 31 Januari",
    belum: "Melewati 31 Januari",
  },
  en: {
    tanya: "This plan is past 31 January. Why?",
    jelas:
      'It may stay empty; the plan goes on all the same and counts as "no reason". You, the assessor, the one above, admins and auditors can read it.',
    alasan: "Reason for being late",
    keterangan: "Explanation",
    tanpa: "No reason",
    tidakDikenal: "Choose one of the reasons in the list",
    terlaluPanjang: "At most 4,000 letters",
    ditetapkan: "Agreed after 31 January",
    belum: "Past 31 January",
  },
});
