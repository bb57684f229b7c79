import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const delegasi = sqliteTable("delegasi", {
  id: text("id").primaryKey(),
  untuk: text("untuk").notNull(),
  kepada: text("kepada").notNull(),
  dari: text("dari").notNull(),
  sampai: text("sampai").notNull(),
  alasan: text("alasan").notNull(),
  nomorSurat: text("nomor_surat").notNull().default(""),
  dibuatOleh: text("dibuat_oleh").notNull(),
  dibuatPada: integer("dibuat_pada").notNull(),
  dicabutOleh: text("dicabut_oleh"),
  dicabutPada: integer("dicabut_pada"),
});
