import { skpKeluarga } from "../kencana/skp-keluarga.ts";
import type { Benih } from "../seed/benih.ts";
import { pegawai, penempatan, unit } from "./orang.ts";
import { isiMutiara, skpMutiara } from "./skp-isi.ts";
import * as budidaya from "./tim-budidaya.ts";

/** A small agency in another zone: quarter III is still being evaluated, and 2027 is being planned. */
export const mutiara: Benih = {
  code: "dinas-mutiara",
  nama: "Dinas Kelautan Contoh Kabupaten Nusa Mutiara",
  jenis: "daerah",
  zona: "WIT",
  kota: "Nusa Mutiara",
  unit,
  pegawai: pegawai + budidaya.pegawai,
  penempatan: penempatan + budidaya.penempatan,
  khusus: "",
  status: `
M15 | pensiun | 2026-07-01 | -`,
  peran: `
M03 | admin | - | 2025-10-01 | - | - | SK Kepala Dinas 3/2025
M04 | admin | - | 2025-10-01 | - | - | SK Kepala Dinas 3/2025`,
  berkala: "",
  puncak: "M01",
  skp: skpMutiara + budidaya.skp,
  versiKedua: "",
  isi: { ...skpKeluarga, ...isiMutiara },
  tambahanVersi: {},
  varian: { M10: 0, M11: 1 },
  wilayah: {},
};
