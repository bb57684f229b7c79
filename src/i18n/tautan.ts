import { words } from "./words.ts";

/** Evidence that is an address. */
export const tautanWords = words({
  id: {
    judul: "Tambah tautan bukti",
    lead: "Untuk bukti yang tidak dapat menjadi berkas: terlalu besar, rekaman, aplikasi, atau basis data. Berkas tetap lebih aman: tautan dapat berubah atau hilang, dan hanya alamatnya yang disimpan di sini.",
    kembaliKeBukti: "Ke Bukti saya",
    alamat: "Alamat",
    alamatPetunjuk:
      "Mulai dengan https:// dan dapat dibuka penilai Anda. Untuk Google Drive: Bagikan, lalu “Siapa saja yang memiliki link”.",
    nama: "Judul",
    namaPetunjuk: "Yang ditunjukkan: misalnya “Rekaman bimtek 12 Oktober”.",
    sebab: "Mengapa bukan berkas",
    sebabPetunjuk: "Satu kalimat; penilai membacanya di samping tautan.",
    opsional: "(opsional)",
    untuk: "Untuk rencana aksi",
    untukNanti: "Belum dikaitkan (nanti saja)",
    simpan: "Simpan tautan",
    buka: "Buka tautan",
    bukaTabBaru: "(di tab baru, di luar Selaras)",
    tambah: "Tambah tautan",
    tautan: "Tautan",
    sidik: "Sidik alamat (SHA-256)",
    disimpan: "Disimpan",
    oleh: "Milik",
    terakhir: "Pemeriksaan terakhir",
    belumPernah: "Belum pernah; diperiksa malam ini",
    jawaban: "Jawaban",
    isiHalaman: "Isi saat diperiksa",
    kaitan: "Kaitan dan penghapusan",
    riwayat: "Perubahan yang tercatat",
    riwayatKosong: "Belum ada pemeriksaan.",
    keadaan: {
      belum: "belum diperiksa",
      dijangkau: "dapat dibuka",
      "butuh-izin": "butuh izin",
      "tidak-ditemukan": "tidak ditemukan",
      "tidak-menjawab": "tidak menjawab",
    },
    jelas: {
      belum: "Alamat ini diperiksa malam hari, satu kali.",
      dijangkau: "Alamat ini menjawab saat diperiksa.",
      "butuh-izin":
        "Alamat ini hanya terbuka bagi yang diberi izin. Pastikan penilai Anda termasuk, atau unggah berkasnya.",
      "tidak-ditemukan":
        "Alamat ini menjawab bahwa isinya tidak ada. Perbaiki tautannya atau unggah berkasnya; nilai tidak berubah dengan sendirinya.",
      "tidak-menjawab":
        "Server alamat ini tidak menjawab saat diperiksa. Bisa jadi hanya sementara; diperiksa lagi besok malam.",
    },
    tandaPenilai: {
      "butuh-izin": "Tautan butuh izin: mintalah akses kepada pegawai sebelum menyimpulkan",
      "tidak-ditemukan": "Tautan tidak ditemukan saat diperiksa: mintalah gantinya sebelum menyimpulkan",
      "tidak-menjawab": "Tautan tidak menjawab saat diperiksa: coba lagi nanti",
    },
    karantina: {
      singkat: "dikarantina",
      judul: "Berkas dikarantina",
      teks: (nama: string) =>
        `Pemindai menemukan perangkat berbahaya di dalam ${nama}, jadi berkas ini tidak dapat diunduh siapa pun. Catatan dan sidiknya tetap ada.`,
      pemilik: "Bersihkan komputer asalnya, buat berkasnya lagi, lalu unggah yang baru.",
      lain: "Mintalah pegawai mengunggah berkas yang baru. Ini bukan alasan menurunkan penilaian.",
    },
    selesai: {
      simpan: "Tautan tersimpan. Apakah alamatnya dapat dibuka diperiksa sebentar lagi.",
      sama: "Alamat ini sudah pernah Anda simpan; yang itu dipakai, tidak ada salinan kedua.",
    },
    salah: {
      "alamat-kosong": "Isi alamat tautannya",
      "alamat-salah": "Alamat belum lengkap. Salin seluruh alamat dari peramban, mulai dengan https://",
      "alamat-panjang": "Alamat lebih dari 2.000 huruf. Pakai alamat yang lebih pendek",
      "alamat-skema": "Hanya alamat web yang dimulai dengan https:// yang dapat dipakai",
      "alamat-tanpa-https":
        "Alamat harus dimulai dengan https:// (bukan http://), supaya isinya tidak diubah di jalan",
      "alamat-bersandi": "Alamat ini memuat nama atau sandi. Hapus bagian sebelum tanda @",
      "alamat-dalam":
        "Alamat ini hanya terbuka dari dalam satu jaringan atau komputer. Pakai alamat yang dapat dibuka dari luar, atau unggah berkasnya",
      "judul-kosong": "Isi judul, supaya penilai tahu apa yang dibuka",
      "judul-panjang": "Judul paling panjang 120 huruf",
      "sebab-panjang": "Alasan paling panjang 1.000 huruf",
      "tujuan-tidak-ada": "Rencana aksi yang dipilih tidak ada lagi. Pilih yang lain",
    },
  },
  en: {
    judul: "Add evidence as a link",
    lead: "For evidence that cannot be a file: too large, a recording, an application or a database. A file is still safer: a link may change or vanish, and only its address is kept here.",
    kembaliKeBukti: "To My evidence",
    alamat: "Address",
    alamatPetunjuk:
      "Starts with https:// and can be opened by your assessor. For Google Drive: Share, then “Anyone with the link”.",
    nama: "Title",
    namaPetunjuk: "What it shows: for example “Recording of the training on 12 October”.",
    sebab: "Why not a file",
    sebabPetunjuk: "One sentence; the assessor reads it beside the link.",
    opsional: "(optional)",
    untuk: "For which action plan",
    untukNanti: "Not attached yet (later)",
    simpan: "Save the link",
    buka: "Open the link",
    bukaTabBaru: "(in a new tab, outside Selaras)",
    tambah: "Add a link",
    tautan: "Link",
    sidik: "Fingerprint of the address (SHA-256)",
    disimpan: "Saved",
    oleh: "Belongs to",
    terakhir: "Last look",
    belumPernah: "Never; it is looked at tonight",
    jawaban: "Answer",
    isiHalaman: "Content when looked at",
    kaitan: "Attachments and deletion",
    riwayat: "Changes on record",
    riwayatKosong: "Not looked at yet.",
    keadaan: {
      belum: "not looked at yet",
      dijangkau: "can be opened",
      "butuh-izin": "needs permission",
      "tidak-ditemukan": "not found",
      "tidak-menjawab": "no answer",
    },
    jelas: {
      belum: "This address is looked at once a night.",
      dijangkau: "This address answered when it was looked at.",
      "butuh-izin":
        "This address opens only for people with permission. Make sure your assessor has it, or upload the file.",
      "tidak-ditemukan":
        "This address answers that its content is gone. Correct the link or upload the file; no rating changes by itself.",
      "tidak-menjawab":
        "The server of this address did not answer. It may be temporary; it is looked at again tomorrow night.",
    },
    tandaPenilai: {
      "butuh-izin": "The link needs permission: ask the employee for access before you conclude",
      "tidak-ditemukan": "The link was not found when looked at: ask for another before you conclude",
      "tidak-menjawab": "The link did not answer when looked at: try again later",
    },
    karantina: {
      singkat: "quarantined",
      judul: "The file is in quarantine",
      teks: (nama: string) =>
        `The scanner found something dangerous in ${nama}, so nobody can download it. Its record and fingerprint stay.`,
      pemilik: "Clean the computer it came from, make the file again and upload the new one.",
      lain: "Ask the employee to upload a new file. This is no reason for a lower rating.",
    },
    selesai: {
      simpan: "Link saved. Whether the address can be opened is looked at in a moment.",
      sama: "You saved this address before; that one is used, there is no second copy.",
    },
    salah: {
      "alamat-kosong": "Enter the address of the link",
      "alamat-salah": "The address is not complete. Copy all of it from the browser, starting with https://",
      "alamat-panjang": "The address is longer than 2,000 characters. Use a shorter one",
      "alamat-skema": "Only web addresses that start with https:// can be used",
      "alamat-tanpa-https":
        "The address must start with https:// (not http://), so that nobody changes it on the way",
      "alamat-bersandi": "This address contains a name or a password. Remove the part before the @",
      "alamat-dalam":
        "This address opens only inside one network or computer. Use one that opens from outside, or upload the file",
      "judul-kosong": "Enter a title, so that the assessor knows what is opened",
      "judul-panjang": "The title may have 120 characters at most",
      "sebab-panjang": "The reason may have 1,000 characters at most",
      "tujuan-tidak-ada": "The chosen action plan is not there any more. Choose another",
    },
  },
});
