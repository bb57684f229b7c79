/** The library of Mutiara, from which plans of 2027 may begin; as in kencana/pustaka.ts. */
export const pustaka = `
# Penyuluh Perikanan
U Pelaku budidaya menerapkan cara budidaya ikan yang baik
- Persentase kelompok binaan yang lulus penilaian penerapan | 70-80% | kuantitas
- Tingkat kepuasan kelompok atas pendampingan | 3,3-3,6 dari skala 4 | kualitas
U Wabah penyakit ikan tertangani sebelum meluas
- Waktu tanggapan sejak laporan pembudidaya | 1-2 hari kerja | waktu
- Persentase kejadian yang berhenti di satu kolam | 80-90% | kualitas
U Kelompok pembudidaya naik kelas kemampuan
- Jumlah kelompok yang naik kelas | 3-5 kelompok | kuantitas
T Data produksi budidaya mutakhir
- Persentase data triwulanan yang masuk tepat waktu | 88-95% | waktu
# Analis SDM Aparatur
U Usul kepegawaian selesai tepat waktu
- Persentase usul yang selesai sesuai standar waktu | 90-96% | waktu
U Data pegawai mutakhir dan sesuai dokumen
- Persentase data yang sesuai hasil pencocokan | 93-98% | kuantitas
# Pengelola Layanan Operasional
U Kapal nelayan terlayani cepat saat sandar dan berangkat
- Kapal jarang menunggu lebih dari satu jam untuk dilayani | - | -
U Dermaga bersih dan aman dipakai
- Keluhan pengguna dermaga berkurang dari tahun sebelumnya | - | -
# Operator Layanan Operasional
U Fasilitas pelabuhan siap dipakai setiap hari
- Hampir tidak ada layanan yang berhenti karena alat rusak | - | -`;

export const usulan = `
# Pengawas Perikanan
U Kapal kecil patuh jalur penangkapan
- Persentase kapal diperiksa yang patuh | 85-92% | kualitas`;
