/** Plans of the other heads, as skp-contoh.ts writes them: what their people intervene has to stand here. */
export const skpPimpinan: Readonly<Record<string, string>> = {
  P03: `
U Dokumen perencanaan dan laporan kinerja Kantor Wilayah berkualitas dan tepat waktu > akuntabel
- Persentase dokumen perencanaan yang diterima tanpa perbaikan besar | 85-90% | kualitas
- Waktu penyampaian laporan kinerja setelah triwulan berakhir | 7-10 hari kerja | waktu
U Layanan data Kantor Wilayah mudah diakses > berbasis digital
- Persentase permintaan data yang dipenuhi | 90-95% | kuantitas
- Tingkat kepuasan pengguna data | 3,3-3,6 dari skala 4 | kualitas
U Layanan kepegawaian Kantor Wilayah cepat dan akurat > akuntabel
- Persentase usul kepegawaian yang selesai sesuai standar waktu | 92-96% | waktu
- Persentase SKP yang ditetapkan tepat waktu | 95-98% | kuantitas
U Keuangan dan barang milik negara Kantor Wilayah dikelola tertib > Pengelolaan anggaran
- Nilai Indikator Kinerja Pelaksanaan Anggaran satuan kerja | 94-96 | biaya
T Kantor Wilayah siap dinilai dalam pembangunan zona integritas > direktif
- Persentase bukti dukung yang lengkap pada hari penilaian | 90-95% | kuantitas
* kolaboratif: menyatukan tim perencanaan, kepegawaian, dan keuangan dalam satu jadwal kerja
+ sumber-daya: Aplikasi pemantau rencana aksi
+ sumber-daya: Dukungan Kepala Kantor Wilayah dalam rapat evaluasi bulanan
+ skema: Perkembangan dilaporkan setiap bulan dalam rapat pimpinan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan mengikuti pelatihan kepemimpinan`,

  P27: `
U Layanan bimbingan masyarakat di Kantor Wilayah mudah dan pasti > kualitas layanan
- Persentase layanan kepenghuluan dan penyuluhan yang selesai sesuai standar | 90-95% | waktu
- Tingkat kepuasan penerima layanan | 3,3-3,6 dari skala 4 | kualitas
U Keluarga dan umat binaan mendapat penyuluhan yang bermanfaat > kualitas layanan
- Persentase kelompok binaan yang aktif | 80-85% | kuantitas
U Anggaran bimbingan masyarakat terserap sesuai rencana > Pengelolaan anggaran
- Deviasi terhadap rencana penarikan dana | 3-5% | biaya
+ sumber-daya: Kendaraan untuk layanan di daerah terpencil
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diberi penghargaan pegawai teladan`,

  P34: `
U Lembaga zakat dan nazir wakaf di wilayah terbina dan patuh aturan > kualitas layanan
- Persentase lembaga yang melapor tepat waktu | 80-85% | kuantitas
- Tingkat kepuasan lembaga atas pembinaan | 3,2-3,5 dari skala 4 | kualitas
U Tanah wakaf di wilayah memiliki kepastian hukum > kualitas layanan
- Jumlah bidang tanah wakaf yang terbit sertifikatnya | 110-130 bidang | kuantitas
U Anggaran program zakat dan wakaf terserap sesuai rencana > Pengelolaan anggaran
- Deviasi terhadap rencana penarikan dana | 3-5% | biaya
T Peta potensi zakat kabupaten dan kota tersedia bagi pimpinan > direktif
- Waktu penyelesaian peta potensi | 3-4 bulan sejak penugasan | waktu
* adaptif: mencoba cara pelaporan daring bersama tiga lembaga
+ sumber-daya: Akses data pertanahan
+ skema: Perkembangan sertifikasi dilaporkan setiap bulan berikut daftar bidang
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kepemimpinan
+ konsekuensi: Apabila tidak memenuhi ekspektasi maka target ditinjau bersama setiap bulan`,

  kantor: `
U Masyarakat {wilayah} menerima layanan keagamaan yang mudah dan pasti
- Indeks kepuasan masyarakat atas layanan kantor | {86|87} dari skala 100 | penerima-layanan
- Persentase pengaduan yang selesai tepat waktu | {88|90}% | penerima-layanan
U Mutu madrasah di {wilayah} meningkat
- Persentase madrasah terakreditasi minimal B | {79|83}% | penerima-layanan
U Layanan kantor dan KUA dapat diselesaikan secara daring
- Persentase layanan yang dapat diselesaikan secara daring | {68|72}% | proses-bisnis
U Kantor bekerja akuntabel dan pegawainya tumbuh
- Nilai hasil evaluasi akuntabilitas kinerja | {78|80} | penguatan-internal
U Anggaran kantor dikelola optimal
- Nilai Indikator Kinerja Pelaksanaan Anggaran | {93|94} | anggaran
T Direktif Kepala Kantor Wilayah terlaksana sesuai target waktu
- Persentase penyelesaian direktif sesuai target waktu | 85% | proses-bisnis
* kolaboratif: melibatkan pemerintah daerah dalam layanan terpadu
+ sumber-daya: Dua tenaga teknis layanan daring
+ skema: Perkembangan dilaporkan setiap bulan berikut data capaian
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan dalam kelompok rencana suksesi`,

  kepegawaian: `
U Data dan usul kepegawaian selesai sesuai standar waktu > Layanan kepegawaian
- Persentase usul yang selesai sesuai standar waktu | 92-95% | waktu
- Persentase usul yang diterima tanpa perbaikan | 90-94% | kualitas
U Penetapan kinerja pegawai berjalan tepat waktu > Layanan kepegawaian
- Persentase SKP yang ditetapkan sebelum batas waktu | 95-98% | kuantitas
- Persentase dokumen evaluasi yang disampaikan tepat waktu | 90-95% | waktu
U Produk hukum Kantor Wilayah tertib dan mudah dirujuk > Dokumen perencanaan
- Persentase naskah yang selesai ditelaah sesuai standar waktu | 88-92% | waktu
T Peta kebutuhan kompetensi pegawai tersedia bagi pimpinan > zona integritas
- Waktu penyelesaian peta kebutuhan kompetensi | 4-5 bulan | waktu
* berorientasi-pelayanan: membalas pertanyaan pegawai pada hari yang sama
+ sumber-daya: Akses layanan SIASN untuk tiga pegawai
+ skema: Perkembangan dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan manajemen talenta`,

  umum: `
U Tagihan dan pertanggungjawaban keuangan selesai tepat waktu > Keuangan dan barang
- Persentase tagihan yang dibayar sesuai standar waktu | 93-96% | waktu
- Jumlah pertanggungjawaban yang dikembalikan | 3-5 berkas setahun | kualitas
U Sarana kantor dan barang milik negara terawat dan tercatat > Keuangan dan barang
- Persentase barang yang sesuai antara catatan dan fisik | 95-98% | kuantitas
U Surat dan arsip kantor terkelola tertib > Dokumen perencanaan
- Persentase surat yang terdistribusi dalam satu hari kerja | 93-96% | waktu
T Ruang layanan terpadu nyaman bagi tamu > zona integritas
- Tingkat kepuasan tamu | 3,3-3,6 dari skala 4 | kualitas
* akuntabel: memastikan pemakaian kendaraan dinas tercatat
+ sumber-daya: Anggaran pemeliharaan triwulanan
+ skema: Perkembangan dilaporkan setiap dua minggu
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai unit layanan terbaik`,

  "tu-kantor": `
U Layanan kepegawaian dan umum kantor selesai sesuai standar > akuntabel
- Persentase layanan yang selesai sesuai standar waktu | {90|91|92}-95% | waktu
- Tingkat kepuasan pegawai atas layanan | 3,3-3,6 dari skala 4 | kualitas
U Anggaran kantor terserap sesuai rencana penarikan dana > Anggaran
- Deviasi terhadap rencana penarikan dana | 3-5% | biaya
U Laporan kinerja kantor tersedia tepat waktu > akuntabel
- Waktu penyampaian setelah triwulan berakhir | 6-8 hari kerja | waktu
T Papan informasi layanan di ruang tamu selalu terbarui > layanan keagamaan
- Waktu pembaruan setelah ada perubahan | 1-2 hari kerja | waktu
+ sumber-daya: Satu perangkat pemindai
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan pengelolaan keuangan`,

  "seksi-madrasah": `
U Madrasah binaan siap diakreditasi > madrasah
- Persentase madrasah sasaran yang berkasnya lengkap | {82|84|86}-90% | kuantitas
- Tingkat kepuasan madrasah atas pembinaan | 3,3-3,6 dari skala 4 | kualitas
U Data madrasah di wilayah binaan mutakhir > daring
- Persentase madrasah yang memutakhirkan data tepat waktu | 92-96% | waktu
U Bantuan operasional tersalur sesuai ketentuan > Anggaran
- Persentase madrasah penerima yang laporannya lengkap | 90-94% | kuantitas
T Forum guru mata pelajaran aktif berbagi praktik baik > madrasah
- Jumlah forum yang bertemu setiap bulan | 5-6 forum | kuantitas
* harmonis: menengahi perbedaan pendapat antarmadrasah dengan adil
+ sumber-daya: Biaya perjalanan pembinaan
+ skema: Perkembangan dilaporkan setiap bulan berikut daftar madrasah
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kepemimpinan pengawas`,

  "seksi-bimas": `
U Layanan kepenghuluan dan penyuluhan di kecamatan berjalan sesuai standar > layanan keagamaan
- Persentase KUA yang memenuhi standar layanan | {80|83}-88% | kuantitas
- Tingkat kepuasan penerima layanan | 3,3-3,6 dari skala 4 | kualitas
U Kelompok binaan di wilayah aktif > layanan keagamaan
- Persentase kelompok binaan yang bertemu setiap bulan | 78-84% | kuantitas
U Laporan layanan kecamatan lengkap dan tepat waktu > akuntabel
- Waktu penyampaian laporan bulanan | 3-5 hari kerja | waktu
+ sumber-daya: Kendaraan roda dua untuk penyuluh
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diberi penugasan pembinaan wilayah`,

  "kepala-kua": `
U Calon pengantin terlayani pencatatan nikah sesuai standar layanan > layanan keagamaan
- Rata-rata waktu pemeriksaan berkas setelah lengkap | 2-3 hari kerja | waktu
- Persentase akta tanpa kesalahan penulisan | 97-99% | kualitas
U Keluarga binaan memperoleh bimbingan perkawinan yang bermanfaat > layanan keagamaan
- Jumlah peserta bimbingan | 240-280 orang | kuantitas
U Pegawai KUA mendapat umpan balik dan penilaian tepat waktu > akuntabel
- Persentase umpan balik berkala yang terlaksana | 85-95% | kuantitas
T Wakaf masjid dan musala di kecamatan tercatat > layanan keagamaan
- Jumlah bidang yang dokumennya lengkap | 12-16 bidang | kuantitas
+ sumber-daya: Satu tenaga bantu pada musim nikah
+ skema: Perkembangan dilaporkan setiap bulan berikut rekap layanan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai KUA teladan`,

  "kepala-madrasah": `
U Peserta didik madrasah mencapai kompetensi yang diharapkan > madrasah
- Rata-rata nilai asesmen madrasah | {76|78}-82 | kualitas
- Persentase peserta didik yang naik kelas atau lulus | 97-99% | kuantitas
U Guru dan pegawai madrasah bekerja dengan rencana dan umpan balik yang teratur > akuntabel
- Persentase guru yang disupervisi dua kali setahun | 88-95% | kuantitas
U Dana madrasah dikelola terbuka dan tertib > Anggaran
- Persentase pertanggungjawaban yang selesai tepat waktu | 92-96% | waktu
T Lingkungan madrasah aman dan ramah anak > layanan keagamaan
- Tingkat kepuasan orang tua | 3,4-3,7 dari skala 4 | kualitas
* adaptif: membuka ruang percobaan pembelajaran bagi guru
+ sumber-daya: Pendampingan pengawas sekolah
+ skema: Perkembangan dilaporkan setiap triwulan dalam rapat madrasah
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai kepala madrasah berprestasi`,

  "urusan-tu": `
U Administrasi peserta didik dan guru lengkap dan mudah dilayani > Guru dan pegawai
- Persentase permintaan surat yang selesai pada hari yang sama | 88-94% | waktu
- Tingkat kepuasan guru dan orang tua | 3,3-3,6 dari skala 4 | kualitas
U Pertanggungjawaban dana madrasah lengkap tepat waktu > Dana madrasah
- Waktu penyampaian setelah bulan berakhir | 5-7 hari kerja | waktu
T Sarana belajar terawat > Lingkungan madrasah
- Persentase sarana yang berfungsi baik | 90-95% | kuantitas
+ sumber-daya: Satu tenaga administrasi tambahan pada masa penerimaan siswa
+ skema: Perkembangan dilaporkan setiap bulan
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan keuangan madrasah`,
};
