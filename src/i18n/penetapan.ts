import { words } from "./words.ts";

/** Approving many plans together, reviewing them one after the other, and taking an approval back. */
export const penetapanWords = words({
  id: {
    title: "Setujui bersama",
    lead: (tahun: number) =>
      `SKP ${tahun} yang sudah Anda tinjau, lengkap, dan tidak menyisakan hal yang perlu dibicarakan. Lainnya ditinjau satu per satu.`,
    siap: (n: number) => `${n} siap disetujui`,
    siapJelas: "Hilangkan centang pada SKP yang belum akan Anda setujui.",
    lain: (n: number) => `${n} ditinjau satu per satu`,
    pilih: "Setujui SKP",
    nama: "Pegawai",
    sebab: "Mengapa tidak ikut",
    isi: "Isi",
    ringkas: (rhk: number, indikator: number) => `${rhk} RHK, ${indikator} indikator`,
    dibaca: (kapan: string) => `ditinjau ${kapan}`,
    tinjau: "Tinjau",
    sebabnya: {
      "tidak-dapat": "Belum dapat disetujui sekarang",
      penyesuaian: "Penyesuaian atas SKP yang berlaku",
      "belum-lengkap": "Belum lengkap",
      "belum-ditinjau": "Belum Anda tinjau",
      "beda-matriks": "Berbeda dari matriks peran hasil",
      "usulan-terbuka": "Ada usulan dialog yang belum dijawab",
      telaah: "Ada catatan telaah yang perlu dilihat",
      "tidak-dipilih": "Tidak Anda pilih",
    },
    pernyataan:
      "Saya sudah meninjau SKP yang saya pilih dan menetapkannya sebagai pejabat penilai kinerja. Penetapan tercatat untuk setiap pegawai.",
    pernyataanBelum: "Beri centang untuk menyatakan bahwa Anda sudah meninjau SKP yang dipilih.",
    tidakAda: "Pilih sedikitnya satu SKP.",
    tombol: "Setujui yang dipilih",
    batal: "Kembali ke daftar",
    kosong: "Belum ada yang dapat disetujui bersama",
    kosongMengapa:
      "SKP ikut di sini setelah Anda membukanya satu per satu dengan Tinjau, lengkap, sesuai matriks, dan tidak ada usulan terbuka.",
    kosongMenunggu: "Tidak ada SKP yang menunggu persetujuan Anda.",
    mulai: (n: number) => `Tinjau satu per satu (${n})`,
    keSetuju: (n: number) => `Setujui bersama (${n} sudah ditinjau)`,

    hasil: {
      title: "Hasil persetujuan bersama",
      lead: (kapan: string) => `Dilakukan ${kapan}.`,
      ditetapkan: "Ditetapkan",
      berubah: "Dilewati",
      dikecualikan: "Tidak ikut",
      dicabut: "Dicabut",
      berubahJelas: "Berubah setelah Anda melihatnya. Tinjau sekali lagi.",
      keadaan: "Hasil",
      ringkas: (jadi: number, lewat: number, tidak: number) =>
        `${jadi} ditetapkan, ${lewat} dilewati, ${tidak} tidak ikut.`,
      rata: (menit: number) => `Rata-rata ${menit} menit per pegawai sejak tinjauan pertama.`,
      batas: (kapan: string) =>
        `Dapat dicabut sampai ${kapan}, selama belum ada yang bekerja dengan SKP itu (rencana aksi, bukti, umpan balik, evaluasi).`,
      lewat: "Masa 24 jam untuk mencabut sudah lewat. Bila ada yang perlu diubah, buka penyesuaian.",
      cabutSemua: (n: number) => `Cabut ${n} penetapan ini`,
      cabut: "Cabut",
      dicabutSelesai: "Penetapan yang masih dapat dicabut sudah kembali ke meja Anda.",
      terakhir: "Persetujuan bersama 24 jam terakhir",
      satu: (kapan: string, n: number) => `${kapan}: ${n} SKP`,
    },

    cabut: {
      title: "Cabut penetapan",
      lead: (nama: string) =>
        `SKP ${nama} kembali ke meja Anda seperti saat diajukan. Versi yang dicabut tetap tersimpan dan tidak berlaku lagi. ${nama} diberi tahu.`,
      alasan: "Alasan",
      alasanJelas: "Terbaca oleh pegawai di riwayat SKP.",
      tombol: "Cabut penetapan",
      tautan: (kapan: string) => `Cabut penetapan (sampai ${kapan})`,
      selesai: "Penetapan dicabut. SKP kembali menunggu tinjauan Anda.",
    },

    matriks: {
      title: "Dibandingkan dengan matriks Anda",
      sama: (n: number) => `${n === 1 ? "Peran" : `Semua ${n} peran`} yang Anda berikan ada di SKP ini.`,
      kurang: "Belum ada di SKP",
      beda: "Kata-katanya berbeda",
      tambahan: "Di luar matriks",
      ditulis: "Di SKP tertulis",
    },
    berikutnya: "Sudah saya tinjau, berikutnya",
    selesaiTinjau: "Sudah saya tinjau, ke persetujuan bersama",
  },
  en: {
    title: "Approve together",
    lead: (tahun: number) =>
      `Plans of ${tahun} that you have opened, that are complete and leave nothing to discuss. The others are reviewed one by one.`,
    siap: (n: number) => `${n} ready to be approved`,
    siapJelas: "Clear the tick of a plan you do not want to approve yet.",
    lain: (n: number) => `${n} to be reviewed one by one`,
    pilih: "Approve the plan of",
    nama: "Employee",
    sebab: "Why it is left out",
    isi: "Content",
    ringkas: (rhk: number, indikator: number) => `${rhk} results, ${indikator} indicators`,
    dibaca: (kapan: string) => `reviewed ${kapan}`,
    tinjau: "Review",
    sebabnya: {
      "tidak-dapat": "Cannot be approved now",
      penyesuaian: "An adjustment of the plan in force",
      "belum-lengkap": "Not complete",
      "belum-ditinjau": "Not reviewed by you yet",
      "beda-matriks": "Differs from the matrix of roles and results",
      "usulan-terbuka": "A proposal of the dialogue is unanswered",
      telaah: "The review has remarks to look at",
      "tidak-dipilih": "Not chosen by you",
    },
    pernyataan:
      "I have reviewed the plans I chose and fix them as their assessor. The approval is recorded for each employee.",
    pernyataanBelum: "Tick to state that you have reviewed the plans you chose.",
    tidakAda: "Choose at least one plan.",
    tombol: "Approve those chosen",
    batal: "Back to the list",
    kosong: "Nothing can be approved together yet",
    kosongMengapa:
      "A plan is listed here once you opened it with Review, it is complete, agrees with the matrix and has no open proposal.",
    kosongMenunggu: "No plan waits for your approval.",
    mulai: (n: number) => `Review one by one (${n})`,
    keSetuju: (n: number) => `Approve together (${n} reviewed)`,

    hasil: {
      title: "Result of approving together",
      lead: (kapan: string) => `Done ${kapan}.`,
      ditetapkan: "Approved",
      berubah: "Skipped",
      dikecualikan: "Left out",
      dicabut: "Taken back",
      berubahJelas: "Changed after you looked at it. Review it once more.",
      keadaan: "Result",
      ringkas: (jadi: number, lewat: number, tidak: number) =>
        `${jadi} approved, ${lewat} skipped, ${tidak} left out.`,
      rata: (menit: number) => `${menit} minutes per employee on average since the first review.`,
      batas: (kapan: string) =>
        `Can be taken back until ${kapan}, as long as nobody has worked with the plan (action plan, evidence, feedback, evaluation).`,
      lewat: "The 24 hours for taking it back are over. Open an adjustment if something must change.",
      cabutSemua: (n: number) => `Take these ${n} approvals back`,
      cabut: "Take back",
      dicabutSelesai: "Approvals that could still be taken back are on your desk again.",
      terakhir: "Approved together in the last 24 hours",
      satu: (kapan: string, n: number) => `${kapan}: ${n} plans`,
    },

    cabut: {
      title: "Take the approval back",
      lead: (nama: string) =>
        `The plan of ${nama} returns to your desk as it was handed over. The version taken back is kept and counts no more. ${nama} is told.`,
      alasan: "Reason",
      alasanJelas: "The employee reads it in the history of the plan.",
      tombol: "Take the approval back",
      tautan: (kapan: string) => `Take the approval back (until ${kapan})`,
      selesai: "The approval was taken back. The plan waits for your review again.",
    },

    matriks: {
      title: "Compared with your matrix",
      sama: (n: number) =>
        n === 1 ? "The role you gave is in this plan." : `All ${n} roles you gave are in this plan.`,
      kurang: "Not in the plan yet",
      beda: "Worded differently",
      tambahan: "Outside the matrix",
      ditulis: "The plan says",
    },
    berikutnya: "Reviewed, next",
    selesaiTinjau: "Reviewed, on to approving together",
  },
});
