import type { Lang } from "./words.ts";
import { count, words } from "./words.ts";

export const buktiWords = words({
  id: {
    judul: "Bukti saya",
    lead: "Semua berkas yang Anda unggah; yang belum dikaitkan di atas. Bukti menunjukkan hasil (kemajuan atau hasil akhir), bukan kegiatan.",
    kuota: (tahun: string) => `Ruang bukti ${tahun}`,
    kuotaTeks: (dipakai: string, dari: string) => `${dipakai} dari ${dari} terpakai`,
    unggah: "Unggah bukti",
    untuk: "Untuk rencana aksi",
    untukNanti: "Belum dikaitkan (nanti saja)",
    daftar: "Berkas",
    petunjuk:
      "PDF, JPG, PNG, WEBP, DOCX, XLSX, atau PPTX; paling besar 10 MB tiap berkas. Boleh beberapa sekaligus.",
    diunggah: (waktu: string) => `diunggah ${waktu}`,
    pindai: "virus belum diperiksa",
    dipindai: "diperiksa, tanpa virus",
    terkait: (n: string) => `dikaitkan ke ${n} rencana aksi`,
    takTerkait: "belum dikaitkan",
    menunggu: "Belum selesai tersimpan. Bila tidak muncul dalam 15 menit, unggah lagi.",
    kelola: "Kelola",
    kelolaBerkas: (nama: string) => `kaitan ${nama}`,
    unduh: "Unduh",
    lihatTautan: "Lihat tautan",
    pratinjau: (nama: string) => `Pratinjau ${nama}`,
    tanpaPratinjau: "Pratinjau tidak tersedia untuk berkas ini. Unduh untuk membacanya.",
    kaitan: "Dikaitkan dengan",
    kaitkan: "Kaitkan",
    kaitkanKe: "Kaitkan ke rencana aksi",
    pilih: "Pilih rencana aksi",
    takAdaPilihan:
      "Tidak ada rencana aksi lain yang masih dapat diisi. Simpan rencana aksi dulu di halaman Pelaksanaan.",
    lepas: "Lepas",
    terkunci: "periode ini tidak dapat diubah lagi",
    hapus: "Hapus berkas",
    hapusJelas: "Berkas hilang dari semua rencana aksi di atas dan tidak dapat dikembalikan.",
    hapusTertahan:
      "Berkas ini menjadi bukti pada periode yang sudah ditutup atau ditandatangani, jadi tidak dapat dihapus.",
    kosong: "Belum ada bukti",
    kosongSebab: "Berkas yang Anda unggah di sini atau di halaman Pelaksanaan akan muncul di daftar ini.",
    kosongSiapa: "Anda sendiri yang mengunggahnya, selama pengisian periode dibuka.",
    kePelaksanaan: "Ke Pelaksanaan",
    selesai: {
      unggah: "Bukti tersimpan.",
      sama: (nama: string) =>
        `Berkas yang sama sudah pernah Anda unggah sebagai ${nama}. Yang itu dipakai; tidak ada salinan kedua.`,
      kaitan: "Bukti dikaitkan.",
      lepas: "Bukti dilepas dari rencana aksi itu. Berkasnya masih ada di Bukti saya.",
      hapus: "Berkas dihapus.",
    },
    alat: {
      choose: "Pilih berkas",
      camera: "Ambil foto",
      send: "Unggah",
      sending: "Mengirim {nama}…",
      done: "{nama} tersimpan",
      failed: "{nama} belum terkirim. Periksa sambungan, lalu coba lagi",
      tooBig: "{nama} lebih besar dari 10 MB",
      retry: "Coba lagi",
      shrinking: "Mengecilkan {nama}…",
      waiting: "Sambungan terputus. {nama} dilanjutkan sendiri begitu tersambung",
      original: "Kirim foto ukuran asli (lebih lama, memakai lebih banyak ruang)",
    },
    salah: {
      "berkas-kosong": "Pilih sedikitnya satu berkas",
      "terlalu-banyak": "Paling banyak 20 berkas sekali kirim",
      "berkas-nol": (nama: string) => `${nama} kosong (0 bita)`,
      "terlalu-besar": (nama: string) => `${nama} lebih besar dari 10 MB. Perkecil atau bagi dulu`,
      "jenis-tidak-boleh": (nama: string) =>
        `${nama} tidak dapat dipakai. Yang boleh: PDF, JPG, PNG, WEBP, DOCX, XLSX, PPTX`,
      "jenis-tidak-cocok": (nama: string) =>
        `Isi ${nama} tidak sesuai dengan jenis pada namanya. Simpan ulang dari aplikasi asalnya, lalu unggah lagi`,
      "berkas-rusak": (nama: string) => `${nama} rusak atau tidak utuh. Buka, simpan ulang, lalu unggah lagi`,
      "berkas-makro": (nama: string) =>
        `${nama} berisi makro. Simpan sebagai dokumen tanpa makro, lalu unggah lagi`,
      "berkas-bersandi": (nama: string) =>
        `${nama} dikunci dengan sandi, jadi tidak dapat diperiksa. Simpan tanpa sandi, lalu unggah lagi`,
      "berkas-berbahaya": (nama: string) =>
        `${nama} berisi bagian yang dapat dijalankan peramban atau komputer, jadi ditolak`,
      "kuota-penuh": (nama: string) =>
        `${nama} tidak muat: ruang bukti Anda tahun ini hampir habis. Hapus berkas yang tidak dipakai di Bukti saya`,
      "tujuan-tidak-ada": "Rencana aksi yang dipilih tidak ada lagi. Pilih yang lain",
      "gudang-gagal": (nama: string) =>
        `${nama} belum tersimpan karena gudang berkas sedang terganggu. Coba lagi sebentar lagi`,
      "bukti-terkunci":
        "Bukti ini melekat pada periode yang sudah ditutup atau sudah ditandatangani, jadi tidak dapat dilepas atau dihapus",
      "sesi-berakhir": "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu kirim ulang dari sini",
      "versi-satu-berkas": "Pilih satu berkas saja sebagai versi baru",
      "versi-sudah-diganti": "Berkas ini sudah diganti. Muat ulang halaman, lalu ganti versi yang terbaru",
      "versi-sama": "Isi berkas itu sudah tersimpan di Bukti saya, jadi bukan versi baru. Pilih berkas lain",
      "versi-lama-tetap": "Versi lama tetap disimpan selama versi barunya ada, jadi tidak dapat dihapus",
      "unggahan-tidak-jelas": "Kiriman tidak dapat dibaca. Muat ulang halaman, lalu pilih berkasnya lagi",
      "unggahan-terlalu-banyak": (nama: string) =>
        `${nama} belum dikirim: sudah ada 20 unggahan yang belum selesai. Lanjutkan atau buang dulu di Bukti saya`,
      "unggahan-kedaluwarsa": (nama: string) =>
        `Unggahan ${nama} sudah lewat satu hari atau sudah selesai. Pilih berkasnya lagi`,
      "potongan-rusak": (nama: string) => `Sebagian ${nama} rusak di perjalanan. Coba lagi`,
      "potongan-kurang": (nama: string) => `Sebagian ${nama} belum sampai. Coba lagi`,
      "isi-berubah": (nama: string) => `Isi ${nama} berubah selama dikirim. Pilih berkasnya lagi`,
      "tersimpan-tak-terkait": (nama: string) => `${nama} aman di Bukti saya, belum dikaitkan.`,
      "kaitan-tidak-ada":
        "Bukti itu sudah tidak dikaitkan lagi. Muat ulang halaman untuk melihat yang terbaru",
    },
  },
  en: {
    judul: "My evidence",
    lead: "Every file you uploaded; what is not attached stands first. Evidence shows results (progress or final), not activities.",
    kuota: (tahun: string) => `Evidence space ${tahun}`,
    kuotaTeks: (dipakai: string, dari: string) => `${dipakai} of ${dari} used`,
    unggah: "Upload evidence",
    untuk: "For which action plan",
    untukNanti: "Not attached yet (later)",
    daftar: "Files",
    petunjuk: "PDF, JPG, PNG, WEBP, DOCX, XLSX or PPTX; at most 10 MB each. Several at once are fine.",
    diunggah: (waktu: string) => `uploaded ${waktu}`,
    pindai: "not checked for viruses",
    dipindai: "checked, no virus",
    terkait: (n: string) => `attached to ${count(n, "planned action")}`,
    takTerkait: "not attached yet",
    menunggu: "Not stored yet. If it does not appear within 15 minutes, upload it again.",
    kelola: "Manage",
    kelolaBerkas: (nama: string) => `attachments of ${nama}`,
    unduh: "Download",
    lihatTautan: "See the link",
    pratinjau: (nama: string) => `Preview of ${nama}`,
    tanpaPratinjau: "There is no preview of this file. Download it to read it.",
    kaitan: "Attached to",
    kaitkan: "Attach",
    kaitkanKe: "Attach to an action plan",
    pilih: "Choose an action plan",
    takAdaPilihan:
      "There is no other action plan that can still be filled in. Save an action plan on the Work page first.",
    lepas: "Detach",
    terkunci: "this period can no longer be changed",
    hapus: "Delete the file",
    hapusJelas: "The file disappears from every action plan above and cannot be brought back.",
    hapusTertahan: "This file is evidence in a period that is closed or signed, so it cannot be deleted.",
    kosong: "No evidence yet",
    kosongSebab: "Files you upload here or on the Work page appear in this list.",
    kosongSiapa: "You upload them yourself, while the period is open for filling in.",
    kePelaksanaan: "To Work",
    selesai: {
      unggah: "Evidence stored.",
      sama: (nama: string) =>
        `You uploaded the same file before as ${nama}. That one is used; there is no second copy.`,
      kaitan: "Evidence attached.",
      lepas: "Evidence detached from that action plan. The file is still in My evidence.",
      hapus: "File deleted.",
    },
    alat: {
      choose: "Choose files",
      camera: "Take a photo",
      send: "Upload",
      sending: "Sending {nama}…",
      done: "{nama} stored",
      failed: "{nama} was not sent. Check the connection and try again",
      tooBig: "{nama} is larger than 10 MB",
      retry: "Try again",
      shrinking: "Making {nama} smaller…",
      waiting: "The connection broke. {nama} goes on by itself once it is back",
      original: "Send photos in their original size (slower, takes more space)",
    },
    salah: {
      "berkas-kosong": "Choose at least one file",
      "terlalu-banyak": "At most 20 files at a time",
      "berkas-nol": (nama: string) => `${nama} is empty (0 bytes)`,
      "terlalu-besar": (nama: string) => `${nama} is larger than 10 MB. Shrink or split it first`,
      "jenis-tidak-boleh": (nama: string) =>
        `${nama} cannot be used. Allowed: PDF, JPG, PNG, WEBP, DOCX, XLSX, PPTX`,
      "jenis-tidak-cocok": (nama: string) =>
        `The content of ${nama} is not what its name says. Save it again from its application and upload it`,
      "berkas-rusak": (nama: string) =>
        `${nama} is damaged or incomplete. Open it, save it again, then upload`,
      "berkas-makro": (nama: string) => `${nama} contains macros. Save it without macros and upload it again`,
      "berkas-bersandi": (nama: string) =>
        `${nama} is locked with a password and cannot be checked. Save it without one and upload it again`,
      "berkas-berbahaya": (nama: string) =>
        `${nama} contains something a browser or computer could run, so it is refused`,
      "kuota-penuh": (nama: string) =>
        `${nama} does not fit: your space for this year's evidence is nearly used. Delete unused files in My evidence`,
      "tujuan-tidak-ada": "The chosen action plan is not there any more. Choose another",
      "gudang-gagal": (nama: string) =>
        `${nama} was not stored: the file store is having trouble. Try again in a moment`,
      "bukti-terkunci":
        "This evidence belongs to a period that is closed or signed, so it can be neither detached nor deleted",
      "sesi-berakhir": "Your session has ended. Sign in again in another tab, then send it again from here",
      "versi-satu-berkas": "Choose one file only as the new version",
      "versi-sudah-diganti":
        "This file has been replaced already. Reload the page and replace the newest version",
      "versi-sama":
        "That content is stored in My evidence already, so it is no new version. Choose another file",
      "versi-lama-tetap": "An older version stays as long as its newer one is there, so it cannot be deleted",
      "unggahan-tidak-jelas": "What was sent cannot be read. Reload the page and choose the file again",
      "unggahan-terlalu-banyak": (nama: string) =>
        `${nama} was not sent: 20 uploads are unfinished already. Continue or discard them in My evidence`,
      "unggahan-kedaluwarsa": (nama: string) =>
        `The upload of ${nama} is more than a day old, or finished. Choose the file again`,
      "potongan-rusak": (nama: string) => `Part of ${nama} was damaged on its way. Try again`,
      "potongan-kurang": (nama: string) => `Part of ${nama} has not arrived. Try again`,
      "isi-berubah": (nama: string) => `${nama} changed while it was sent. Choose the file again`,
      "tersimpan-tak-terkait": (nama: string) => `${nama} is safe in My evidence, not attached.`,
      "kaitan-tidak-ada": "That evidence is no longer attached. Reload the page to see the current state",
    },
  },
});

/** "1,2 MB", "640 KB": in steps of 1.024, as file managers show it and as the limits are meant. */
export function ukuran(bytes: number, lang: Lang): string {
  const big = bytes >= 1024 * 1024;
  const n = big ? bytes / (1024 * 1024) : Math.max(1, Math.round(bytes / 1024));
  const unit = big ? "MB" : "KB";
  return `${n.toLocaleString(lang === "id" ? "id-ID" : "en-GB", { maximumFractionDigits: n < 10 ? 1 : 0 })} ${unit}`;
}
