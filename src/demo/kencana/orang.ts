/** demo.md 2: the tree. kode | induk | nama | jenis */
export const unit = `
U00 | - | Kementerian Contoh | unit-kerja
U01 | U00 | Sekretariat Jenderal | unit-kerja
U10 | U01 | Kantor Wilayah Kementerian Contoh Provinsi Kencana Raya | unit-kerja
U11 | U10 | Bagian Tata Usaha | unit-kerja
U111 | U11 | Subbagian Kepegawaian dan Hukum | unit-kerja
U112 | U11 | Subbagian Umum dan Keuangan | unit-kerja
U113 | U11 | Tim Kerja Perencanaan, Data, dan Informasi | tim-kerja
U12 | U10 | Bidang Pendidikan Madrasah | unit-kerja
U121 | U12 | Tim Kerja Kurikulum dan Evaluasi | tim-kerja
U122 | U12 | Tim Kerja Guru dan Tenaga Kependidikan | tim-kerja
U13 | U10 | Bidang Bimbingan Masyarakat | unit-kerja
U131 | U13 | Tim Kerja Kepenghuluan | tim-kerja
U132 | U13 | Tim Kerja Penyuluhan | tim-kerja
U14 | U10 | Bidang Zakat dan Wakaf | unit-kerja
U20 | U10 | Kantor Kementerian Contoh Kabupaten Randu Alas | unit-mandiri
U21 | U20 | Subbagian Tata Usaha | unit-kerja
U22 | U20 | Seksi Pendidikan Madrasah | unit-kerja
U23 | U20 | Seksi Bimbingan Masyarakat | unit-kerja
U24 | U20 | KUA Kecamatan Alas Timur | unit-kerja
U25 | U20 | Madrasah Aliyah Negeri 1 Randu Alas | unit-kerja
U251 | U25 | Urusan Tata Usaha MAN 1 | unit-kerja
U30 | U10 | Kantor Kementerian Contoh Kota Kencanapura | unit-mandiri
U31 | U30 | Subbagian Tata Usaha | unit-kerja
U32 | U30 | Seksi Pendidikan Madrasah | unit-kerja
U33 | U30 | KUA Kecamatan Kencana Barat | unit-kerja
U34 | U30 | Madrasah Tsanawiyah Negeri 1 Kencanapura | unit-kerja`;
/** demo.md 3: the people, and an auditor of our own. kode | nama | nomor | jenis | golongan */
export const pegawai = `
P00 | Suryo Adiwangsa | - | pejabat-negara | -
P01 | Ratna Kusumaningdyah | 196907141994032901 | pns | IV/e
P02 | Bambang Harjowiratmo | 197102231997031902 | pns | IV/d
P03 | Endang Prihartanti | 197408091999032903 | pns | IV/b
P04 | Dedi Suranata | 198001172005011904 | pns | III/d
P05 | Wahyuni Lestariningsih | 197604302001122905 | pns | IV/a
P06 | Agus Tirtayasa | 198306052008011906 | pns | III/d
P07 | Nur Aini Wulandari | 199103122015032907 | pns | III/b
P08 | Yusuf Pradipta | 199509212019021908 | pns | II/d
P09 | Clara Anindita | 200105082026032909 | cpns | III/a
P10 | Sri Mulat Handayani | 197902262006042910 | pns | III/d
P11 | Hendra Wicaksana | 198608152009041911 | pns | III/a
P12 | Rukmini Sasmita | 198907032014022912 | pns | II/c
P13 | Taufan Baskara | 198701192010011913 | pns | III/b
P14 | Melati Puspaningrum | 199704252025242914 | pppk-paruh-waktu | V
P15 | Slamet Raharjanto | 196902101996031915 | pns | III/b
P16 | Fitria Ramadhanti | 198409282009042916 | pns | III/d
P17 | Gilang Mahardika | 199302142018031917 | pns | III/b
P18 | Dian Purwandari | 199808062022042918 | pns | III/a
P19 | Rizky Ananta | 199601112023211919 | pppk | IX
P20 | Achmad Zainuri | 197305181998031920 | pns | IV/b
P21 | Lilis Suryaningtyas | 198211032007122921 | pns | III/d
P22 | Bayu Setiadarma | 199006272015031922 | pns | III/b
P23 | Kartika Widyasari | 199404022019022923 | pns | III/a
P24 | Mochamad Irfansyah | 198107092006041924 | pns | III/d
P25 | Titin Rosmawati | 198809132011012925 | pns | III/b
P26 | Andini Larasati | 199212202016022926 | pns | III/b
P27 | Djoko Susilaharto | 196802161993031927 | pns | IV/b
P28 | Hasan Mubarakah | 197209111998031928 | pns | IV/a
P29 | Siti Khodijatun | 198503222011012929 | pns | III/d
P30 | Luthfi Nugraha | 199307302019031930 | pns | III/b
P31 | Maryam Zulaikhah | 198301012008012931 | pns | III/d
P32 | Rangga Pamungkas | 199703162022041932 | pns | III/a
P33 | Dewi Anjarwati | 199109102023212933 | pppk | IX
P34 | Rohmat Hidayatullah | 197506052000031934 | pns | IV/a
P35 | Yulia Kencanawati | 198404182009042935 | pns | III/d
P36 | Saiful Bahrianto | 197208281997031936 | pns | IV/b
P37 | Umi Kulsumiyah | 197901122005012937 | pns | III/d
P38 | Ferdiansyah Putra | 199202072016021938 | pns | III/b
P39 | Sumarno Wibisana | 197706142002121939 | pns | III/d
P40 | Eka Nirmalasari | 199305192018032940 | pns | III/a
P41 | Mustofa Amirudin | 197004031996031941 | pns | IV/a
P42 | Ningsih Permatasari | 198908252014022942 | pns | III/b
P43 | Abdul Ghofarudin | 198105202008011943 | pns | III/d
P44 | Ilham Saputra | 199507082022031944 | pns | III/a
P45 | Sulastri Endarwati | 198801162014022945 | pns | II/b
P46 | Hafidz Ramdhani | 199002242023211946 | pppk | IX
P47 | Nurul Hikmahwati | 197403171999032947 | pns | IV/a
P48 | Teguh Prasetyadi | 198309142008011948 | pns | III/d
P49 | Indah Cahyaningsih | 199206052021212949 | pppk | IX
P50 | Fajar Nurcahya | 199408302019031950 | pns | III/b
P51 | Kusmiyati Retnani | 198212252006042951 | pns | III/b
P52 | Lukman Hakimuddin | 197301271998031952 | pns | IV/b
P53 | Retno Palupiningsih | 198006062005012953 | pns | III/d
P54 | Adi Nugrohoputro | 199609182019021954 | pns | II/d
P55 | Burhanudin Akbarsyah | 197807192003121955 | pns | III/d
P56 | Wening Galuhputri | 199503042020032956 | pns | III/a
P57 | Zainal Ma'arifin | 198408112011011957 | pns | III/c
P58 | Putri Maharaniwati | 199610122022032958 | pns | III/a
P59 | Sugeng Wahyudiarto | 197109051997031959 | pns | IV/a
P60 | Hesti Kurniawati | 198602282009042960 | pns | III/c
P61 | Arif Budimansyah | 199311172022211961 | pppk | IX
P62 | Galih Purnawirawan | 198611152012061962 | pns | III/d`;

/** demo.md 3 and 4: who serves where. kode | unit | jabatan | jenis jabatan | jenjang | pimpin | dari | sampai | jenis */
export const penempatan = `
P00 | U00 | Menteri Contoh | pejabat-negara | - | memimpin | 2024-10-21 | - | definitif
P01 | U01 | Sekretaris Jenderal | jpt-madya | - | memimpin | 2024-02-01 | - | definitif
P02 | U10 | Kepala Kantor Wilayah | jpt-pratama | - | memimpin | 2023-06-05 | - | definitif
P03 | U11 | Kepala Bagian Tata Usaha | administrator | - | memimpin | 2022-09-01 | - | definitif
P04 | U111 | Kepala Subbagian Kepegawaian dan Hukum | pengawas | - | memimpin | 2021-03-01 | - | definitif
P05 | U111 | Analis SDM Aparatur Ahli Madya | jf | ahli-madya | - | 2022-01-03 | - | definitif
P06 | U111 | Analis SDM Aparatur Ahli Muda | jf | ahli-muda | - | 2021-12-30 | 2026-05-03 | definitif
P06 | U31 | Analis SDM Aparatur Ahli Muda | jf | ahli-muda | - | 2026-05-04 | - | definitif
P07 | U111 | Analis SDM Aparatur Ahli Pertama | jf | ahli-pertama | - | 2019-04-01 | - | definitif
P08 | U111 | Pranata SDM Aparatur Terampil | jf | terampil | - | 2019-02-01 | - | definitif
P09 | U111 | Calon Analis SDM Aparatur Ahli Pertama | jf | ahli-pertama | - | 2026-03-01 | - | definitif
P10 | U112 | Kepala Subbagian Umum dan Keuangan | pengawas | - | memimpin | 2020-07-01 | - | definitif
P11 | U112 | Pranata Keuangan APBN Mahir | jf | mahir | - | 2021-01-04 | - | definitif
P12 | U112 | Pengadministrasi Perkantoran | pelaksana | - | - | 2014-02-01 | - | definitif
P13 | U112 | Arsiparis Mahir | jf | mahir | - | 2020-05-01 | - | definitif
P13 | U112 | Plh. Kepala Subbagian Umum dan Keuangan | pengawas | - | memimpin | 2026-11-16 | 2026-11-27 | plh
P14 | U112 | Operator Layanan Operasional | pelaksana | - | - | 2025-10-01 | - | definitif
P15 | U112 | Pengadministrasi Perkantoran | pelaksana | - | - | 2010-01-01 | - | definitif
P16 | U113 | Perencana Ahli Muda | jf | ahli-muda | memimpin | 2020-12-31 | - | definitif
P17 | U113 | Statistisi Ahli Pertama | jf | ahli-pertama | - | 2020-03-02 | - | definitif
P18 | U113 | Pranata Komputer Ahli Pertama | jf | ahli-pertama | - | 2022-04-01 | - | definitif
P19 | U113 | Pranata Komputer Ahli Pertama | jf | ahli-pertama | - | 2023-06-01 | - | definitif
P20 | U12 | Kepala Bidang Pendidikan Madrasah | administrator | - | memimpin | 2021-10-01 | - | definitif
P21 | U121 | Pengembang Teknologi Pembelajaran Ahli Muda | jf | ahli-muda | memimpin | 2021-12-30 | - | definitif
P22 | U121 | Analis Kebijakan Ahli Pertama | jf | ahli-pertama | - | 2021-12-30 | - | definitif
P23 | U121 | Penelaah Teknis Kebijakan | pelaksana | - | - | 2019-02-01 | - | definitif
P24 | U122 | Analis Kebijakan Ahli Muda | jf | ahli-muda | memimpin | 2021-12-30 | - | definitif
P25 | U122 | Penelaah Teknis Kebijakan | pelaksana | - | - | 2016-04-01 | - | definitif
P26 | U122 | Analis Kebijakan Ahli Pertama | jf | ahli-pertama | - | 2021-12-30 | - | definitif
P27 | U13 | Kepala Bidang Bimbingan Masyarakat | administrator | - | memimpin | 2018-05-02 | 2026-02-28 | definitif
P28 | U131 | Penghulu Ahli Madya | jf | ahli-madya | memimpin | 2019-08-01 | - | definitif
P28 | U13 | Plt. Kepala Bidang Bimbingan Masyarakat | administrator | - | memimpin | 2026-03-01 | - | plt
P29 | U131 | Penghulu Ahli Muda | jf | ahli-muda | - | 2021-06-01 | - | definitif
P30 | U131 | Penghulu Ahli Pertama | jf | ahli-pertama | - | 2019-03-01 | - | definitif
P31 | U132 | Penyuluh Agama Ahli Muda | jf | ahli-muda | memimpin | 2020-04-01 | - | definitif
P32 | U132 | Penyuluh Agama Ahli Pertama | jf | ahli-pertama | - | 2022-04-01 | - | definitif
P33 | U132 | Penyuluh Agama Ahli Pertama | jf | ahli-pertama | - | 2023-06-01 | - | definitif
P34 | U14 | Kepala Bidang Zakat dan Wakaf | administrator | - | memimpin | 2022-02-01 | - | definitif
P35 | U14 | Analis Kebijakan Ahli Muda | jf | ahli-muda | - | 2021-12-30 | - | definitif
P36 | U20 | Kepala Kantor Kementerian Contoh Kabupaten Randu Alas | administrator | - | memimpin | 2022-11-01 | - | definitif
P37 | U21 | Kepala Subbagian Tata Usaha | pengawas | - | memimpin | 2021-04-01 | - | definitif
P38 | U21 | Analis SDM Aparatur Ahli Pertama | jf | ahli-pertama | - | 2021-12-30 | - | definitif
P39 | U22 | Kepala Seksi Pendidikan Madrasah | pengawas | - | memimpin | 2020-01-06 | 2026-09-24 | definitif
P39 | U32 | Kepala Seksi Pendidikan Madrasah | pengawas | - | memimpin | 2026-09-25 | - | definitif
P40 | U22 | Penelaah Teknis Kebijakan | pelaksana | - | - | 2018-03-01 | - | definitif
P41 | U22 | Pengawas Sekolah Ahli Madya | jf | ahli-madya | - | 2017-09-01 | - | definitif
P42 | U23 | Penyuluh Agama Ahli Pertama | jf | ahli-pertama | - | 2019-01-02 | - | definitif
P43 | U24 | Penghulu Ahli Muda, Kepala KUA Kecamatan Alas Timur | jf | ahli-muda | delegasi | 2021-02-01 | - | definitif
P44 | U24 | Penghulu Ahli Pertama | jf | ahli-pertama | - | 2022-03-01 | - | definitif
P45 | U24 | Pengadministrasi Perkantoran | pelaksana | - | - | 2014-02-01 | - | definitif
P46 | U24 | Penyuluh Agama Ahli Pertama | jf | ahli-pertama | - | 2023-06-01 | - | definitif
P47 | U25 | Guru Ahli Madya, Kepala MAN 1 Randu Alas | jf | ahli-madya | delegasi | 2020-07-13 | - | definitif
P48 | U25 | Guru Ahli Muda | jf | ahli-muda | - | 2016-10-01 | - | definitif
P49 | U25 | Guru Ahli Pertama | jf | ahli-pertama | - | 2021-04-01 | - | definitif
P50 | U25 | Guru Ahli Pertama | jf | ahli-pertama | - | 2019-03-01 | - | definitif
P51 | U251 | Kepala Urusan Tata Usaha | pengawas | - | memimpin | 2019-11-01 | - | definitif
P52 | U30 | Kepala Kantor Kementerian Contoh Kota Kencanapura | administrator | - | memimpin | 2021-08-02 | - | definitif
P53 | U31 | Kepala Subbagian Tata Usaha | pengawas | - | memimpin | 2022-03-01 | - | definitif
P54 | U31 | Pranata Keuangan APBN Terampil | jf | terampil | - | 2021-01-04 | - | definitif
P55 | U32 | Kepala Seksi Pendidikan Madrasah | pengawas | - | memimpin | 2019-05-02 | 2026-08-23 | definitif
P55 | U23 | Kepala Seksi Bimbingan Masyarakat | pengawas | - | memimpin | 2026-08-24 | - | definitif
P56 | U32 | Penelaah Teknis Kebijakan | pelaksana | - | - | 2020-03-01 | - | definitif
P57 | U33 | Penghulu Ahli Muda, Kepala KUA Kecamatan Kencana Barat | jf | ahli-muda | delegasi | 2022-01-03 | - | definitif
P58 | U33 | Penghulu Ahli Pertama | jf | ahli-pertama | - | 2022-03-01 | - | definitif
P59 | U34 | Guru Ahli Madya, Kepala MTsN 1 Kencanapura | jf | ahli-madya | delegasi | 2019-07-15 | - | definitif
P60 | U34 | Guru Ahli Muda | jf | ahli-muda | - | 2018-10-01 | - | definitif
P61 | U34 | Guru Ahli Pertama | jf | ahli-pertama | - | 2022-04-01 | - | definitif
P62 | U01 | Auditor Ahli Muda | jf | ahli-muda | - | 2026-11-02 | - | definitif`;
