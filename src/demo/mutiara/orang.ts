/** An invented dinas of an invented regency in eastern time. kode | induk | nama | jenis */
export const unit = `
D0 | - | Pemerintah Kabupaten Nusa Mutiara | unit-kerja
D1 | D0 | Dinas Kelautan Contoh Kabupaten Nusa Mutiara | unit-mandiri
D11 | D1 | Sekretariat | unit-kerja
D111 | D11 | Subbagian Umum dan Kepegawaian | unit-kerja
D12 | D1 | Bidang Perikanan Tangkap | unit-kerja
D13 | D1 | Bidang Perikanan Budidaya | unit-kerja
D14 | D1 | UPTD Pelabuhan Perikanan Pantai Mutiara | unit-kerja`;

/** kode | nama | nomor | jenis | golongan */
export const pegawai = `
M00 | Marthen Samudrawan | - | pejabat-negara | -
M01 | Yohanis Layarbiru | 196905121995031971 | pns | IV/c
M02 | Maria Tanjungsari | 197403082000032972 | pns | IV/a
M03 | Paulus Karangmutiara | 197711212003121973 | pns | III/d
M04 | Ester Mutiarani | 199002142014032974 | pns | III/b
M05 | Yakobus Ombaklestari | 197506152001121975 | pns | IV/a
M06 | Anike Samuderani | 198507202010012976 | pns | III/d
M07 | Ruben Ombakputih | 199301112019031977 | pns | III/b
M08 | Selfina Terumbuasri | 199605042020122978 | pns | III/a
M09 | Thomas Lagunaraya | 197604182002121979 | pns | IV/a
M10 | Dortea Rumputlautan | 198803092012042980 | pns | III/c
M11 | Benyamin Kerapuwan | 199409252022211981 | pppk | IX
M12 | Welmina Pasirputih | 198212042007012982 | pns | III/d
M13 | Obed Dermagasakti | 199708172020121983 | pns | II/d
M14 | Naomi Karangbiru | 199511302023212984 | pppk | V
M15 | Simon Dermagatua | 196806121995031985 | pns | III/b
M16 | Yuliana Teluksari | 199703152022032986 | pns | II/c`;

/** kode | unit | jabatan | jenis jabatan | jenjang | pimpin | dari | sampai | jenis */
export const penempatan = `
M00 | D0 | Bupati Nusa Mutiara | pejabat-negara | - | memimpin | 2025-02-20 | - | definitif
M01 | D1 | Kepala Dinas Kelautan | jpt-pratama | - | memimpin | 2023-01-09 | - | definitif
M02 | D11 | Sekretaris Dinas | administrator | - | memimpin | 2022-06-01 | - | definitif
M03 | D111 | Kepala Subbagian Umum dan Kepegawaian | pengawas | - | memimpin | 2021-04-01 | - | definitif
M04 | D111 | Analis SDM Aparatur Ahli Pertama | jf | ahli-pertama | - | 2020-03-02 | - | definitif
M05 | D12 | Kepala Bidang Perikanan Tangkap | administrator | - | memimpin | 2021-10-04 | - | definitif
M06 | D12 | Pengelola Produksi Perikanan Tangkap Ahli Muda | jf | ahli-muda | - | 2021-12-30 | - | definitif
M07 | D12 | Pengawas Perikanan Ahli Pertama | jf | ahli-pertama | - | 2021-12-30 | - | definitif
M08 | D12 | Penelaah Teknis Kebijakan | pelaksana | - | - | 2020-12-01 | - | definitif
M09 | D13 | Kepala Bidang Perikanan Budidaya | administrator | - | memimpin | 2022-01-03 | - | definitif
M10 | D13 | Penyuluh Perikanan Ahli Muda | jf | ahli-muda | - | 2019-04-01 | - | definitif
M11 | D13 | Penyuluh Perikanan Ahli Pertama | jf | ahli-pertama | - | 2022-05-01 | - | definitif
M12 | D14 | Kepala UPTD Pelabuhan Perikanan Pantai Mutiara | pengawas | - | memimpin | 2020-08-03 | - | definitif
M13 | D14 | Pengelola Layanan Operasional | pelaksana | - | - | 2020-12-01 | - | definitif
M14 | D14 | Operator Layanan Operasional | pelaksana | - | - | 2023-06-01 | - | definitif
M15 | D111 | Arsiparis Terampil | jf | terampil | - | 2015-04-01 | 2026-06-30 | definitif
M16 | D111 | Arsiparis Terampil | jf | terampil | - | 2026-11-02 | - | definitif`;
