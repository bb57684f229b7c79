import { words } from "./words.ts";

export const statusWords = words({
  id: {
    title: "Status layanan",
    baik: "Semua berjalan",
    terganggu: "Ada gangguan",
    dipelihara: "Sedang dipelihara",
    cron: "Pekerjaan terjadwal terakhir",
    cronBelum: "Belum pernah berjalan",
    cronTelat:
      "Pekerjaan terjadwal terlambat; pengingat dan surat dapat tertunda. Yang Anda simpan tidak terpengaruh.",
    bisu: "Basis data layanan tidak menjawab saat ini. Yang sudah Anda simpan tidak hilang; muat ulang halaman ini sebentar lagi.",
    sekarang: "Sedang berlangsung",
    lewat: "30 hari terakhir",
    kosong: "Tidak ada gangguan yang dilaporkan.",
    sejak: "Sejak",
    selesai: "Selesai",
    tingkat: {
      gangguan: "Tidak dapat dipakai",
      sebagian: "Sebagian terganggu",
      pemeliharaan: "Pemeliharaan",
    },
    jelas: "Halaman ini diperbarui setiap 30 detik dan tidak memuat data instansi.",
  },
  en: {
    title: "Status of the service",
    baik: "Everything works",
    terganggu: "There is an incident",
    dipelihara: "Under maintenance",
    cron: "Timetable last ran",
    cronBelum: "It never ran",
    cronTelat: "The timetable is late; reminders and letters may be delayed. What you save is not affected.",
    bisu: "The database of the service does not answer at the moment. What you saved is not lost; reload this page in a while.",
    sekarang: "Going on",
    lewat: "Last 30 days",
    kosong: "No incidents reported.",
    sejak: "Since",
    selesai: "Ended",
    tingkat: { gangguan: "Not usable", sebagian: "Partly disturbed", pemeliharaan: "Maintenance" },
    jelas: "This page is renewed every 30 seconds and holds no data of any agency.",
  },
});

export const sertifikatWords = words({
  id: {
    title: "Sertifikat penghapusan",
    ada: "Asli: data instansi ini sudah dihapus",
    tidakAda: "Tidak ditemukan",
    tidakAdaJelas:
      "Tidak ada sertifikat dengan alamat ini. Periksa kodenya; instansi yang masih berjalan tidak punya sertifikat.",
    pernyataan: (nama: string) =>
      `Seluruh basis data dan berkas ${nama} di layanan Selaras telah dihapus, dan ruangnya diperiksa kosong.`,
    instansi: "Instansi",
    alamat: "Alamat dahulu",
    terdaftar: "Terdaftar",
    diminta: "Penutupan disepakati",
    mulai: "Penghapusan dimulai",
    selesai: "Penghapusan selesai",
    isi: "Yang dihapus",
    isiIsi: (tabel: string, baris: string, objek: string) =>
      `${tabel} tabel, sedikitnya ${baris} baris, ${objek} berkas`,
    nomor: "Nomor sertifikat",
    sidik: "Sidik jari (SHA-256)",
    cadangan:
      "Salinan pemulihan pada penyedia basis data habis sendiri paling lama 30 hari sesudah penghapusan selesai. Sertifikat ini tidak memuat data pribadi.",
    pdf: "Unduh PDF",
    bukanTte: "Sertifikat ini bukan dokumen bertanda tangan elektronik tersertifikasi.",
  },
  en: {
    title: "Certificate of deletion",
    ada: "Genuine: the data of this agency has been erased",
    tidakAda: "Not found",
    tidakAdaJelas:
      "There is no certificate at this address. Check the code; an agency that is still served has none.",
    pernyataan: (nama: string) =>
      `The whole database and all files of ${nama} in the Selaras service were erased, and its room was seen empty.`,
    instansi: "Agency",
    alamat: "Former address",
    terdaftar: "Registered",
    diminta: "Closing agreed",
    mulai: "Deletion began",
    selesai: "Deletion ended",
    isi: "What was erased",
    isiIsi: (tabel: string, baris: string, objek: string) =>
      `${tabel} tables, at least ${baris} rows, ${objek} files`,
    nomor: "Number of the certificate",
    sidik: "Fingerprint (SHA-256)",
    cadangan:
      "Recovery copies at the database provider run out by themselves at most 30 days after the deletion ended. This certificate holds no personal data.",
    pdf: "Download PDF",
    bukanTte: "This certificate carries no certified electronic signature.",
  },
});
