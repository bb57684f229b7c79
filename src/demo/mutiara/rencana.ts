import type { Rencana } from "../seed/rencana.ts";

/** For 2027 one indicator turned out not to be understood by all: its manual is compulsory and missing. */
export const rencana: Rencana = {
  manual: `
M01 | 2026 | Nilai tukar nelayan | Mengetahui apakah pendapatan nelayan mengejar biayanya | Perbandingan indeks harga yang diterima dan yang dibayar nelayan kecil | Indeks harga diterima dibagi indeks harga dibayar, kali 100 | Indeks | outcome | Publikasi statistik perikanan kabupaten | triwulanan | tidak | 2026-02-09
M01 | 2026 | Produksi perikanan tangkap | Melihat pertumbuhan produksi | Berat basah hasil tangkapan dan budidaya yang didaratkan di kabupaten | Jumlah hasil didaratkan semua pelabuhan | Ton | outcome-antara | Catatan pelabuhan dan balai benih | bulanan | ya | 2026-02-09
M01 | 2027 | Nilai tukar nelayan | Mengetahui apakah pendapatan nelayan mengejar biayanya | Perbandingan indeks harga yang diterima dan yang dibayar nelayan kecil | Indeks harga diterima dibagi indeks harga dibayar, kali 100 | Indeks | outcome | Publikasi statistik perikanan kabupaten | triwulanan | tidak | 2026-11-18
M01 | 2027 | Jumlah kelompok usaha | - | - | - | - | - | - | - | tidak | 2026-11-19`,
  strategi: `
M01 | 2027 | izin | layanan | Izin dan asuransi nelayan di dermaga | Kepala Bidang Perikanan Tangkap | 12 bulan | Nelayan mengurus semuanya saat bongkar muat | UPTD pelabuhan; penyedia asuransi | Nelayan kecil | Rp180 juta | Nilai tukar nelayan | 2026-11-19
M01 | 2027 | wilayah | wilayah | Kelompok usaha naik kelas menurut gugus pulau | Kepala Dinas | 12 bulan | Setiap gugus pulau memiliki kelompok yang berkembang | Bidang budidaya; pemerintah desa | Kelompok pembudidaya dan pengolah | Rp240 juta | Jumlah kelompok usaha | 2026-11-19`,
  butir: `
izin | kegiatan | rutin | Loket keliling di dermaga setiap minggu
izin | kegiatan | transformatif | Data nelayan dipakai bersama pelabuhan dan asuransi
izin | keluaran | rutin | Nelayan terlayani izinnya pada hari bongkar muat
izin | keluaran | transformatif | Nelayan terlindungi asuransi tanpa pendaftaran kedua
wilayah | kegiatan | rutin | Pendampingan kelompok di setiap gugus pulau
wilayah | keluaran | rutin | Kelompok di wilayah I dan II naik kelas sesuai target`,
};
