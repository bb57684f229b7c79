import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pembinaan = sqliteTable("pembinaan", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  pegawai: text("pegawai").notNull(),
  pembimbing: text("pembimbing").notNull(),
  jenis: text("jenis", { enum: ["coaching", "mentoring"] }).notNull(),
  keadaan: text("keadaan", { enum: ["draf", "berlangsung", "disepakati", "dibatalkan"] })
    .notNull()
    .default("draf"),
  topik: text("topik").notNull(),
  isi: text("isi").notNull().default("{}"),
  penugasanNomor: text("penugasan_nomor").notNull().default(""),
  penugasanTanggal: text("penugasan_tanggal"),
  pegawaiPada: integer("pegawai_pada"),
  pembimbingPada: integer("pembimbing_pada"),
  disepakatiPada: integer("disepakati_pada"),
  dibuatOleh: text("dibuat_oleh").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
  versi: integer("versi").notNull().default(0),
  revisi: integer("revisi").notNull().default(1),
});

export const pembinaanVersi = sqliteTable(
  "pembinaan_versi",
  {
    pembinaan: text("pembinaan").notNull(),
    nomor: integer("nomor").notNull(),
    isi: text("isi").notNull(),
    hash: text("hash").notNull(),
    disepakatiPada: integer("disepakati_pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.pembinaan, t.nomor] })],
);

export const sesiBina = sqliteTable("sesi_bina", {
  id: text("id").primaryKey(),
  pembinaan: text("pembinaan").notNull(),
  tanggal: text("tanggal").notNull(),
  tempat: text("tempat").notNull(),
  materi: text("materi").notNull(),
  rencanaAksi: text("rencana_aksi").notNull().default(""),
  batas: text("batas"),
  dicatatOleh: text("dicatat_oleh").notNull(),
  dicatatPada: integer("dicatat_pada").notNull(),
});

export const tindakLanjutBina = sqliteTable("tindak_lanjut_bina", {
  id: text("id").primaryKey(),
  pembinaan: text("pembinaan").notNull(),
  sesi: text("sesi"),
  pegawai: text("pegawai").notNull(),
  pembimbing: text("pembimbing").notNull(),
  siapa: text("siapa", { enum: ["pegawai", "pembimbing"] }).notNull(),
  apa: text("apa").notNull(),
  batas: text("batas").notNull(),
  selesaiPada: integer("selesai_pada"),
  dikonfirmasiPada: integer("dikonfirmasi_pada"),
  ditegurTanggal: text("ditegur_tanggal"),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const umpanBalikBimbingan = sqliteTable("umpan_balik_bimbingan", {
  pembinaan: text("pembinaan").primaryKey(),
  kepada: text("kepada").notNull(),
  jawaban: text("jawaban").notNull(),
  pihak: text("pihak").notNull().default("{}"),
  dikirimPada: integer("dikirim_pada").notNull(),
});

export const evaluasiKompetensi = sqliteTable("evaluasi_kompetensi", {
  pembinaan: text("pembinaan").primaryKey(),
  oleh: text("oleh").notNull(),
  nilai: text("nilai").notNull(),
  rekomendasi: text("rekomendasi").notNull(),
  pihak: text("pihak").notNull().default("{}"),
  ditandatanganiPada: integer("ditandatangani_pada").notNull(),
});

export const unitKepegawaian = sqliteTable(
  "unit_kepegawaian",
  {
    unit: text("unit").notNull(),
    dari: text("dari").notNull(),
    sampai: text("sampai"),
    oleh: text("oleh"),
  },
  (t) => [primaryKey({ columns: [t.unit, t.dari] })],
);

export const konseling = sqliteTable("konseling", {
  id: text("id").primaryKey(),
  skp: text("skp").notNull(),
  unit: text("unit").notNull(),
  pegawai: text("pegawai").notNull(),
  pelapor: text("pelapor").notNull(),
  konselor: text("konselor"),
  keadaan: text("keadaan", {
    enum: [
      "dilaporkan",
      "dipilih",
      "ditunjuk",
      "dijadwalkan",
      "dicatat",
      "selesai",
      "ditarik",
      "tidak-dilanjutkan",
    ],
  })
    .notNull()
    .default("dilaporkan"),
  masalah: text("masalah").notNull(),
  ekspektasi: text("ekspektasi").notNull().default(""),
  uraian: text("uraian").notNull(),
  lainnya: integer("lainnya").notNull(),
  tindakan: text("tindakan").notNull(),
  diberitahuTanggal: text("diberitahu_tanggal").notNull(),
  diberitahuRujukan: text("diberitahu_rujukan").notNull(),
  bukti: text("bukti").notNull().default("[]"),
  pihak: text("pihak").notNull().default("{}"),
  putusan: text("putusan").notNull().default(""),
  jadwalTanggal: text("jadwal_tanggal"),
  jadwalJam: text("jadwal_jam"),
  jadwalTempat: text("jadwal_tempat").notNull().default(""),
  diundangPada: integer("diundang_pada"),
  dilaporkanPada: integer("dilaporkan_pada").notNull(),
  diubahPada: integer("diubah_pada").notNull(),
  versi: integer("versi").notNull().default(1),
});

export const konselingCatatan = sqliteTable("konseling_catatan", {
  id: text("id").primaryKey(),
  konseling: text("konseling").notNull(),
  konselor: text("konselor").notNull(),
  tanggal: text("tanggal").notNull(),
  kesepakatan: text("kesepakatan").notNull(),
  tindakLanjut: text("tindak_lanjut").notNull().default(""),
  pembahasan: text("pembahasan").notNull().default(""),
  dibagikan: integer("dibagikan").notNull().default(0),
  ditandatanganiPada: integer("ditandatangani_pada").notNull(),
});

export const konselingAkses = sqliteTable("konseling_akses", {
  id: text("id").primaryKey(),
  konseling: text("konseling").notNull(),
  oleh: text("oleh").notNull(),
  apa: text("apa", { enum: ["berkas", "formulir", "akses"] }).notNull(),
  pada: integer("pada").notNull(),
});
