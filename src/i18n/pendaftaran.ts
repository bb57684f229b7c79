import { words } from "./words.ts";

export const pendaftaranWords = words({
  id: {
    title: "Daftarkan instansi",
    lead: "Satu halaman, lalu satu surat. Instansi Anda mendapat basis datanya sendiri, dan mulai dengan uji coba.",
    instansi: "Instansi",
    nama: "Nama instansi",
    namaHint: "Nama resmi lengkap, misalnya Dinas Kesehatan Kabupaten Contoh",
    jenis: "Jenis instansi",
    pusat: "Instansi pusat",
    pusatHint: "Kementerian, lembaga, dan kantornya di daerah",
    daerah: "Instansi daerah",
    daerahHint: "Provinsi, kabupaten, atau kota",
    zona: "Zona waktu",
    zonaHint:
      "Tenggat berakhir pukul 24.00 menurut zona ini. Kantor di beberapa zona memakai zona kantor pusatnya.",
    WIB: "WIB (UTC+7)",
    WIBHint: "Sumatra, Jawa, Kalimantan Barat dan Tengah",
    WITA: "WITA (UTC+8)",
    WITAHint: "Bali, Nusa Tenggara, Sulawesi, Kalimantan Selatan, Timur, dan Utara",
    WIT: "WIT (UTC+9)",
    WITHint: "Maluku dan Papua",
    kode: "Kode alamat",
    kodeHint: (alamat: string) =>
      `Menjadi alamat instansi: ${alamat}kode. Huruf kecil, angka, dan tanda hubung. Kosongkan bila ingin diusulkan dari nama.`,
    admin: "Admin pertama",
    adminJelas:
      "Orang yang menyiapkan unit, pegawai, dan jadwal. Admin lain dapat ditambah kemudian. Admin tidak dapat memberi nilai.",
    namaAdmin: "Nama lengkap",
    namaAdminHint: "Dengan gelar, seperti tertulis di dokumen",
    nomor: "NIP atau NI PPPK",
    nomorHint: "18 angka, boleh dengan spasi. Dipakai untuk masuk; bukan rahasia dan bukan bukti jati diri.",
    email: "Surel kedinasan",
    emailHint:
      "Tautan konfirmasi dikirim ke sini. Domainnya menjadi domain surat instansi; surel umum seperti gmail cukup untuk uji coba.",
    tombol: "Daftarkan",
    catatan:
      "Setelah instansi siap, data admin hanya ada di basis data instansi Anda; direktori layanan tidak menyimpannya.",
    salah: {
      "nama-kosong": "Isi nama instansi",
      "nama-panjang": "Nama instansi paling panjang 160 huruf",
      "nama-dipakai":
        "Instansi ini mungkin sudah terdaftar. Hubungi adminnya untuk minta undangan. Bila ini instansi lain, lengkapi namanya, misalnya dengan nama daerah",
      "jenis-kosong": "Pilih jenis instansi",
      "zona-kosong": "Pilih zona waktu",
      "kode-bentuk":
        "Kode berisi 3 sampai 40 huruf kecil, angka, atau tanda hubung, dimulai dengan huruf, misalnya dinkes-contoh",
      "kode-dipakai":
        "Kode ini sudah dipakai. Bila itu instansi Anda, instansi Anda mungkin sudah terdaftar: hubungi adminnya. Bila bukan, pilih kode lain",
      "nama-admin-kosong": "Isi nama admin",
      "nama-admin-panjang": "Nama admin paling panjang 200 huruf",
      "email-salah": "Isi surel yang lengkap, misalnya nama@instansi.go.id",
      "nomor-kosong": "Isi NIP atau NI PPPK admin",
      "panjang-bukan-18": "NIP dan NI PPPK terdiri atas tepat 18 angka",
      "bukan-angka": "NIP dan NI PPPK hanya berisi angka",
      "tanggal-lahir-tidak-valid": "Delapan angka pertama harus tanggal lahir, misalnya 19900131",
      "bulan-tmt-tidak-valid": "Angka ke-13 dan ke-14 NIP harus bulan pengangkatan, 01 sampai 12",
      "pola-pns": "Nomor ini berpola NIP PNS, bukan NI PPPK",
      "jenis-kelamin-tidak-valid": "Angka ke-15 harus 1 (laki-laki) atau 2 (perempuan)",
      "nomor-urut-tidak-valid": "Tiga angka terakhir tidak boleh 000",
      "usia-saat-tmt-kurang-dari-18":
        "Menurut nomor ini usia saat pengangkatan kurang dari 18 tahun; periksa lagi",
      "tmt-di-masa-depan": "Menurut nomor ini pengangkatan masih di masa depan; periksa lagi",
      terlalu: "Terlalu banyak pendaftaran dari jaringan ini. Tunggu satu menit, lalu kirim lagi",
      belum: "Pendaftaran belum tersimpan karena gangguan. Isian Anda masih ada; kirim lagi",
      penuh:
        "Terlalu banyak pendaftaran yang belum dikonfirmasi dari jaringan atau untuk surel ini. Buka surat konfirmasi yang sudah dikirim, atau coba lagi besok",
    },
    periksa: {
      title: "Periksa surel Anda",
      lead: (surel: string) => `Kami mengirim tautan ke ${surel}. Buka surat itu, lalu tekan Konfirmasi.`,
      jelas: (nama: string, sampai: string) =>
        `Nama dan kode ${nama} dipesan untuk Anda sampai ${sampai}. Basis data baru disiapkan setelah surel terbukti; tanpa konfirmasi, semuanya dilupakan.`,
      belumTerkirim: "Surat belum terkirim karena gangguan; dikirim lagi sendiri dalam beberapa menit.",
      demo: "Demo ini tidak mengirim surel. Tautan yang ada di surat itu:",
      demoBuka: "Buka tautan konfirmasi",
      kirimLagi: "Kirim suratnya lagi",
      penuh: "Surat sudah dikirim lima kali. Periksa kotak spam, atau daftar lagi dengan surel lain besok.",
      salahSurel: "Surelnya keliru? Daftar lagi dengan surel yang benar; yang ini hilang sendiri.",
    },
    konfirmasi: {
      title: "Konfirmasi surel",
      lead: "Satu tekan, lalu Anda membuat kata sandi.",
      tombol: "Konfirmasi dan siapkan instansi",
      habis: "Tautan tidak berlaku lagi",
      habisJelas:
        "Tautan konfirmasi berlaku 24 jam. Yang tidak dikonfirmasi sudah dilupakan, dan nama serta kodenya bebas lagi.",
      daftarLagi: "Daftar lagi",
      bukan: "Bukan Anda yang mendaftar? Tutup halaman ini; tanpa konfirmasi tidak ada yang dibuat.",
      subjek: (instansi: string) => `Konfirmasi pendaftaran ${instansi} di Selaras`,
      isi: (nama: string, instansi: string, tautan: string) =>
        `Yth. ${nama},\n\n${instansi} didaftarkan di Selaras dengan surel ini. Buka tautan berikut dalam 24 jam, lalu tekan Konfirmasi:\n${tautan}\n\nSetelah itu ruang instansi disiapkan dan Anda membuat kata sandi admin.\n\nBila Anda tidak merasa mendaftar, abaikan surel ini: tidak ada yang dibuat.\n`,
    },
    status: {
      siap: "Instansi Anda siap",
      siapLead: (nama: string) => `${nama} sudah punya ruang sendiri di Selaras.`,
      alamat: "Alamat instansi",
      langkahAkhir: "Satu langkah lagi: buat kata sandi",
      undangan:
        "Tautan di bawah ini untuk admin pertama. Hanya dapat dipakai sekali, berlaku 7 hari, dan juga dikirim ke surelnya. Setelah kata sandi dibuat, Anda sampai di daftar persiapan instansi.",
      lewatSurel:
        "Tautan untuk membuat kata sandi dikirim ke surel admin pertama, berlaku 7 hari. Hanya pembaca surel itu yang dapat menjadi admin.",
      buatSandi: "Buat kata sandi",
      tautan: "Tautan undangan",
      salin: "Salin tautan",
      tersalin: "Tersalin",
      rahasia: "Simpan tautan ini baik-baik: siapa pun yang memegangnya dapat menjadi admin instansi.",
      dipakai: "Undangan admin pertama sudah dipakai. Masuk dengan NIP dan kata sandi Anda.",
      masuk: "Masuk",
      habis: "Undangan admin pertama sudah lewat 7 hari.",
      perpanjang: "Kirim undangan baru",
      antre: "Menunggu ruang",
      antreLead: (nama: string) => `Pendaftaran ${nama} sudah tersimpan, tetapi belum ada basis data kosong.`,
      antreKenapa:
        "Setiap instansi mendapat basis datanya sendiri, dan yang disiapkan sebelumnya sudah terpakai semua. Pengelola layanan sudah diberi tahu untuk menambah.",
      antreSiapa: (n: number) =>
        `Urutan Anda: ${n}. Pengelola layanan menambah basis data; Anda tidak perlu mendaftar lagi.`,
      antreKapan:
        "Pendaftaran dilanjutkan sendiri begitu ada tempat. Simpan alamat halaman ini, atau tunggu surel undangan.",
      terhenti: "Belum selesai",
      terhentiLead: (nama: string) => `Penyiapan ${nama} terhenti di tengah jalan. Tidak ada yang hilang.`,
      terhentiJelas:
        "Yang sudah selesai tidak diulang. Lanjutkan sekarang, atau biarkan: dilanjutkan sendiri dalam beberapa menit.",
      lanjut: "Lanjutkan sekarang",
      langkah: "Langkah penyiapan",
      l0: "Nama dan kode dipesan",
      l1: "Surel terbukti",
      l2: "Basis data diperoleh",
      l3: "Isi awal ditulis",
      l4: "Instansi dibuka",
      sudah: "Selesai",
      kini: "Sedang menunggu",
      belum: "Belum",
    },
    surat: {
      subjek: (instansi: string) => `Undangan admin ${instansi} di Selaras`,
      isi: (nama: string, instansi: string, tautan: string) =>
        `Yth. ${nama},\n\n${instansi} sudah terdaftar di Selaras, dan Anda admin pertamanya.\n\nBuat kata sandi dengan tautan ini. Tautan hanya dapat dipakai sekali dan berlaku 7 hari:\n${tautan}\n\nBila Anda tidak merasa mendaftar, abaikan surel ini.\n`,
    },
  },
  en: {
    title: "Register an agency",
    lead: "One page, then one letter. Your agency gets a database of its own and begins as a trial.",
    instansi: "Agency",
    nama: "Name of the agency",
    namaHint: "The full official name, such as Dinas Kesehatan Kabupaten Contoh",
    jenis: "Kind of agency",
    pusat: "Central agency",
    pusatHint: "A ministry or institution, and its offices in the regions",
    daerah: "Regional agency",
    daerahHint: "A province, regency or city",
    zona: "Time zone",
    zonaHint: "Deadlines end at midnight in this zone. Offices in several zones use that of the head office.",
    WIB: "WIB (UTC+7)",
    WIBHint: "Sumatra, Java, West and Central Kalimantan",
    WITA: "WITA (UTC+8)",
    WITAHint: "Bali, Nusa Tenggara, Sulawesi, South, East and North Kalimantan",
    WIT: "WIT (UTC+9)",
    WITHint: "Maluku and Papua",
    kode: "Address code",
    kodeHint: (alamat: string) =>
      `Becomes the agency's address: ${alamat}code. Small letters, digits and hyphens. Leave empty for a proposal from the name.`,
    admin: "First admin",
    adminJelas:
      "The person who sets up units, people and the calendar. Others can be added later. Admins cannot rate anybody.",
    namaAdmin: "Full name",
    namaAdminHint: "With titles, as printed in documents",
    nomor: "NIP or NI PPPK",
    nomorHint: "18 digits, blanks allowed. Used to sign in; it is no secret and no proof of identity.",
    email: "Work e-mail",
    emailHint:
      "A link to confirm is sent here. Its domain becomes the agency's; a public mailbox is enough for a trial.",
    tombol: "Register",
    catatan:
      "Once the agency is ready, the admin's data is only in your agency's database; the directory of the service keeps none.",
    salah: {
      "nama-kosong": "Enter the agency's name",
      "nama-panjang": "An agency's name has at most 160 letters",
      "nama-dipakai":
        "This agency may be registered already. Ask its admin for an invitation. If this is another agency, complete the name, for example with the region",
      "jenis-kosong": "Choose the kind of agency",
      "zona-kosong": "Choose the time zone",
      "kode-bentuk":
        "A code has 3 to 40 small letters, digits or hyphens and begins with a letter, such as dinkes-contoh",
      "kode-dipakai":
        "This code is taken. If it is your agency's, your agency may be registered already: ask its admin. If not, choose another code",
      "nama-admin-kosong": "Enter the admin's name",
      "nama-admin-panjang": "An admin's name has at most 200 letters",
      "email-salah": "Enter a complete e-mail address, such as name@instansi.go.id",
      "nomor-kosong": "Enter the admin's NIP or NI PPPK",
      "panjang-bukan-18": "A NIP or NI PPPK has exactly 18 digits",
      "bukan-angka": "A NIP or NI PPPK has digits only",
      "tanggal-lahir-tidak-valid": "The first eight digits must be a date of birth, such as 19900131",
      "bulan-tmt-tidak-valid": "Digits 13 and 14 of a NIP must be the month of appointment, 01 to 12",
      "pola-pns": "This number has the pattern of a NIP, not of a NI PPPK",
      "jenis-kelamin-tidak-valid": "Digit 15 must be 1 (male) or 2 (female)",
      "nomor-urut-tidak-valid": "The last three digits cannot be 000",
      "usia-saat-tmt-kurang-dari-18": "By this number the age at appointment was under 18; check it again",
      "tmt-di-masa-depan": "By this number the appointment is still in the future; check it again",
      terlalu: "Too many registrations from this network. Wait a minute and send again",
      belum:
        "The registration could not be saved because of a fault. What you typed is still here; send again",
      penuh:
        "Too many unconfirmed registrations from this network or for this address. Open the letter already sent, or try again tomorrow",
    },
    periksa: {
      title: "Check your e-mail",
      lead: (surel: string) => `We sent a link to ${surel}. Open that letter and press Confirm.`,
      jelas: (nama: string, sampai: string) =>
        `Name and code of ${nama} are reserved for you until ${sampai}. A database is prepared only once the mailbox is proved; without that everything is forgotten.`,
      belumTerkirim: "The letter could not be sent because of a fault; it is tried again within minutes.",
      demo: "This demo sends no e-mail. The link in the letter:",
      demoBuka: "Open the confirmation link",
      kirimLagi: "Send the letter again",
      penuh:
        "The letter was sent five times. Look into the spam folder, or register with another address tomorrow.",
      salahSurel: "Wrong address? Register again with the right one; this one goes by itself.",
    },
    konfirmasi: {
      title: "Confirm your e-mail",
      lead: "One press, then you set your password.",
      tombol: "Confirm and prepare the agency",
      habis: "This link no longer works",
      habisJelas:
        "A confirmation link is valid for 24 hours. What was not confirmed has been forgotten, and its name and code are free again.",
      daftarLagi: "Register again",
      bukan: "It was not you? Close this page; without confirmation nothing is made.",
      subjek: (instansi: string) => `Confirm the registration of ${instansi} with Selaras`,
      isi: (nama: string, instansi: string, tautan: string) =>
        `Dear ${nama},\n\n${instansi} was registered with Selaras with this address. Open this link within 24 hours and press Confirm:\n${tautan}\n\nThen the agency's room is prepared and you set the admin's password.\n\nIf you did not register, ignore this message: nothing is made.\n`,
    },
    status: {
      siap: "Your agency is ready",
      siapLead: (nama: string) => `${nama} has its own room in Selaras.`,
      alamat: "Address of the agency",
      langkahAkhir: "One more step: create a password",
      undangan:
        "The link below is for the first admin. It works once, for 7 days, and is also sent by e-mail. After you set a password you arrive at the agency's set-up list.",
      lewatSurel:
        "The link for setting a password was sent to the first admin's mailbox and is valid for 7 days. Only who reads that mailbox becomes admin.",
      buatSandi: "Create a password",
      tautan: "Invitation link",
      salin: "Copy the link",
      tersalin: "Copied",
      rahasia: "Keep this link safe: whoever holds it can become the agency's admin.",
      dipakai: "The first admin's invitation has been used. Sign in with your NIP and password.",
      masuk: "Sign in",
      habis: "The first admin's invitation is older than 7 days.",
      perpanjang: "Send a new invitation",
      antre: "Waiting for a room",
      antreLead: (nama: string) =>
        `The registration of ${nama} is saved, but there is no empty database yet.`,
      antreKenapa:
        "Every agency gets a database of its own, and those prepared are all in use. The operator of the service has been told to add more.",
      antreSiapa: (n: number) =>
        `Your place in the queue: ${n}. The operator adds databases; you need not register again.`,
      antreKapan:
        "The registration goes on by itself as soon as there is room. Keep this page's address, or wait for the invitation by e-mail.",
      terhenti: "Not finished yet",
      terhentiLead: (nama: string) => `The preparation of ${nama} stopped halfway. Nothing is lost.`,
      terhentiJelas:
        "What is done is not repeated. Go on now, or leave it: it goes on by itself within minutes.",
      lanjut: "Go on now",
      langkah: "Steps of the preparation",
      l0: "Name and code reserved",
      l1: "Mailbox proved",
      l2: "Database obtained",
      l3: "First content written",
      l4: "Agency opened",
      sudah: "Done",
      kini: "Waiting",
      belum: "Not yet",
    },
    surat: {
      subjek: (instansi: string) => `Invitation: admin of ${instansi} in Selaras`,
      isi: (nama: string, instansi: string, tautan: string) =>
        `Dear ${nama},\n\n${instansi} is registered with Selaras, and you are its first admin.\n\nSet your password with this link. It works once, for 7 days:\n${tautan}\n\nIf you did not register, ignore this message.\n`,
    },
  },
});
