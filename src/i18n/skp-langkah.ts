import type { KesalahanSkp, PeringatanSkp } from "../domain/kelengkapan.ts";
import type { LangkahSkp } from "../domain/skp.ts";
import { count, titik, words } from "./words.ts";

/** The steps of a plan, and what stands in their way. */
export const skpLangkahWords = words({
  id: {
    langkah: {
      judul: "Langkah berikutnya",
      isi: "Isi SKP",
      ubah: "Ubah SKP",
      perbaiki: "Perbaiki SKP",
      ajukan: "Ajukan SKP",
      batalkan: "Batalkan pengajuan",
      tinjau: "Mulai meninjau",
      tinjauJelas: "Setelah Anda mulai meninjau, pegawai tidak dapat lagi membatalkan pengajuannya.",
      setujui: "Setujui SKP",
      kembalikan: "Kembalikan dengan catatan",
      belumBisa: {
        edit: "Belum dapat diubah",
        submit: "Belum dapat diajukan",
        withdraw: "Tidak dapat dibatalkan",
        sendBack: "Belum dapat dikembalikan",
        approve: "Belum dapat disetujui",
      } satisfies Record<LangkahSkp, string>,
      umpanBalik: "Umpan balik",
      pelaksanaan: "Pelaksanaan",
      cetak: "Cetak",
    },

    selesai: {
      tersimpan: "Tersimpan. Periksa isinya, lalu ajukan bila sudah disepakati.",
      pengajuan: (nama: string) =>
        `SKP sudah diajukan. ${nama} sudah diberi tahu dan akan menyetujui atau mengembalikannya dengan catatan.`,
      pembatalan: "Pengajuan dibatalkan. SKP kembali menjadi draf dan dapat Anda ubah.",
      pengembalian: (nama: string) =>
        `SKP dikembalikan. ${nama} sudah diberi tahu, dan catatan Anda tampil pada tiap baris.`,
      persetujuan: (nama: string) =>
        `SKP ditetapkan dan isinya dibekukan. ${nama} sudah diberi tahu. Tahap berikutnya: pelaksanaan.`,
    },

    periksa: {
      title: "Pemeriksaan",
      beres: "Semua unsur wajib sudah terisi.",
      perlu: (n: number) => `${n} hal perlu diperbaiki sebelum diajukan`,
      saran: "Sebaiknya diperhatikan",
      tempat: (nomor: number) => `RHK ${nomor}`,
      tempatIndikator: (nomor: number, indikator: number) => `RHK ${nomor}, indikator ${indikator}`,
    },
    kesalahan: {
      "rhk-utama-kosong": "Tulis sedikitnya satu rencana hasil kerja utama",
      "indikator-kosong": "Tulis indikator kinerja individu atau ukuran keberhasilannya",
      "target-kosong": "Tulis target, boleh berupa rentang",
      "perspektif-kosong": "Pilih perspektif",
      "perspektif-tidak-dikenal": "Pilih salah satu dari empat perspektif",
      "perspektif-anggaran-tidak-ada":
        "Tambahkan sedikitnya satu indikator dengan perspektif Anggaran (hlm. 29)",
      "pk-belum-tercakup":
        "Masukkan seluruh indikator Perjanjian Kinerja sebagai hasil kerja utama (hlm. 27)",
      "manual-indikator-wajib": "Lengkapi manual indikator kinerja untuk indikator ini (hlm. 37)",
      "penugasan-dari-kosong": "Tulis jabatan pimpinan atau tim kerja yang memberi penugasan",
      "rhk-pimpinan-kosong": "Tulis rencana hasil kerja pimpinan yang diintervensi",
      "aspek-kosong": "Pilih aspek",
      "aspek-tidak-dikenal": "Pilih kuantitas, kualitas, waktu, atau biaya",
      "perilaku-tidak-lengkap": "Lengkapi ketujuh nilai perilaku kerja",
      "lampiran-tidak-ada": "Lengkapi lampiran SKP",
      "ttd-pegawai-belum": "SKP belum ditandatangani pegawai",
      "ttd-penilai-belum": "SKP belum ditetapkan pejabat penilai",
    } satisfies Record<KesalahanSkp, string>,
    peringatan: {
      "perspektif-tidak-lengkap": "Keempat perspektif sebaiknya terwakili (hlm. 29)",
      "lampiran-kosong:sumber-daya": "Dukungan sumber daya belum ditulis di lampiran",
      "lampiran-kosong:skema": "Skema pertanggungjawaban belum ditulis di lampiran",
      "lampiran-kosong:konsekuensi": "Konsekuensi belum ditulis di lampiran",
      terlambat: "SKP ditetapkan setelah 31 Januari (Ps. 14 ayat (1))",
    } satisfies Record<PeringatanSkp, string>,

    pengajuan: {
      title: "Periksa sebelum mengajukan",
      lead: (nama: string) => `SKP akan diserahkan kepada ${titik(nama)}`,
      ringkas: (utama: number, tambahan: number, indikator: number) =>
        `${utama} RHK utama, ${tambahan} RHK tambahan, ${indikator} indikator`,
      ubah: "Ubah",
      tanpaIndikator: "Belum ada indikator.",
      pernyataan:
        "Saya menyatakan rencana ini hasil dialog dengan pimpinan saya, dan mengajukannya sebagai tanda tangan saya. Centang ini mengikat.",
      setelah: "Setelah diajukan, SKP tidak dapat diubah. Selama belum ditinjau, pengajuan dapat dibatalkan.",
      tombol: "Ajukan SKP",
    },
    pembatalan: {
      title: "Batalkan pengajuan?",
      lead: "SKP kembali menjadi draf, dan pejabat penilai diberi tahu. Isinya tetap tersimpan.",
      tombol: "Batalkan pengajuan",
      tidak: "Tidak jadi",
    },
    pengembalian: {
      title: (nama: string) => `Kembalikan SKP ${nama}`,
      lead: "Tulis apa yang perlu diperbaiki, cukup pada bagian yang perlu. Pegawai melihat catatan ini pada tiap baris.",
      umum: "Catatan umum",
      rhk: (nomor: number) => `Catatan untuk RHK ${nomor}`,
      tombol: "Kembalikan SKP",
    },
    persetujuan: {
      title: (nama: string) => `Setujui SKP ${nama}`,
      lead: "Isinya dibekukan sebagai versi yang ditetapkan dan menjadi dasar evaluasi.",
      ekspektasi: "Ekspektasi khusus Anda",
      ekspektasiJelas: "Opsional. Yang tertulis di sini yang ditetapkan.",
      pernyataan:
        "Saya menetapkan SKP ini sebagai kesepakatan dengan pegawai. Centang ini mengikat sebagai tanda tangan saya.",
      tombol: "Setujui SKP",
      tombolLanjut: "Setujui dan berikutnya",
    },
  },
  en: {
    langkah: {
      judul: "Next step",
      isi: "Fill in the plan",
      ubah: "Change the plan",
      perbaiki: "Improve the plan",
      ajukan: "Submit the plan",
      batalkan: "Withdraw",
      tinjau: "Begin the review",
      tinjauJelas: "Once you begin the review, the employee can no longer withdraw it.",
      setujui: "Approve the plan",
      kembalikan: "Return with notes",
      belumBisa: {
        edit: "Cannot be changed now",
        submit: "Cannot be submitted yet",
        withdraw: "Cannot be withdrawn",
        sendBack: "Cannot be returned yet",
        approve: "Cannot be approved yet",
      },
      umpanBalik: "Feedback",
      pelaksanaan: "Work",
      cetak: "Print",
    },

    selesai: {
      tersimpan: "Saved. Check the text, then submit it once agreed.",
      pengajuan: (nama: string) =>
        `The plan was submitted. ${nama} has been told and will approve it or return it with notes.`,
      pembatalan: "Withdrawn. The plan is a draft again and can be changed.",
      pengembalian: (nama: string) =>
        `The plan was returned. ${nama} has been told, and your notes stand at each row.`,
      persetujuan: (nama: string) =>
        `The plan is agreed and its text frozen. ${nama} has been told. Next stage: doing the work.`,
    },

    periksa: {
      title: "Checks",
      beres: "Everything compulsory is filled in.",
      perlu: (n: number) => `${count(n, "point")} to fix before submitting`,
      saran: "Worth a look",
      tempat: (nomor: number) => `Result ${nomor}`,
      tempatIndikator: (nomor: number, indikator: number) => `Result ${nomor}, indicator ${indikator}`,
    },
    kesalahan: {
      "rhk-utama-kosong": "Write at least one main result",
      "indikator-kosong": "Write an indicator or measure of success",
      "target-kosong": "Write a target; a range is fine",
      "perspektif-kosong": "Choose a perspective",
      "perspektif-tidak-dikenal": "Choose one of the four perspectives",
      "perspektif-anggaran-tidak-ada": "Add at least one indicator with the perspective Budget (p. 29)",
      "pk-belum-tercakup": "Carry every indicator of the performance agreement as a main result (p. 27)",
      "manual-indikator-wajib": "Complete the indicator manual for this indicator (p. 37)",
      "penugasan-dari-kosong": "Write the post of the leader or the team that assigns it",
      "rhk-pimpinan-kosong": "Write the leader's result that this one supports",
      "aspek-kosong": "Choose an aspect",
      "aspek-tidak-dikenal": "Choose quantity, quality, time or cost",
      "perilaku-tidak-lengkap": "Complete the seven values",
      "lampiran-tidak-ada": "Complete the annex",
      "ttd-pegawai-belum": "Not signed by the employee",
      "ttd-penilai-belum": "Not fixed by the assessor",
    },
    peringatan: {
      "perspektif-tidak-lengkap": "All four perspectives should be present (p. 29)",
      "lampiran-kosong:sumber-daya": "The annex names no support resources yet",
      "lampiran-kosong:skema": "The annex names no accountability scheme yet",
      "lampiran-kosong:konsekuensi": "The annex names no consequences yet",
      terlambat: "Agreed after 31 January (Art. 14 (1))",
    },

    pengajuan: {
      title: "Check before you submit",
      lead: (nama: string) => `The plan will be handed to ${titik(nama)}`,
      ringkas: (utama: number, tambahan: number, indikator: number) =>
        `${utama} main, ${count(tambahan, "additional result")}, ${count(indikator, "indicator")}`,
      ubah: "Change",
      tanpaIndikator: "No indicator yet.",
      pernyataan:
        "I declare that this plan came out of a dialogue with my leader, and I submit it as my signature. This tick is binding.",
      setelah: "Once submitted the plan cannot be changed. As long as it is unread it can be withdrawn.",
      tombol: "Submit the plan",
    },
    pembatalan: {
      title: "Withdraw the plan?",
      lead: "It becomes a draft again and the assessor is told. The text stays saved.",
      tombol: "Withdraw",
      tidak: "Keep it submitted",
    },
    pengembalian: {
      title: (nama: string) => `Return the plan of ${nama}`,
      lead: "Write what needs work, only where it does. The employee sees each note at its row.",
      umum: "General note",
      rhk: (nomor: number) => `Note on result ${nomor}`,
      tombol: "Return the plan",
    },
    persetujuan: {
      title: (nama: string) => `Approve the plan of ${nama}`,
      lead: "Its text is frozen as the agreed version and becomes the basis of the evaluation.",
      ekspektasi: "Your special expectations",
      ekspektasiJelas: "Optional. What stands here is what is agreed.",
      pernyataan: "I fix this plan as agreed with the employee. This tick is binding as my signature.",
      tombol: "Approve the plan",
      tombolLanjut: "Approve and next",
    },
  },
});
