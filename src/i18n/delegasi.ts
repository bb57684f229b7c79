import { words } from "./words.ts";

export const delegasiWords = words({
  id: {
    title: "Menyiapkan atas nama",
    lead: "Pejabat dapat meminta rekan menyiapkan untuknya pada hari-hari tertentu: saat cuti, atau agar staf menyusun draf. Menyiapkan saja; mengajukan, menyetujui, menilai, dan menandatangani tetap oleh pejabat itu sendiri.",
    pita: (tangan: string, nama: string, sampai: string) =>
      `Anda, ${tangan}, sedang menyiapkan atas nama ${nama} (sampai ${sampai}). Yang Anda tulis bertanda “disiapkan oleh”.`,
    pitaSimulasi: (nama: string, jam: string) =>
      `Anda sedang melihat halaman sebagai ${nama}, sampai ${jam}. Hanya melihat: tidak ada yang dapat disimpan.`,
    kembali: "Kembali sebagai saya",
    berakhir:
      "Masa menyiapkan atau melihat sebagai orang lain sudah berakhir. Anda kembali sebagai diri sendiri.",
    hanya: {
      title: (nama: string) => `Hanya ${nama} sendiri yang dapat melakukan ini`,
      text: (nama: string) =>
        `Sebagai pengganti Anda dapat mengisi draf SKP, rencana aksi dan realisasi, serta mengunggah bukti. Beri tahu ${nama} bahwa drafnya siap; ia yang meneruskan.`,
    },
    hanyaMelihat: {
      title: (_nama: string) => "Anda hanya melihat",
      text: (nama: string) =>
        `Selama melihat sebagai ${nama} tidak ada yang dikirim atau disimpan, dan halaman akun serta pemberitahuannya tertutup.`,
    },
    untukSaya: "Anda dapat menyiapkan atas nama",
    mulai: "Mulai menyiapkan",
    nanti: (t: string) => `mulai ${t}`,
    dariSaya: "Yang menyiapkan untuk Anda",
    beri: "Minta rekan menyiapkan",
    beriLead: (nama: string) => `Untuk ${nama}`,
    beriJelas:
      "Rekan itu melihat beranda, SKP, pelaksanaan, bukti, umpan balik, dan hasil evaluasi milik pejabat itu, bukan milik bawahannya.",
    cabut: "Cabut",
    tersimpan: "Tersimpan. Keduanya sudah diberi tahu.",
    sudahDicabut: "Sudah dicabut lebih dulu oleh orang lain. Di bawah ini keadaannya sekarang.",
    kosong: "Belum ada.",
    disiapkan: "Yang disiapkan untuk Anda",
    disiapkanKosong: "Belum ada yang disiapkan orang lain untuk Anda.",
    oleh: (nama: string) => `disiapkan oleh ${nama}`,
    olehSingkat: (nama: string) => `${nama}, sebagai pengganti`,
    masa: (a: string, b: string) => `${a} sampai ${b}`,
    dibuatAdmin: (nama: string) => `dicatat oleh ${nama}`,
    surat: (nomor: string) => `Surat ${nomor}`,
    bukanPejabat:
      "Hanya pejabat yang memimpin unit, menilai bawahan, atau memegang jabatan pimpinan tinggi dapat meminta rekan menyiapkan untuknya.",
    nomor: "NIP atau NI PPPK rekan",
    nomorHint: "18 angka",
    dari: "Hari pertama",
    sampai: "Hari terakhir",
    sampaiHint: "Paling lama 92 hari",
    alasan: "Alasan",
    alasanHint: "Misalnya cuti tahunan, atau staf menyusun draf",
    nomorSurat: "Nomor surat",
    nomorSuratHint: "Wajib bila admin yang mencatat",
    simpan: "Simpan",
    apa: {
      "skp.edit": "Mulai mengisi draf SKP",
      "skp.simpan": "Mengisi draf SKP",
      "matriks.simpan": "Mengisi matriks peran hasil",
      "matriks.orang": "Mengubah orang dalam matriks peran hasil",
      "pelaksanaan.isi": "Mengisi rencana aksi dan realisasi",
      "pelaksanaan.salin": "Menyalin rencana aksi",
      "bukti.unggah": "Mengunggah bukti",
      "bukti.tersimpan": "Bukti tersimpan",
      "bukti.kait": "Mengaitkan bukti",
      lain: "Menyiapkan",
    },
    salah: {
      "rekan-tidak-ada": "Tidak ada pegawai dengan nomor itu. Periksa 18 angkanya",
      "tanggal-salah": "Isi tanggal yang benar",
      "tanggal-terbalik": "Hari terakhir tidak boleh sebelum hari pertama",
      "tanggal-lampau": "Mulai hari ini atau sesudahnya",
      "delegasi-terlalu-lama": "Paling lama 92 hari. Yang lebih lama dari itu adalah penunjukan Plt atau Plh",
      "alasan-kosong": "Isi alasannya",
      "alasan-panjang": "Alasan paling panjang 500 huruf",
      "surat-kosong": "Isi nomor surat: Anda mencatatnya untuk orang lain",
      "surat-panjang": "Nomor surat paling panjang 100 huruf",
      "delegasi-sendiri": "Pilih rekan, bukan pejabat itu sendiri",
      "delegasi-atasan":
        "Pejabat penilai dan atasannya tidak menyiapkan yang nanti mereka putuskan. Pilih rekan lain",
      "delegasi-tanpa-akun":
        "Rekan ini belum punya kata sandi, jadi belum dapat masuk. Minta admin mengundangnya",
      "delegasi-sudah-ada":
        "Rekan ini sudah menyiapkan pada hari-hari itu. Cabut yang lama, atau pilih hari lain",
      "delegasi-orang-lain": "Hanya pejabat itu sendiri, atau adminnya dengan surat, yang dapat meminta ini",
      "bukan-pejabat":
        "Orang ini tidak memimpin unit, tidak menilai, dan tidak memegang jabatan pimpinan tinggi",
    },
    simulasi: {
      title: "Lihat sebagai",
      lead: "Memeriksa halaman seperti yang dilihat seseorang, misalnya sebelum membuka periode. Hanya melihat, paling lama 30 menit. Orang itu diberi tahu, dan tercatat di jejak.",
      nomor: "NIP atau NI PPPK",
      alasan: "Alasan",
      alasanHint: "Orang itu membacanya",
      mulai: "Lihat sebagai orang ini",
      salah: {
        "pegawai-tidak-ada": "Tidak ada pegawai dengan nomor itu di lingkup Anda",
        "alasan-kosong": "Isi alasannya",
        "alasan-panjang": "Alasan paling panjang 500 huruf",
        "simulasi-sendiri": "Ini Anda sendiri. Pilih orang lain",
        "simulasi-berperan":
          "Orang ini memegang peran atau menilai di luar lingkup Anda. Minta admin instansi melakukannya",
        "simulasi-rahasia":
          "Penilaian Anda sendiri sudah diputuskan dan belum disampaikan, dan orang ini dapat membacanya. Tunggu sampai disampaikan, atau minta admin lain",
      },
    },
  },
  en: {
    title: "Preparing for somebody",
    lead: "An official can ask a colleague to prepare for him on certain days: during leave, or so that staff draft. Preparing only; submitting, approving, rating and signing stay with the official.",
    pita: (tangan: string, nama: string, sampai: string) =>
      `You, ${tangan}, are preparing for ${nama} (until ${sampai}). What you write is marked “prepared by”.`,
    pitaSimulasi: (nama: string, jam: string) =>
      `You are looking at the pages as ${nama}, until ${jam}. Looking only: nothing can be saved.`,
    kembali: "Back to being me",
    berakhir: "The time of preparing for, or looking as, somebody else has ended. You are yourself again.",
    hanya: {
      title: (nama: string) => `Only ${nama} can do this`,
      text: (nama: string) =>
        `As a delegate you can fill in the draft of the plan, actions and results, and upload evidence. Tell ${nama} that the draft is ready; the next step is his.`,
    },
    hanyaMelihat: {
      title: (_nama: string) => "You are only looking",
      text: (nama: string) =>
        `While looking as ${nama} nothing is sent or saved, and the pages of the account and its notifications are closed.`,
    },
    untukSaya: "You can prepare for",
    mulai: "Start preparing",
    nanti: (t: string) => `from ${t}`,
    dariSaya: "Who prepares for you",
    beri: "Ask a colleague to prepare",
    beriLead: (nama: string) => `For ${nama}`,
    beriJelas:
      "The colleague sees the official's own start page, plan, work, evidence, feedback and evaluation results, not those of his subordinates.",
    cabut: "Withdraw",
    tersimpan: "Saved. Both have been told.",
    sudahDicabut: "Somebody else has withdrawn it already. Below is how it stands now.",
    kosong: "None yet.",
    disiapkan: "Prepared for you",
    disiapkanKosong: "Nobody has prepared anything for you yet.",
    oleh: (nama: string) => `prepared by ${nama}`,
    olehSingkat: (nama: string) => `${nama}, as delegate`,
    masa: (a: string, b: string) => `${a} to ${b}`,
    dibuatAdmin: (nama: string) => `recorded by ${nama}`,
    surat: (nomor: string) => `Letter ${nomor}`,
    bukanPejabat:
      "Only an official who leads a unit, assesses subordinates or holds a senior leadership post can ask a colleague to prepare for him.",
    nomor: "NIP or NI PPPK of the colleague",
    nomorHint: "18 digits",
    dari: "First day",
    sampai: "Last day",
    sampaiHint: "92 days at most",
    alasan: "Reason",
    alasanHint: "Such as annual leave, or staff who draft",
    nomorSurat: "Number of the letter",
    nomorSuratHint: "Required when an admin records it",
    simpan: "Save",
    apa: {
      "skp.edit": "Began the draft of the plan",
      "skp.simpan": "Filled in the draft of the plan",
      "matriks.simpan": "Filled in the matrix of roles",
      "matriks.orang": "Changed who is in the matrix of roles",
      "pelaksanaan.isi": "Filled in actions and results",
      "pelaksanaan.salin": "Copied actions",
      "bukti.unggah": "Uploaded evidence",
      "bukti.tersimpan": "Evidence stored",
      "bukti.kait": "Attached evidence",
      lain: "Prepared",
    },
    salah: {
      "rekan-tidak-ada": "There is nobody with that number. Check its 18 digits",
      "tanggal-salah": "Enter a real date",
      "tanggal-terbalik": "The last day cannot be before the first",
      "tanggal-lampau": "From today or later",
      "delegasi-terlalu-lama": "92 days at most. What lasts longer is an appointment as Plt or Plh",
      "alasan-kosong": "Enter the reason",
      "alasan-panjang": "The reason has at most 500 characters",
      "surat-kosong": "Enter the number of the letter: you record it for somebody else",
      "surat-panjang": "The number of the letter has at most 100 characters",
      "delegasi-sendiri": "Choose a colleague, not the official himself",
      "delegasi-atasan":
        "An assessor and the one above do not prepare what they will decide on. Choose another colleague",
      "delegasi-tanpa-akun":
        "This colleague has no password yet and cannot sign in. Ask an admin to send an invitation",
      "delegasi-sudah-ada":
        "This colleague already prepares on those days. Withdraw the old one, or choose other days",
      "delegasi-orang-lain": "Only the official himself, or his admin with a letter, can ask for this",
      "bukan-pejabat": "This person leads no unit, assesses nobody and holds no senior leadership post",
    },
    simulasi: {
      title: "Look as",
      lead: "To check the pages as somebody sees them, such as before a period is opened. Looking only, 30 minutes at most. The person is told, and it is in the trail.",
      nomor: "NIP or NI PPPK",
      alasan: "Reason",
      alasanHint: "The person reads it",
      mulai: "Look as this person",
      salah: {
        "pegawai-tidak-ada": "There is nobody with that number in your scope",
        "alasan-kosong": "Enter the reason",
        "alasan-panjang": "The reason has at most 500 characters",
        "simulasi-sendiri": "That is you. Choose somebody else",
        "simulasi-berperan":
          "This person holds a role or assesses outside your scope. Ask the agency's admin",
        "simulasi-rahasia":
          "Your own rating is decided and not delivered yet, and this person can read it. Wait until it is delivered, or ask another admin",
      },
    },
  },
});
