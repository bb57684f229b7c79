import { count, words } from "./words.ts";

export const kelolaWords = words({
  id: {
    title: "Kelola",
    lead: "Yang perlu siap agar satu putaran kinerja berjalan di instansi ini.",
    siap: (selesai: number, semua: number) => `${selesai} dari ${semua} langkah siap`,
    daftar: "Langkah penyiapan",
    lebih: (n: string) => `lebih dari ${n}`,
    siapaAdmin: "Dikerjakan admin instansi",
    siapaAtasan: "Diisi pimpinan di atas unit, atau admin instansi",
    status: {
      belum: "Belum mulai",
      berjalan: "Belum lengkap",
      selesai: "Selesai",
      belumBisa: "Belum bisa dimulai",
    },
    instansi: {
      title: "Data instansi",
      lead: "Berlaku untuk seluruh instansi.",
      kosong: "Kota belum diisi; kota dicetak sebagai tempat penandatanganan.",
      kota: "Kota",
      kotaHint: "Tempat penandatanganan pada SKP dan dokumen evaluasi, misalnya Kencanapura",
      hariKerja: "Hari kerja",
      hariKerjaHint:
        "Tenggat dalam hari kerja dihitung dengannya. Perubahan berlaku mulai hari ini; tenggat yang sedang berjalan dihitung ulang dan pemegangnya diberi tahu.",
      lima: "Lima hari, Senin sampai Jumat",
      enam: "Enam hari, Senin sampai Sabtu",
      simpan: "Simpan",
      tersimpan: "Data instansi tersimpan.",
      salah: {
        "kota-kosong": "Isi kota tempat dokumen ditandatangani",
        "kota-panjang": "Nama kota paling banyak 80 huruf",
        "hari-kosong": "Pilih lima atau enam hari kerja",
      },
    },
    unit: {
      title: "Unit kerja",
      kosong: "Belum ada unit. Mulai dari unit paling atas.",
      tanpaPimpinan: (n: string, ada: string) => `${ada} unit; ${n} di antaranya belum punya pimpinan.`,
      ada: (n: string) => `${n} unit, semuanya punya pimpinan.`,
    },
    pegawai: {
      title: "Pegawai",
      kosong: "Baru ada admin. Impor daftar pegawai atau tambahkan satu per satu.",
      ada: (n: string) => `${n} pegawai.`,
      tunggu: "Tambahkan unit kerja lebih dulu.",
    },
    penilai: {
      title: "Pejabat penilai",
      kurang: (n: string) =>
        `${n} pegawai belum punya pejabat penilai. Isi pimpinan unit, Plt, delegasi, atau atasan khusus.`,
      lengkap: "Semua pegawai yang punya jabatan sudah punya pejabat penilai.",
      tunggu: "Tambahkan pegawai lebih dulu.",
    },
    tahun: {
      title: (tahun: number) => `Tahun kinerja ${tahun}`,
      kosong: "Belum dibuka. Pilih evaluasi triwulanan atau bulanan; jadwal jendelanya terisi sendiri.",
      ada: (jendela: string) => `Sudah dibuka, ${jendela} jendela terjadwal.`,
    },
    undangan: {
      title: "Undangan",
      kurang: (belum: string, semua: string) => `${belum} dari ${semua} pegawai belum punya kata sandi.`,
      lengkap: "Semua pegawai sudah punya kata sandi.",
    },
    capaian: {
      title: "Capaian kinerja organisasi",
      belum: "Diisi saat jendela evaluasi dibuka.",
      kurang: (n: string, periode: string) =>
        `${periode}: ${n} unit belum diisi. Tanpa itu, pejabat penilainya belum dapat menetapkan predikat.`,
      lengkap: (periode: string) => `${periode}: semua unit yang pimpinannya menilai sudah diisi.`,
    },
    lain: "Semua alat",
    kelompok: {
      orang: "Pegawai dan unit",
      waktu: "Waktu",
      keamanan: "Akses dan keamanan",
      pengawasan: "Pengawasan",
      instansi: "Instansi",
    },
    unitAdmin: {
      lead: "Anda mengelola pegawai dan unit di dalam lingkup Anda.",
      lingkup: "Lingkup Anda",
      batas:
        "Termasuk semua unit di bawahnya. Peran, periode, impor, dan data instansi diatur admin instansi.",
    },
    lainnya: {
      siklus: { nama: "Siklus instansi", isi: "Uji coba, menjadi aktif, hanya baca, penutupan" },
      bantuanOperator: {
        nama: "Akses bantuan operator",
        isi: "Izinkan pengelola layanan membaca untuk beberapa jam",
      },
      ekspor: { nama: "Ekspor seluruh instansi", isi: "Semua tabel dan berkas dalam ZIP" },
      pemulihan: {
        nama: "Pemulihan akun",
        isi: "Orang yang tidak dapat masuk lagi; persetujuan admin kedua",
      },
      keamanan: {
        nama: "Keamanan akun",
        isi: "Langkah kedua bagi yang memegang peran: wajib atau dianjurkan",
      },
      peran: { nama: "Peran", isi: "Siapa admin, auditor, atau PyB; di unit mana dan sampai kapan" },
      unit: { nama: "Unit kerja", isi: "Susunan unit, pimpinan, dan perubahannya" },
      undangan: { nama: "Undangan", isi: "Surat untuk pegawai yang belum punya kata sandi" },
      dokter: {
        nama: "Kesehatan data",
        isi: "Tanpa penilai, unit tanpa pimpinan, NIP janggal: temukan dan betulkan",
      },
      laporan: { nama: "Laporan data", isi: "Ada yang salah: antrean dengan batas waktu" },
      kemajuan: { nama: "Kemajuan menurut unit", isi: "SKP dan evaluasi, sampai ke nama yang belum" },
      impor: { nama: "Impor pegawai", isi: "Tambah atau perbarui banyak pegawai dari satu berkas" },
      mutasi: { nama: "Mutasi", isi: "Pindah, pergantian pimpinan, pensiun, kontrak, tugas belajar, cuti" },
      pegawai: { nama: "Daftar pegawai", isi: "Cari, lihat, dan betulkan data seorang pegawai" },
      periode: { nama: "Periode dan jendela", isi: "Kapan tiap tahap dibuka dan ditutup" },
      kesiapan: { nama: "Kesiapan", isi: "Yang perlu beres sebelum tahun atau periode dibuka" },
      kalender: { nama: "Kalender kerja", isi: "Hari kerja dan libur tiap unit; dasar semua tenggat" },
      kelompok: {
        nama: "Kelompok periode",
        isi: "Ritme dan jendela sendiri, misalnya guru madrasah",
        instansi: "Agency",
      },
      perpanjangan: { nama: "Perpanjangan waktu", isi: "Untuk satu pegawai atau unit, dengan alasan" },
    },
    undang: {
      title: "Undang pegawai",
      lead: "Setiap pegawai mendapat surat dengan tautan sekali pakai untuk membuat kata sandi. Tautan berlaku 7 hari.",
      siap: (n: string) =>
        `${n} pegawai punya surel, belum punya kata sandi, dan tidak sedang memegang undangan yang berlaku.`,
      tanpaSurel: (n: string) =>
        `${n} pegawai belum punya kata sandi dan belum punya surel. Isi surelnya, atau buat tautan di halaman pegawai dan serahkan sendiri.`,
      tidakAda: "Tidak ada yang dapat diundang lewat surel sekarang.",
      tombol: (n: string) => `Undang ${n} pegawai`,
      batas: (n: string) => `Sekali tekan paling banyak ${n} undangan; ulangi untuk sisanya.`,
      terkirim: (n: string) => `${n} undangan masuk antrean surat.`,
      lihatTanpaAkun: "Lihat pegawai yang belum punya kata sandi",
    },
  },
  en: {
    title: "Manage",
    lead: "What must be ready so that a performance cycle can run in this agency.",
    siap: (selesai: number, semua: number) => `${selesai} of ${semua} steps ready`,
    daftar: "Steps of the set-up",
    lebih: (n: string) => `more than ${n}`,
    siapaAdmin: "Done by the agency's admin",
    siapaAtasan: "Entered by the head above the unit, or an agency admin",
    status: {
      belum: "Not started",
      berjalan: "Incomplete",
      selesai: "Completed",
      belumBisa: "Cannot start yet",
    },
    instansi: {
      title: "Agency data",
      lead: "Applies to the whole agency.",
      kosong: "The city is missing; it is printed as the place of signature.",
      kota: "City",
      kotaHint: "Place of signature on plans and evaluation documents, for example Kencanapura",
      hariKerja: "Working week",
      hariKerjaHint:
        "Deadlines in working days are counted with it. A change holds from today; deadlines that run are computed again and their holders told.",
      lima: "Five days, Monday to Friday",
      enam: "Six days, Monday to Saturday",
      simpan: "Save",
      tersimpan: "Agency data saved.",
      salah: {
        "kota-kosong": "Enter the city where documents are signed",
        "kota-panjang": "At most 80 letters for the city",
        "hari-kosong": "Choose five or six working days",
      },
    },
    unit: {
      title: "Units",
      kosong: "No units yet. Begin with the topmost one.",
      tanpaPimpinan: (n: string, ada: string) => `${count(ada, "unit")}; ${n} without a head.`,
      ada: (n: string) => `${count(n, "unit")}, all with a head.`,
    },
    pegawai: {
      title: "People",
      kosong: "Only the admin so far. Import a list or add people one by one.",
      ada: (n: string) => `${count(n, "person", "people")}.`,
      tunggu: "Add units first.",
    },
    penilai: {
      title: "Assessors",
      kurang: (n: string) =>
        `${count(n, "person has", "people have")} no assessor. Enter a head, a Plt, a delegation or an exception.`,
      lengkap: "Everybody with a post has an assessor.",
      tunggu: "Add people first.",
    },
    tahun: {
      title: (tahun: number) => `Performance year ${tahun}`,
      kosong: "Not opened yet. Choose quarterly or monthly evaluation; the windows fill themselves in.",
      ada: (jendela: string) => `Opened, ${count(jendela, "window")} scheduled.`,
    },
    undangan: {
      title: "Invitations",
      kurang: (belum: string, semua: string) =>
        `${belum} of ${count(semua, "person", "people")} without a password.`,
      lengkap: "Everybody has a password.",
    },
    capaian: {
      title: "Organisation results",
      belum: "Entered when an evaluation window opens.",
      kurang: (n: string, periode: string) =>
        `${periode}: ${count(n, "unit is", "units are")} missing. Without it their assessors cannot decide a predicate.`,
      lengkap: (periode: string) => `${periode}: every unit whose head assesses is entered.`,
    },
    lain: "All tools",
    kelompok: {
      orang: "People and units",
      waktu: "Time",
      keamanan: "Access and security",
      pengawasan: "Oversight",
      instansi: "@@",
    },
    unitAdmin: {
      lead: "You keep the people and units within your scope.",
      lingkup: "Your scope",
      batas: "With all units below. Roles, periods, imports and agency data are kept by the agency's admin.",
    },
    lainnya: {
      siklus: { nama: "Life of the agency", isi: "Trial, going live, read-only, closing" },
      bantuanOperator: { nama: "Support access", isi: "Let the operator read for some hours" },
      ekspor: { nama: "Export of the whole agency", isi: "All tables and files as ZIP" },
      pemulihan: { nama: "Recovery of accounts", isi: "People who cannot get in; consent of a second admin" },
      keamanan: {
        nama: "Security of accounts",
        isi: "Second step for whoever holds a role: required or recommended",
      },
      peran: { nama: "Roles", isi: "Who is admin, auditor or PyB; in which unit and until when" },
      unit: { nama: "Units", isi: "The structure of units, their heads, and changes" },
      undangan: { nama: "Invitations", isi: "Letters for people who have no password yet" },
      dokter: { nama: "Data health", isi: "No supervisor, no head, odd numbers: find and correct" },
      laporan: { nama: "Reports of wrong data", isi: "What people say is wrong: a queue with a clock" },
      kemajuan: {
        nama: "Progress by unit",
        isi: "Plans and evaluations, down to the names that are missing",
      },
      impor: { nama: "Import people", isi: "Add or update many people from one file" },
      mutasi: { nama: "Transfers", isi: "Moves, changes of heads, retirement, contracts, study, leave" },
      pegawai: { nama: "List of people", isi: "Find, read and correct the data of one person" },
      periode: { nama: "Periods and windows", isi: "When each stage opens and closes" },
      kesiapan: { nama: "Readiness", isi: "What to put in order before a year or period opens" },
      kalender: {
        nama: "Working calendar",
        isi: "Working days and holidays of each unit, behind every deadline",
      },
      kelompok: {
        nama: "Groups of periods",
        isi: "A rhythm or windows of their own, such as teachers",
        instansi: "@@",
      },
      perpanjangan: { nama: "More time", isi: "For one person or unit, with a reason" },
    },
    undang: {
      title: "Invite people",
      lead: "Everybody gets a letter with a link, usable once, to make a password. It is valid for 7 days.",
      siap: (n: string) =>
        `${count(n, "person has", "people have")} an e-mail, no password and no valid invitation.`,
      tanpaSurel: (n: string) =>
        `${count(n, "person has", "people have")} neither a password nor an e-mail. Enter an e-mail, or make a link on their page and hand it over.`,
      tidakAda: "Nobody can be invited by e-mail now.",
      tombol: (n: string) => `Invite ${count(n, "person", "people")}`,
      batas: (n: string) => `At most ${n} invitations at a time; repeat for the rest.`,
      terkirim: (n: string) => `${count(n, "invitation waits", "invitations wait")} to be sent.`,
      lihatTanpaAkun: "See people without a password",
    },
  },
});
