/** What followed from feedback in 2026 (Ps. 20). kode | RHK | langkah | oleh | tanggal | catatan */
export const tindakLanjut = `
P16 | 1 | apresiasi | P03 | 2026-04-02 | Telaah dipakai rapat pimpinan wilayah. Terima kasih; praktiknya dibagikan ke bidang lain.
P17 | 1 | penugasan | P03 | 2026-04-06 | Datanya dipercaya unit lain. Mulai triwulan II juga menyiapkan ringkasan untuk Kepala Kantor Wilayah.
P12 | 1 | pembinaan | P10 | 2026-10-02 | Dua salah nomor pada triwulan III. Disepakati periksa ganda bersama arsiparis setiap Jumat sampai akhir November.
P12 | 1 | tanggapan | P12 | 2026-10-05 | Siap, Bu. Daftar periksa sudah saya tempel di meja dan dipakai mulai pekan ini.
P54 | 2 | sumber-daya | P53 | 2026-07-10 | Akses aplikasi dibuka juga dari komputer cadangan; pagi hari diprioritaskan untuk verifikasi.
P54 | 2 | pembinaan | P53 | 2026-08-20 | Belum ada kemajuan. Didampingi dua pekan oleh rekan dari Subbagian Umum dan Keuangan.
P54 | 2 | ambil-alih | P53 | 2026-10-12 | Sampai tenggat belum selesai meskipun dibantu. Diselesaikan pimpinan; pegawai menyiapkan berkas pendukung.
P54 | 2 | tanggapan | P54 | 2026-10-13 | Saya terima. Mohon dilibatkan saat penyelesaian supaya dapat belajar alurnya.
P44 | 1 | apresiasi | P43 | 2026-10-01 | Warga menyampaikan terima kasih atas penjelasan yang sabar.`;
