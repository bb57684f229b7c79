import { words } from "./words.ts";

export const stopWords = words({
  id: {
    notThere: {
      title: "Halaman tidak ditemukan",
      text: "Halaman ini tidak ada, atau bukan untuk Anda. Periksa alamatnya, atau mulai lagi dari beranda.",
    },
    notAllowed: {
      title: "Anda tidak berhak membuka halaman ini",
      text: "Halaman ini untuk peran lain di instansi Anda. Bila Anda seharusnya berhak, hubungi admin instansi.",
    },
    crossSite: {
      title: "Permintaan ditolak",
      text: "Permintaan ini tidak datang dari halaman Selaras. Buka halaman yang dimaksud, lalu ulangi di sana.",
    },
    fileGone: {
      title: "Berkas ini tidak ada lagi di gudang",
      text: "Catatannya masih ada, tetapi isi berkasnya tidak ditemukan di tempat penyimpanan. Admin instansi sudah diberi tahu. Bila Anda pengunggahnya dan masih menyimpan aslinya, unggah lagi.",
    },
    tooLarge: {
      title: "Kiriman terlalu besar",
      text: "Isian ini melebihi batas. Kurangi isinya, lalu kirim lagi.",
    },
    unreadable: {
      title: "Kiriman tidak dapat dibaca",
      text: "Isian tidak sampai dengan utuh. Kembali ke halaman sebelumnya, lalu kirim lagi.",
    },
    maintenance: {
      title: "Sedang dipelihara",
      text: "Basis data instansi ini sedang diperbarui, biasanya beberapa menit. Tidak ada yang hilang; muat ulang sebentar lagi.",
    },
    suspended: {
      title: "Layanan instansi ini sedang ditangguhkan",
      text: "Pengelola layanan menangguhkan instansi ini untuk sementara. Data tetap tersimpan utuh. Admin instansi dapat menghubungi pengelola layanan.",
    },
    supportReadsOnly: {
      title: "Bantuan operator hanya membaca halaman",
      text: "Izin bantuan dari instansi berlaku untuk membaca halaman. Tidak ada yang dapat dikirim, diubah, atau diunduh, dan halaman akun milik pemberi izin tidak dapat dibuka.",
    },
    trialPeople: {
      title: "Batas uji coba: 500 pegawai",
      text: "Instansi ini masih uji coba dan sudah memuat pegawai sebanyak batasnya. Tidak ada yang tersimpan dari isian ini. Admin dapat mengajukan instansi menjadi aktif di Kelola, Siklus instansi; setelah aktif tidak ada batas.",
    },
    trialFiles: {
      title: "Batas uji coba: 500 MB bukti",
      text: "Instansi ini masih uji coba dan berkas ini melewati batas penyimpanannya. Berkas tidak tersimpan. Hapus bukti yang tidak perlu, atau minta admin mengajukan instansi menjadi aktif.",
    },
    failed: {
      title: "Terjadi gangguan",
      text: "Server gagal menyelesaikan permintaan ini. Yang sudah tersimpan tetap ada. Coba lagi; bila berulang, sampaikan nomor ini ke admin:",
    },
    home: "Ke beranda",
  },
  en: {
    notThere: {
      title: "Page not found",
      text: "This page does not exist, or is not for you. Check the address, or start again from home.",
    },
    notAllowed: {
      title: "You may not open this page",
      text: "This page is for another role in your agency. If you should have access, ask your agency's admin.",
    },
    crossSite: {
      title: "Request refused",
      text: "This request did not come from a Selaras page. Open the page you meant and repeat it there.",
    },
    fileGone: {
      title: "This file is no longer in the store",
      text: "Its record is there, but the content was not found in storage. Your agency's admin has been told. If it was you who uploaded it and you still have the original, upload it again.",
    },
    tooLarge: { title: "Too large", text: "This form is over the limit. Shorten it and send it again." },
    unreadable: {
      title: "Could not read the form",
      text: "The form did not arrive whole. Go back to the previous page and send it again.",
    },
    maintenance: {
      title: "Under maintenance",
      text: "This agency's database is being updated, usually for a few minutes. Nothing is lost; reload shortly.",
    },
    suspended: {
      title: "This agency is suspended",
      text: "The operator of the service has suspended this agency for now. Its data is kept whole. The agency's admin can contact the operator.",
    },
    supportReadsOnly: {
      title: "Support only reads pages",
      text: "The agency's leave is for reading pages. Nothing can be sent, changed or downloaded, and the account pages of who gave the leave stay closed.",
    },
    trialPeople: {
      title: "Limit of the trial: 500 people",
      text: "This agency is a trial and holds as many people as it may. Nothing of this form was saved. An admin can request to go live under Manage, Life of the agency; after that there is no limit.",
    },
    trialFiles: {
      title: "Limit of the trial: 500 MB of evidence",
      text: "This agency is a trial and this file is over its storage limit. The file was not saved. Delete evidence that is not needed, or ask the admin to request to go live.",
    },
    failed: {
      title: "Something failed",
      text: "The server could not finish this request. What was saved is safe. Try again; if it repeats, give this number to your admin:",
    },
    home: "Home",
  },
});
