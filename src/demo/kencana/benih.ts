import type { Benih } from "../seed/benih.ts";
import { pegawai, penempatan, unit } from "./orang.ts";
import { skpContoh } from "./skp-contoh.ts";
import { skpDaftar, varian, versiKedua, wilayah } from "./skp-daftar.ts";
import { skpKeluarga, tambahanVersi } from "./skp-keluarga.ts";
import { skpPimpinan } from "./skp-pimpinan.ts";

/** Kementerian Contoh with its Kantor Wilayah in Kencana Raya: demo.md, invented from the first to the last row. */
export const kencana: Benih = {
  code: "kanwil-kencana",
  nama: "Kementerian Contoh",
  jenis: "pusat",
  zona: "WIB",
  kota: "Kencanapura",
  unit,
  pegawai,
  penempatan,
  khusus: `
P05 | P03 | 2022-01-03 | Ketua tim reformasi birokrasi lintas bidang
P41 | P36 | 2017-09-01 | Pengawas sekolah bertanggung jawab langsung kepada kepala kantor
P61 | L01 | 2026-11-02 | Diperbantukan pada Yayasan Pendidikan Contoh; penilai yang ditunjuk (hlm. 92 A.15)
L01 | P52 | 2026-11-02 | Atasan bagi penilai yang ditunjuk di tempat perbantuan`,
  luar: `
L01 | Wiratmo Adisubrata | Ketua Pengurus | Yayasan Pendidikan Contoh | administrator`,
  namaLama: `
U112 | Subbagian Umum | 2026-02-28`,
  lebur: `
U15 | U10 | Bidang Wakaf | 2025-12-31 | U14 | Penataan organisasi: wakaf digabung dengan zakat | PMC-12/2025`,
  status: `
P10 | cuti-sakit | 2026-11-16 | 2026-11-27
P15 | mpp | 2026-07-01 | 2027-02-28
P26 | cltn | 2026-02-01 | 2027-01-31
P27 | pensiun | 2026-03-01 | -
P32 | tugas-belajar | 2026-09-01 | -`,
  peran: `
P04 | admin | - | 2025-10-01 | - | - | SK Sekjen 41/2025
P07 | admin | - | 2025-10-01 | - | - | SK Sekjen 41/2025
P38 | admin-unit | U20 | 2026-02-02 | - | P04 | SK Kakanwil 12/2026
P01 | pyb | - | 2025-10-01 | - | P04 | Pejabat yang Berwenang, SK Menteri 7/2024
P62 | auditor | U10 | 2026-11-02 | 2027-01-29 | P07 | ST-118/IJ/2026 pemeriksaan pengelolaan kinerja`,
  delegasi: `
P20 | P22 | 2026-11-16 | 2026-12-04 | Cuti tahunan; menyiapkan realisasi dan bukti Triwulan IV | S-402/Kw.12/2026`,
  berkala: `
P20 | -
P16 | -
P12 | -
P43 | 2026-07`,
  puncak: "P01",
  skp: skpDaftar,
  versiKedua,
  isi: { ...skpKeluarga, ...skpPimpinan, ...skpContoh },
  tambahanVersi,
  varian,
  wilayah,
};
