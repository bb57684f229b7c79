import { formatEvaluasi } from "../../../src/domain/dokumen.ts";
import { kunci } from "../../../src/domain/istilah.ts";
import { jenisJabatan } from "../../../src/domain/jabatan.ts";
import {
  harusDiambilAlih,
  hasilSetelahMutasi,
  mengikutiPlt,
  penilaiBerhalangan,
  penilaiBiasa,
  penilaiDiperbantukan,
  penilaiSetelahPindah,
} from "../../../src/domain/penilai.ts";
import { code, date, dateOrNull, flag, type Json, record, records, string, text, upper } from "./read.ts";

export function penilai(i: Json) {
  const situasi = code(i, "situasi", Object.keys(menurutSituasi) as (keyof typeof menurutSituasi)[]);
  return menurutSituasi[situasi](i);
}

const jendela = (i: Json) => {
  const j = record(i.jendela, "jendela");
  return { buka: date(j, "buka"), tutup: date(j, "tutup") };
};

const menurutSituasi = {
  biasa: (i: Json) => {
    const rantai = records(i, "rantai_atasan").map((a) => ({
      kode: string(a, "kode"),
      jabatan: code(a, "jabatan", kunci(jenisJabatan)),
      memimpinUnit: flag(a, "memimpin_unit"),
      delegasi: flag(a, "delegasi"),
    }));
    return { penilai: penilaiBiasa(rantai)?.kode ?? null, final: false };
  },
  "berhalangan-tetap": (i: Json) => {
    const rantai = records(i, "rantai_atasan").map((a) => ({
      kode: string(a, "kode"),
      berhalangan: flag(a, "berhalangan"),
    }));
    return { penilai: penilaiBerhalangan(rantai, text(i, "delegasi_plt_plh")), final: false };
  },
  "mutasi-pegawai": (i: Json) => {
    const jenis = code(i, "jenis", ["periodik", "tahunan"]);
    const { unit, sumber } = hasilSetelahMutasi(jenis, flag(i, "sepakat_pakai_hasil_lama"));
    return {
      penilai: string(i, "penilai_baru"),
      unit_capaian: string(i, unit === "lama" ? "unit_lama" : "unit_baru"),
      periode:
        jenis === "tahunan" ? "TAHUNAN" : upper(code(i, "periode_unit_baru", ["bulanan", "triwulanan"])),
      sumber_hasil: upper(sumber),
      final: false,
    };
  },
  "mutasi-penilai": (i: Json) => {
    const hasil = penilaiSetelahPindah({
      pindah: date(i, "tanggal_mutasi"),
      jendela: jendela(i),
      lama: string(i, "penilai_lama"),
      pengganti: text(i, "penilai_pengganti"),
      atasan: string(i, "atasan_penilai"),
      sudahDinilai: flag(i, "sudah_dinilai"),
    });
    return { penilai: hasil.penilai, penilai_lama_menilai: hasil.penilaiLamaMenilai, final: hasil.final };
  },
  plt: (i: Json) => {
    const ikut = mengikutiPlt(
      code(i, "jenis_penugasan", ["plt", "plh"]),
      date(i, "mulai"),
      dateOrNull(i, "akhir"),
      date(i, "tanggal_evaluasi"),
    );
    return {
      penilai: string(i, ikut ? "pimpinan_tempat_plt" : "penilai_definitif"),
      unit_capaian: string(i, ikut ? "unit_pimpinan_tempat_plt" : "unit_penilai_definitif"),
      final: false,
    };
  },
  "tidak-menilai": (i: Json) => {
    const ambilAlih = harusDiambilAlih(jendela(i), date(i, "tanggal"), {
      dinilai: flag(i, "sudah_dinilai"),
      ditandatangani: flag(i, "sudah_ditandatangani"),
    });
    return {
      penilai: string(i, ambilAlih ? "atasan_penilai" : "penilai"),
      final: ambilAlih,
      format: formatEvaluasi(ambilAlih ? "ambil-alih" : "biasa"),
    };
  },
  "tugas-belajar": (i: Json) => ({ penilai: string(i, "penilai_induk"), final: false }),
  diperbantukan: (i: Json) => ({
    penilai: penilaiDiperbantukan(string(i, "penilai_induk"), text(i, "pejabat_ditunjuk")),
    final: false,
  }),
  "penugasan-non-penilai": (i: Json) => ({
    penilai: string(i, "penilai"),
    pemberi_umpan_balik: [string(i, "pimpinan_penugasan")],
    final: false,
  }),
} as const;
