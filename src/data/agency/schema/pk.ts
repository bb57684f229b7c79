import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const perjanjianKinerja = sqliteTable("perjanjian_kinerja", {
  id: text("id").primaryKey(),
  unit: text("unit").notNull(),
  tahun: integer("tahun").notNull(),
  sumber: text("sumber", { enum: ["pk", "iku", "renstra", "rkt"] }).notNull(),
  keadaan: text("keadaan", { enum: ["konsep", "ditetapkan"] })
    .notNull()
    .default("konsep"),
  nomor: text("nomor").notNull().default(""),
  tanggal: text("tanggal"),
  versi: integer("versi").notNull().default(1),
  diubahPada: integer("diubah_pada").notNull(),
  diubahOleh: text("diubah_oleh"),
});

export const sasaranPk = sqliteTable("sasaran_pk", {
  id: text("id").primaryKey(),
  pk: text("pk").notNull(),
  teks: text("teks").notNull(),
  urut: integer("urut").notNull(),
});

export const indikatorPk = sqliteTable("indikator_pk", {
  id: text("id").primaryKey(),
  sasaran: text("sasaran").notNull(),
  pk: text("pk").notNull(),
  kode: text("kode").notNull(),
  teks: text("teks").notNull(),
  target: text("target").notNull().default(""),
  satuan: text("satuan").notNull().default(""),
  lintasan: text("lintasan").notNull().default("{}"),
  dipahamiSemua: integer("dipahami_semua").notNull().default(1),
  urut: integer("urut").notNull(),
});
