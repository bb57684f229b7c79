import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const tahunKinerja = sqliteTable("tahun_kinerja", {
  tahun: integer("tahun").primaryKey(),
  ruleSet: text("rule_set").notNull(),
  periodik: text("periodik", { enum: ["triwulan", "bulan"] }).notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
});

export const periode = sqliteTable("periode", {
  id: text("id").primaryKey(),
  tahun: integer("tahun").notNull(),
  jenis: text("jenis", { enum: ["tahunan", "triwulan", "bulan"] }).notNull(),
  n: integer("n").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
});

export const jendela = sqliteTable("jendela", {
  id: text("id").primaryKey(),
  periode: text("periode").notNull(),
  tahap: text("tahap", { enum: ["perencanaan", "pengisian", "evaluasi"] }).notNull(),
  bukaPada: integer("buka_pada").notNull(),
  tutupPada: integer("tutup_pada").notNull(),
  keadaan: text("keadaan", { enum: ["belum", "buka", "tutup"] })
    .notNull()
    .default("belum"),
  versi: integer("versi").notNull().default(1),
});
