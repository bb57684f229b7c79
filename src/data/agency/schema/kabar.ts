import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pilihanKabar = sqliteTable(
  "pilihan_kabar",
  {
    pegawai: text("pegawai").notNull(),
    kelompok: text("kelompok").notNull(),
    cara: text("cara", { enum: ["segera", "harian", "mingguan", "aplikasi"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.pegawai, t.kelompok] })],
);

export const pilihanSurat = sqliteTable("pilihan_surat", {
  pegawai: text("pegawai").primaryKey(),
  tenangDari: integer("tenang_dari").notNull(),
  tenangSampai: integer("tenang_sampai").notNull(),
  hariLibur: integer("hari_libur").notNull().default(0),
});

export const umpanKalender = sqliteTable("umpan_kalender", {
  pegawai: text("pegawai").primaryKey(),
  id: text("id").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  libur: integer("libur").notNull().default(0),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const colek = sqliteTable(
  "colek",
  {
    objek: text("objek").notNull(),
    tanggal: text("tanggal").notNull(),
    jenis: text("jenis", { enum: ["skp", "evaluasi", "capaian"] }).notNull(),
    oleh: text("oleh").notNull(),
    kepada: text("kepada").notNull(),
    pesan: text("pesan").notNull().default(""),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.objek, t.tanggal] })],
);

export const segel = sqliteTable("segel", {
  nomor: integer("nomor").primaryKey(),
  dariBaris: integer("dari_baris").notNull(),
  sampaiBaris: integer("sampai_baris").notNull(),
  rantai: text("rantai").notNull(),
  kunci: text("kunci").notNull(),
  tanda: text("tanda").notNull(),
  pada: integer("pada").notNull(),
});
