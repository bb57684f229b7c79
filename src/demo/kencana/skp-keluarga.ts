/**
 * Plans by family of posts, as skp-contoh.ts writes them. {a|b} differs from person to person, {unit} is where he
 * serves. Results in the words of results, never of activity (handbook 2.2).
 */
export const skpKeluarga: Readonly<Record<string, string>> = {
  "analis-sdm": `
U Usul kenaikan pangkat dan pensiun selesai tepat waktu > usul kepegawaian
- Persentase usul yang selesai sesuai standar waktu | {90|92|93}-96% | waktu
- Persentase usul yang diterima tanpa perbaikan | {88|90}-94% | kualitas
U Data pegawai mutakhir dan sesuai dokumen > usul kepegawaian
- Persentase data yang sesuai hasil pencocokan | {93|94|95}-98% | kuantitas
U Penilaian kinerja pegawai terpantau dan lengkap > Penetapan kinerja
- Persentase unit yang dokumen evaluasinya lengkap | {88|90}-95% | kuantitas
- Waktu penyampaian rekap setelah jendela ditutup | 5-8 hari kerja | waktu
T Pegawai memahami hak dan kewajiban kepegawaiannya > kompetensi
- Tingkat kepuasan peserta sosialisasi | 3,3-3,6 dari skala 4 | kualitas
* {kompeten: membagikan pengetahuan aturan baru dalam pertemuan mingguan|berorientasi-pelayanan: menjelaskan aturan dengan bahasa yang mudah}
+ sumber-daya: Akses layanan SIASN
+ skema: Hasil kerja dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan uji kompetensi jenjang berikutnya`,

  "analis-sdm-madya": `
U Peta jalan reformasi birokrasi Kantor Wilayah berjalan sesuai rencana > zona integritas
- Persentase rencana aksi yang selesai tepat waktu | 88-93% | waktu
- Nilai mandiri area perubahan | 84-87 dari skala 100 | kualitas
U Rekomendasi kebijakan kepegawaian dipakai pimpinan > Layanan kepegawaian
- Jumlah rekomendasi yang ditindaklanjuti | 4-6 rekomendasi | kuantitas
U Tim lintas bidang bekerja dengan peran yang jelas > Dokumen perencanaan
- Tingkat kepuasan anggota tim atas pembagian peran | 3,4-3,7 dari skala 4 | kualitas
T Pegawai muda terbimbing menulis telaah > Layanan kepegawaian
- Jumlah pegawai yang telaahnya diterima | 3-4 orang | kuantitas
* kolaboratif: membuka rapat tim bagi semua bidang
+ sumber-daya: Waktu khusus dua hari sebulan untuk tim
+ skema: Hasil kerja dilaporkan setiap bulan dalam rapat tim
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan mengikuti pelatihan analis kebijakan`,

  "pranata-sdm": `
U Dokumen cuti dan presensi pegawai lengkap setiap bulan > usul kepegawaian
- Persentase dokumen yang lengkap pada tanggal lima | 92-96% | waktu
- Jumlah kesalahan rekap presensi | 2-4 kesalahan setahun | kualitas
U Berkas pegawai digital mudah ditemukan > usul kepegawaian
- Persentase berkas yang sudah dipindai dan diberi nama | 85-92% | kuantitas
T Rapat dan pelantikan terlayani tertib > Produk hukum
- Tingkat kepuasan penyelenggara | 3,2-3,5 dari skala 4 | kualitas
+ sumber-daya: Satu pemindai dokumen
+ skema: Hasil kerja dilaporkan setiap minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kearsipan digital`,

  "pranata-keuangan": `
U Surat perintah membayar terbit tepat waktu dan benar > {Tagihan|Anggaran}
- Persentase SPM yang terbit sesuai standar waktu | {92|94}-97% | waktu
- Jumlah SPM yang dikembalikan KPPN | 2-4 berkas setahun | kualitas
U Pembukuan bendahara sesuai hasil pemeriksaan kas > {Tagihan|Anggaran}
- Persentase bulan tanpa selisih | 92-100% | kualitas
U Laporan keuangan bulanan tersedia tepat waktu > {Tagihan|Laporan kinerja}
- Waktu penyampaian setelah bulan berakhir | 3-5 hari kerja | waktu
T Pegawai memahami cara pertanggungjawaban perjalanan dinas > {Sarana|Layanan}
- Persentase pertanggungjawaban yang benar pada pengajuan pertama | 80-88% | kualitas
+ sumber-daya: Lisensi aplikasi keuangan
+ skema: Hasil kerja dilaporkan setiap minggu berikut rekap SPM
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan sertifikasi bendahara`,

  arsiparis: `
U Arsip dinamis Kantor Wilayah tertata dan mudah ditemukan > Surat dan arsip
- Persentase arsip inaktif yang terdaftar | 80-88% | kuantitas
- Waktu temu kembali arsip | 10-15 menit | waktu
U Arsip keuangan siap diperiksa > Tagihan
- Persentase berkas yang lengkap saat diminta | 93-97% | kualitas
T Pengelola surat di tiap bidang memahami kode klasifikasi > Surat dan arsip
- Persentase surat dengan kode yang benar | 88-93% | kualitas
+ sumber-daya: Rak arsip dan boks tambahan
+ skema: Hasil kerja dilaporkan setiap dua minggu berikut daftar arsip
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan mengikuti penilaian jenjang`,

  administrasi: `
U Surat dan permintaan layanan di {unit} tertangani tertib
- Surat masuk sampai kepada yang dituju paling lambat satu hari kerja
- Jarang terjadi kesalahan penomoran dan pengarsipan
U Perlengkapan kerja tersedia saat dibutuhkan
- Hampir tidak ada kegiatan yang tertunda karena perlengkapan
- Catatan persediaan sesuai dengan barang yang ada
T Tamu dan pegawai terlayani dengan ramah
- Tamu menyatakan puas dan tidak menunggu lama
+ sumber-daya: Komputer dan alat tulis
+ skema: Hasil kerja dilaporkan setiap minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan pelayanan`,

  statistisi: `
U Publikasi data keagamaan wilayah terbit akurat dan tepat waktu > Layanan data
- Jumlah publikasi yang terbit sesuai jadwal | 4-5 publikasi | kuantitas
- Persentase angka yang lolos pemeriksaan ulang | 95-98% | kualitas
U Permintaan data unit terlayani > Layanan data
- Rata-rata waktu pemenuhan permintaan | 2-3 hari kerja | waktu
T Metode pengumpulan data kecamatan seragam > Dokumen perencanaan
- Persentase kecamatan yang memakai formulir baru | 80-88% | kuantitas
+ sumber-daya: Perangkat lunak pengolah statistik
+ skema: Hasil kerja dilaporkan setiap dua minggu kepada ketua tim
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan visualisasi data`,

  "pranata-komputer": `
U Layanan daring Kantor Wilayah berjalan tanpa gangguan berarti > Layanan data
- Persentase waktu layanan dapat diakses | {98|98,5}-99,5% | kualitas
- Rata-rata waktu pemulihan gangguan | {2|3}-5 jam | waktu
U {Layanan kepegawaian|Layanan pengaduan} dapat diselesaikan secara daring > Layanan data
- Jumlah layanan baru yang dipakai masyarakat | 2-3 layanan | kuantitas
U Data dan sistem kantor aman > Keuangan dan barang
- Persentase perangkat dengan pembaruan keamanan terakhir | 92-97% | kuantitas
T Pegawai mahir memakai aplikasi kantor > Layanan data
- Persentase peserta pelatihan yang lulus uji | 82-90% | kuantitas
+ sumber-daya: Peladen cadangan
+ skema: Hasil kerja dilaporkan setiap minggu berikut catatan gangguan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan sertifikasi keamanan informasi`,

  "teknologi-pembelajaran": `
U Madrasah memakai bahan ajar digital yang bermutu > Madrasah sasaran
- Jumlah madrasah yang memakai bahan ajar | 60-75 madrasah | kuantitas
- Tingkat kepuasan guru atas bahan ajar | 3,4-3,7 dari skala 4 | kualitas
U Evaluasi kurikulum madrasah tersedia bagi pimpinan > Madrasah sasaran
- Waktu penyelesaian laporan evaluasi | 2-3 bulan | waktu
T Tim kurikulum bekerja dengan jadwal bersama > Data pendidikan
- Persentase rencana tim yang selesai tepat waktu | 85-92% | waktu
* adaptif: mencoba satu cara baru setiap triwulan dan membagikan hasilnya
+ sumber-daya: Studio perekaman sederhana
+ skema: Hasil kerja dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan pengembangan media`,

  "analis-kebijakan": `
U {Telaah kendala akreditasi tersedia bagi pimpinan|Data guru mutakhir|Naskah kebijakan wakaf produktif tersedia bagi pimpinan} > {Madrasah sasaran|Data pendidikan|Lembaga zakat}
- Jumlah telaah yang dipakai dalam keputusan | {3|4}-5 telaah | kuantitas
- Tingkat kepuasan pimpinan atas telaah | 3,3-3,6 dari skala 4 | kualitas
U Rekomendasi kebijakan diuji bersama pemangku kepentingan > {Madrasah sasaran|Data pendidikan|Tanah wakaf}
- Jumlah rekomendasi yang diuji | {2|3}-4 rekomendasi | kuantitas
U Laporan program tersedia tepat waktu > Anggaran program
- Waktu penyampaian setelah triwulan berakhir | 5-7 hari kerja | waktu
T Jejaring pengelola program di kabupaten dan kota aktif > Data pendidikan
- Jumlah pertemuan jejaring dengan hasil tertulis | {4|5}-6 pertemuan | kuantitas
* kolaboratif: menyertakan kabupaten dan kota sejak perumusan masalah
+ sumber-daya: Anggaran diskusi kelompok terarah
+ skema: Hasil kerja dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan analisis kebijakan`,

  "penelaah-kebijakan": `
U {Rekap data guru terverifikasi|Rekap bantuan madrasah terverifikasi} setiap triwulan
- Rekap selesai paling lambat lima hari kerja setelah triwulan berakhir
- Jarang ditemukan data ganda atau kosong
U Permohonan madrasah tertangani dengan jawaban yang jelas
- Sebagian besar permohonan dijawab dalam tiga hari kerja
- Keluhan atas jawaban menurun dari tahun sebelumnya
U Bahan rapat {unit} siap sebelum rapat dimulai
- Bahan diterima peserta paling lambat satu hari sebelumnya
T Berkas kegiatan tersimpan rapi
- Berkas yang diminta ditemukan pada hari yang sama
+ sumber-daya: Perangkat pengolah data
+ skema: Hasil kerja dilaporkan setiap minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan pengolahan data`,

  penghulu: `
U Pencatatan nikah dan rujuk terlaksana benar dan tepat waktu > {Layanan bimbingan|Calon pengantin}
- Persentase berkas yang selesai diperiksa sesuai standar | {90|92}-96% | waktu
- Persentase akta tanpa kesalahan penulisan | {96|97}-99% | kualitas
U Calon pengantin siap membangun keluarga > {Keluarga dan umat|Keluarga binaan}
- Jumlah peserta bimbingan perkawinan | {160|180|200}-240 orang | kuantitas
- Persentase peserta yang menyatakan materi bermanfaat | 85-92% | kualitas
U Konsultasi keluarga dan hukum munakahat terlayani > {Layanan bimbingan|Calon pengantin}
- Rata-rata waktu tunggu konsultasi | 2-4 hari kerja | waktu
T Arsip pencatatan lama terdigitalkan > {Anggaran bimbingan|Pegawai KUA}
- Persentase arsip sasaran yang terpindai | 80-90% | kuantitas
* {berorientasi-pelayanan: menjawab pertanyaan calon pengantin dengan ramah|akuntabel: menolak pemberian dalam bentuk apa pun}
+ sumber-daya: Formulir dan perangkat pencatatan
+ skema: Hasil kerja dilaporkan setiap bulan berikut rekap layanan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai penghulu teladan`,

  penyuluh: `
U Kelompok binaan memahami dan mengamalkan bahan penyuluhan > {Keluarga dan umat|Layanan kepenghuluan|Keluarga binaan}
- Jumlah kelompok binaan yang aktif | {8|10}-12 kelompok | kuantitas
- Persentase peserta yang menilai bahan bermanfaat | {82|85}-92% | kualitas
U Masalah umat di wilayah binaan mendapat pendampingan > {Layanan bimbingan|Kelompok binaan|Calon pengantin}
- Rata-rata waktu tanggapan atas permintaan pendampingan | 2-3 hari kerja | waktu
U Bahan penyuluhan digital dipakai penyuluh lain > {Keluarga dan umat|Kelompok binaan|Pegawai KUA}
- Jumlah bahan yang dipakai ulang | {6|8}-10 bahan | kuantitas
T Data rumah ibadat dan kelompok mutakhir > {Layanan bimbingan|Laporan layanan|Data pencatatan}
- Persentase data yang diperbarui | 88-94% | kuantitas
* {harmonis: menjaga kerukunan antarkelompok binaan|adaptif: memanfaatkan siaran daring untuk desa yang jauh}
+ sumber-daya: Perangkat pengeras suara jinjing
+ skema: Hasil kerja dilaporkan setiap bulan berikut daftar kelompok
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan penyuluhan`,

  "pengawas-sekolah": `
U Madrasah binaan memperbaiki mutu pembelajarannya > madrasah
- Jumlah madrasah yang melaksanakan rencana perbaikan | 9-11 madrasah | kuantitas
- Kenaikan nilai supervisi dari semester sebelumnya | 4-6 angka | kualitas
U Kepala madrasah terdampingi dalam supervisi guru > madrasah
- Persentase kepala madrasah yang rencananya terlaksana | 85-92% | kuantitas
T Laporan supervisi tersedia bagi kepala kantor > akuntabel
- Waktu penyampaian setelah kunjungan | 5-7 hari kerja | waktu
+ sumber-daya: Biaya perjalanan supervisi
+ skema: Hasil kerja dilaporkan setiap bulan berikut catatan kunjungan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai pengawas berprestasi`,

  guru: `
U Peserta didik kelas binaan mencapai kompetensi {matematika|bahasa Indonesia|fikih|ilmu pengetahuan alam} > Peserta didik
- Persentase peserta didik yang mencapai kriteria ketuntasan | {82|84|86}-92% | kuantitas
- Rata-rata kenaikan nilai dari asesmen awal | {6|8}-12 angka | kualitas
U Pembelajaran berlangsung terencana dan menarik > Peserta didik
- Tingkat kepuasan peserta didik | 3,3-3,6 dari skala 4 | kualitas
- Waktu penyampaian perangkat ajar sebelum semester | 5-10 hari | waktu
U Orang tua mengetahui perkembangan anaknya > Lingkungan madrasah
- Jumlah laporan perkembangan yang diterima orang tua | 3-4 laporan | kuantitas
T {Klub sains|Klub literasi|Kegiatan pramuka} madrasah aktif > Lingkungan madrasah
- Jumlah kegiatan dengan hasil karya siswa | {6|7}-9 kegiatan | kuantitas
* {kompeten: berbagi cara mengajar dalam forum guru|harmonis: mendampingi siswa yang tertinggal dengan sabar}
+ sumber-daya: Bahan praktik dan proyektor
+ skema: Hasil kerja dilaporkan setiap bulan dalam rapat guru
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan guru`,
};

/** What a second version added. */
export const tambahanVersi: Readonly<Record<string, string>> = {
  P28: `
U Bidang Bimbingan Masyarakat tetap melayani sesuai standar selama jabatan kosong < Kepala Kantor Wilayah > kualitas layanan
- Persentase layanan kepenghuluan dan penyuluhan yang selesai sesuai standar | 88-93% | waktu
- Tingkat kepuasan penerima layanan | 3,2-3,5 dari skala 4 | kualitas
U Pegawai bidang mendapat umpan balik dan penilaian tepat waktu < Kepala Kantor Wilayah > akuntabel
- Persentase evaluasi yang ditandatangani sebelum jendela ditutup | 95-100% | waktu`,
  P32: `
U Hasil evaluasi akademik semester 1 memuaskan ** > Keluarga dan umat
- Nilai Indeks Prestasi Kumulatif di atas 3,5 | di atas 3,5 | kualitas
U Ringkasan kuliah tersedia bagi rekan penyuluh ** > Keluarga dan umat
- Disampaikan setiap dua minggu melalui pertemuan daring, mudah dipahami | 2 minggu sekali | waktu`,
};
