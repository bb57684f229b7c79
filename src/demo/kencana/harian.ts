/**
 * What people of an office note of a day: kegiatan | mulai | selesai | paling banyak | satuan. The first block of a
 * day, the second, the third; who notes how much of it is chance (the same one at every seeding).
 */
export const pagi = `
Apel pagi dan pembagian tugas harian | 07:30 | 08:00 | 1 | kali
Menindaklanjuti disposisi pimpinan | 07:45 | 09:15 | 4 | disposisi
Memeriksa kelengkapan berkas yang masuk | 08:00 | 10:00 | 14 | berkas
Menyiapkan bahan rapat koordinasi | 08:00 | 09:30 | 1 | bahan
Membalas surat dan pertanyaan lewat kanal layanan | 08:00 | 09:45 | 9 | surat`;

export const siang = `
Rapat koordinasi tim kerja | 10:00 | 11:45 | 1 | rapat
Menyusun draf naskah dinas | 10:15 | 12:00 | 3 | naskah
Melayani konsultasi tatap muka dan telepon | 10:00 | 12:00 | 8 | orang
Verifikasi data bersama satuan kerja | 10:00 | 12:00 | 5 | satuan kerja
Membahas umpan balik dan rencana minggu berikutnya | 10:30 | 11:30 | 1 | pertemuan`;

export const sore = `
Memutakhirkan data pada aplikasi | 13:00 | 15:00 | 20 | data
Menyusun bahan laporan triwulan IV | 13:00 | 15:30 | 1 | bahan
Memindai dan menata arsip | 13:30 | 15:30 | 25 | dokumen
Menindaklanjuti hasil monitoring | 13:00 | 15:15 | 2 | tindak lanjut
Menyelesaikan berkas yang tertunda | 14:00 | 16:00 | 6 | berkas`;

/** kode | kegiatan | mulai | selesai | jumlah | satuan | RHK | ulang | hari (bits) | tanggal */
export const rutin = `
P12 | Apel pagi dan pembagian tugas harian | 07:30 | 08:00 | 1 | kali | | mingguan | 1 |
P12 | Mencatat surat masuk dan keluar | 08:00 | 10:00 | | surat | 1 | harian | 0 |
P12 | Rekap agenda surat bulanan | 13:00 | 15:00 | 1 | rekap | 1 | bulanan | 0 | 31
P16 | Rapat tim perencanaan | 09:00 | 11:00 | 1 | rapat | 1 | mingguan | 2 |
P16 | Rekap capaian mingguan | 14:00 | 15:30 | 1 | rekap | 2 | mingguan | 16 |
P20 | Pantauan data madrasah | 13:00 | 14:30 | 1 | rekap | 2 | mingguan | 4 |
P02 | Dialog singkat dengan kepala bidang | 08:00 | 09:00 | 1 | dialog | | mingguan | 1 |`;

/** Nothing for more than thirty days: whom the supervisor should ask. */
export const DIAM = ["P30"];
/** Those whose pages are shown first note nearly every day. */
export const RAJIN = ["P02", "P12", "P16", "P20", "P43"];
