import type { Rencana } from "../seed/rencana.ts";

/** The head of the Kantor Wilayah: a manual for what needed one, a strategy for most indicators; one has none yet. */
export const rencana: Rencana = {
  manual: `
P02 | 2026 | Indeks kepuasan masyarakat | Mengetahui mutu layanan menurut masyarakat yang menerimanya | Nilai kepuasan penerima layanan kantor wilayah, kantor kabupaten, dan kantor kota; layanan internal tidak dihitung | Jumlah nilai sembilan unsur dibagi sembilan, kali 25 | Indeks (skala 100) | outcome | Survei kepuasan masyarakat semester | semesteran | ya | 2026-02-03
P02 | 2026 | Persentase madrasah terakreditasi | Memastikan mutu madrasah di seluruh wilayah | Madrasah negeri dan swasta yang peringkat akreditasinya masih berlaku dan paling rendah B; madrasah berumur di bawah dua tahun tidak dihitung | Madrasah terakreditasi minimal B dibagi seluruh madrasah yang wajib akreditasi, kali 100% | Persen | outcome-antara | Basis data akreditasi madrasah | triwulanan | tidak | 2026-02-04
P02 | 2026 | Persentase layanan yang dapat | Melihat kemajuan layanan digital | Layanan yang dapat diajukan, dipantau, dan diterima hasilnya tanpa datang ke kantor | Jumlah layanan daring penuh dibagi seluruh layanan dalam standar pelayanan, kali 100% | Persen | output-kendali-rendah | Katalog layanan dan catatan aplikasi layanan terpadu | triwulanan | tidak | 2026-02-04
P02 | 2026 | Nilai Akuntabilitas Kinerja | Mengukur akuntabilitas kinerja kantor wilayah | Nilai hasil evaluasi akuntabilitas kinerja oleh inspektorat untuk tahun berjalan | Nilai akhir lembar evaluasi | Nilai | outcome | Laporan hasil evaluasi inspektorat | tahunan | ya | 2026-02-05
P02 | 2026 | Nilai Indikator Kinerja Pelaksanaan | Menjaga mutu pelaksanaan anggaran | Nilai gabungan seluruh satuan kerja di wilayah | - | Nilai | - | Aplikasi pemantau anggaran | bulanan | ya | 2026-02-05`,
  strategi: `
P02 | 2026 | antrean | layanan | Layanan keagamaan tanpa antre | Kepala Kantor Wilayah | 12 bulan | Masyarakat selesai dilayani dalam satu kunjungan atau tanpa datang | Bagian Tata Usaha; kantor kabupaten dan kota | Masyarakat pemohon layanan | Rp350 juta | Indeks kepuasan masyarakat; Persentase pengaduan | 2026-02-10
P02 | 2026 | akreditasi | pembagian-aspek | Pendampingan akreditasi madrasah sasaran | Kepala Bidang Pendidikan Madrasah | 10 bulan | Madrasah siap dinilai pada setiap standar | Bidang Pendidikan Madrasah; pengawas madrasah | Madrasah yang masa akreditasinya berakhir | Rp600 juta | Persentase madrasah terakreditasi | 2026-02-10
P02 | 2026 | daring | output-antara | Layanan daring dari pengajuan sampai hasil | Tim Kerja Perencanaan, Data, dan Informasi | 9 bulan | Layanan yang paling banyak dipakai tersedia daring lebih dahulu | Tim data; seluruh bidang | Masyarakat dan kantor kabupaten/kota | Rp275 juta | Persentase layanan yang dapat | 2026-02-11
P02 | 2026 | anggaran | beban-target | Serapan menurut rencana setiap satuan kerja | Kepala Bagian Tata Usaha | 12 bulan | Tidak ada penumpukan belanja di akhir tahun | Pengelola anggaran seluruh satuan kerja | Satuan kerja | - | Nilai Indikator Kinerja Pelaksanaan | 2026-02-11`,
  butir: `
antrean | kegiatan | rutin | Pemantauan waktu tunggu di loket setiap minggu
antrean | kegiatan | transformatif | Pengurangan waktu tunggu dengan janji temu daring
antrean | kegiatan | transformatif | Pengaduan dijawab dari satu meja untuk seluruh bidang
antrean | keluaran | rutin | Laporan waktu tunggu tersedia bagi pimpinan setiap bulan
antrean | keluaran | transformatif | Pemohon mengetahui tahap permohonannya tanpa bertanya
antrean | keluaran | transformatif | Pengaduan terjawab paling lambat tiga hari kerja
akreditasi | kegiatan | rutin | Pendampingan madrasah menurut delapan standar
akreditasi | kegiatan | transformatif | Madrasah yang sudah A menjadi pendamping madrasah sekitar
akreditasi | keluaran | rutin | Madrasah sasaran memiliki dokumen lengkap untuk setiap standar
akreditasi | keluaran | transformatif | Madrasah sasaran terdampingi akreditasi sesuai standar
daring | kegiatan | rutin | Pemutakhiran katalog layanan
daring | kegiatan | transformatif | Uji coba layanan daring pada dua kantor kabupaten/kota
daring | keluaran | rutin | Katalog layanan mutakhir dan dipakai seluruh bidang
daring | keluaran | transformatif | Rekomendasi hasil uji coba dipakai untuk layanan berikutnya
anggaran | kegiatan | rutin | Rapat kas bulanan seluruh satuan kerja
anggaran | keluaran | rutin | Rencana penarikan dana setiap satuan kerja tersedia dan ditaati`,
};
