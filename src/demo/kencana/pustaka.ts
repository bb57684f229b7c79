/**
 * The library of Kencana. # jabatan; U utama, T tambahan; - indikator | target | aspek. Results in the words of
 * results, never of activity (handbook 2.2). Some stand in plans of 2026 word for word: those count as used.
 */
export const pustaka = `
# Penyuluh Agama
U Kelompok binaan memahami dan mengamalkan bahan penyuluhan
- Jumlah kelompok binaan yang aktif | 8-12 kelompok | kuantitas
- Persentase peserta yang menilai bahan bermanfaat | 82-92% | kualitas
U Masalah umat di wilayah binaan mendapat pendampingan
- Rata-rata waktu tanggapan atas permintaan pendampingan | 2-3 hari kerja | waktu
- Persentase permintaan yang selesai didampingi | 85-92% | kuantitas
U Kerukunan antarumat di wilayah binaan terjaga
- Persentase potensi gesekan yang selesai di tingkat desa | 85-95% | kualitas
- Waktu laporan dini sejak potensi diketahui | 1-2 hari kerja | waktu
U Bahan penyuluhan digital dipakai penyuluh lain
- Jumlah bahan yang dipakai ulang | 6-10 bahan | kuantitas
U Majelis taklim binaan mandiri menjalankan programnya
- Persentase majelis taklim yang menjalankan rencana tahunannya | 75-85% | kuantitas
- Tingkat kepuasan pengurus atas pendampingan | 3,3-3,6 dari skala 4 | kualitas
T Data rumah ibadat dan kelompok mutakhir
- Persentase data yang diperbarui | 88-94% | kuantitas
# Pranata Komputer
U Layanan daring Kantor Wilayah berjalan tanpa gangguan berarti
- Persentase waktu layanan dapat diakses | 98-99,5% | kualitas
- Rata-rata waktu pemulihan gangguan | 2-5 jam | waktu
U Layanan pengaduan dapat diselesaikan secara daring
- Jumlah layanan baru yang dipakai masyarakat | 2-3 layanan | kuantitas
U Data dan sistem kantor aman
- Persentase perangkat dengan pembaruan keamanan terakhir | 92-97% | kuantitas
- Jumlah temuan uji keamanan yang belum tertutup setelah 30 hari | 0-2 temuan | kualitas
U Data antaraplikasi kantor selaras
- Persentase data yang cocok saat direkonsiliasi | 95-98% | kualitas
T Pegawai mahir memakai aplikasi kantor
- Persentase peserta pelatihan yang lulus uji | 82-90% | kuantitas
# Guru
U Pembelajaran berlangsung terencana dan menarik
- Tingkat kepuasan peserta didik | 3,3-3,6 dari skala 4 | kualitas
- Waktu penyampaian perangkat ajar sebelum semester | 5-10 hari | waktu
U Orang tua mengetahui perkembangan anaknya
- Jumlah laporan perkembangan yang diterima orang tua | 3-4 laporan | kuantitas
U Peserta didik yang tertinggal mencapai ketuntasan
- Persentase peserta remedial yang tuntas | 75-85% | kuantitas
- Waktu tindak lanjut sejak hasil asesmen | 5-7 hari kerja | waktu
U Lingkungan kelas aman dari perundungan
- Jumlah kejadian perundungan yang berulang | 0-1 kejadian | kualitas
T Klub literasi madrasah aktif
- Jumlah kegiatan dengan hasil karya siswa | 6-9 kegiatan | kuantitas
# Penghulu
U Pencatatan nikah dan rujuk terlaksana benar dan tepat waktu
- Persentase berkas yang selesai diperiksa sesuai standar | 90-96% | waktu
- Persentase akta tanpa kesalahan penulisan | 96-99% | kualitas
U Calon pengantin siap membangun keluarga
- Jumlah peserta bimbingan perkawinan | 160-240 orang | kuantitas
- Persentase peserta yang menyatakan materi bermanfaat | 85-92% | kualitas
U Konsultasi keluarga dan hukum munakahat terlayani
- Rata-rata waktu tunggu konsultasi | 2-4 hari kerja | waktu
T Arsip pencatatan lama terdigitalkan
- Persentase arsip sasaran yang terpindai | 80-90% | kuantitas
# Analis SDM Aparatur
U Usul kenaikan pangkat dan pensiun selesai tepat waktu
- Persentase usul yang selesai sesuai standar waktu | 90-96% | waktu
- Persentase usul yang diterima tanpa perbaikan | 88-94% | kualitas
U Data pegawai mutakhir dan sesuai dokumen
- Persentase data yang sesuai hasil pencocokan | 93-98% | kuantitas
U Penilaian kinerja pegawai terpantau dan lengkap
- Persentase unit yang dokumen evaluasinya lengkap | 88-95% | kuantitas
T Pegawai memahami hak dan kewajiban kepegawaiannya
- Tingkat kepuasan peserta sosialisasi | 3,3-3,6 dari skala 4 | kualitas
# Pengelola Layanan Operasional
U Perlengkapan kerja tersedia saat dibutuhkan
- Hampir tidak ada kegiatan yang tertunda karena perlengkapan | - | -
- Catatan persediaan sesuai dengan barang yang ada | - | -
U Tamu dan pegawai terlayani dengan ramah
- Tamu menyatakan puas dan tidak menunggu lama | - | -
T Kendaraan dinas siap pakai dan tercatat pemakaiannya
- Kendaraan jarang batal dipakai karena kerusakan | - | -`;

/** What P20 proposed from agreed plans of his people; it waits for the admin. */
export const usulan = `
# Analis Kebijakan
U Rekomendasi kebijakan madrasah dipakai dalam keputusan pimpinan
- Persentase rekomendasi yang menjadi bahan keputusan | 70-80% | kualitas
- Waktu penyampaian sejak penugasan | 20-30 hari kerja | waktu
# Penelaah Teknis Kebijakan
U Telaah siap dibahas pada waktunya
- Sebagian besar telaah selesai sebelum rapat pembahasan | - | -`;
