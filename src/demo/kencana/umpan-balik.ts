/**
 * demo.md 8: feedback, word for word; nada is ours. kode | TW | dari | peran | bentuk | cara | sasaran | tanggal | nada | isi
 */
export const umpanBalik = `
P02 | I | P01 | pimpinan | berkala | langsung | rhk:2 | 2026-03-27 | netral | Peta madrasah sasaran jelas; percepat pendampingan gelombang pertama.
P02 | II | P36 | bawahan | insidentil | tidak-langsung | kolaboratif | 2026-06-18 | positif | Target kabupaten dibahas bersama sebelum ditetapkan.
P02 | III | P01 | pimpinan | berkala | langsung | rhk:5 | 2026-09-29 | positif | IKPA naik dengan baik, pertahankan.
P01 | II | P00 | pimpinan | berkala | langsung | rhk:1 | 2026-06-30 | netral | Layanan daring membantu; lanjutkan ke keuangan.
P01 | III | P02 | bawahan | insidentil | tidak-langsung | akuntabel | 2026-09-21 | positif | Terbuka menjelaskan temuan dan rencana perbaikannya.
P20 | I | P02 | pimpinan | berkala | langsung | rhk:1 | 2026-03-30 | positif | Gelombang pertama tepat waktu.
P20 | II | P24 | bawahan | insidentil | tidak-langsung | harmonis | 2026-06-12 | positif | Pembagian kerja adil dan instruksinya rinci.
P20 | III | Kepala madrasah | pihak-lain | insidentil | tidak-langsung | berorientasi-pelayanan | 2026-09-15 | positif | Pendampingan responsif, penjelasan mudah dipahami.
P16 | I | P03 | pimpinan | berkala | langsung | rhk:1 | 2026-03-31 | positif | Telaah melampaui target; catat praktik baiknya.
P16 | II | P17 | rekan-setingkat | insidentil | tidak-langsung | kompeten | 2026-06-20 | positif | Bersedia mengajari cara menyusun indikator.
P16 | III | P03 | pimpinan | berkala | langsung | rhk:2 | 2026-09-30 | positif | Laporan lebih cepat dari perkiraan, pertahankan.
P17 | I | P16 | pimpinan | berkala | tidak-langsung | rhk:1 | 2026-03-30 | netral | Data statistik akurat, perlu lebih cepat.
P43 | I | P36 | pimpinan | berkala | langsung | rhk:1 | 2026-03-28 | netral | Antrean lebih tertib; jaga ketelitian akta.
P43 | II | Calon pengantin | pihak-lain | insidentil | tidak-langsung | berorientasi-pelayanan | 2026-06-05 | positif | Pelayanan cepat dan ramah.
P43 | III | P44 | bawahan | insidentil | tidak-langsung | kompeten | 2026-09-10 | positif | Membimbing penghulu baru dengan sabar.
P12 | I | P10 | pimpinan | berkala | langsung | rhk:1 | 2026-03-31 | positif | Peralihan ke aplikasi berjalan baik.
P12 | II | P11 | rekan-setingkat | insidentil | tidak-langsung | harmonis | 2026-06-22 | positif | Suka membantu saat akhir bulan.
P12 | III | P10 | pimpinan | berkala | langsung | rhk:1 | 2026-09-30 | perbaikan | Dua salah nomor; perbaiki dengan periksa ganda.
P32 | III | Dosen | pihak-lain | insidentil | tidak-langsung | akuntabel | 2026-10-15 | positif | Hadir aktif dan menyerahkan tugas tepat waktu.`;
