import { words } from "./words.ts";

export const dokumenWords = words({
  id: {
    judul: (periode: string, nama: string) => `Dokumen evaluasi ${periode} · ${nama}`,
    lead: "Isi dokumen dibekukan saat ditandatangani. Dicetak persis seperti format resmi.",
    cetak: "Cetak",
    pdf: "Unduh PDF",
    pdfF4: "PDF folio (F4)",
    evaluasi: "Evaluasi",
    diganti: "Dokumen ini sudah diganti oleh dokumen yang lebih baru.",
    dicabut: "Dokumen ini sudah dicabut.",
    sidik: "Sidik dokumen (SHA-256)",
    salin: "Salin",
    tersalin: "Tersalin",
    keaslian: "Halaman keaslian",
    lain: "Dasar penilaian lainnya",
    lainJelas: "Ikut dibekukan dalam dokumen; format resmi tidak menyediakan tempat untuk mencetaknya.",
    bukti: "Manifes bukti dukung",
    buktiKosong: "Tidak ada berkas bukti dukung pada periode ini.",
    berkas: "Berkas",
    ukuran: "Ukuran (byte)",
    lembarD: "Dokumen Evaluasi Kinerja Pegawai",
    lembarC: "Hasil Evaluasi Kinerja Pegawai",
  },
  en: {
    judul: (periode, nama) => `Evaluation document ${periode} · ${nama}`,
    lead: "Its content was frozen at the signature. It prints exactly as the official form, in Indonesian.",
    cetak: "Print",
    pdf: "Download PDF",
    pdfF4: "PDF, folio (F4)",
    evaluasi: "Evaluation",
    diganti: "This document was replaced by a newer one.",
    dicabut: "This document was revoked.",
    sidik: "Fingerprint of the document (SHA-256)",
    salin: "Copy",
    tersalin: "Copied",
    keaslian: "Verification page",
    lain: "What else it rested on",
    lainJelas: "Frozen with the document; the official forms have no place to print it.",
    bukti: "Manifest of evidence",
    buktiKosong: "No evidence files in this period.",
    berkas: "File",
    ukuran: "Size (bytes)",
    lembarD: "Evaluation document",
    lembarC: "Evaluation result",
  },
});

export const verifikasiWords = words({
  id: {
    title: "Keaslian dokumen",
    jawab: {
      "uji-coba": "Uji coba – bukan dokumen dinas",
      berlaku: "Asli dan berlaku",
      diganti: "Sudah diganti",
      dicabut: "Dicabut",
      "tidak-ditemukan": "Tidak ditemukan",
    },
    arti: {
      "uji-coba":
        "Dokumen ini dibuat instansi pada masa uji coba layanan. Isinya dikenal sistem, tetapi tidak berlaku sebagai dokumen dinas.",
      berlaku: "Dokumen ini diterbitkan instansi di bawah ini dan masih berlaku.",
      diganti:
        "Dokumen ini pernah diterbitkan, lalu diganti oleh dokumen yang lebih baru. Jangan dipakai lagi.",
      dicabut: "Dokumen ini pernah diterbitkan, lalu dicabut. Jangan dipakai lagi.",
      "tidak-ditemukan":
        "Tidak ada dokumen dengan kode ini. Periksa alamatnya, atau pindai lagi kode QR dari dokumen aslinya.",
    },
    jenis: "Jenis dokumen",
    jenisIsi: "Dokumen Evaluasi Kinerja Pegawai",
    periode: "Periode",
    instansi: "Instansi penerbit",
    terbit: "Ditandatangani",
    pegawai: "Pegawai",
    pegawaiHint: "Nama disamarkan. Hasil penilaian tidak pernah ditampilkan di sini.",
    bukanTte:
      "Kode QR ini bukan tanda tangan elektronik tersertifikasi. Halaman ini hanya menjawab apakah dokumen dikenal sistem penerbitnya.",
    domain: (asal: string) => `Halaman keaslian yang sebenarnya selalu beralamat ${asal}.`,
    pelan: "Terlalu banyak pemeriksaan dari jaringan ini. Coba lagi sebentar lagi.",
  },
  en: {
    title: "Is this document genuine?",
    jawab: {
      "uji-coba": "Trial – not an official document",
      berlaku: "Genuine and valid",
      diganti: "Replaced",
      dicabut: "Revoked",
      "tidak-ditemukan": "Not found",
    },
    arti: {
      "uji-coba":
        "This document was made while the agency tried the service. The system knows it, but it has no official standing.",
      berlaku: "The agency below issued this document, and it is still valid.",
      diganti: "This document was issued and then replaced by a newer one. Do not use it any more.",
      dicabut: "This document was issued and then revoked. Do not use it any more.",
      "tidak-ditemukan":
        "There is no document with this code. Check the address, or scan the original's QR code again.",
    },
    jenis: "Type",
    jenisIsi: "Employee performance evaluation document",
    periode: "Period",
    instansi: "Issued by",
    terbit: "Signed",
    pegawai: "Employee",
    pegawaiHint: "The name is masked. Ratings are never shown here.",
    bukanTte:
      "This QR code is not a certified electronic signature. The page only says whether the issuing system knows the document.",
    domain: (asal) => `The genuine verification page is always at ${asal}.`,
    pelan: "Too many checks from this network. Try again in a moment.",
  },
});
