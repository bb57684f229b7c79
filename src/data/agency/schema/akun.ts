import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const akun = sqliteTable("akun", {
  pegawai: text("pegawai").primaryKey(),
  sandiHash: text("sandi_hash"),
  sesiEpoch: integer("sesi_epoch").notNull().default(0),
  bahasa: text("bahasa", { enum: ["id", "en"] })
    .notNull()
    .default("id"),
  tema: text("tema", { enum: ["perangkat", "terang", "gelap"] })
    .notNull()
    .default("perangkat"),
  dibuatPada: integer("dibuat_pada").notNull(),
  terakhirMasukPada: integer("terakhir_masuk_pada"),
});

export const sesi = sqliteTable("sesi", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  epoch: integer("epoch").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dipakaiPada: integer("dipakai_pada").notNull(),
  diamMs: integer("diam_ms").notNull(),
  berakhirPada: integer("berakhir_pada").notNull(),
  perangkat: text("perangkat").notNull().default(""),
});

export const undangan = sqliteTable("undangan", {
  id: text("id").primaryKey(),
  pegawai: text("pegawai").notNull(),
  rahasiaHash: text("rahasia_hash").notNull(),
  dibuatOleh: text("dibuat_oleh"),
  dibuatPada: integer("dibuat_pada").notNull(),
  kedaluwarsaPada: integer("kedaluwarsa_pada").notNull(),
  dipakaiPada: integer("dipakai_pada"),
});

export const percobaanMasuk = sqliteTable("percobaan_masuk", {
  kunci: text("kunci").primaryKey(),
  gagal: integer("gagal").notNull(),
  bolehPada: integer("boleh_pada").notNull(),
  terakhirPada: integer("terakhir_pada").notNull(),
});
