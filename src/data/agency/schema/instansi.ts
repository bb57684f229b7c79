import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const instansi = sqliteTable("instansi", {
  id: integer("id").primaryKey(),
  agency: text("agency").notNull(),
  code: text("code").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis").notNull(),
  zona: text("zona", { enum: ["WIB", "WITA", "WIT"] }).notNull(),
  kota: text("kota").notNull().default(""),
  surelTerbukti: text("surel_terbukti"),
});

export const aturan = sqliteTable(
  "aturan",
  {
    kunci: text("kunci").notNull(),
    nilai: text("nilai").notNull(),
    dari: text("dari").notNull(),
    dasar: text("dasar").notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.kunci, t.dari] })],
);

export const hariLibur = sqliteTable("hari_libur", {
  tanggal: text("tanggal").primaryKey(),
  keterangan: text("keterangan").notNull(),
});
