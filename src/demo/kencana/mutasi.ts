/**
 * demo.md 4: the letters behind what happened in 2026, as they were recorded then.
 * kode | jenis | kode kedua | berlaku | nomor surat | tanggal surat | keterangan
 */
export const mutasi = `
P26 | status | - | 2026-02-01 | SK-1187/B.II/2026 | 2026-01-19 | CLTN satu tahun, mendampingi suami tugas luar negeri
P27 | akhir | - | 2026-03-01 | SK-0412/PENSIUN/2026 | 2026-01-12 | Batas usia pensiun
P06 | pindah | - | 2026-05-04 | SK-0733/MUT/2026 | 2026-04-27 | Kebutuhan tenaga SDM di kantor kota
P55 | pindah | - | 2026-08-24 | SK-1240/MUT/2026 | 2026-08-14 | Mengisi jabatan kosong di Kabupaten Randu Alas
P32 | status | - | 2026-09-01 | ST-0218/TB/2026 | 2026-08-20 | Tugas belajar S-2, beasiswa kementerian
P39 | pindah | - | 2026-09-25 | SK-1391/MUT/2026 | 2026-09-17 | Mengisi jabatan yang ditinggalkan di kantor kota`;

/** Recorded this week for a day to come, so that it can still be undone. kode | unit | jabatan | berlaku | surat | tanggal | keterangan */
export const terjadwal = `
P54 | U112 | Pranata Keuangan APBN Terampil | 2026-12-07 | SK-1655/MUT/2026 | 2026-11-18 | Penguatan pengelola keuangan kantor wilayah`;
