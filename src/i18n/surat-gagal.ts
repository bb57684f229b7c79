import { words } from "./words.ts";

/** Keys of `galat` are how the code of the sender begins. */
export const gagalWords = words({
  id: {
    title: "Surel tidak sampai",
    lead: "Surat 30 hari terakhir yang ditolak atau berkali-kali gagal. Pemberitahuannya tetap ada di kotak masuk orangnya.",
    kosong: "Semua surel sampai",
    kosongMengapa: "Tidak ada surat yang gagal dalam 30 hari terakhir.",
    kosongSiapa: "Tidak ada yang perlu Anda lakukan.",
    siapa: "Pegawai",
    bukanPegawai: "Bukan alamat pegawai",
    alamat: "Alamat",
    jumlah: "Surat",
    terakhir: "Terakhir",
    sebab: "Sebab",
    galat: {
      E_RECIPIENT: "Alamat menolak atau tidak ada. Betulkan alamatnya.",
      E_VALIDATION: "Alamat tidak sah. Betulkan alamatnya.",
      E_FIELD: "Surat tidak lengkap.",
      E_CONTENT: "Surat terlalu besar.",
      E_RATE: "Pengirim sedang dibatasi. Coba lagi nanti.",
      E_SENDER: "Alamat pengirim belum disiapkan. Hubungi operator.",
      UJI_COBA: "Instansi masih uji coba: surat ke luar tidak dikirim.",
      TIDAK_TERKIRIM: "Berkali-kali gagal dikirim.",
    },
    ulang: "Kirim ulang semua",
    ulangJelas:
      "Betulkan dulu alamat yang salah di halaman pegawai. Yang gagal dikirim sekali lagi ke alamat yang tercatat pada surat itu.",
    diulang: "Surat yang gagal masuk antrean lagi.",
  },
  en: {
    title: "E-mails that did not arrive",
    lead: "Letters of the last 30 days that were refused or failed again and again. Their notifications are still in the person's inbox.",
    kosong: "All e-mails arrived",
    kosongMengapa: "No letter failed in the last 30 days.",
    kosongSiapa: "There is nothing for you to do.",
    siapa: "Person",
    bukanPegawai: "Nobody's address here",
    alamat: "Address",
    jumlah: "Letters",
    terakhir: "Latest",
    sebab: "Why",
    galat: {
      E_RECIPIENT: "The address refuses letters or does not exist. Correct it.",
      E_VALIDATION: "The address is not valid. Correct it.",
      E_FIELD: "The letter is incomplete.",
      E_CONTENT: "The letter is too large.",
      E_RATE: "The sender is being slowed down. Try again later.",
      E_SENDER: "The sender's address is not set up. Ask the operator.",
      UJI_COBA: "The agency is on trial: letters to others are not sent.",
      TIDAK_TERKIRIM: "Could not be sent, again and again.",
    },
    ulang: "Send all again",
    ulangJelas:
      "First correct wrong addresses on the person's page. What failed is sent once more to the address written on the letter.",
    diulang: "The letters that failed wait to be sent again.",
  },
});
