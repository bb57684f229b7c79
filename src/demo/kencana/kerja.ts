/**
 * demo.md 7: what the six of the samples did, word for word. RHK "1.2" = second indikator of the first RHK, which
 * the realisasi belongs to. Sheets are XLSX, because CSV is no kind of evidence.
 * kode | TW | RHK | rencana aksi | realisasi | bukti
 */
export const kerja = `
P02 | I | 1.1 | Survei kepuasan layanan disiapkan dan petugas dilatih | Instrumen survei siap, 24 petugas terlatih | instrumen_survei.pdf
P02 | I | 2.1 | Peta madrasah sasaran akreditasi ditetapkan | 41 madrasah sasaran ditetapkan; 78% terakreditasi minimal B | sk_madrasah_sasaran.pdf
P02 | II | 1.1 | Survei kepuasan semester I terlaksana | Indeks 86,4 dari 1.120 responden | laporan_skm_sem1.pdf
P02 | II | 3.1 | Enam layanan tambahan dapat diajukan daring | 66% layanan daring (31 dari 47) | daftar_layanan_daring.xlsx
P02 | III | 2.1 | Pendampingan madrasah gelombang II selesai | 81% madrasah terakreditasi minimal B | rekap_akreditasi_tw3.xlsx
P02 | III | 5.1 | Nilai IKPA dijaga di atas 93 | IKPA 94,2 | ikpa_sep_2026.pdf
P01 | I | 2.1 | Target kinerja kantor wilayah disepakati | Perjanjian kinerja 12 kantor wilayah ditandatangani | pk_kanwil.pdf
P01 | II | 1.1 | Layanan kepegawaian daring diluncurkan | Sembilan layanan berjalan, keluhan turun | rekap_layanan.pdf
P01 | III | 3.1 | Tindak lanjut temuan semester I selesai | 27 dari 29 rekomendasi selesai | tindak_lanjut.pdf
P20 | I | 1.1 | Pendampingan gelombang I bagi 20 madrasah | 20 madrasah selesai (49%) | berita_acara_gel1.pdf
P20 | I | 2.1 | Pemutakhiran data semester genap | 93% madrasah memutakhirkan data | rekap_emis_tw1.xlsx
P20 | II | 1.2 | Survei kepuasan pendampingan | Kepuasan 3,5 dari skala 4 | survei_pendampingan.xlsx
P20 | II | 3.1 | Penarikan dana sesuai rencana | Deviasi 4,1% | rpd_tw2.pdf
P20 | III | 1.1 | Pendampingan gelombang II bagi 17 madrasah | 17 madrasah selesai (kumulatif 90%) | berita_acara_gel2.pdf
P20 | III | 2.2 | Verifikasi data gelombang kedua | 94% data lolos verifikasi | rekap_verifikasi.xlsx
P16 | I | 1.1 | Telaah rencana kerja 28 satuan kerja | 27 dari 28 selesai (96%) | telaah_renja.xlsx
P16 | I | 2.2 | Laporan capaian rencana aksi tahun lalu final | 1 laporan, terkirim 6 hari kerja setelah triwulan | lap_tw4_2025.pdf
P16 | II | 2.2 | Laporan capaian rencana aksi TW I | Terkirim 7 hari kerja setelah triwulan berakhir | lap_tw1_2026.pdf
P16 | II | 3.1 | Purwarupa dasbor dibahas dengan pimpinan unit | Dipakai dalam 2 rapat pimpinan | notula_rapim.pdf
P16 | III | 2.2 | Laporan capaian rencana aksi TW II | Terkirim 5 hari kerja setelah triwulan berakhir | lap_tw2_2026.pdf
P16 | III | 4.1 | Pelatihan perencana kabupaten dan kota | 22 dari 25 peserta lulus (88%) | hasil_uji.xlsx
P43 | I | 1.1 | Papan alur layanan nikah dipasang dan petugas dilatih | Berkas rata-rata selesai 2,6 hari kerja | rekap_layanan_tw1.xlsx
P43 | I | 2.1 | Jadwal bimbingan perkawinan satu tahun | Jadwal disepakati, 3 angkatan terlaksana | jadwal_bimwin.pdf
P43 | II | 1.2 | Perbaikan pemeriksaan berkas | Kesalahan penulisan akta 1 dari 142 | rekap_akta_tw2.xlsx
P43 | II | 4.1 | Digitalisasi arsip 2005-2007 | 612 dari 640 akta terpindai | log_pindai.xlsx
P43 | III | 2.2 | Bimbingan perkawinan angkatan 7-9 | 84 peserta, 91% menyatakan bermanfaat | evaluasi_bimwin.xlsx
P43 | III | 3.1 | Umpan balik berkala bulanan kepada 4 pegawai | 11 dari 12 sesi terlaksana | rekap_umpan_balik.pdf
P12 | I | 1.1 | Buku agenda surat dipindah ke aplikasi | Seluruh surat Februari dan Maret tercatat di aplikasi | ekspor_agenda_tw1.xlsx
P12 | I | 2.1 | Daftar periksa berkas pegawai disusun | Daftar periksa 14 butir dipakai | daftar_periksa.pdf
P12 | II | 1.1 | Distribusi surat masuk dipantau harian | 96% terdistribusi dalam satu hari kerja | ekspor_agenda_tw2.xlsx
P12 | II | 2.1 | Berkas 30 pegawai dilengkapi | 28 berkas lengkap | rekap_berkas.xlsx
P12 | III | 1.2 | Perbaikan penomoran surat keluar | 2 kesalahan dari 418 surat | ekspor_agenda_tw3.xlsx
P12 | III | 3.1 | Notula 6 rapat tim kinerja | 6 notula terbit, rata-rata 1,5 hari kerja | notula_tw3.pdf`;
