import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const drafNilai = sqliteTable("draf_nilai", {
  evaluasi: text("evaluasi").primaryKey(),
  penilai: text("penilai").notNull(),
  hasil: text("hasil", { enum: ["di-atas", "sesuai", "di-bawah"] }),
  perilaku: text("perilaku", { enum: ["di-atas", "sesuai", "di-bawah"] }),
  alasan: text("alasan").notNull().default(""),
  catatan: text("catatan").notNull().default(""),
  diubahPada: integer("diubah_pada").notNull(),
});
