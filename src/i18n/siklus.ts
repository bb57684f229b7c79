import type { Zona } from "../domain/tanggal.ts";
import { waktu } from "./dates.ts";
import { count, type Lang, words } from "./words.ts";

type Instansi = {
  readonly keadaan: string;
  readonly sampaiPada: number | null;
  readonly alasan: string;
  readonly zona: Zona;
};

/** One sentence about where the agency stands: in the banner, on refusals, on its own page. */
export function keadaanTeks(a: Instansi, lang: Lang): string {
  const t = siklusWords[lang];
  const sampai = a.sampaiPada === null ? null : waktu(a.sampaiPada, a.zona, lang);
  switch (a.keadaan) {
    case "uji-coba":
      return t.ujiCoba.pita;
    case "tinjau":
      return t.tinjau.pita;
    case "baca-saja":
      return t.bacaSaja.pita(a.alasan, sampai ?? t.bacaSaja.tanpaBatas);
    case "menutup":
      return t.menutup.pita(sampai ?? "");
    default:
      return t.aktif.pita;
  }
}

export const siklusWords = words({
  id: {
    title: "Siklus instansi",
    lead: "Dari uji coba sampai penutupan: di mana instansi ini berada, apa yang berikutnya, dan siapa yang memutuskan.",
    lihat: "Lihat siklus instansi",
    keadaan: "Keadaan",
    riwayat: "Riwayat",
    riwayatKosong: "Belum ada langkah.",
    olehOperator: "pengelola layanan",
    olehJam: "menurut tanggalnya",
    olehAdmin: "admin instansi",
    alasan: "Alasan",
    alasanHint: "Dicatat bersama nama Anda dan dibaca pengelola layanan; jangan sebut nama orang",
    tersimpan: "Tersimpan.",
    ujiCoba: {
      tanda: "UJI COBA – bukan dokumen dinas",
      pita: "UJI COBA – bukan dokumen dinas.",
      judul: "Menuju aktif",
      jelas:
        "Semua dihitung dari data, tidak ada yang dicentang sendiri. Bila lengkap, ajukan; pengelola layanan menjawab paling lama satu hari kerja.",
      ajukan: "Ajukan menjadi aktif",
      belum: (n: number) => `Belum dapat diajukan: ${n} tugas belum selesai.`,
      batas: "Batas uji coba",
      orang: (n: string, batas: string) => `${n} dari ${batas} pegawai`,
      berkas: (n: string, batas: string) => `${n} dari ${batas} MB bukti`,
      ditahan: (n: string) => `${n} surat ke luar domain instansi tidak dikirim`,
      surat: (tujuan: string) => `Surat dikirim hanya ke ${tujuan}.`,
      tanpaSurat: "Surel admin pertama belum terbukti, jadi tidak ada surat yang dikirim.",
      setelah: "Setelah aktif, dokumen yang ditandatangani pada masa uji coba tetap bertanda uji coba.",
    },
    tugas: {
      perjanjian: "Perjanjian layanan dan pemrosesan data",
      perjanjianAda: (nama: string, tanggal: string) => `Diterima ${nama}, ${tanggal}`,
      perjanjianBelum:
        "Pejabat yang berwenang menerima perjanjian; admin mencatat nama, jabatan, NIP, dan suratnya.",
      perjanjianLama: "Teks perjanjian sudah diperbarui dan perlu diterima lagi.",
      "dua-admin": "Dua admin dengan langkah kedua",
      adminAda: (n: string) => `${n} admin siap`,
      adminKurang: (ada: string, kuat: string) =>
        `${ada} admin punya kata sandi, ${kuat} memakai langkah kedua. Perlu dua yang keduanya.`,
      adminKurangBiasa: (ada: string) => `${ada} admin punya kata sandi. Perlu dua.`,
      "kontak-pdp": "Kontak pelindungan data pribadi",
      kontakAda: (nama: string) => nama,
      kontakBelum: "Siapa yang menjawab permintaan akses, perbaikan, dan laporan kebocoran (UU 27/2022).",
      "garis-penilai": "Garis penilai bersih",
      garisAda: "Setiap orang punya pejabat penilai.",
      garisDijelaskan: (n: string) => `${n} orang tanpa penilai, sudah dijelaskan`,
      garisBelum: (n: string) => `${n} orang tanpa pejabat penilai. Lengkapi, atau jelaskan di bawah.`,
      garisKosong: "Belum ada pegawai selain admin pertama.",
      "hari-libur": "Hari libur tahun ini",
      liburAda: (n: string) => `${n} hari`,
      liburBelum: "Kalender belum punya hari libur; pengelola layanan menyalurkannya dari keputusan bersama.",
      jendela: "Periode dan jendela tahun ini",
      jendelaAda: (n: string) => `${n} jendela`,
      jendelaBelum: "Buat tahun kinerja dengan jendelanya.",
      "domain-surel": "Domain surel dinas",
      domainAda: (domain: string) => domain,
      domainBelum:
        "Surel yang dibuktikan saat mendaftar adalah surel umum. Minta pengelola layanan mencatat domain dinas Anda.",
      selesai: "Selesai",
      belum: "Belum",
    },
    penjelasan: {
      judul: "Jelaskan yang tanpa penilai",
      jelas:
        "Misalnya pimpinan tertinggi yang penilainya di luar instansi. Berlaku untuk jumlah hari ini, tidak lebih.",
      tombol: "Simpan penjelasan",
    },
    tinjau: {
      pita: "UJI COBA – bukan dokumen dinas. Permintaan menjadi aktif sedang ditinjau pengelola layanan.",
      judul: "Sedang ditinjau",
      jelas:
        "Pengelola layanan memeriksa perjanjian dan kontaknya, lalu menyetujui atau mengembalikan dengan alasan.",
      tarik: "Tarik permintaan",
    },
    aktif: {
      pita: "Instansi aktif.",
      jelas: "Semua fungsi terbuka. Dokumen yang terbit adalah dokumen dinas.",
    },
    bacaSaja: {
      judul: "Instansi sedang hanya baca",
      pita: (alasan: string, sampai: string) =>
        `Hanya baca ${sampai}: ${alasan}. Tidak ada yang dapat diubah; masuk, membaca, dan mengekspor tetap bisa.`,
      tanpaBatas: "sampai dibuka kembali",
      bagian: "Jadikan hanya baca",
      jelas:
        "Semua orang tetap dapat masuk, membaca, dan mengekspor; tidak ada yang dapat mengubah apa pun, dan jadwal berhenti. Dapat dibuka kembali kapan saja.",
      sampai: "Sampai tanggal",
      sampaiHint: "Terbuka sendiri pada awal hari ini. Kosongkan bila belum tahu.",
      tombol: "Jadikan hanya baca",
      buka: "Buka kembali",
      bukaJelas: "Instansi kembali aktif dan jadwal yang tertunda dijalankan.",
      olehOperator: "Dibuat hanya baca oleh pengelola layanan; hanya pengelola yang dapat membukanya.",
    },
    tutup: {
      bagian: "Tutup instansi",
      jelas:
        "Setelah dua admin sepakat, instansi menjadi hanya baca selama 30 hari: waktu untuk mengunduh semua data, atau membatalkan. Sesudah itu semua baris dan berkas dihapus, dan tinggal sertifikat penghapusan tanpa data pribadi.",
      jelasUji:
        "Uji coba dapat ditutup oleh satu admin. 30 hari untuk mengunduh data atau membatalkan, lalu semua dihapus.",
      minta: "Minta penutupan",
      mintaUji: "Tutup uji coba ini",
      menunggu: (nama: string, kapan: string) =>
        `${nama} meminta penutupan pada ${kapan}. Perlu admin lain yang setuju.`,
      menungguAnda: "Permintaan Anda menunggu persetujuan admin lain.",
      setujui: "Setujui penutupan",
      batalkan: "Batalkan permintaan",
      satuAdmin: "Instansi ini hanya punya satu admin. Tambah admin kedua dahulu.",
    },
    menutup: {
      pita: (sampai: string) =>
        `Instansi sedang ditutup: semua data dihapus pada ${sampai}. Sampai saat itu hanya dapat dibaca dan diekspor.`,
      judul: "Sedang ditutup",
      hitung: (n: string) => `${n} hari lagi`,
      ekspor: "Unduh semua data sekarang; sesudah tanggal itu tidak ada lagi di layanan.",
      batal: "Batalkan penutupan",
      batalJelas: "Instansi kembali ke keadaan sebelum ditutup; tidak ada yang hilang.",
      sertifikat: "Sertifikat penghapusan akan ada di alamat ini, tanpa perlu masuk:",
    },
    langkah: {
      ajukan: "Diajukan menjadi aktif",
      tarik: "Permintaan ditarik",
      setujui: "Disetujui: instansi aktif",
      kembalikan: "Permintaan dikembalikan",
      bekukan: "Menjadi hanya baca",
      buka: "Dibuka kembali",
      tutup: "Penutupan dimulai",
      "batal-tutup": "Penutupan dibatalkan",
      tangguhkan: "Ditangguhkan",
      pulihkan: "Dipulihkan dari penangguhan",
      hapus: "Dihapus",
    },
    perjanjian: {
      title: "Perjanjian layanan dan pemrosesan data",
      lead: "Dibaca dan diterima oleh pejabat yang berwenang mewakili instansi. Admin mencatat siapa dan dengan surat apa.",
      versi: (v: string) => `Versi ${v}`,
      sidik: "Sidik jari teks (SHA-256)",
      diterima: "Diterima",
      judulForm: "Catat penerimaan",
      nama: "Nama pejabat",
      jabatan: "Jabatan",
      nip: "NIP",
      nipHint: "18 angka",
      surat: "Nomor surat",
      suratHint: "Surat penerimaan atau surat kuasa yang ditandatangani pejabat itu",
      tanggal: "Tanggal surat",
      pernyataan: "Pejabat di atas telah membaca dan menerima teks ini, dan surat aslinya disimpan instansi",
      tombol: "Catat penerimaan",
      oleh: (nama: string) => `Dicatat oleh ${nama}`,
    },
    kontak: {
      title: "Kontak pelindungan data pribadi",
      lead: "Orang yang menjawab pegawai dan pengelola layanan tentang data pribadi: permintaan akses dan perbaikan (3 × 24 jam), dan laporan kebocoran.",
      nama: "Nama",
      jabatan: "Jabatan",
      surel: "Surel",
      telepon: "Telepon",
      tombol: "Simpan kontak",
    },
    bantuan: {
      title: "Akses bantuan operator",
      lead: "Pengelola layanan tidak dapat melihat isi instansi ini, kecuali Anda mengizinkan untuk beberapa jam. Ia lalu membaca halaman seperti Anda; tidak dapat mengirim, mengubah, mengunduh, atau menilai, dan setiap halaman yang dibukanya tercatat di jejak.",
      judul: "Beri izin",
      jam: "Berapa jam",
      jamHint: "1 sampai 72",
      alasan: "Untuk apa",
      alasanHint: "Misalnya: garis penilai Bidang A tidak berubah setelah mutasi",
      tombol: "Izinkan membaca",
      berlaku: (sampai: string) => `Berlaku sampai ${sampai}`,
      cabut: "Cabut sekarang",
      dicabut: (kapan: string) => `Dicabut ${kapan}`,
      habis: (kapan: string) => `Berakhir ${kapan}`,
      daftar: "Izin yang pernah diberikan",
      kosong: "Belum pernah ada izin.",
      kosongJelas:
        "Tanpa izin, pengelola layanan hanya melihat angka: jumlah pegawai, antrean surat, dan keadaan.",
      pemberi: "Diberi oleh",
      kapan: "Waktu",
      keadaan: "Keadaan",
      halaman: "Halaman dibuka",
      halamanTotal: (n: string) => `${n} halaman`,
      pita: (operator: string, instansi: string) =>
        `Bantuan operator: ${operator} membaca ${instansi} dengan izin admin. Hanya baca; setiap halaman dicatat.`,
      pitaAdmin: (sampai: string) => `Pengelola layanan dapat membaca halaman instansi ini sampai ${sampai}.`,
      kelola: "Lihat atau cabut",
    },
    ekspor: {
      title: "Ekspor seluruh instansi",
      lead: "Semua tabel (NDJSON dan CSV), semua berkas bukti, daftar isi dengan SHA-256, dan penjelasan cara membacanya, dalam ZIP. Rahasia masuk (kata sandi, kunci, sesi) tidak ikut.",
      langsung: "Unduh sekarang",
      langsungJelas: (berkas: string, mb: string) =>
        `${berkas} berkas bukti, ${mb} MB: cukup kecil untuk diunduh langsung.`,
      besar: (berkas: string, mb: string) =>
        `${berkas} berkas bukti, ${mb} MB: disiapkan dalam beberapa bagian. Anda diberi tahu bila siap.`,
      siapkan: "Siapkan ekspor",
      menunggu: (n: string) => `Sedang disiapkan: ${n} bagian selesai. Halaman ini boleh ditutup.`,
      siap: (kapan: string, sampai: string) => `Siap sejak ${kapan}; dihapus ${sampai}.`,
      bagian: "Bagian",
      ukuran: "Ukuran",
      unduh: "Unduh",
      sidik: "SHA-256",
      peringatan:
        "Ekspor berisi data pribadi semua pegawai, termasuk umpan balik. Simpan seperti berkas kepegawaian. Semua admin diberi tahu.",
    },
    salah: {
      "alasan-kosong": "Isi alasannya",
      "alasan-panjang": "Alasan paling panjang 500 huruf",
      "nama-kosong": "Isi nama",
      "nama-panjang": "Nama paling panjang 200 huruf",
      "jabatan-kosong": "Isi jabatan",
      "jabatan-panjang": "Jabatan paling panjang 200 huruf",
      "nip-salah": "NIP terdiri atas tepat 18 angka",
      "surat-kosong": "Isi nomor surat",
      "surat-panjang": "Nomor surat paling panjang 100 huruf",
      "tanggal-salah": "Isi tanggal yang ada di kalender, tidak di masa depan",
      "pernyataan-kosong": "Centang pernyataannya",
      "surel-salah": "Isi surel yang lengkap, misalnya nama@instansi.go.id",
      "telepon-panjang": "Nomor telepon paling panjang 40 huruf",
      "jam-salah": "Isi 1 sampai 72 jam",
      "sampai-salah": "Isi tanggal sesudah hari ini, atau kosongkan",
      "sudah-ada": "Sudah ada permintaan yang menunggu",
    },
    tolak: {
      "siklus-bukan-pelaku": "Langkah ini bukan pada admin instansi; pengelola layanan yang melakukannya.",
      "siklus-salah-keadaan": "Keadaan instansi sudah lain. Yang tampak sekarang adalah yang terbaru.",
      "siklus-tugas-belum-selesai":
        "Belum semua tugas selesai. Lihat daftar di bawah, lengkapi, lalu ajukan lagi.",
      "siklus-alasan-kosong": "Isi alasannya lebih dahulu.",
      "siklus-bukan-pembeku": "Dibuat hanya baca oleh pengelola layanan; minta pengelola membukanya.",
      "siklus-belum-waktunya": "Waktunya belum tiba.",
      "siklus-perlu-admin-kedua":
        "Penutupan perlu dua admin: yang meminta dan yang menyetujui tidak boleh orang yang sama.",
      "siklus-sampai-salah": "Tanggal itu sudah lewat. Pilih tanggal sesudah hari ini.",
      "siklus-sudah-lewat": "Waktu 30 hari sudah lewat; penghapusan tidak dapat dibatalkan lagi.",
      "sudah-berubah":
        "Seseorang lebih dahulu mengubah keadaan instansi. Yang tampak sekarang adalah yang terbaru.",
    },
  },
  en: {
    title: "Life of the agency",
    lead: "From trial to closing: where this agency stands, what comes next, and who decides.",
    lihat: "See the life of the agency",
    keadaan: "State",
    riwayat: "History",
    riwayatKosong: "No steps yet.",
    olehOperator: "operator of the service",
    olehJam: "by its date",
    olehAdmin: "an admin of the agency",
    alasan: "Reason",
    alasanHint: "Kept with your name and read by the operator; name no person",
    tersimpan: "Saved.",
    ujiCoba: {
      tanda: "UJI COBA – bukan dokumen dinas",
      pita: "TRIAL – not an official document.",
      judul: "Towards going live",
      jelas:
        "All of it is computed from data, nothing is ticked by hand. When complete, request it; the operator answers within a working day.",
      ajukan: "Request to go live",
      belum: (n: number) => `Cannot be requested yet: ${count(n, "task is", "tasks are")} open.`,
      batas: "Limits of the trial",
      orang: (n: string, batas: string) => `${n} of ${batas} people`,
      berkas: (n: string, batas: string) => `${n} of ${batas} MB of evidence`,
      ditahan: (n: string) => `${count(n, "letter")} outside the agency's domain not sent`,
      surat: (tujuan: string) => `Letters go only to ${tujuan}.`,
      tanpaSurat: "The first admin's mailbox is not proved, so no letters are sent.",
      setelah: "After going live, documents signed during the trial stay marked as a trial's.",
    },
    tugas: {
      perjanjian: "Agreement on the service and the processing of data",
      perjanjianAda: (nama: string, tanggal: string) => `Accepted by ${nama}, ${tanggal}`,
      perjanjianBelum:
        "An authorised official accepts it; an admin records name, position, NIP and the letter.",
      perjanjianLama: "The text has been renewed and must be accepted again.",
      "dua-admin": "Two admins with a second step",
      adminAda: (n: string) => `${count(n, "admin")} ready`,
      adminKurang: (ada: string, kuat: string) =>
        `${count(ada, "admin has", "admins have")} a password, ${kuat} with a second step. Two with both are needed.`,
      adminKurangBiasa: (ada: string) =>
        `${count(ada, "admin has", "admins have")} a password. Two are needed.`,
      "kontak-pdp": "Data-protection contact",
      kontakAda: (nama: string) => nama,
      kontakBelum: "Who answers requests for access, correction and reports of a breach (UU 27/2022).",
      "garis-penilai": "Reporting lines are clean",
      garisAda: "Everybody has a pejabat penilai.",
      garisDijelaskan: (n: string) => `${count(n, "person", "people")} without penilai, explained`,
      garisBelum: (n: string) =>
        `${count(n, "person", "people")} without pejabat penilai. Complete them, or explain below.`,
      garisKosong: "Nobody is here but the first admin.",
      "hari-libur": "Holidays of this year",
      liburAda: (n: string) => count(n, "day"),
      liburBelum: "The calendar has no holidays; the operator hands them on from the joint decree.",
      jendela: "Periods and windows of this year",
      jendelaAda: (n: string) => count(n, "window"),
      jendelaBelum: "Make a performance year with its windows.",
      "domain-surel": "Official e-mail domain",
      domainAda: (domain: string) => domain,
      domainBelum:
        "The address proved at sign-up is a public mailbox. Ask the operator to record your official domain.",
      selesai: "Done",
      belum: "To do",
    },
    penjelasan: {
      judul: "Explain who has no penilai",
      jelas:
        "For example the head, whose penilai is outside the agency. It holds for today's number and no more.",
      tombol: "Save the explanation",
    },
    tinjau: {
      pita: "TRIAL – not an official document. The request to go live is being reviewed by the operator.",
      judul: "In review",
      jelas:
        "The operator checks the agreement and the contact, then approves or returns the request with a reason.",
      tarik: "Withdraw the request",
    },
    aktif: { pita: "The agency is live.", jelas: "Everything is open. Documents issued are official." },
    bacaSaja: {
      judul: "This agency is read-only",
      pita: (alasan: string, sampai: string) =>
        `Read-only ${sampai}: ${alasan}. Nothing can be changed; signing in, reading and exporting still work.`,
      tanpaBatas: "until it is opened again",
      bagian: "Make it read-only",
      jelas:
        "Everybody can still sign in, read and export; nobody can change anything, and the timetable stops. It can be opened again at any time.",
      sampai: "Until",
      sampaiHint: "Opens by itself at the beginning of this day. Leave empty if you do not know yet.",
      tombol: "Make it read-only",
      buka: "Open again",
      bukaJelas: "The agency is live again and jobs that waited are run.",
      olehOperator: "Made read-only by the operator; only the operator can open it.",
    },
    tutup: {
      bagian: "Close the agency",
      jelas:
        "Once two admins agree, the agency is read-only for 30 days: time to take all data along, or to cancel. Then every row and file is erased, and a certificate of deletion without personal data is all that is left.",
      jelasUji:
        "A trial can be closed by one admin. 30 days to take data along or cancel, then all of it is erased.",
      minta: "Request closing",
      mintaUji: "Close this trial",
      menunggu: (nama: string, kapan: string) =>
        `${nama} requested closing on ${kapan}. Another admin has to agree.`,
      menungguAnda: "Your request waits for another admin.",
      setujui: "Agree to close",
      batalkan: "Cancel the request",
      satuAdmin: "This agency has one admin only. Add a second one first.",
    },
    menutup: {
      pita: (sampai: string) =>
        `This agency is being closed: all data is erased on ${sampai}. Until then it can only be read and exported.`,
      judul: "Closing",
      hitung: (n: string) => `${count(n, "day")} left`,
      ekspor: "Download all data now; after that date it is no longer in the service.",
      batal: "Cancel the closing",
      batalJelas: "The agency returns to where it was; nothing is lost.",
      sertifikat: "The certificate of deletion will be at this address, without signing in:",
    },
    langkah: {
      ajukan: "Requested to go live",
      tarik: "Request withdrawn",
      setujui: "Approved: live",
      kembalikan: "Request returned",
      bekukan: "Made read-only",
      buka: "Opened again",
      tutup: "Closing began",
      "batal-tutup": "Closing cancelled",
      tangguhkan: "Suspended",
      pulihkan: "Suspension lifted",
      hapus: "Erased",
    },
    perjanjian: {
      title: "Agreement on the service and the processing of data",
      lead: "Read and accepted by an official who may speak for the agency. An admin records who, and by which letter.",
      versi: (v: string) => `Version ${v}`,
      sidik: "Fingerprint of the text (SHA-256)",
      diterima: "Accepted",
      judulForm: "Record the acceptance",
      nama: "Name of the official",
      jabatan: "Position",
      nip: "NIP",
      nipHint: "18 digits",
      surat: "Number of the letter",
      suratHint: "The letter of acceptance or power of attorney signed by that official",
      tanggal: "Date of the letter",
      pernyataan:
        "The official above has read and accepted this text, and the agency keeps the original letter",
      tombol: "Record the acceptance",
      oleh: (nama: string) => `Recorded by ${nama}`,
    },
    kontak: {
      title: "Data-protection contact",
      lead: "Who answers employees and the operator about personal data: requests for access and correction (3 × 24 hours), and reports of a breach.",
      nama: "Name",
      jabatan: "Position",
      surel: "E-mail",
      telepon: "Telephone",
      tombol: "Save the contact",
    },
    bantuan: {
      title: "Support access of the operator",
      lead: "The operator of the service cannot see this agency's content unless you allow it for some hours. Then pages are read as you see them; nothing can be sent, changed, downloaded or rated, and every page opened stands in the trail.",
      judul: "Allow it",
      jam: "How many hours",
      jamHint: "1 to 72",
      alasan: "What for",
      alasanHint: "For example: the line of Bidang A did not change after a transfer",
      tombol: "Allow reading",
      berlaku: (sampai: string) => `In force until ${sampai}`,
      cabut: "Revoke now",
      dicabut: (kapan: string) => `Revoked ${kapan}`,
      habis: (kapan: string) => `Ended ${kapan}`,
      daftar: "Leaves given so far",
      kosong: "No leave was ever given.",
      kosongJelas: "Without one the operator sees numbers only: people, letters waiting, states.",
      pemberi: "Given by",
      kapan: "Time",
      keadaan: "State",
      halaman: "Pages opened",
      halamanTotal: (n: string) => count(n, "page"),
      pita: (operator: string, instansi: string) =>
        `Support: ${operator} reads ${instansi} by leave of its admin. Reading only; every page is recorded.`,
      pitaAdmin: (sampai: string) =>
        `The operator of the service can read pages of this agency until ${sampai}.`,
      kelola: "See or revoke",
    },
    ekspor: {
      title: "Export of the whole agency",
      lead: "All tables (NDJSON and CSV), all evidence files, a list with SHA-256, and how to read it, as ZIP. Secrets of signing in (passwords, keys, sessions) stay out.",
      langsung: "Download now",
      langsungJelas: (berkas: string, mb: string) =>
        `${count(berkas, "evidence file")}, ${mb} MB: small enough for one download.`,
      besar: (berkas: string, mb: string) =>
        `${count(berkas, "evidence file")}, ${mb} MB: prepared in parts. You are told when it is ready.`,
      siapkan: "Prepare the export",
      menunggu: (n: string) => `Being prepared: ${count(n, "part")} done. You may close this page.`,
      siap: (kapan: string, sampai: string) => `Ready since ${kapan}; deleted ${sampai}.`,
      bagian: "Part",
      ukuran: "Size",
      unduh: "Download",
      sidik: "SHA-256",
      peringatan:
        "It holds personal data of everybody, feedback too. Keep it as you keep personnel files. All admins are told.",
    },
    salah: {
      "alasan-kosong": "Enter the reason",
      "alasan-panjang": "A reason has at most 500 letters",
      "nama-kosong": "Enter a name",
      "nama-panjang": "A name has at most 200 letters",
      "jabatan-kosong": "Enter the position",
      "jabatan-panjang": "A position has at most 200 letters",
      "nip-salah": "A NIP has exactly 18 digits",
      "surat-kosong": "Enter the number of the letter",
      "surat-panjang": "A number has at most 100 letters",
      "tanggal-salah": "Enter a date that exists and is not in the future",
      "pernyataan-kosong": "Tick the statement",
      "surel-salah": "Enter a complete e-mail address, such as name@instansi.go.id",
      "telepon-panjang": "A telephone number has at most 40 letters",
      "jam-salah": "Enter 1 to 72 hours",
      "sampai-salah": "Enter a date after today, or leave it empty",
      "sudah-ada": "A request is waiting already",
    },
    tolak: {
      "siklus-bukan-pelaku": "This step is not an admin's; the operator takes it.",
      "siklus-salah-keadaan": "The agency's state is another by now. What you see is the newest.",
      "siklus-tugas-belum-selesai":
        "Not every task is done. See the list below, complete it and request again.",
      "siklus-alasan-kosong": "Enter the reason first.",
      "siklus-bukan-pembeku": "Made read-only by the operator; ask the operator to open it.",
      "siklus-belum-waktunya": "The time has not come.",
      "siklus-perlu-admin-kedua":
        "Closing takes two admins: who asks and who agrees cannot be the same person.",
      "siklus-sampai-salah": "That day has passed. Choose one after today.",
      "siklus-sudah-lewat": "The 30 days are over; the deletion cannot be cancelled any more.",
      "sudah-berubah": "Somebody changed the agency's state first. What you see is the newest.",
    },
  },
});
