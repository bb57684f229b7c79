/** Plans of the dinas, as kencana/skp-contoh.ts writes them. */
export const isiMutiara: Readonly<Record<string, string>> = {
  kadis: `
U Kesejahteraan nelayan dan pembudidaya meningkat < Bupati Nusa Mutiara
- Nilai tukar nelayan | 108 | penerima-layanan
- Jumlah kelompok usaha yang naik kelas | 24 kelompok | penerima-layanan
U Produksi perikanan tumbuh tanpa merusak terumbu < Bupati Nusa Mutiara
- Produksi perikanan tangkap dan budidaya | 18.500 ton | proses-bisnis
U Dinas bekerja akuntabel dan pegawainya tumbuh < Bupati Nusa Mutiara
- Nilai hasil evaluasi akuntabilitas kinerja | 74 | penguatan-internal
U Anggaran dinas dikelola optimal < Bupati Nusa Mutiara
- Persentase serapan anggaran sesuai rencana kas | 95% | anggaran
T Direktif Bupati tentang pesisir bersih terlaksana < Bupati Nusa Mutiara
- Persentase desa pesisir yang bebas sampah plastik | 60% | penerima-layanan
* kolaboratif: menggerakkan desa dan kelompok nelayan sebagai mitra
+ sumber-daya: Satu kapal layanan antarpulau
+ skema: Perkembangan dilaporkan setiap bulan kepada Bupati
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai perangkat daerah terbaik`,

  sekdis: `
U Layanan kesekretariatan dinas cepat dan akurat > akuntabel
- Persentase layanan yang selesai sesuai standar waktu | 90-95% | waktu
- Tingkat kepuasan bidang atas layanan | 3,3-3,6 dari skala 4 | kualitas
U Perencanaan dan laporan kinerja dinas tepat waktu > akuntabel
- Waktu penyampaian laporan setelah triwulan berakhir | 7-10 hari kerja | waktu
U Anggaran dinas terserap sesuai rencana kas > Anggaran
- Deviasi terhadap rencana kas | 3-6% | biaya
+ sumber-daya: Jaringan internet cadangan
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kepemimpinan`,

  "umum-dinas": `
U Data dan usul kepegawaian dinas selesai tepat waktu > Layanan kesekretariatan
- Persentase usul yang selesai sesuai standar waktu | 90-94% | waktu
- Persentase SKP yang ditetapkan sebelum batas waktu | 93-97% | kuantitas
U Sarana kantor dan kapal layanan terawat > Layanan kesekretariatan
- Persentase sarana yang siap pakai | 90-95% | kuantitas
T Surat dan arsip dinas tertib > Perencanaan
- Persentase surat yang terdistribusi dalam satu hari kerja | 92-96% | waktu
+ sumber-daya: Anggaran pemeliharaan kapal
+ skema: Perkembangan dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan pengelolaan aset`,

  "bidang-tangkap": `
U Nelayan kecil melaut dengan izin, alat, dan perlindungan > Kesejahteraan
- Jumlah nelayan yang memegang kartu dan asuransi | 620-680 orang | kuantitas
- Tingkat kepuasan nelayan atas layanan | 3,3-3,6 dari skala 4 | kualitas
U Penangkapan yang merusak berkurang di perairan kabupaten > Produksi
- Jumlah pelanggaran yang ditemukan patroli | 4-7 pelanggaran | kualitas
U Anggaran program tangkap terserap sesuai rencana > Anggaran
- Deviasi terhadap rencana kas | 3-6% | biaya
T Data pendaratan ikan siap dipakai > Produksi
- Persentase pelabuhan yang melapor setiap minggu | 88-94% | kuantitas
+ sumber-daya: Bahan bakar patroli
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kepemimpinan`,

  "bidang-budidaya": `
U Pembudidaya menerapkan cara budidaya yang baik > Kesejahteraan
- Jumlah unit usaha yang bersertifikat | 34-40 unit | kuantitas
- Tingkat kepuasan pembudidaya atas pendampingan | 3,3-3,6 dari skala 4 | kualitas
U Bibit rumput laut dan kerapu tersedia pada musim tanam > Produksi
- Jumlah bibit yang tersalur | 90-110 ribu bibit | kuantitas
T Demplot pakan lokal menjadi contoh bagi kelompok > Produksi
- Jumlah kelompok yang meniru | 5-7 kelompok | kuantitas
+ sumber-daya: Kolam percontohan
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan studi banding`,

  uptd: `
U Pelabuhan perikanan melayani kapal dengan cepat dan tertib > Produksi
- Rata-rata waktu bongkar muat | 3-5 jam | waktu
- Tingkat kepuasan pemilik kapal | 3,2-3,5 dari skala 4 | kualitas
U Retribusi pelabuhan tercatat dan disetor tepat waktu > Anggaran
- Persentase hari dengan setoran tepat waktu | 95-98% | waktu
T Dermaga bersih dan aman > pesisir bersih
- Persentase sarana keselamatan yang siap | 92-97% | kuantitas
+ sumber-daya: Timbangan dan mesin es
+ skema: Perkembangan dilaporkan setiap minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai UPTD terbaik`,

  "produksi-tangkap": `
U Kelompok nelayan memakai alat tangkap yang ramah lingkungan > Nelayan kecil
- Jumlah kelompok yang beralih alat | 10-13 kelompok | kuantitas
- Persentase anggota yang memakai alat baru | 75-85% | kualitas
U Data produksi tangkap akurat setiap bulan > Penangkapan
- Persentase data yang lolos pemeriksaan ulang | 93-97% | kualitas
- Waktu penyampaian setelah bulan berakhir | 4-6 hari kerja | waktu
T Pelatihan perbengkelan mesin bermanfaat bagi nelayan > Nelayan kecil
- Tingkat kepuasan peserta | 3,3-3,6 dari skala 4 | kualitas
+ sumber-daya: Alat tangkap percontohan
+ skema: Hasil kerja dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan uji kompetensi`,

  "pengawas-perikanan": `
U Perairan kabupaten terawasi pada musim rawan > Penangkapan
- Jumlah hari patroli dengan laporan | 40-48 hari | kuantitas
- Waktu tanggapan atas laporan masyarakat | 1-2 hari | waktu
U Kelompok masyarakat pengawas aktif > Nelayan kecil
- Jumlah kelompok yang melapor setiap bulan | 9-11 kelompok | kuantitas
T Berkas pelanggaran lengkap untuk penindakan > Penangkapan
- Persentase berkas yang diterima tanpa perbaikan | 85-92% | kualitas
+ sumber-daya: Kapal patroli dan bahan bakar
+ skema: Hasil kerja dilaporkan setiap minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan penyidik`,

  "penyuluh-perikanan": `
U Kelompok pembudidaya menerapkan anjuran penyuluhan > Pembudidaya
- Jumlah kelompok yang menerapkan | {6|8}-10 kelompok | kuantitas
- Persentase anggota yang menilai penyuluhan bermanfaat | 82-90% | kualitas
U Masalah penyakit dan bibit tertangani cepat > Bibit
- Rata-rata waktu tanggapan | 2-3 hari kerja | waktu
T Bahan penyuluhan dalam bahasa setempat tersedia > Demplot
- Jumlah bahan yang dipakai kelompok | {4|5}-7 bahan | kuantitas
+ sumber-daya: Perangkat uji air
+ skema: Hasil kerja dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai penyuluh teladan`,
};

/** kode | isi | pendekatan | dari | sampai | ditetapkan | keadaan. For 2027 the day is that of the last step. */
export const skpMutiara = `
M01 | kadis | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-27 | ditetapkan
M02 | sekdis | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
M03 | umum-dinas | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
M04 | analis-sdm | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M05 | bidang-tangkap | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
M06 | produksi-tangkap | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
M07 | pengawas-perikanan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M08 | administrasi | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M09 | bidang-budidaya | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
M10 | penyuluh-perikanan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-29 | ditetapkan
M11 | penyuluh-perikanan | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M12 | uptd | kuantitatif | 2026-01-01 | 2026-12-31 | 2026-01-28 | ditetapkan
M13 | administrasi | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M14 | administrasi | kualitatif | 2026-01-01 | 2026-12-31 | 2026-01-30 | ditetapkan
M15 | arsiparis | kuantitatif | 2026-01-01 | 2026-06-30 | 2026-01-30 | ditetapkan
M16 | - | kuantitatif | 2026-11-02 | 2026-12-31 | - | belum
M01 | kadis | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-17 | ditetapkan
M02 | sekdis | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | diajukan
M03 | umum-dinas | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | draf
M04 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M05 | bidang-tangkap | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | diajukan
M06 | produksi-tangkap | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | dikembalikan
M07 | pengawas-perikanan | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | diajukan
M08 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M09 | bidang-budidaya | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-20 | draf
M10 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M11 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M12 | uptd | kuantitatif | 2027-01-01 | 2027-12-31 | 2026-11-21 | ditetapkan
M13 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M14 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum
M16 | - | kuantitatif | 2027-01-01 | 2027-12-31 | - | belum`;

/** Notes of the return: kode | RHK (0 the whole plan) | teks */
export const catatanMutiara = `
M06 | 0 | Sudah baik arahnya. Perbaiki dua butir di bawah, lalu ajukan kembali sebelum akhir November.
M06 | 1 | Target kelompok dinaikkan menjadi 12-15: dua kelompok baru sudah siap.
M06 | 2 | Sebutkan sumber data pendaratan supaya dapat diperiksa.`;
