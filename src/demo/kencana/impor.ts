import type { Kiriman } from "../seed/impor.ts";

const JUDUL =
  "NIP BARU | NAMA | JENIS PEGAWAI | GOL AKHIR | JABATAN NAMA | JENIS JABATAN | TMT JABATAN | UNOR NAMA | KODE UNOR";

/**
 * Three lists: one applied ten days ago, in which somebody's number had two digits the wrong way round (he now stands
 * there twice); one of the wrong year, taken back within the hour; one of yesterday, with rows that are wrong.
 */
export const impor: readonly Kiriman[] = [
  {
    nama: "simpeg-mts1-november.csv",
    hari: 10,
    sampai: "diterapkan",
    isi: `${JUDUL}
@P59 | Sugeng Wahyudiarto | PNS | - | - | - | - | - | -
@P60 | Hesti Kurniawati | PNS | - | - | - | - | - | -
199311172022211916 | Arif Budimansyah | PPPK | IX | Guru Ahli Pertama | JF | 01-04-2022 | Madrasah Tsanawiyah Negeri 1 Kencanapura | U34`,
  },
  {
    nama: "daftar-guru-2024.csv",
    hari: 8,
    sampai: "dibatalkan",
    isi: `${JUDUL}
198803142014032971 | Laras Setyaningrum | PNS | III/b | Guru Ahli Pertama | JF | 01-08-2016 | Madrasah Tsanawiyah Negeri 1 Kencanapura | U34
199005212015041972 | Yoga Pamungkas | PNS | III/b | Guru Ahli Pertama | JF | 01-08-2017 | Madrasah Tsanawiyah Negeri 1 Kencanapura | U34
198511092010122973 | Mutiara Anggraini | PNS | III/c | Guru Ahli Muda | JF | 01-04-2019 | Madrasah Tsanawiyah Negeri 1 Kencanapura | U34`,
  },
  {
    nama: "siasn-kota-kencanapura.csv",
    hari: 1,
    sampai: "pratinjau",
    isi: `${JUDUL}
@P58 | Putri Maharaniwati | PNS | - | - | - | - | - | -
@P56 | Wening Galuhputri | PNS | III/d | - | - | - | - | -
199208172019031974 | Bagus Wicaksono | PNS | III/a | Penghulu Ahli Pertama | JF | 01-11-2026 | KUA Kecamatan Kencana Barat | U33
1.99207E+17 | Dian Permatasari | PNS | III/a | Penyuluh Ahli Pertama | JF | 01-11-2026 | KUA Kecamatan Kencana Barat | U33
199104052018012975 | Fajar Nugroho | PNS | III/a | Penyuluh Ahli Pertama | JF | 31-02-2026 | KUA Kecamatan Kencana Barat | U33
198907232015022976 | Retno Palupi | PNS | III/b | Plt. Kepala Seksi Pendidikan Madrasah | Pengawas | 01-11-2026 | Seksi Pendidikan Madrasah | U32
199311182019022977 | Wulan Safitri | PNS | III/a | Penelaah Teknis Kebijakan | Pelaksana | 01-11-2026 | Seksi Pendidikan Madrsah Kota | -`,
  },
];
