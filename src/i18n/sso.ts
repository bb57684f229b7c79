import { words } from "./words.ts";

export const ssoWords = words({
  id: {
    masukLewat: (nama: string) => `Masuk lewat ${nama}`,
    gagal: {
      title: "Belum dapat masuk",
      cobaLagi: "Coba lagi",
      sandi: "Masuk dengan kata sandi",
      mati: "Instansi ini tidak memakai masuk lewat penyedia identitas. Masuklah dengan NIP dan kata sandi.",
      "tak-terjangkau":
        "Penyedia identitas instansi Anda tidak menjawab. Coba beberapa menit lagi, atau masuk dengan kata sandi.",
      "tidak-sah":
        "Jawaban penyedia identitas tidak dapat dipercaya, jadi tidak ada yang dibuka. Coba lagi; bila berulang, beri tahu admin instansi.",
      ditolak: "Penyedia identitas menolak atau Anda membatalkannya. Coba lagi bila Anda memang ingin masuk.",
      permintaan:
        "Permintaan masuk ini sudah dipakai, sudah lewat 10 menit, atau dimulai di peramban lain. Mulai lagi dari halaman masuk.",
      "tanpa-nip":
        "Penyedia identitas tidak menyebut NIP Anda sebagai 18 angka. Beri tahu admin instansi; sementara itu masuklah dengan kata sandi.",
      "tidak-dikenal":
        "NIP Anda belum ada di instansi ini, atau Anda belum diundang. Minta undangan kepada admin instansi.",
      "sudah-lain":
        "Akun Anda sudah tertaut dengan identitas lain dari penyedia ini. Minta admin instansi melepas tautan lama lebih dahulu.",
      "nomor-asing":
        "NIP Anda diubah sejak akun ini dipakai. Masuklah sekali dengan NIP yang baru dan kata sandi; sesudah itu penyedia identitas dapat dipakai.",
      tunggu: "Terlalu sering. Tunggu sebentar, lalu coba lagi.",
    },
    atur: {
      title: "Masuk lewat penyedia identitas",
      lead: "Pegawai masuk dengan akun yang sudah mereka pakai di instansi (OpenID Connect). Siapa orangnya ditentukan dari NIP, dan hanya yang sudah diundang.",
      keadaan: "Keadaan",
      keadaanKata: {
        belum: "Belum diatur",
        menunggu: "Menunggu persetujuan admin kedua",
        aktif: "Aktif",
        mati: "Dimatikan",
      },
      diubah: (nama: string, kapan: string) => `Diatur ${nama}, ${kapan}`,
      disetujui: (nama: string) => `disetujui ${nama}`,
      tertaut: (n: string) => `${n} akun tertaut`,
      nama: "Nama di tombol masuk",
      namaHint: "Misalnya Akun Kementerian",
      penerbit: "Alamat penerbit (issuer)",
      penerbitHint:
        "Persis seperti di dokumen penyedia, misalnya https://sso.kementerian.go.id/realms/pegawai",
      clientId: "Client ID",
      rahasia: "Client secret",
      rahasiaHint: "Disimpan tersegel dan tidak ditampilkan lagi.",
      rahasiaAda: "Sudah tersimpan. Isi bila diganti, atau bila penerbit atau Client ID berganti.",
      klaim: "Klaim yang berisi NIP",
      klaimHint: "Nama klaim di ID token, biasanya nip",
      percaya: "Langkah kedua",
      percayaYa: "Percaya bila penyedia menyebut sudah memakai dua faktor (amr: mfa)",
      alamat: "Alamat kembali (redirect URI) untuk didaftarkan di penyedia",
      simpan: "Simpan dan minta persetujuan",
      tersimpan: "Tersimpan. Belum aktif sampai admin lain menyetujuinya.",
      uji: "Uji sambungan",
      ujiBerhasil: "Penyedia menjawab, dan alamat-alamatnya dapat dipakai.",
      setujui: "Setujui dan aktifkan",
      setujuiJelas:
        "Periksa alamat penerbitnya. Siapa yang memegang alamat itu dapat memasukkan siapa saja ke akun pegawai.",
      setujuiLain: "Pengaturan ini diubah oleh Anda sendiri; admin lain yang menyetujuinya.",
      matikan: "Matikan",
      sudahAktif: "Sekarang aktif. Tombolnya ada di halaman masuk.",
      sudahMati: "Dimatikan. Pegawai masuk dengan kata sandi.",
      lepas: "Lepas tautan seorang pegawai",
      lepasNip: "NIP pegawai",
      lepasHint: "Bila identitasnya di penyedia berganti. Ia diminta menautkan lagi saat masuk berikutnya.",
      lepasTombol: "Lepas tautan",
      terlepas: "Tautan dilepas.",
      salah: {
        "nama-kosong": "Isi nama di tombol masuk, paling banyak 60 huruf",
        "penerbit-salah":
          "Alamat penerbit bukan alamat yang lengkap, atau memuat tanda tanya, pagar, atau kata sandi",
        "penerbit-tanpa-https": "Alamat penerbit harus diawali https://",
        "penerbit-dalam": "Alamat penerbit harus nama umum di internet, bukan alamat dalam atau angka",
        "client-kosong": "Isi Client ID dari penyedia",
        "rahasia-kosong": "Isi Client secret dari penyedia",
        "klaim-salah": "Nama klaim hanya huruf, angka, titik, garis bawah, titik dua, atau garis miring",
        "nomor-kosong": "Isi NIP pegawai, 18 angka",
        "tidak-tertaut": "NIP itu tidak punya tautan di penyedia ini",
        "bukan-pengubah": "Pengaturan ini diubah oleh Anda sendiri. Minta admin lain menyetujuinya.",
        "belum-ada": "Atur penyedianya lebih dahulu",
        "tidak-menunggu": "Tidak ada pengaturan yang menunggu persetujuan. Muat ulang halaman ini.",
        berubah: "Pengaturannya berubah setelah halaman ini dibuka. Periksa lagi, lalu setujui.",
        "tak-terjangkau": "Penyedia tidak menjawab di alamat itu",
        "tidak-sah":
          "Dokumen penyedia tidak cocok dengan alamat penerbitnya, atau menyebut alamat yang tidak boleh dipanggil",
      },
    },
  },
  en: {
    masukLewat: (nama: string) => `Sign in with ${nama}`,
    gagal: {
      title: "Not signed in yet",
      cobaLagi: "Try again",
      sandi: "Sign in with a password",
      mati: "This agency does not use an identity provider. Sign in with NIP and password.",
      "tak-terjangkau":
        "Your agency's identity provider does not answer. Try again in a few minutes, or sign in with a password.",
      "tidak-sah":
        "The answer of the identity provider cannot be trusted, so nothing was opened. Try again; if it repeats, tell your agency's admin.",
      ditolak: "The identity provider refused, or you cancelled. Try again if you do want to sign in.",
      permintaan:
        "This sign-in was used already, is older than 10 minutes, or began in another browser. Start again from the sign-in page.",
      "tanpa-nip":
        "The identity provider does not name your NIP as 18 digits. Tell your agency's admin; meanwhile sign in with a password.",
      "tidak-dikenal":
        "Your NIP is not in this agency yet, or you have not been invited. Ask your agency's admin for an invitation.",
      "sudah-lain":
        "Your account is linked to another identity of this provider. Ask your agency's admin to remove the old link first.",
      "nomor-asing":
        "Your NIP was changed since this account was last used. Sign in once with the new NIP and your password; the identity provider works after that.",
      tunggu: "Too often. Wait a moment, then try again.",
    },
    atur: {
      title: "Sign-in with an identity provider",
      lead: "People sign in with the account they already use in the agency (OpenID Connect). Who somebody is follows from the NIP, and only of people who were invited.",
      keadaan: "State",
      keadaanKata: {
        belum: "Not set up",
        menunggu: "Waits for a second admin",
        aktif: "Active",
        mati: "Switched off",
      },
      diubah: (nama: string, kapan: string) => `Set up by ${nama}, ${kapan}`,
      disetujui: (nama: string) => `agreed by ${nama}`,
      tertaut: (n: string) => `${n} accounts linked`,
      nama: "Name on the sign-in button",
      namaHint: "Such as Ministry account",
      penerbit: "Issuer",
      penerbitHint:
        "Exactly as in the provider's documents, such as https://sso.kementerian.go.id/realms/pegawai",
      clientId: "Client ID",
      rahasia: "Client secret",
      rahasiaHint: "Kept sealed and never shown again.",
      rahasiaAda: "Kept already. Fill in to replace it, or when issuer or client ID change.",
      klaim: "Claim that holds the NIP",
      klaimHint: "Name of the claim in the ID token, usually nip",
      percaya: "Second step",
      percayaYa: "Trust the provider when it says that two factors were used (amr: mfa)",
      alamat: "Redirect URI to register at the provider",
      simpan: "Save and ask for agreement",
      tersimpan: "Saved. Not active until another admin agrees.",
      uji: "Test the connection",
      ujiBerhasil: "The provider answers, and its addresses can be used.",
      setujui: "Agree and activate",
      setujuiJelas:
        "Look at the issuer's address. Whoever holds that address can let anybody into people's accounts.",
      setujuiLain: "You changed this yourself; another admin agrees to it.",
      matikan: "Switch off",
      sudahAktif: "Active now. The button is on the sign-in page.",
      sudahMati: "Switched off. People sign in with a password.",
      lepas: "Remove somebody's link",
      lepasNip: "NIP",
      lepasHint: "When the identity at the provider has changed. The next sign-in links it anew.",
      lepasTombol: "Remove link",
      terlepas: "Link removed.",
      salah: {
        "nama-kosong": "Enter the name on the button, at most 60 letters",
        "penerbit-salah":
          "The issuer is not a complete address, or has a question mark, a hash or a password in it",
        "penerbit-tanpa-https": "The issuer has to begin with https://",
        "penerbit-dalam":
          "The issuer has to be a public name on the internet, not an inside address or a number",
        "client-kosong": "Enter the client ID of the provider",
        "rahasia-kosong": "Enter the client secret of the provider",
        "klaim-salah": "The claim may have letters, digits, full stops, underscores, colons or slashes only",
        "nomor-kosong": "Enter the NIP, 18 digits",
        "tidak-tertaut": "That NIP has no link at this provider",
        "bukan-pengubah": "You changed this yourself. Ask another admin to agree.",
        "belum-ada": "Set up the provider first",
        "tidak-menunggu": "Nothing waits for agreement. Reload this page.",
        berubah: "It was changed after this page was opened. Look again, then agree.",
        "tak-terjangkau": "The provider does not answer at that address",
        "tidak-sah":
          "The provider's document does not fit its issuer, or names an address that must not be called",
      },
    },
  },
});
