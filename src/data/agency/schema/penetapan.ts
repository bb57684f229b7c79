import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const penetapan = sqliteTable("penetapan", {
  id: text("id").primaryKey(),
  oleh: text("oleh").notNull(),
  tahun: integer("tahun").notNull(),
  pada: integer("pada").notNull(),
});

export const penetapanSkp = sqliteTable(
  "penetapan_skp",
  {
    penetapan: text("penetapan").notNull(),
    skp: text("skp").notNull(),
    versi: integer("versi").notNull(),
    hasil: text("hasil", { enum: ["ditetapkan", "berubah", "dikecualikan"] }).notNull(),
    sebab: text("sebab").notNull().default("[]"),
    nomor: integer("nomor"),
  },
  (t) => [primaryKey({ columns: [t.penetapan, t.skp] })],
);
