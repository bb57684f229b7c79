/**
 * demo.md 6: who does what for which result of 2026. pemilik | bagian dari kolom | orang | peran | bagian dari RHK
 * that carries it ("-": in no plan). "TIDAK ADA PERAN" is the explicit no; what is not here is not decided.
 */
export const matriks = `
P02 | kepuasan masyarakat | P03 | Layanan administrasi Kantor Wilayah memuaskan pengguna | Layanan data
P02 | kepuasan masyarakat | P20 | Layanan madrasah ditanggapi sesuai standar waktu | -
P02 | kepuasan masyarakat | P28 | Layanan bimbingan masyarakat mudah dan pasti | -
P02 | kepuasan masyarakat | P34 | Lembaga zakat dan nazir wakaf terbina dan patuh aturan | Lembaga zakat
P02 | kepuasan masyarakat | P36 | Masyarakat Kabupaten Randu Alas menerima layanan keagamaan yang mudah dan pasti | layanan keagamaan
P02 | kepuasan masyarakat | P52 | Masyarakat Kota Kencanapura menerima layanan keagamaan yang mudah dan pasti | layanan keagamaan
P02 | pengaduan yang selesai | P03 | Pengaduan masyarakat diteruskan dan selesai tepat waktu | -
P02 | pengaduan yang selesai | P20 | TIDAK ADA PERAN | -
P02 | pengaduan yang selesai | P34 | TIDAK ADA PERAN | -
P02 | madrasah terakreditasi | P20 | Madrasah sasaran terdampingi akreditasi sesuai standar | Madrasah sasaran
P02 | madrasah terakreditasi | P34 | TIDAK ADA PERAN | -
P02 | madrasah terakreditasi | P28 | TIDAK ADA PERAN | -
P02 | madrasah terakreditasi | P36 | Mutu madrasah di Kabupaten Randu Alas meningkat | Mutu madrasah
P02 | madrasah terakreditasi | P52 | Mutu madrasah di Kota Kencanapura meningkat | Mutu madrasah
P02 | secara daring | P03 | Layanan data Kantor Wilayah mudah diakses | Layanan data
P02 | secara daring | P20 | Data pendidikan madrasah mutakhir dan siap pakai | Data pendidikan
P02 | secara daring | P36 | Layanan kantor dan KUA dapat diselesaikan secara daring | daring
P02 | secara daring | P52 | Layanan kantor dan KUA dapat diselesaikan secara daring | daring
P02 | Nilai Akuntabilitas | P03 | Dokumen perencanaan dan laporan kinerja berkualitas dan tepat waktu | Dokumen perencanaan
P02 | Nilai Akuntabilitas | P36 | Kantor bekerja akuntabel dan pegawainya tumbuh | akuntabel
P02 | Pelaksanaan Anggaran | P03 | Keuangan dan barang milik negara dikelola tertib | Keuangan dan barang
P02 | Pelaksanaan Anggaran | P20 | Anggaran program pendidikan madrasah terserap sesuai rencana | Anggaran program
P02 | Pelaksanaan Anggaran | P34 | Anggaran program zakat dan wakaf terserap sesuai rencana | Anggaran program
P02 | penyelesaian direktif | P20 | Bahan kebijakan madrasah unggul tersedia bagi Kepala Kantor Wilayah | Bahan kebijakan
P20 | terdampingi akreditasi | P21 | Madrasah sasaran terdampingi akreditasi | bahan ajar digital
P20 | terdampingi akreditasi | P21 | Evaluasi kurikulum madrasah tersedia bagi pimpinan | Evaluasi kurikulum
P20 | terdampingi akreditasi | P22 | Telaah kendala akreditasi tersedia bagi pimpinan | Telaah kendala
P20 | terdampingi akreditasi | P23 | Permohonan madrasah tertangani dengan jawaban yang jelas | Permohonan madrasah
P20 | terdampingi akreditasi | P24 | TIDAK ADA PERAN | -
P20 | terdampingi akreditasi | P25 | TIDAK ADA PERAN | -
P20 | Data pendidikan madrasah | P21 | TIDAK ADA PERAN | -
P20 | Data pendidikan madrasah | P24 | Data guru mutakhir | Data guru
P20 | Data pendidikan madrasah | P25 | Rekap data guru terverifikasi | Rekap data guru
P20 | Data pendidikan madrasah | P18 | Pangkalan data madrasah tersambung ke dasbor Kantor Wilayah | -
P20 | Bahan kebijakan madrasah | P24 | Rekomendasi kebijakan madrasah unggul diuji bersama pemangku kepentingan | Rekomendasi kebijakan
P20 | Bahan kebijakan madrasah | P22 | Bahan kajian madrasah unggul tersedia | -
P21 | bahan ajar digital | P22 | Telaah mutu bahan ajar digital tersedia setiap semester | -
P21 | bahan ajar digital | P23 | Bahan ajar digital terunggah dan terdokumentasi | -
P21 | Evaluasi kurikulum | P22 | Analisis hasil evaluasi kurikulum tersusun | -
P21 | Evaluasi kurikulum | P23 | TIDAK ADA PERAN | -`;
