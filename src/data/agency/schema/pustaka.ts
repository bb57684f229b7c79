import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const pustaka = sqliteTable("pustaka", {
  id: text("id").primaryKey(),
  jabatanKunci: text("jabatan_kunci").notNull(),
  jabatan: text("jabatan").notNull(),
  jenisJabatan: text("jenis_jabatan", {
    enum: [
      "pejabat-negara",
      "jpt-utama",
      "jpt-madya",
      "jpt-pratama",
      "administrator",
      "pengawas",
      "pelaksana",
      "jf",
    ],
  }),
  jenis: text("jenis", { enum: ["utama", "tambahan"] }).notNull(),
  pendekatan: text("pendekatan", { enum: ["kualitatif", "kuantitatif"] }).notNull(),
  teks: text("teks").notNull(),
  isi: text("isi").notNull(),
  keadaan: text("keadaan", { enum: ["usulan", "aktif", "arsip"] }).notNull(),
  alasan: text("alasan").notNull().default(""),
  dipakai: integer("dipakai").notNull().default(0),
  versi: integer("versi").notNull().default(0),
  dibuatOleh: text("dibuat_oleh"),
  dibuatPada: integer("dibuat_pada").notNull(),
  diubahOleh: text("diubah_oleh"),
  diubahPada: integer("diubah_pada").notNull(),
});

export const pustakaPakai = sqliteTable("pustaka_pakai", {
  rhk: text("rhk").primaryKey(),
  pustaka: text("pustaka").notNull(),
});
