import { words } from "./words.ts";

export const sessionWords = words({
  id: {
    masuk: {
      title: "Masuk",
      lead: (instansi: string) => `Untuk pegawai ${instansi}.`,
      pengenal: "NIP, NI PPPK, atau surel",
      pengenalHint: "18 angka, boleh dengan spasi",
      sandi: "Kata sandi",
      tombol: "Masuk",
      belum: "Belum punya kata sandi? Minta tautan undangan kepada admin instansi Anda.",
    },
    undangan: {
      title: "Buat kata sandi",
      halo: (nama: string) => `Selamat datang, ${nama}`,
      jelas: "Tautan ini hanya dapat dipakai sekali. Setelah kata sandi dibuat, Anda langsung masuk.",
      sandi: "Kata sandi baru",
      sandiHint:
        "Sedikitnya 15 huruf atau angka. Rangkaian empat kata yang hanya Anda tahu paling mudah diingat.",
      ulang: "Ketik sekali lagi",
      tombol: "Simpan dan masuk",
      habis: "Tautan tidak berlaku lagi",
      habisJelas:
        "Tautan ini sudah dipakai, sudah lewat 7 hari, atau diganti yang lebih baru. Minta tautan baru kepada admin instansi.",
      keMasuk: "Ke halaman masuk",
    },
    ganti: {
      title: "Ganti kata sandi",
      lama: "Kata sandi sekarang",
      tombol: "Ganti kata sandi",
      catatan: "Perangkat lain yang sedang masuk akan dikeluarkan.",
      selesai: "Kata sandi sudah diganti. Perangkat lain sudah dikeluarkan.",
    },
    salah: {
      "pengenal-kosong": "Isi NIP, NI PPPK, atau surel Anda",
      "sandi-kosong": "Isi kata sandi",
      "sandi-beda": "Kedua kata sandi harus sama",
      "sandi-pendek": "Kata sandi terlalu pendek: pakai sedikitnya 15 huruf atau angka",
      "sandi-panjang": "Kata sandi paling panjang 128 huruf",
      "sandi-mudah-ditebak":
        "Kata sandi ini mudah ditebak. Hindari kata umum, nama, NIP, dan nama instansi; tambahkan kata lain",
      "sandi-lama-salah": "Kata sandi sekarang tidak cocok",
      "tidak-cocok": "NIP atau surel dan kata sandi tidak cocok. Periksa keduanya, lalu coba lagi",
      tunggu: "Terlalu banyak percobaan. Tunggu satu menit, lalu coba lagi; akun Anda tidak terkunci",
    },
  },
  en: {
    masuk: {
      title: "Sign in",
      lead: (instansi: string) => `For employees of ${instansi}.`,
      pengenal: "NIP, NI PPPK or e-mail",
      pengenalHint: "18 digits, blanks allowed",
      sandi: "Password",
      tombol: "Sign in",
      belum: "No password yet? Ask your agency's admin for an invitation link.",
    },
    undangan: {
      title: "Create a password",
      halo: (nama: string) => `Welcome, ${nama}`,
      jelas: "This link works once. After you set a password you are signed in.",
      sandi: "New password",
      sandiHint:
        "At least 15 letters or digits. Four words only you would put together are easiest to remember.",
      ulang: "Type it once more",
      tombol: "Save and sign in",
      habis: "This link no longer works",
      habisJelas:
        "It was used, is older than 7 days, or was replaced by a newer one. Ask your agency's admin for a new link.",
      keMasuk: "To the sign-in page",
    },
    ganti: {
      title: "Change password",
      lama: "Current password",
      tombol: "Change password",
      catatan: "Other devices that are signed in will be signed out.",
      selesai: "Password changed. Other devices have been signed out.",
    },
    salah: {
      "pengenal-kosong": "Enter your NIP, NI PPPK or e-mail",
      "sandi-kosong": "Enter a password",
      "sandi-beda": "Both passwords must be the same",
      "sandi-pendek": "The password is too short: use at least 15 letters or digits",
      "sandi-panjang": "A password has at most 128 letters",
      "sandi-mudah-ditebak":
        "This password is easy to guess. Avoid common words, names, the NIP and the agency's name; add other words",
      "sandi-lama-salah": "The current password does not match",
      "tidak-cocok": "NIP or e-mail and password do not match. Check both and try again",
      tunggu: "Too many attempts. Wait a minute and try again; your account is not locked",
    },
  },
});
