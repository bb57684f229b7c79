import { kunci } from "../../src/domain/istilah.ts";
import type { IsiRhk, IsiSkp } from "../../src/domain/kelengkapan.ts";
import { perilaku } from "../../src/domain/perilaku.ts";
import type { Skp } from "../../src/domain/skp.ts";
import { subjek } from "./orang.ts";

export const rhkJf: IsiRhk = {
  jenis: "utama",
  teks: "Dokumen rencana kerja tersusun tepat waktu",
  rhkPimpinan: "Meningkatnya kualitas perencanaan",
  indikator: [{ teks: "Persentase dokumen selesai", target: "90-95%", aspek: "kuantitas" }],
};
export const isiJf: IsiSkp = {
  kelompok: "ja-jf",
  pendekatan: "kuantitatif",
  mulai: "2026-01-01",
  rhk: [rhkJf],
  perilaku: kunci(perilaku),
  lampiran: { sumberDaya: ["Laptop"], skema: ["Laporan bulanan"], konsekuensi: ["Prioritas pelatihan"] },
  tandaTangan: null,
};
export const isiJpt: IsiSkp = {
  ...isiJf,
  kelompok: "jpt-unit-mandiri",
  pk: ["PK1"],
  rhk: [
    {
      jenis: "utama",
      teks: "Meningkatnya kualitas layanan",
      penugasanDari: "Sekretaris Jenderal",
      indikator: [
        { teks: "Indeks kepuasan", target: "85", perspektif: "penerima-layanan", pk: "PK1" },
        { teks: "Layanan digital", target: "80%", perspektif: "proses-bisnis" },
        { teks: "Nilai SAKIP", target: "82", perspektif: "penguatan-internal" },
        { teks: "Nilai IKPA", target: "95", perspektif: "anggaran" },
      ],
    },
  ],
};
export const skpAyu: Skp = { ...subjek, keadaan: "draf", dibaca: false, bukaTanggal: null, isi: isiJf };
