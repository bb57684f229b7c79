import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const angkaKreditAwal = sqliteTable("angka_kredit_awal", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  tahun: integer("tahun").notNull(),
  nilai: integer("nilai").notNull(),
  sumber: text("sumber").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  dicabutOleh: text("dicabut_oleh"),
  dicabutPada: integer("dicabut_pada"),
  alasan: text("alasan").notNull().default(""),
});

export const angkaKredit = sqliteTable("angka_kredit", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  tahun: integer("tahun").notNull(),
  versi: integer("versi").notNull(),
  dasar: text("dasar", { enum: ["tahunan", "periodik"] }).notNull(),
  unit: text("unit").notNull(),
  lama: integer("lama").notNull(),
  baru: integer("baru").notNull(),
  jumlah: integer("jumlah").notNull(),
  nomor: text("nomor").notNull().default(""),
  isi: text("isi").notNull(),
  hash: text("hash").notNull(),
  keadaan: text("keadaan", { enum: ["berlaku", "diganti"] })
    .notNull()
    .default("berlaku"),
  menggantikan: text("menggantikan"),
  alasan: text("alasan").notNull().default(""),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const pelaporan = sqliteTable("pelaporan", {
  id: text("id").primaryKey(),
  periode: text("periode").notNull(),
  unit: text("unit").notNull(),
  nomor: integer("nomor").notNull(),
  jenis: text("jenis", { enum: ["utama", "susulan"] }).notNull(),
  induk: text("induk"),
  otomatis: integer("otomatis").notNull().default(0),
  oleh: text("oleh"),
  dikirimPada: integer("dikirim_pada").notNull(),
  dilaporkan: integer("dilaporkan").notNull(),
  keberatan: integer("keberatan").notNull(),
  kurang: integer("kurang").notNull(),
  isi: text("isi").notNull(),
  hash: text("hash").notNull(),
  diterimaOleh: text("diterima_oleh"),
  diterimaPada: integer("diterima_pada"),
});
