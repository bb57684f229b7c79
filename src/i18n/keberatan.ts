import type { JenisPeriode } from "../domain/istilah.ts";
import { namaPeriode } from "./periode-nama.ts";
import { words } from "./words.ts";

export const keberatanWords = words({
  id: {
    judul: (periode: string) => `Ajukan keberatan · ${periode}`,
    judulAda: (periode: string) => `Keberatan · ${periode}`,
    lead: "Keberatan disertai alasan dan ditujukan kepada atasan pejabat penilai kinerja. Putusannya menguatkan atau mengubah hasil, dan bersifat final.",
    kepada: "Ditujukan kepada",
    penilai: "Pejabat penilai kinerja",
    batas: "Batas pengajuan",
    batasHariKerja: (tanggal: string) => `${tanggal} (14 hari kerja sejak dokumen diterima)`,
    batasKalender: (tanggal: string) => `${tanggal} (14 hari kalender sejak dokumen diterima)`,
    aman: "Batas aman",
    amanTeks: (tanggal: string) => `${tanggal} (14 hari kalender, PP 30/2019 Ps. 59)`,
    putusan: "Batas putusan",
    diajukan: "Diajukan",
    alasan: "Alasan keberatan",
    alasanHint:
      "Sebutkan rating mana yang Anda persoalkan, dan bukti atau umpan balik yang perlu dipertimbangkan.",
    ajukan: "Ajukan keberatan",
    kembali: "Kembali ke evaluasi",
    selanjutnya: "Yang terjadi selanjutnya",
    selanjutnyaTeks:
      "Atasan pejabat penilai memeriksa, meminta penjelasan kedua pihak, dan memutus dalam 7 hari kerja.",
    tanpaAtasan:
      "Atasan pejabat penilai belum tercatat. Keberatan tetap disimpan dengan tanggalnya; admin instansi perlu melengkapi garis penilaian.",
    dasar: "PermenPANRB 6/2022 Ps. 29, hlm. 117-119",
    evaluasi: "Evaluasi saya",
    salah: { "alasan-kosong": "Tulis alasan keberatan", "alasan-panjang": "Paling banyak 8.000 huruf" },
  },
  en: {
    judul: (periode) => `File an objection · ${periode}`,
    judulAda: (periode) => `Objection · ${periode}`,
    lead: "An objection carries its reasons and goes to the superior of the assessor. The decision confirms or changes the result, and is final.",
    kepada: "Addressed to",
    penilai: "Assessor",
    batas: "Time limit",
    batasHariKerja: (tanggal) => `${tanggal} (14 working days from receipt)`,
    batasKalender: (tanggal) => `${tanggal} (14 calendar days from receipt)`,
    aman: "Safe date",
    amanTeks: (tanggal) => `${tanggal} (14 calendar days, PP 30/2019 Art. 59)`,
    putusan: "Decision due",
    diajukan: "Filed",
    alasan: "Reasons",
    alasanHint: "Say which rating you dispute, and the evidence or feedback that should be considered.",
    ajukan: "File the objection",
    kembali: "Back to the evaluation",
    selanjutnya: "What happens next",
    selanjutnyaTeks:
      "The assessor's superior examines it, hears both sides and decides within 7 working days.",
    tanpaAtasan:
      "No superior of the assessor is on record. The objection is kept with its date; the agency's admin must complete the line.",
    dasar: "PermenPANRB 6/2022 Art. 29, pp. 117-119",
    evaluasi: "My evaluations",
    salah: { "alasan-kosong": "Write the reasons", "alasan-panjang": "At most 8,000 characters" },
  },
});

export const objectionMail = (e: {
  readonly jenisPeriode: JenisPeriode;
  readonly n: number;
  readonly tahun: number;
  readonly namaAtasan: string | null;
}) => ({
  subjek: `Keberatan atas evaluasi kinerja ${namaPeriode({ jenis: e.jenisPeriode, n: e.n, tahun: e.tahun }, "id")}`,
  isi: `Yth. ${e.namaAtasan ?? "Bapak/Ibu"},\n\nSeorang pegawai mengajukan keberatan atas hasil evaluasi kinerjanya kepada Anda selaku atasan pejabat penilai kinerja. Masuk ke Selaras untuk membacanya; putusan diberikan dalam 7 hari kerja.`,
});
