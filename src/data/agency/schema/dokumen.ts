import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const dokumenCetak = sqliteTable(
  "dokumen_cetak",
  {
    dokumen: text("dokumen").notNull(),
    sha256: text("sha256").notNull(),
    ukuran: integer("ukuran").notNull(),
    pada: integer("pada").notNull(),
  },
  (t) => [primaryKey({ columns: [t.dokumen, t.sha256] })],
);

export const dokumenPindai = sqliteTable("dokumen_pindai", {
  id: text("id").primaryKey(),
  dokumen: text("dokumen").notNull(),
  bertanda: text("bertanda", { enum: ["penanda-tangan", "pegawai", "semua"] }).notNull(),
  tandaTanggal: text("tanda_tanggal").notNull(),
  nama: text("nama").notNull(),
  jenis: text("jenis", { enum: ["pdf", "jpg", "png"] }).notNull(),
  ukuran: integer("ukuran").notNull(),
  sha256: text("sha256").notNull(),
  kunci: text("kunci").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
});

export const dokumenPencabutan = sqliteTable("dokumen_pencabutan", {
  id: text("id").primaryKey(),
  dokumen: text("dokumen").notNull(),
  alasan: text("alasan").notNull(),
  dasar: text("dasar").notNull(),
  oleh: text("oleh").notNull(),
  pada: integer("pada").notNull(),
  putusan: text("putusan", { enum: ["dicabut", "ditolak"] }),
  catatan: text("catatan").notNull().default(""),
  diputusOleh: text("diputus_oleh"),
  diputusPada: integer("diputus_pada"),
});
