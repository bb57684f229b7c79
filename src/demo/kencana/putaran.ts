import type { Putaran } from "../seed/evaluasi.ts";

/** demo.md 1 and 9: when the quarters were evaluated, and what became of the documents that did not simply return. */
export const putaran: readonly Putaran[] = [
  {
    n: 1,
    dari: "2026-01-01",
    sampai: "2026-03-31",
    jendelaBuka: "2026-03-21",
    tanda: ["2026-04-21", "2026-04-22", "2026-04-23", "2026-04-24", "2026-04-27", "2026-04-28", "2026-04-29"],
    final: true,
    nasib: {},
  },
  {
    n: 2,
    dari: "2026-04-01",
    sampai: "2026-06-30",
    jendelaBuka: "2026-06-21",
    tanda: ["2026-07-24"],
    final: true,
    hari: { kirim: { "keberatan-diubah": "2026-07-27" }, ajukan: "2026-08-07", putus: "2026-08-14" },
    nasib: { P44: "keberatan-diubah" },
  },
  {
    n: 3,
    dari: "2026-07-01",
    sampai: "2026-09-30",
    jendelaBuka: "2026-09-21",
    tanda: ["2026-10-30", "2026-10-26", "2026-10-27", "2026-10-28", "2026-10-29"],
    sampaikan: ["2026-11-03", "2026-11-04"],
    kembaliSampai: "2026-11-18",
    final: false,
    hari: {
      kirim: { disampaikan: "2026-11-10", keberatan: "2026-11-04" },
      ambilAlih: "2026-11-17",
      ajukan: "2026-11-18",
    },
    tugasAtasan: { mulai: "2026-10-31", batas: "2026-11-19" },
    nasib: {
      P07: "disampaikan",
      P08: "disampaikan",
      P09: "disampaikan",
      P30: "keberatan",
      P48: "belum-dinilai",
      P49: "belum-dinilai",
      P50: "belum-dinilai",
      P51: "belum-dinilai",
      P58: "ambil-alih",
    },
  },
];

/** demo.md 9: the objection of P30, and the closed one of P44. kode | TW | alasan | penjelasan | putusan | diputus */
export const keberatan = `
P30 | 3 | Rating perilaku di bawah ekspektasi didasarkan pada keluhan yang belum pernah disampaikan kepada saya sebagai umpan balik | - | - | -
P44 | 2 | Dua angkatan bimbingan perkawinan pada bulan Mei dan Juni belum dihitung dalam realisasi saya; daftar hadir dan evaluasinya terlampir sebagai bukti | Daftar hadir kedua angkatan baru masuk pada bulan Juli dan belum saya baca saat menilai | mengubah | 2026-08-14`;
