/** pelapor | tentang | jenis | isi | pada | keadaan | penangan | jawaban: what people said was wrong. */
export const laporan = `
P49 | P49 | penilai | Sejak Juli saya di bawah Wakil Kepala Madrasah Bidang Kurikulum, Pak Teguh Prasetyadi | 2026-11-19T02:10 | baru | - | -
P33 | P33 | nomor | Angka terakhir NI PPPK saya 3, di kartu pegawai tertulis 932933 | 2026-11-20T06:45 | dikerjakan | P07 | -
P53 | P38 | bukan-bawahan | Sdr. Ferdiansyah bertugas di Kabupaten Randu Alas, tidak pernah di kantor kota | 2026-11-17T03:30 | selesai | P04 | Penugasan sementaranya memang sudah berakhir 31 Oktober; penempatannya sudah dibetulkan
P12 | P12 | nama | Gelar A.Md. belum tertulis, ijazah sudah saya serahkan | 2026-11-09T01:20 | selesai | P07 | Gelar ditambahkan sesuai salinan ijazah yang Anda serahkan 6 November
P25 | P25 | jabatan | Saya sudah mengajukan kenaikan jenjang | 2026-10-28T07:05 | ditolak | P04 | Kenaikan jenjang baru berlaku setelah surat keputusannya terbit; laporkan lagi dengan nomor suratnya
P20 | P22 | bukan-bawahan | Pak Bayu diperbantukan penuh ke Bagian Tata Usaha | 2026-11-13T04:00 | baru | - | -`;
