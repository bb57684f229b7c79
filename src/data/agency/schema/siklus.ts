import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const batas = sqliteTable("batas", {
  apa: text("apa").primaryKey(),
  n: integer("n").notNull(),
});

export const isiRuang = sqliteTable("isi_ruang", {
  apa: text("apa").primaryKey(),
  n: integer("n").notNull().default(0),
  byte: integer("byte").notNull().default(0),
});

export const siklus = sqliteTable("siklus", {
  id: text("id").primaryKey(),
  versi: integer("versi").notNull(),
  langkah: text("langkah").notNull(),
  dari: text("dari").notNull(),
  ke: text("ke").notNull(),
  sebagai: text("sebagai").notNull(),
  oleh: text("oleh"),
  alasan: text("alasan").notNull().default(""),
  sampaiPada: integer("sampai_pada"),
  pada: integer("pada").notNull(),
  berlakuPada: integer("berlaku_pada"),
});

export const perjanjian = sqliteTable("perjanjian", {
  id: text("id").primaryKey(),
  versiTeks: text("versi_teks").notNull(),
  hash: text("hash").notNull(),
  nama: text("nama").notNull(),
  jabatan: text("jabatan").notNull(),
  nip: text("nip").notNull(),
  nomorSurat: text("nomor_surat").notNull(),
  tanggal: text("tanggal").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const kontakPdp = sqliteTable("kontak_pdp", {
  id: text("id").primaryKey(),
  nama: text("nama").notNull(),
  jabatan: text("jabatan").notNull(),
  surel: text("surel").notNull(),
  telepon: text("telepon").notNull().default(""),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const penjelasanSiap = sqliteTable("penjelasan_siap", {
  id: text("id").primaryKey(),
  n: integer("n").notNull(),
  alasan: text("alasan").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const permintaanTutup = sqliteTable("permintaan_tutup", {
  id: text("id").primaryKey(),
  oleh: text("oleh").notNull(),
  alasan: text("alasan").notNull(),
  pada: integer("pada").notNull(),
  selesaiPada: integer("selesai_pada"),
  selesai: text("selesai"),
  selesaiOleh: text("selesai_oleh"),
});

export const izinBantuan = sqliteTable("izin_bantuan", {
  id: text("id").primaryKey(),
  oleh: text("oleh").notNull(),
  alasan: text("alasan").notNull(),
  jam: integer("jam").notNull(),
  dariPada: integer("dari_pada").notNull(),
  sampaiPada: integer("sampai_pada").notNull(),
  dicabutPada: integer("dicabut_pada"),
  dicabutOleh: text("dicabut_oleh"),
});

export const eksporPenuh = sqliteTable("ekspor_penuh", {
  id: text("id").primaryKey(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  keadaan: text("keadaan").notNull().default("menunggu"),
  tanda: text("tanda").notNull().default("{}"),
  siapPada: integer("siap_pada"),
  hapusPada: integer("hapus_pada"),
});

export const eksporBagian = sqliteTable(
  "ekspor_bagian",
  {
    ekspor: text("ekspor").notNull(),
    nomor: integer("nomor").notNull(),
    kunci: text("kunci").notNull(),
    ukuran: integer("ukuran").notNull(),
    sha256: text("sha256").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.ekspor, t.nomor] })],
);
