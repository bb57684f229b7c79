/** 2027 is being planned: the heads share out while their own plans are drafts. As kencana/matriks.ts. */
export const matriks = `
M01 | Nilai tukar nelayan | M05 | Nelayan kecil melaut dengan izin, alat, dan perlindungan | Nelayan kecil
M01 | kelompok usaha | M09 | Pembudidaya menerapkan cara budidaya yang baik | Pembudidaya
M01 | Nilai tukar nelayan | M02 | TIDAK ADA PERAN | -
M01 | Produksi perikanan tangkap | M05 | Penangkapan yang merusak berkurang di perairan kabupaten | Penangkapan
M01 | Produksi perikanan tangkap | M12 | Pelabuhan perikanan melayani kapal dengan cepat dan tertib | Pelabuhan
M01 | akuntabilitas kinerja | M02 | Perencanaan dan laporan kinerja dinas tepat waktu | Perencanaan
M01 | serapan anggaran | M02 | Anggaran dinas terserap sesuai rencana kas | Anggaran
M05 | Nelayan kecil | M06 | Kelompok nelayan memakai alat tangkap yang ramah lingkungan | alat tangkap
M05 | Nelayan kecil | M08 | Berkas izin nelayan kecil lengkap dan terdata | -
M05 | Penangkapan yang merusak | M07 | Perairan kabupaten terawasi pada musim rawan | Perairan
M05 | Penangkapan yang merusak | M06 | TIDAK ADA PERAN | -
M05 | Data pendaratan | M06 | Data produksi tangkap akurat setiap bulan | Data produksi
M05 | Data pendaratan | M08 | Rekap data pendaratan ikan tersedia setiap minggu | -
M09 | Pembudidaya menerapkan | M10 | Kelompok pembudidaya menerapkan anjuran penyuluhan | -
M09 | Pembudidaya menerapkan | M11 | Kelompok rumput laut menerapkan anjuran penyuluhan | -
M09 | Bibit rumput laut | M10 | Masalah penyakit dan bibit tertangani cepat | -`;
