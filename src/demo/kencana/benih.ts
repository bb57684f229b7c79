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
P41 | P36 | 2017-09-01 | Pengawas sekolah bertanggung jawab langsung kepada kepala kantor`,
  status: `
P15 | mpp | 2026-07-01 | 2027-02-28
P26 | cltn | 2026-02-01 | 2027-01-31
P27 | pensiun | 2026-03-01 | -
P32 | tugas-belajar | 2026-09-01 | -`,
  peran: `
P04 | admin | 2025-10-01
P07 | admin | 2025-10-01
P62 | auditor | 2026-11-02`,
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
