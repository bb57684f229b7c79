/**
 * demo.md 6: the six complete samples, word for word. U utama, T tambahan, "<" the one who assigns, ">" the RHK of
 * the pimpinan that is intervened, "-" indikator | target | aspek or perspektif, "*" ekspektasi khusus, "+" lampiran.
 */
export const skpContoh: Readonly<Record<string, string>> = {
  P02: `
U Meningkatnya kualitas layanan Kantor Wilayah bagi masyarakat < Sekretaris Jenderal
- Indeks kepuasan masyarakat atas layanan Kantor Wilayah | 88 dari skala 100 | penerima-layanan
- Persentase pengaduan yang selesai tepat waktu | 90% | penerima-layanan
U Meningkatnya mutu pendidikan madrasah < Sekretaris Jenderal
- Persentase madrasah terakreditasi minimal B | 82% | penerima-layanan
U Meningkatnya tata kelola layanan berbasis digital < Sekretaris Jenderal
- Persentase layanan yang dapat diselesaikan secara daring | 75% | proses-bisnis
U Terwujudnya Kantor Wilayah yang akuntabel < Sekretaris Jenderal
- Nilai Akuntabilitas Kinerja Kantor Wilayah | 82 | penguatan-internal
- Persentase ASN yang SKP-nya ditetapkan tepat waktu | 98% | penguatan-internal
U Pengelolaan anggaran Kantor Wilayah yang optimal < Sekretaris Jenderal
- Nilai Indikator Kinerja Pelaksanaan Anggaran | 95 | anggaran
T Terlaksananya direktif Sekretaris Jenderal sesuai target waktu < Sekretaris Jenderal
- Persentase penyelesaian direktif sesuai target waktu | 85% | proses-bisnis
* akuntabel: menjadi teladan dalam pelaporan gratifikasi
* kolaboratif: melibatkan kantor kabupaten dan kota dalam perumusan target
+ sumber-daya: Tambahan satu tenaga analis data
+ sumber-daya: Kehadiran Sekretaris Jenderal pada rapat koordinasi wilayah
+ skema: Perkembangan dilaporkan setiap bulan berikut data capaian rencana aksi
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan dalam kelompok rencana suksesi
+ konsekuensi: Apabila tidak memenuhi ekspektasi maka penugasan direktif dialihkan`,

  P01: `
U Meningkatnya kualitas layanan kesekretariatan Kementerian < Menteri
- Pengguna layanan internal menyatakan puas dan keluhan berkurang dari tahun sebelumnya | | penerima-layanan
- Sebagian besar layanan kepegawaian dan keuangan dapat diselesaikan secara daring | | proses-bisnis
U Menguatnya kinerja kantor wilayah < Menteri
- Sebagian besar kantor wilayah mencapai predikat kinerja organisasi paling rendah Baik | | penerima-layanan
U Terwujudnya Sekretariat Jenderal yang akuntabel < Menteri
- Temuan hasil pemeriksaan ditindaklanjuti sesuai prosedur | | penguatan-internal
- Nilai akuntabilitas kinerja meningkat dari tahun sebelumnya | | penguatan-internal
U Pengelolaan anggaran Sekretariat Jenderal yang optimal < Menteri
- Penyerapan anggaran meningkat dan bebas dari temuan material | | anggaran
T Terlaksananya direktif Menteri < Menteri
- Direktif diselesaikan sesuai target waktu dan hasilnya memuaskan | | proses-bisnis
* akuntabel: menjadi panutan integritas di lingkungan kerja
* adaptif: mempercepat pemanfaatan data lintas unit
+ sumber-daya: Dukungan anggaran untuk layanan daring
+ skema: Perkembangan dilaporkan setiap triwulan dalam rapat pimpinan
+ konsekuensi: Apabila memenuhi ekspektasi maka diberi penugasan strategis baru
+ konsekuensi: Apabila tidak memenuhi ekspektasi maka dilakukan pengalihan penugasan`,

  P20: `
U Madrasah sasaran terdampingi akreditasi sesuai standar > mutu pendidikan
- Persentase madrasah sasaran yang selesai didampingi | 85-90% | kuantitas
- Tingkat kepuasan madrasah atas pendampingan | 3,4-3,6 dari skala 4 | kualitas
- Rata-rata waktu tindak lanjut permohonan pendampingan | 5-7 hari kerja | waktu
U Data pendidikan madrasah mutakhir dan siap pakai > berbasis digital
- Persentase madrasah yang memutakhirkan data | 92-96% | kuantitas
- Persentase data yang lolos verifikasi | 90-95% | kualitas
U Anggaran program pendidikan madrasah terserap sesuai rencana > Pengelolaan anggaran
- Deviasi terhadap rencana penarikan dana | 3-5% | biaya
T Bahan kebijakan madrasah unggul tersedia bagi Kepala Kantor Wilayah > direktif
- Waktu penyelesaian bahan kebijakan | 2-3 bulan sejak penugasan | waktu
* berorientasi-pelayanan: menanggapi madrasah di daerah terpencil dengan sabar dan jelas
* harmonis: memberi pujian atas pekerjaan tim yang baik
+ sumber-daya: Pendampingan Kepala Kantor Wilayah pada forum kepala madrasah
+ sumber-daya: Perangkat pengolah data
+ skema: Perkembangan pendampingan dilaporkan setiap dua minggu berikut daftar madrasah
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kepemimpinan
+ konsekuensi: Apabila tidak memenuhi ekspektasi maka diberi teguran`,

  P16: `
U Rencana kerja dan anggaran satuan kerja tersusun sesuai pedoman > Dokumen perencanaan
- Persentase satuan kerja yang rencananya selesai ditelaah | 90-95% | kuantitas
- Persentase rencana yang diterima tanpa perbaikan besar | 80-90% | kualitas
- Waktu penyampaian sebelum batas pengumpulan | 3-5 hari kerja | waktu
U Laporan capaian rencana aksi triwulan tersedia bagi pimpinan > Dokumen perencanaan
- Jumlah laporan capaian yang disampaikan | 3-4 laporan | kuantitas
- Waktu penyampaian setelah triwulan berakhir | 5-7 hari kerja | waktu
U Dasbor kinerja Kantor Wilayah dipakai dalam rapat pimpinan > Layanan data
- Tingkat kepuasan pimpinan unit atas dasbor | 3,2-3,5 dari skala 4 | kualitas
T Pegawai perencana kabupaten dan kota terlatih menyusun rencana aksi > Dokumen perencanaan
- Persentase peserta yang lulus uji akhir | 80-90% | kuantitas
* kompeten: bersedia mengajarkan teknik penyusunan rencana aksi kepada rekan
* kolaboratif: melibatkan tim lain dalam pembahasan data
+ sumber-daya: Akses data keuangan satuan kerja
+ skema: Hasil kerja dilaporkan setiap dua minggu berikut daftar dokumen selesai
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan sertifikasi perencana`,

  P43: `
U Calon pengantin terlayani pencatatan nikah sesuai standar layanan
- Sebagian besar berkas selesai diperiksa paling lambat tiga hari kerja setelah lengkap
- Hampir tidak ada kesalahan penulisan pada akta nikah
- Keluhan atas layanan menurun dari tahun sebelumnya
U Keluarga binaan memperoleh bimbingan perkawinan yang bermanfaat
- Peserta bimbingan bertambah dari tahun sebelumnya
- Sebagian besar peserta menyatakan materi bermanfaat
U Pegawai KUA Kecamatan Alas Timur bekerja dengan pembagian peran yang jelas
- Umpan balik berkala kepada pegawai terlaksana sesuai kesepakatan
- Dokumen evaluasi disampaikan tepat waktu
T Data pencatatan nikah lama terdigitalkan < Tim Kerja Kepenghuluan
- Arsip tahun 2005-2010 terdigitalkan pada akhir tahun dengan sedikit kesalahan
* berorientasi-pelayanan: tetap ramah dan tenang saat antrean panjang
+ sumber-daya: Pemindai dokumen
+ sumber-daya: Satu tenaga bantu pada musim nikah
+ skema: Perkembangan dilaporkan setiap bulan berikut rekap layanan
+ konsekuensi: Apabila memenuhi ekspektasi maka diusulkan sebagai KUA teladan`,

  P12: `
U Surat masuk dan surat keluar Kantor Wilayah terkelola tertib
- Surat masuk terdistribusi paling lambat satu hari kerja setelah diterima
- Jarang terjadi kesalahan penomoran surat keluar
- Penerima surat menilai layanan cepat dan ramah
U Arsip kepegawaian lengkap dan mudah ditemukan < Kepala Subbagian Kepegawaian dan Hukum
- Berkas pegawai sesuai daftar periksa pada akhir tahun
- Permintaan berkas dipenuhi pada hari yang sama
T Administrasi rapat tim kinerja terlaksana < Tim Kerja Perencanaan, Data, dan Informasi
- Undangan dan notula terbit paling lambat dua hari kerja setelah rapat
* akuntabel: menjaga kerahasiaan berkas pegawai
+ sumber-daya: Rak arsip tahan lembap
+ skema: Hasil kerja dilaporkan setiap minggu berikut rekap surat
+ konsekuensi: Apabila memenuhi ekspektasi maka diprioritaskan pelatihan kearsipan`,
};
