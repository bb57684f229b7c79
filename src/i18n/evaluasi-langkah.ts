import { words } from "./words.ts";

/** The steps of an evaluation, its history, and what can be wrong. */
export const evaluasiLangkahWords = words({
  id: {
    langkah: {
      tandaTangan: "Periksa dan tanda tangani",
      tandaTanganJudul: (nama: string) => `Tanda tangani evaluasi ${nama}`,
      tandaTanganLead:
        "Periksa sekali lagi. Setelah ditandatangani, rating dan isi dokumen dibekukan dan tidak dapat diubah.",
      setuju:
        "Saya menandatangani dokumen evaluasi ini sebagai pejabat penilai kinerja. Pernyataan ini mengikat.",
      tandaTanganTombol: "Tanda tangani",
      tandaTanganLanjut: "Tanda tangani dan berikutnya",
      kembali: "Kembali ke penilaian",
      sampaikan: "Sampaikan kepada pegawai",
      sampaikanTeks: (nama: string) =>
        `${nama} mendapat pemberitahuan dan surat elektronik. Sejak hari ini berjalan batas waktu pengembalian dan keberatan.`,
      sampaikanBatas: (tanggal: string) => `Sampaikan paling lambat ${tanggal}.`,
      terima: "Saya sudah membaca",
      terimaTeks: "Tanda terima, bukan tanda setuju. Anda tetap dapat mengajukan keberatan sampai batasnya.",
      terimaFinalTeks: "Tanda terima atas hasil yang sudah final.",
      batasKembali: (tanggal: string) => `Kembalikan dengan tanda terima paling lambat ${tanggal}.`,
      keberatan: "Ajukan keberatan",
      keberatanBatas: (tanggal: string, aman: string) =>
        `Keberatan dapat diajukan sampai ${tanggal} (14 hari kerja sejak diterima). Batas aman menurut PP 30/2019: ${aman}.`,
      tanpaKeberatan: "Hasil ini final; keberatan tidak tersedia.",
      ambilAlih: "Ambil alih penilaian",
      menunggu: (siapa: string, apa: string) => `Menunggu ${siapa}: ${apa}.`,
      apa: {
        rate: "penilaian",
        sign: "tanda tangan",
        deliver: "penyampaian dokumen",
        acknowledge: "tanda terima",
        object: "keputusan atas keberatan",
      },
      belumDapat: "Belum dapat dinilai",
      tersimpan: "Penilaian tersimpan.",
    },
    riwayat: {
      judul: "Riwayat",
      oleh: "sistem",
      langkah: {
        rate: "Dinilai",
        sign: "Ditandatangani pejabat penilai",
        takeOver: "Diambil alih dan ditandatangani atasan",
        deliver: "Disampaikan kepada pegawai",
        acknowledge: "Diterima pegawai",
        object: "Keberatan diajukan",
        settle: "Menjadi final",
      },
    },
    salah: {
      "hasil-kosong": "Pilih rating hasil kerja",
      "perilaku-kosong": "Pilih rating perilaku kerja",
      "teks-panjang": "Paling banyak 4.000 huruf",
      "setuju-kosong": "Centang pernyataan sebelum menandatangani",
      "rating-salah": "Pilihan ini tidak dikenal",
    },
  },
  en: {
    langkah: {
      tandaTangan: "Check and sign",
      tandaTanganJudul: (nama) => `Sign the evaluation of ${nama}`,
      tandaTanganLead:
        "Look once more. With your signature the ratings and the document are frozen and no longer change.",
      setuju: "I sign this evaluation document as the assessor. This statement is binding.",
      tandaTanganTombol: "Sign",
      tandaTanganLanjut: "Sign and next",
      kembali: "Back to the ratings",
      sampaikan: "Deliver to the employee",
      sampaikanTeks: (nama) =>
        `${nama} gets a notice and an e-mail. From today the time limits for return and objection run.`,
      sampaikanBatas: (tanggal) => `Deliver by ${tanggal}.`,
      terima: "I have read it",
      terimaTeks: "A receipt, not an agreement. You may still object until the time limit.",
      terimaFinalTeks: "A receipt of a result that is already final.",
      batasKembali: (tanggal) => `Return it with your receipt by ${tanggal}.`,
      keberatan: "Object",
      keberatanBatas: (tanggal, aman) =>
        `You may object until ${tanggal} (14 working days from receipt). The safe date under PP 30/2019: ${aman}.`,
      tanpaKeberatan: "This result is final; there is no objection to it.",
      ambilAlih: "Take over the evaluation",
      menunggu: (siapa, apa) => `Waiting for ${siapa}: ${apa}.`,
      apa: {
        rate: "ratings",
        sign: "signature",
        deliver: "delivery of the document",
        acknowledge: "receipt",
        object: "decision on the objection",
      },
      belumDapat: "Cannot be rated yet",
      tersimpan: "Ratings saved.",
    },
    riwayat: {
      judul: "History",
      oleh: "system",
      langkah: {
        rate: "Rated",
        sign: "Signed by the assessor",
        takeOver: "Taken over and signed by the superior",
        deliver: "Delivered to the employee",
        acknowledge: "Received by the employee",
        object: "Objection filed",
        settle: "Became final",
      },
    },
    salah: {
      "hasil-kosong": "Choose a rating of work results",
      "perilaku-kosong": "Choose a rating of behaviour",
      "teks-panjang": "At most 4,000 characters",
      "setuju-kosong": "Tick the statement before you sign",
      "rating-salah": "This choice is not known",
    },
  },
});
